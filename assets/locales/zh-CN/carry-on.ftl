# After sending: what was asked before, what came back, and what to do next.

# In the ticket
carry-on-opening = 开头
carry-on-subject = { $subject }-贵方编号 { $number }
carry-on-outside = 外部机构
carry-on-prior = 本案此前往来
carry-on-prior-sent = 已于 { $date }联系{ $recipient }。
carry-on-prior-sent-numbered = 已于 { $date }联系{ $recipient }，编号 { $number }。
carry-on-prior-answered = { $sent }{ $date }答复：“{ $answer }”
carry-on-prior-answered-unquoted = { $sent }{ $date }已答复。
carry-on-prior-closed = { $sent }未答复即已关闭。
carry-on-prior-unanswered = { $sent }至今未答复。
carry-on-event-sent = 联系{ $recipient }
carry-on-event-sent-numbered = 联系{ $recipient }，编号 { $number }
carry-on-event-answered = { $recipient } 答复
carry-on-complaint = 投诉要点
carry-on-complaint-reason = 事由
carry-on-complaint-began = 问题发生日期
carry-on-complaint-resolution = 希望的解决方案

# What the check says
finding-dispute-open-elsewhere = { $other }自 { $date }起已受理这笔付款的案件，尚未结案。同时提交第二个案件，会使前一个案件被关闭或中止。
    .remedy = 请等该案件结案并记录结果，再联系{ $recipient }。
finding-duplicate-pending = 该工单已于 { $date }提交给{ $recipient }，仍在答复期内。重复提交会被搁置，或拖慢前一工单。
    .remedy = 请等待答复，或在原工单内补充，也可在下一步开放后再进行。

# In the calendar
carry-on-calendar-closes = 截止日：{ $what }（{ $case }）
carry-on-calendar-opens = 今日起可提交：{ $what }（{ $case }）
carry-on-calendar-due = 到期：{ $what }（{ $case }）
carry-on-calendar-answer = { $what }应于今日前答复（{ $case }）
carry-on-calendar-step = 可进行下一步：{ $what }（{ $case }）
carry-on-calendar-moment = 截至 { $moment }

# The claim sheet
claim-sheet = 债权申报表
claim-sheet-intro = 债权申报所需的内容；尚不清楚的项目留空并注明原因。
claim-sheet-total = 以上各期合计
