# What the check says about time: deadlines, calendars and the way of the money.

finding-deadline-passed = { $deadline }：期限已于{ $ends }届满。{ $expires }
    .remedy = 请核对起算日期，并查看官方页面的现行规则。确已过期的，请申请例外处理并说明迟交原因。
finding-deadline-passed-safe = { $deadline }：较早的截止时间{ $ends }已过；按另一种算法，截止时间为{ $until }。{ $expires }
    .remedy = 请今天就提交，并在工单中说明您按哪一天起算。
finding-deadline-too-early = { $deadline }：{ $ends }之后方可提交。{ $expires }
    .remedy = 请利用这段时间补齐材料，到期后再提交；同时留意最后期限。
finding-deadline-reached = { $deadline }：期限已于{ $ends }届满。{ $expires }
    .remedy = 请核对起算日期，然后进行下一步。
finding-deadline-near = { $deadline }：{ $days ->
        [0] 今天是最后一天
       *[other] 还剩 { $days } 天
    }，截止{ $ends }。{ $expires }
    .remedy = 请今天就提交，建议类材料可以稍后再补。
finding-deadline-mostly-gone = { $deadline }：期限已过去四分之三，将于{ $ends }截止。{ $expires }
    .remedy = 请安排在本周内提交。
finding-deadline-calendar = { $deadline }：当前版本没有 { $year } 年的法定节假日安排，计算时只扣除了周末。
    .remedy = 请查看官方放假安排，并预留几天余量。

finding-node-late = 款项{ $stopped }：应于{ $due }前完成，已超期 { $days } 个工作日。主题和摘要会写明这一点。
    .remedy = 请核对起算日期。写明超期节点和天数，工单才会转到能处理的人手里。
finding-node-elsewhere = 款项{ $stopped }，该环节由{ $owner }负责，而本工单的收件方是{ $recipient }。
    .remedy = 请先找{ $owner }；如“{ $node }”环节已完成，请填写完成日期。
