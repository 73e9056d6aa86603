# Exhibits that are words: chats, tables and mails.

pdf-at-lines = { $number }, { $count ->
    [1] line { $first }
   *[other] lines { $first }–{ $last }
}
pdf-at-rows = { $number }, { $count ->
    [1] row { $first }
   *[other] rows { $first }–{ $last }
}
pdf-chat = Conversation of { $messages ->
    [one] 1 message
   *[other] { $messages } messages
} between { $speakers ->
    [one] one person
   *[other] { $speakers } people
}. The numbers at the left are the lines of the file.
pdf-chat-zone-none = Times stand as in the file, which names no time zone.
pdf-chat-zone-beside = Times stand as in the file, with the time zone it names.
pdf-chat-zone-line = Times stand as in the file, which names their time zone on line { $line }.
pdf-marked-lines = Marked lines, with what stands around them
pdf-all-lines = The whole conversation
pdf-marked-rows = Marked rows, with what stands around them
pdf-all-rows = All rows
pdf-lines-between = { $count ->
    [one] One line between
   *[other] { $count } lines between
}
pdf-rows-between = { $count ->
    [one] One row between
   *[other] { $count } rows between
}
pdf-columns-part = Columns { $first }–{ $last } of { $columns }
pdf-attachments-withheld = Parts of this mail are blacked out, so its attachments are named here and not shown.
pdf-attachment-not-printed = This kind of file cannot be printed; it is in the original mail.
