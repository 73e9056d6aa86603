# 从“发生了什么”一步步找到对应的情形。

finder-start = 发生了什么？
    .money = 放款或提现失败，或者该到的钱没有到
    .buying = 我买了东西，出了问题
    .where = 我不知道钱在哪里
finder-money = 您看到的是哪种情况？
finder-buying = 您买的东西出了什么问题？
finder-where = 您最后一次看到这笔钱是在哪里？
    .where_at_wish = 在我的 Wish 账户里
    .where_between = Wish 显示已放款，但 Payoneer 或 PingPong 里没有
    .where_back = 被银行退回来了
finder-where_at_wish = Wish 显示的是什么？
finder-where_between = 这笔钱应该到哪里？
finder-where_back = 后来怎么样了？
