# The nodes money passes on its way, and the days that are known of them.

fact-buyer_ticket_at = 买家工单时间
    .help = 以工单页面显示为准，请填写到时分。48 小时答复期限（含周末）从此起算。
fact-decision_date = 裁定日期
    .help = PayPal 作出裁定的日期，见案件页面或通知邮件。
fact-complaint_filed_at = 正式投诉日期
    .help = 书面投诉的发出日期，不是首次提交工单的日期。
fact-appeal_submitted_at = 最近一次申诉日期
    .help = 仍在审核中的那次申诉的提交日期；尚未申诉的可不填。

fact-eligible_at = 可付款日期
    .help = 订单或余额成为可付款状态的日期，以 Wish 页面显示为准。
fact-receipt_confirmed_at = 顾客确认收货日期
    .help = 仅在 Wish 显示顾客已确认收货时填写。
fact-wish_sent_at = Wish 付出日期
    .help = 放款状态变为“已发送”或“已支付”的日期；尚未变更的可不填。
fact-provider_credited_at = 收款服务商入账日期
    .help = 该笔放款出现在服务商交易记录中的日期；没有记录的可不填。
fact-provider_review_started_at = 服务商开始审核日期
    .help = 该笔款项被标记为审核中的日期，见交易详情或邮件。
fact-provider_review_ended_at = 服务商审核结束日期
    .help = 款项可用或被拒的日期。
fact-withdrawal_sent_at = 提现出款日期
    .help = 服务商显示“已发出”或“已完成”的日期，不是您提交提现的日期。
fact-withdrawal_route = 提现出款方式
    .help = 见提现确认页或邮件；银行流转通常需要多久，取决于出款方式。
    .cny_local = 人民币本地转账
    .other_local = 其他币种本地转账
    .swift = 国际电汇（SWIFT）
fact-bank_credited_at = 银行入账日期
    .help = 款项出现在银行流水中的日期；没有入账的可不填。
fact-return_credited_at = 退回余额日期
    .help = 退票款项回到服务商余额的日期；尚未退回的可不填。
fact-money_hops = 资金路径（逐段）
    .help = 按时间顺序每段一行：转入多少、扣了多少、按什么汇率、转出多少。不清楚的可不填。
    .place = 环节
    .place-order = 订单
    .place-payout = Wish 放款
    .place-provider = 收款服务商入账
    .place-exchange = 换汇
    .place-withdrawal = 提现
    .place-intermediary = 中间行
    .place-bank = 银行入账
    .place-return = 退回
    .date = 日期
    .sent = 转入金额
    .fee = 费用
    .rate = 汇率
    .rate_date = 汇率日期
    .received = 转出金额
    .reference = 参考号

# The nodes. `.stopped` is said in a subject line and in a sentence: "stopped …, 3 business days late".

node-N0 = 订单可付款
    .stopped = 卡在订单可付款环节
node-N1 = 平台放款日
    .stopped = 卡在平台放款日
node-N2 = 平台内部处理
    .stopped = 卡在平台内部处理
node-N3 = 支付渠道入账
    .stopped = 卡在支付渠道入账
node-N4 = 服务商审核
    .stopped = 卡在服务商审核
node-N5 = 提现提交至出款
    .stopped = 卡在提现出款
node-N6 = 银行流转
    .stopped = 卡在银行流转
node-N7 = 退票返回
    .stopped = 卡在退票返回

holder-wish-merchant = Wish 商户支持
holder-provider = 收款服务商
holder-bank = 银行

# Joined to the subject and to the summary of a ticket where a node is late.

packet-late = { $stopped }，已超期 { $days } 个工作日
packet-late-subject = { $text }-{ $stopped }，已超期 { $days } 个工作日
packet-late-summary = { $text }款项目前{ $stopped }，已超期 { $days } 个工作日。

# The money's way in a ticket: its hops, and where it stopped.

trail-step = { $name }
packet-trail = 资金路径
packet-hop-in = 转入 { $value }
packet-hop-fees = 费用 { $value }
packet-hop-rate = 汇率 { $value }
packet-hop-out = 转出 { $value }
packet-hop-arrived = 已到账
packet-hop-short = 少 { $amount }
packet-hop-missing = 未到账
packet-hop-returned = 已退回
packet-hop-open = 尚不清楚
packet-trail-short = “{ $step }”环节应到 { $expected }，实到 { $received }，少 { $short }。
packet-trail-short-fees = “{ $step }”环节扣除费用后应到 { $expected }，实到 { $received }，少 { $short }。
packet-trail-short-rate = “{ $step }”环节扣除费用、按汇率 { $rate } 折算后应到 { $expected }，实到 { $received }，少 { $short }。
packet-trail-missing = “{ $step }”环节于{ $date }转出 { $amount }，至今未到账。
packet-trail-missing-undated = “{ $step }”环节已转出 { $amount }，至今未到账。
packet-trail-returned = “{ $step }”环节转出 { $amount } 后被退回，退回 { $received }。
pdf-trail = 资金路径
pdf-trail-in = 转入金额
pdf-trail-out = 转出金额
pdf-trail-stopped = 止于此处
pdf-trail-fee = 费用
pdf-trail-rate = 汇率
pdf-trail-expected = 应到
pdf-trail-reference = 业务编号
