# Values the user sets in place of the packs' own.

override-bad-file = Your own limits and addresses cannot be read: line { $line }, “{ $detail }”. Docket's own values are used until then.
    .remedy = Correct that line in overrides.toml, or remove the file to start anew. Docket does not change a file it cannot read.
override-no-such-target = There is no limit, address or deadline called “{ $text }”.
    .remedy = “docket override list --all” names all of them.
override-not-a-count = “{ $text }” is not a number above zero.
    .remedy = Write a whole number, like 2000.
override-not-a-size = “{ $text }” is not a size.
    .remedy = Write it like 5 MB or 5000000.
override-not-a-url = “{ $text }” is not a web address.
    .remedy = Copy the whole address from your browser, beginning with https://.
override-not-an-email = “{ $text }” is not an email address.
    .remedy = Write it like support@example.com.
override-not-a-phone = “{ $text }” is not a phone number.
    .remedy = Use digits, spaces, +, - and brackets.
override-not-a-span = “{ $text }” is not a number of hours or days.
    .remedy = Write it like 48 hours, 60 days or 15 business days.

override-limit-body-characters = { $recipient }: characters a message may have
override-limit-file-bytes = { $recipient }: size of each file
override-limit-total-bytes = { $recipient }: size of all files together
override-limit-files = { $recipient }: number of files
override-limit-pages = { $recipient }: pages of the PDF
override-address-url = { $recipient }: web address ({ $channel })
override-address-email = { $recipient }: email address ({ $channel })
override-address-phone = { $recipient }: phone number ({ $channel })
override-deadline = Deadline: { $deadline }
