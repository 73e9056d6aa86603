# The nodes money passes on its way, and the days that are known of them.

fact-buyer_ticket_at = When the buyer's ticket came in
    .help = As the ticket shows it, with the time of day. The 48 hours for the answer run from here, weekends included.
fact-decision_date = Date of the decision
    .help = The day PayPal announced its decision, as the case page or the email shows it.
fact-complaint_filed_at = Date of the formal complaint
    .help = The day you sent the written complaint, not the day of the first ticket.
fact-appeal_submitted_at = Date of the last appeal
    .help = The day you submitted the appeal that is still under review. Leave it empty if there is none yet.

fact-eligible_at = Eligible for payment since
    .help = The day the order or the balance became payable, as Wish shows it.
fact-receipt_confirmed_at = Receipt confirmed by the customer
    .help = Only if Wish shows that the customer confirmed the receipt.
fact-wish_sent_at = Money left Wish on
    .help = The day the payout turned to sent or paid. Leave it empty if it has not.
fact-provider_credited_at = Credited by the payment provider on
    .help = The day the payout appears in the provider's transactions. Leave it empty if it does not.
fact-provider_review_started_at = Review by the provider since
    .help = The day the payment was marked for review, as the transaction or the email shows it.
fact-provider_review_ended_at = Review by the provider ended
    .help = The day the payment became available or was rejected.
fact-withdrawal_sent_at = Withdrawal sent to the bank on
    .help = The day the provider shows the withdrawal as sent or completed, not the day you submitted it.
fact-withdrawal_route = How the withdrawal was sent
    .help = The confirmation of the withdrawal says so. It decides how long the banks usually need.
    .cny_local = Local transfer in CNY
    .other_local = Local transfer in another currency
    .swift = International transfer (SWIFT)
fact-bank_credited_at = Credited by the bank on
    .help = The day the money appears on the bank statement. Leave it empty if it does not.
fact-return_credited_at = Back in the balance on
    .help = The day the returned money appears in the provider's balance. Leave it empty if it has not come back.
fact-money_hops = The money's way, step by step
    .help = One row per step, oldest first: what went in, what was deducted, at which rate, what came out. Leave out what you do not know.
    .place = Step
    .place-order = Order
    .place-payout = Payout by Wish
    .place-provider = Credit at the payment provider
    .place-exchange = Exchange
    .place-withdrawal = Withdrawal
    .place-intermediary = Intermediary bank
    .place-bank = Credit at the bank
    .place-return = Return
    .date = Date
    .sent = Amount in
    .fee = Fee
    .rate = Rate
    .rate_date = Date of the rate
    .received = Amount out
    .reference = Reference

# The nodes. `.stopped` is said in a subject line and in a sentence: "stopped …, 3 business days late".

node-N0 = Order becomes payable
    .stopped = stopped before the order became payable
node-N1 = Payout date at Wish
    .stopped = stopped at the payout date
node-N2 = Processing by Wish
    .stopped = stopped inside Wish
node-N3 = Credit at the payment provider
    .stopped = stopped before the provider's credit
node-N4 = Review by the payment provider
    .stopped = stopped in the provider's review
node-N5 = From submission to sending
    .stopped = stopped before the provider sent it
node-N6 = Transfer between banks
    .stopped = stopped between the banks
node-N7 = Return to the balance
    .stopped = stopped on the way back to the balance

holder-wish-merchant = Wish merchant support
holder-provider = the payment provider
holder-bank = the bank

# Joined to the subject and to the summary of a ticket where a node is late.

packet-late = { $stopped }, { $days ->
    [1] 1 business day
   *[other] { $days } business days
} late
packet-late-subject = { $text } - { $stopped }, { $days ->
    [1] 1 business day
   *[other] { $days } business days
} late
packet-late-summary = { $text } The money { $stopped } and is { $days ->
    [1] 1 business day
   *[other] { $days } business days
} late.

# The money's way in a ticket: its hops, and where it stopped.

trail-step = { $name }
packet-trail = The money's way
packet-hop-in = { $value } in
packet-hop-fees = fees { $value }
packet-hop-rate = rate { $value }
packet-hop-out = { $value } out
packet-hop-arrived = arrived
packet-hop-short = { $amount } missing
packet-hop-missing = not arrived
packet-hop-returned = sent back
packet-hop-open = not known yet
packet-trail-short = At the step “{ $step }”, { $expected } should have arrived and { $received } did: { $short } is missing.
packet-trail-short-fees = At the step “{ $step }”, { $expected } should have arrived after the fees and { $received } did: { $short } is missing.
packet-trail-short-rate = At the step “{ $step }”, { $expected } should have arrived after the fees and at the rate of { $rate }, and { $received } did: { $short } is missing.
packet-trail-missing = At the step “{ $step }”, { $amount } was sent on { $date } and has not arrived.
packet-trail-missing-undated = At the step “{ $step }”, { $amount } was sent and has not arrived.
packet-trail-returned = At the step “{ $step }”, { $amount } was sent and returned; { $received } came back.
pdf-trail = Money trail
pdf-trail-in = Amount in
pdf-trail-out = Amount out
pdf-trail-stopped = Stopped here
pdf-trail-fee = Fees
pdf-trail-rate = Rate
pdf-trail-expected = Should have come out
pdf-trail-reference = Reference
