# From what happened to the right situation, step by step.

finder-start = What happened?
    .money = A payout or withdrawal failed, or money I am owed is missing
    .buying = I bought something, and something is wrong
    .where = I do not know where my money is
finder-money = What do you see?
finder-buying = What is wrong with your purchase?
finder-where = Where did you last see the money?
    .where_at_wish = In my Wish account
    .where_between = Wish says it has paid, but Payoneer or PingPong shows nothing
    .where_back = The bank sent it back
finder-where_at_wish = What does Wish show?
finder-where_between = Where should it have arrived?
finder-where_back = What happened to it?
