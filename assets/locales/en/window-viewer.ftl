# Words of the exhibit viewer.

window-viewer-exhibits = Exhibits of this case
window-viewer-exhibit-previous = Previous exhibit
window-viewer-exhibit-next = Next exhibit
window-viewer-exhibit-at = { $at } of { $of }
window-viewer-look = What you look at
window-viewer-original = Original
window-viewer-sent = As sent
window-viewer-to = to
window-viewer-others = Others
window-viewer-tools = Tools
window-viewer-beside = What is done to this exhibit
window-viewer-select = Move
window-viewer-box = Box
window-viewer-arrow = Arrow
window-viewer-callout = Number
window-viewer-highlight = Highlight
window-viewer-redaction = Blacked out
window-viewer-redact = Black out
window-viewer-crop = Crop
window-viewer-turn-left = Turn left
window-viewer-turn-right = Turn right
window-viewer-smaller = Smaller
window-viewer-larger = Larger
window-viewer-fit = Fit
window-viewer-width = Width
window-viewer-full = 100 %
window-viewer-again = Try again
window-viewer-hint = Drag over the page, or press Enter to place it and the arrow keys to move it.
window-viewer-hint-words = Choose lines, or mark part of one, then take a tool.
window-viewer-is-black = (blacked out)
window-viewer-is-pointed = Pointed out, number

## The pages

window-viewer-pages = Pages of this exhibit
window-viewer-page = page { $page }
window-viewer-page-go = Go to page { $page }
window-viewer-page-shown = Page { $page } goes into the packet
window-viewer-pages-shown = Pages in the packet
window-viewer-pages-all = all { $pages }
window-viewer-pages-help = For example 1-3, 7. The packet says which pages are shown.
window-viewer-pages-bad = Name pages from 1 to { $pages }, for example 1-3, 7.
window-viewer-page-out = Page { $page } is left out of the packet.
window-viewer-page-in = Put it in

## What is done to it

window-viewer-things = Marks on this exhibit
window-viewer-things-none = Nothing is marked yet.
window-viewer-line = line { $line }
window-viewer-lines = lines { $first }–{ $last }
window-viewer-characters = line { $line }, characters { $start }–{ $end }
window-viewer-note = Note, printed beside the exhibit
window-viewer-proves = What can be read here
window-viewer-proves-none = Not said
window-viewer-shows = Shows: { $fact }
window-viewer-remove = Remove: { $what }
window-viewer-black-for = Blacked out
window-viewer-black-for-all = in every ticket
window-viewer-black-for-some = only in tickets to…
window-viewer-only-for = Only for { $recipients }
window-viewer-said = { $left } % from the left, { $top } % from the top, { $width } % wide, { $height } % high

## Private numbers

window-viewer-suggestions = Private numbers
window-viewer-suggestions-looking = Looking for card, account, ID and phone numbers…
window-viewer-suggestions-none = No card, account, ID or phone number was found in the text. Numbers inside pictures are not found: look for those yourself.
window-viewer-suggestions-picture = Docket cannot read what a picture shows. Look for card, account, ID and phone numbers yourself.
window-viewer-suggestions-failed = The text of this file could not be read. Look for card, account, ID and phone numbers yourself.
window-viewer-suggestions-done = { $count ->
    [one] The number that was found is blacked out.
   *[other] All { $count } numbers that were found are blacked out.
}
window-viewer-suggestions-all = Black out all { $count }
window-viewer-suggestions-taken = { $count ->
    [one] 1 number blacked out
   *[other] { $count } numbers blacked out
}
window-viewer-private-card = Card number
window-viewer-private-account = Account number
window-viewer-private-identity = ID number
window-viewer-private-phone = Phone number

## Who gets it

window-viewer-goes-to = This exhibit goes to
window-viewer-withheld = Does not get this exhibit
window-viewer-also = Another recipient…
window-viewer-not-sent = { $recipient } does not get this exhibit.
window-viewer-send-after-all = Send it after all
window-viewer-sent-alt = { $title }, page { $page }, as { $recipient } gets it

## The file

window-viewer-file = The file
window-viewer-untouched = The original is kept as it is. What you do here shapes the copy that is sent.
window-viewer-replace = Replace the file…
window-viewer-replaced = The file was replaced. Its marks were kept.
window-viewer-replace-same = This file is in the case already, as { $exhibit }.

## The keys

window-viewer-keys = Keys
window-viewer-keys-close = Close the list of keys
window-viewer-key-tools = Choose a tool
window-viewer-key-place = Place it; edit its note
window-viewer-key-move = Move the mark by 1 %
window-viewer-key-resize = Make it larger or smaller
window-viewer-key-turn = Turn the page (Shift: left)
window-viewer-key-zoom = Larger, smaller (or Ctrl and the wheel)
window-viewer-key-fit = Fit, width, 100 %
window-viewer-key-pages = Previous and next page
window-viewer-key-line = Choose a line
window-viewer-key-lines = Choose more lines
window-viewer-key-words = Black out, number or highlight it
window-viewer-key-delete = Remove the mark
window-viewer-key-suggestion = Black out the next private number
window-viewer-key-sent = See it as sent
window-viewer-key-step = Previous and next exhibit
window-viewer-key-escape = Let go, then close
