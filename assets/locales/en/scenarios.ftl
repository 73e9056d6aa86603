# The problems that can be handled: name, one line, and the sentences of the ticket.

situation-at_wish = Still at Wish: a payout failed or did not happen
situation-between_wish_and_provider = Wish says it paid, but Payoneer or PingPong shows nothing
situation-returned_by_bank = The bank sent my withdrawal back
situation-parcel_arrived = The parcel arrived, but something is wrong with it
situation-wish_gave_no_solution = I asked Wish, and it did not solve the problem
