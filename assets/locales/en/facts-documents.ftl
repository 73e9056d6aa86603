# The documents themselves.

fact-document_valid_until = License or ID valid until
    .help = The last day printed on the business license or the ID. Leave it empty when the document has no end date.
