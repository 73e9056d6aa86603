# 多个案件：搜索、回收站、导出为一个文件与导入。

command-not-among-cases = { $path } 不在您的案件文件夹里。
    .remedy = 请把该文件夹移到 { $folder } 中，或在原处把案件导出为一个文件，再在这里导入。
