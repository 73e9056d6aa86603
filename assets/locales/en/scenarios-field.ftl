# A seller's answers to buyers, PayPal and the acquirer, and WeChat Pay: the sections of their forms, and
# name, line and sentences of each scenario. WeChat Pay takes 200 characters: keep its sentences short.

section-claim = What the buyer says
section-item = What was offered and what was shipped
section-delay = The delay and what you offer
section-customer = The customer and the refunds
section-shipping = Shipping and delivery
section-case = The case
section-two_payments = The two payments
section-wechat_notice = The notice from WeChat Pay
section-receipts = The money you received
section-business = Your business
section-listed_orders = The orders asked about
section-settlement = The settlement
section-code = How customers pay
section-complaint = The complaint

scenario-SEL-01 = Buyer says the item does not match
    .line = A buyer says that what you shipped is not what was ordered, and wants the money back or will not pay.
    .aliases = not as described, wrong item claim, buyer complaint, buyer refuses to pay, item mismatch, 货不对板, 货不符
    .note = Answer the buyer's ticket first, within 48 hours, weekends included; otherwise Wish decides. Leave email addresses, phone numbers and links out of it: leading buyers away from Wish is an infraction of its own.
    .subject = { $recipient ->
        [buyer] Order { $wish_order_ids }: about the item you received
       *[wish_merchant] Item matches its listing - order { $wish_order_ids } - { $product_title }
    }
    .summary = { $recipient ->
        [buyer] You wrote to { $wish_store_name } about order { $wish_order_ids } (“{ $product_title }”); the photos and the listing of the day you ordered are attached.
       *[wish_merchant] The buyer of order { $wish_order_ids } (“{ $product_title }”) says that the item does not match its listing; { $wish_store_name } has compared the item shipped with the listing of that day and answered the buyer.
    }
    .ask = { $recipient ->
        [buyer] { $claim_position_choice ->
            [partial_remedy] Please tell us whether you accept this solution: { $proposed_remedy }
           *[no_refund] Please compare the photos with the listing and tell us which point differs.
        }
       *[wish_merchant] { $claim_position_choice ->
            [partial_remedy] Please review the evidence and settle the claim by this partial solution: { $proposed_remedy }
           *[no_refund] Please review the evidence and find that the item shipped matches its listing and that no refund is due.
        }
    }
scenario-SEL-02 = Order not shipped yet: tell the buyer
    .line = You cannot ship an order in time and want to settle it with the buyer first.
    .aliases = order unfulfilled, shipping delay, out of stock, late shipment, cannot ship, 订单未履行, 缺货, 延迟发货
    .note = Answer Wish tickets within 48 hours, weekends included. Leave email addresses, phone numbers and links out of messages to buyers. If Wish has recorded an infraction by now, that is a case of its own.
    .subject = Order { $wish_order_ids }: shipping update and your options
    .summary = Your order { $wish_order_ids } at { $wish_store_name } (“{ $product_title }”) has not been shipped in time. { $delay_cause_choice ->
        [delay] The reason is a delay in transport.
        [stock] The reason is that the item is out of stock.
        [policy] The reason is a new customs or platform rule.
        [quality] The reason is that the item did not pass our quality check.
       *[other] The reason is given below.
    }
    .ask = Please choose: shipment on { $new_ship_date }, or cancellation with a full refund.
scenario-SEL-03 = A customer abuses refunds
    .line = The same customer keeps getting refunds for reasons that do not fit the records.
    .aliases = refund abuse, customer fraud, report fraud, serial refunder, malicious refund, 恶意退款, 客户欺诈
    .note = File it under “Report Fraud”. A single refund or a report without screenshots is not looked into. A closed report can be reopened with new evidence.
    .subject = Customer fraud report - { $customer_refunds_count } refunds - { $customer_name }
    .summary = { $customer_name } has had { $customer_refunds_count } refunds ({ $customer_refunds_total }) on orders from { $wish_store_name } (merchant ID { $wish_merchant_id }), and the reasons given do not fit the records.
    .ask = Please investigate this customer's refunds and lift our liability for them.
scenario-SEL-04 = Answer a PayPal case as the seller
    .line = A buyer has opened a PayPal case against you, and you have to answer with evidence.
    .aliases = PayPal dispute seller, PayPal claim, PayPal inquiry, seller protection, INR, SNAD, unauthorized payment, proof of fulfillment, PayPal 争议, PayPal 答辩
    .note = No answer within about 10 days of the notice means that the buyer wins. Tracking to an address other than that of the transaction does not count, and from USD 750 PayPal expects a signature. Keep each file under 10 MB and attach a file to every note.
    .subject = Case { $paypal_case_id } - { $case_type_choice ->
        [inr] item not received
        [snad] not as described
        [unauthorised] unauthorized payment
        [credit_not_processed] refund not processed
        [duplicate] duplicate or wrong amount
       *[other] type not given
    } - evidence
    .summary = Case { $paypal_case_id } of { $notice_date } is about PayPal transaction { $paypal_tx_id } over { $sale_amount }. { $case_type_choice ->
        [inr] { $carrier } delivered the order on { $delivered_at } under tracking number { $tracking_no }, to the address of the transaction.
        [snad] The buyer says that the item is not as described; the listing of the day of the sale and the item shipped are shown in the exhibits.
        [unauthorised] The order was shipped on { $ship_date } to the address of the transaction, and { $carrier } delivered it on { $delivered_at } (tracking number { $tracking_no }).
        [credit_not_processed] The refund { $refund_id } of { $refund_amount } was made on { $refund_date }.
        [duplicate] The buyer takes it and transaction { $other_tx_id } for the same purchase.
       *[other] The evidence is attached.
    }
    .ask = { $case_type_choice ->
        [inr] Please accept the carrier record as PROOF_OF_FULFILLMENT and close the case in our favor.
        [snad] { $return_offer_choice ->
            [return_for_refund] We accept a return for a refund; please decide on that basis (evidence type OTHER).
           *[matches_listing] Please decide on the exhibits (evidence type OTHER) that the item matches its listing, and close the case in our favor.
        }
        [unauthorised] Please accept the carrier record as PROOF_OF_FULFILLMENT and apply seller protection to this payment.
        [credit_not_processed] Please accept the refund record as PROOF_OF_REFUND and close the case.
        [duplicate] { $two_payments_choice ->
            [difference_refunded] The difference has been refunded; please close the case on the exhibits (evidence type OTHER).
           *[different_orders] The two payments are for two different orders; please close the case on the exhibits (evidence type OTHER).
        }
       *[other] Please decide the case on the evidence attached.
    }
scenario-SEL-05 = Represent a chargeback
    .line = A buyer's bank has taken a card payment back, and you want to claim it again through your acquirer.
    .aliases = chargeback, representment, dispute a chargeback, reason code, 拒付, 拒付申诉, 再请款, 调单 信用卡
    .note = The evidence has to answer exactly what the reason code says; anything else is set aside. If a refund is really owed (Visa 13.6, Mastercard 4853), accept the chargeback instead. What arrives late is not looked at.
    .subject = Representment - ARN { $arn } - { $reason_code }
    .summary = Of the payment of { $sale_date } (order { $shop_order_no }, { $sale_amount }, ARN { $arn }), { $chargeback_amount } was charged back under { $reason_code }, notice of { $notice_date }; the order was delivered on { $delivered_at }.
    .ask = Please represent { $chargeback_amount } under reason code { $reason_code } on the evidence attached.

scenario-WX-01 = Personal receiving restricted by WeChat Pay
    .line = WeChat has restricted or frozen the money you receive as a person.
    .aliases = WeChat frozen, WeChat risk control, cannot receive money, receiving restricted, personal receiving code, 微信冻结, 微信风控, 收款被限制, 微信申诉
    .note = Submit once and wait: a second appeal slows the review down, which usually takes 7 business days and up to 15. Call 95017 from the phone bound to the account. Address each trigger that applies in one line; admit and explain what is so, and never deny what the records show.
    .subject = Appeal against a receiving restriction - { $frozen_date } - { $wechat_receipts_total } - genuine trade
    .summary = WeChat account { $wechat_account } has been restricted since { $frozen_date }; the { $wechat_receipts_count } receipts listed come to { $wechat_receipts_total }.
    .ask = Please lift the restriction: the receipts are genuine, as the exhibits show. Purpose: { $collection_purpose }
scenario-WX-02 = Merchant payments restricted by WeChat Pay
    .line = WeChat Pay has restricted receiving or paying on your merchant number.
    .aliases = merchant restricted, payment permission closed, risk merchant, WeChat merchant risk control, 商户号被限制, 支付权限关闭, 风险商户, 违约记录
    .note = After a request for orders (调单) or for rectification (整改), answer that first and appeal only when its review has ended. Submit once, with one reason and its material; an appeal in the mini program uses up one of the appeals you have.
    .subject = Merchant { $wechat_mchid } appeal - { $notice_type } { $wechat_notice_no }
    .summary = Merchant { $wechat_mchid } received notice { $wechat_notice_no } on { $notice_date }, citing “{ $wechat_rule_cited }”.
    .ask = Please review and restore receiving; evidence orders and rectification are attached.
scenario-WX-03 = WeChat Pay asks for order documents
    .line = WeChat Pay has asked for documents on certain orders, or for a rectification, by a certain day.
    .aliases = order retrieval, retrieval request, rectification, evidence orders, 调单, 整改, 举证订单, 补充订单凭证
    .note = Answer by the day the notice gives: after it, receiving stops. Answer every order listed, in the sequence of the notice. An appeal against a restriction has to wait until this review has ended.
    .subject = Order retrieval answered - { $wechat_mchid } - { $wechat_listed_orders_count } orders
    .summary = Merchant { $wechat_mchid } answers the order retrieval due on { $wechat_reply_due } for all { $wechat_listed_orders_count } orders listed.
    .ask = Please review the order documents and close the retrieval.
scenario-WX-04 = Settlement delayed or frozen by WeChat Pay
    .line = WeChat Pay settles your takings later than before, or not at all.
    .aliases = settlement frozen, settlement delayed, T+7, T+1, money not settled, 延迟结算, 冻结结算, 结算周期, 货款未结算
    .note = Do not file twice while a review is pending. State the amount as the merchant platform shows it today.
    .subject = Request to restore settlement - { $wechat_mchid } - { $settlement_held_amount }
    .summary = Merchant { $wechat_mchid }: since { $settlement_held_since } the settlement cycle has been { $settlement_cycle } instead of { $settlement_cycle_before }, and { $settlement_held_amount } is not settled.
    .ask = Please restore the normal cycle and settle { $settlement_held_amount }.
scenario-WX-05 = Merchant number closed for lack of transactions
    .line = WeChat Pay has limited your merchant number because nothing was received on it for a long time.
    .aliases = no transactions, dormant merchant, inactive merchant number, opening intention, 长期无交易, 开户意愿, 商户号被关闭
    .note = The super administrator confirms the opening intention first; the limit is then lifted at once. Write only if it is not.
    .subject = Opening intention confirmed - { $wechat_mchid }
    .summary = Merchant { $wechat_mchid }, last transaction on { $wechat_last_transaction }, is limited for lack of transactions; super administrator: { $wechat_super_administrator }.
    .ask = The opening intention has been confirmed; please lift the limit.
scenario-WX-06 = Remote payments stopped by WeChat risk control
    .line = Customers elsewhere paid with a code meant for the counter, and WeChat stopped the payments.
    .aliases = remote collection, remote payment, counter code, aggregated code, 异地收款, 远程收款, 聚合码, 面对面收款码, 静态码
    .note = Change over first, then write: the request says that it has been done. A counter code still in use from a distance brings the restriction back. Do not file twice.
    .subject = Remote collection rectified - { $wechat_switched_on }
    .summary = Remote payments were made with the { $wechat_code_type } ({ $wechat_remote_share }). This use ended on { $wechat_switched_on }.
    .ask = We stopped remote use of the face-to-face code and moved to this channel: { $wechat_planned_channel }. Please restore receiving.
scenario-WX-07 = A payer has complained to WeChat Pay
    .line = A customer has complained about you to WeChat Pay or reported you.
    .aliases = complaint, reported by a user, transaction complaint, 被投诉, 被举报, 交易投诉, 投诉单
    .note = The reply takes 200 characters and 4 images. Settle it with the payer first: the request says that it has been settled.
    .subject = Complaint settled - { $complaint_id }
    .summary = Complaint { $complaint_id } about order { $complaint_order_no } has been settled.{ $complaint_handling_choice ->
        [refunded] { " " }{ $refund_amount } was refunded on { $refund_date }.
        [delivered] { " " }The goods were shipped, tracking number { $tracking_no }.
       *[settled_otherwise] {""}
    }
    .ask = { $complaint_handling_choice ->
        [refunded] The complaint is resolved (refund record attached); please close it and lift its effects.
        [delivered] The complaint is resolved (proof of shipment attached); please close it and lift its effects.
       *[settled_otherwise] The complaint is resolved (record attached); please close it and lift its effects.
    }
