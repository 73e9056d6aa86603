# The nodes money passes on its way, and the days that are known of them.

fact-buyer_ticket_at = When the buyer's ticket came in
    .help = As the ticket shows it, with the time of day. The 48 hours for the answer run from here, weekends included.
fact-decision_date = Date of the decision
    .help = The day PayPal announced its decision, as the case page or the email shows it.
fact-complaint_filed_at = Date of the formal complaint
    .help = The day you sent the written complaint, not the day of the first ticket.
fact-appeal_submitted_at = Date of the last appeal
    .help = The day you submitted the appeal that is still under review. Leave it empty if there is none yet.
