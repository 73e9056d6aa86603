# What the check says about time: deadlines, calendars and the way of the money.

finding-deadline-passed = { $deadline }: the time ran out on { $ends }. { $expires }
    .remedy = Check the starting date, and check the live rule. If it has really passed, ask for an exception and say why you are late.
finding-deadline-passed-safe = { $deadline }: the earliest end, { $ends }, has passed; by the other count it runs until { $until }. { $expires }
    .remedy = Send it today, and say in the ticket on which day your count is based.
finding-deadline-too-early = { $deadline }: not before { $ends }. { $expires }
    .remedy = Use the time to complete the exhibits, and send it from that day on. Look at the last day for filing as well.
finding-deadline-reached = { $deadline }: the period ended on { $ends }. { $expires }
    .remedy = Check the starting date, then take the next step.
finding-deadline-near = { $deadline }: { $days ->
        [0] this is the last day
        [1] one day is left
       *[other] { $days } days are left
    }, until { $ends }. { $expires }
    .remedy = Send the ticket today, even if recommended exhibits are still to follow.
finding-deadline-mostly-gone = { $deadline }: three quarters of the time are gone; it ends on { $ends }. { $expires }
    .remedy = Plan to send the ticket this week.
finding-deadline-calendar = { $deadline }: the public holidays of { $year } are not published in this version, so only weekends are left out of the count.
    .remedy = Look at the official holiday calendar and leave a margin of some days.

finding-node-late = The money is { $stopped }. It was due by { $due }, { $days ->
        [1] one business day
       *[other] { $days } business days
    } ago. The subject and the summary say so.
    .remedy = Check the dates this is counted from. Only the late step and its days get the ticket to someone who can act.
finding-node-elsewhere = The money is { $stopped }, and there it is in the hands of { $owner }. This ticket goes to { $recipient }.
    .remedy = Write to { $owner } first, or enter the day on which the step “{ $node }” ended, if it has.
