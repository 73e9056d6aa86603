# Payouts, withdrawals, provider accounts and customer payments: the sections of their forms, and name,
# line and sentences of each scenario.

section-contact = 联系人与联系方式
section-account = 相关账户
section-payout = 这笔放款
section-overdue = 逾期未放款
section-balance = 余额与暂扣
section-hold = 暂扣情况
section-answer = 已采取的措施
section-proof_of_debt = 债权申报（仅印在债权申报表上）
section-trace = 款项去向
section-withdrawal = 这笔提现
section-bank = 收款银行账户
section-mistake = 误付情况
section-amounts = 应到与实到
section-exchange = 换汇与中间行
section-transfer = 这笔汇款
section-notice = 对方的要求
section-frozen = 受限情况
section-identity = 证件上的名称
section-names = 各处名称
section-incoming = 这笔入账
section-trade = 对应的交易
section-verification = 商户验证
section-binding = 收款渠道
section-decline = 被拒的付款
section-request = 技术核对
section-customer_payment = 顾客的付款
section-invoice = 账单
section-objection = 客户的异议
section-deadline = 您的请求
section-money_way = 资金到了哪一步（知道多少填多少）
section-earlier = 此前的工单

scenario-PAY-01 = 平台放款失败
    .line = Wish 给您放款，但付款记录显示失败或报错。
    .aliases = 放款失败, 付款失败, 打款失败, 放款报错, 放款被拒, Wish 没打款, 付款ID, payout failed, payment failed, disbursement failed, rejected by provider
    .subject = 放款失败-付款ID { $payout_id }-{ $error_text }
    .summary = Wish 商户 { $wish_merchant_id } 于 { $payout_date }的一笔放款（付款 ID：{ $payout_id }，金额：{ $payout_amount }）未能成功，后台状态为“{ $payout_status_text }”，提示为“{ $error_text }”。
    .ask = 请查明该笔放款失败的原因，按我店铺中已绑定并激活的收款渠道重新放款，并告知预计到账日期。
scenario-PAY-02 = 付款被暂扣
    .line = Wish 余额中有一部分被扣住，旁边有黄色标记说明原因。
    .aliases = 付款暂扣, 暂扣, 暂扣余额, 余额被扣住, 款项冻结, 放款被扣, 黄色标记, withheld, withheld balance, payment withheld, funds on hold
    .subject = 付款暂扣申诉-店铺 { $wish_store_name }-暂扣 { $balance_withheld }
    .summary = 店铺 { $wish_store_name }（商户 ID：{ $wish_merchant_id }）于 { $notice_date }收到通知，{ $balance_withheld } 被暂扣。
    .ask = { $hold_answered_by_choice ->
        [paid] 请确认暂扣的依据与到期日；相关欠款已付清，请解除暂扣。
        [disputed] 请确认暂扣的依据与到期日，并在我提出的争议有结果后解除暂扣。
       *[rectified] 请确认暂扣的依据与到期日；相关问题已整改完毕，请解除暂扣。
    }
scenario-PAY-03 = 到期未放款
    .line = 已过一个或多个放款日，Wish 仍未放款。
    .aliases = 未放款, 逾期放款, 到期未付, 多期未付, 付款处理中, 拖欠货款, 一直不放款, 债权申报, 破产, overdue payout, unpaid, missed payout, proof of debt, Qoo10, 钱去哪了, 钱不见了, 钱没了, 不知道钱在哪, 钱在哪里, where is my money
    .subject = 逾期未放款-{ $missed_payouts_count } 期-合计 { $missed_payouts_total }
    .summary = Wish 商户 { $wish_merchant_id } 有 { $missed_payouts_count } 期放款到期未付，合计 { $missed_payouts_total }；最近一次到账的放款为 { $last_paid_payout }，后台现显示可用余额 { $balance_current }、待结算余额 { $balance_pending }。
    .ask = 请书面确认未放款各期的状态与放款日期，并支付至我店铺已激活的收款渠道。
    .note = “债权申报”一栏仅用于书面申报债权。向 Wish 客服提交工单时不必填写。
scenario-PAY-04 = 已放款未到账（Payoneer）
    .line = Wish 显示已放款，但 Payoneer 余额中没有这笔款项。
    .aliases = 已放款未到账, 没到账, 派安盈没到账, P卡没收到, Wish显示已付款, 放款未入账, payout not received, sent but not received, not credited, Payoneer, 钱去哪了, 钱不见了, 钱没了, 不知道钱在哪, 钱在哪里, where is my money
    .subject = Wish 已放款未到账-{ $payout_date }-{ $payout_amount }
    .summary = Wish 后台显示，付往 Payoneer 客户 { $payoneer_customer_id } 的放款（付款 ID：{ $payout_id }，金额：{ $payout_amount }）于 { $payout_date }状态为“{ $payout_status_text }”，应于 { $expected_arrival }前到账，至今未入账。
    .ask = 请依据所附 Wish 付款凭证查询该笔款项：若已到账请予入账；若未到账请书面确认未收到，以便 Wish 追踪。
scenario-PAY-05 = 已放款未到账（PingPong）
    .line = Wish 显示已放款，但 PingPong 余额中没有这笔款项。
    .aliases = 已放款未到账, 没到账, 乒乓没到账, Wish显示已付款, 放款未入账, payout not received, sent but not received, not credited, PingPong, 钱去哪了, 钱不见了, 钱没了, 不知道钱在哪, 钱在哪里, where is my money
    .subject = Wish 已放款未到账-{ $payout_date }-{ $payout_amount }
    .summary = Wish 后台显示，付往 PingPong 客户 { $pingpong_client_id } 的放款（付款 ID：{ $payout_id }，金额：{ $payout_amount }）于 { $payout_date }状态为“{ $payout_status_text }”，应于 { $expected_arrival }前到账，至今未入账。
    .ask = 请依据所附 Wish 付款凭证查询该笔款项：若已到账请予入账；若未到账请书面确认未收到，以便 Wish 追踪。
scenario-PAY-06 = 提现被银行退票
    .line = 提现到银行卡或对公账户的款项被银行退回。
    .aliases = 退票, 退汇, 退单, 被退回, 提现失败, 提现被退, 收款账户无效, 户名不符, bank return
    .subject = 提现失败-{ $withdrawal_id }-银行退单
    .summary = 本账户（户名：{ $account_holder_name }）于 { $withdrawal_submitted_at } 提现 { $withdrawal_amount }（提现单号：{ $withdrawal_id }）至{ $bank_name }尾号 { $account_last4 } 的账户，该笔款项已于 { $return_date }被银行退回。
    .ask = 请确认退款已回到余额，并用更正后的收款信息重新出款，或注明需补充的具体材料。
scenario-PAY-07 = 提现处理中超期
    .line = 提现已过预计到账日，银行账户仍未收到。
    .aliases = 提现处理中, 提现没到账, 提现超期, 迟迟不到账, 提现卡住, 提现慢, 查汇, withdrawal pending, withdrawal late, still processing, UETR, MT103, trace, 钱去哪了, 钱不见了, 钱没了, 不知道钱在哪, 钱在哪里, where is my money
    .subject = 提现超期-{ $withdrawal_id }-应于 { $expected_arrival }前到账
    .summary = 提现 { $withdrawal_id }（金额：{ $withdrawal_amount }）于 { $withdrawal_submitted_at } 提交，应于 { $expected_arrival }前到账，至今未到，页面状态为“{ $withdrawal_status_text }”。
    .ask = 请说明该笔提现当前所处环节和预计到账日，并提供可供追踪的参考号（UETR 或 MT103）。
scenario-PAY-08 = 提现打错账户
    .line = 提现的钱打到了错误的账户。
    .aliases = 打错账户, 转错账户, 错误收款人, 误付, 撤回, 止付, 填错账号, wrong account, wrong payee, recall, stop payment
    .subject = 紧急撤回-{ $withdrawal_id }-误付账户
    .summary = 提现 { $withdrawal_id }（金额：{ $withdrawal_amount }）于 { $withdrawal_submitted_at } 提交，误付至“{ $wrong_payee }”，应付账户为“{ $correct_account }”，于 { $mistake_noticed_at }发现。
    .ask = { $recipient ->
        [bank] 请立即为该笔付款登记止付或撤回请求，并提供查询参考号。
       *[payoneer] 请立即向收款行发起撤回请求，并提供查询参考号。
    }
    .note = 请在发现当天提交。撤回不一定成功，可能需要收款方同意。
scenario-PAY-09 = 实到金额少于应到
    .line = 钱到账了，但比确认函上承诺的少。
    .aliases = 到账少了, 实到金额少, 差额, 少到账, 被扣手续费, 中间行扣费, 汇率差, amount short, less than expected, intermediary fee, exchange rate
    .subject = 到账差额-{ $withdrawal_id }-少 { $difference }
    .summary = 提现 { $withdrawal_id }（金额：{ $withdrawal_amount }）应到 { $expected_amount }，实到 { $received_amount }，少 { $difference }。
    .ask = 请逐项说明 { $difference } 的扣费依据，不属于协议费用的部分请予退回。
scenario-PAY-10 = 服务商要求补充认证材料
    .line = Payoneer 或 PingPong 正在审核账户，要求提供材料。
    .aliases = 资料补充, 补件, 审核中, 账户受限, 实名认证, 企业认证, 风控审核, KYC, KYB, verification, documents requested, limited
    .subject = 资料补充-账户 { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    }-KYC
    .summary = 贵方于 { $notice_date }要求账户 { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    } 补充以下材料：{ $requested_documents }，现随附提交。
    .ask = 请确认收到上述文件，并告知缺失项和审核所需时间。
scenario-PAY-11 = 服务商账户被冻结或关闭
    .line = Payoneer 或 PingPong 账户或其中的资金不能使用。
    .aliases = 账户冻结, 账户被封, 账户关闭, 资金冻结, 无法提现, 账户限制, 解冻, frozen, blocked, restricted, account closed
    .subject = 账户冻结申诉-{ $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    }-{ $frozen_amount }
    .summary = 自 { $notice_date }的通知起，账户 { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    } 中的 { $frozen_amount } 无法使用；所需材料及签字的情况说明随附。
    .ask = 请说明限制所依据的条款和日期，并根据所附材料解除限制，或将余额退回我指定的银行账户。
scenario-PAY-12 = 户名或主体信息不一致
    .line = 您的名称在服务商、银行或 Wish 的写法不一致。
    .aliases = 户名不一致, 主体不一致, 名称变更, 公司改名, 拼音不一致, 户名错误, name mismatch, account holder name
    .subject = 户名更正-{ $account_holder_name }-{ $recipient ->
        [pingpong] { $pingpong_client_id }
        [wish_merchant] { $wish_merchant_id }
       *[payoneer] { $payoneer_customer_id }
    }
    .summary = 账户 { $recipient ->
        [pingpong] { $pingpong_client_id }
        [wish_merchant] { $wish_merchant_id }
       *[payoneer] { $payoneer_customer_id }
    } 登记的户名为“{ $account_holder_name }”，证件名称为“{ $legal_name }”（英文名或拼音：{ $legal_name_latin }）。
    .ask = 请按所附证件更正收款主体信息，并恢复收付。
scenario-PAY-13 = 入账被拒或待审核
    .line = 客户或平台已付款，但被 Payoneer 或 PingPong 审核或拒收。
    .aliases = 入账审核, 入账被拒, 待审核, 来账审核, 贸易材料, 补交合同发票, 拒收, payment under review, pending payment, rejected payment
    .subject = 入账审核-{ $incoming_amount }-{ $payer_name }
    .summary = { $payer_name } 于 { $incoming_date }支付的 { $incoming_amount }（交易号：{ $incoming_id }）至今未入账，贵方说明的原因为“{ $stated_reason }”。
    .ask = 请依据所附贸易单据完成入账审核；如予拒绝，请退回付款方并告知原因代码。
scenario-PAY-14 = 商户未通过验证
    .line = Wish 尚未验证您的店铺，因而无法放款。
    .aliases = 商户未验证, 验证中, 验证失败, 商户验证, 店铺验证, 资料被驳回, 补件, unverified, verification pending, verification rejected
    .subject = 商户验证补件-{ $wish_store_name }
    .summary = 店铺 { $wish_store_name }（商户 ID：{ $wish_merchant_id }，登记名称：{ $legal_name }）的验证状态为“{ $verification_status_text }”，材料最近提交于 { $verification_submitted_at }。
    .ask = 请告知尚缺的材料并完成验证，以便放款。
scenario-PAY-15 = 收款渠道绑定失败
    .line = Payoneer 或 PingPong 账户无法绑定为 Wish 的收款方式。
    .aliases = 绑定失败, 未绑定, 无法绑定, 收款渠道, 收款方式, 付款设置, 渠道未激活, bind, cannot link, payment settings
    .subject = 收款渠道绑定失败-{ $payment_provider }-{ $error_text }
    .summary = Wish 商户 { $wish_merchant_id }（{ $entity_type_choice ->
        [individual] 个人
       *[business] 企业
    }，店铺所在国家/地区：{ $store_country }）无法绑定 { $payment_provider } 收款，页面提示“{ $error_text }”。
    .ask = 请协助将我的 { $payment_provider } 账户绑定并激活为该店铺的收款方式，并确认下一放款日适用。
    .note = 请在下一放款日之前办理：届时仍未绑定，就赶不上该期放款。
scenario-PAY-16 = 向银行查询未入账款项
    .line = 服务商说钱已到银行，但银行账户中没有。
    .aliases = 银行查询, 挂账, 未入账, 查账, 跨境入账, 银行没到账, 查汇, suspense account, missing credit, incoming transfer, UETR, MT103, 钱去哪了, 钱不见了, 钱没了, 不知道钱在哪, 钱在哪里, where is my money
    .subject = 跨境入账查询-{ $transfer_amount }-{ $value_date }
    .summary = { $ordering_party } 汇出的 { $transfer_amount }（起息日：{ $value_date }）应入账至{ $bank_name }户名为 { $account_holder_name }、尾号 { $account_last4 } 的账户，至今未入账。
    .ask = 请查询该笔汇款是否挂账或已退回，并书面告知结果和原因。
scenario-PAY-17 = 顾客付款被拒
    .line = 顾客向您付款时被拒绝。
    .aliases = 付款被拒, 拒绝码, 支付失败, 刷卡失败, 风控拒绝, 网关报错, 银行拒绝, declined, card declined, do not honor, decline code, gateway
    .subject = { $recipient ->
        [payer] 订单 { $shop_order_no } 的付款未成功-{ $declined_amount }
       *[acquirer] 顾客付款被拒-{ $decline_code }-订单 { $shop_order_no }
    }
    .summary = { $recipient ->
        [payer] 您为订单 { $shop_order_no } 支付的 { $declined_amount } 于 { $declined_at } 被拒绝，拒绝码为 { $decline_code }（“{ $decline_text }”）。
       *[acquirer] 顾客于 { $declined_at } 为订单 { $shop_order_no } 支付 { $declined_amount } 时被拒绝，拒绝码为 { $decline_code }（“{ $decline_text }”）。
    }
    .ask = { $recipient ->
        [payer] 请致电发卡银行，请其放行该笔付款，然后重新支付。
       *[acquirer] 请说明拒绝码 { $decline_code } 的含义、由哪一方拒绝，以及恢复收款所需的操作。
    }
    .note = 同一案件也可生成致顾客的信：将收件方选为付款人即可。
scenario-PAY-18 = 顾客已付款但未收到
    .line = 顾客出示了付款凭证，但您的账户没有收到钱。
    .aliases = 顾客已付款, 显示付款成功, 没收到钱, 未入账, 客户说付了, 付款截图, 假截图, customer paid, payment not received, fake screenshot
    .subject = 顾客已付款未入账-{ $payer_paid_at }-{ $payer_amount }
    .summary = 顾客于 { $payer_paid_at } 为订单 { $shop_order_no } 付款 { $payer_amount } 至“{ $account_shown }”（付款方式：{ $payer_method }，凭证编号：{ $payer_reference }），至今未入账。
    .ask = 请核实该笔付款的入账状态，并告知资金所在位置。
    .note = 境内付款通常几分钟到账，超过一个工作日即可追问。付款截图可能伪造，请以凭证上的交易号为准。
scenario-PAY-19 = 客户账单逾期
    .line = 企业客户到期没有付款，或对账单有异议。
    .aliases = 账期逾期, 账单争议, 催款, 欠款, 对账, 尾款, 应收账款, overdue invoice, unpaid invoice, payment reminder, dispute
    .subject = 账单 { $invoice_no } 已于 { $invoice_due }到期-请确认异议或付款
    .summary = { $payer_name } 在合同 { $contract_no } 项下的账单 { $invoice_no }（开具日期：{ $invoice_date }，金额：{ $invoice_amount }，对应：{ $milestone }）已于 { $invoice_due }到期，至今未付。
    .ask = 请在 { $pay_by }前付款，或在此之前书面列明有异议的项目。
    .note = 催款之前，先确认客户对账单是否有异议。
