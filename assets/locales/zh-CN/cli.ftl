# 命令行。

cli-error = 错误：{ $message }
cli-id = { $id }
cli-indented = { "    " }{ $text }
cli-comma = { "、" }

# 帮助。键名与命令及其参数一致。
cli-docket = 整理钱款或货物纠纷的证据，检查是否齐全，并导出可提交的工单材料。
cli-docket-settings = 窗口中的设置在这里同样有效：界面语言、新案件的工单语言、纸张和时区。命令中的选项优先，只对这一次有效。
cli-settings-not-understood = 设置中有此版本无法理解的值，已略过：{ $keys }。
cli-scenarios = 列出所有情形、收件方和一句说明
cli-new = 新建案件文件夹
cli-new-dir = 要新建的文件夹，须不存在或为空
cli-new-scenario = 情形编号，见 docket scenarios（如 PAY-06）
cli-new-recipient = 收件方；不填则用该情形的常用收件方
cli-set = 填写信息：日期如 2026-11-03，时间如 2026-11-03T09:14+08:00，金额如 "USD 8420.00"，多项用逗号分隔
cli-set-assignments = 信息=内容；“信息=”表示清除
cli-set-missing = 信息=原因，用于确实没有的信息：工单中会如实注明
cli-self-check = 记录自查结果
cli-self-check-answers = C01=yes、C08=no 或 C23=n/a；“C01=”表示清除
cli-add = 添加证据文件
cli-add-files = 文件，或包含文件的文件夹（其中的案件文件夹除外）
cli-add-kind = 证据种类（如 E08）
cli-add-title = 标题，仅限一个文件
cli-add-date = 文件上显示的日期（如 2026-11-03）
cli-add-proves = 能证明的信息，用逗号分隔
cli-add-password = 带密码 PDF 的密码；仅此一次使用，不会保存
cli-check = 检查缺失、矛盾、风险和逾期。可提交时退出码为 0，否则为 1
cli-budget = 估算材料占用收件方上限的多少，即时得出
cli-export = 导出工单材料；尚不可提交的案件会被拒绝
cli-export-out = 导出到的文件夹，不会覆盖其中的文件
cli-export-format = pdf、eml、copy、zip、kit（网页邮箱用的文件夹）、files（每份证据一个文件）、images（只要图片），用逗号分隔；不填则导出前四种
cli-export-lang = 工单语言：en、zh-CN 或 both（双语）
cli-export-now = 导出时刻（2026-11-22 或 2026-11-22T10:00:00+08:00）；不填则为当前时间
cli-export-paper = 纸张：a4 或 letter；不填则按窗口中的设置
cli-export-bates = 以此前缀为 PDF 的每一页编连续页号（Bates 编号）
cli-export-full-quality = 保留照片的全部像素
cli-export-fit = PDF 的大小上限，如 8MB：图片以放得下的最高质量写入，但不会小到看不清小字
cli-export-profile = 未用 --fit 时按谁的上限压缩 PDF：recipient（收件方，默认）、email（邮件，14 MB）或 none（不限）
cli-export-split = 无法压缩到上限以内时，把 PDF 分成连续编号的几册；邮件也相应分成几封
cli-export-with-pages = 与 images 合用：证据之前的各页也存为图片
cli-export-reply-to-message = 邮件所答复的来信（.eml 文件）：保留其主题和会话
cli-export-allow-incomplete = 案件不完整也导出，材料中会注明缺口
cli-show = 显示案件内容和仍需补充的信息
cli-verify = 重新计算每份原始文件的 SHA-256 并核对。全部一致时退出码为 0
cli-sample = 新建示例案件：一位虚构的卖家，提现被银行退回
cli-sample-dir = 要新建的文件夹，须不存在或为空
cli-sample-now = 新建时刻；不填则为当前时间
cli-usage-dir = 案件文件夹
cli-usage-lang = 输出语言：en 或 zh-CN
cli-usage-json = 以 JSON 输出，供其他程序读取
cli-usage-help = 显示此帮助
cli-usage-version = 显示版本
cli-usage-heading = 用法
cli-usage-commands = 命令
cli-usage-command = 命令
cli-usage-arguments = 参数
cli-usage-options = 选项

# 命令写法有误。
cli-usage = 无法理解此命令。
    .remedy = 请运行 docket --help，或 docket 命令 --help 查看某个命令的用法。
cli-usage-unknown-command = 没有“{ $text }”这个命令。
cli-usage-unknown-argument = 此处不能使用“{ $text }”。
cli-usage-missing = 缺少：{ $text }
cli-usage-no-value = { $text } 后面缺少内容。
cli-usage-bad-value = “{ $text }”不能作为 { $argument } 的内容，可用的有：{ $known }。
cli-usage-twice = { $text } 只能出现一次。
cli-usage-bad-size = “{ $text }”不是有效的大小，请写成 8MB、800KB 或 8000000。
cli-usage-together = { $text } 与 { $other } 不能同时使用，请只选一个。
cli-usage-other = 无法理解此命令：{ $detail }。

cli-error-output = 无法写出结果：{ $detail }
cli-error-packs = 程序自带的规则数据已损坏：{ $detail }
    .remedy = 请重新安装证链。
cli-error-not-an-assignment = “{ $text }”不是“名称=内容”的形式。
    .remedy = 请写成 withdrawal_id=PMT-1，内容含空格时请加引号。
cli-error-no-message = { $file } 不是保存的邮件。
    .remedy = 请在邮件程序中把来信另存为 .eml 文件，再指定该文件。
cli-error-unknown-fact = 没有名为“{ $id }”的信息。
    .remedy = 运行 docket show 文件夹 可查看案件需要的信息。
cli-error-bad-answer = { $id }（{ $fact }）：{ $problem }
cli-error-no-reason = { $id }（{ $fact }）：没有写明原因。
    .remedy = 请简单说明为何没有：--missing "{ $id }=银行未提供"。
cli-error-unknown-self-check = 没有编号为“{ $id }”的自查项。
    .remedy = 运行 docket show 文件夹 可查看案件的自查项。
cli-error-bad-self-check-answer = “{ $text }”不能作为自查项 { $id } 的结果。
    .remedy = 请填写 yes（是）、no（否）或 n/a（不适用）。
cli-error-unknown-scenario = 没有编号为“{ $id }”的情形。
    .remedy = 可用的有：{ $known }。
cli-error-unknown-recipient = “{ $scenario }”的工单不提交给“{ $id }”。
    .remedy = 可用的有：{ $known }。
cli-error-unknown-evidence-kind = 没有编号为“{ $id }”的证据种类。
    .remedy = 可用的有：{ $known }。
cli-error-bad-day = “{ $text }”不是有效日期。
    .remedy = 请写成 2026-11-03。
cli-error-bad-moment = “{ $text }”不是有效时间。
    .remedy = 请写成 2026-11-22 或 2026-11-22T10:00:00+08:00。
cli-error-title-for-many = 一个标题不能用于 { $count } 个文件。
    .remedy = 请去掉 --title，或逐个添加文件。
cli-error-no-files = { $file } 中没有文件。
    .remedy = 请填写存放证据的文件夹。
cli-error-folder-unreadable = 无法读取文件夹 { $file }：{ $detail }
    .remedy = 请检查它是否存在、您是否有权打开。
cli-error-several = { $messages }
cli-did-you-mean = 您要找的是不是：{ $names }？
cli-change-is-safe = 修改已安全写入记录，下一条命令会补齐其余部分。

cli-scenario = { $id }  { $name }
cli-scenario-recipients = { "    " }提交给：{ $recipients }

cli-new-made = 已在 { $dir } 新建案件：{ $scenario }，提交给 { $recipient }。
cli-sample-made = 已在 { $dir } 新建示例案件，其中内容均为虚构。
cli-new-next = 查看需要的信息：docket show "{ $dir }"

cli-set-answer = { $id }（{ $fact }）：{ $answer }
cli-set-cleared = { $id }（{ $fact }）：已清除
cli-set-gap = { $id }（{ $fact }）：无，原因：{ $reason }
cli-set-removed = { "    " }已去除隐藏字符：{ $characters }。复制的号码常带有这类字符，银行会因此退票。
cli-hidden-character = { $code }（{ $count } 个）
cli-set-finding = 关于 { $fact } 的提示：{ $message }{ $remedy }

cli-self-check-line = { $id } [{ $answer }] { $statement }
cli-self-check-yes = 是
cli-self-check-no = 否
cli-self-check-not-applicable = 不适用
cli-self-check-open = 未答

cli-add-taken = { $number }  { $file }（{ $contents }，{ $bytes }）
cli-add-known = { $number }  { $file }：案件中已有，未重复添加
cli-add-unlocked = { $number }  { $file }：已用密码打开
cli-add-wrong-password = 密码无法打开“{ $file }”。请检查大小写和空格后重试。
cli-add-trouble = { "    " }{ $trouble }工单材料会列出它，但无法展示其内容。{ $remedy }
cli-add-summary = { $taken ->
        [0] 没有新增证据
       *[other] 新增 { $taken } 份证据
    }{ $troubled ->
        [0] { "" }
       *[other] ，其中 { $troubled } 份无法显示
    }{ $known ->
        [0] { "" }
       *[other] ；{ $known } 份案件中已有
    }{ $refused ->
        [0] { "" }
       *[other] ；{ $refused } 份未能添加（见上）
    }。

cli-contents-image = 图片，{ $width } × { $height } 像素
cli-contents-pdf = PDF，{ $pages } 页
cli-contents-text = 文本，{ $lines } 行
cli-contents-table = 表格，{ $rows } × { $columns }
cli-contents-email = { $attachments ->
        [0] 邮件
       *[other] 邮件，{ $attachments } 个附件
    }
cli-contents-attachment = 其他文件
cli-contents-unreadable = 无法显示

cli-place-case = 案件
cli-blocker = 【必须解决】{ $place }：{ $message }
cli-warning = 【需注意】{ $place }：{ $message }
cli-advice = 【建议】{ $place }：{ $message }
cli-clock = 【时限】{ $deadline }：{ $ends }（{ $days ->
        [0] 今天截止
       *[other] 还剩 { $days } 天
    }）
cli-clock-passed = 【时限】{ $deadline }：已于 { $ends } 届满
cli-clock-opens = 【可提交】{ $deadline }：自 { $ends } 起（{ $days ->
        [0] 今天
       *[other] { $days } 天后
    }）
cli-clock-open = 【可提交】{ $deadline }：自 { $ends } 起已可提交
cli-clock-due = 【到期】{ $deadline }：{ $ends }（{ $days ->
        [0] 今天
       *[other] { $days } 天后
    }）
cli-clock-overdue = 【到期】{ $deadline }：已于 { $ends } 到期
cli-clock-range = { $clock }；按另一种算法为 { $until }
cli-clock-own = { $clock }［您于{ $date }设置］
cli-ready = 可以提交。必须解决 0 项，需注意 { $warnings } 项，建议 { $advice } 项。
cli-not-ready = 尚不可提交。必须解决 { $blockers } 项，需注意 { $warnings } 项，建议 { $advice } 项。

cli-export-refused = 未导出：还有 { $blockers } 项必须解决（见上）。请先解决，或加上 --allow-incomplete，材料中会注明缺口。
cli-export-incomplete = 仍按要求导出：还有 { $blockers } 项必须解决（见上），材料中已注明缺口。
cli-export-file = { $file }（{ $bytes }）
cli-export-costs = 各份证据占 PDF 的大小：
cli-export-cost = { "    " }{ $number }（{ $file }）：{ $bytes }
cli-export-split-alone = --split 未起作用：不知道每册的大小上限。请用 --fit 指定，如 --fit 8MB。
cli-export-with-pages-alone = --with-pages 未起作用：需与 --format images 合用。
cli-export-reply-alone = --reply-to-message 未起作用：需与 --format eml 或 kit 合用。
cli-budget-characters = 正文字数
cli-budget-bytes = PDF 大小（估算）
cli-budget-pages = PDF 页数（估算）
cli-budget-files = 文件数
cli-budget-free = { $what }：{ $used }（上限未知）
cli-budget-fits = { $what }：{ $used }，上限 { $limit }
cli-budget-fits-reduced = { $what }：{ $used }，压缩图片后可放入 { $limit }
cli-budget-over = { $what }：{ $used }，超出上限 { $limit }
cli-budget-cost = { $number }（{ $file }）：{ $bytes }，最小可到 { $least }
cli-export-skipped = 未能显示：{ $number }（{ $file }）。{ $trouble }
cli-export-missing-glyphs = 以下字符没有可用字体，已改印其编码：{ $characters }

cli-show-case = { $scenario }（{ $id }），提交给 { $recipient }
cli-show-facts = 信息
cli-show-fact = { "  " }{ $id }（{ $fact }）：{ $answer }
cli-show-fact-missing = { "  " }{ $id }（{ $fact }）：无，原因：{ $answer }
cli-show-fact-required = { "  " }{ $id }（{ $fact }）：— 必填
cli-show-fact-recommended = { "  " }{ $id }（{ $fact }）：— 建议填写
cli-show-fact-optional = { "  " }{ $id }（{ $fact }）：—
cli-show-fact-or = （或填写：{ $others }）
cli-show-exhibits = 证据
cli-show-none = { "  " }无
cli-show-exhibit = { "  " }{ $number }  { $title } · { $kind } · { $file }（{ $contents }，{ $bytes }）
cli-show-exhibit-date = { "       " }{ $date }
cli-show-no-kind = 种类未定
cli-show-self-checks = 自查

cli-original-intact = 一致      { $sha256 }  { $file }
cli-original-altered = 已被改动  { $sha256 }  { $file }（现为 { $found }）
cli-original-missing = 缺失      { $sha256 }  { $file }
cli-original-unreadable = 无法读取  { $sha256 }  { $file }：{ $detail }
cli-verify-intact = { $count ->
        [0] 还没有原始文件。
       *[other] 全部 { $count } 份原始文件均未改动。
    }
cli-verify-damaged = { $count } 份原始文件中有 { $bad } 份与入库时不一致。
    .remedy = 请从原处重新添加这些文件，程序会按内容自动归位。

cli-override = 自行设置限制、地址或期限，取代 Docket 自带的数值
cli-override-list = 列出您自行设置的内容
cli-override-list-all = 列出所有可以设置的项目及目前生效的数值
cli-override-set = 自行设置一项数值；与 Docket 自带的数值分开保存，对所有案件生效
cli-override-set-target = 要设置的项目，名称见“docket override list --all”（如 recipient.payoneer.limit.total_bytes）
cli-override-set-value = 数值：2000、"5 MB"、地址、"60天"或"15个工作日"
cli-override-undone = 已恢复为 Docket 自带的数值：{ $target }（{ $what }）
cli-override-reset = 恢复为 Docket 自带的数值
cli-override-reset-target = 要恢复为自带数值的项目
cli-override-own = { $target }（{ $what }）：{ $value }，您于{ $date }设置；Docket 自带的数值：{ $pack }
cli-override-unused = { $target }：{ $value }，您于{ $date }设置；Docket 已没有这一项
cli-override-value = { $target }（{ $what }）：{ $value }
cli-override-none = 您没有自行设置任何内容。
cli-override-unknown = 无
cli-error-no-home = 没有可以保存设置的文件夹。
    .remedy = 请用环境变量 DOCKET_HOME 指定一个文件夹。
cli-error-not-overridden = { $target } 没有自行设置的数值。
    .remedy = 运行“docket override list”可查看您设置了哪些内容。
cli-scenarios-coverage = 逐个情形列出所需的信息、证据、自查与期限，并注明未经核实的内容
cli-scenarios-tickets = 逐个情形打印示例工单（每个收件方，中英文）
cli-coverage = { "  " }信息 { $facts } 项（必填 { $facts-required } 项）；证据 { $exhibits } 项（必备 { $exhibits-required } 项）；自查 { $checks } 项；期限 { $deadlines } 项。
cli-coverage-unverified = { "  " }未经核实：{ $list }
cli-coverage-total = 共 { $count } 个情形

# After sending
cli-sent = 记录工单已提交、编号及由此推定的信息
cli-sent-on = 提交日期或时间（2026-11-03），默认为今天
cli-sent-ticket = 收件方给出的编号
cli-sent-channel = 提交渠道
cli-sent-files = 随附文件的名称，可重复填写
cli-sent-amend = 更正此编号的记录
cli-sent-remove = 撤回此编号的记录
cli-answer = 记录收到的答复
cli-answer-on = 答复日期或时间，默认为今天
cli-answer-text = 答复原文
cli-answer-to = 所答复的记录编号（见“docket next”），默认为最近一条
cli-answer-exhibit = 能证明该答复的附件（A-4）
cli-answer-outcome = 结果：solved（已解决）、refused（被拒绝）或 closed（已关闭）
cli-next = 显示待答复事项、下一步及时间；进行下一步或转入下一阶段
cli-next-take = 进行下一步：工单改为该步骤的信函
cli-next-scenario = 以此情形继续，沿用全部信息和证据
cli-next-to = 下一工单的收件方，默认为该情形的常用收件方
cli-next-calendar = 将各项期限写入日历文件（.ics）
cli-sent-line = { $id }  { $date }  { $recipient }，第 { $step } 步
cli-sent-numbered = { $id }  { $date }  { $recipient }，第 { $step } 步（编号 { $number }）
cli-sent-removed = 已撤回：{ $sent }
cli-sent-next = 查看下一步：docket next "{ $dir }"
cli-answer-line = { $date }答复：“{ $text }”
cli-answer-none = 尚未答复
cli-answer-solved = 已解决
cli-answer-refused = 被拒绝
cli-answer-closed = 未作决定即已关闭
cli-answer-both = { $answer }（{ $outcome }）
cli-next-sent = 已提交
cli-next-awaited = 待答复
cli-next-due = { $what }，{ $recipient }（第 { $id } 条）：{ $ends }前（{ $days ->
        [0] 今天
       *[other] 还剩 { $days } 天
    }）
cli-next-overdue = { $what }，{ $recipient }（第 { $id } 条）：应于 { $ends }前答复，已逾期
cli-next-step = 下一步
cli-next-line = 第 { $step } 步（{ $opening }）：{ $what }
cli-next-nothing = 各步骤均已完成。
cli-next-send = 提交后记录：docket sent "{ $dir }" --on 日期 --ticket 编号
cli-next-take-how = 进行此步：docket next "{ $dir }" --take
cli-next-unsent = 当前步骤尚未提交。
cli-next-choose = 下一步需联系其他收件方，请用 --as 选择情形。
cli-next-early = 提示：{ $opening }。
cli-next-stages = 可转入以下情形
cli-next-stage = { $id }  { $name }，收件方：{ $recipient }（{ $opening }）
cli-next-as = docket next "{ $dir }" --as ID
cli-next-blocked = { $other }处理期间（第 { $id } 条）不可提交；结案后请用“docket answer --outcome”记录结果
cli-next-calendar-written = 已将 { $count } 个日期写入 { $file }。
cli-opens-now = 现在即可
cli-opens-from = { $moment }之后
cli-opens-after-answer = 收到答复后
cli-opens-after-sending = 本工单提交后
cli-error-unknown-channel = { $recipient }没有名为“{ $id }”的渠道。
    .remedy = 可选：{ $known }。
cli-error-unknown-submission = 没有编号为 { $id } 的提交记录。
    .remedy = 已有记录：{ $known }。
cli-error-nothing-sent = 尚无提交记录。
    .remedy = 请先记录：docket sent DIR --on 日期。
cli-error-file-unwritable = 无法写入 { $file }：{ $detail }
    .remedy = 请换一个新文件名或可写入的文件夹，已有文件不会被覆盖。

cli-treat = 设置附件在材料中的呈现方式：旋转、裁剪、标注或涂黑；原始文件保持不变
cli-treat-exhibit = 附件编号，如 A-3
cli-treat-reset = 清除此前的设置
cli-treat-turn = 旋转：right（右）、left（左）或 half（180 度）
cli-treat-crop = 只显示这一部分：页:左,上,宽,高（百分比，如 1:0,10,100,50）
cli-treat-pages = 只显示这些页，如 2-4,7
cli-treat-redact = 涂黑：页:左,上,宽,高（百分比）、lines:3-5（行）或 text:文字
cli-treat-only-for = 仅在提交给该对象的材料中涂黑
cli-treat-boxes = 用方框标出并加说明，如 1:10,20,30,5=银行给出的原因
cli-treat-arrow = 用箭头指出并加说明
cli-treat-callout = 用编号标出并加说明
cli-treat-highlight = 高亮并加说明
cli-treat-withhold = 提交给该对象的材料中不附这份附件
cli-treat-done = { $number }：涂黑 { $redactions } 处，标注 { $marks } 处，对 { $withheld } 个收件方不附此件。原始文件未改动。
cli-error-unknown-exhibit = 案件中没有附件“{ $number }”。
    .remedy = 请用 docket show 查看附件编号。
cli-error-bad-spot = “{ $text }”不是附件上的有效位置。
    .remedy = 请写成 1:10,20,30,5（页，然后是左、上、宽、高的百分比）、lines:3-5 或 text:文字；页码写成 2-4,7。
cli-error-words-not-there = 附件中没有可检索到的文字“{ $words }”。
    .remedy = 请检查文字是否一致；图片或 PDF 请改为指定区域，如 1:10,20,30,5。
