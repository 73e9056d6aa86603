# What return codes and error texts mean, why they are given, and what to do.

code-AC01 = The account number is wrong.
    .cause = A digit is wrong, missing or swapped, or the number has the wrong length.
    .next = Compare the number digit by digit with the bank's own record, correct it at the provider, and withdraw again.
