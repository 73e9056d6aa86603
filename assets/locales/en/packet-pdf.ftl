# Fixed sentences of the PDF packet.

pdf-to = To
pdf-from = From
pdf-date = Date
pdf-reference = Case reference
pdf-prior-case = Earlier ticket number
pdf-subject = Subject
pdf-summary = Summary
pdf-request = Requested action
pdf-key-facts = Key facts
pdf-more-facts = { $count ->
    [one] One more key fact is on page { $page }
   *[other] { $count } more key facts are on page { $page }
}
pdf-decisive = Look at these first
pdf-see-page = see page { $page }
pdf-page = page { $page }
pdf-page-of = page { $page } of { $pages }
pdf-incomplete = { $count ->
    [one] Incomplete: one item is missing or weak. See page { $page } for the reason.
   *[other] Incomplete: { $count } items are missing or weak. See page { $page } for the reasons.
}
pdf-further-facts = Further facts
pdf-timeline = Timeline
pdf-self-checks = Already checked
pdf-check-yes = Yes
pdf-check-no = No
pdf-check-not-applicable = n/a
pdf-index = Evidence index
pdf-index-empty = No exhibits are attached.
pdf-index-number = No.
pdf-index-document = Document
pdf-index-proves = What it shows and proves
pdf-index-pages = Pages
pdf-index-volume = part { $part }
pdf-volume = Part { $part } of { $parts }
pdf-volume-part = Part
pdf-volume-intro = This file continues the ticket { $reference } with exhibit { $first }. The summary, the request and the full evidence index are in part 1; pages are numbered through all parts.
pdf-gaps = Missing or weak
pdf-gap-what = Item
pdf-gap-reason = Reason
pdf-back = Evidence index
pdf-part = Part { $part } of { $parts }
pdf-attached = This file cannot be printed. It is sent along as a file of its own.
pdf-not-shown = This file cannot be shown here: { $trouble }
pdf-file-in-kit = File name when sent along
pdf-hash = SHA-256
pdf-email-attachments = Attachments
pdf-lines-left-out = { $count ->
    [one] One more line is in the file and not printed.
   *[other] { $count } more lines are in the file and not printed.
}
pdf-rows-left-out = { $count ->
    [one] One more row is in the file and not printed.
   *[other] { $count } more rows are in the file and not printed.
}
pdf-columns-left-out = { $count ->
    [one] One more column is in the file and not printed.
   *[other] { $count } more columns are in the file and not printed.
}
pdf-integrity = Integrity of the evidence
pdf-integrity-intro = This packet was produced on { $time }. The table gives the SHA-256 of every original file, computed when the file was taken in. The originals have not been changed since; the exhibits above are copies without camera and location data.
pdf-integrity-number = No.
pdf-integrity-file = Original file
pdf-integrity-size = Size
pdf-verify = How to verify this packet
pdf-verify-how = Ask the sender for the original file, compute its SHA-256 with one of these commands, and compare the result with the value above. It must be equal, digit for digit.
pdf-proof-limits = What this does not prove
pdf-proof-limits-text = Equal values show that a file is the one listed here and has not changed since it was taken in. They do not show who made the file, when, or that what it says is true.
pdf-fictional = FICTIONAL — sample case

# What the sender does not show of an exhibit.
pdf-pages-shown = Shown here: pages { $pages } of the document.
pdf-cut = Shown here: a part of the original picture.
pdf-page-as-picture = Shown here: a picture of this page (200 dpi), because the page itself could not be taken over unchanged.
pdf-blacked-out = Private details were blacked out by the sender.
# How its pages differ from the original.
pdf-turned = Shown here: turned by the sender.
pdf-marked = Boxes, arrows and numbers were added by the sender.
