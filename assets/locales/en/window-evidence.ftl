# Words of the evidence screen: exhibits in, sorted, put in order, and the chain with its holes.

## Holes of the chain

window-chain-whole = The chain is closed
window-chain-open = { $closed } of { $links } links are in place
window-hole-tell = How to get it, and why
window-hole-what = What belongs here
window-hole-where = Where to find it
window-hole-how = How to capture it
window-hole-why = Why it is needed
window-hole-proves = It proves to { $recipient }: { $facts }.
window-hole-decisive = It is one of the documents that decide the case.
window-hole-without-required = Without it the ticket cannot be decided and is sent back.
window-hole-without-recommended = Without it the ticket is weaker and more questions follow.
window-hole-without-optional = The ticket stands without it; add it if you have it.
window-hole-bounce = A frequent reason for tickets to come back: “{ $reason }”.
window-hole-and = { " " }
window-slot-more = { $count ->
    [one] and 1 more below
   *[other] and { $count } more below
}

## Files on their way in

window-evidence-paste = Paste a screenshot or text
window-drop-between = Let go to add the files here, from { $exhibit } on
window-intake-stopped = You stopped it: the files not yet begun were left out.
window-intake-more = { $count ->
    [one] 1 more file
   *[other] { $count } more files
}
window-intake-skipped = { $count ->
    [one] 1 item was left out of the folders
   *[other] { $count } items were left out of the folders
}

## What an exhibit probably is

window-suggestion-reading = Reading…
window-suggestion-none = Not recognized: say what it is
window-suggestion-accept = Accept
window-suggestion-accept-one = Accept for { $exhibit }: { $kind }
window-suggestion-accept-all = { $count ->
    [one] Accept the suggestion
   *[other] Accept all { $count } suggestions
}
window-suggestion-likely = Probably
window-suggestion-guess = Perhaps
window-suggestion-from-name = the file's name says “{ $words }”
window-suggestion-from-mail = the subject says “{ $words }”
window-suggestion-from-text = its text says “{ $words }”

## Exhibits in their order

window-exhibit-and = { " · " }
window-exhibit-row = { $exhibit } of { $count }: { $title }
window-exhibit-unshown = Cannot be shown
window-exhibit-choose = Select { $exhibit }
window-exhibit-drag = Drag to another place
window-exhibit-edit = Change what is said of { $exhibit }
window-exhibit-replace = Replace the file, keep its marks
window-exhibit-kind-of = What { $exhibit } is
window-several = With what is selected
window-several-chosen = { $count } selected
window-several-kind = They are all …
window-several-accept = { $count ->
    [one] Accept 1 suggestion
   *[other] Accept { $count } suggestions
}
window-several-compare = Compare
window-several-remove = Remove { $count }
window-several-clear = Clear
window-notice-sorted = { $count ->
    [one] 1 exhibit sorted.
   *[other] { $count } exhibits sorted.
}
window-notice-removed-several = Removed { $count } exhibits.

## Two exhibits beside each other

window-side-title = { $one } beside { $other }
window-side-together = Scroll together
window-side-smaller = Smaller
window-side-larger = Larger
window-side-unshown = This file cannot be shown here.

## The keys of the list

window-exhibits-key-go = Go along the list
window-exhibits-key-move = Move it up or down in the packet
window-exhibits-key-accept = Accept what is suggested; open or close it
window-exhibits-key-choose = Choose it, or let it go
window-exhibits-key-run = Choose as far as here
window-exhibits-key-all = Choose all
window-exhibits-key-remove = Remove it
