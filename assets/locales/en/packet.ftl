# Words of the ticket itself: the message, captions and gaps, and what exporting says.

# Values
packet-yes = Yes
packet-no = No
packet-not-provided = not provided
packet-not-available = not available: { $reason }
packet-masked = (masked)
packet-masked-ending = ending in { $last }
packet-either = { $first } or { $second }
packet-label-value = { $label }: { $value }
# Between the facts of a caption and between the rows of a table; within a row and a list.
packet-semicolon = ;{ " " }
packet-comma = ,{ " " }
packet-list-comma = ,{ " " }
packet-heading = { $heading }:

# Names of parts
packet-subject = Subject
packet-reference = My reference
packet-request = My request
packet-key-facts = Key facts
packet-other-facts = Further facts
packet-self-checks = I have already checked
packet-prior-case = Earlier case number
# A number that is not the reader’s own.
packet-ticket-of = { $recipient }, ticket { $number }
packet-wish-number = Wish ticket { $number }
packet-paypal-number = PayPal case { $number }

# Timeline
packet-event-document = Dated this day: { $name }
packet-event-documents = { $count } documents dated this day
packet-document-name = { $kind }, “{ $title }”

# Exhibits
packet-exhibits = Exhibits, in the attached PDF
packet-exhibits-pictures = Exhibits, attached as pictures
packet-exhibit-file = { $number } { $title } (file “{ $file }”)
packet-shows = Submitted to show – { $facts }
packet-shows-supporting = Submitted as a supporting document.

# What is missing or weak
packet-gaps = Missing or not readable
packet-no-exhibit = no such document is attached

# The message
packet-greeting = Dear { $recipient },
packet-closing = Thank you for your help. Kind regards,
packet-checks-short = { $count ->
    [one] I have already completed { $count } check; it is listed in the attached PDF.
   *[other] I have already completed { $count } checks; they are listed in the attached PDF.
}
packet-exhibits-short = { $count ->
    [one] The attached PDF contains { $count } exhibit, { $first }.
   *[other] The attached PDF contains { $count } exhibits, { $first } to { $last }.
}
packet-gaps-short = { $count ->
    [one] { $count } item is missing; the attached PDF says which and why.
   *[other] { $count } items are missing; the attached PDF says which and why.
}
# To recipients that take pictures but no PDF.
packet-checks-short-pictures = { $count ->
    [one] I have already completed { $count } check.
   *[other] I have already completed { $count } checks.
}
packet-exhibits-short-pictures = { $count ->
    [one] { $count } exhibit is attached as a picture, { $first }.
   *[other] { $count } exhibits are attached as pictures, { $first } to { $last }.
}
packet-gaps-short-pictures = { $count ->
    [one] { $count } item is missing; I can say which and why.
   *[other] { $count } items are missing; I can say which and why.
}

# The copy sheet
packet-message = Message
packet-copy-title = Text to copy for { $recipient } ({ $reference })
packet-copy-hint = Copy what stands below each line of hyphens into the matching box of the form.
packet-copy-form = The boxes of the form
packet-copy-count = { $count } characters
packet-copy-count-of = { $count } of { $limit } characters
packet-copy-count-over = { $count } of { $limit } characters: { $over } TOO MANY

# Email
packet-email-address = “{ $address }” is not an email address.
    .remedy = Correct the recipient’s address, or export without the email draft.
packet-email-attachment-name = The attachment name “{ $name }” cannot be used in an email.
    .remedy = Export the PDF and attach it to your email by hand.
packet-email-large = The attachments come to { $size }, { $encoded } once encoded for email. Some mail servers refuse more than 10 MB.
packet-email-part = Email { $part } of { $parts }: the attachments are spread over { $parts } emails, because one would be too large.
packet-kit-readme =
    How to send the request { $reference } from webmail

    1. { $how }
    2. { $to }
    3. Copy the subject from subject.txt.
    4. Copy the text from { $bodies } into the message; with two languages, one below the other.
    5. Attach the numbered files in their order. If the mail is refused as too large, attach one file per mail and number the subjects 1/2, 2/2.
    6. After sending, note the ticket number you receive.

    Attachments
packet-kit-attachment = { $name }   { $size }
packet-kit-to = Send it to { $address }.
packet-kit-to-unknown = Send it to the address or form where the recipient takes requests.
packet-kit-new = Start a new message in your webmail.
packet-kit-reply = Open the message you are answering and choose Reply, so that yours stays in its thread.
packet-email-too-large = The attachments come to { $size }; mail servers refuse more than { $limit }.
    .remedy = Lower the picture quality or split the exhibits over several emails.

# The ZIP
packet-zip-readme =
    Evidence for the request { $reference }, put together { $moment }

    { $pdf }   the request with all exhibits
    exhibits/   each exhibit as a file of its own
    manifest.json   SHA-256 of every file here and of every original
    SHA256SUMS   the same sums for checking by command
    verify.html   checks them in any browser, offline

    How to verify the files of this archive
    Browser:   open verify.html, which needs no network, and drop the files on it
    Linux:     sha256sum -c SHA256SUMS
    macOS:     shasum -a 256 -c SHA256SUMS
    Windows:   certutil -hashfile FILE SHA256, then compare with SHA256SUMS

    How to verify an original
    Ask for the original file and compute its SHA-256 in the same way. It is the
    original when the result equals the value under "originals" in manifest.json.

    What this does not prove
    A matching SHA-256 shows that a file has not changed since it was added. It does
    not show who made it, when it was made, or that what it says is true.

    The exhibits
    Copies of pictures and PDFs carry no camera, location or author data; what they
    show is unchanged. A signed or locked PDF and every other file is an exact copy,
    so that its signature holds. The originals are kept by the sender.
packet-verify-title = Check the files
packet-verify-intro = This page belongs to the request { $reference }. It works offline: the files you drop here stay on your computer. Each file’s SHA-256 is computed and compared with the list below.
packet-verify-drop = Drop files here, or click to choose them
packet-verify-column-file = File
packet-verify-column-result = Result
packet-verify-column-sum = SHA-256
packet-verify-ok = unchanged
packet-verify-original = the original
packet-verify-changed = changed: the name is in the list, the sum is not
packet-verify-unknown = not in the list
packet-verify-unread = could not be read
packet-verify-tally = #1 match, #2 do not
packet-verify-original-of = original, kept by the sender
packet-verify-limits-title = What this does not prove
packet-verify-limits = A match shows that a file has not changed since this list was made. It does not show who made the file, when it was made, or that what it says is true. Whoever can change the files could change this page too: where that matters, compare the sums with those in a PDF or email you received another way.
packet-verify-list-title = The list
packet-zip-identical = { $number }: { $copy } is an exact copy of "{ $original }"
packet-zip-metadata-removed = { $number }: { $copy } is "{ $original }" without its metadata
packet-zip-converted = { $number }: { $copy } is "{ $original }" saved anew, upright and without its metadata
packet-zip-left-out = { $number }: "{ $original }" is not here; the file could not be read

# Exporting
packet-export-cancelled = The export was cancelled. Nothing was written.
    .remedy = Start it again whenever you like.
packet-export-disk-full = The export did not fit: the disk that holds { $folder } is full. Nothing was written.
    .remedy = Free some space, or choose a folder on another disk.
packet-export-not-permitted = Nothing may be written into { $folder }.
    .remedy = Choose another folder, or allow writing to this one.
packet-export-not-a-folder = The export needs a folder, but { $folder } is a file or lies below one.
    .remedy = Choose a folder, or a new name for one.
packet-export-not-written = The export could not be written into { $folder }.
    .remedy = Check that the folder still exists and that the disk or network drive is connected, then export again.
packet-export-pdf = The PDF could not be made.
    .remedy = Export the copy sheet and send the exhibits as separate files.
packet-export-body-too-long = The message has { $count } characters; the recipient takes { $limit }. Shorten the longest answers, or put the details into the attachment only.
packet-export-pictures-left-out = The recipient takes { $files } pictures. Not included, because they would not stay readable: { $exhibits }.
packet-export-file-too-large = { $file } has { $size }; the recipient takes files up to { $limit }.
packet-export-file-format = { $file } is in a format that the recipient does not take ({ $formats }).
packet-export-too-many-files = There are { $count } files; the recipient takes { $files }. Send the most decisive ones first.
packet-export-files-too-large = The files come to { $size }; the recipient takes { $limit } in all.
packet-export-costliest = Leaving out exhibits would not be enough without those the case rests on. What takes the most: { $exhibits }. Divide the PDF into parts.
packet-export-cost = { $number } ({ $size })
packet-export-pdf-too-large = The PDF has { $size }; the recipient takes files up to { $limit }.
packet-export-full-quality = The pictures are kept at full quality. Without that they are made smaller, as far as small print stays legible.
packet-export-at-floor = The pictures are as small as they can be while small print stays legible.
packet-export-too-many-pages = The PDF has { $pages } pages; the recipient takes { $limit }. Leave out exhibits, or show fewer of their pages.
packet-export-no-pdf = The recipient takes no PDF, only { $formats }: export the exhibits as pictures.
packet-export-part-too-large = The largest part has { $size }, more than { $limit }: one exhibit is never divided over two parts. Leave it out, or send fewer of its pages.
packet-export-fit-not-reached = The PDF has { $size }, more than the { $limit } asked for.
packet-export-leave-out = { $count ->
        [one] Leave out { $exhibits }, or divide the PDF into parts.
       *[other] Leave out { $exhibits }: that saves { $size }. Or divide the PDF into parts.
    }
packet-zip-treated = { $number }: { $copy } is made from "{ $original }", shown as in the PDF: what is cut away or blacked out is not in it
packet-export-shows-through = Nothing was exported: on page { $page } of the PDF, something that you blacked out could still be seen.
    .remedy = Draw the black box a little larger and export again.
packet-export-shows-through-copy = Nothing was exported: in the copy of exhibit { $number }, something that you blacked out could still be seen.
    .remedy = Draw the black box a little larger and export again, or leave the exhibit out.
packet-export-words-show-through = Nothing was exported: in exhibit { $number }, words that you blacked out could still be read.
    .remedy = Black out the whole lines and export again, or leave the exhibit out.
