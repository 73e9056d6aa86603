# What the desktop program says when a command fails.

command-no-case-open = 当前没有打开的案件。
    .remedy = 请从案件列表重新打开。
command-no-such-case = “{ $folder }”中已没有案件。
    .remedy = 请确认该文件夹没有被移动或改名，然后重新打开案件列表。
command-cases-unreadable = 无法读取存放案件的文件夹 { $folder }：{ $reason }
    .remedy = 请确认该文件夹存在，并且你有读取权限。
command-no-such-scenario = “{ $scenario }”不能提交给“{ $recipient }”。
    .remedy = 请重新选择问题和收件方。
command-no-such-fact = 没有名为“{ $fact }”的事实项。
    .remedy = 请关闭案件后重新打开。
command-no-such-evidence = 该证据已不在本案件中。
    .remedy = 它可能已被移除，可以用“撤销”恢复。
command-nothing-to-paste = 剪贴板里没有图片或文件。
    .remedy = 请先复制截图或文件，再粘贴。
command-clipboard-unavailable = 暂时无法使用剪贴板。
    .remedy = 请重试，或把截图存成文件后拖到这里。
command-cache-unwritable = 无法写入临时文件 { $path }：{ $reason }
    .remedy = 请清理磁盘空间后重试。
command-not-ready = 工单尚未就绪：缺少必需的内容。
    .remedy = 请按“核对”中列出的问题逐项补齐，或选择导出并如实标明缺项。
command-not-exported = 只能打开本次启动后导出的文件。
    .remedy = 请重新导出，或从文件管理器中打开该文件。
command-cannot-open = 本机没有程序打开 { $path }。
    .remedy = 请从文件管理器中打开该文件。
command-defect = 证链出现内部错误，已停止当前操作。
    .remedy = 案件内容没有丢失。请重试；如果再次出现，请关闭后重新打开证链。
