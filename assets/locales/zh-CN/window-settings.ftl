# 适用于所有案件的设置。

window-settings = 设置
window-settings-back = 返回案件
window-settings-languages = 语言
window-settings-ticket = 新工单的语言
    .line = 每个案件可以单独更改。多数收件方看英文；中文原文可以附在下面。
window-settings-ticket-both = 英文，下附中文
window-settings-ticket-en = 仅英文
window-settings-ticket-zh = 仅中文
window-settings-pages = 纸张与时间
window-settings-paper = 材料的纸张
window-settings-paper-a4 = A4
window-settings-paper-letter = 美式 Letter
window-settings-zone = 时区
    .line = 期限和时间按此时区计算。留空则与这台电脑一致（{ $zone }）。
window-settings-zone-unknown = 没有这个名称的时区。请从列表中选择，例如 Asia/Shanghai 或 America/New_York。
window-settings-details = 我的信息
    .line = 各个案件都相同的信息。新建案件时可以一键填入；不会发送到任何地方。
window-settings-detail-none = 未设置
window-settings-file = 设置保存在 { $file }。
window-settings-passed-over = 设置文件中有几项无法识别，已跳过：{ $keys }。在这里选择一个值即可改正。

window-details-offer = “我的信息”中有 { $count } 项可以填入此表单。
window-details-use = 使用我的信息
window-details-used = 已用“我的信息”填入。
window-details-new = 要保留这些内容，供以后的案件使用吗？
window-details-keep = 保存为我的信息
window-details-kept = 已保存到“我的信息”。
window-details-comma = 、
