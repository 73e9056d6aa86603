## The packet as it would go out: its size, its pages, the files

window-budget-title = Size of the ticket
window-budget-of = { $used } of { $limit }{ $unit }
window-budget-free = { $used }{ $unit }
window-budget-unit-bytes = { "" }
window-budget-unit-pages = { $used ->
    [one] { " " }page
   *[other] { " " }pages
}
window-budget-unit-characters = { " " }characters
window-budget-unit-files = { $used ->
    [one] { " " }file
   *[other] { " " }files
}
window-budget-bytes = PDF
window-budget-pages = Pages
window-budget-characters = Message
window-budget-files = Files
window-budget-fits = Fits.
window-budget-reduced = Fits: the pictures are made a little smaller, and small print stays legible.
window-budget-parts = Too much for one file: it goes out in parts.
window-budget-over = Too much.
window-budget-over-line = More than the recipient takes
window-budget-estimate = An estimate. The exact size is known once the pages are drawn.
window-budget-unknown = { $recipient } has published no limits.
window-budget-costs = What each exhibit takes
window-budget-least = can become { $size }
window-budget-pages-of-exhibit = { $pages ->
    [one] one page
   *[other] { $pages } pages
}
window-budget-others = { $count ->
    [one] One more takes less.
   *[other] { $count } more take less.
}

window-pages-strip = All pages
window-pages-large = Read large
window-pages-part = Part { $part } of { $parts }
window-pages-updating = Bringing the pages up to date…
window-pages-divided = { $parts } parts: { $sizes }
window-pages-first = First page
window-pages-first-show = Show the first page as it is now
window-review-go = On this page

window-shape-bates = Number every page after these letters
    .help = Such as LIN: the pages then carry LIN-000001, LIN-000002 … Leave it empty for none.
window-shape-split = Divide the PDF into parts where it is too large for one file

window-format-kit = Folder for webmail
    .line = Subject, message and attachments as files, for Gmail, Outlook or QQ Mail in a browser.
window-format-files = Each exhibit by itself
    .line = A folder with one file for each exhibit, for forms with several upload buttons.
window-format-images = Pictures only
    .line = A folder with pictures, the pages before the exhibits among them, for chats and forms that take no PDF.
window-format-more = Other ways to hand it over
window-send-about = about { $size }
window-send-about-of = about { $size } of { $limit }
window-send-mails = { $count } mails
window-send-measured-of = { $size } of { $limit }
window-send-larger = { $size }, more than the { $limit } taken
window-send-writing = Now: { $what }
window-send-draft-of = Open draft { $part } of { $parts }
window-send-part-of = Part { $part } of { $parts }
window-send-mail-of = Mail { $part } of { $parts }
window-send-folder-of = { $count ->
    [one] one file
   *[other] { $count } files
}
window-send-pages = { $pages ->
    [one] one page
   *[other] { $pages } pages
}
window-send-reveal-all = Show the folder
window-send-savings = What leaving out an exhibit would save
window-send-mails-lead = The packet is too large for one mail. Send all { $count } drafts, in their order; each says which of how many it is.

window-unlock = Give the password
window-unlock-lead = This file is locked. With its password Docket opens it once and shows its pages; the password is kept nowhere.
window-unlock-password = Password of “{ $title }”
window-unlock-show = Show the password
window-unlock-open = Open the file
window-unlock-opening = Opening…
window-unlock-done = “{ $title }” is open. Its pages will be in the ticket.
