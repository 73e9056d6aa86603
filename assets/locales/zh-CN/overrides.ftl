# 用户自行设置、取代规则包中数值的内容。

override-bad-file = 无法读取您自行设置的限制和地址：第 { $line } 行，“{ $detail }”。在此之前使用 Docket 自带的数值。
    .remedy = 请改正 overrides.toml 中的这一行；也可删除该文件重新设置。无法读取的文件，Docket 不会改动。
override-no-such-target = 没有名为“{ $text }”的限制、地址或期限。
    .remedy = 运行“docket override list --all”可查看全部名称。
override-not-a-count = “{ $text }”不是大于零的数字。
    .remedy = 请填写整数，例如 2000。
override-not-a-size = “{ $text }”不是文件大小。
    .remedy = 请写成 5 MB 或 5000000 的形式。
override-not-a-url = “{ $text }”不是网址。
    .remedy = 请从浏览器中复制完整网址，以 https:// 开头。
override-not-an-email = “{ $text }”不是邮箱地址。
    .remedy = 请写成 support@example.com 的形式。
override-not-a-phone = “{ $text }”不是电话号码。
    .remedy = 只使用数字、空格、+、- 和括号。
override-not-a-span = “{ $text }”不是小时数或天数。
    .remedy = 请写成 48小时、60天 或 15个工作日 的形式。

override-limit-body-characters = { $recipient }：正文字数上限
override-limit-file-bytes = { $recipient }：单个文件大小上限
override-limit-total-bytes = { $recipient }：全部文件总大小上限
override-limit-files = { $recipient }：文件数量上限
override-limit-pages = { $recipient }：PDF 页数上限
override-address-url = { $recipient }：网址（{ $channel }）
override-address-email = { $recipient }：邮箱（{ $channel }）
override-address-phone = { $recipient }：电话（{ $channel }）
override-deadline = 期限：{ $deadline }
