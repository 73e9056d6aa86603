# 案件文件夹：无法读取或修改的原因，以及打开时的发现。
store-file = { $file }

store-read-only-open-elsewhere = 此案件已在另一个窗口中打开，这里只能查看。
    .remedy = 请关闭另一个窗口后重新打开此案件。
store-read-only-newer-schema = 此案件由更新版本的证链保存（格式 { $schema }），这里只能查看。
    .remedy = 请更新证链后重新打开此案件。
store-read-only-folder = 此文件夹不允许修改，案件只能查看。
    .remedy = 请将整个文件夹复制到可写入的位置（例如“文档”），再打开复制后的案件。

store-notice-edits-replayed = 最近的 { $count } 处修改此前未完全保存，现已恢复，没有丢失任何内容。
store-notice-rebuilt-from-history = case.json 缺失或损坏，已根据历史记录恢复案件，请核对一遍内容。
store-notice-cut-off-edit = 上次关闭时有一处修改正在写入，未能保存；此前的内容均完好。
store-notice-edits-unreachable = 修改记录部分损坏，有 { $count } 处较晚的修改无法恢复，请核对一遍内容。
store-notice-conflict-copies = 云同步文件夹产生了此案件的冲突副本：{ $files }。原因是两台电脑同时修改了案件。请比较这些副本，保留正确的内容，然后将副本移出文件夹。

store-error-not-a-case = { $file } 不是案件文件夹。
    .remedy = 请选择包含 case.json 的文件夹，或新建案件。
store-error-already-a-case = { $file } 中已有一个案件。
    .remedy = 请打开该案件，或为新案件另选文件夹。
store-error-folder-not-empty = { $file } 中已有其他文件。
    .remedy = 请选择空文件夹，或填写一个尚不存在的文件夹。
store-error-read-only = { $file } 无法修改。{ $reason }
store-error-disk-full = 磁盘空间不足，无法写入 { $file }。
    .remedy = 请清理磁盘空间后重试。此前保存的内容均完好。
store-error-permission-denied = 没有读写 { $file } 的权限。
    .remedy = 请检查文件夹权限，或将整个案件复制到可写入的位置。
store-error-in-use = { $file } 正被其他程序占用。
    .remedy = 请关闭可能打开它的程序（杀毒软件、云同步软件、编辑器）后重试。
store-error-gone = { $file } 已不存在。
    .remedy = 请检查文件夹是否被移动、重命名或删除，或所在磁盘是否已拔出，然后重新打开案件。
store-error-io = 无法读写 { $file }：{ $detail }
    .remedy = 请检查磁盘是否连接正常，然后重试。
store-error-changed-outside = 案件打开期间，{ $file } 被其他程序修改。
    .remedy = 请关闭案件后重新打开。如果文件夹由云盘同步，请等待同步完成。
store-error-damaged = { $file } 已损坏，历史记录也无法恢复：{ $detail }
    .remedy = 请从备份恢复整个文件夹。原始文件仍在其中的 blobs 文件夹里。
store-error-newer-schema = { $file } 由更新版本的证链保存（格式 { $schema }）。
    .remedy = 请更新证链后重新打开此案件。
store-error-no-such-evidence = 案件中没有内部编号为 { $evidence } 的证据。
    .remedy = 它可能已被移除，请重新查看列表。
store-error-evidence-taken = 案件中已有内部编号为 { $evidence } 的证据。
    .remedy = 请重新打开案件后再操作一次。
store-error-no-such-position = 证据列表中没有第 { $position } 个位置。
    .remedy = 请选择列表范围内的位置。
store-error-no-such-submission = 案件中没有内部编号为 { $submission } 的提交记录。
    .remedy = 请从已记录的提交中选择。
