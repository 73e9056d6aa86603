# The command line.

cli-error = Error: { $message }
cli-id = { $id }
cli-indented = { "    " }{ $text }
cli-comma = { ", " }

# Help. The keys follow the commands and their arguments.
cli-docket = Gathers the evidence of a dispute over money or goods, checks it, and exports a ticket.
cli-docket-settings = What is set in the window holds here too: its language, the ticket language of new cases, the paper and the time zone. Options say otherwise for one command.
cli-settings-not-understood = The settings have values that this version does not understand, and goes without: { $keys }.
cli-scenarios = Lists every scenario, its recipients and one line on it
cli-new = Makes a new case folder
cli-new-dir = The folder to make; it must not exist yet or be empty
cli-new-scenario = The scenario, as listed by “docket scenarios” (PAY-06)
cli-new-recipient = Who the ticket is for; the scenario's usual recipient when left out
cli-set = Answers facts: dates as 2026-11-03, times as 2026-11-03T09:14+08:00, money as "USD 8420.00", lists separated by commas
cli-set-assignments = fact=value; “fact=” clears the answer
cli-set-missing = fact=reason, for a fact you do not have: the ticket shows the gap and why
cli-self-check = Records what you found when checking your own side
cli-self-check-answers = C01=yes, C08=no or C23=n/a; “C01=” clears the answer
cli-add = Takes files in as evidence
cli-add-files = Files, or folders with everything in them but case folders
cli-add-kind = What kind of evidence they are (E08)
cli-add-title = The title, for one file
cli-add-date = The day the document shows (2026-11-03)
cli-add-proves = Facts they prove, separated by commas
cli-add-password = The password of a locked PDF; it is used once and kept nowhere
cli-check = Says what is missing, contradictory, risky or late. Exit code 0 when ready, 1 when not
cli-budget = How much of what the recipient takes the packet would use: an estimate, made in a moment
cli-export = Writes the ticket. An unready case is refused
cli-export-out = The folder to write into; nothing in it is overwritten
cli-export-format = pdf, eml, copy, zip, kit (a folder for webmail), files (each exhibit by itself), images (pictures only), separated by commas; the first four when left out
cli-export-lang = The ticket's language: en, zh-CN or both
cli-export-now = The moment of the export (2026-11-22 or 2026-11-22T10:00:00+08:00); now when left out
cli-export-paper = a4 or letter; what is set in the window when left out
cli-export-bates = Number every page of the PDF with this prefix (Bates numbers)
cli-export-full-quality = Keep every pixel of the photos
cli-export-fit = Bytes the PDF may have, such as 8MB: pictures come at the highest quality that fits, never so small that small print is lost
cli-export-profile = Whose limits the PDF is made to fit without --fit: recipient (when left out), email (14 MB) or none
cli-export-split = Divide the PDF into parts with one numbering where it cannot be made to fit; each draft then carries what one mail can
cli-export-with-pages = With images: the pages before the exhibits as pictures too
cli-export-reply-to-message = The saved message (.eml) that the email answers: its thread and subject are kept
cli-export-allow-incomplete = Export an unready case; the packet shows its gaps
cli-show = Shows what is in a case and what is still asked for
cli-verify = Hashes every original again and says whether it is unchanged. Exit code 0 when all are
cli-sample = Makes the sample case: a made-up seller whose withdrawal came back from the bank
cli-sample-dir = The folder to make; it must not exist yet or be empty
cli-sample-now = The moment it is made; now when left out
cli-usage-dir = The case folder
cli-usage-lang = The language of the output: en or zh-CN
cli-usage-json = Print JSON for other programs
cli-usage-help = Print this help
cli-usage-version = Print the version
cli-usage-heading = Usage
cli-usage-commands = Commands
cli-usage-command = COMMAND
cli-usage-arguments = Arguments
cli-usage-options = Options

# How the command was written.
cli-usage = The command cannot be understood.
    .remedy = Run “docket --help”, or “docket COMMAND --help” for one command.
cli-usage-unknown-command = There is no command “{ $text }”.
cli-usage-unknown-argument = “{ $text }” is not expected here.
cli-usage-missing = This is missing: { $text }
cli-usage-no-value = A value is missing behind { $text }.
cli-usage-bad-value = “{ $text }” cannot be the value of { $argument }. Possible are: { $known }.
cli-usage-twice = { $text } can be given only once.
cli-usage-bad-size = “{ $text }” is no size. Write it like 8MB, 800KB or 8000000.
cli-usage-together = { $text } and { $other } cannot go together: choose one.
cli-usage-other = The command cannot be understood: { $detail }.

cli-error-output = The output could not be written: { $detail }
cli-error-packs = The rule packs of this program are damaged: { $detail }
    .remedy = Install Docket again.
cli-error-not-an-assignment = “{ $text }” is not of the form name=value.
    .remedy = Write it like withdrawal_id=PMT-1 and put quotes around values with spaces.
cli-error-no-message = { $file } is no saved email message.
    .remedy = Save the message from your mail program as an .eml file and name that file.
cli-error-unknown-fact = There is no fact “{ $id }”.
    .remedy = “docket show DIR” lists the facts the case asks for.
cli-error-bad-answer = { $id } ({ $fact }): { $problem }
cli-error-no-reason = { $id } ({ $fact }): no reason is given.
    .remedy = Say in a few words why you do not have it: --missing "{ $id }=the bank gives none".
cli-error-unknown-self-check = There is no self-check “{ $id }”.
    .remedy = “docket show DIR” lists the self-checks of the case.
cli-error-bad-self-check-answer = “{ $text }” is no answer to the self-check { $id }.
    .remedy = Answer yes, no or n/a.
cli-error-unknown-scenario = There is no scenario “{ $id }”.
    .remedy = Choose one of these: { $known }.
cli-error-unknown-recipient = A ticket about “{ $scenario }” does not go to “{ $id }”.
    .remedy = Choose one of these: { $known }.
cli-error-unknown-evidence-kind = There is no kind of evidence “{ $id }”.
    .remedy = Choose one of these: { $known }.
cli-error-bad-day = “{ $text }” is not a day of the calendar.
    .remedy = Write it like 2026-11-03.
cli-error-bad-moment = “{ $text }” is not a moment.
    .remedy = Write it like 2026-11-22 or 2026-11-22T10:00:00+08:00.
cli-error-title-for-many = One title cannot be given to { $count } files.
    .remedy = Leave --title out, or add the files one by one.
cli-error-no-files = There are no files in { $file }.
    .remedy = Name the folder that holds the evidence.
cli-error-folder-unreadable = The folder { $file } could not be read: { $detail }
    .remedy = Check that it exists and that you may open it.
cli-error-several = { $messages }
cli-did-you-mean = Did you mean: { $names }?
cli-change-is-safe = The change is safe in the activity log; the next command completes the rest.

cli-scenario = { $id }  { $name }
cli-scenario-recipients = { "    " }To: { $recipients }

cli-new-made = New case in { $dir }: { $scenario }, to { $recipient }.
cli-sample-made = Sample case in { $dir }. Everything in it is made up.
cli-new-next = What it asks for: docket show "{ $dir }"

cli-set-answer = { $id } ({ $fact }): { $answer }
cli-set-cleared = { $id } ({ $fact }): cleared
cli-set-gap = { $id } ({ $fact }): not available, because: { $reason }
cli-set-removed = { "    " }Hidden characters were removed: { $characters }. Copied numbers often carry them, and banks reject payments over them.
cli-hidden-character = { $code } ({ $count }×)
cli-set-finding = Note on { $fact }: { $message } { $remedy }

cli-self-check-line = { $id } [{ $answer }] { $statement }
cli-self-check-yes = yes
cli-self-check-no = no
cli-self-check-not-applicable = not applicable
cli-self-check-open = open

cli-add-taken = { $number }  { $file }  ({ $contents }, { $bytes })
cli-add-known = { $number }  { $file }: in the case already, not added again
cli-add-unlocked = { $number }  { $file }: opened with the password
cli-add-wrong-password = The password does not open “{ $file }”. Check capitals and spaces, and try again.
cli-add-trouble = { "    " }{ $trouble } The packet names it but cannot show it. { $remedy }
cli-add-summary = { $taken ->
        [0] No new evidence
        [one] 1 piece of new evidence
       *[other] { $taken } pieces of new evidence
    }{ $troubled ->
        [0] { "" }
       *[other] , { $troubled } of them not showable
    }{ $known ->
        [0] { "" }
       *[other] ; { $known } in the case already
    }{ $refused ->
        [0] { "" }
       *[other] ; { $refused } could not be taken in (named above)
    }.

cli-contents-image = picture, { $width } × { $height } px
cli-contents-pdf = { $pages ->
        [one] PDF, 1 page
       *[other] PDF, { $pages } pages
    }
cli-contents-text = { $lines ->
        [one] text, 1 line
       *[other] text, { $lines } lines
    }
cli-contents-table = table, { $rows } × { $columns }
cli-contents-email = { $attachments ->
        [0] email
        [one] email, 1 attachment
       *[other] email, { $attachments } attachments
    }
cli-contents-attachment = other file
cli-contents-unreadable = cannot be shown

cli-place-case = case
cli-blocker = BLOCKER  { $place }: { $message }
cli-warning = WARNING  { $place }: { $message }
cli-advice = ADVICE  { $place }: { $message }
cli-clock = DEADLINE  { $deadline }: { $ends } ({ $days ->
        [0] today
        [one] 1 day left
       *[other] { $days } days left
    })
cli-clock-passed = DEADLINE  { $deadline }: passed on { $ends }
cli-clock-opens = POSSIBLE  { $deadline }: from { $ends } ({ $days ->
        [0] today
        [one] in 1 day
       *[other] in { $days } days
    })
cli-clock-open = POSSIBLE  { $deadline }: since { $ends }
cli-clock-due = DUE  { $deadline }: { $ends } ({ $days ->
        [0] today
        [one] in 1 day
       *[other] in { $days } days
    })
cli-clock-overdue = DUE  { $deadline }: was due on { $ends }
cli-clock-range = { $clock }; by another count { $until }
cli-clock-own = { $clock } [set by you on { $date }]
cli-ready = Ready to be sent. Blockers: 0, warnings: { $warnings }, advice: { $advice }.
cli-not-ready = Not ready. Blockers: { $blockers }, warnings: { $warnings }, advice: { $advice }.

cli-export-refused = Not exported: { $blockers ->
        [one] one blocker is
       *[other] { $blockers } blockers are
    } open (above). Cure them, or add --allow-incomplete: the packet then shows the gaps.
cli-export-incomplete = Exported all the same: { $blockers ->
        [one] one blocker is
       *[other] { $blockers } blockers are
    } open (above), and the packet shows the gaps.
cli-export-file = { $file }  ({ $bytes })
cli-export-costs = What each exhibit takes of the PDF:
cli-export-cost = { "    " }{ $number } ({ $file }): { $bytes }
cli-export-split-alone = --split changed nothing: no size is known that the parts may have. Name one with --fit, such as --fit 8MB.
cli-export-with-pages-alone = --with-pages changed nothing: it goes with --format images.
cli-export-reply-alone = --reply-to-message changed nothing: it goes with --format eml or kit.
cli-budget-characters = Message, characters
cli-budget-bytes = PDF, about
cli-budget-pages = Pages, about
cli-budget-files = Files
cli-budget-free = { $what }: { $used } (no limit is known)
cli-budget-fits = { $what }: { $used } of { $limit }
cli-budget-fits-reduced = { $what }: { $used }, fits into { $limit } with smaller pictures
cli-budget-over = { $what }: { $used } of { $limit }: TOO MUCH
cli-budget-cost = { $number } ({ $file }): { $bytes }, at the least { $least }
cli-export-skipped = Not shown: { $number } ({ $file }). { $trouble }
cli-export-missing-glyphs = No font has these characters; their code points are printed instead: { $characters }

cli-show-case = { $scenario } ({ $id }), to { $recipient }
cli-show-facts = Facts
cli-show-fact = { "  " }{ $id } ({ $fact }): { $answer }
cli-show-fact-missing = { "  " }{ $id } ({ $fact }): not available, because: { $answer }
cli-show-fact-required = { "  " }{ $id } ({ $fact }): — required
cli-show-fact-recommended = { "  " }{ $id } ({ $fact }): — recommended
cli-show-fact-optional = { "  " }{ $id } ({ $fact }): —
cli-show-fact-or = { " " }(or: { $others })
cli-show-exhibits = Exhibits
cli-show-none = { "  " }none
cli-show-exhibit = { "  " }{ $number }  { $title } · { $kind } · { $file } ({ $contents }, { $bytes })
cli-show-exhibit-date = { "       " }{ $date }
cli-show-no-kind = kind not said
cli-show-self-checks = Self-checks

cli-original-intact = intact    { $sha256 }  { $file }
cli-original-altered = ALTERED   { $sha256 }  { $file } (now { $found })
cli-original-missing = MISSING   { $sha256 }  { $file }
cli-original-unreadable = UNREADABLE  { $sha256 }  { $file }: { $detail }
cli-verify-intact = { $count ->
        [0] There are no originals yet.
        [one] The one original is what it was.
       *[other] All { $count } originals are what they were.
    }
cli-verify-damaged = { $bad } of { $count } originals are not what they were.
    .remedy = Add the original files again from where they came; each finds its place by its content.

cli-override = Sets a limit, an address or a deadline of your own in place of Docket's
cli-override-list = Lists what you have set
cli-override-list-all = List everything that can be set, with the value that holds now
cli-override-set = Sets a value of your own; it is kept apart from Docket's and holds for every case
cli-override-set-target = What is set, as listed by “docket override list --all” (recipient.payoneer.limit.total_bytes)
cli-override-set-value = The value: 2000, "5 MB", an address, "60 days" or "15 business days"
cli-override-undone = Back to Docket's own: { $target } ({ $what })
cli-override-reset = Goes back to Docket's own value
cli-override-reset-target = What goes back to Docket's own value
cli-override-own = { $target } ({ $what }): { $value }, set by you on { $date }; Docket has { $pack }
cli-override-unused = { $target }: { $value }, set by you on { $date }; Docket no longer has a place for it
cli-override-value = { $target } ({ $what }): { $value }
cli-override-none = You have set nothing of your own.
cli-override-unknown = nothing
cli-error-no-home = There is no folder to keep what you set.
    .remedy = Name one in the environment variable DOCKET_HOME.
cli-error-not-overridden = You have set nothing of your own at { $target }.
    .remedy = “docket override list” names what you have set.
cli-scenarios-coverage = For each scenario: what it asks for, and what of it is unverified
cli-scenarios-tickets = For each scenario: the ticket of its example, to every recipient, in both languages
cli-coverage = { "  " }Facts: { $facts } ({ $facts-required } required). Exhibits: { $exhibits } ({ $exhibits-required } required). Self-checks: { $checks }. Deadlines: { $deadlines }.
cli-coverage-unverified = { "  " }Unverified: { $list }
cli-coverage-total = { $count } scenarios

# After sending
cli-sent = Records that the ticket was sent, under which number, and what follows from it
cli-sent-on = The day or moment it was sent (2026-11-03); today when left out
cli-sent-ticket = The number the recipient gave it
cli-sent-channel = The recipient's channel it went by
cli-sent-files = The name of a file that went with it; may be given several times
cli-sent-amend = Correct what was recorded under this number
cli-sent-remove = Take back what was recorded under this number
cli-answer = Records what came back
cli-answer-on = The day or moment of the answer; today when left out
cli-answer-text = The answer, word for word
cli-answer-to = The number of what was answered, as listed by “docket next”; the latest when left out
cli-answer-exhibit = The exhibit that shows the answer (A-4)
cli-answer-outcome = How it ended: solved, refused or closed
cli-next = Says what is due and what to do next and when; takes the next step or carries on
cli-next-take = Take the next step: the ticket becomes its letter
cli-next-scenario = Carry on with this scenario, with the same facts and evidence
cli-next-to = Who the next ticket is for; the scenario's usual recipient when left out
cli-next-calendar = Write the running clocks into this calendar file (.ics)
cli-sent-line = { $id }  { $date }  { $recipient }, step { $step }
cli-sent-numbered = { $id }  { $date }  { $recipient }, step { $step } (ref. { $number })
cli-sent-removed = Taken back: { $sent }
cli-sent-next = What comes next: docket next "{ $dir }"
cli-answer-line = answered on { $date }: “{ $text }”
cli-answer-none = no answer yet
cli-answer-solved = solved
cli-answer-refused = refused
cli-answer-closed = closed without a decision
cli-answer-both = { $answer } ({ $outcome })
cli-next-sent = Sent
cli-next-awaited = Due
cli-next-due = { $what }, { $recipient } (to number { $id }): by { $ends } ({ $days ->
        [0] today
        [one] 1 day left
       *[other] { $days } days left
    })
cli-next-overdue = { $what }, { $recipient } (to number { $id }): was due by { $ends }
cli-next-step = Next
cli-next-line = Step { $step }, { $opening }: { $what }
cli-next-nothing = Nothing is left to do on this ladder.
cli-next-send = When it is sent: docket sent "{ $dir }" --on DAY --ticket NUMBER
cli-next-take-how = To take it: docket next "{ $dir }" --take
cli-next-unsent = The step the case is at has not been sent yet.
cli-next-choose = The next step goes to somebody else: choose a scenario with --as.
cli-next-early = Note: { $opening }.
cli-next-stages = The case can carry on as
cli-next-stage = { $id }  { $name }, to { $recipient }: { $opening }
cli-next-as = docket next "{ $dir }" --as ID
cli-next-blocked = not while { $other } has the case (number { $id }); record how it ended with “docket answer --outcome”
cli-next-calendar-written = { $count ->
        [one] One day
       *[other] { $count } days
    } written to { $file }.
cli-opens-now = now
cli-opens-from = not before { $moment }
cli-opens-after-answer = once the recipient has answered
cli-opens-after-sending = once this ticket has been sent
cli-error-unknown-channel = { $recipient } has no channel “{ $id }”.
    .remedy = Choose one of these: { $known }.
cli-error-unknown-submission = Nothing was sent under the number { $id }.
    .remedy = These are recorded: { $known }.
cli-error-nothing-sent = Nothing has been recorded as sent yet.
    .remedy = Record it first: docket sent DIR --on DAY.
cli-error-file-unwritable = { $file } could not be written: { $detail }
    .remedy = Choose a new name in a folder you may write to; nothing is overwritten.
cli-treat = Turns, cuts, marks or blacks out an exhibit in what is sent; the original stays as it is
cli-treat-exhibit = The number of the exhibit: A-3
cli-treat-reset = Forget what was done to it so far
cli-treat-turn = Turn it: right, left or half
cli-treat-crop = Show only this part: PAGE:LEFT,TOP,WIDTH,HEIGHT in percent (1:0,10,100,50)
cli-treat-pages = Show only these pages: 2-4,7
cli-treat-redact = Black this out: PAGE:LEFT,TOP,WIDTH,HEIGHT in percent, lines:3-5, or text:WORDS
cli-treat-only-for = Black it out only in tickets to this recipient
cli-treat-boxes = Draw a box around a spot, with a note: 1:10,20,30,5=The reason given
cli-treat-arrow = Point an arrow at a spot, with a note
cli-treat-callout = Number a spot, with a note
cli-treat-highlight = Highlight a spot, with a note
cli-treat-withhold = Leave the exhibit out of tickets to this recipient
cli-treat-done = { $number }: { $redactions } blacked out, { $marks } marked, withheld from { $withheld } recipients. The original is unchanged.
cli-error-unknown-exhibit = There is no exhibit “{ $number }” in this case.
    .remedy = List the exhibits with “docket show”.
cli-error-bad-spot = “{ $text }” is not a place on an exhibit.
    .remedy = Write it like 1:10,20,30,5 (page, then left, top, width and height in percent), lines:3-5 or text:WORDS; pages like 2-4,7.
cli-error-words-not-there = The exhibit does not say “{ $words }” in a form that can be searched.
    .remedy = Check the spelling. On a picture or a PDF, name the area instead: 1:10,20,30,5.
