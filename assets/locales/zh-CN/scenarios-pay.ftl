# Payouts, withdrawals, provider accounts and customer payments: the sections of their forms, and name,
# line and sentences of each scenario.

section-contact = 联系人与联系方式
section-account = 相关账户
section-payout = 这笔放款
section-overdue = 逾期未放款
section-balance = 余额与暂扣
section-trace = 款项去向
section-withdrawal = 提现与退票
section-bank = 收款银行账户
section-earlier = 此前的工单

scenario-PAY-01 = 平台放款失败
    .line = Wish 已发起放款，但款项未能从平台付出。
    .subject = 放款失败-付款ID { $payout_id }-{ $payout_amount }
    .summary = Wish 商户 { $wish_merchant_id } 于 { $payout_date }的一笔放款（付款 ID：{ $payout_id }，金额：{ $payout_amount }）未能成功，后台显示状态为“{ $payout_status_text }”。
    .ask = 请查明该笔放款失败的原因，按我店铺中已绑定并激活的收款渠道重新放款，并告知预计到账日期。
scenario-PAY-03 = 到期未放款（多期）
    .line = 已过多个放款日，Wish 仍未放款。
    .subject = 多期逾期未放款-商户 { $wish_merchant_id }-可用余额 { $balance_current }
    .summary = Wish 商户 { $wish_merchant_id } 有多期放款逾期未付（{ $missed_payouts }），最近一次到账的放款为 { $last_paid_payout }；后台现显示可用余额 { $balance_current }、待结算余额 { $balance_pending }。
    .ask = 请书面确认未放款各期的状态与放款日期，并支付至我店铺已激活的收款渠道。
scenario-PAY-04 = 已放款未到账（Payoneer）
    .line = Wish 显示已放款，但 Payoneer 余额中没有这笔款项。
    .subject = Payoneer 已放款未到账-{ $payout_date }-{ $payout_amount }
    .summary = Wish 后台显示，付往 Payoneer 客户 { $payoneer_customer_id } 的放款（付款 ID：{ $payout_id }，金额：{ $payout_amount }）于 { $payout_date }状态为“{ $payout_status_text }”，应于 { $expected_arrival }前到账，至今未入账。
    .ask = 请依据所附 Wish 付款凭证查询该笔款项：若已到账请予入账；若未到账请书面确认未收到，以便 Wish 追踪。
scenario-PAY-05 = 已放款未到账（PingPong）
    .line = Wish 显示已放款，但 PingPong 余额中没有这笔款项。
    .subject = PingPong 已放款未到账-{ $payout_date }-{ $payout_amount }
    .summary = Wish 后台显示，付往 PingPong 客户 { $pingpong_client_id } 的放款（付款 ID：{ $payout_id }，金额：{ $payout_amount }）于 { $payout_date }状态为“{ $payout_status_text }”，应于 { $expected_arrival }前到账，至今未入账。
    .ask = 请依据所附 Wish 付款凭证查询该笔款项：若已到账请予入账；若未到账请书面确认未收到，以便 Wish 追踪。
scenario-PAY-06 = 提现被银行退票
    .line = 提现到银行卡或对公账户的款项被银行退回。
    .subject = 提现失败-{ $withdrawal_id }-银行退单
    .summary = 本账户（户名：{ $account_holder_name }）于 { $withdrawal_submitted_at } 提现 { $withdrawal_amount }（提现单号：{ $withdrawal_id }）至{ $bank_name }尾号 { $account_last4 } 的账户，该笔款项已于 { $return_date }被银行退回。
    .ask = 请确认退款已回到余额，并用更正后的收款信息重新出款，或注明需补充的具体材料。
