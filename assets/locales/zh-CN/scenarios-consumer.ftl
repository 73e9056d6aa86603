# What can go wrong for a buyer: name, one line, what people call it, and the sentences of the ticket.

section-order = 订单
section-payment = 付款与订单
section-problem = 问题说明
section-card = 银行卡与扣款
section-attempts = 已联系过谁
section-remedy = 您的诉求

# To Wish customer support.

scenario-CON-01 = 商品与描述不符
    .line = 收到的东西和商品页写的不一样。
    .aliases = 货不对板, 与描述不符, 颜色不对, 尺寸不对, 图文不符, 质量差, 用不了, 虚假描述, not as described, SNAD
    .subject = 商品与描述不符-订单 { $wish_order_ids }-申请全额退款
    .summary = 本人（{ $contact_name }）于 { $order_date }向卖家 { $wish_seller_name } 购买“{ $product_title }”（订单号：{ $wish_order_ids }），实付 { $order_amount }，{ $delivered_at }妥投，收到的商品与页面描述不符。
    .ask = 请全额退款 { $requested_amount }：商品与页面描述不符。
    .note = Wish 只受理妥投后 30 天内提出的商品问题。短视频比照片更有说服力。
scenario-CON-02 = 未收到货
    .line = 过了最迟送达日，东西还没到。
    .aliases = 没收到货, 未收到, 一直没到, 丢件, 物流不更新, 物流停滞, 发货太慢, 没到货, not received, INR
    .subject = 未收到商品-订单 { $wish_order_ids }-已过最迟送达日 { $max_delivery_date }
    .summary = 本人（{ $contact_name }）于 { $order_date }向卖家 { $wish_seller_name } 购买“{ $product_title }”（订单号：{ $wish_order_ids }），实付 { $order_amount }，最迟应于 { $max_delivery_date }送达，至今未收到。物流单号 { $tracking_no } 的最后一条记录：{ $last_tracking_event }。
    .ask = 请全额退款 { $requested_amount }：超过最迟送达日仍未收到。
    .note = 请等订单显示的最迟送达日过后再提交，并在其后 30 天内提出；逾期的请求 Wish 不再受理。
scenario-CON-03 = 显示妥投但未收到
    .line = 物流显示已签收，但您没收到。
    .aliases = 显示签收, 显示妥投, 虚假签收, 虚假妥投, 包裹被偷, 送错地址, 没收到却显示已送达, 7.17, marked as delivered
    .subject = 显示妥投未收到-订单 { $wish_order_ids }
    .summary = 本人（{ $contact_name }）于 { $order_date }下单的“{ $product_title }”（订单号：{ $wish_order_ids }，实付 { $order_amount }）显示已于 { $delivered_at }妥投（物流单号：{ $tracking_no }），但本人并未收到。
    .ask = 请调查妥投记录，并退款 { $requested_amount }。
    .note = 请先向物流公司核实送到哪里、由谁签收，其答复是最有力的证据。期限自订单显示的最迟送达日起 30 天。
scenario-CON-04 = 卖家拒绝退款
    .line = 您要求退款，卖家不同意。
    .aliases = 拒绝退款, 不退款, 不给退, 概不退换, 只退一部分, 卖家不理, refund refused, no refund
    .subject = 卖家拒绝退款-订单 { $wish_order_ids }
    .summary = 本人（{ $contact_name }）于 { $refund_requested_at }就订单 { $wish_order_ids }（“{ $product_title }”，{ $order_date }下单，实付 { $order_amount }）向卖家 { $wish_seller_name } 申请退款，卖家拒绝，理由为：{ $refusal_reason }。
    .ask = 请平台介入，并全额退款 { $requested_amount }。
    .note = 请照抄卖家拒绝的原话，并附完整聊天记录。Wish 只受理妥投后 30 天内提出的商品问题。
scenario-CON-05 = 承诺退款未到账
    .line = 对方答应退款，钱却一直没到。
    .aliases = 退款没到账, 退款未到账, 退款一直处理中, 说退款没收到, 退款查询, ARN, refund not received
    .subject = 承诺退款未到账-订单 { $wish_order_ids }-{ $refund_promised_at }承诺
    .summary = 就订单 { $wish_order_ids }（“{ $product_title }”，{ $order_date }下单），对方已于 { $refund_promised_at }向本人（{ $contact_name }）承诺退款 { $refund_promised_amount }，至今未到账。
    .ask = 请提供退款的收单参考号（ARN）或其他凭证，或补发退款 { $requested_amount }。
    .note = 退款一般需 10 个工作日，退货后的退款需 14 个工作日，过了再提交；对账单须截至今天。
scenario-CON-06 = 损坏、缺件、发错或空包裹
    .line = 包裹到了，但东西坏了、少了、发错了，或者是空的。
    .aliases = 损坏, 碎了, 缺件, 少发, 漏发, 发错货, 错发, 空包裹, 空盒, damaged, missing parts, wrong item, empty package
    .subject = { $problem_kind_choice ->
        [damaged] 收到损坏商品-订单 { $wish_order_ids }
        [missing_parts] 商品缺件-订单 { $wish_order_ids }
        [wrong_item] 收到错发商品-订单 { $wish_order_ids }
        [empty_package] 收到空包裹-订单 { $wish_order_ids }
       *[other] 收到的商品有问题-订单 { $wish_order_ids }
    }
    .summary = 本人（{ $contact_name }）于 { $order_date }向卖家 { $wish_seller_name } 购买“{ $product_title }”（订单号：{ $wish_order_ids }），实付 { $order_amount }，{ $delivered_at }妥投，{ $problem_kind_choice ->
        [damaged] 收到的商品已损坏。
        [missing_parts] 收到的商品缺件。
        [wrong_item] 收到的是另一件商品。
        [empty_package] 收到的是空包裹。
       *[other] 收到的商品有问题。
    }
    .ask = { $remedy_wanted_choice ->
        [replacement] 请补发上述商品。
       *[refund] 请全额退款 { $requested_amount }。
    }
    .note = 退款和补发只能选一种。请把面单、包裹和商品拍在同一画面里。
scenario-CON-07 = 疑似假货
    .line = 买的是品牌货，收到的像是假的。
    .aliases = 假货, 仿品, 冒牌, 高仿, 山寨, 不是正品, counterfeit, fake
    .subject = 疑似仿品-订单 { $wish_order_ids }-{ $brand }
    .summary = 本人（{ $contact_name }）于 { $order_date }向卖家 { $wish_seller_name } 购买“{ $product_title }”（订单号：{ $wish_order_ids }），实付 { $order_amount }，{ $delivered_at }妥投，收到的商品疑非 { $brand } 正品。
    .ask = 请按仿品处理，并全额退款 { $requested_amount }。
    .note = 品牌方的答复比自行比对更有力，能联系品牌方的请先联系。
scenario-CON-08 = 重复扣款或金额不符
    .line = 被扣了两次钱，或者扣的比订单多。
    .aliases = 重复扣款, 扣了两次, 多扣, 多收, 扣款金额不对, 金额不符, double charge, overcharged
    .subject = { $problem_kind_choice ->
        [wrong_amount] 扣款金额不符-订单 { $wish_order_ids }-{ $requested_amount }
       *[duplicate_charge] 重复扣款-订单 { $wish_order_ids }-{ $requested_amount }
    }
    .summary = 本人（{ $contact_name }）的订单 { $wish_order_ids }（“{ $product_title }”，{ $order_date }下单）应扣 { $expected_charge }，实际共扣 { $order_amount }。扣款明细：{ $charges }。
    .ask = 请退回多收的 { $requested_amount }。
    .note = 请尽快提交，并附上显示该订单全部扣款的对账单，其他各行请遮盖。
scenario-CON-09 = 不是您下的订单
    .line = 账户里有不是您下的订单，或不是您付的款。
    .aliases = 未授权, 盗号, 账户被盗, 盗刷, 不是我下的单, 被人下单, unauthorized order, hacked account
    .subject = 未授权交易-{ $order_date }-{ $order_amount }
    .summary = 本人（{ $contact_name }）于 { $noticed_at }发现一笔 { $order_date }的订单（订单号：{ $wish_order_ids }，金额 { $order_amount }），并非本人下单，也未经本人授权。
    .ask = 请冻结该订单、退款 { $requested_amount } 并保护账户。
    .note = 请当天处理：先改密码，再联系 Wish，并立即告知 PayPal 或发卡行。退款只向其中一家申请，不得同时立案。

# To PayPal.

scenario-CON-20 = PayPal：未收到货
    .line = 用 PayPal 付的款，货没到，Wish 也没解决。
    .aliases = PayPal 争议, 贝宝, 未收到货, 没收到货, 买家保障, INR, item not received
    .subject = INR-{ $paypal_tx_id }-未收到
    .summary = 本人（{ $contact_name }）于 { $payment_date }通过 PayPal（交易号：{ $paypal_tx_id }）向 { $paypal_seller } 支付 { $order_amount } 购买“{ $product_title }”，最迟应于 { $max_delivery_date }送达，至今未收到。物流单号 { $tracking_no } 的最后一条记录：{ $last_tracking_event }。
    .ask = 请卖家在期限内提供有效的妥投证明，否则全额退款 { $requested_amount }。
    .note = PayPal 只受理付款后 180 天内的争议。争议开启后 20 天内不升级为 claim（索赔）将自动关闭，且无法重开。款项到账前切勿关闭案件，也不要同时向发卡行申请。
scenario-CON-21 = PayPal：与描述不符
    .line = 用 PayPal 付的款，货和描述不符，Wish 也没解决。
    .aliases = PayPal 争议, 贝宝, 货不对板, 与描述不符, 买家保障, 假货, 损坏, SNAD, not as described
    .subject = SNAD-{ $paypal_tx_id }-与描述严重不符
    .summary = 本人（{ $contact_name }）于 { $payment_date }通过 PayPal（交易号：{ $paypal_tx_id }）向 { $paypal_seller } 支付 { $order_amount } 购买“{ $product_title }”，收到的商品与描述严重不符。
    .ask = 请要求卖家接受退货，并全额退款 { $requested_amount }。
    .note = PayPal 只受理付款后 180 天内的争议。争议开启后 20 天内不升级为 claim（索赔）将自动关闭，且无法重开。款项到账前切勿关闭案件，也不要同时向发卡行申请。PayPal 要求退货的，请使用可追踪的物流。
scenario-CON-22 = PayPal：争议升级为 claim（索赔）
    .line = 已经开了 PayPal 争议，卖家还是不解决。
    .aliases = 升级 claim, 升级索赔, 升级为索赔, PayPal 仲裁, 争议快到期, 20 天, escalate to claim
    .subject = 升级 claim-{ $paypal_case_id }
    .summary = 本人（{ $contact_name }）于 { $dispute_opened_at }就 { $payment_date }向 { $paypal_seller } 支付的 { $order_amount }（交易号：{ $paypal_tx_id }，商品“{ $product_title }”）开启 PayPal 争议 { $paypal_case_id }，问题为：{ $problem_kind }，双方未能达成一致。
    .ask = 双方未能解决，请 PayPal 裁定并退款 { $requested_amount }。
    .note = 争议满 20 天未升级即自动关闭，无法再升级或重开。一般须付款满 7 天后才能升级。款项到账前切勿关闭案件。
scenario-CON-23 = PayPal：承诺的退款未处理
    .line = 用 PayPal 付的款，对方答应退款却没退。
    .aliases = PayPal 退款没到, 退款未处理, 退款未到账, 贝宝 退款, CREDIT_NOT_PROCESSED, credit not processed
    .subject = 退款未处理-{ $paypal_tx_id }
    .summary = 本人（{ $contact_name }）于 { $payment_date }通过 PayPal（交易号：{ $paypal_tx_id }）向 { $paypal_seller } 支付 { $order_amount } 购买“{ $product_title }”；对方于 { $refund_promised_at }承诺退款 { $refund_promised_amount }，至今未到账。
    .ask = 请完成已承诺的退款 { $requested_amount }。
    .note = 即使卖家要求，款项到账前也切勿关闭案件。不要同时向发卡行申请。
scenario-CON-24 = PayPal：非本人付款
    .line = PayPal 里有一笔不是您付的款。
    .aliases = 未授权, 盗刷, PayPal 被盗, 贝宝 被盗, 不是我付的, UNAUTHORISED, unauthorized payment
    .subject = 未授权-{ $paypal_tx_id }
    .summary = 本人（{ $contact_name }）于 { $noticed_at }发现一笔 { $payment_date }向 { $paypal_seller } 支付 { $order_amount } 的 PayPal 付款（交易号：{ $paypal_tx_id }），并未经本人授权。
    .ask = 该付款未经我授权，请退款 { $requested_amount }。
    .note = 先修改密码并移除陌生设备，再提交。不要同时向发卡行申请。
scenario-CON-25 = PayPal：重复扣款或金额不符
    .line = PayPal 显示付了两次，或金额不对。
    .aliases = 重复扣款, 付了两次, 多扣, 金额不符, 贝宝 重复, DUPLICATE_TRANSACTION, INCORRECT_AMOUNT
    .subject = { $problem_kind_choice ->
        [wrong_amount] 金额不符-{ $paypal_tx_id }
       *[duplicate_charge] 重复扣款-{ $paypal_tx_id }
    }
    .summary = 本人（{ $contact_name }）于 { $payment_date }通过 PayPal（交易号：{ $paypal_tx_id }）向 { $paypal_seller } 购买“{ $product_title }”，应付 { $expected_charge }，实际共付 { $order_amount }。扣款明细：{ $charges }。
    .ask = 请退回多收的 { $requested_amount }。
    .note = 请写明两笔交易号。款项到账前切勿关闭案件，也不要同时向发卡行申请。

# To the bank that issued the card. The bank chooses the reason code; the one named is a suggestion.

scenario-CON-30 = 银行卡：未收到货
    .line = 刷卡付的款，货没到，Wish 也没解决。
    .aliases = 拒付, 争议交易, 未收到货, 没收到货, 信用卡争议, chargeback, 13.1, 4853
    .subject = 争议交易-未收到-{ $transaction_date }-{ $order_amount }
    .summary = 本人 { $cardholder_name } 尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”），用于购买“{ $product_title }”。{ $delivery_issue_choice ->
        [arrived_late] 商品超过约定日期才送到。
        [wrong_place] 商品被送到了错误的地点。
       *[not_arrived] 商品至今未收到。
    }
    .ask = { $card_network_choice ->
        [visa] 请对该笔交易以“未收到商品”发起争议，并退款 { $requested_amount }（参考原因码：Visa 13.1，以贵行认定为准）。
        [mastercard] 请对该笔交易以“未收到商品”发起争议，并退款 { $requested_amount }（参考原因码：万事达卡 4853，以贵行认定为准）。
       *[other] 请对该笔交易以“未收到商品”发起争议，并退款 { $requested_amount }。
    }
    .note = 原因码由银行认定，通常为 Visa 13.1 或万事达卡 4853。未约定送达日的，自交易日起 Visa 需等 15 天、万事达卡需等 30 天。不要同时向 PayPal 申请。
scenario-CON-31 = 银行卡：商品不符或有瑕疵
    .line = 刷卡付的款，东西不符或用不了。
    .aliases = 拒付, 争议交易, 商品不符, 货不对板, 瑕疵, 质量问题, 损坏, chargeback, 13.3, 4853
    .subject = 争议交易-商品不符-{ $transaction_date }-{ $order_amount }
    .summary = 本人 { $cardholder_name } 尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”），用于购买“{ $product_title }”，收到的商品与描述不符。{ $return_done_choice ->
        [returned] 商品已于 { $goods_return_date }退回。
        [attempted] 本人已于 { $goods_return_date }尝试退货。
       *[no] 商品尚未退回。
    }
    .ask = { $card_network_choice ->
        [visa] 请对该笔交易以“商品不符”发起争议，并退款 { $requested_amount }（参考原因码：Visa 13.3，以贵行认定为准）。
        [mastercard] 请对该笔交易以“商品不符”发起争议，并退款 { $requested_amount }（参考原因码：万事达卡 4853，以贵行认定为准）。
       *[other] 请对该笔交易以“商品不符”发起争议，并退款 { $requested_amount }。
    }
    .note = 请先退货，或尝试退货并保留证明，这类争议大多因缺少这一步被驳回。退货后 Visa 需再等 15 天。原因码由银行认定，通常为 Visa 13.3 或万事达卡 4853。不要同时向 PayPal 申请。
scenario-CON-32 = 银行卡：假冒商品
    .line = 刷卡买的品牌货是假的。
    .aliases = 拒付, 争议交易, 假货, 仿品, 冒牌, chargeback, counterfeit, 13.4, 4853
    .subject = 争议交易-仿品-{ $transaction_date }-{ $order_amount }
    .summary = 本人 { $cardholder_name } 尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”），用于购买以 { $brand } 名义销售的“{ $product_title }”。{ $counterfeit_confirmed_by_choice ->
        [brand_owner] 品牌方认定该商品为仿品。
        [customs] 海关或其他主管机关认定该商品为仿品。
        [expert] 鉴定机构或授权维修点认定该商品为仿品。
       *[own_comparison] 经与正品比对，该商品应为仿品。
    }
    .ask = { $card_network_choice ->
        [visa] 请对该笔交易以“假冒商品”发起争议，并退款 { $requested_amount }（参考原因码：Visa 13.4，以贵行认定为准）。
        [mastercard] 请对该笔交易以“假冒商品”发起争议，并退款 { $requested_amount }（参考原因码：万事达卡 4853，以贵行认定为准）。
       *[other] 请对该笔交易以“假冒商品”发起争议，并退款 { $requested_amount }。
    }
    .note = 品牌方或海关的书面认定最有力。请保留商品。原因码由银行认定，通常为 Visa 13.4 或万事达卡 4853。不要同时向 PayPal 申请。
scenario-CON-33 = 银行卡：承诺的退款未入账
    .line = 对方答应退到卡上，但一直没退。
    .aliases = 拒付, 退款未处理, 退款未到账, 退款没到卡上, chargeback, credit not processed, 13.6, 4853, 4860
    .subject = 争议交易-退款未到-{ $refund_promised_at }承诺
    .summary = { $merchant_name } 于 { $refund_promised_at }向本人 { $cardholder_name } 承诺将 { $transaction_date }的扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”）退回尾号 { $card_last4 } 的卡，金额 { $refund_promised_amount }，应于 { $credit_expected_at }前到账，至今未入账。
    .ask = { $card_network_choice ->
        [visa] 请对该笔交易以“退款未入账”发起争议，金额 { $requested_amount }（参考原因码：Visa 13.6，以贵行认定为准）。
        [mastercard] 请对该笔交易以“退款未入账”发起争议，金额 { $requested_amount }（参考原因码：万事达卡 4853，以贵行认定为准）。
       *[other] 请对该笔交易以“退款未入账”发起争议，金额 { $requested_amount }。
    }
    .note = 承诺退款后约 15 天再提交，并附截至今天的对账单。原因码由银行认定，通常为 Visa 13.6 或万事达卡 4853。不要同时向 PayPal 申请。
scenario-CON-34 = 银行卡：已取消仍扣款
    .line = 已经取消了，卡还是被扣款。
    .aliases = 拒付, 已取消, 取消订单仍扣款, 自动续费, 订阅扣款, 定期扣款, chargeback, 13.7, 13.2, 4853, 4841
    .subject = 争议交易-已取消仍扣款-{ $transaction_date }-{ $order_amount }
    .summary = 本人 { $cardholder_name } 已于 { $cancelled_at }取消“{ $product_title }”，尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”），至今未退回。
    .ask = { $card_network_choice ->
        [visa] 请对已取消交易的扣款发起争议，并退款 { $requested_amount }（参考原因码：Visa 13.7，定期扣款为 13.2，以贵行认定为准）。
        [mastercard] 请对已取消交易的扣款发起争议，并退款 { $requested_amount }（参考原因码：万事达卡 4853，以贵行认定为准）。
       *[other] 请对已取消交易的扣款发起争议，并退款 { $requested_amount }。
    }
    .note = 取消后约 15 天再提交。原因码由银行认定，通常为 Visa 13.7（订阅为 13.2）或万事达卡 4853。不要同时向 PayPal 申请。
scenario-CON-35 = 银行卡：虚假陈述
    .line = 因为对方不实的说法才刷卡买的。
    .aliases = 拒付, 争议交易, 虚假陈述, 虚假宣传, 误导, chargeback, misrepresentation, 13.5, 4853
    .subject = 争议交易-虚假陈述-{ $transaction_date }-{ $order_amount }
    .summary = 本人 { $cardholder_name } 尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”），用于购买“{ $product_title }”。销售时的陈述与事实不符，出处：{ $false_statement_shown }。
    .ask = { $card_network_choice ->
        [visa] 请对该笔交易以“虚假陈述”发起争议，并退款 { $requested_amount }（参考原因码：Visa 13.5，以贵行认定为准）。
        [mastercard] 请对该笔交易以“虚假陈述”发起争议，并退款 { $requested_amount }（参考原因码：万事达卡 4853，以贵行认定为准）。
       *[other] 请对该笔交易以“虚假陈述”发起争议，并退款 { $requested_amount }。
    }
    .note = 请出示下单当天的原始页面或广告。原因码由银行认定，通常为 Visa 13.5 或万事达卡 4853。不要同时向 PayPal 申请。
scenario-CON-36 = 银行卡：盗刷
    .line = 卡上有一笔不是您刷的交易。
    .aliases = 盗刷, 非本人交易, 信用卡被盗, 卡被盗用, 未授权, card fraud, 10.4, 4837
    .subject = 盗刷申报-{ $transaction_date }-{ $order_amount }
    .summary = 本人 { $cardholder_name } 于 { $noticed_at }发现尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”），该笔交易非本人所为，也未经本人授权。盗用类型：{ $fraud_type }。
    .ask = { $card_network_choice ->
        [visa] 该笔交易非本人所为，请发起争议、退款 { $requested_amount } 并换卡（参考原因码：Visa 10.4，以贵行认定为准）。
        [mastercard] 该笔交易非本人所为，请发起争议、退款 { $requested_amount } 并换卡（参考原因码：万事达卡 4837，以贵行认定为准）。
       *[other] 该笔交易非本人所为，请发起争议、退款 { $requested_amount } 并换卡。
    }
    .note = 请立即通过电话或银行 App 挂失锁卡，随后再交本材料。不要同时向 PayPal 申请。
scenario-CON-37 = 银行卡：重复扣款、金额错误或已用其他方式付款
    .line = 卡被扣了两次、扣多了，或者已经用别的方式付过。
    .aliases = 重复扣款, 扣了两次, 金额错误, 多扣, 已用其他方式付款, chargeback, 12.5, 12.6, 4834
    .subject = 争议交易-扣款有误-{ $transaction_date }-{ $requested_amount }
    .summary = 本人 { $cardholder_name } 尾号 { $card_last4 } 的卡于 { $transaction_date }被 { $merchant_name } 扣款，共计 { $order_amount }（账单抬头“{ $statement_descriptor }”）。{ $charge_error_choice ->
        [paid_otherwise] 该笔购买此前已用其他方式付款。
        [wrong_amount] 扣款金额与约定不符。
       *[duplicate] 同一笔购买被重复扣款。
    }
    .ask = { $card_network_choice ->
        [visa] 请更正该笔扣款并退回 { $requested_amount }（参考原因码：Visa { $charge_error_choice ->
            [wrong_amount] 12.5
           *[duplicate] 12.6
        }，以贵行认定为准）。
        [mastercard] 请更正该笔扣款并退回 { $requested_amount }（参考原因码：万事达卡 4834，以贵行认定为准）。
       *[other] 请更正该笔扣款并退回 { $requested_amount }。
    }
    .note = 万事达卡的期限可能只有 90 天，而非 120 天。原因码由银行认定，通常为 Visa 12.5、12.6 或万事达卡 4834。不要同时向 PayPal 申请。
scenario-CON-38 = 美国信用卡：账单错误通知（FCBA）
    .line = 美国的信用卡，账单上有一笔错误的扣款。
    .aliases = 美国信用卡, 账单错误, 挂号信, 书面通知, FCBA, Fair Credit Billing Act, billing error
    .subject = 账单错误通知-账户尾号 { $card_last4 }
    .summary = 本人 { $cardholder_name } 对尾号 { $card_last4 } 账户中 { $merchant_name } 于 { $transaction_date }的扣款 { $order_amount }（账单抬头“{ $statement_descriptor }”）提出异议，该笔扣款首次出现在 { $statement_date }的对账单上。原因：{ $problem_kind }。
    .ask = 谨依据美国《公平信用账单法》（FCBA）通知账单错误，请更正 { $requested_amount } 并书面告知结果。
    .note = 仅适用于美国的信用卡。请以纸质挂号信（certified mail）寄往账单查询地址，须在首份显示该笔扣款的对账单之后 60 天内送达。随信附复印件，原件自留。
scenario-CON-39 = 英国信用卡：第 75 条索赔
    .line = 英国的信用卡，单件价格超过 100 英镑。
    .aliases = 英国信用卡, 第 75 条, 连带责任, section 75, s75, Consumer Credit Act
    .subject = Section 75 索赔-{ $merchant_name }-{ $requested_amount }
    .summary = 本人 { $cardholder_name } 于 { $transaction_date }用尾号 { $card_last4 } 的信用卡向 { $merchant_name } 支付 { $order_amount } 购买“{ $product_title }”（单价 { $cash_price }），对方违约，详情见下文。
    .ask = 请依英国《1974 年消费者信贷法》（Consumer Credit Act 1974）第 75 条赔付 { $requested_amount }。
    .note = 仅适用于英国的信用卡，且单价须高于 100 英镑、不超过 30,000 英镑。经由电商平台或 PayPal 付款的，可能不符合第 75 条的要求。可同时向银行和卖家提出，但只能获赔一次。
scenario-CON-40 = 银行转账、借记卡或银联：向银行查询
    .line = 用银行转账、借记卡或银联付的款，出了问题。
    .aliases = 银行转账, 借记卡, 银联, 汇款追回, 转账撤回, 止付, bank transfer, recall
    .subject = 付款查询-{ $transaction_date }-{ $order_amount }-流水号 { $bank_tx_reference }
    .summary = 本人（{ $contact_name }）于 { $transaction_date }从 { $own_bank } 尾号 { $own_account_last4 } 的账户向 { $merchant_name } 付款 { $order_amount }（流水号：{ $bank_tx_reference }），问题为：{ $problem_kind }。
    .ask = 请告知该笔付款能否止付或撤回，能办理的请立即办理，并提供查询编号。
    .note = 银行转账没有拒付的权利，银行不一定能追回款项。疑似诈骗的，请同时报警并附上回执。
scenario-CON-41 = 支付宝交易争议
    .line = 用支付宝付的款，Wish 没有解决。
    .aliases = 支付宝, 支付宝投诉, 支付宝退款, 交易纠纷, 账单投诉, Alipay
    .subject = 支付宝交易争议-{ $alipay_trade_no }-{ $problem_kind }
    .summary = 本人（{ $contact_name }）于 { $payment_date }通过支付宝（交易号：{ $alipay_trade_no }）支付 { $order_amount }，向卖家 { $wish_seller_name } 购买“{ $product_title }”（订单号：{ $wish_order_ids }），问题为：{ $problem_kind }，卖家和平台均未解决。
    .ask = 请核查该笔交易，并退款 { $requested_amount }。
    .note = 从账单发起：账单 → 订单 → 对此订单有疑问/投诉。支付宝未公布期限，请尽快提交，期间不要就同一笔款项另向他处申请。
