# What can go wrong for a buyer: name, one line, what people call it, and the sentences of the ticket.

section-order = The order
section-payment = The payment and the order
section-problem = What is wrong
section-card = The card and the charge
section-attempts = Who you have asked
section-remedy = What you ask for

# To Wish customer support.

scenario-CON-01 = Item not as described
    .line = What arrived differs from what the product page promised.
    .aliases = not as described, SNAD, wrong color, wrong size, different from picture, poor quality, does not work, misleading listing, 货不对板, 与描述不符
    .subject = Item not as described - order { $wish_order_ids } - request for a full refund
    .summary = On { $order_date }, { $contact_name } ordered “{ $product_title }” from { $wish_seller_name } for { $order_amount } (order { $wish_order_ids }); it was delivered on { $delivered_at } and does not match its description.
    .ask = Please refund { $requested_amount } in full: the item does not match its description.
    .note = Wish looks at problems with an item only within 30 days of delivery. A short video shows more than photos.
scenario-CON-02 = Item not received
    .line = The latest delivery date has passed, and nothing has arrived.
    .aliases = not received, INR, never arrived, lost parcel, where is my order, tracking does not move, shipping takes too long, 没收到货, 未收到
    .subject = Item not received - order { $wish_order_ids } - latest delivery date { $max_delivery_date } passed
    .summary = On { $order_date }, { $contact_name } ordered “{ $product_title }” from { $wish_seller_name } for { $order_amount } (order { $wish_order_ids }); it was due by { $max_delivery_date } and has not arrived. Tracking number { $tracking_no } last showed: { $last_tracking_event }.
    .ask = Please refund { $requested_amount } in full: the item has not arrived, and the maximum delivery date has passed.
    .note = Wait until the latest delivery date on the order has passed, then write within 30 days. Later requests are not considered.
scenario-CON-03 = Marked as delivered, but not received
    .line = The tracking says delivered, but you have nothing.
    .aliases = marked as delivered, says delivered, fake delivery, stolen parcel, wrong address, delivery scan, 7.17, 显示签收, 虚假妥投
    .subject = Marked as delivered but not received - order { $wish_order_ids }
    .summary = Order { $wish_order_ids } (“{ $product_title }”, { $order_amount }, placed by { $contact_name } on { $order_date }) is marked as delivered on { $delivered_at } under tracking number { $tracking_no }; the parcel has not been received.
    .ask = Please investigate the delivery scan and refund { $requested_amount }.
    .note = Ask the carrier first where and to whom it delivered; its answer is your strongest exhibit. Wish counts 30 days from the latest delivery date on the order.
scenario-CON-04 = Seller refuses the refund
    .line = You asked the seller for your money back, and the seller said no.
    .aliases = refund refused, refund declined, no refund policy, final sale, seller rejects, partial refund offered, 卖家拒绝退款, 不退款
    .subject = Seller refuses the refund - order { $wish_order_ids }
    .summary = On { $refund_requested_at }, { $contact_name } asked { $wish_seller_name } to refund order { $wish_order_ids } (“{ $product_title }”, { $order_amount }, placed on { $order_date }); the seller refused, giving this reason: { $refusal_reason }.
    .ask = Please intervene and refund { $requested_amount } in full.
    .note = Quote the refusal word for word and attach the whole conversation. Wish looks at problems with an item only within 30 days of delivery.
scenario-CON-05 = Refund promised, not received
    .line = A refund was promised, but the money has not come.
    .aliases = refund not received, refund pending, refund missing, where is my refund, ARN, credit not processed, 退款没到账, 退款未到账
    .subject = Refund promised but not received - order { $wish_order_ids } - promised on { $refund_promised_at }
    .summary = On { $refund_promised_at }, { $contact_name } was promised a refund of { $refund_promised_amount } for order { $wish_order_ids } (“{ $product_title }”, placed on { $order_date }); it has not arrived.
    .ask = Please give me the acquirer reference number (ARN) or other proof of the refund, or re-issue { $requested_amount }.
    .note = A refund takes up to 10 business days, after a return up to 14. Write once that time has passed; the statement has to reach up to today.
scenario-CON-06 = Damaged, incomplete, wrong or empty
    .line = The parcel came, but the item is broken, incomplete, the wrong one, or missing.
    .aliases = damaged, broken, missing parts, incomplete order, wrong item, empty package, empty box, 损坏, 缺件, 发错货, 空包裹
    .subject = { $problem_kind_choice ->
        [damaged] Item received damaged - order { $wish_order_ids }
        [missing_parts] Parts missing - order { $wish_order_ids }
        [wrong_item] Wrong item received - order { $wish_order_ids }
        [empty_package] Empty package received - order { $wish_order_ids }
       *[other] Problem with the item received - order { $wish_order_ids }
    }
    .summary = On { $order_date }, { $contact_name } ordered “{ $product_title }” from { $wish_seller_name } for { $order_amount } (order { $wish_order_ids }). { $problem_kind_choice ->
        [damaged] The item delivered on { $delivered_at } is damaged.
        [missing_parts] The parcel delivered on { $delivered_at } is incomplete.
        [wrong_item] The parcel delivered on { $delivered_at } holds another item.
        [empty_package] The parcel delivered on { $delivered_at } was empty.
       *[other] There is a problem with the item delivered on { $delivered_at }.
    }
    .ask = { $remedy_wanted_choice ->
        [replacement] Please send a replacement for the item named above.
       *[refund] Please refund { $requested_amount } in full.
    }
    .note = Ask for a refund or for a replacement, not for both. Show the label, the parcel and the item in one picture.
scenario-CON-07 = Suspected counterfeit
    .line = The item carries a brand, and it looks like a fake.
    .aliases = counterfeit, fake, replica, knockoff, not genuine, not authentic, 假货, 仿品, 冒牌
    .subject = Suspected counterfeit - order { $wish_order_ids } - { $brand }
    .summary = On { $order_date }, { $contact_name } ordered “{ $product_title }” from { $wish_seller_name } for { $order_amount } (order { $wish_order_ids }); it was delivered on { $delivered_at } and does not appear to be a genuine { $brand } product.
    .ask = Please treat this item as counterfeit and refund { $requested_amount } in full.
    .note = What the brand answers weighs more than your own comparison. Write to the brand first where you can.
scenario-CON-08 = Charged twice or the wrong amount
    .line = You were charged twice, or more than the order says.
    .aliases = double charge, charged twice, duplicate charge, overcharged, wrong amount, 重复扣款, 多扣, 扣款金额不符
    .subject = { $problem_kind_choice ->
        [wrong_amount] Wrong amount charged - order { $wish_order_ids } - { $requested_amount }
       *[duplicate_charge] Charged twice - order { $wish_order_ids } - { $requested_amount }
    }
    .summary = { $contact_name } was charged { $order_amount } in all for order { $wish_order_ids } (“{ $product_title }”, placed on { $order_date }); { $expected_charge } was due. The charges: { $charges }.
    .ask = Please refund the { $requested_amount } charged in excess.
    .note = Write at once, with a statement that shows every charge about this order. Leave the other lines of the statement blacked out.
scenario-CON-09 = Order you did not place
    .line = There is an order or a charge that is not yours.
    .aliases = unauthorized, unauthorised, hacked account, account taken over, stolen card, fraud, order I did not make, 未授权, 盗号, 盗刷
    .subject = Unauthorized order - { $order_date } - { $order_amount }
    .summary = On { $noticed_at }, { $contact_name } found order { $wish_order_ids } of { $order_date } for { $order_amount } and did not place or authorize it.
    .ask = Please freeze this order, refund { $requested_amount } and secure the account.
    .note = Act today. Change the password first, then write to Wish, and tell PayPal or the card issuer at once. Claim the money from one of them only: both at once is not allowed.

# To PayPal.

scenario-CON-20 = PayPal: item not received
    .line = You paid with PayPal, nothing arrived, and Wish did not solve it.
    .aliases = PayPal dispute, INR, merchandise or service not received, buyer protection, 没收到货, 贝宝 未收到
    .subject = INR - { $paypal_tx_id } - item not received
    .summary = On { $payment_date }, { $contact_name } paid { $order_amount } to { $paypal_seller } for “{ $product_title }” (PayPal transaction { $paypal_tx_id }); it was due by { $max_delivery_date } and has not arrived. Tracking number { $tracking_no } last showed: { $last_tracking_event }.
    .ask = Please have the seller provide valid proof of delivery in time, or refund { $requested_amount } in full.
    .note = PayPal takes a dispute within 180 days of the payment. It closes by itself, for good, unless it becomes a claim within 20 days. Never close it before the money is back, and do not ask the card issuer at the same time.
scenario-CON-21 = PayPal: not as described
    .line = You paid with PayPal, the item is not what was promised, and Wish did not solve it.
    .aliases = PayPal dispute, SNAD, significantly not as described, buyer protection, counterfeit, damaged, 与描述不符, 贝宝 争议
    .subject = SNAD - { $paypal_tx_id } - significantly not as described
    .summary = On { $payment_date }, { $contact_name } paid { $order_amount } to { $paypal_seller } for “{ $product_title }” (PayPal transaction { $paypal_tx_id }), and the item received differs significantly from its description.
    .ask = Please have the seller accept the return and refund { $requested_amount } in full.
    .note = PayPal takes a dispute within 180 days of the payment. It closes by itself, for good, unless it becomes a claim within 20 days. Never close it before the money is back, and do not ask the card issuer at the same time. If PayPal asks for a return, send it tracked.
scenario-CON-22 = PayPal: escalate the dispute to a claim
    .line = Your PayPal dispute is open, and the seller does not solve it.
    .aliases = escalate to claim, PayPal claim, dispute expires, 20 days, seller does not answer PayPal, 升级 claim, 升级索赔
    .subject = Escalation to a claim - { $paypal_case_id }
    .summary = { $contact_name } opened PayPal dispute { $paypal_case_id } on { $dispute_opened_at } about the payment of { $order_amount } to { $paypal_seller } on { $payment_date } (transaction { $paypal_tx_id }, “{ $product_title }”). Problem: { $problem_kind }. Buyer and seller have not agreed.
    .ask = We could not agree. Please decide the case and refund { $requested_amount }.
    .note = After 20 days the dispute closes and can be neither escalated nor reopened. PayPal often allows the escalation only from the 7th day after the payment. Never close a case before the money is back.
scenario-CON-23 = PayPal: promised refund not processed
    .line = You paid with PayPal, and a promised refund has not come.
    .aliases = PayPal refund, credit not processed, refund pending, CREDIT_NOT_PROCESSED, 退款未处理, 退款未到账
    .subject = Refund not processed - { $paypal_tx_id }
    .summary = On { $payment_date }, { $contact_name } paid { $order_amount } to { $paypal_seller } for “{ $product_title }” (PayPal transaction { $paypal_tx_id }). On { $refund_promised_at } a refund of { $refund_promised_amount } was promised; it has not been credited.
    .ask = Please have the promised refund of { $requested_amount } completed.
    .note = Never close the case before the money is back, even if the seller asks you to. Do not ask the card issuer at the same time.
scenario-CON-24 = PayPal: payment you did not make
    .line = There is a PayPal payment that you did not make.
    .aliases = unauthorized, unauthorised, UNAUTHORISED, hacked PayPal, PayPal fraud, 未授权, 盗刷, 账户被盗
    .subject = Unauthorized payment - { $paypal_tx_id }
    .summary = On { $noticed_at }, { $contact_name } found PayPal transaction { $paypal_tx_id } of { $payment_date } for { $order_amount } to { $paypal_seller } and did not authorize it.
    .ask = I did not authorize this payment. Please refund { $requested_amount }.
    .note = Change the password and remove devices you do not know first, then report. Do not ask the card issuer at the same time.
scenario-CON-25 = PayPal: charged twice or the wrong amount
    .line = PayPal shows two payments for one purchase, or the wrong amount.
    .aliases = duplicate transaction, DUPLICATE_TRANSACTION, INCORRECT_AMOUNT, double charge, overcharged, 重复扣款, 金额不符
    .subject = { $problem_kind_choice ->
        [wrong_amount] Incorrect amount - { $paypal_tx_id }
       *[duplicate_charge] Duplicate transaction - { $paypal_tx_id }
    }
    .summary = { $contact_name } paid { $order_amount } in all to { $paypal_seller } for “{ $product_title }” (PayPal transaction { $paypal_tx_id } of { $payment_date }); { $expected_charge } was due. The charges: { $charges }.
    .ask = Please refund { $requested_amount }, the amount charged in excess.
    .note = Give both transaction IDs. Never close the case before the money is back, and do not ask the card issuer at the same time.

# To the bank that issued the card. The bank chooses the reason code; the one named is a suggestion.

scenario-CON-30 = Card: item not received
    .line = You paid by card, nothing arrived, and Wish did not solve it.
    .aliases = chargeback, dispute a charge, 13.1, 4853, not received, merchandise not received, 拒付, 争议交易, 未收到货
    .subject = Disputed transaction - not received - { $transaction_date } - { $order_amount }
    .summary = On { $transaction_date }, the card of { $cardholder_name } ending in { $card_last4 } was charged { $order_amount } by { $merchant_name }, on the statement as “{ $statement_descriptor }”, for “{ $product_title }”. { $delivery_issue_choice ->
        [arrived_late] The item arrived after the expected date.
        [wrong_place] The item was delivered to the wrong place.
       *[not_arrived] The item has not arrived.
    }
    .ask = { $card_network_choice ->
        [visa] Please dispute this transaction as merchandise not received and refund { $requested_amount }. Visa reason code 13.1 appears to fit; the decision is yours.
        [mastercard] Please dispute this transaction as merchandise not received and refund { $requested_amount }. Mastercard reason code 4853 appears to fit; the decision is yours.
       *[other] Please dispute this transaction as merchandise not received and refund { $requested_amount }.
    }
    .note = The bank chooses the reason code; Visa 13.1 or Mastercard 4853 usually fits. Where no delivery date was given, Visa waits 15 days from the transaction, Mastercard 30. Never ask PayPal at the same time.
scenario-CON-31 = Card: not as described or defective
    .line = You paid by card, and the item is not what was promised or does not work.
    .aliases = chargeback, dispute a charge, 13.3, 4853, defective, not as described, damaged, 拒付, 争议交易, 商品不符, 瑕疵
    .subject = Disputed transaction - not as described - { $transaction_date } - { $order_amount }
    .summary = On { $transaction_date }, the card of { $cardholder_name } ending in { $card_last4 } was charged { $order_amount } by { $merchant_name }, on the statement as “{ $statement_descriptor }”, for “{ $product_title }”, and the item received differs from its description. { $return_done_choice ->
        [returned] It was sent back on { $goods_return_date }.
        [attempted] A return was attempted on { $goods_return_date }.
       *[no] It has not been sent back yet.
    }
    .ask = { $card_network_choice ->
        [visa] Please dispute this transaction as not as described and refund { $requested_amount }. Visa reason code 13.3 appears to fit; the decision is yours.
        [mastercard] Please dispute this transaction as not as described and refund { $requested_amount }. Mastercard reason code 4853 appears to fit; the decision is yours.
       *[other] Please dispute this transaction as not as described and refund { $requested_amount }.
    }
    .note = Return the item first, or try to and keep the proof: most disputes of this kind fail because that is missing. After it Visa waits 15 days. The bank chooses the reason code; Visa 13.3 or Mastercard 4853 usually fits. Never ask PayPal at the same time.
scenario-CON-32 = Card: counterfeit
    .line = You paid by card, and the branded item is a fake.
    .aliases = chargeback, 13.4, 4853, counterfeit, fake, replica, 拒付, 争议交易, 假货, 仿品
    .subject = Disputed transaction - counterfeit - { $transaction_date } - { $order_amount }
    .summary = On { $transaction_date }, the card of { $cardholder_name } ending in { $card_last4 } was charged { $order_amount } by { $merchant_name }, on the statement as “{ $statement_descriptor }”, for “{ $product_title }”, sold as { $brand }. { $counterfeit_confirmed_by_choice ->
        [brand_owner] The brand owner states that the item is counterfeit.
        [customs] Customs or another authority has identified the item as counterfeit.
        [expert] An expert or authorized service has identified the item as counterfeit.
       *[own_comparison] Compared with the original, the item appears to be counterfeit.
    }
    .ask = { $card_network_choice ->
        [visa] Please dispute this transaction as counterfeit merchandise and refund { $requested_amount }. Visa reason code 13.4 appears to fit; the decision is yours.
        [mastercard] Please dispute this transaction as counterfeit merchandise and refund { $requested_amount }. Mastercard reason code 4853 appears to fit; the decision is yours.
       *[other] Please dispute this transaction as counterfeit merchandise and refund { $requested_amount }.
    }
    .note = A letter from the brand or from customs weighs most. Keep the item. The bank chooses the reason code; Visa 13.4 or Mastercard 4853 usually fits. Never ask PayPal at the same time.
scenario-CON-33 = Card: promised refund not credited
    .line = A refund to your card was promised, but it has not come.
    .aliases = chargeback, 13.6, 4853, 4860, credit not processed, refund not received, 拒付, 退款未处理, 退款未到账
    .subject = Disputed transaction - refund not credited - promised on { $refund_promised_at }
    .summary = On { $refund_promised_at }, { $merchant_name } promised { $cardholder_name } a refund of { $refund_promised_amount } to the card ending in { $card_last4 } for the charge of { $order_amount } on { $transaction_date } (“{ $statement_descriptor }” on the statement); it was due by { $credit_expected_at } and has not been credited.
    .ask = { $card_network_choice ->
        [visa] Please dispute this transaction as credit not processed, for { $requested_amount }. Visa reason code 13.6 appears to fit; the decision is yours.
        [mastercard] Please dispute this transaction as credit not processed, for { $requested_amount }. Mastercard reason code 4853 appears to fit; the decision is yours.
       *[other] Please dispute this transaction as credit not processed, for { $requested_amount }.
    }
    .note = Wait about 15 days after the promise before you file, and attach statements up to today. The bank chooses the reason code; Visa 13.6 or Mastercard 4853 usually fits. Never ask PayPal at the same time.
scenario-CON-34 = Card: canceled but charged
    .line = You canceled, and your card was charged all the same.
    .aliases = chargeback, 13.7, 13.2, 4853, 4841, subscription, recurring, canceled order, 拒付, 已取消仍扣款, 自动续费
    .subject = Disputed transaction - canceled but charged - { $transaction_date } - { $order_amount }
    .summary = { $cardholder_name } canceled “{ $product_title }” on { $cancelled_at }; the card ending in { $card_last4 } was charged { $order_amount } by { $merchant_name } on { $transaction_date }, on the statement as “{ $statement_descriptor }”, and the charge has not been reversed.
    .ask = { $card_network_choice ->
        [visa] Please dispute this charge for a canceled purchase and refund { $requested_amount }. Visa reason code 13.7, or 13.2 for a recurring charge, appears to fit; the decision is yours.
        [mastercard] Please dispute this charge for a canceled purchase and refund { $requested_amount }. Mastercard reason code 4853 appears to fit; the decision is yours.
       *[other] Please dispute this charge for a canceled purchase and refund { $requested_amount }.
    }
    .note = Wait about 15 days after the cancellation before you file. The bank chooses the reason code; Visa 13.7 (13.2 for a subscription) or Mastercard 4853 usually fits. Never ask PayPal at the same time.
scenario-CON-35 = Card: misleading statements
    .line = You paid by card because of a statement that was not true.
    .aliases = chargeback, 13.5, 4853, misrepresentation, misleading, false advertising, 拒付, 虚假陈述, 虚假宣传
    .subject = Disputed transaction - misrepresentation - { $transaction_date } - { $order_amount }
    .summary = On { $transaction_date }, the card of { $cardholder_name } ending in { $card_last4 } was charged { $order_amount } by { $merchant_name }, on the statement as “{ $statement_descriptor }”, for “{ $product_title }”. A statement made at the sale was not true; it stood here: { $false_statement_shown }.
    .ask = { $card_network_choice ->
        [visa] Please dispute this transaction as misrepresentation and refund { $requested_amount }. Visa reason code 13.5 appears to fit; the decision is yours.
        [mastercard] Please dispute this transaction as misrepresentation and refund { $requested_amount }. Mastercard reason code 4853 appears to fit; the decision is yours.
       *[other] Please dispute this transaction as misrepresentation and refund { $requested_amount }.
    }
    .note = Show the statement as it stood on the day of the order. The bank chooses the reason code; Visa 13.5 or Mastercard 4853 usually fits. Never ask PayPal at the same time.
scenario-CON-36 = Card: charge you did not make
    .line = There is a charge on your card that is not yours.
    .aliases = card fraud, stolen card, unauthorized charge, 10.4, 4837, identity theft, 盗刷, 非本人交易, 未授权
    .subject = Card fraud report - { $transaction_date } - { $order_amount }
    .summary = On { $noticed_at }, { $cardholder_name } found a charge of { $order_amount } by { $merchant_name } dated { $transaction_date }, on the statement as “{ $statement_descriptor }”, on the card ending in { $card_last4 } and did not authorize it. Type of misuse: { $fraud_type }.
    .ask = { $card_network_choice ->
        [visa] I did not authorize this transaction. Please dispute it, refund { $requested_amount } and replace the card. Visa reason code 10.4 appears to fit; the decision is yours.
        [mastercard] I did not authorize this transaction. Please dispute it, refund { $requested_amount } and replace the card. Mastercard reason code 4837 appears to fit; the decision is yours.
       *[other] I did not authorize this transaction. Please dispute it, refund { $requested_amount } and replace the card.
    }
    .note = Have the card blocked at once, by phone or in the bank's app; this packet follows. Never ask PayPal at the same time.
scenario-CON-37 = Card: charged twice or the wrong amount
    .line = Your card was charged twice, too much, or although you had paid another way.
    .aliases = chargeback, 12.5, 12.6, 4834, double charge, duplicate, overcharged, paid by other means, 重复扣款, 金额错误, 已用其他方式付款
    .subject = Disputed transaction - incorrect charge - { $transaction_date } - { $requested_amount }
    .summary = On { $transaction_date }, the card of { $cardholder_name } ending in { $card_last4 } was charged { $order_amount } in all by { $merchant_name }, on the statement as “{ $statement_descriptor }”. { $charge_error_choice ->
        [paid_otherwise] The purchase had already been paid another way.
        [wrong_amount] The amount is not the one agreed.
       *[duplicate] The purchase was charged twice.
    }
    .ask = { $card_network_choice ->
        [visa] Please correct this charge and refund { $requested_amount }. Visa reason code { $charge_error_choice ->
            [wrong_amount] 12.5
           *[duplicate] 12.6
        } appears to fit; the decision is yours.
        [mastercard] Please correct this charge and refund { $requested_amount }. Mastercard reason code 4834 appears to fit; the decision is yours.
       *[other] Please correct this charge and refund { $requested_amount }.
    }
    .note = Mastercard may allow only 90 days here instead of 120. The bank chooses the reason code; Visa 12.5 or 12.6, or Mastercard 4834, usually fits. Never ask PayPal at the same time.
scenario-CON-38 = US credit card: billing error notice (FCBA)
    .line = Your credit card is from the United States, and the statement shows a charge that is wrong.
    .aliases = Fair Credit Billing Act, FCBA, billing error, written notice, certified mail, billing inquiries, 美国信用卡, 账单错误
    .subject = Billing error notice - account ending in { $card_last4 }
    .summary = { $cardholder_name } disputes the charge of { $order_amount } by { $merchant_name } dated { $transaction_date }, on the statement as “{ $statement_descriptor }”, on the account ending in { $card_last4 }; it first appears on the statement of { $statement_date }. Reason: { $problem_kind }.
    .ask = This is a notice of billing error under the Fair Credit Billing Act. Please correct the error of { $requested_amount } and confirm the result in writing.
    .note = For credit cards from the United States. Send it on paper, by certified mail, to the address for billing inquiries: it must arrive within 60 days of the first statement with the charge. Enclose copies and keep the originals.
scenario-CON-39 = UK credit card: section 75 claim
    .line = Your credit card is from the United Kingdom, and one item cost more than £100.
    .aliases = section 75, s75, Consumer Credit Act, joint liability, equal liability, 英国信用卡, 第 75 条
    .subject = Section 75 claim - { $merchant_name } - { $requested_amount }
    .summary = On { $transaction_date }, { $cardholder_name } paid { $order_amount } to { $merchant_name } with the credit card ending in { $card_last4 } for “{ $product_title }” (cash price { $cash_price }). The seller has broken the contract; the breach is described below.
    .ask = Please meet my claim of { $requested_amount } under section 75 of the Consumer Credit Act 1974.
    .note = For UK credit cards and a cash price of more than £100 and up to £30,000. Payment through a marketplace or PayPal may break the link that section 75 needs. You may ask bank and seller at the same time, but the money is due only once.
scenario-CON-40 = Bank transfer, debit or UnionPay card: query to the bank
    .line = You paid by bank transfer, debit card or UnionPay, and something went wrong.
    .aliases = bank transfer, wire, debit card, UnionPay, recall, no chargeback, 银行转账, 借记卡, 银联, 汇款追回
    .subject = Payment query - { $transaction_date } - { $order_amount } - reference { $bank_tx_reference }
    .summary = On { $transaction_date }, { $contact_name } paid { $order_amount } to { $merchant_name } from the account ending in { $own_account_last4 } at { $own_bank } (reference { $bank_tx_reference }). Problem: { $problem_kind }.
    .ask = Please tell me whether this payment can still be stopped or recalled, start that where it can, and give me a reference for the query.
    .note = There is no right to charge a bank transfer back, and the bank may not be able to get the money. Where it looks like fraud, report it to the police as well and attach the report.
scenario-CON-41 = Alipay dispute
    .line = You paid with Alipay, and Wish did not solve it.
    .aliases = Alipay, bill dispute, 支付宝, 支付宝投诉, 交易纠纷, 账单投诉
    .subject = Alipay dispute - { $alipay_trade_no } - { $problem_kind }
    .summary = On { $payment_date }, { $contact_name } paid { $order_amount } with Alipay (transaction { $alipay_trade_no }) for “{ $product_title }” from { $wish_seller_name } (order { $wish_order_ids }). Problem: { $problem_kind }. Seller and marketplace have not solved it.
    .ask = Please look into this transaction and refund { $requested_amount }.
    .note = Start from the bill: Bills → the order → question or complaint about this order. Alipay has not published a deadline, so do it soon, and ask nobody else for the same money meanwhile.
