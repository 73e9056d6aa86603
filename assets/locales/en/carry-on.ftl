# After sending: what was asked before, what came back, and what to do next.

# In the ticket
carry-on-opening = Opening
carry-on-subject = { $subject } - your ref. { $number }
carry-on-outside = An outside body
carry-on-prior = Earlier messages about this case
carry-on-prior-sent = { $recipient } was asked on { $date }.
carry-on-prior-sent-numbered = { $recipient } was asked on { $date } (ref. { $number }).
carry-on-prior-answered = { $sent } Answered on { $date }: “{ $answer }”
carry-on-prior-answered-unquoted = { $sent } Answered on { $date }.
carry-on-prior-closed = { $sent } Closed without an answer.
carry-on-prior-unanswered = { $sent } No answer since.
carry-on-event-sent = Message to { $recipient }
carry-on-event-sent-numbered = Message to { $recipient } (ref. { $number })
carry-on-event-answered = Answer from { $recipient }
carry-on-complaint = Details of the complaint
carry-on-complaint-reason = Reason
carry-on-complaint-began = The problem began on
carry-on-complaint-resolution = Preferred resolution

# What the check says
finding-dispute-open-elsewhere = { $other } has had a case about this payment since { $date }, and it is not closed. A second one at the same time closes or suspends the first.
    .remedy = Wait until that case is closed and record how it ended; only then turn to { $recipient }.
finding-duplicate-pending = { $recipient } has had this ticket since { $date } and may still answer. A second one is put aside or slows down the first.
    .remedy = Wait for the answer, reply in the same ticket, or take the next step when it opens.

# In the calendar
carry-on-calendar-closes = Last day: { $what } ({ $case })
carry-on-calendar-opens = From today: { $what } ({ $case })
carry-on-calendar-due = Due: { $what } ({ $case })
carry-on-calendar-answer = Answer due from { $what } ({ $case })
carry-on-calendar-step = Next step possible: { $what } ({ $case })
carry-on-calendar-moment = Until { $moment }

# The claim sheet
claim-sheet = Claim sheet
claim-sheet-intro = What a proof of debt asks for. What is not known is left open and says why.
claim-sheet-total = Total of these periods
