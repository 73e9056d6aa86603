# What a ticket can state: the name printed, and help where someone could hesitate.

section-contact = You and how to reach you
section-account = Your accounts
section-payout = The payout
section-overdue = The overdue payouts
section-balance = Balance and holds
section-trace = Where the money was sent
section-withdrawal = The withdrawal and its return
section-bank = The receiving bank account
section-earlier = Earlier tickets
section-order = The order
section-payment = The payment and the order
section-problem = What is wrong
section-attempts = Who you have asked
section-remedy = What you ask for
