# The nodes money passes on its way, and the days that are known of them.

fact-buyer_ticket_at = 买家工单时间
    .help = 以工单页面显示为准，请填写到时分。48 小时答复期限（含周末）从此起算。
fact-decision_date = 裁定日期
    .help = PayPal 作出裁定的日期，见案件页面或通知邮件。
fact-complaint_filed_at = 正式投诉日期
    .help = 书面投诉的发出日期，不是首次提交工单的日期。
fact-appeal_submitted_at = 最近一次申诉日期
    .help = 仍在审核中的那次申诉的提交日期；尚未申诉的可不填。
