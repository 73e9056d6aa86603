# The commands that find something: scenarios, codes, ids.

cli-find = Finds the scenarios that fit words, a clause number or a pasted error message. Exit code 1 when there are none
cli-find-words = What happened, in English or Chinese: bank return, 退票, 8.16, “beneficiary account invalid”
cli-find-code = { "    " }The error means: { $meaning }
cli-find-nothing = No scenario fits these words. Try fewer or other words, or look through “docket scenarios”.

cli-code = Says what a return code or an error text means, why it is given, and what to do. Exit code 1 when it is not known
cli-code-text = A code (AC01) or a message with one in it
cli-code-unknown = There is no known return code or error text in this. Ask the bank or the provider what it means, and quote it word for word in the ticket.
cli-code-heading = { $meaning } ({ $printed })
cli-code-cause = { "    " }Likely cause: { $cause }
cli-code-next = { "    " }Next step: { $next }
cli-code-scenario = { "    " }Met in: { $id }  { $name }

cli-compare = Puts two account numbers or names side by side, forwards and backwards. Exit code 1 when they differ
cli-compare-first = The number as it is on the document
cli-compare-second = The number as it was typed
cli-compare-forwards = Forwards:
cli-compare-backwards = Backwards:
cli-compare-hidden = Hidden characters stood in one of them: { $code } ({ $count }×). They do not count here, but a bank may reject them.
cli-compare-same = Both are the same.
cli-compare-differs = They differ: first at character { $forwards } reading forwards, at character { $backwards } reading backwards.

cli-ids = Lists the ids in a pasted text or web address; “-” reads standard input. Exit code 1 when there are none
cli-ids-text = The text, or - to read standard input
cli-ids-found = { $name }: { $id }
cli-ids-none = There is no id in this text whose form is known.
cli-error-input = Standard input could not be read: { $detail }
