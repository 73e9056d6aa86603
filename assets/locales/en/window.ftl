# Words of the desktop window.

## Everywhere

window-skip = Skip to the work
window-language = Language of the window
window-all-cases = All cases
window-opening = Opening the case…
window-loading = Loading…
window-undo = Undo
window-redo = Redo
window-saved = Saved
window-saving = Saving…
window-not-saved = Not saved
window-dismiss = Dismiss
window-close = Close
window-cancel = Cancel
window-back = Back
window-change = Change
window-remove = Remove
window-choose = Choose…
window-yes = Yes
window-no = No
window-or = { " or " }
window-not-applicable = Not applicable
window-ready = Ready to send
window-not-ready = Not ready yet
window-need-required = required
window-need-recommended = recommended
window-need-optional = optional
window-need-depends = depending on your answers
window-severity-blocker = Blocker
window-severity-warning = Warning
window-severity-advice = Suggestion
window-status-not-started = Not started
window-status-optional = Optional
window-status-needs-something = Needs something
window-status-ready = Ready
window-status-done = Done
window-error-unexpected = Something went wrong inside Docket: { $detail }
    .remedy = Your case is as it was before. Try once more; if it happens again, close Docket and open it again.
window-picture-loading = Loading { $what }
window-picture-failed = This picture could not be shown.
window-notice-removed = Removed “{ $title }”.
window-notice-undone = The last change was taken back.
window-notice-redone = The change was made again.
window-read-only = This case can be read but not changed.

## Where a value is from

window-confidence-official = official source
window-confidence-third-party = third-party source
window-confidence-seed = from practice
window-confidence-inference = unverified
window-confidence-user = set by you
window-source-as-of = as of { $date }
window-source-set-on = on { $date }
window-source-old = older than 12 months
window-source-inference = No source was found for this; it is professional judgement. Check the live page before you rely on it.
window-source-user = You have set this in place of Docket's own value.
window-source-none = No source was found. Check the live page before you rely on it.

window-own-set = Set your own value
window-own-change = Change your value
window-own-label = Your own value
window-own-unit = Counted in
window-own-save = Use this value
window-own-reset = Go back to it
window-own-pack = Docket has: { $value }.
window-own-pack-none = Docket has no value here.
window-unit-hours = hours
window-unit-calendar-days = days
window-unit-business-days = business days
window-length-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
window-length-calendar-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
window-length-business-days = { $count ->
    [one] 1 business day
   *[other] { $count } business days
}
window-length-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}

## Home

window-home-title = Your cases
window-home-new = New case
window-home-sample = Open the sample case
window-home-empty = No cases yet
window-home-step-1 = Choose “New case” and say where the money or the parcel is now.
window-home-step-2 = Answer the short questions and drop your screenshots and statements onto the window. What is missing stays visible.
window-home-step-3 = When nothing is missing, Docket makes the PDF, the email draft and the texts to paste into the support form.
window-home-privacy = Everything stays on this computer. The sample case shows what a finished ticket looks like.
window-home-to = To { $recipient }
window-home-exhibits = { $count ->
    [0] no exhibits yet
    [one] 1 exhibit
   *[other] { $count } exhibits
}
window-home-blockers = { $count ->
    [one] 1 blocker
   *[other] { $count } blockers
}
window-home-changed = Changed { $date }

## What happened?

window-start-question = { $number ->
    [one] First question of at most three
    [2] Second question of at most three
   *[other] Last question
}
window-find = Search in your own words, or paste an error message
window-find-help = For example: payout failed, beneficiary account invalid, 退票, 8.16
window-find-found = What was found
window-find-count = { $count ->
    [0] Nothing was found. Try other words, or answer the questions instead.
    [one] 1 situation found
   *[other] { $count } situations found
}
window-find-held = The one to ask: { $holder }
window-find-called = Also called “{ $name }”
window-find-code = { $code }: { $means }
window-start-or = Or say what comes closest
window-start-none = None of these?
window-start-search = Search in your own words
window-start-recipient = Who should this ticket go to?
window-start-usual = usual
window-start-goes-to = This ticket goes to: { $recipient }
window-start-start = Start this case
window-start-back = Back to all cases
window-start-nothing-sent = Nothing is sent anywhere.
window-scenario-from = What this is based on
window-scenario-deprecated = An old rule.
    .line = The platform no longer records new ones of these. One that was recorded earlier still counts and can still be answered.
window-asked-title = What you will need
window-asked-lead = You can start now and add things as you find them. What you do not have can be left out with a reason.
window-asked-exhibits = Exhibits
window-asked-facts = Facts
window-asked-count = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
window-asked-self-checks = { $count ->
    [one] 1 thing to check yourself
   *[other] { $count } things to check yourself
}

## The case

window-tasks = What to do in this case
window-task-facts = Facts
window-task-ticket = Ticket
window-task-evidence = Evidence
window-task-self-checks = Self-checks
window-task-review = Review
window-task-send = Send
window-case-name = Name of this case
window-case-rename = Rename
window-beside = The chain of evidence and the verdict
window-beside-show = Show chain and deadline
window-beside-hide = Hide chain and deadline
window-verdict = Verdict
window-count-blockers = { $count ->
    [one] 1 blocker
   *[other] { $count } blockers
}
window-count-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
window-count-advice = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
}
window-count-and = { ", " }
window-count-none = Nothing left to do
window-deadlines = Next deadlines
window-deadlines-all = All { $count } deadlines
window-deadline-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
window-deadline-today = Ends today
window-deadline-passed = { $days ->
    [one] Passed 1 day ago
   *[other] Passed { $days } days ago
}
window-deadline-until = until { $date }
window-deadline-range = To be safe, keep to this day. By another count it runs until { $date }.
window-deadline-opens-left = { $days ->
    [one] Possible in 1 day
   *[other] Possible in { $days } days
}
window-deadline-opens-today = Possible from today
window-deadline-opens-passed = Possible now
window-deadline-opens-from = from { $date }
window-deadline-opens-range = From this day it is safe. By another count it opens on { $date }.
window-deadline-expects-left = { $days ->
    [one] Due in 1 day
   *[other] Due in { $days } days
}
window-deadline-expects-today = Due today
window-deadline-expects-passed = { $days ->
    [one] Was due 1 day ago
   *[other] Was due { $days } days ago
}
window-deadline-expects-by = by { $date }
window-deadline-expects-range = It may also take until { $date }.
window-chain-title = Chain of evidence
window-chain-hole = Missing
window-chain-belongs = Add: { $kinds }
window-next = Next: { $task }
window-back-to = Back to { $task }
window-drop-anywhere = Let go to add the files; sort them afterwards
window-drop-slot = Let go to add the files as: { $kind }

## Facts

window-facts-any-of = One of these is enough.
window-fact-reads-as = Read as { $value }
window-fact-removed = { $count ->
    [one] Removed 1 hidden character ({ $character })
   *[other] Removed { $count } hidden characters ({ $character })
}
window-fact-forwards = Forwards
window-fact-backwards = Backwards
window-code = What this code means
window-code-cause = Likely cause
window-code-next = What to do
window-code-evidence = What helps
window-compare = Compare digit by digit
window-compare-other = The number as the bank's document shows it
window-compare-help = Copy or type it from the document itself. It is only compared, not kept.
window-compare-same = Both are the same, place by place.
window-compare-differs = They differ: first at place { $front } from the front, and at place { $back } from the back.
window-compare-hidden = { $count ->
    [one] 1 hidden character ({ $character }) stands in one of them. Banks reject payments over that.
   *[other] { $count } hidden characters ({ $character }) stand in one of them. Banks reject payments over that.
}
window-compare-forwards = Read forwards
window-compare-backwards = Read backwards
window-compare-here = Here
window-compare-there = Document
window-compare-marks = Differences
window-ids-found = Found in what you pasted:
window-ids-use = Use { $id }
window-ids-use-all = Use all { $count }
window-ids-others = What you pasted has other numbers in it, none of this kind: { $ids }
window-left-over = Answered, not asked any more
    .line = Another answer has changed, so these are no longer asked for. Clear what is not true of this case; what stays is kept.
window-gap-missing = I do not have this
window-gap-have-it = I have it after all
window-gap-reason = Why do you not have it?
window-gap-printed = The ticket prints this as a visible gap with your reason. It is better than a guess.
window-money-currency = Currency
window-moment-time = Time
window-moment-zone = Time zone of this time
window-moment-beijing = UTC+08:00 Beijing
window-rows-cell = { $column }, line { $row }
window-rows-add = Add a line
window-rows-remove = Remove line
window-exhibit-bad-date = Write a real date as 2026-11-03.

## What happened when

window-task-timeline = Timeline
window-timeline-title = What happened when
window-timeline-lead = Everything that has a day, in the order the packet prints it. Below today is what is still to come.
window-timeline-findings = What does not fit together
window-timeline-empty = Nothing has a day yet. Days come from your answers and from the dates of your exhibits.
window-timeline-today = Today, { $date }
window-timeline-nothing-ahead = No deadline is known that is still to come.
window-timeline-undated = Without a day
window-timeline-undated-why = A reader follows the story by its days. What has none is not on the line.

## Where the money is

window-task-money = Where the money is
window-money-title = Where is the money?
window-money-lead = Money passes these points one after the other. The first one that has begun and not ended is where it is now.
window-money-nodes = The points on its way
window-money-late = Late: { $node }, by { $days ->
    [one] 1 business day
   *[other] { $days } business days
}
window-money-owner = The one to ask about it: { $recipient }. This ticket goes elsewhere.
window-money-owner-asked = The one to ask about it: { $recipient }. This ticket goes there.
window-money-owner-unknown = Say which payment provider you use, and Docket says who is to be asked.
window-money-ask = Write instead to: { $recipient }
window-money-asked = This ticket now goes to: { $recipient }
window-money-other-case = This ticket cannot go there. Start a new case under “What happened?” and choose where you last saw the money.
window-money-unknown = No day is known yet that says where the money is.
window-money-in-time = As far as the days are known, nothing is late.
window-money-say = Answer: { $fact }
window-money-trail = The money, step by step
window-money-write-down = Write the way down step by step
window-hop-step = Step
window-hop-in = Amount in
window-hop-taken = Fees and rate
window-hop-expected = Should come out
window-hop-out = Came out
window-hop-fee = { $amount } fee
window-hop-rate = rate { $rate }
window-hop-rate-dated = rate { $rate } of { $date }
window-hop-arrived = Arrived
window-hop-short = Less than it should be
window-hop-missing = Not arrived
window-hop-returned = Sent back
window-hop-open = Not known yet
window-trail-expected = Should have arrived
window-trail-received = Arrived
window-trail-difference = Missing
window-node-past = Passed
window-node-here = The money is here
window-node-late = The money is late here
window-node-ahead = Not reached yet
window-node-late-by = { $days ->
    [one] 1 business day late
   *[other] { $days } business days late
}
window-node-held = (held by { $holder })
window-node-started = from { $date }
window-node-due = due { $date }
window-node-ended = until { $date }

## Evidence

window-evidence-title = Evidence
window-evidence-lead = Drop files or folders anywhere on this window, onto the place where they belong, or between two exhibits. Originals are never changed.
window-evidence-slots = What this ticket needs
window-evidence-exhibits = Exhibits in the order of the packet
window-evidence-order = Drag by the number, or press Alt and an arrow key. Shift and Ctrl select several; Enter accepts a suggestion; Delete removes.
window-evidence-none = No exhibits yet. Drop screenshots, documents or whole folders anywhere on this window.
window-choose-files = Choose files
window-paste = Paste
window-slot-hole = missing
window-slot-empty = not added
window-slot-generated = Docket writes this into the packet from your answers. You need not add anything.
window-slot-decisive = decides the case
window-slot-guide = What it must show, and where to find it
window-slot-must-show-line = Must show: { $words }
window-slot-where-line = Where to find it: { $words }
window-exhibit-kind = What it is
window-exhibit-unsorted = Not sorted yet
window-exhibit-asked = Asked for in this case
window-exhibit-others = Other kinds
window-exhibit-title = Title
window-exhibit-date = Date it shows
window-exhibit-pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
window-exhibit-proves = Proves: { $facts }
window-exhibit-proves-none = Say what it proves
window-exhibit-proves-which = What { $exhibit } proves
window-exhibit-show = Look at { $exhibit }: { $title }
window-exhibit-remove = Remove { $exhibit }
window-intake-running = Adding files
window-intake-progress = Adding { $done } of { $total }
window-intake-summary = What was added
window-intake-taken = { $count ->
    [one] 1 file added
   *[other] { $count } files added
}
window-intake-none = No file was added
window-evidence-unsorted = { $count ->
    [one] 1 file is not sorted yet: say what it is, so that it fills its place in the chain.
   *[other] { $count } files are not sorted yet: say what each is, so that it fills its place in the chain.
}
window-evidence-sort = Go to the first
window-intake-duplicate = Already here as { $exhibit }; not added twice.
window-preview-previous = Previous page
window-preview-next = Next page
window-preview-page = Page { $page } of { $pages }
window-preview-alt = { $title }, page { $page } of { $pages }
window-preview-attachment = This kind of file cannot be shown here. It goes along as an attachment, as it is.
window-preview-captured = taken { $date }
window-preview-dated = dated { $date }

## Self-checks

window-self-checks-title = Self-checks
window-self-checks-lead = Support asks these first. What you have checked is printed in the ticket, word for word.
window-self-checks-blocking = A “no” here stops the ticket
window-self-checks-others = These make the ticket stronger
window-self-checks-all = Is this true of your case?
window-self-checks-printed = Printed in the ticket
window-self-checks-printed-none = Nothing yet. Every “yes” appears here as it will be printed.

## Review

window-review-title = Review
window-review-ready = Nothing is missing. This ticket can be sent.
window-review-not-ready = { $count ->
    [one] 1 thing would get this ticket sent back
   *[other] { $count } things would get this ticket sent back
}
window-review-findings = What was found
window-review-counted = { $part } ({ $count })
window-review-answers = Check your answers
window-review-missing = Not answered
window-review-gap = Not provided: { $reason }
window-review-no-reason = no reason given yet
window-review-exhibits = Exhibits
window-review-pages = The pages as they will be sent
window-ticket-language = Language of the ticket
window-ticket-both = English and 中文
window-ticket-en = English
window-ticket-zh = 中文
window-ticket-reads = This support reads: { $languages }
window-review-drawing = Drawing the pages…
window-review-drawn = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $size }
window-review-glyphs = These characters cannot be printed: { $characters }
window-review-skipped = { $exhibit } could not be printed: { $reason }
window-review-page = Page { $page } of { $pages }

## Send

window-send-title = Send to { $recipient }
window-send-warning = About this recipient
window-send-make = Make the ticket
window-send-blocked = What stands in the way
window-send-incomplete = Export anyway, with the gaps printed visibly
window-send-formats = What to make
window-format-pdf = PDF packet
    .line = The whole ticket with every exhibit, to attach or upload.
window-format-eml = Email draft
    .line = Opens in your mail program with the PDF attached. You press send.
window-format-copy = Copy sheet
    .line = Subject, message and every box of the web form as plain text.
window-format-zip = ZIP
    .line = The PDF, the exhibits as separate files, and a list to verify them.
window-send-options = Options
window-send-full-quality = Keep pictures at full quality (larger files)
window-send-export = Export
window-send-export-gaps = Export with visible gaps
window-send-exporting = Making the files…
window-send-done = Done.
window-send-stale = These files were made before your last change. Export again to include it.
window-send-open = Open
window-send-open-draft = Open draft
window-send-reveal = Show in folder
window-send-where = Where to send it
window-send-complaint = For a formal complaint, when the ticket was not answered
window-send-limits = What the recipient takes
window-limit-body = Message: at most { $limit } characters
window-limit-file = Each file: at most { $limit }
window-limit-total = All files together: at most { $limit }
window-limit-files = At most { $limit } files
window-limit-pages = At most { $limit } pages in the PDF
window-limit-formats = Files of these kinds: { $formats }
window-limit-unknown = Limits nobody has published
window-send-times = How long an answer takes
window-send-time = { $what }: { $span }
window-span-hours = { $count ->
    [one] up to 1 hour
   *[other] up to { $count } hours
}
window-span-calendar-days = { $count ->
    [one] up to 1 day
   *[other] up to { $count } days
}
window-span-business-days = { $count ->
    [one] up to 1 business day
   *[other] up to { $count } business days
}
window-span-years = { $count ->
    [one] up to 1 year
   *[other] up to { $count } years
}
window-send-deadlines = Deadlines
window-copy = Copy
window-copied = Copied
window-copy-title = Texts to paste
window-copy-lead = For web forms and chats. The counters compare with what each box takes, where that is known.
window-copy-subject = Subject
window-copy-body = Message
window-copy-fields = Boxes of the web form
window-copy-count = { $characters } characters
window-copy-of = { $characters } of { $limit } characters
window-copy-over = { $characters } of { $limit } characters: { $excess } too many

## After sending

window-task-after = After sending
window-status-late = Late
window-status-waiting = Waiting
window-and = { " · " }
window-after-title = After sending
window-after-lead = Record what you sent and what came back. It goes into the next letter by itself.
window-after-sent = What was sent
window-after-unsent = Nothing has been recorded for this step yet.
window-after-awaited = Answers that are due
window-after-answer = { $recipient }: { $what }
window-after-next = Next step
window-after-nothing = There is no further step.
window-after-solved = This is solved. There is nothing left to do.
window-after-calendar = Put the days into my calendar
window-after-calendar-lead = Opens a file with every deadline and answer still to come.
window-after-ladder = All steps, in order
window-after-stages = Carry on elsewhere
window-after-stages-lead = Facts and exhibits are taken along. Only one place at a time: two disputes about one payment close each other.
window-sent = I sent it
window-sent-lead = Record the day and the ticket number, so that Docket can count the days to the answer.
window-sent-day = Day it was sent
window-sent-channel = By which way
window-sent-channel-none = Not named
window-sent-number = Ticket or case number
window-sent-number-help = The number the recipient gave you. You can add it later.
window-sent-files = Files that went with it
window-sent-save = Keep this
window-sent-correct = Change
window-sent-removed = What was recorded as sent has been removed.
window-sent-line = { $recipient }, { $date }
window-sent-numbered = Ticket number:
window-sent-with = { $count ->
    [one] 1 file went with it
   *[other] { $count } files went with it
}
window-reply = Record the answer
window-reply-correct = Change the answer
window-reply-day = Day of the answer
window-reply-text = What the answer says
window-reply-text-help = In the recipient's own words, the part that matters. It is quoted in the next letter.
window-reply-exhibit = The exhibit that shows it
window-reply-exhibit-none = None yet
window-reply-outcome = How it stands
window-reply-save = Keep the answer
window-reply-line = Answered on { $date }
window-reply-none = No answer yet
window-outcome-open = Still open
window-outcome-solved = Solved
window-outcome-refused = Refused
window-outcome-closed = Closed without a decision
window-step-past = Done:
window-step-here = Now:
window-step-later = Later:
window-opening-now = Possible now.
window-opening-from = Possible from { $date }, in { $days ->
    [0] less than a day
    [one] 1 day
   *[other] { $days } days
}. Before that, give them time to answer.
window-opening-after-answer = Possible once they have answered. Record the answer above.
window-opening-after-sending = Possible once this ticket has been sent.
window-onward-send = Go to sending
window-onward-write = Write the next letter
window-onward-take-to = Take this to: { $recipient }
window-onward-choose = Choose below where the case goes on.
window-onward-blocked = This case is still in hand elsewhere: { $recipient }. Record above how it ended first.
window-onward-carried = Facts, exhibits and what was sent have been taken along.
window-send-step = This is now the letter of this step: { $step }
