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

finding-trail-rate-day = { $step }：汇率取自{ $rate-date }，该环节日期为{ $date }。费用和汇率不是同一天的，说明不了差额。
    .remedy = 请从同一份记录中取{ $date }当天的汇率。
finding-trail-rates-differ = 实际汇率与展示汇率不同。应到金额按展示汇率计算。
    .remedy = 请提供两个汇率及其日期的截图。服务商往往在换汇时才锁定汇率。
finding-trail-rate-missing = { $step }：币种有变化，但没有填写汇率，无法计算 { $amount } 应转出多少。
    .remedy = 请按确认页填写汇率及其日期。
finding-trail-fee-currency = { $step }：费用 { $amount } 的币种与转入、转出币种都不同。
    .remedy = 请按实际扣费的币种填写。
finding-trail-gap = { $step }：上一环节转出 { $amount }，本环节只转入 { $other }。
    .remedy = 请说明余下部分在哪里（例如仍在余额中），或更正其中一个金额。
finding-trail-expected = 按所填费用和汇率计算，应到 { $amount }，但填写的应到金额为 { $other }。
    .remedy = 请对照确认页核对应到金额、费用和汇率，更正有误的一项。
finding-trail-difference = 应到金额减去实到金额为 { $amount }，但填写的差额为 { $other }。
    .remedy = 请更正差额，或更正有误的金额。
finding-trail-short = { $step }：应转出 { $expected }，实际转出 { $received }，有 { $short } 无法用费用和汇率解释。
    .remedy = 请就这一金额提出查询；如系费用，请补充到“{ $fees }”。
finding-trail-missing = { $step }：已转入 { $amount }，尚无转出。
    .remedy = 请向该环节的负责方查询，或填写已转出的金额。
