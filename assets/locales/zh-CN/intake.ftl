# 文件进入案件时：文件本身的问题，以及未能添加的原因。

trouble-empty = 文件是空的（0 字节）。
    .remedy = 请重新保存或下载，再添加新的文件。
trouble-truncated = 文件不完整，末尾部分缺失。
    .remedy = 请重新复制或下载，确认完整后再添加。
trouble-broken = 文件已损坏，或格式特殊，无法显示。
    .remedy = 请用其他软件打开，另存为 PNG、JPEG 或 PDF，或截图后添加。
trouble-password_protected = 文件设有密码。
    .remedy = 请把密码告诉 Docket，或另存为不带密码的文件后再添加。
trouble-too_large = 文件的像素、页数或数据量过大，无法显示。
    .remedy = 请添加较小的版本：只保留关键页，或降低图片分辨率。
trouble-too_slow = 读取文件耗时过长。
    .remedy = 请打印成新的 PDF，或对关键页截图后添加。

intake-missing = 找不到“{ $file }”。
    .remedy = 查找的路径为 { $path }。请核对文件名；如果文件已移动，请从现在的位置添加。
intake-not-permitted = 没有读取“{ $file }”的权限。
    .remedy = 请允许本应用读取 { $path }，或把文件复制到自己的文件夹后再添加。
intake-is-folder = “{ $file }”是文件夹。
    .remedy = 请打开文件夹，添加里面的文件。
intake-not-regular = “{ $file }”不是普通文件。
    .remedy = 请改为添加文档或图片。
intake-changed = “{ $file }”在读取过程中发生了变化。
    .remedy = 请等写入该文件的程序完成后，再重新添加。
intake-too-large = “{ $file }”大小为 { $bytes }，超过单个文件上限 { $limit }。
    .remedy = 请保留原文件，只添加关键部分：视频可截图，文档可只取相关页。
intake-not-read = 无法从磁盘读取“{ $file }”。
    .remedy = 请检查磁盘或网络驱动器是否已连接，把 { $path } 复制到本机后再添加。
intake-not-kept = 无法将“{ $file }”存入案件文件夹。
    .remedy = 请确认案件文件夹仍可访问，然后重新添加。
intake-not-kept-disk-full = 无法保存“{ $file }”：磁盘已满。
    .remedy = 请在案件文件夹所在磁盘上腾出空间，然后重新添加。
intake-not-kept-read-only = 无法保存“{ $file }”：案件文件夹为只读。
    .remedy = 请开放该文件夹的写入权限，或把案件移到其他位置，然后重新添加。
intake-not-shown = 无法显示“{ $file }”。{ $trouble }
    .remedy = { $remedy }

## 文件夹里略过的

intake-skipped-hidden = “{ $file }”是隐藏文件，已略过。
intake-skipped-system = “{ $file }”是系统文件，已略过。
intake-skipped-link = “{ $file }”是指向另一个文件夹的链接，没有打开。
intake-skipped-case = “{ $file }”是证链自己的案件文件夹，已略过。
intake-skipped-no-files = 文件夹“{ $file }”里没有文件。
intake-skipped-unreadable = 文件夹“{ $file }”无法读取。
intake-skipped-too-many = “{ $file }”没有读完：一次最多从文件夹添加 { $limit } 个文件。
