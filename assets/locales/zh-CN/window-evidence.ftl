# 证据页的用词：附件的添加、归类、排序，以及证据链的缺口。

## 证据链的缺口

window-chain-whole = 证据链已经闭合
window-chain-open = { $links } 环中已有 { $closed } 环
window-hole-tell = 怎么取得，为什么需要
window-hole-what = 这里该放什么
window-hole-where = 在哪里找
window-hole-how = 怎么截取
window-hole-why = 为什么需要
window-hole-proves = 向 { $recipient }证明：{ $facts }。
window-hole-decisive = 这是决定结果的材料之一。
window-hole-without-required = 没有它，对方无法判断，工单会被退回。
window-hole-without-recommended = 没有它，工单会变弱，对方多半还要追问。
window-hole-without-optional = 没有它工单也成立；手头有就加上。
window-hole-bounce = 工单常见的退回原因：“{ $reason }”。
window-hole-and = { "" }
window-slot-more = 下方还有 { $count } 份

## 文件的添加

window-evidence-paste = 粘贴截图或文字
window-drop-between = 松开即从 { $exhibit } 起插入这些文件
window-intake-stopped = 已按您的要求停止：还没开始读的文件没有添加。
window-intake-more = 另有 { $count } 个文件
window-intake-skipped = 文件夹里有 { $count } 项已略过

## 附件像是什么

window-suggestion-reading = 正在识别…
window-suggestion-none = 没认出来，请选择它是什么
window-suggestion-accept = 采用
window-suggestion-accept-one = 采用 { $exhibit } 的建议：{ $kind }
window-suggestion-accept-all = { $count ->
    [one] 采用这条建议
   *[other] 采用全部 { $count } 条建议
}
window-suggestion-likely = 很可能是
window-suggestion-guess = 也许是
window-suggestion-from-name = 文件名里有“{ $words }”
window-suggestion-from-mail = 邮件主题里有“{ $words }”
window-suggestion-from-text = 正文里有“{ $words }”

## 附件的顺序

window-exhibit-and = { " · " }
window-exhibit-row = { $exhibit }，共 { $count } 份：{ $title }
window-exhibit-unshown = 无法显示
window-exhibit-choose = 选中 { $exhibit }
window-exhibit-drag = 拖到别的位置
window-exhibit-edit = 修改 { $exhibit } 的说明
window-exhibit-replace = 替换文件，保留标注
window-exhibit-kind-of = { $exhibit } 是什么
window-several = 对选中的附件
window-several-chosen = 已选 { $count } 份
window-several-kind = 它们都是……
window-several-accept = 采用 { $count } 条建议
window-several-compare = 并排比较
window-several-remove = 移除 { $count } 份
window-several-clear = 取消选择
window-notice-sorted = 已归类 { $count } 份附件。
window-notice-removed-several = 已移除 { $count } 份附件。

## 并排比较

window-side-title = { $one } 与 { $other } 并排比较
window-side-together = 同步滚动
window-side-smaller = 缩小
window-side-larger = 放大
window-side-unshown = 这种文件在这里无法显示。

## 列表的快捷键

window-exhibits-key-go = 在列表中移动
window-exhibits-key-move = 在材料包中上移或下移
window-exhibits-key-accept = 采用建议；展开或收起
window-exhibits-key-choose = 选中或取消选中
window-exhibits-key-run = 连续选择
window-exhibits-key-all = 全选
window-exhibits-key-remove = 移除
