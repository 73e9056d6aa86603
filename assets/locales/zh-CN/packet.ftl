# Words of the ticket itself: the message, captions and gaps, and what exporting says.

# Values
packet-yes = 是
packet-no = 否
packet-not-provided = 未提供
packet-not-available = 无法提供，原因：{ $reason }
packet-masked = （已隐去）
packet-masked-ending = 尾号 { $last }
packet-either = { $first }或{ $second }
packet-label-value = { $label }：{ $value }
# Between the facts of a caption and between the rows of a table; within a row and a list.
packet-semicolon = ；
packet-comma = ，
packet-list-comma = 、
packet-heading = { $heading }：

# Names of parts
packet-subject = 主题
packet-reference = 我方编号
packet-request = 我的诉求
packet-key-facts = 关键信息
packet-other-facts = 补充信息
packet-self-checks = 我已自查以下事项
packet-prior-case = 此前的工单号
# 不是收件方自己的编号。
packet-ticket-of = { $recipient }工单 { $number }
packet-wish-number = Wish 工单 { $number }
packet-paypal-number = PayPal 案件 { $number }

# Timeline
packet-event-document = 当日文件：{ $name }
packet-event-documents = 当日文件 { $count } 份
packet-document-name = { $kind }“{ $title }”

# Exhibits
packet-exhibits = 附件清单（见所附 PDF）
packet-exhibits-pictures = 附件清单（以图片附上）
packet-exhibit-file = { $number } { $title }（文件“{ $file }”）
packet-shows = 用以证明——{ $facts }
packet-shows-supporting = 作为佐证材料提交。

# What is missing or weak
packet-gaps = 缺少或无法读取的内容
packet-no-exhibit = 未附此类文件

# The message
packet-greeting = 尊敬的 { $recipient }：
packet-closing = 感谢您的协助。
packet-checks-short = 我已完成 { $count } 项自查，详见所附 PDF。
packet-exhibits-short = { $count ->
    [1] 所附 PDF 内含 1 份附件（{ $first }）。
   *[other] 所附 PDF 内含 { $count } 份附件（{ $first } 至 { $last }）。
}
packet-gaps-short = 有 { $count } 项内容缺失，具体项目及原因见所附 PDF。
# To recipients that take pictures but no PDF.
packet-checks-short-pictures = 我已完成 { $count } 项自查。
packet-exhibits-short-pictures = { $count ->
    [1] 以图片附上 1 份附件（{ $first }）。
   *[other] 以图片附上 { $count } 份附件（{ $first } 至 { $last }）。
}
packet-gaps-short-pictures = 有 { $count } 项内容缺失，可说明具体项目及原因。

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
    .remedy = 请更正收件邮箱，或不导出邮件草稿。
packet-email-attachment-name = 附件名“{ $name }”不能用于邮件。
    .remedy = 请导出 PDF，再手动添加到邮件中。
packet-email-large = 附件共 { $size }，按邮件编码后为 { $encoded }，部分邮件服务器会拒收超过 10 MB 的附件。
packet-email-part = 第 { $part } 封邮件，共 { $parts } 封：附件过大，分在 { $parts } 封邮件中发送。
packet-kit-readme =
    如何用网页邮箱发送 { $reference } 号申请

    1. { $how }
    2. { $to }
    3. 从 subject.txt 复制主题。
    4. 把 { $bodies } 的内容复制到正文；有两种语言时依次粘贴。
    5. 按编号顺序添加附件。如因过大被拒收，请每封邮件附一个文件，并在主题末尾注明 1/2、2/2。
    6. 发送后记下收到的工单编号。

    附件
packet-kit-attachment = { $name }   { $size }
packet-kit-to = 收件地址：{ $address }。
packet-kit-to-unknown = 收件地址：收件方受理申请的邮箱或表单。
packet-kit-new = 在网页邮箱中新建邮件。
packet-kit-reply = 打开要答复的邮件，点击“回复”，使邮件保留在同一会话中。
packet-email-too-large = 附件共 { $size }，邮件服务器会拒收超过 { $limit } 的附件。
    .remedy = 请降低图片质量，或将附件分多封邮件发送。

# The ZIP
packet-zip-readme =
    { $reference } 号申请的证据材料，生成于 { $moment }

    { $pdf }   申请正文及全部附件
    exhibits/   各附件的单独文件
    manifest.json   本压缩包内各文件及各原始文件的 SHA-256
    SHA256SUMS   同样的校验值，供命令行核验
    verify.html   在任意浏览器中离线核验

    如何核验本压缩包内的文件
    浏览器：    打开 verify.html（无需联网），把文件拖入页面
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
    图片和 PDF 的副本已去除拍摄设备、位置及作者信息，显示内容不变。带签名或加密
    的 PDF 以及其他文件均为原样副本，以保持签名有效。原始文件由申请人保存。
packet-verify-title = 核验文件
packet-verify-intro = 本页属于 { $reference } 号申请，可离线使用：拖入的文件不会离开您的电脑。页面会计算每个文件的 SHA-256，并与下方清单对照。
packet-verify-drop = 把文件拖到这里，或点击选择
packet-verify-column-file = 文件
packet-verify-column-result = 结果
packet-verify-column-sum = SHA-256
packet-verify-ok = 未改动
packet-verify-original = 原始文件
packet-verify-changed = 已改动：文件名在清单中，校验值不符
packet-verify-unknown = 不在清单中
packet-verify-unread = 无法读取
packet-verify-tally = #1 个一致，#2 个不一致
packet-verify-original-of = 原始文件，由申请人保存
packet-verify-limits-title = 不能证明的内容
packet-verify-limits = 一致只能说明文件自清单生成以来未被改动，不能说明文件由谁制作、何时制作，也不能说明其内容属实。能改动文件的人也可能改动本页；如有必要，请与另行收到的 PDF 或邮件中的校验值对照。
packet-verify-list-title = 清单
packet-zip-identical = { $number }：{ $copy } 与“{ $original }”完全相同
packet-zip-metadata-removed = { $number }：{ $copy } 为去除元数据后的“{ $original }”
packet-zip-converted = { $number }：{ $copy } 由“{ $original }”转正并重新保存，已去除元数据
packet-zip-left-out = { $number }：“{ $original }”因文件无法读取，未包含在内

# Exporting
packet-export-cancelled = 导出已取消，未写入任何文件。
    .remedy = 可随时重新导出。
packet-export-disk-full = { $folder } 所在磁盘空间不足，未写入任何文件。
    .remedy = 请清理磁盘空间，或选择其他磁盘上的文件夹。
packet-export-not-permitted = 没有写入 { $folder } 的权限。
    .remedy = 请选择其他文件夹，或开放此文件夹的写入权限。
packet-export-not-a-folder = 导出需要文件夹，而 { $folder } 是文件，或位于文件之下。
    .remedy = 请选择一个文件夹，或换一个新名称。
packet-export-not-written = 无法将导出文件写入 { $folder }。
    .remedy = 请确认文件夹仍存在、磁盘或网络驱动器已连接，然后重新导出。
packet-export-pdf = 无法生成 PDF。
    .remedy = 请导出复制文本，并将附件作为单独文件发送。
packet-export-body-too-long = 正文共 { $count } 个字符，收件方最多接受 { $limit } 个。请缩短较长的内容，或仅在附件中说明细节。
packet-export-pictures-left-out = 收件方最多接收 { $files } 张图片。以下证据放入后将无法看清，未包含在内：{ $exhibits }。
packet-export-file-too-large = { $file } 大小为 { $size }，收件方接收的单个文件上限为 { $limit }。
packet-export-file-format = { $file } 的格式不在收件方接收的范围内（{ $formats }）。
packet-export-too-many-files = 共 { $count } 个文件，收件方最多接收 { $files } 个，请先发送最关键的文件。
packet-export-files-too-large = 文件合计 { $size }，收件方接收的总大小上限为 { $limit }。
packet-export-costliest = 不动关键证据时，仅靠减少证据仍不够。占用最大的证据：{ $exhibits }。请把 PDF 分成几册。
packet-export-cost = { $number }（{ $size }）
packet-export-pdf-too-large = PDF 大小为 { $size }，收件方最多接受 { $limit } 的文件。
packet-export-full-quality = 图片按原始清晰度保留，因此文件较大。不作保留时，图片会自动缩小，小字仍可辨认。
packet-export-at-floor = 图片已压缩到小字仍可辨认的最低程度。
packet-export-too-many-pages = PDF 共 { $pages } 页，收件方最多接受 { $limit } 页。请减少证据，或只附其中几页。
packet-export-no-pdf = 收件方不接收 PDF，只接收 { $formats }：请把证据导出为图片。
packet-export-part-too-large = 最大的一册为 { $size }，超过 { $limit }：同一份证据不会拆到两册。请不附这份证据，或只附其中几页。
packet-export-fit-not-reached = PDF 大小为 { $size }，超过要求的 { $limit }。
packet-export-leave-out = { $count ->
        [1] 请不附 { $exhibits }，或把 PDF 分成几册。
       *[other] 请不附 { $exhibits }，共可节省 { $size }；也可以把 PDF 分成几册。
    }
packet-zip-treated = { $number }：{ $copy } 由“{ $original }”制作，内容与 PDF 中所示一致，裁去或涂黑的部分不在其中
packet-export-shows-through = 未导出任何文件：PDF 第 { $page } 页涂黑的内容仍然可见。
    .remedy = 请把涂黑框画大一些，再重新导出。
packet-export-shows-through-copy = 未导出任何文件：附件 { $number } 的副本中，涂黑的内容仍然可见。
    .remedy = 请把涂黑框画大一些再重新导出，或不附这份附件。
packet-export-words-show-through = 未导出任何文件：证据 { $number } 中涂黑的文字仍然可以读到。
    .remedy = 请把相关的行整行涂黑，再重新导出，或不附这份证据。
