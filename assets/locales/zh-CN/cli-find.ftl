# 查找类命令：情形、代码、编号。

cli-find = 按文字、条款号或粘贴的报错内容查找情形。找不到时退出码为 1
cli-find-words = 发生了什么，中英文均可：退票、bank return、8.16、“beneficiary account invalid”
cli-find-code = { "    " }报错含义：{ $meaning }
cli-find-nothing = 没有符合的情形。请减少或更换词语，或用“docket scenarios”查看全部情形。

cli-code = 说明退票代码或报错原文的含义、可能原因和下一步。不认识时退出码为 1
cli-code-text = 一个代码（AC01），或含有代码的一段文字
cli-code-unknown = 其中没有已知的退票代码或报错原文。请向银行或服务商询问含义，并在工单中逐字引用。
cli-code-heading = { $meaning }（{ $printed }）
cli-code-cause = { "    " }可能原因：{ $cause }
cli-code-next = { "    " }下一步：{ $next }
cli-code-scenario = { "    " }常见于：{ $id }  { $name }

cli-compare = 并排比对两个账号或户名，正读、倒读各一遍。不一致时退出码为 1
cli-compare-first = 证明文件上的号码
cli-compare-second = 实际填写的号码
cli-compare-forwards = 正读：
cli-compare-backwards = 倒读：
cli-compare-hidden = 其中含有隐藏字符：{ $code }（{ $count } 个）。比对时已忽略，但银行可能因此拒收。
cli-compare-same = 两者一致。
cli-compare-differs = 两者不一致：正读第 { $forwards } 位、倒读第 { $backwards } 位首先出现差异。

cli-ids = 列出一段文字或网址中的编号；“-”表示读取标准输入。没有编号时退出码为 1
cli-ids-text = 文字内容；填 - 则读取标准输入
cli-ids-found = { $name }：{ $id }
cli-ids-none = 这段文字中没有可识别的编号。
cli-error-input = 无法读取标准输入：{ $detail }
