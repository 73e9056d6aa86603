# The problems that can be handled: name, one line, and the sentences of the ticket.

situation-at_wish = 钱还在 Wish：放款失败或到期未放款
situation-between_wish_and_provider = Wish 显示已放款，但 Payoneer 或 PingPong 未到账
situation-returned_by_bank = 提现被银行退回
situation-parcel_arrived = 包裹已收到，但商品有问题
situation-wish_gave_no_solution = 已联系 Wish，问题仍未解决
