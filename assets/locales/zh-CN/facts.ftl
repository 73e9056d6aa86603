# What a ticket can state: the name printed, and help where someone could hesitate.

section-contact = 联系人与联系方式
section-account = 相关账户
section-payout = 这笔放款
section-overdue = 逾期未放款
section-balance = 余额与暂扣
section-trace = 款项去向
section-withdrawal = 提现与退票
section-bank = 收款银行账户
section-earlier = 此前的工单
section-order = 订单
section-payment = 付款与订单
section-problem = 问题说明
section-attempts = 已联系过谁
section-remedy = 您的诉求
