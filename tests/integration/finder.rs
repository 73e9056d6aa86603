//! From words to scenarios and from codes to their meaning, in both languages.

use std::sync::LazyLock;

use docket::case::{Language, ReturnCodeId};
use docket::finder::{Index, Matched};
use docket::locale::Locale;
use docket::rules::{FactKind, explain_code};

use crate::scenario::packs;

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(packs()));
    &INDEX
}

/// The scenarios found, the best first.
fn found(query: &str) -> Vec<String> {
    index().search(query).into_iter().map(|hit| hit.scenario.0).collect()
}

fn first(query: &str) -> String {
    found(query).into_iter().next().unwrap_or_default()
}

#[test]
fn a_scenario_is_found_by_its_id_and_its_names() {
    for query in ["PAY-06", "pay06", "pay 06", "Withdrawal returned by the bank", "提现被银行退票"]
    {
        assert_eq!(first(query), "PAY-06", "{query}");
    }
    assert_eq!(index().search("PAY-06")[0].matched, Matched::Id);
}

#[test]
fn chinese_words_and_pasted_error_texts_are_found() {
    for query in [
        "退票",
        "银行把我的提现退票了",
        "beneficiary account invalid",
        "Dear customer,\nyour withdrawal could not be completed. Reason: Beneficiary  account\ninvalid. \
         Please check your bank details and try again. Regards, the team",
        "AC01",
        "户名不符",
    ] {
        assert_eq!(first(query), "PAY-06", "{query}: {:?}", index().search(query));
    }
    let by_text = &index().search("the bank said: beneficiary account invalid")[0];
    let code = ReturnCodeId::from("beneficiary-account-invalid");
    assert_eq!(by_text.matched, Matched::Code { code });
}

/// What people write, and what they mean by it.
const ASKED: [(&str, &str); 48] = [
    ("8.16", "POL-8.16"),
    ("8.2", "POL-8.02"),
    ("条款8.10", "POL-8.10"),
    ("Suspension reason 8.20 applies to your account", "POL-8.20"),
    ("退票", "PAY-06"),
    ("提现被退票", "PAY-06"),
    ("my bank sent the withdrawal back", "PAY-06"),
    ("payout failed", "PAY-01"),
    ("放款暂扣", "PAY-02"),
    ("多期未放款", "PAY-03"),
    ("payoneer 没到账", "PAY-04"),
    ("提现处理中 一直没到", "PAY-07"),
    ("打错账户", "PAY-08"),
    ("实到金额少了", "PAY-09"),
    ("KYC", "PAY-10"),
    ("payoneer 账户被冻结", "PAY-11"),
    ("invoice overdue", "PAY-19"),
    ("顾客付了钱我没收到", "PAY-18"),
    ("mt103", "PAY-16"),
    ("虚假物流单号", "POL-8.16"),
    ("fake tracking number", "POL-30"),
    ("intellectual property", "POL-22"),
    ("佣金", "POL-35"),
    ("买家说货不对板", "SEL-01"),
    ("恶意退款", "SEL-03"),
    ("representment", "SEL-05"),
    ("微信收款被冻结怎么办", "WX-01"),
    ("商户号被限制收款", "WX-02"),
    ("调单", "WX-03"),
    ("结算冻结", "WX-04"),
    ("异地收款", "WX-06"),
    ("没收到货", "CON-02"),
    ("显示妥投但没收到", "CON-03"),
    ("卖家不退款", "CON-04"),
    ("refund promised but not received", "CON-05"),
    ("empty package", "CON-06"),
    ("假货", "CON-07"),
    ("重复扣款", "CON-08"),
    ("paypal item not received", "CON-20"),
    ("升级 claim", "CON-22"),
    ("paypal unauthorised", "CON-24"),
    ("13.1", "CON-30"),
    ("13.3 not as described", "CON-31"),
    ("盗刷", "CON-36"),
    ("billing error FCBA", "CON-38"),
    ("section 75", "CON-39"),
    ("银联 转账 被骗", "CON-40"),
    ("支付宝 投诉", "CON-41"),
];

#[test]
fn what_people_write_leads_to_what_they_mean() {
    let lost: Vec<_> = ASKED
        .iter()
        .filter(|(query, meant)| !found(query).iter().take(3).any(|id| id == meant))
        .map(|(query, meant)| (query, meant, found(query)))
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_scenario_is_found_by_its_own_words() {
    for id in packs().scenarios.keys() {
        for language in [Language::English, Language::Chinese] {
            let name = Locale::new(language).word(&format!("scenario-{id}"));
            assert!(found(&name).contains(&id.0), "{name}: {:?}", found(&name));
            assert_eq!(first(id.as_str()), id.0);
        }
    }
}

#[test]
fn a_slip_in_a_latin_word_does_not_matter() {
    assert_eq!(first("withdrawl retuned"), "PAY-06");
    assert_eq!(first("item not as discribed"), "CON-01");
    assert_eq!(first("withdr retur"), "PAY-06", "the words are not written to their end");
}

#[test]
fn nothing_is_found_where_nothing_fits() {
    for query in ["", " ", "!!!", "xyzzy plugh", "天气预报", "\u{200B}"] {
        assert!(found(query).is_empty(), "{query:?}: {:?}", index().search(query));
    }
}

#[test]
fn a_long_paste_is_read_as_well() {
    let paste = "lorem ipsum dolor sit amet 你好世界 ".repeat(2_000);
    assert!(found(&paste).is_empty());
    assert_eq!(first(&format!("提现被银行退票 {paste}")), "PAY-06");
}

fn explained(text: &str) -> Vec<String> {
    explain_code(packs(), text).into_iter().map(|code| code.id.0.clone()).collect()
}

#[test]
fn codes_are_explained_alone_and_inside_a_message() {
    for (text, codes) in [
        ("AC01", vec!["AC01"]),
        (" ac01 ", vec!["AC01"]),
        ("R02", vec!["AC04"]),
        ("Return reason: R04 / AC06.", vec!["AC01", "AC06"]),
        ("BENACCNAMEMISMATCH", vec!["BENACCNAME"]),
        ("tech", vec!["TECH"]),
        ("The tech team will recall it under this regulation.", vec![]),
        ("退票代码RR04，请补充", vec!["RR04"]),
        ("BAC011 AC0123", vec![]),
        ("Error: “Beneficiary account\ninvalid”", vec!["beneficiary-account-invalid"]),
        ("提示：中间行拒绝", vec!["intermediate-bank-declined"]),
        ("", vec![]),
    ] {
        assert_eq!(explained(text), codes, "{text}");
    }
}

#[test]
fn every_code_that_can_be_chosen_is_explained() {
    let packs = packs();
    let fact = &packs.facts[&"return_code".into()];
    assert_eq!(fact.kind, FactKind::Choice);
    for option in fact.options.iter().filter(|option| *option != "other") {
        assert_eq!(explained(option).len(), 1, "{option}");
    }
    for code in packs.return_codes.values() {
        for text in [&code.codes, &code.begins, &code.texts].into_iter().flatten() {
            assert_eq!(explained(text), [code.id.as_str()], "{text}");
        }
    }
}
