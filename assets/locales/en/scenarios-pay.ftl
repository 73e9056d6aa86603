# Payouts, withdrawals, provider accounts and customer payments: the sections of their forms, and name,
# line and sentences of each scenario.

section-contact = You and how to reach you
section-account = Your accounts
section-payout = The payout
section-overdue = The overdue payouts
section-balance = Balance and holds
section-trace = Where the money was sent
section-withdrawal = The withdrawal and its return
section-bank = The receiving bank account
section-earlier = Earlier tickets

scenario-PAY-01 = Payout failed at Wish
    .line = Wish tried to pay you out, and the payment failed before it left Wish.
    .subject = Payout failed - payment { $payout_id } - { $payout_amount }
    .summary = Payout { $payout_id } of { $payout_amount } to Wish merchant { $wish_merchant_id }, dated { $payout_date }, has failed; the dashboard shows its status as “{ $payout_status_text }”.
    .ask = Please state why this payout failed, re-issue it to the payment account that is bound and active in my store, and give the expected arrival date.
scenario-PAY-03 = Payouts overdue over several cycles
    .line = Several payout dates have passed, and Wish has not paid.
    .subject = Overdue payouts - merchant { $wish_merchant_id } - current balance { $balance_current }
    .summary = Wish merchant { $wish_merchant_id } has several unpaid payouts ({ $missed_payouts }); the last payout received was { $last_paid_payout }, and the dashboard now shows { $balance_current } available and { $balance_pending } pending.
    .ask = Please confirm in writing the status and the date of each unpaid cycle, and pay it to the active payment account of my store.
scenario-PAY-04 = Paid out by Wish, not arrived at Payoneer
    .line = Wish shows the payout as sent, but it is not in your Payoneer balance.
    .subject = Payout sent but not credited - { $payout_date } - { $payout_amount }
    .summary = Wish shows payout { $payout_id } of { $payout_amount } to Payoneer customer { $payoneer_customer_id } with status “{ $payout_status_text }” on { $payout_date }; it was expected by { $expected_arrival } and has not been credited.
    .ask = Please trace this payment from the Wish payment record attached, and either credit it or confirm in writing that you have not received it, so that Wish can trace it.
scenario-PAY-05 = Paid out by Wish, not arrived at PingPong
    .line = Wish shows the payout as sent, but it is not in your PingPong balance.
    .subject = Payout sent but not credited - { $payout_date } - { $payout_amount }
    .summary = Wish shows payout { $payout_id } of { $payout_amount } to PingPong client { $pingpong_client_id } with status “{ $payout_status_text }” on { $payout_date }; it was expected by { $expected_arrival } and has not been credited.
    .ask = Please trace this payment from the Wish payment record attached, and either credit it or confirm in writing that you have not received it, so that Wish can trace it.
scenario-PAY-06 = Withdrawal returned by the bank
    .line = You withdrew money to your bank, and the bank sent it back.
    .subject = Withdrawal failed - { $withdrawal_id } - returned by the bank
    .summary = { $account_holder_name } withdrew { $withdrawal_amount } (withdrawal ID { $withdrawal_id }) on { $withdrawal_submitted_at } to an account at { $bank_name } ending in { $account_last4 }, and the bank returned it on { $return_date }.
    .ask = Please confirm that the funds are back in my balance and re-send them with the corrected bank details, or state exactly which document is missing.
