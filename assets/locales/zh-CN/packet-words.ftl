# 文字类证据：聊天记录、表格与邮件。

pdf-at-lines = { $number }，{ $count ->
    [1] 第 { $first } 行
   *[other] 第 { $first }–{ $last } 行
}
pdf-at-rows = { $number }，{ $count ->
    [1] 第 { $first } 行
   *[other] 第 { $first }–{ $last } 行
}
pdf-chat = { $speakers } 人之间的对话，共 { $messages } 条消息。左侧数字为文件中的行号。
pdf-chat-zone-none = 时间照录原文件；原文件未注明时区。
pdf-chat-zone-beside = 时间照录原文件，含其注明的时区。
pdf-chat-zone-line = 时间照录原文件；时区见原文件第 { $line } 行。
pdf-marked-lines = 已标注的行及其上下文
pdf-all-lines = 对话全文
pdf-marked-rows = 已标注的行及其上下文
pdf-all-rows = 全部行
pdf-lines-between = 中间 { $count } 行见全文
pdf-rows-between = 中间 { $count } 行见全表
pdf-columns-part = 第 { $first }–{ $last } 列，共 { $columns } 列
pdf-attachments-withheld = 本邮件部分内容已涂黑，附件仅列名称，不予展示。
pdf-attachment-not-printed = 此类文件无法印出，见原邮件。
