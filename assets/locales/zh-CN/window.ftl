# 桌面窗口的文字。

## 通用

window-skip = 跳到正文
window-language = 界面语言
window-all-cases = 全部案件
window-opening = 正在打开案件…
window-loading = 正在载入…
window-undo = 撤销
window-redo = 重做
window-saved = 已保存
window-saving = 正在保存…
window-not-saved = 未保存
window-dismiss = 知道了
window-close = 关闭
window-cancel = 取消
window-back = 返回上一步
window-change = 修改
window-remove = 移除
window-choose = 请选择…
window-yes = 是
window-no = 否
window-or = { " 或 " }
window-not-applicable = 不适用
window-ready = 可以发送
window-not-ready = 还不能发送
window-need-required = 必需
window-need-recommended = 建议
window-need-optional = 选填
window-need-depends = 视您的回答而定
window-severity-blocker = 必须解决
window-severity-warning = 注意
window-severity-advice = 建议
window-status-not-started = 未开始
window-status-optional = 选填
window-status-needs-something = 还缺内容
window-status-ready = 可以开始
window-status-done = 已完成
window-error-unexpected = 证链内部出错：{ $detail }
    .remedy = 案件内容没有改变。请再试一次；如果仍然出错，请关闭证链后重新打开。
window-picture-loading = 正在载入 { $what }
window-picture-failed = 这张图片无法显示。
window-notice-removed = 已移除“{ $title }”。
window-notice-undone = 已撤销上一步修改。
window-notice-redone = 已重做这一步修改。
window-read-only = 这个案件只能查看，不能修改。

## 数据来源

window-confidence-official = 官方来源
window-confidence-third-party = 第三方来源
window-confidence-seed = 实务经验
window-confidence-inference = 未经核实
window-confidence-user = 您自行设置
window-source-as-of = 截至 { $date }
window-source-set-on = { $date }
window-source-old = 已超过 12 个月
window-source-inference = 未找到公开来源，属于从业经验判断。使用前请以对方页面的最新规定为准。
window-source-user = 您用自己的数值取代了 Docket 自带的数值。
window-source-none = 没有找到出处，使用前请以官方页面为准。

window-own-set = 改用自己的数值
window-own-change = 修改自己的数值
window-own-label = 自己的数值
window-own-unit = 单位
window-own-save = 使用该数值
window-own-reset = 恢复自带数值
window-own-pack = Docket 自带的数值：{ $value }。
window-own-pack-none = Docket 没有自带数值。
window-unit-hours = 小时
window-unit-calendar-days = 天
window-unit-business-days = 个工作日
window-length-hours = { $count } 小时
window-length-calendar-days = { $count } 天
window-length-business-days = { $count } 个工作日
window-length-years = { $count } 年

## 首页

window-home-title = 我的案件
window-home-new = 新建案件
window-home-sample = 打开示例案件
window-home-empty = 还没有案件
window-home-step-1 = 点击“新建案件”，先说明钱或包裹现在卡在哪里。
window-home-step-2 = 回答几个简短的问题，把截图和流水拖进窗口。还缺什么，一眼就能看到。
window-home-step-3 = 材料齐全后，证链会生成 PDF、邮件草稿，以及可直接粘贴到客服表单的文字。
window-home-privacy = 所有内容只保存在这台电脑上。可以先打开示例案件，看看完成后的工单是什么样子。
window-home-to = 提交给 { $recipient }
window-home-exhibits = { $count ->
    [0] 还没有附件
   *[other] { $count } 份附件
}
window-home-blockers = { $count } 项必须解决
window-home-changed = 修改于 { $date }

## 发生了什么

window-start-question = { $number ->
    [1] 第一个问题（最多三个）
    [2] 第二个问题（最多三个）
   *[other] 最后一个问题
}
window-find = 用自己的话搜索，或粘贴报错信息
window-find-help = 例如：退票、没到账、beneficiary account invalid、8.16
window-find-found = 搜索结果
window-find-count = { $count ->
    [0] 没有找到。请换个说法，或直接回答下面的问题。
   *[other] 找到 { $count } 种情况
}
window-find-held = 应询问：{ $holder }
window-find-called = 也叫“{ $name }”
window-find-code = { $code }：{ $means }
window-start-or = 或选择最接近的情况
window-start-none = 都不是？
window-start-search = 用自己的话搜索
window-start-recipient = 这份工单提交给谁？
window-start-usual = 通常
window-start-goes-to = 这份工单提交给：{ $recipient }
window-start-start = 开始
window-start-back = 返回全部案件
window-start-nothing-sent = 任何内容都不会被发送出去。
window-scenario-from = 以上内容的依据
window-scenario-deprecated = 旧规则。
    .line = 平台已不再新增此类记录；以前的记录仍然有效，仍可申诉。
window-asked-title = 需要准备的内容
window-asked-lead = 现在就可以开始，找到一样补一样。确实没有的，说明原因即可。
window-asked-exhibits = 附件
window-asked-facts = 案情信息
window-asked-count = { $count } 个问题
window-asked-self-checks = { $count } 项需要自查

## 案件

window-tasks = 这个案件要做的事
window-task-facts = 案情信息
window-task-ticket = 工单
window-task-evidence = 证据
window-task-self-checks = 自查
window-task-review = 核对
window-task-send = 发送
window-case-name = 案件名称
window-case-rename = 改名
window-beside = 证据链与结论
window-beside-show = 显示证据链与期限
window-beside-hide = 收起证据链与期限
window-verdict = 结论
window-count-blockers = { $count } 项必须解决
window-count-warnings = { $count } 项注意
window-count-advice = { $count } 项建议
window-count-and = ，
window-count-none = 没有待处理的问题
window-deadlines = 最近的期限
window-deadlines-all = 查看全部 { $count } 个期限
window-deadline-left = 还剩 { $days } 天
window-deadline-today = 今天截止
window-deadline-passed = 已过期 { $days } 天
window-deadline-until = 截止 { $date }
window-deadline-range = 稳妥起见，请以这一天为准。按另一种算法可到{ $date }。
window-deadline-opens-left = { $days } 天后可以提交
window-deadline-opens-today = 今天起可以提交
window-deadline-opens-passed = 现在可以提交
window-deadline-opens-from = 自 { $date }起
window-deadline-opens-range = 从这一天起提交最稳妥。按另一种算法，{ $date }起即可提交。
window-deadline-expects-left = { $days } 天后到期
window-deadline-expects-today = 今天到期
window-deadline-expects-passed = 已到期 { $days } 天
window-deadline-expects-by = 到期日 { $date }
window-deadline-expects-range = 也可能延至{ $date }。
window-chain-title = 证据链
window-chain-hole = 缺口
window-chain-belongs = 补充：{ $kinds }
window-next = 下一步：{ $task }
window-back-to = 返回{ $task }
window-drop-anywhere = 松开即可添加，之后再归类
window-drop-slot = 松开即可添加为：{ $kind }

## 案情信息

window-facts-any-of = 以下填写一项即可。
window-fact-reads-as = 识别为 { $value }
window-fact-removed = 已删除 { $count } 个看不见的字符（{ $character }）
window-fact-forwards = 从前往后
window-fact-backwards = 从后往前
window-code = 该代码的含义
window-code-cause = 可能的原因
window-code-next = 下一步
window-code-evidence = 有用的证据
window-compare = 逐位核对
window-compare-other = 银行文件上的号码
window-compare-help = 请从文件原文复制或照着输入。只用于核对，不会保存。
window-compare-same = 两者逐位一致。
window-compare-differs = 两者不一致：从前往后第 { $front } 位、从后往前第 { $back } 位开始不同。
window-compare-hidden = 其中一个含有 { $count } 个隐藏字符（{ $character }）。银行会因此拒收。
window-compare-forwards = 从前往后读
window-compare-backwards = 从后往前读
window-compare-here = 此处填写
window-compare-there = 文件上
window-compare-marks = 不同之处
window-ids-found = 在粘贴的内容中找到：
window-ids-use = 使用 { $id }
window-ids-use-all = 全部使用（{ $count } 个）
window-ids-others = 粘贴的内容中没有这类编号，但有：{ $ids }
window-left-over = 已填写、但不再需要的内容
    .line = 由于其他答案有变，这些内容已不再要求填写。与本案不符的请清空；保留的内容不会丢失。
window-gap-missing = 我没有这一项
window-gap-have-it = 我有这一项
window-gap-reason = 为什么没有？
window-gap-printed = 工单上会如实注明缺少这一项和您的理由。这比猜测更可信。
window-money-currency = 币种
window-moment-time = 时间
window-moment-zone = 这个时间所在的时区
window-moment-beijing = UTC+08:00 北京时间
window-rows-cell = { $column }，第 { $row } 行
window-rows-add = 添加一行
window-rows-remove = 删除此行
window-exhibit-bad-date = 请填写真实存在的日期，例如 2026-11-03。

## 时间线

window-task-timeline = 时间线
window-timeline-title = 事情的先后经过
window-timeline-lead = 凡是有日期的，都按材料打印的顺序列在这里；“今天”以下是将要到来的期限。
window-timeline-findings = 互相矛盾的日期
window-timeline-empty = 还没有任何日期。日期来自您填写的信息和证据上的日期。
window-timeline-today = 今天，{ $date }
window-timeline-nothing-ahead = 目前没有已知的后续期限。
window-timeline-undated = 还缺日期
window-timeline-undated-why = 客服靠日期看懂事情的先后。没有日期的内容不会出现在时间线上。

## 钱在哪里

window-task-money = 钱在哪里
window-money-title = 钱现在在哪里？
window-money-lead = 款项会依次经过以下环节。已开始但尚未结束的第一个环节，就是钱现在所在的位置。
window-money-nodes = 途经的环节
window-money-late = 卡在：{ $node }，已超期 { $days } 个工作日
window-money-owner = 应询问：{ $recipient }。目前的工单不是提交给他们的。
window-money-owner-asked = 应询问：{ $recipient }。这份工单正是提交给他们的。
window-money-owner-unknown = 请填写您使用的支付服务商，Docket 会告诉您应向谁查询。
window-money-ask = 改为提交给：{ $recipient }
window-money-asked = 这份工单现在提交给：{ $recipient }
window-money-other-case = 这份工单不能提交给他们。请新建案件，选择您最后看到这笔钱的地方。
window-money-unknown = 还没有能说明钱在哪里的日期。
window-money-in-time = 就已填写的日期看，没有超期。
window-money-say = 填写：{ $fact }
window-money-trail = 资金逐步去向
window-money-write-down = 逐步写下资金去向
window-hop-step = 环节
window-hop-in = 转入金额
window-hop-taken = 费用与汇率
window-hop-expected = 应到金额
window-hop-out = 实到金额
window-hop-fee = 费用 { $amount }
window-hop-rate = 汇率 { $rate }
window-hop-rate-dated = 汇率 { $rate }（{ $date }）
window-hop-arrived = 已到账
window-hop-short = 少于应到金额
window-hop-missing = 未到账
window-hop-returned = 已退回
window-hop-open = 尚不清楚
window-trail-expected = 应到账
window-trail-received = 实到账
window-trail-difference = 差额
window-node-past = 已通过
window-node-here = 钱在这里
window-node-late = 钱卡在这里
window-node-ahead = 尚未到达
window-node-late-by = 超期 { $days } 个工作日
window-node-held = （由{ $holder }掌握）
window-node-started = { $date }开始
window-node-due = 应于{ $date }完成
window-node-ended = { $date }结束

## 证据

window-evidence-title = 证据
window-evidence-lead = 把文件或文件夹拖到窗口任意位置、拖到它所属的位置，或拖到两份附件之间。原件绝不会被改动。
window-evidence-slots = 这份工单需要的证据
window-evidence-exhibits = 附件（按工单中的顺序）
window-evidence-order = 按住编号拖动，或按 Alt 加上下方向键移动。Shift 和 Ctrl 可多选；回车采用建议；Delete 移除。
window-evidence-none = 还没有附件。把截图、文件或整个文件夹拖到这个窗口的任意位置即可。
window-choose-files = 选择文件
window-paste = 粘贴
window-slot-hole = 缺少
window-slot-empty = 未添加
window-slot-generated = 证链会根据您的回答自动写入工单，无需添加文件。
window-slot-decisive = 关键证据
window-slot-guide = 必须显示什么，在哪里找
window-slot-must-show-line = 必须显示：{ $words }
window-slot-where-line = 在哪里找：{ $words }
window-exhibit-kind = 证据类型
window-exhibit-unsorted = 尚未归类
window-exhibit-asked = 本案需要的
window-exhibit-others = 其他类型
window-exhibit-title = 标题
window-exhibit-date = 显示的日期
window-exhibit-pages = { $pages } 页
window-exhibit-proves = 证明：{ $facts }
window-exhibit-proves-none = 说明它证明什么
window-exhibit-proves-which = { $exhibit } 证明的内容
window-exhibit-show = 查看 { $exhibit }：{ $title }
window-exhibit-remove = 移除 { $exhibit }
window-intake-running = 正在添加文件
window-intake-progress = 正在添加，已完成 { $done } / { $total }
window-intake-summary = 添加结果
window-intake-taken = 已添加 { $count } 个文件
window-intake-none = 没有添加任何文件
window-evidence-unsorted = 有 { $count } 份附件尚未归类。请选择每份材料的类型，它才能补上证据链。
window-evidence-sort = 去归类
window-intake-duplicate = 与 { $exhibit } 相同，没有重复添加。
window-preview-previous = 上一页
window-preview-next = 下一页
window-preview-page = 第 { $page } 页，共 { $pages } 页
window-preview-alt = { $title }，第 { $page } 页，共 { $pages } 页
window-preview-attachment = 这种文件无法在此显示，会按原样作为附件一并提交。
window-preview-captured = 拍摄于 { $date }
window-preview-dated = 日期 { $date }

## 自查

window-self-checks-title = 自查
window-self-checks-lead = 这些是客服首先会问的。您已核实的内容会原样写入工单。
window-self-checks-blocking = 答“否”则工单不能提交
window-self-checks-others = 这些会让工单更有力
window-self-checks-all = 请逐项确认
window-self-checks-printed = 工单中的写法
window-self-checks-printed-none = 还没有内容。每答一个“是”，这里就会显示工单中的原句。

## 核对

window-review-title = 核对
window-review-ready = 没有缺项，可以发送。
window-review-not-ready = 有 { $count } 项会导致工单被退回
window-review-findings = 检查结果
window-review-counted = { $part }（{ $count }）
window-review-answers = 核对您的回答
window-review-missing = 未填写
window-review-gap = 未提供：{ $reason }
window-review-no-reason = 尚未说明原因
window-review-exhibits = 附件
window-review-pages = 将要发送的页面
window-ticket-language = 工单语言
window-ticket-both = English 和中文
window-ticket-en = English
window-ticket-zh = 中文
window-ticket-reads = 该客服可阅读：{ $languages }
window-review-drawing = 正在生成页面…
window-review-drawn = 共 { $pages } 页，{ $size }
window-review-glyphs = 以下字符无法打印：{ $characters }
window-review-skipped = { $exhibit } 无法打印：{ $reason }
window-review-page = 第 { $page } 页，共 { $pages } 页

## 发送

window-send-title = 提交给 { $recipient }
window-send-warning = 关于收件方
window-send-make = 生成工单
window-send-blocked = 还有哪些障碍
window-send-incomplete = 仍然导出，并在工单中注明缺项
window-send-formats = 要生成的文件
window-format-pdf = PDF 工单
    .line = 完整工单和全部附件，可作为附件发送或上传。
window-format-eml = 邮件草稿
    .line = 在邮件程序中打开，PDF 已附上，由您点击发送。
window-format-copy = 粘贴用文字
    .line = 主题、正文和网页表单每一栏的纯文本。
window-format-zip = ZIP 压缩包
    .line = PDF、单独的附件文件，以及用于核验的清单。
window-send-options = 选项
window-send-full-quality = 图片保持原始清晰度（文件较大）
window-send-export = 导出
window-send-export-gaps = 注明缺项并导出
window-send-exporting = 正在生成文件…
window-send-done = 已完成。
window-send-stale = 这些文件是在您最后一次修改之前生成的。请重新导出。
window-send-open = 打开
window-send-open-draft = 打开草稿
window-send-reveal = 在文件夹中显示
window-send-where = 提交渠道
window-send-complaint = 工单没有得到答复时的正式投诉渠道
window-send-limits = 收件方的限制
window-limit-body = 正文最多 { $limit } 个字符
window-limit-file = 单个文件最大 { $limit }
window-limit-total = 全部文件合计最大 { $limit }
window-limit-files = 最多 { $limit } 个文件
window-limit-pages = PDF 最多 { $limit } 页
window-limit-formats = 可接受的文件格式：{ $formats }
window-limit-unknown = 对方没有公布的限制
window-send-times = 答复需要多久
window-send-time = { $what }：{ $span }
window-span-hours = 最长 { $count } 小时
window-span-calendar-days = 最长 { $count } 天
window-span-business-days = 最长 { $count } 个工作日
window-span-years = 最长 { $count } 年
window-send-deadlines = 期限
window-copy = 复制
window-copied = 已复制
window-copy-title = 可粘贴的文字
window-copy-lead = 用于网页表单和聊天窗口。已知字数限制的，会与限制对比。
window-copy-subject = 主题
window-copy-body = 正文
window-copy-fields = 网页表单各栏
window-copy-count = { $characters } 个字符
window-copy-of = { $characters } / { $limit } 个字符
window-copy-over = { $characters } / { $limit } 个字符，超出 { $excess } 个

## 发送之后

window-task-after = 发送之后
window-status-late = 已超期
window-status-waiting = 等待中
window-and = { " · " }
window-after-title = 发送之后
window-after-lead = 记录您发送了什么、对方怎么答复。这些内容会自动写入下一封信。
window-after-sent = 已发送
window-after-unsent = 这一步还没有发送记录。
window-after-awaited = 等待答复
window-after-answer = { $recipient }：{ $what }
window-after-next = 下一步
window-after-nothing = 没有更多步骤了。
window-after-solved = 问题已解决，无需再做什么。
window-after-calendar = 加入我的日历
window-after-calendar-lead = 打开一个日历文件，包含所有尚未到期的期限和答复日期。
window-after-ladder = 全部步骤
window-after-stages = 转到别处继续
window-after-stages-lead = 案情信息和附件会一并带过去。同一时间只能选一处：同一笔付款在两处争议，会互相导致关闭。
window-sent = 我已发送
window-sent-lead = 记录日期和工单号，Docket 才能计算对方的答复期限。
window-sent-day = 发送日期
window-sent-channel = 发送方式
window-sent-channel-none = 未说明
window-sent-number = 工单号或案件号
window-sent-number-help = 对方给您的编号。可以以后再补。
window-sent-files = 一并发送的文件
window-sent-save = 保存
window-sent-correct = 修改
window-sent-removed = 已删除这条发送记录。
window-sent-line = { $recipient }，{ $date }
window-sent-numbered = 工单号：
window-sent-with = 附 { $count } 个文件
window-reply = 记录答复
window-reply-correct = 修改答复
window-reply-day = 答复日期
window-reply-text = 答复内容
window-reply-text-help = 请照抄对方原文中的关键部分，下一封信会引用。
window-reply-exhibit = 显示该答复的附件
window-reply-exhibit-none = 暂无
window-reply-outcome = 目前结果
window-reply-save = 保存答复
window-reply-line = { $date }答复
window-reply-none = 尚未答复
window-outcome-open = 尚未结束
window-outcome-solved = 已解决
window-outcome-refused = 被拒绝
window-outcome-closed = 未作决定即已关闭
window-step-past = 已完成：
window-step-here = 当前：
window-step-later = 之后：
window-opening-now = 现在可以进行。
window-opening-from = { $date }起可以进行（{ $days ->
    [0] 不到一天
   *[other] { $days } 天后
}）。在此之前，请给对方答复的时间。
window-opening-after-answer = 对方答复后才能进行。请先在上面记录答复。
window-opening-after-sending = 发送这份工单之后才能进行。
window-onward-send = 去发送
window-onward-write = 写下一封信
window-onward-take-to = 转到：{ $recipient }
window-onward-choose = 请在下面选择案件转到哪里。
window-onward-blocked = { $recipient }仍在处理本案。请先在上面记录处理结果。
window-onward-carried = 案情信息、附件和发送记录已一并带过来。
window-send-step = 目前是这一步的信函：{ $step }
