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

finding-node-late = The money { $stopped }. It was due by { $due }, { $days ->
        [1] one business day
       *[other] { $days } business days
    } ago. The subject and the summary say so.
    .remedy = Check the dates this is counted from. Only the late step and its days get the ticket to someone who can act.
finding-node-elsewhere = The money { $stopped }, and there it is in the hands of { $owner }. This ticket goes to { $recipient }.
    .remedy = Write to { $owner } first, or enter the day on which the step “{ $node }” ended, if it has.

finding-trail-rate-day = { $step }: the rate is of { $rate-date }, the step of { $date }. Fees and rates of different days explain nothing to the reader.
    .remedy = Take the rate of { $date } from the same record as the amounts.
finding-trail-rates-differ = The rate applied is not the rate shown before. What should have arrived is computed with the rate shown.
    .remedy = Show both on exhibits, with their dates. Providers often fix the rate only when they exchange.
finding-trail-rate-missing = { $step }: the currency changes, and no exchange rate is given. What should come out of { $amount } cannot be computed.
    .remedy = Add the rate with its date, as the confirmation shows it.
finding-trail-fee-currency = { $step }: the fee of { $amount } is in a currency that neither went in nor came out.
    .remedy = Give the fee in the currency in which it was taken.
finding-trail-gap = { $step }: { $amount } came out of the step before, but only { $other } went in here.
    .remedy = Say where the rest is, for example still in the balance, or correct one of the amounts.
finding-trail-expected = After the fees and the rate given, { $amount } should have arrived, but the expected amount is { $other }.
    .remedy = Compare the expected amount, the fees and the rate with the confirmation, and correct what is wrong.
finding-trail-difference = The expected amount less the amount received is { $amount }, but the difference given is { $other }.
    .remedy = Correct the difference, or the amount that is wrong.
finding-trail-short = { $step }: { $expected } should have come out, and { $received } did. { $short } is missing that fees and rate do not explain.
    .remedy = Ask about exactly this amount. If a fee is behind it, add it under “{ $fees }”.
finding-trail-missing = { $step }: { $amount } went in, and nothing has come out yet.
    .remedy = Ask whoever holds the money at this step, or enter what came out.
