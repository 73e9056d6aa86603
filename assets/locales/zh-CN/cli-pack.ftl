cli-pack = 把整个案件（原始文件、历史记录和导出文件）写成一个 .docket 文件，便于转移或留存
cli-pack-file = 要写入的文件；不会覆盖已有文件
cli-pack-made = 案件已写入 { $file }（{ $bytes }）。
cli-pack-left-behind = 有 { $count } 份原始文件与入库时不一致，没有放进去；“docket verify”会逐一列出。
cli-unpack = 核对其中每个哈希值后，用 .docket 文件建立案件文件夹
cli-unpack-file = .docket 文件
cli-unpack-dir = 新的案件文件夹；必须尚不存在
cli-unpack-made = 案件已放在 { $dir }：{ $scenario }
