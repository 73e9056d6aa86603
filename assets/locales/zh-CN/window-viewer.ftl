# 附件查看器的文字。

window-viewer-exhibits = 本案的附件
window-viewer-exhibit-previous = 上一份附件
window-viewer-exhibit-next = 下一份附件
window-viewer-exhibit-at = 第 { $at } / { $of } 份
window-viewer-look = 查看方式
window-viewer-original = 原件
window-viewer-sent = 发出的样子
window-viewer-to = 发给
window-viewer-others = 其他收件方
window-viewer-tools = 工具
window-viewer-beside = 对这份附件做的处理
window-viewer-select = 移动
window-viewer-box = 方框
window-viewer-arrow = 箭头
window-viewer-callout = 编号
window-viewer-highlight = 高亮
window-viewer-redaction = 已涂黑
window-viewer-redact = 涂黑
window-viewer-crop = 裁剪
window-viewer-turn-left = 向左旋转
window-viewer-turn-right = 向右旋转
window-viewer-smaller = 缩小
window-viewer-larger = 放大
window-viewer-fit = 整页
window-viewer-width = 适合宽度
window-viewer-full = 100%
window-viewer-again = 再试一次
window-viewer-hint = 在页面上拖出范围；也可以按回车放置，再用方向键移动。
window-viewer-hint-words = 先选几行，或选中一行里的几个字，再用工具。
window-viewer-is-black = （已涂黑）
window-viewer-is-pointed = 已标出，编号

## 页

window-viewer-pages = 这份附件的各页
window-viewer-page = 第 { $page } 页
window-viewer-page-go = 转到第 { $page } 页
window-viewer-page-shown = 第 { $page } 页放进材料包
window-viewer-pages-shown = 放进材料包的页
window-viewer-pages-all = 全部 { $pages } 页
window-viewer-pages-help = 例如 1-3, 7。材料包会写明放了哪几页。
window-viewer-pages-bad = 请填 1 到 { $pages } 之间的页码，例如 1-3, 7。
window-viewer-page-out = 第 { $page } 页不放进材料包。
window-viewer-page-in = 放进去

## 做了什么

window-viewer-things = 这份附件上的标注
window-viewer-things-none = 还没有标注。
window-viewer-line = 第 { $line } 行
window-viewer-lines = 第 { $first }–{ $last } 行
window-viewer-characters = 第 { $line } 行第 { $start }–{ $end } 个字
window-viewer-note = 说明（印在附件旁边）
window-viewer-proves = 这里能看到什么
window-viewer-proves-none = 未说明
window-viewer-shows = 显示：{ $fact }
window-viewer-remove = 删除：{ $what }
window-viewer-black-for = 在哪些工单里涂黑
window-viewer-black-for-all = 所有工单
window-viewer-black-for-some = 只在发给这些收件方的工单里
window-viewer-only-for = 只对{ $recipients }涂黑
window-viewer-said = 距左 { $left }%，距上 { $top }%，宽 { $width }%，高 { $height }%

## 隐私号码

window-viewer-suggestions = 隐私号码
window-viewer-suggestions-looking = 正在查找卡号、账号、证件号和电话……
window-viewer-suggestions-none = 文字里没有找到卡号、账号、证件号或电话。图片里的号码查不到，请自己再看一遍。
window-viewer-suggestions-picture = 证链读不出图片里的字。请自己看一遍有没有卡号、账号、证件号和电话。
window-viewer-suggestions-failed = 读不出这个文件里的文字。请自己看一遍有没有卡号、账号、证件号和电话。
window-viewer-suggestions-done = 找到的 { $count } 处号码都已涂黑。
window-viewer-suggestions-all = 全部涂黑（{ $count } 处）
window-viewer-suggestions-taken = 已涂黑 { $count } 处号码
window-viewer-private-card = 银行卡号
window-viewer-private-account = 账号
window-viewer-private-identity = 证件号
window-viewer-private-phone = 电话

## 发给谁

window-viewer-goes-to = 这份附件发给
window-viewer-withheld = 不发给对方
window-viewer-also = 其他收件方…
window-viewer-not-sent = 这份附件不发给{ $recipient }。
window-viewer-send-after-all = 还是要发
window-viewer-sent-alt = { $title }，第 { $page } 页，{ $recipient }看到的样子

## 文件

window-viewer-file = 文件
window-viewer-untouched = 原件保持不变。这里的处理只影响发出的副本。
window-viewer-replace = 换一个文件…
window-viewer-replaced = 文件已更换，标注都还在。
window-viewer-replace-same = 这个文件已在案件里，是 { $exhibit }。

## 按键

window-viewer-keys = 按键
window-viewer-keys-close = 关闭按键列表
window-viewer-key-tools = 选工具
window-viewer-key-place = 放置；编辑说明
window-viewer-key-move = 把标注移动 1%
window-viewer-key-resize = 把标注放大或缩小
window-viewer-key-turn = 旋转页面（加 Shift 向左）
window-viewer-key-zoom = 放大、缩小（或按住 Ctrl 滚动）
window-viewer-key-fit = 整页、适合宽度、100%
window-viewer-key-pages = 上一页、下一页
window-viewer-key-line = 选一行
window-viewer-key-lines = 多选几行
window-viewer-key-words = 涂黑、编号或高亮
window-viewer-key-delete = 删除标注
window-viewer-key-suggestion = 涂黑下一处隐私号码
window-viewer-key-sent = 看发出的样子
window-viewer-key-step = 上一份、下一份附件
window-viewer-key-escape = 先放开，再关闭
