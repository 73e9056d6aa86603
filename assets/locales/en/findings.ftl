# What the check finds, and what to do about each; why a typed text is not an answer; what is wrong
# with a reference number.

finding-scenario-unknown = This version does not know the situation “{ $id }”, so it cannot say what the ticket needs.
    .remedy = Choose the situation again, or open the case with the version that made it.
finding-recipient-unknown = This version does not know the recipient “{ $id }”.
    .remedy = Choose who the ticket is for again.
finding-recipient-unusual = { $recipient } does not usually handle this problem; { $usual } does. A ticket to the wrong party comes back.
    .remedy = Address the ticket to { $usual }, unless { $recipient } told you to write to them.
finding-account-elsewhere = “{ $fact }” names an account at another provider, but the ticket goes to { $recipient }.
    .remedy = Give your account at { $recipient }, or address the ticket to the provider that holds the money.

finding-fact-missing = “{ $fact }” is missing. Without it support cannot find or judge your case.
    .remedy = Fill it in under “{ $section }”. If you cannot get it, say why: the ticket then shows an honest gap.
finding-fact-missing-any = At least one of these is needed: { $facts }. None is filled in.
    .remedy = Fill in one of them under “{ $section }”. If you cannot get any, say why: the ticket then shows an honest gap.
finding-fact-not-available = “{ $fact }” is not provided, because: { $reason }. The ticket shows this gap, and support may ask for it.
    .remedy = Add it as soon as you can get it. Otherwise nothing more needs doing: an open gap is better than a guess.
finding-fact-reason-missing = “{ $fact }” is marked as not available, but no reason is given.
    .remedy = Say in a few words why you do not have it, or fill it in.
finding-fact-recommended = “{ $fact }” is not filled in. It is not required, but often saves a question back.
    .remedy = Fill it in under “{ $section }” if you have it.
finding-fact-recommended-any = None of these is filled in: { $facts }. They are not required, but often save a question back.
    .remedy = Fill in the one you have under “{ $section }”.
finding-fact-wrong-kind = The answer to “{ $fact }” is not of the kind asked for, so it cannot be printed.
    .remedy = Clear the answer and enter it again.
finding-fact-unknown = The case holds an answer to “{ $id }”, which this version does not know. It is kept, but not printed.
    .remedy = Nothing is lost. Remove the answer, or open the case with the version that made it.
finding-fact-secret = “{ $fact }” is sensitive. It is left out of the ticket unless you include it for this export.
    .remedy = Include it only when the recipient asked for it.
finding-fact-unproven = No exhibit shows “{ $fact }” yet, so support has only your word for it.
    .remedy = It can be shown by: { $evidence }. Add one, or mark on an existing exhibit that it proves this.

finding-identifier = “{ $fact }”: { $problem }
    .remedy = { $remedy }
finding-identifier-in-list = “{ $fact }”, entry “{ $text }”: { $problem }
    .remedy = { $remedy }
finding-amount-zero = “{ $fact }” is not more than zero.
    .remedy = Enter the amount exactly as the page or statement shows it.
finding-link-elsewhere = “{ $fact }” does not lead to wish.com. Many sites with “wish” in their address are not Wish, and Wish cannot refund what was bought there.
    .remedy = Compare the address with your order email. If you bought on another site, turn to that site or to your payment provider instead.
finding-name-not-latin = “{ $fact }” is in Chinese characters, and this recipient may read only English.
    .remedy = Add the spelling in Latin letters behind it, exactly as in the passport or in the recipient's records.

finding-evidence-missing = { $evidence } is missing. It must show: { $must-show }.
    .remedy = Where to find it: { $where } Then drop the file on this slot.
finding-evidence-recommended = { $evidence } would make the case stronger. It shows: { $must-show }.
    .remedy = Where to find it: { $where }
finding-evidence-unsorted = { $count ->
    [one] It is not said yet what { $number } “{ $title }” is, so it fills no link of the chain.
   *[other] It is not said yet what { $count } exhibits are, the first of them { $number } “{ $title }”, so they fill no link of the chain.
}
    .remedy = { $count ->
    [one] Choose its kind, or remove it if it does not belong to this case.
   *[other] Choose the kind of each, or remove what does not belong to this case. Several can be sorted at once.
}
finding-evidence-kind-unknown = { $number } “{ $title }” is filed as “{ $id }”, a kind this version does not know.
    .remedy = Choose its kind again.
finding-evidence-unreadable = { $number } “{ $title }” cannot be shown in the packet. { $trouble }
    .remedy = { $cure }
finding-evidence-unreadable-alone = { $number } “{ $title }” cannot be shown, and it is the only file for something the ticket needs. { $trouble }
    .remedy = { $cure } Or add another file that shows the same.
finding-evidence-format = { $number } “{ $title }” is a .{ $format } file, which is not usual for: { $evidence }. Support may not be able to open it.
    .remedy = Add a screenshot or a PDF of it as well.
finding-evidence-duplicate = { $number } “{ $title }” is the same file as { $first }.
    .remedy = Remove one of the two, or replace it with the file you meant.
finding-evidence-future = { $number } “{ $title }” is dated { $date }, a day that has not come yet.
    .remedy = Correct the date to the one the document shows.
finding-statement-stops-early = The statement { $number } “{ $title }” reaches only to { $last }, but the money was expected on { $expected }. It does not show that nothing came.
    .remedy = Download the statement again so that it runs past { $expected }, if possible to today.
finding-statement-undated = The last day of the statement { $number } “{ $title }” is not given, so it cannot be compared with the expected arrival on { $expected }.
    .remedy = Enter the last day the statement covers as its date.
finding-chain-hole = The chain has a hole at link { $number } ({ $link }). What can fill it: { $evidence }. What loses such cases: { $hole }
    .remedy = Add an exhibit for this link if you can get one.

finding-self-check-open = This self-check is not answered: “{ $self-check }”
    .remedy = Do the check and answer it. The ticket lists what you have already checked, so support need not ask.
finding-self-check-failed = This self-check is answered with no: “{ $self-check }” Support may send the ticket back for this reason.
    .remedy = Put it right if you can, then change the answer. If it cannot be changed, be ready to explain why.
finding-self-check-failed-blocking = This self-check is answered with no: “{ $self-check }” As long as this is so, the ticket will be turned down.
    .remedy = Put it right before you file, then change the answer.

finding-date-future = “{ $fact }” is { $date }, a day that has not come yet.
    .remedy = Correct the date. Check the year and the order of day and month.
finding-date-order = The dates contradict each other: “{ $earlier }” is { $earlier-date }, after “{ $later }” on { $later-date }.
    .remedy = Compare both dates with the documents and correct the wrong one.
finding-amount-above-paid = “{ $fact }” ({ $amount }) is more than “{ $limit }” ({ $limit-amount }). Requests above the amount paid are refused.
    .remedy = Ask for at most { $limit-amount }, or correct the amount paid.
finding-amount-above = “{ $fact }” ({ $amount }) is more than “{ $limit }” ({ $limit-amount }).
    .remedy = Compare both amounts with the documents and correct the wrong one.
finding-return-short = “{ $returned }” is { $short } less than “{ $sent }”, and nothing says where the rest went.
    .remedy = List what was deducted under “{ $fees }”, or check both amounts.
finding-currency-differs = “{ $fact }” ({ $amount }) and “{ $limit }” ({ $limit-amount }) are in different currencies.
    .remedy = Give both in the currency the record shows.

finding-card-number = There is a full card number in “{ $where }”. It must never stand in a ticket.
    .remedy = Delete it and give only the last four digits.
finding-card-number-likely = “{ $where }” looks like a full card number.
    .remedy = If it is one, delete it and give the reference from the transaction record instead.
finding-secret-code = There is a security code, one-time code or password in “{ $where }”. It must never stand in a ticket.
    .remedy = Delete it, and change the password or block the card if it has been sent to anyone.
finding-wording-heated = “{ $word }” in “{ $fact }” reads as an insult or a threat. Such tickets are answered last or not at all.
    .remedy = Say only what happened, when, and what you ask for.

# Why a typed text is not an answer, and what to write instead.

answer-empty = Nothing is written here. Write the answer, or “n/a:” and the reason why there is none.
answer-too-long = This is longer than { $most } characters. Shorten it, or add the text as an exhibit.
answer-reason-missing = Say after “n/a:” why there is no answer, for example “n/a: the bank gives no code”.
answer-not-a-date = “{ $text }” is not a date. Write it as year-month-day, for example 2026-11-03.
answer-ambiguous-date = “{ $text }” can be read as two different days. Write the year first, for example 2026-11-03.
answer-impossible-date = “{ $text }” does not exist in the calendar. Check the day, the month and the year.
answer-not-a-time = “{ $text }” is not a time of day. Write it as 2026-11-03 09:14+08:00.
answer-zone-missing = “{ $text }” does not say in which time zone. Add it at the end, for example +08:00 for China, or give only the day.
answer-currency-missing = “{ $text }” does not say in which currency; signs like $ and ¥ stand for several. Write the three-letter code, for example USD 8,420.00.
answer-not-an-amount = “{ $text }” is not an amount. Write it like USD 8,420.00, with a point before the decimals.
answer-unknown-currency = “{ $code }” is not a currency code. Use three letters such as USD, CNY or EUR.
answer-wrong-decimals = { $currency } amounts have { $expected ->
        [0] no decimals
       *[other] { $expected } decimals
    }, not { $found }. Enter the amount exactly as the record shows it.
answer-amount-too-large = “{ $text }” is larger than any amount can be. Check the digits.
answer-not-yes-or-no = “{ $text }” is neither yes nor no. Write yes or no.
answer-not-an-integer = “{ $text }” is not a whole number. Write digits only, for example 12.
answer-not-a-decimal = “{ $text }” is not a decimal number. Write digits and one point, for example 7.1234.
answer-not-an-option = “{ $text }” is not one of the choices. Choose from: { $options }.
answer-identifier = { $problem } { $remedy }
answer-taken-from-address = { $id } was taken out of the web address.
answer-lookalike = { $problem } Copy the ID from the order email or from Wish itself.
answer-several-ids = This address holds several IDs: { $ids }. Write the one that is asked for.
answer-too-many-fields = Row { $number } has { $found } fields, but only { $most } are asked for. Separate fields with | and rows with line breaks.
answer-in-item = Entry { $number }: { $problem }
answer-in-field = Row { $number }, { $field }: { $problem }

# What can be wrong with a reference number. $name is its name, $shape what it looks like.

identifier-shape = This is not a valid { $name }, which is { $shape }. This one has { $found } characters.
    .remedy = Copy it again from the source, whole and without anything around it.
identifier-check-digit = The check digit of this { $name } does not match: a character is wrong, missing or swapped.
    .remedy = Compare it character by character with the source.
identifier-date = This { $name } contains a date that does not exist. It should be { $shape }.
    .remedy = Compare the digits with the source.
identifier-time = This { $name } says that it was made before Wish existed or in the future, so a character at its beginning is probably wrong.
    .remedy = Copy it again from the page's address or from the order list.
identifier-country = The country code in this { $name } does not exist.
    .remedy = Compare it letter by letter with the source.
identifier-no-iban = The country this { $name } begins with does not use IBANs.
    .remedy = Give the account number and the BIC instead.
identifier-iban-form = This { $name } does not have the length or pattern of its country.
    .remedy = Copy it again from the bank statement, whole.
identifier-prefix = This { $name } does not begin as usual; it is { $shape }.
    .remedy = Check that you copied the right number.
identifier-implausible = A { $name } mixes letters and digits; this one has only one kind.
    .remedy = Check that you copied the transaction ID and not another number.
identifier-upper-case = A { $name } is written in lower case; it was changed accordingly.
    .remedy = Compare it with the source once more.
identifier-plain-number = This is a plain number. A { $name } is usually { $shape }.
    .remedy = Check that you copied the ID and not an order count or a store number. If Wish shows it like this, leave it.

identifier-lookalike = The address is on { $site }, which only looks like { $domain }.

identifier-name-wish-object-id = Wish ID
    .shape = 24 characters from 0–9 and a–f
identifier-name-paypal-transaction-id = PayPal transaction ID
    .shape = 17 letters and digits
identifier-name-paypal-dispute-id = PayPal case number
    .shape = letters, digits and hyphens, beginning with PP-
identifier-name-arn = acquirer reference number (ARN)
    .shape = 23 digits
identifier-name-uetr = UETR
    .shape = 36 characters in groups of 8-4-4-4-12, with 0–9 and a–f, the third group beginning with 4
identifier-name-swift-field20-reference = SWIFT reference (field 20)
    .shape = 1 to 16 Latin letters, digits or simple signs, without a slash at the ends or two slashes in a row
identifier-name-s10-tracking = postal tracking number
    .shape = two letters, nine digits and the two letters of a country, such as RB123456785CN
identifier-name-ups-tracking = UPS tracking number
    .shape = 1Z followed by 16 letters and digits
identifier-name-fedex-express-12 = FedEx tracking number
    .shape = 12 digits
identifier-name-usps-impb-22 = USPS tracking number
    .shape = 22 digits beginning with 92 to 95
identifier-name-dhl-express = DHL Express tracking number
    .shape = 10 or 11 digits
identifier-name-yunexpress = YunExpress tracking number
    .shape = YT followed by 16 digits
identifier-name-wish-tracking-any = tracking number
    .shape = up to 50 letters and digits without spaces or hyphens
identifier-name-iban = IBAN
    .shape = two letters for the country, two check digits, and up to 30 letters and digits
identifier-name-bic = BIC (SWIFT code)
    .shape = 8 or 11 characters: four letters for the bank, two for the country, then two or five letters or digits
identifier-name-cnaps = CNAPS code
    .shape = 12 digits
identifier-name-cn-bank-card = bank card number
    .shape = 16 to 19 digits
identifier-name-aba-routing = US routing number
    .shape = nine digits beginning with 01–12, 21–32, 61–72 or 80
identifier-name-uk-sort-code = UK sort code
    .shape = six digits
identifier-name-uk-account-number = UK account number
    .shape = eight digits; shorter old numbers take zeros in front
identifier-name-uscc = unified social credit code
    .shape = 18 digits and capital letters without I, O, S, V and Z, with six digits after the first two characters
identifier-name-cn-resident-id = Chinese resident ID number
    .shape = 17 digits, the date of birth among them, and a check digit or X
identifier-name-cn-mobile = Chinese mobile number
    .shape = 11 digits beginning with 13 to 19
identifier-name-wechat-pay-transaction-id = WeChat Pay transaction ID
    .shape = 28 digits beginning with 4 (older ones with 1), with the date of payment in them
identifier-name-wechat-mchid = WeChat Pay merchant number
    .shape = 8 to 10 digits
identifier-name-alipay-trade-no = Alipay transaction number
    .shape = 28 digits beginning with the date
identifier-name-payoneer-customer-id = Payoneer customer ID
    .shape = 6 to 10 digits
identifier-name-provider-reference = reference number
    .shape = 4 to 40 Latin letters, digits, hyphens or underscores
identifier-name-card-last4 = end of the account number
    .shape = exactly four digits
