# 多个案件：搜索、回收站、导出为一个文件与导入。

window-cases-find = 查找案件
    .line = 名称、收件方、编号、金额或任何填写内容…
window-cases-found = { $count ->
    [0] 没有找到
   *[other] { $count } 个案件
}
window-cases-none = 没有案件同时包含这些内容。请减少关键词，或只输入编号的一部分。
window-cases-colon = ：
window-cases-in-evidence = 证据
window-cases-in-ticket = 工单号
window-cases-more = “{ $name }”的更多操作
window-cases-duplicate = 复制一份
window-cases-copy = { $name }（副本）
window-cases-pack = 导出为一个文件…
window-cases-trash = 移到回收站
window-cases-import = 导入案件…
window-cases-drop = 请先打开一个案件，再拖入证据。这里只能拖入 .docket 文件。
window-cases-working = 正在处理案件文件… { $name }
window-cases-packed = 整个案件已写入 { $name }。
window-cases-packed-without = 案件已导出，但有 { $count } 份原始文件没有放进去：它们在案件文件夹里已损坏。
window-cases-trashed = “{ $name }”已移到回收站。
window-cases-restored = “{ $name }”已恢复。
window-cases-deleted = 已永久删除 { $count } 个案件。
window-case-recovered = 证链上次没有正常关闭。

window-standing-gathering = 还差 { $count } 项
window-standing-ready = 可以发送
window-standing-sent = { $date }已发送，尚未答复
window-standing-answered = { $date }已答复
window-standing-solved = 已解决
window-standing-refused = 被拒绝；请看下一步
window-standing-closed = 已关闭
window-standing-unreadable = 无法正常打开

window-trash = 回收站
    .line = 这里的案件会一直保留，直到您将其删除。
window-trash-link = 回收站（{ $count } 个案件）
window-trash-nothing = 回收站是空的。
window-trash-since = { $date }移入回收站
window-trash-restore = 恢复
window-trash-restore-named = 恢复“{ $name }”
window-trash-delete = 永久删除
window-trash-empty = 清空回收站
window-trash-ask = 永久删除“{ $name }”？
    .line = 填写的内容、原始文件和所有导出文件都会被删除，无法撤销。
window-trash-ask-all = 永久删除全部 { $count } 个案件？

window-import-twin = 此案件已经在这里
    .line = 可以直接打开现有的案件。如果文件更新，或来自另一台电脑，也可以作为第二个案件并排导入。
    .open = 打开现有的案件
    .again = 并排导入

window-shortcuts = 键盘快捷键
    .line = 其他操作都可用 Tab 和 Enter 完成。
window-shortcuts-window = 整个窗口
window-shortcuts-page = 在附件查看器中
window-shortcuts-text = 在查看器中看文本、表格或邮件
window-shortcut-help = 显示这些快捷键
window-shortcut-new = 新建案件
window-shortcut-import = 导入案件
window-shortcut-find = 查找案件（在首页）
window-shortcut-settings = 设置
window-shortcut-home = 全部案件
window-shortcut-undo = 撤销上一步；在首页取回刚移入回收站的案件
window-shortcut-redo = 重做（在案件中）
window-shortcut-paste = 把剪贴板中的图片粘贴为证据（在案件中）
window-shortcut-larger = 放大
window-shortcut-smaller = 缩小
window-shortcut-actual = 恢复原来的大小
