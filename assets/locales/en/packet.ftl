# Words of the ticket itself: the packet's headings, the message, what exporting says.

# Values
packet-yes = Yes
packet-no = No
packet-not-provided = not provided
packet-not-available = not available: { $reason }
packet-masked = (masked)
packet-masked-ending = ending in { $last }
packet-either = { $first } or { $second }
packet-label-value = { $label }: { $value }
packet-separator = ;{ " " }
packet-heading = { $heading }:

# The reviewer's page
packet-title = Support request with evidence
packet-to = To
packet-from = From
packet-date = Date
packet-subject = Subject
packet-reference = My reference
packet-summary = What happened
packet-request = My request
packet-key-facts = Key facts
packet-further-facts = Further details
packet-decisive = Decisive exhibits
packet-prior-case = Earlier case number
packet-contact = Contact
packet-incomplete = This request is not complete. What is missing is listed with its reason.
packet-watermark-fictional = FICTIONAL SAMPLE: every name, number and document is invented

# Timeline and self-checks
packet-timeline = Timeline
packet-timeline-day = Date
packet-timeline-event = Event
packet-timeline-exhibits = Exhibits
packet-event-document = Document dated this day: { $title }
packet-self-checks = I have already checked
packet-check-yes = Checked
packet-check-no = Not confirmed
packet-check-not-applicable = Not applicable

# Evidence index and exhibits
packet-evidence-index = Evidence index
packet-exhibits = Exhibits, in the attached PDF
packet-exhibit = Exhibit
packet-exhibit-number = No.
packet-exhibit-title = Title
packet-exhibit-kind = Kind of document
packet-exhibit-date = Date
packet-exhibit-undated = no date
packet-exhibit-shows = What it shows
packet-exhibit-proves = Supports
packet-exhibit-pages = Pages
packet-exhibit-file = { $number } { $title } (file “{ $file }”)
packet-exhibit-file-name = File
packet-exhibit-size = Size
packet-exhibit-original = Original below
packet-exhibit-not-shown = This file cannot be shown here. It is sent along as a separate file.
packet-exhibit-count = { $count ->
    [one] { $count } exhibit
   *[other] { $count } exhibits
}
packet-shows = Submitted to show: { $facts }
packet-shows-supporting = Submitted as a supporting document.
packet-page-of = Page { $page } of { $pages }
packet-part-of = part { $part } of { $parts }
packet-page = Page
packet-back-to-index = Back to the evidence index
packet-continued = continued

# What is missing or weak
packet-gaps = Missing or not readable
packet-gap-what = Item
packet-gap-reason = Reason
packet-no-required-exhibit = no such document is attached
packet-no-recommended-exhibit = no such document is attached; it would support the request

# Integrity page
packet-integrity = Integrity of the evidence
packet-integrity-intro = Each original file was fingerprinted with SHA-256 when it was added. The exhibits in this document are copies made from these originals.
packet-integrity-verify = How to verify: ask for an original file and compute its SHA-256, with “certutil -hashfile FILE SHA256” on Windows, “shasum -a 256 FILE” on macOS or “sha256sum FILE” on Linux. The file is the original when the result equals the value listed here.
packet-integrity-not-proven = What this does not prove: the fingerprint shows that a file has not changed since it was added. It does not show who made it, when it was made, or that what it says is true.
packet-sha256 = SHA-256 of the original

# The message
packet-greeting = Dear { $recipient },
packet-closing = Thank you for your help. Kind regards,
packet-checks-short = { $count ->
    [one] I have already made { $count } self-check; it is listed in the attached PDF.
   *[other] I have already made { $count } self-checks; they are listed in the attached PDF.
}
packet-exhibits-short = { $count ->
    [one] The attached PDF contains { $count } exhibit, { $first }.
   *[other] The attached PDF contains { $count } exhibits, { $first } to { $last }.
}
packet-gaps-short = { $count ->
    [one] { $count } item is missing; the attached PDF says which and why.
   *[other] { $count } items are missing; the attached PDF says which and why.
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
packet-email-address-remedy = Correct the recipient’s address, or export without the email draft.
packet-email-attachment-name = The attachment name “{ $name }” cannot be used in an email.
packet-email-attachment-name-remedy = Export the PDF and attach it to your email by hand.
packet-email-large = The attachments come to { $size }. Some mail servers refuse more than 10 MB.
packet-email-too-large = The attachments come to { $size }; mail servers refuse more than { $limit }.
packet-email-too-large-remedy = Lower the picture quality or split the exhibits over several emails.

# The ZIP
packet-zip-readme =
    Evidence for the request { $reference }, put together { $moment }

    { $pdf }   the request with all exhibits
    exhibits/   each exhibit as a file of its own
    manifest.json   SHA-256 of every file here and of every original
    SHA256SUMS   the same sums for checking by command

    How to verify the files of this archive
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
    show is unchanged. The originals are kept by the sender.
packet-zip-identical = { $number }: { $copy } is an exact copy of "{ $original }"
packet-zip-metadata-removed = { $number }: { $copy } is "{ $original }" without its metadata
packet-zip-converted = { $number }: { $copy } is "{ $original }" saved anew as an upright picture without its metadata
packet-zip-left-out = { $number }: "{ $original }" is not here; the file could not be read
