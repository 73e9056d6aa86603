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
