# What a ticket can state: the name printed, and help where someone could hesitate.

section-order = 订单
section-payment = 付款与订单
section-problem = 问题说明
section-attempts = 已联系过谁
section-remedy = 您的诉求
