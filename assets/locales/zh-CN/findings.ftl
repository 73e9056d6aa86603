# 检查发现的问题与处理办法；输入内容为何不能作为答案；编号错在哪里。

finding-scenario-unknown = 当前版本不认识场景“{ $id }”，无法判断这份工单需要什么。
    .remedy = 请重新选择场景，或用创建此案件的版本打开。
finding-recipient-unknown = 当前版本不认识收件方“{ $id }”。
    .remedy = 请重新选择这份工单发给谁。
finding-recipient-unusual = 这类问题一般不归{ $recipient }处理，而归{ $usual }处理；找错对象的工单会被退回。
    .remedy = 请改为发给{ $usual }；除非{ $recipient }明确要求您找他们。
finding-account-elsewhere = “{ $fact }”是另一家服务商的账户，而工单要发给{ $recipient }。
    .remedy = 请填写您在{ $recipient }的账户，或把工单改发给资金所在的服务商。

finding-fact-missing = 缺少“{ $fact }”。没有它，客服无法找到或核实您的案件。
    .remedy = 请在“{ $section }”中填写。确实拿不到时请写明原因，工单会如实标出这一项空缺。
finding-fact-missing-any = 以下各项至少需要填一项：{ $facts }。目前都没有填。
    .remedy = 请在“{ $section }”中填写其中一项。确实拿不到时请写明原因，工单会如实标出空缺。
finding-fact-not-available = “{ $fact }”未提供，原因：{ $reason }。工单会标出这一空缺，客服可能会追问。
    .remedy = 拿到后请尽快补上；拿不到则无需处理，如实空缺好过猜测。
finding-fact-reason-missing = “{ $fact }”标为无法提供，但没有写原因。
    .remedy = 请用几个字写明原因，或直接填写。
finding-fact-recommended = “{ $fact }”还没有填。不是必填，但常能省去客服一次追问。
    .remedy = 如果有，请在“{ $section }”中填写。
finding-fact-recommended-any = 以下各项都没有填：{ $facts }。不是必填，但常能省去客服一次追问。
    .remedy = 请在“{ $section }”中填写您有的那一项。
finding-fact-wrong-kind = “{ $fact }”的答案类型不对，无法打印。
    .remedy = 请清除后重新填写。
finding-fact-unknown = 案件中有一项“{ $id }”，当前版本不认识；内容会保留，但不会打印。
    .remedy = 不会丢失任何内容。可以删除这一项，或用创建此案件的版本打开。
finding-fact-secret = “{ $fact }”属于敏感信息，除非您在本次导出时选择包含，否则不会写入工单。
    .remedy = 仅在收件方要求时才包含。
finding-fact-unproven = 还没有任何附件能证明“{ $fact }”，客服只能听您一面之词。
    .remedy = 可以证明它的材料：{ $evidence }。请补充其中一份，或在已有附件上注明它能证明这一项。

finding-identifier = “{ $fact }”：{ $problem }
    .remedy = { $remedy }
finding-identifier-in-list = “{ $fact }”中的“{ $text }”：{ $problem }
    .remedy = { $remedy }
finding-amount-zero = “{ $fact }”不大于零。
    .remedy = 请按页面或流水上的金额原样填写。
finding-link-elsewhere = “{ $fact }”并不指向 wish.com。许多网址带有“wish”的网站并不是 Wish，在那里的购买 Wish 无法退款。
    .remedy = 请与订单邮件中的网址核对。如果是在其他网站购买，请联系该网站或您的支付机构。
finding-name-not-latin = “{ $fact }”是中文，而这个收件方可能只看得懂英文。
    .remedy = 请在后面补充拉丁字母写法，与护照或对方系统中的写法完全一致。

finding-evidence-missing = 缺少{ $evidence }。它必须显示：{ $must-show }。
    .remedy = 获取位置：{ $where }取得后把文件拖到这个位置。
finding-evidence-recommended = 补充{ $evidence }会更有说服力。它能显示：{ $must-show }。
    .remedy = 获取位置：{ $where }
finding-evidence-unsorted = { $count ->
    [1] 还没有说明 { $number }“{ $title }”是什么材料，它因此不能补上证据链的任何一环。
   *[other] 还有 { $count } 份附件没有说明是什么材料（第一份是 { $number }“{ $title }”），它们因此不能补上证据链的任何一环。
}
    .remedy = { $count ->
    [1] 请选择材料种类；与本案无关的请移除。
   *[other] 请逐一选择材料种类，也可一次选择多份；与本案无关的请移除。
}
finding-evidence-kind-unknown = { $number }“{ $title }”的种类为“{ $id }”，当前版本不认识。
    .remedy = 请重新选择材料种类。
finding-evidence-unreadable = { $number }“{ $title }”无法在材料包中显示。{ $trouble }
    .remedy = { $cure }
finding-evidence-unreadable-alone = { $number }“{ $title }”无法显示，而它是某项必需材料的唯一文件。{ $trouble }
    .remedy = { $cure }也可以另加一份内容相同的文件。
finding-evidence-format = { $number }“{ $title }”是 .{ $format } 文件，对“{ $evidence }”来说并不常见，客服可能打不开。
    .remedy = 请再加一份截图或 PDF。
finding-evidence-duplicate = { $number }“{ $title }”与 { $first } 是同一个文件。
    .remedy = 请移除其中一个，或换成您本来要加的文件。
finding-evidence-future = { $number }“{ $title }”的日期是{ $date }，这一天还没有到。
    .remedy = 请改为材料上显示的日期。
finding-statement-stops-early = 流水 { $number }“{ $title }”只到{ $last }，而款项应于{ $expected }到账，因此不能证明没有到账。
    .remedy = 请重新下载流水，使其覆盖到{ $expected }之后，最好到今天。
finding-statement-undated = 没有填写流水 { $number }“{ $title }”的截止日期，无法与预计到账日{ $expected }比较。
    .remedy = 请把流水覆盖的最后一天填为它的日期。
finding-chain-hole = 证据链第 { $number } 环（{ $link }）有缺口，可以补上的材料：{ $evidence }。这类案件败在：{ $hole }
    .remedy = 如果能拿到，请为这一环补充附件。

finding-self-check-open = 这项自查尚未作答：“{ $self-check }”
    .remedy = 请完成自查并作答。工单会列出您已自查的项目，客服就不必再问。
finding-self-check-failed = 这项自查的回答为“否”：“{ $self-check }”客服可能因此退回工单。
    .remedy = 能改正的请先改正再修改答案；改不了的，请准备好说明原因。
finding-self-check-failed-blocking = 这项自查的回答为“否”：“{ $self-check }”只要情况如此，工单就会被拒绝。
    .remedy = 请在提交前先改正，再修改答案。

finding-date-future = “{ $fact }”是{ $date }，这一天还没有到。
    .remedy = 请更正日期，留意年份以及日与月的顺序。
finding-date-order = 日期互相矛盾：“{ $earlier }”是{ $earlier-date }，却晚于“{ $later }”的{ $later-date }。
    .remedy = 请对照材料核对这两个日期，更正错的那个。
finding-amount-above-paid = “{ $fact }”（{ $amount }）高于“{ $limit }”（{ $limit-amount }）。超出实付金额的诉求会被拒绝。
    .remedy = 诉求金额请不要超过 { $limit-amount }，或更正实付金额。
finding-amount-above = “{ $fact }”（{ $amount }）高于“{ $limit }”（{ $limit-amount }）。
    .remedy = 请对照材料核对这两个金额，更正错的那个。
finding-return-short = “{ $returned }”比“{ $sent }”少 { $short }，但没有说明差额去了哪里。
    .remedy = 请在“{ $fees }”中列出扣费，或核对这两个金额。
finding-currency-differs = “{ $fact }”（{ $amount }）与“{ $limit }”（{ $limit-amount }）币种不同。
    .remedy = 请都按记录上显示的币种填写。

finding-card-number = “{ $where }”中有完整的银行卡号。工单中绝不能出现完整卡号。
    .remedy = 请删除，只保留后四位。
finding-card-number-likely = “{ $where }”看起来像完整的银行卡号。
    .remedy = 如果确实是卡号，请删除，改填交易记录中的编号。
finding-secret-code = “{ $where }”中有安全码、验证码或密码。这些内容绝不能写进工单。
    .remedy = 请删除；如果已经发给别人，请立即修改密码或挂失卡片。
finding-wording-heated = “{ $fact }”中的“{ $word }”像是辱骂或威胁。这样的工单往往最后才处理，甚至不予处理。
    .remedy = 请只写发生了什么、何时发生、您要求什么。

# 输入内容为何不能作为答案，应当怎样写。

answer-empty = 这里还没有内容。请填写答案；确实没有的，请写“n/a:”加原因。
answer-too-long = 内容超过 { $most } 个字符。请精简，或把全文作为附件加入。
answer-reason-missing = 请在“n/a:”后写明没有的原因，例如“n/a: 银行未给出代码”。
answer-not-a-date = “{ $text }”不是日期。请按“年-月-日”填写，例如 2026-11-03。
answer-ambiguous-date = “{ $text }”可以理解为两个不同的日子。请先写年份，例如 2026-11-03。
answer-impossible-date = 日历上没有“{ $text }”这一天。请核对年、月、日。
answer-not-a-time = “{ $text }”不是时刻。请写成 2026-11-03 09:14+08:00 的形式。
answer-zone-missing = “{ $text }”没有写明时区。请在末尾加上，例如中国为 +08:00；也可以只填日期。
answer-currency-missing = “{ $text }”没有写明币种；$、¥ 等符号对应多种货币。请写三个字母的货币代码，例如 USD 8,420.00。
answer-not-an-amount = “{ $text }”不是金额。请写成 USD 8,420.00 的形式，小数前用点。
answer-unknown-currency = “{ $code }”不是货币代码。请用三个字母，例如 USD、CNY、EUR。
answer-wrong-decimals = { $currency } 的金额{ $expected ->
        [0] 没有小数
       *[other] 应有 { $expected } 位小数
    }，这里是 { $found } 位。请按记录上的金额原样填写。
answer-amount-too-large = “{ $text }”超出了金额的可能范围。请核对数字。
answer-not-yes-or-no = “{ $text }”既不是“是”也不是“否”。请填写是或否。
answer-not-an-integer = “{ $text }”不是整数。请只写数字，例如 12。
answer-not-a-decimal = “{ $text }”不是小数。请写数字和一个小数点，例如 7.1234。
answer-not-an-option = “{ $text }”不在可选项中。请从以下选择：{ $options }。
answer-identifier = { $problem }{ $remedy }
answer-taken-from-address = 已从网址中取出编号 { $id }。
answer-lookalike = { $problem }请从订单邮件或 Wish 官方页面复制编号。
answer-several-ids = 这个网址中有多个编号：{ $ids }。请只填写所需的那一个。
answer-too-many-fields = 第 { $number } 行有 { $found } 栏，而只需要 { $most } 栏。请用 | 分隔各栏，用换行分隔各行。
answer-in-item = 第 { $number } 项：{ $problem }
answer-in-field = 第 { $number } 行“{ $field }”：{ $problem }

# 编号可能错在哪里。$name 是编号的名称，$shape 是它应有的样子。

identifier-shape = 这不是有效的{ $name }：应为{ $shape }；这里有 { $found } 个字符。
    .remedy = 请从来源处重新完整复制，前后不要带其他内容。
identifier-check-digit = 这个{ $name }的校验位不符：有字符写错、漏写或前后颠倒。
    .remedy = 请与来源逐字核对。
identifier-date = 这个{ $name }中包含的日期不存在。它应为{ $shape }。
    .remedy = 请与来源核对这几位数字。
identifier-time = 按这个{ $name }推算，它的生成时间早于 Wish 成立或在未来，开头的字符很可能有误。
    .remedy = 请从页面网址或订单列表重新复制。
identifier-country = 这个{ $name }中的国家代码不存在。
    .remedy = 请与来源逐字母核对。
identifier-no-iban = 这个{ $name }开头的国家或地区不使用 IBAN。
    .remedy = 请改为填写账号和 BIC。
identifier-iban-form = 这个{ $name }的长度或格式与所属国家不符。
    .remedy = 请从银行流水上重新完整复制。
identifier-prefix = 这个{ $name }的开头不常见；它一般为{ $shape }。
    .remedy = 请确认复制的是正确的编号。
identifier-implausible = { $name }应同时含有字母和数字，这里只有其中一种。
    .remedy = 请确认复制的是交易号，而不是其他号码。
identifier-upper-case = { $name }应使用小写字母，已自动更正。
    .remedy = 请再与来源核对一次。
identifier-plain-number = 这是一个纯数字；{ $name }一般为{ $shape }。
    .remedy = 请确认复制的是编号，而不是订单数或店铺号。如果 Wish 页面上就是这样显示，则无需修改。

identifier-lookalike = 该网址属于 { $site }，只是与 { $domain } 相似，并非官方网站。

identifier-name-wish-object-id = Wish 编号
    .shape = 24 位字符，只含 0–9 和 a–f
identifier-name-paypal-transaction-id = PayPal 交易号
    .shape = 17 位字母和数字
identifier-name-paypal-dispute-id = PayPal 案件号
    .shape = 以 PP- 开头的字母、数字和连字符
identifier-name-arn = 收单参考号（ARN）
    .shape = 23 位数字
identifier-name-uetr = UETR
    .shape = 36 位字符，按 8-4-4-4-12 分组，只含 0–9 和 a–f，第三组以 4 开头
identifier-name-swift-field20-reference = SWIFT 报文编号（20 域）
    .shape = 1 至 16 位拉丁字母、数字或常用符号，首尾不能是斜杠，也不能连续两个斜杠
identifier-name-s10-tracking = 邮政运单号
    .shape = 两个字母、九位数字加两个字母的国家代码，例如 RB123456785CN
identifier-name-ups-tracking = UPS 运单号
    .shape = 1Z 加 16 位字母和数字
identifier-name-fedex-express-12 = FedEx 运单号
    .shape = 12 位数字
identifier-name-usps-impb-22 = USPS 运单号
    .shape = 以 92 至 95 开头的 22 位数字
identifier-name-dhl-express = DHL Express 运单号
    .shape = 10 或 11 位数字
identifier-name-yunexpress = 云途运单号
    .shape = YT 加 16 位数字
identifier-name-wish-tracking-any = 运单号
    .shape = 不超过 50 位的字母和数字，不含空格和连字符
identifier-name-iban = IBAN
    .shape = 两个字母的国家代码、两位校验数字，再加最多 30 位字母和数字
identifier-name-bic = BIC（SWIFT 代码）
    .shape = 8 位或 11 位：四个字母的银行代码、两个字母的国家代码，再加两位或五位字母或数字
identifier-name-cnaps = 联行号
    .shape = 12 位数字
identifier-name-cn-bank-card = 银行卡号
    .shape = 16 至 19 位数字
identifier-name-aba-routing = 美国路由号码
    .shape = 以 01–12、21–32、61–72 或 80 开头的九位数字
identifier-name-uk-sort-code = 英国银行分类代码
    .shape = 六位数字
identifier-name-uk-account-number = 英国银行账号
    .shape = 八位数字，较短的旧账号在前面补零
identifier-name-uscc = 统一社会信用代码
    .shape = 18 位数字和大写字母（不含 I、O、S、V、Z），第三至八位为数字
identifier-name-cn-resident-id = 居民身份证号码
    .shape = 含出生日期的 17 位数字，加一位校验数字或 X
identifier-name-cn-mobile = 中国大陆手机号
    .shape = 以 13 至 19 开头的 11 位数字
identifier-name-wechat-pay-transaction-id = 微信支付订单号
    .shape = 以 4（早期为 1）开头的 28 位数字，其中含付款日期
identifier-name-wechat-mchid = 微信支付商户号
    .shape = 8 至 10 位数字
identifier-name-alipay-trade-no = 支付宝交易号
    .shape = 以日期开头的 28 位数字
identifier-name-payoneer-customer-id = 派安盈客户 ID
    .shape = 6 至 10 位数字
identifier-name-provider-reference = 业务编号
    .shape = 4 至 40 位拉丁字母、数字、连字符或下划线
identifier-name-card-last4 = 账号后四位
    .shape = 四位数字
