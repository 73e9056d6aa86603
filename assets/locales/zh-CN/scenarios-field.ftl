# A seller's answers to buyers, PayPal and the acquirer, and WeChat Pay: the sections of their forms, and
# name, line and sentences of each scenario. WeChat Pay takes 200 characters: keep its sentences short.

section-claim = 买家的主张
section-item = 商品页所述与实际发货
section-delay = 延误与处理方案
section-customer = 客户与退款
section-shipping = 发货与妥投
section-case = 案件信息
section-two_payments = 两笔付款
section-wechat_notice = 微信支付的通知
section-receipts = 收款情况
section-business = 经营情况
section-listed_orders = 被调取的订单
section-settlement = 结算情况
section-code = 收款方式
section-complaint = 投诉情况

scenario-SEL-01 = 买家称货不符
    .line = 买家说收到的和下单的不一样，要求退款或不肯付款。
    .aliases = 货不对板, 货不对版, 货不符, 与描述不符, 买家不付款, 买家要求退款, item not as described, wrong item
    .note = 请先在 48 小时内（含周末）答复买家工单，逾期由 Wish 裁定。消息中不要写邮箱、电话或链接：引导买家离开 Wish 本身就是违规。
    .subject = { $recipient ->
        [buyer] 订单 { $wish_order_ids }：关于您反馈的商品问题
       *[wish_merchant] 货不符申诉-订单 { $wish_order_ids }-{ $product_title }
    }
    .summary = { $recipient ->
        [buyer] 您就订单 { $wish_order_ids }（“{ $product_title }”）联系了 { $wish_store_name }，现附上实物照片和下单当日的商品页。
       *[wish_merchant] 订单 { $wish_order_ids }（“{ $product_title }”）的买家称商品与描述不符；{ $wish_store_name } 已将所发商品与下单当日的商品页逐项核对，并已答复买家。
    }
    .ask = { $recipient ->
        [buyer] { $claim_position_choice ->
            [partial_remedy] 请告知是否接受以下处理方案：{ $proposed_remedy }
           *[no_refund] 请对照照片与商品页，告知哪一处不一致。
        }
       *[wish_merchant] { $claim_position_choice ->
            [partial_remedy] 请复核证据，并按以下部分方案处理：{ $proposed_remedy }
           *[no_refund] 请复核证据，裁定所发商品与描述一致、无需退款。
        }
    }
scenario-SEL-02 = 订单未能按时发货，先与买家协商
    .line = 订单不能按时发出，想先和买家商量怎么处理。
    .aliases = 订单未履行, 延迟发货, 缺货, 发不出货, 改期发货, 取消订单, order unfulfilled, shipping delay
    .note = Wish 工单须在 48 小时内（含周末）答复。给买家的消息中不要写邮箱、电话或链接。如 Wish 已生成违规，请另建案件申诉。
    .subject = 订单 { $wish_order_ids } 发货说明与处理方案
    .summary = 您在 { $wish_store_name } 的订单 { $wish_order_ids }（“{ $product_title }”）未能按时发出。{ $delay_cause_choice ->
        [delay] 原因是物流延误。
        [stock] 原因是商品缺货。
        [policy] 原因是海关或平台政策变化。
        [quality] 原因是商品未通过质检。
       *[other] 原因见下文。
    }
    .ask = 请选择：改期至 { $new_ship_date }发货，或取消订单并全额退款。
scenario-SEL-03 = 客户恶意退款
    .line = 同一个客户反复退款，理由和记录对不上。
    .aliases = 恶意退款, 客户欺诈, 退款欺诈, 职业退款, 举报买家, report fraud, refund abuse
    .note = 请在“Report Fraud”（举报欺诈）处提交。只有一笔退款或没有截图的不会受理；已关闭的举报有新证据可重新开启。
    .subject = 客户欺诈举报-{ $customer_refunds_count } 笔退款-{ $customer_name }
    .summary = { $customer_name } 在店铺 { $wish_store_name }（商户 ID：{ $wish_merchant_id }）的订单先后退款 { $customer_refunds_count } 笔，合计 { $customer_refunds_total }，退款理由与记录不符。
    .ask = 请调查该客户的退款行为，并免除我方的相关退款责任。
scenario-SEL-04 = PayPal 案件卖家答辩
    .line = 买家在 PayPal 开了案件，需要提交证据答辩。
    .aliases = PayPal 争议, PayPal 投诉, PayPal 答辩, 卖家保护, 买家未收到, 未授权付款, INR, SNAD, proof of fulfillment, seller protection
    .note = 通知后约 10 天内不答复，即判买家胜诉。物流单号指向其他地址的不算数；750 美元以上的，PayPal 要求签收证明。每个文件须小于 10 MB，每条说明都要附文件。
    .subject = 案件 { $paypal_case_id }-{ $case_type_choice ->
        [inr] 未收到
        [snad] 与描述不符
        [unauthorised] 未授权
        [credit_not_processed] 退款未处理
        [duplicate] 重复扣款或金额不符
       *[other] 类型未提供
    }-答辩材料
    .summary = 案件 { $paypal_case_id }（通知日期：{ $notice_date }）涉及 PayPal 交易 { $paypal_tx_id }，金额 { $sale_amount }。{ $case_type_choice ->
        [inr] 该订单由 { $carrier } 于 { $delivered_at }按交易地址妥投，物流单号 { $tracking_no }。
        [snad] 买家称商品与描述不符；交易当日的商品页与所发商品见附件。
        [unauthorised] 该订单于 { $ship_date }发往交易地址，由 { $carrier } 于 { $delivered_at }妥投，物流单号 { $tracking_no }。
        [credit_not_processed] 退款 { $refund_id } 已于 { $refund_date }完成，金额 { $refund_amount }。
        [duplicate] 买家认为该笔与交易 { $other_tx_id } 为同一笔购买。
       *[other] 证据见附件。
    }
    .ask = { $case_type_choice ->
        [inr] 请采纳所附物流证明（PROOF_OF_FULFILLMENT），结案并维持付款。
        [snad] { $return_offer_choice ->
            [return_for_refund] 我方愿意接受退货退款，请据此裁定（证据类型 OTHER）。
           *[matches_listing] 请依据所附证据（类型 OTHER）裁定商品与描述一致，结案并维持付款。
        }
        [unauthorised] 请采纳所附物流证明（PROOF_OF_FULFILLMENT），对该笔付款适用卖家保护。
        [credit_not_processed] 请采纳所附退款证明（PROOF_OF_REFUND）并结案。
        [duplicate] { $two_payments_choice ->
            [difference_refunded] 差额已退还，请依据所附证据（类型 OTHER）结案。
           *[different_orders] 两笔付款对应两个不同订单，请依据所附证据（类型 OTHER）结案。
        }
       *[other] 请依据所附证据裁定。
    }
scenario-SEL-05 = 信用卡拒付再请款
    .line = 买家通过发卡行把卡付款退了回去，您要通过收单机构再请款。
    .aliases = 拒付, 拒付申诉, 再请款, 原因码, 信用卡退单, chargeback, representment
    .note = 证据须正面回应原因码所述的主张，答非所问的不予采纳。确应退款的（Visa 13.6、Mastercard 4853），请接受拒付。逾期提交的不予审理。
    .subject = 拒付申诉-ARN { $arn }-{ $reason_code }
    .summary = { $sale_date }的一笔卡付款（订单 { $shop_order_no }，金额 { $sale_amount }，ARN { $arn }）于 { $notice_date }被拒付 { $chargeback_amount }，原因码为 { $reason_code }；该订单已于 { $delivered_at }妥投。
    .ask = 请依据所附证据，就原因码 { $reason_code } 再请款 { $chargeback_amount }。

scenario-WX-01 = 微信个人收款被限制
    .line = 您的个人微信收款被限制或冻结。
    .aliases = 微信冻结, 微信风控, 收款被限制, 收不了款, 收款码被封, 微信申诉, WeChat frozen, receiving restricted
    .note = 只提交一次并等待审核：重复申诉会拖慢进度，审核通常为 7 个工作日，最长 15 个工作日。请用绑定手机号拨打 95017。符合的触发情形逐项用一行说明，属实的如实承认并解释，不要否认流水已显示的事实。
    .subject = 收款限制申诉-{ $frozen_date }-{ $wechat_receipts_total }-真实交易
    .summary = 微信号 { $wechat_account } 自 { $frozen_date }起收款受限，所列 { $wechat_receipts_count } 笔收款合计 { $wechat_receipts_total }。
    .ask = 请解除收款限制：收款均为真实交易，证据见附件。用途：{ $collection_purpose }
scenario-WX-02 = 商户收款或支付权限被限制
    .line = 商户号的收款或支付权限被微信支付限制。
    .aliases = 商户号被限制, 支付权限被关闭, 收款权限被关闭, 风险商户, 违约记录, 限制措施, merchant restricted
    .note = 收到调单或整改的，请先回复，审核结束后才能申诉。只提交一次，一条违约记录对应一个理由和一份材料；在小程序申诉会占用申诉次数。
    .subject = 商户 { $wechat_mchid } 限制申诉-{ $notice_type } { $wechat_notice_no }
    .summary = 商户 { $wechat_mchid } 于 { $notice_date }收到通知 { $wechat_notice_no }，依据为“{ $wechat_rule_cited }”。
    .ask = 请复核并恢复收款权限，举证订单与整改说明见附件。
scenario-WX-03 = 调单、整改回复
    .line = 微信支付要求在限期内补充订单凭证或完成整改。
    .aliases = 调单, 整改, 举证订单, 补充订单材料, 订单凭证, order retrieval, rectification
    .note = 请在通知写明的截止日前回复，逾期将停止收款。按通知顺序逐单答复，不要遗漏。对限制措施的申诉，须等本次审核结束。
    .subject = 调单回复-{ $wechat_mchid }-{ $wechat_listed_orders_count } 笔
    .summary = 商户 { $wechat_mchid } 回复调单（截止日：{ $wechat_reply_due }），所列 { $wechat_listed_orders_count } 笔订单均已逐单说明。
    .ask = 请审核补充的订单凭证并结束调单。
scenario-WX-04 = 延迟结算或冻结结算
    .line = 微信支付的货款比以前晚结算，或一直不结算。
    .aliases = 延迟结算, 冻结结算, 结算周期, T+7, T+1, 货款未结算, settlement frozen, settlement delayed
    .note = 审核期间请勿重复提交。金额以商户平台当天显示的为准。
    .subject = 结算恢复申请-{ $wechat_mchid }-{ $settlement_held_amount }
    .summary = 商户 { $wechat_mchid } 自 { $settlement_held_since }起结算周期由 { $settlement_cycle_before } 变为 { $settlement_cycle }，未结算金额 { $settlement_held_amount }。
    .ask = 请恢复原结算周期并结算 { $settlement_held_amount }。
scenario-WX-05 = 无交易商户被关闭
    .line = 商户号因长期没有交易被限制或关闭。
    .aliases = 长期无交易, 无交易商户, 开户意愿, 商户号被关闭, 休眠商户, no transactions
    .note = 请先由超级管理员确认开户意愿，确认后即可解除。仍未解除时再提交。
    .subject = 开户意愿确认-{ $wechat_mchid }
    .summary = 商户 { $wechat_mchid } 因无交易被限制，最后一笔交易为 { $wechat_last_transaction }，超级管理员：{ $wechat_super_administrator }。
    .ask = 已确认开户意愿，请解除限制。
scenario-WX-06 = 异地收款被风控
    .line = 外地顾客扫了面对面收款码付款，收款被微信风控。
    .aliases = 异地收款, 远程收款, 聚合码, 面对面收款码, 静态码, 收款码风控, remote collection
    .note = 请先改用新的收款方式再提交，诉求中写明已经停用。继续远程使用面对面收款码会再次被限制。请勿重复提交。
    .subject = 异地收款整改-{ $wechat_switched_on }
    .summary = 此前有顾客远程使用{ $wechat_code_type }付款（{ $wechat_remote_share }），已于 { $wechat_switched_on }停止。
    .ask = 已停用面对面码做远程收款，改用{ $wechat_planned_channel }，请恢复收款。
scenario-WX-07 = 被用户投诉或举报
    .line = 有顾客向微信支付投诉或举报了您。
    .aliases = 被投诉, 被举报, 交易投诉, 投诉单, 用户投诉, complaint
    .note = 回复限 200 字、4 张图片。请先与投诉人解决：诉求中写明已处理。
    .subject = 投诉处理-{ $complaint_id }
    .summary = 投诉 { $complaint_id }（订单 { $complaint_order_no }）已处理。{ $complaint_handling_choice ->
        [refunded] { $refund_date }已退款 { $refund_amount }。
        [delivered] 商品已发出，物流单号 { $tracking_no }。
       *[settled_otherwise] {""}
    }
    .ask = { $complaint_handling_choice ->
        [refunded] 投诉已处理（退款凭证附后），请结案并解除影响。
        [delivered] 投诉已处理（发货凭证附后），请结案并解除影响。
       *[settled_otherwise] 投诉已处理（凭证附后），请结案并解除影响。
    }
