//! Typed text into answers and back, over the facts of the real packs.

use std::collections::BTreeSet;

use docket::case::{Answer, FactId, Language};
use docket::locale::Locale;
use docket::rules::{FactKind, read_answer, write_answer};

use crate::scenario::{Dice, packs};

#[test]
fn answers_come_back_as_they_were_written() {
    let packs = packs();
    let mut kinds = BTreeSet::new();
    let examples = packs.scenarios.values().flat_map(|scenario| &scenario.example.facts);
    for (id, text) in examples {
        let fact = &packs.facts[id];
        let answer = read_answer(fact, text).unwrap().answer;
        let again = read_answer(fact, &write_answer(fact, &answer)).unwrap().answer;
        assert_eq!(again, answer, "{id}");
        kinds.insert(format!("{:?}", fact.kind));
    }
    assert!(kinds.len() >= 9, "{kinds:?}");
    let text = packs.facts.values().find(|fact| fact.kind == FactKind::LongText).unwrap();
    let gap = read_answer(text, "N/A: 银行未提供").unwrap().answer;
    assert_eq!(gap, Answer::NotAvailable { reason: "银行未提供".to_owned() });
    assert_eq!(read_answer(text, &write_answer(text, &gap)).unwrap().answer, gap);
}

#[test]
fn refusals_say_what_to_write_instead() {
    let packs = packs();
    let long = "x".repeat(20_001);
    let cases = [
        ("withdrawal_amount", "USD 12.345", "answer-wrong-decimals"),
        ("withdrawal_amount", "$8,420.00", "answer-currency-missing"),
        ("return_date", "2026-02-30", "answer-impossible-date"),
        ("return_date", "03/11/2026", "answer-ambiguous-date"),
        ("withdrawal_submitted_at", "2026-11-03 09:14", "answer-zone-missing"),
        ("return_willing", "perhaps", "answer-not-yes-or-no"),
        ("eligible_order_count", "many", "answer-not-an-integer"),
        ("pay_method", "cash", "answer-not-an-option"),
        ("wish_order_ids", "5d30f60e0a6fc464f4f376b0, 5d30", "answer-in-item"),
        ("fee_items", "fee | USD 1.234", "answer-in-field"),
        ("fee_items", "a | USD 1 | c | d", "answer-too-many-fields"),
        ("seller_answer", &long, "answer-too-long"),
        ("seller_answer", "\u{200B}", "answer-empty"),
        ("seller_answer", "n/a:", "answer-reason-missing"),
        ("bic", "MULTIPLE", "answer-identifier"),
    ];
    for (id, text, key) in cases {
        let refusal = read_answer(&packs.facts[&FactId::from(id)], text).unwrap_err();
        assert_eq!(refusal.message().key, key, "{id}");
        for locale in [Language::English, Language::Chinese].map(Locale::new) {
            let words = locale.say(&refusal.message());
            assert!(!words.contains("{$") && !words.contains("answer-"), "{words}");
        }
    }
    let fact = &packs.facts[&FactId::from("bank_name")];
    let reading = read_answer(fact, "Bank\u{200B} of China").unwrap();
    assert_eq!(reading.answer, Answer::Text("Bank of China".to_owned()));
    assert_eq!(reading.removed[0].code_point, "U+200B");
}

#[test]
fn whatever_is_typed_is_read_or_refused_and_comes_back() {
    const PIECES: [&str; 24] = [
        "2026",
        "-11-",
        "03",
        " 09:14",
        "+08:00",
        "T",
        "Z",
        "USD ",
        "8,420",
        ".00",
        "|",
        ";",
        "\n",
        "\\",
        "，",
        "年11月3日",
        "é",
        "退票",
        "\u{200B}",
        "n/a:",
        "yes",
        "5d30f60e0a6fc464f4f376b0",
        "-",
        "104100000004",
    ];
    let packs = packs();
    let mut dice = Dice(0xa5a5);
    let mut read = 0;
    for fact in packs.facts.values() {
        for _ in 0..300 {
            let text: String = (0..dice.below(7)).map(|_| *dice.pick(&PIECES)).collect();
            let Ok(reading) = read_answer(fact, &text) else { continue };
            let written = write_answer(fact, &reading.answer);
            let again = read_answer(fact, &written).map(|again| again.answer);
            assert_eq!(again, Ok(reading.answer), "{}: {text:?} was written {written:?}", fact.id);
            read += 1;
        }
    }
    assert!(read > 1_000, "only {read} texts were answers");
}

#[test]
fn an_id_is_taken_out_of_the_address_it_was_pasted_with() {
    let packs = packs();
    let id = "5d30f60e0a6fc464f4f376b0";
    let read = |fact: &str, text: &str| read_answer(&packs.facts[&fact.into()], text);
    let merchant =
        read("wish_merchant_id", &format!("https://merchant.wish.com/{id}#top")).unwrap();
    assert_eq!(merchant.answer, Answer::Text(id.to_owned()));
    assert_eq!(merchant.notes[0].key, "answer-taken-from-address");
    let orders = read("wish_order_ids", &format!("https://www.wish.com/transaction/{id}, {id}"));
    assert_eq!(orders.unwrap().answer, Answer::List(vec![id.to_owned(), id.to_owned()]));
    let dispute = "https://www.paypal.com/disputes/PP-R-JLB-555555555";
    let case = read("paypal_case_id", dispute).unwrap();
    assert_eq!(case.answer, Answer::Text("PP-R-JLB-555555555".to_owned()));
    for (fact, text, key) in [
        ("wish_merchant_id", format!("https://wish-deals.com/{id}"), "answer-lookalike"),
        ("wish_merchant_id", format!("https://mongo.example/{id}"), "answer-identifier"),
        (
            "wish_merchant_id",
            format!("https://www.wish.com/{id}/5d8d026e6973e02d0e998f37"),
            "answer-several-ids",
        ),
        ("wish_merchant_id", "https://www.wish.com/help".to_owned(), "answer-identifier"),
    ] {
        assert_eq!(read(fact, &text).unwrap_err().message().key, key, "{text}");
    }
    assert!(read("wish_merchant_id", id).unwrap().notes.is_empty());
}
