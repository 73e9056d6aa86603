# The problems that can be handled: name, one line, and the sentences of the ticket.

situation-at_wish = Still at Wish: a payout failed or did not happen
situation-between_wish_and_provider = Wish says it paid, but Payoneer or PingPong shows nothing
situation-returned_by_bank = The bank sent my withdrawal back
situation-parcel_arrived = The parcel arrived, but something is wrong with it
situation-wish_gave_no_solution = I asked Wish, and it did not solve the problem

scenario-CON-01 = Item not as described
    .line = What arrived differs from what the product page promised; you ask Wish for a refund.
    .subject = Item not as described - order { $wish_order_ids } - request for a full refund
    .summary = On { $order_date }, { $contact_name } ordered “{ $product_title }” from { $wish_seller_name } for { $order_amount } (order { $wish_order_ids }), and the item received does not match its description.
    .ask = Please refund { $requested_amount } in full: the item does not match its description.
scenario-CON-21 = PayPal dispute: not as described
    .line = Wish did not solve it; you open a PayPal dispute with the same evidence.
    .subject = SNAD - { $paypal_tx_id } - significantly not as described
    .summary = On { $payment_date }, { $contact_name } paid { $order_amount } to { $paypal_seller } for “{ $product_title }” (PayPal transaction { $paypal_tx_id }), and the item received differs significantly from its description.
    .ask = Please have the seller accept the return and refund { $requested_amount } in full.
