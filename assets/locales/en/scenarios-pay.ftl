# Payouts, withdrawals, provider accounts and customer payments: the sections of their forms, and name,
# line and sentences of each scenario.

section-contact = You and how to reach you
section-account = Your accounts
section-payout = The payout
section-overdue = The overdue payouts
section-balance = Balance and holds
section-hold = The hold
section-answer = What you have done about it
section-proof_of_debt = For a claim on paper (only the claim sheet prints this)
section-trace = Where the money was sent
section-withdrawal = The withdrawal
section-bank = The receiving bank account
section-mistake = The mistake
section-amounts = Promised and received
section-exchange = Exchange and banks in between
section-transfer = The transfer
section-notice = What was asked
section-frozen = The restriction
section-identity = Names on the documents
section-names = The names
section-incoming = The incoming payment
section-trade = The trade behind it
section-verification = The verification
section-binding = The payment provider
section-decline = The declined payment
section-request = Technical checks
section-customer_payment = What the customer paid
section-invoice = The invoice
section-objection = The customer's objection
section-deadline = Your request
section-money_way = Steps of the money, as far as you know them
section-earlier = Earlier tickets

scenario-PAY-01 = Payout failed at Wish
    .line = Wish tried to pay you, and the payout page shows an error.
    .aliases = payout failed, payment failed, disbursement failed, failed payment, payout error, rejected by provider, Wish did not pay, payment id, 放款失败, 付款失败, 打款失败, 放款报错
    .subject = Payout failed - payment { $payout_id } - { $error_text }
    .summary = Payout { $payout_id } of { $payout_amount } to Wish merchant { $wish_merchant_id }, dated { $payout_date }, has failed; the dashboard shows the status “{ $payout_status_text }” and the message “{ $error_text }”.
    .ask = Please state why this payout failed, re-issue it to the payment account that is bound and active in my store, and give the expected arrival date.
scenario-PAY-02 = Payout withheld by Wish
    .line = Part of your balance at Wish is held back, with a yellow flag that gives a reason.
    .aliases = withheld, withheld balance, payment withheld, funds on hold, hold, yellow flag, payout blocked, reserve, 付款暂扣, 暂扣, 余额被扣住, 款项冻结
    .subject = Withheld balance - store { $wish_store_name } - { $balance_withheld }
    .summary = Wish withholds { $balance_withheld } of the store { $wish_store_name } (merchant { $wish_merchant_id }), as announced on { $notice_date }.
    .ask = { $hold_answered_by_choice ->
        [paid] Please confirm the basis and the end date of the hold, and release it now that the outstanding amount has been paid.
        [disputed] Please confirm the basis and the end date of the hold, and release it once the dispute I have filed has been decided.
       *[rectified] Please confirm the basis and the end date of the hold, and release it now that the cause has been rectified.
    }
scenario-PAY-03 = Payouts overdue
    .line = One or more payout dates have passed, and Wish has not paid.
    .aliases = overdue, unpaid, missed payout, late payout, not paid for months, several cycles, processing payment, Wish owes me, Qoo10, insolvency, proof of debt, claim, 未放款, 逾期放款, 多期未付, 付款处理中, 拖欠货款, 债权申报, where is my money, money is missing, money disappeared, 钱去哪了, 钱不见了
    .subject = Overdue payouts - { $missed_payouts_count ->
        [one] { $missed_payouts_count } cycle
       *[other] { $missed_payouts_count } cycles
    } - { $missed_payouts_total } in total
    .summary = Wish merchant { $wish_merchant_id } has not received { $missed_payouts_count ->
        [one] { $missed_payouts_count } payout
       *[other] { $missed_payouts_count } payouts
    } that came to { $missed_payouts_total }; the last one received was { $last_paid_payout }, and the dashboard now shows { $balance_current } available and { $balance_pending } pending.
    .ask = Please confirm in writing the status and the payout date of each unpaid cycle, and pay it to the active payment account of my store.
    .note = The claim section is only for a claim on paper, for example a proof of debt. Leave it empty for a ticket to Wish support.
scenario-PAY-04 = Paid out by Wish, not arrived at Payoneer
    .line = Wish shows the payout as paid, but it is not in your Payoneer balance.
    .aliases = sent but not received, payout not received, missing payout, Payoneer shows nothing, not credited, 已放款未到账, 派安盈没到账, P卡没收到, 没到账, Wish显示已付款, where is my money, money is missing, money disappeared, 钱去哪了, 钱不见了
    .subject = Wish payout not credited - { $payout_date } - { $payout_amount }
    .summary = Wish shows payout { $payout_id } of { $payout_amount } to Payoneer customer { $payoneer_customer_id } with the status “{ $payout_status_text }” on { $payout_date }; it was expected by { $expected_arrival } and has not been credited.
    .ask = Please trace this payment from the Wish payment record attached, and either credit it or confirm in writing that you have not received it, so that Wish can trace it.
scenario-PAY-05 = Paid out by Wish, not arrived at PingPong
    .line = Wish shows the payout as paid, but it is not in your PingPong balance.
    .aliases = sent but not received, payout not received, missing payout, PingPong shows nothing, not credited, 已放款未到账, 乒乓没到账, 没到账, Wish显示已付款, where is my money, money is missing, money disappeared, 钱去哪了, 钱不见了
    .subject = Wish payout not credited - { $payout_date } - { $payout_amount }
    .summary = Wish shows payout { $payout_id } of { $payout_amount } to PingPong client { $pingpong_client_id } with the status “{ $payout_status_text }” on { $payout_date }; it was expected by { $expected_arrival } and has not been credited.
    .ask = Please trace this payment from the Wish payment record attached, and either credit it or confirm in writing that you have not received it, so that Wish can trace it.
scenario-PAY-06 = Withdrawal returned by the bank
    .line = You withdrew money to your bank, and the bank sent it back.
    .aliases = bank return, returned, rejected by the bank, bounced, name mismatch, 退票, 退汇, 退单, 被退回, 提现失败, 提现被退
    .subject = Withdrawal failed - { $withdrawal_id } - returned by the bank
    .summary = { $account_holder_name } withdrew { $withdrawal_amount } (withdrawal ID { $withdrawal_id }) on { $withdrawal_submitted_at } to an account at { $bank_name } ending in { $account_last4 }, and the bank returned it on { $return_date }.
    .ask = Please confirm that the funds are back in my balance and re-send them with the corrected bank details, or state exactly which document is missing.
scenario-PAY-07 = Withdrawal overdue
    .line = You withdrew money, the promised day has passed, and it is still not in your bank account.
    .aliases = withdrawal pending, still processing, stuck, late, delayed, not in my bank, UETR, MT103, trace, 提现处理中, 提现没到账, 提现超期, 迟迟不到账, 卡住了, where is my money, money is missing, money disappeared, 钱去哪了, 钱不见了
    .subject = Withdrawal overdue - { $withdrawal_id } - expected by { $expected_arrival }
    .summary = Withdrawal { $withdrawal_id } of { $withdrawal_amount }, submitted on { $withdrawal_submitted_at }, was expected in the bank account by { $expected_arrival }; it has not arrived, and its status reads “{ $withdrawal_status_text }”.
    .ask = Please tell me at which stage this withdrawal is, when it will arrive, and by which reference it can be traced (UETR or MT103).
scenario-PAY-08 = Withdrawal sent to the wrong account
    .line = You withdrew money, and it went to an account that was not meant.
    .aliases = wrong account, wrong payee, wrong beneficiary, recall, stop payment, mistaken transfer, typed the wrong number, 打错账户, 转错账户, 错误收款人, 撤回, 止付, 误付
    .subject = Urgent recall - { $withdrawal_id } - paid to a wrong account
    .summary = Withdrawal { $withdrawal_id } of { $withdrawal_amount }, submitted on { $withdrawal_submitted_at }, went by mistake to { $wrong_payee } instead of { $correct_account }; the mistake was noticed on { $mistake_noticed_at }.
    .ask = { $recipient ->
        [bank] Please record a stop or recall request for this payment at once, and give me the reference under which it is traced.
       *[payoneer] Please start a recall with the beneficiary bank at once, and give me the reference under which it is traced.
    }
    .note = File this on the day you notice the mistake. A recall does not always succeed, and the payee may have to agree to it.
scenario-PAY-09 = Less arrived than promised
    .line = The money arrived, but it is less than the confirmation promised.
    .aliases = amount short, less than expected, missing amount, deducted, hidden fee, intermediary fee, exchange rate, difference, 到账少了, 实到金额少, 差额, 被扣手续费, 中间行扣费, 汇率差
    .subject = Amount short - { $withdrawal_id } - { $difference } less
    .summary = For withdrawal { $withdrawal_id } of { $withdrawal_amount }, { $expected_amount } was promised and { $received_amount } was credited, which is { $difference } less.
    .ask = Please itemize the deduction of { $difference } and refund any part of it that is not agreed in the fee schedule.
scenario-PAY-10 = Provider asks for verification documents
    .line = Payoneer or PingPong reviews your account and wants documents.
    .aliases = KYC, KYB, verification, under review, limited, documents requested, identity check, Verification Center, 资料补充, 审核中, 账户受限, 补件, 实名认证, 风控审核
    .subject = Documents supplied - account { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    } - KYC
    .summary = On { $notice_date } you asked for these documents on account { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    }: { $requested_documents }. They are attached.
    .ask = Please confirm that you have received the documents, name anything that is missing, and tell me how long the review takes.
scenario-PAY-11 = Provider froze or closed the account
    .line = You cannot use your Payoneer or PingPong account, or money in it.
    .aliases = frozen, blocked, restricted, closed, suspended account, locked funds, 账户冻结, 账户被封, 账户关闭, 资金冻结, 无法提现, 限制
    .subject = Account restricted - { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    } - { $frozen_amount }
    .summary = Since the notice of { $notice_date }, { $frozen_amount } in account { $recipient ->
        [pingpong] { $pingpong_client_id }
       *[payoneer] { $payoneer_customer_id }
    } cannot be used; the documents requested and a signed statement are attached.
    .ask = Please cite the rule and the date of the restriction and, with the documents now before you, lift it or return the balance to my bank account.
scenario-PAY-12 = Name or company data do not match
    .line = Your name or company is spelled differently at the provider, the bank or Wish.
    .aliases = name mismatch, account holder name, wrong name, company name changed, legal name, pinyin, 户名不一致, 主体不一致, 名称变更, 改名, 拼音不一致
    .subject = Correction of the account name - { $account_holder_name } - { $recipient ->
        [pingpong] { $pingpong_client_id }
        [wish_merchant] { $wish_merchant_id }
       *[payoneer] { $payoneer_customer_id }
    }
    .summary = Account { $recipient ->
        [pingpong] { $pingpong_client_id }
        [wish_merchant] { $wish_merchant_id }
       *[payoneer] { $payoneer_customer_id }
    } is in the name of “{ $account_holder_name }”; the document reads “{ $legal_name }” (“{ $legal_name_latin }” in Latin letters).
    .ask = Please correct the account holder's details as the attached documents show them, and resume payments.
scenario-PAY-13 = Incoming payment rejected or under review
    .line = A customer or platform paid you, and Payoneer or PingPong holds or refuses the payment.
    .aliases = payment under review, pending payment, rejected payment, request for information, invoice requested, contract, 入账审核, 入账被拒, 待审核, 贸易材料, 来账审核
    .subject = Incoming payment under review - { $incoming_amount } - { $payer_name }
    .summary = The payment { $incoming_id } of { $incoming_amount } from { $payer_name }, dated { $incoming_date }, has not been credited; the reason given is “{ $stated_reason }”.
    .ask = Please complete the review with the trade documents attached or, if you refuse the payment, return it to the payer and give the reason code.
scenario-PAY-14 = Store not verified
    .line = Wish has not verified your store, so it cannot pay you.
    .aliases = verification pending, unverified, not verified, verification rejected, business license, 商户未验证, 验证中, 验证失败, 商户验证, 资料被驳回
    .subject = Store verification - { $wish_store_name }
    .summary = The store { $wish_store_name } (merchant { $wish_merchant_id }), registered to { $legal_name }, shows the verification status “{ $verification_status_text }”; the documents were last submitted on { $verification_submitted_at }.
    .ask = Please name what is still missing and complete the verification, so that payouts can be made.
scenario-PAY-15 = Payment provider cannot be bound
    .line = Wish does not accept your Payoneer or PingPong account as the way to pay you.
    .aliases = bind, link account, cannot link, add payment method, payment settings, inactive provider, 绑定失败, 未绑定, 收款渠道, 收款方式, 无法绑定
    .subject = Payment provider not bound - { $payment_provider } - { $error_text }
    .summary = The store of Wish merchant { $wish_merchant_id }, registered in { $store_country } by { $entity_type_choice ->
        [individual] an individual
       *[business] a business
    }, cannot be paid through { $payment_provider }: the page shows “{ $error_text }”.
    .ask = Please help to bind and activate my { $payment_provider } account as the payout method of this store, and confirm that it applies to the next payout.
    .note = Do this before the next payout date: what is not bound by then misses it.
scenario-PAY-16 = Ask the bank about a missing credit
    .line = The provider says the money is at your bank; your bank account does not show it.
    .aliases = bank query, suspense account, not credited, missing credit, trace, incoming transfer, UETR, MT103, 银行查询, 挂账, 未入账, 查账, 跨境入账, where is my money, money is missing, money disappeared, 钱去哪了, 钱不见了
    .subject = Incoming transfer query - { $transfer_amount } - { $value_date }
    .summary = A transfer of { $transfer_amount } from { $ordering_party }, value date { $value_date }, to the account of { $account_holder_name } ending in { $account_last4 } at { $bank_name } has not been credited.
    .ask = Please check whether this transfer is in suspense or has been returned, and tell me the result and the reason in writing.
scenario-PAY-17 = Customer's payment declined
    .line = A customer tried to pay you, and the payment was refused.
    .aliases = declined, card declined, do not honor, payment refused, gateway error, decline code, risk control, 付款被拒, 拒绝码, 支付失败, 刷卡失败, 风控拒绝
    .subject = { $recipient ->
        [payer] Your payment for order { $shop_order_no } was declined - { $declined_amount }
       *[acquirer] Customer payment declined - { $decline_code } - order { $shop_order_no }
    }
    .summary = { $recipient ->
        [payer] Your payment of { $declined_amount } for order { $shop_order_no } was declined on { $declined_at } with code { $decline_code } (“{ $decline_text }”).
       *[acquirer] On { $declined_at }, a customer's payment of { $declined_amount } for order { $shop_order_no } was declined with code { $decline_code } (“{ $decline_text }”).
    }
    .ask = { $recipient ->
        [payer] Please call the bank that issued your card, ask it to allow this payment, and then pay again.
       *[acquirer] Please explain decline code { $decline_code }, say which party declined the payment, and tell me what restores acceptance.
    }
    .note = The same case also writes the letter to the customer: choose the payer as recipient.
scenario-PAY-18 = Customer has paid, nothing arrived
    .line = A customer shows you a receipt, but the money is not in your account.
    .aliases = customer paid, payment not received, receipt, missing customer payment, payment successful, fake screenshot, 顾客已付款, 显示付款成功, 没收到钱, 未入账, 付款截图
    .subject = Customer payment not credited - { $payer_paid_at } - { $payer_amount }
    .summary = A customer paid { $payer_amount } for order { $shop_order_no } on { $payer_paid_at } to the account given as “{ $account_shown }” ({ $payer_method }, reference { $payer_reference }); the amount has not been credited.
    .ask = Please check where this payment is and tell me its status.
    .note = Local payments normally arrive within minutes, so ask again after one business day. A screenshot of a payment can be forged: rely on the receipt's transaction number.
scenario-PAY-19 = Customer's invoice overdue
    .line = A business customer has not paid your invoice, or disputes it.
    .aliases = overdue invoice, unpaid invoice, payment reminder, dunning, dispute, payment terms, 账期逾期, 账单争议, 催款, 欠款, 对账, 尾款
    .subject = Invoice { $invoice_no }, due { $invoice_due } - please pay or list what you dispute
    .summary = Invoice { $invoice_no } of { $invoice_date } to { $payer_name } over { $invoice_amount }, for “{ $milestone }” under contract { $contract_no }, was due on { $invoice_due } and has not been paid.
    .ask = Please pay by { $pay_by }, or list in writing by then which items you dispute.
    .note = Find out whether something is disputed before you send reminders.
