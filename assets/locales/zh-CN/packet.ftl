# Words of the ticket itself: the packet's headings, the message, what exporting says.

# Values
packet-yes = 是
packet-no = 否
packet-not-provided = 未提供
packet-not-available = 无法提供，原因：{ $reason }
packet-masked = （已隐去）
packet-masked-ending = 尾号 { $last }
packet-either = { $first }或{ $second }
packet-label-value = { $label }：{ $value }
packet-separator = ；
packet-heading = { $heading }：

# The reviewer's page
packet-title = 问题申请及证据材料
packet-to = 收件方
packet-from = 申请人
packet-date = 日期
packet-subject = 主题
packet-reference = 我方编号
packet-summary = 情况说明
packet-request = 我的诉求
packet-key-facts = 关键信息
packet-further-facts = 补充信息
packet-decisive = 关键附件
packet-prior-case = 此前的工单号
packet-contact = 联系方式
packet-incomplete = 本申请材料尚不完整，缺少的内容及原因见下文。
packet-watermark-fictional = 虚构样例：所有姓名、号码及文件均为虚构

# Timeline and self-checks
packet-timeline = 时间线
packet-timeline-day = 日期
packet-timeline-event = 事项
packet-timeline-exhibits = 附件
packet-event-document = 当日文件：{ $title }
packet-self-checks = 我已自查以下事项
packet-check-yes = 已核对
packet-check-no = 未确认
packet-check-not-applicable = 不适用

# Evidence index and exhibits
packet-evidence-index = 证据目录
packet-exhibits = 附件清单（见所附 PDF）
packet-exhibit = 附件
packet-exhibit-number = 编号
packet-exhibit-title = 名称
packet-exhibit-kind = 文件类型
packet-exhibit-date = 日期
packet-exhibit-undated = 无日期
packet-exhibit-shows = 证明内容
packet-exhibit-proves = 对应事实
packet-exhibit-pages = 页码
packet-exhibit-file = { $number } { $title }（文件“{ $file }”）
packet-exhibit-file-name = 文件名
packet-exhibit-size = 大小
packet-exhibit-original = 以下为原件
packet-exhibit-not-shown = 此文件无法在此显示，将作为单独文件一并提交。
packet-exhibit-count = { $count } 份附件
packet-shows = 用以证明：{ $facts }
packet-shows-supporting = 作为佐证材料提交。
packet-page-of = 第 { $page } 页，共 { $pages } 页
packet-part-of = 第 { $part } 部分，共 { $parts } 部分
packet-page = 页
packet-back-to-index = 返回证据目录
packet-continued = 续

# What is missing or weak
packet-gaps = 缺少或无法读取的内容
packet-gap-what = 项目
packet-gap-reason = 原因
packet-no-required-exhibit = 未附此类文件
packet-no-recommended-exhibit = 未附此类文件（非必需，可作补充）

# Integrity page
packet-integrity = 证据完整性说明
packet-integrity-intro = 每份原始文件在加入时均已计算 SHA-256 校验值。本文件中的附件均为依据这些原始文件制作的副本。
packet-integrity-verify = 核验方法：索取原始文件并计算其 SHA-256。Windows 使用“certutil -hashfile 文件名 SHA256”，macOS 使用“shasum -a 256 文件名”，Linux 使用“sha256sum 文件名”。结果与此处所列数值一致，即为原始文件。
packet-integrity-not-proven = 不能证明的内容：校验值只能说明文件自加入以来未被改动，不能说明文件由谁制作、何时制作，也不能说明其内容属实。
packet-sha256 = 原始文件的 SHA-256

# The message
packet-greeting = 尊敬的{ $recipient }：
packet-closing = 感谢您的协助。
packet-checks-short = 我已完成 { $count } 项自查，详见所附 PDF。
packet-exhibits-short = { $count ->
    [1] 所附 PDF 内含 1 份附件（{ $first }）。
   *[other] 所附 PDF 内含 { $count } 份附件（{ $first } 至 { $last }）。
}
packet-gaps-short = 有 { $count } 项内容缺失，具体项目及原因见所附 PDF。

# The copy sheet
packet-message = 正文
packet-copy-title = 供复制到{ $recipient }表单的文本（{ $reference }）
packet-copy-hint = 请将每条短横线下方的文字复制到表单中对应的输入框。
packet-copy-form = 表单各栏
packet-copy-count = 共 { $count } 个字符
packet-copy-count-of = { $count } / { $limit } 个字符
packet-copy-count-over = { $count } / { $limit } 个字符：超出 { $over } 个

# Email
packet-email-address = “{ $address }”不是有效的邮箱地址。
packet-email-address-remedy = 请更正收件邮箱，或不导出邮件草稿。
packet-email-attachment-name = 附件名“{ $name }”不能用于邮件。
packet-email-attachment-name-remedy = 请导出 PDF，再手动添加到邮件中。
packet-email-large = 附件共 { $size }，部分邮件服务器会拒收超过 10 MB 的附件。
packet-email-too-large = 附件共 { $size }，邮件服务器会拒收超过 { $limit } 的附件。
packet-email-too-large-remedy = 请降低图片质量，或将附件分多封邮件发送。

# The ZIP
packet-zip-readme =
    { $reference } 号申请的证据材料，生成于 { $moment }

    { $pdf }   申请正文及全部附件
    exhibits/   各附件的单独文件
    manifest.json   本压缩包内各文件及各原始文件的 SHA-256
    SHA256SUMS   同样的校验值，供命令行核验

    如何核验本压缩包内的文件
    Linux：     sha256sum -c SHA256SUMS
    macOS：     shasum -a 256 -c SHA256SUMS
    Windows：   certutil -hashfile 文件名 SHA256，再与 SHA256SUMS 对照

    如何核验原始文件
    索取原始文件，用同样的方法计算 SHA-256。结果与 manifest.json 中 originals 下
    列出的数值一致，即为原始文件。

    不能证明的内容
    SHA-256 一致只能说明文件自加入以来未被改动，不能说明文件由谁制作、何时制作，
    也不能说明其内容属实。

    关于附件
    图片和 PDF 的副本已去除拍摄设备、位置及作者信息，显示内容不变。原始文件由
    申请人保存。
packet-zip-identical = { $number }：{ $copy } 与“{ $original }”完全相同
packet-zip-metadata-removed = { $number }：{ $copy } 为去除元数据后的“{ $original }”
packet-zip-converted = { $number }：{ $copy } 由“{ $original }”转正并重新保存，已去除元数据
packet-zip-left-out = { $number }：“{ $original }”因文件无法读取，未包含在内
