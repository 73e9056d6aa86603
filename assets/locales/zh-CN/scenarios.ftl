# The problems that can be handled: name, one line, and the sentences of the ticket.

situation-at_wish = 钱还在 Wish：放款失败或到期未放款
situation-between_wish_and_provider = Wish 显示已放款，但 Payoneer 或 PingPong 未到账
situation-returned_by_bank = 提现被银行退回
situation-parcel_arrived = 包裹已收到，但商品有问题
situation-wish_gave_no_solution = 已联系 Wish，问题仍未解决

scenario-CON-01 = 商品与描述不符
    .line = 收到的商品与商品页描述不一致，向 Wish 申请退款。
    .subject = 商品与描述不符-订单 { $wish_order_ids }-申请全额退款
    .summary = 本人（{ $contact_name }）于 { $order_date }向卖家 { $wish_seller_name } 购买“{ $product_title }”（订单号：{ $wish_order_ids }），实付 { $order_amount }，收到的商品与页面描述不符。
    .ask = 请全额退款 { $requested_amount }：商品与页面描述不符。
scenario-CON-21 = PayPal 争议：与描述不符
    .line = Wish 未能解决，用同一套证据开启 PayPal 争议。
    .subject = SNAD-{ $paypal_tx_id }-与描述严重不符
    .summary = 本人（{ $contact_name }）于 { $payment_date }通过 PayPal（交易号：{ $paypal_tx_id }）向 { $paypal_seller } 支付 { $order_amount } 购买“{ $product_title }”，收到的商品与描述严重不符。
    .ask = 请要求卖家接受退货，并全额退款 { $requested_amount }。
