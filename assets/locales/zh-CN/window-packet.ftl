## 即将发出的材料：大小、页面、文件

window-budget-title = 材料大小
window-budget-of = { $used } / { $limit }{ $unit }
window-budget-free = { $used }{ $unit }
window-budget-unit-bytes = { "" }
window-budget-unit-pages = { $used ->
   *[other] { " " }页
}
window-budget-unit-characters = { " " }个字符
window-budget-unit-files = { $used ->
   *[other] { " " }个文件
}
window-budget-bytes = PDF
window-budget-pages = 页数
window-budget-characters = 正文
window-budget-files = 文件数
window-budget-fits = 放得下。
window-budget-reduced = 放得下：图片会略微压缩，小字仍清晰可读。
window-budget-parts = 一个文件放不下，将分成几册。
window-budget-over = 超出上限。
window-budget-over-line = 超出收件方的上限
window-budget-estimate = 这是估算，生成页面后显示准确大小。
window-budget-unknown = { $recipient }未公布任何上限。
window-budget-costs = 各份证据占用的大小
window-budget-least = 可压缩到 { $size }
window-budget-pages-of-exhibit = { $pages ->
   *[other] { $pages } 页
}
window-budget-others = { $count ->
   *[other] 另有 { $count } 份占用更少。
}

window-pages-strip = 全部页面
window-pages-large = 放大阅读
window-pages-part = 第 { $part } 册，共 { $parts } 册
window-pages-updating = 正在更新页面……
window-pages-divided = 分为 { $parts } 册：{ $sizes }
window-pages-first = 首页
window-pages-first-show = 随时显示首页
window-review-go = 本页内容

window-shape-bates = 每页加上连续编号，以这些字母开头
    .help = 例如填 LIN，各页就会标上 LIN-000001、LIN-000002……不需要就留空。
window-shape-split = 一个文件放不下时，把 PDF 分成几册

window-format-kit = 网页邮箱文件夹
    .line = 主题、正文和附件各存为文件，适合在浏览器里用 Gmail、Outlook 或 QQ 邮箱发送。
window-format-files = 逐份证据
    .line = 一个文件夹，每份证据一个文件，适合有多个上传按钮的表单。
window-format-images = 只要图片
    .line = 一个全是图片的文件夹，包括证据之前的各页，适合聊天窗口和不收 PDF 的表单。
window-format-more = 其他交付方式
window-send-about = 约 { $size }
window-send-about-of = 约 { $size }，上限 { $limit }
window-send-mails = { $count } 封邮件
window-send-measured-of = { $size }，上限 { $limit }
window-send-larger = { $size }，超出上限 { $limit }
window-send-writing = 正在写入：{ $what }
window-send-draft-of = 打开第 { $part } 封草稿（共 { $parts } 封）
window-send-part-of = 第 { $part } 册，共 { $parts } 册
window-send-mail-of = 第 { $part } 封，共 { $parts } 封
window-send-folder-of = { $count ->
   *[other] { $count } 个文件
}
window-send-pages = { $pages ->
   *[other] { $pages } 页
}
window-send-reveal-all = 打开文件夹
window-send-savings = 不附某份证据可节省多少
window-send-mails-lead = 材料太大，一封邮件放不下。请按顺序发出全部 { $count } 封草稿，每封都注明是第几封。

window-unlock = 输入密码
window-unlock-lead = 这份文件已加密。输入密码后，Docket 会打开它一次并显示其中各页；密码不会保存在任何地方。
window-unlock-password = “{ $title }”的密码
window-unlock-show = 显示密码
window-unlock-open = 打开文件
window-unlock-opening = 正在打开……
window-unlock-done = 已打开“{ $title }”，其中各页会放进工单。
