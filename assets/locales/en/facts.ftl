# What a ticket can state: the name printed, and help where someone could hesitate.

section-order = The order
section-payment = The payment and the order
section-problem = What is wrong
section-attempts = Who you have asked
section-remedy = What you ask for
