# 证件本身。

fact-document_valid_until = 执照或证件有效期至
    .help = 营业执照或身份证件上印的有效期截止日；长期有效的不用填。
