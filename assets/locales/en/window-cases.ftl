# Several cases: search, trash, one-file export and import.

window-cases-find = Find a case
    .line = Name, recipient, number, amount, any answer…
window-cases-found = { $count ->
    [0] Nothing found
    [one] 1 case
   *[other] { $count } cases
}
window-cases-none = No case has all of these words. Try fewer words, or part of a number.
window-cases-colon = {":"}{" "}
window-cases-in-evidence = Exhibit
window-cases-in-ticket = Ticket number
window-cases-more = More for “{ $name }”
window-cases-duplicate = Duplicate
window-cases-copy = { $name } (copy)
window-cases-pack = Export as one file…
window-cases-trash = Move to the trash
window-cases-import = Import a case…
window-cases-drop = Open a case first, then drop your evidence. Only a .docket file can be dropped here.
window-cases-working = Working on the case file… { $name }
window-cases-packed = The whole case is in { $name }.
window-cases-packed-without = { $count ->
    [one] The case was exported, but one original was left out: its file in the case folder is damaged.
   *[other] The case was exported, but { $count } originals were left out: their files in the case folder are damaged.
}
window-cases-trashed = “{ $name }” is in the trash.
window-cases-restored = “{ $name }” is back among your cases.
window-cases-deleted = { $count ->
    [one] The case was deleted.
   *[other] { $count } cases were deleted.
}
window-case-recovered = Docket did not close properly last time.

window-standing-gathering = { $count ->
    [one] 1 thing still needed
   *[other] { $count } things still needed
}
window-standing-ready = Ready to send
window-standing-sent = Sent { $date }, no answer yet
window-standing-answered = Answered { $date }
window-standing-solved = Solved
window-standing-refused = Refused; see what comes next
window-standing-closed = Closed
window-standing-unreadable = Cannot be opened as usual

window-trash = Trash
    .line = Cases here are kept until you delete them.
window-trash-link = { $count ->
    [one] Trash (1 case)
   *[other] Trash ({ $count } cases)
}
window-trash-nothing = The trash is empty.
window-trash-since = in the trash since { $date }
window-trash-restore = Restore
window-trash-restore-named = Restore “{ $name }”
window-trash-delete = Delete for ever
window-trash-empty = Empty the trash
window-trash-ask = Delete “{ $name }” for ever?
    .line = The answers, the original files and everything exported from it will be gone. This cannot be undone.
window-trash-ask-all = Delete all { $count } cases for ever?

window-import-twin = This case is here already
    .line = You can open the one you have. Or import the file as a second case beside it, if it is newer or from another computer.
    .open = Open the one I have
    .again = Import beside it

window-shortcuts = Keyboard shortcuts
    .line = Everything else is reached with Tab and Enter.
window-shortcuts-window = In the window
window-shortcuts-page = An exhibit in the viewer
window-shortcuts-text = A text, table or mail in the viewer
window-shortcut-help = Show these shortcuts
window-shortcut-new = New case
window-shortcut-import = Import a case
window-shortcut-find = Find a case (on the home screen)
window-shortcut-settings = Settings
window-shortcut-home = All cases
window-shortcut-undo = Undo the last change; at home, bring back a case
window-shortcut-redo = Make it again (in a case)
window-shortcut-paste = Paste a picture as evidence (in a case)
window-shortcut-larger = Larger
window-shortcut-smaller = Smaller
window-shortcut-actual = As large as at first
