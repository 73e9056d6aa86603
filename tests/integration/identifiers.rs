//! Every identifier against numbers known to be right and wrong, each with the level expected.

use chrono::{DateTime, FixedOffset};
use docket::rules::{FactDefinition, Identifier, ProblemLevel, examine, read_answer};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;

/// One entry of `tests/data/identifiers.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vectors {
    identifier: String,
    source: String,
    valid: Vec<String>,
    errors: Vec<Wrong>,
    warnings: Vec<Wrong>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrong {
    text: String,
    because: String,
}

fn vectors() -> Vec<Vectors> {
    serde_json::from_str(include_str!("../data/identifiers.json")).unwrap()
}

fn identifier(name: &str) -> Identifier {
    let name: StrDeserializer<'_, serde::de::value::Error> = name.into_deserializer();
    Identifier::deserialize(name).unwrap()
}

fn now() -> DateTime<FixedOffset> {
    "2026-11-22T10:00:00+08:00".parse().unwrap()
}

#[test]
fn known_numbers_are_judged_at_the_level_expected() {
    let mut seen = 0;
    for entry in vectors() {
        assert!(!entry.source.is_empty(), "{} has no source", entry.identifier);
        if entry.identifier == "money" {
            continue;
        }
        let kind = identifier(&entry.identifier);
        let worst = |text: &str| {
            let problems = examine(kind, text, now()).problems;
            let error = problems.iter().any(|problem| problem.level == ProblemLevel::Error);
            if error { Some(ProblemLevel::Error) } else { problems.first().map(|one| one.level) }
        };
        for text in &entry.valid {
            assert_eq!(worst(text), None, "{}: {text:?} is right", entry.identifier);
        }
        let errors = entry.errors.iter().map(|wrong| (wrong, ProblemLevel::Error));
        let warnings = entry.warnings.iter().map(|wrong| (wrong, ProblemLevel::Warning));
        for (Wrong { text, because }, level) in errors.chain(warnings) {
            assert_eq!(worst(text), Some(level), "{}: {text:?}, {because}", entry.identifier);
        }
        seen += 1;
    }
    assert_eq!(seen, 29, "every identifier has its vectors");
}

#[test]
fn known_amounts_are_read_or_refused() {
    let amount: FactDefinition = fact(serde_json::json!("money"), None);
    let vectors = vectors().into_iter().find(|entry| entry.identifier == "money").unwrap();
    for text in &vectors.valid {
        assert!(read_answer(&amount, text).is_ok(), "{text}");
    }
    for Wrong { text, because } in &vectors.errors {
        assert!(read_answer(&amount, text).is_err(), "{text}: {because}");
    }
    assert!(vectors.warnings.is_empty());
}

#[test]
fn a_firm_fault_is_refused_and_a_soft_one_is_kept() {
    let cnaps = fact(serde_json::json!("identifier"), Some("cnaps"));
    assert!(read_answer(&cnaps, "1021 0009 9996").is_ok());
    assert!(read_answer(&cnaps, "102100099995").is_ok(), "the check digit is only a warning");
    let refusal = read_answer(&cnaps, "10210009999").unwrap_err();
    assert_eq!(refusal.message().key, "answer-identifier");
}

#[test]
fn the_problem_names_what_failed() {
    let rule = |name: &str, text: &str| {
        examine(identifier(name), text, now()).problems.first().map(|one| one.rule.clone())
    };
    assert_eq!(rule("cnaps", "102100099995").unwrap(), "identifier-check-digit");
    assert_eq!(rule("wish_object_id", "ffffffff0a6fc464f4f376b0").unwrap(), "identifier-time");
    assert_eq!(rule("wish_object_id", "4021337").unwrap(), "identifier-plain-number");
    assert_eq!(rule("bic", "MULTIPLE").unwrap(), "identifier-country");
    assert_eq!(rule("iban", "CN29NWBK60161331926819").unwrap(), "identifier-no-iban");
    assert_eq!(rule("iban", "GB29NWBK60161331926818").unwrap(), "identifier-check-digit");
    assert_eq!(rule("cn_resident_id", "360426199113010079").unwrap(), "identifier-date");
    assert_eq!(
        examine(identifier("uetr"), " EB6305C9-1F7F-49DE-AED0-16487C27B42D\u{200B}", now()).text,
        "eb6305c9-1f7f-49de-aed0-16487c27b42d"
    );
}

#[test]
fn no_text_makes_an_examination_panic() {
    let odd = [
        "",
        "é",
        "日本語日本語",
        "１２３４",
        "\u{200B}",
        "1Zéééééééé",
        "AÀ",
        "PP-é",
        "9é",
        "000000001é2é3é4é5",
    ];
    for entry in vectors().iter().filter(|entry| entry.identifier != "money") {
        let kind = identifier(&entry.identifier);
        let known = entry.valid.iter().map(String::as_str);
        for text in known.chain(odd) {
            for cut in (0..=text.len()).filter(|cut| text.is_char_boundary(*cut)) {
                examine(kind, &text[..cut], now());
                examine(kind, &format!("{}é{}", &text[..cut], &text[cut..]), now());
            }
        }
    }
}

fn fact(kind: serde_json::Value, identifier: Option<&str>) -> FactDefinition {
    serde_json::from_value(serde_json::json!({
        "id": "some_fact",
        "kind": kind,
        "identifier": identifier,
        "privacy": "open",
        "from": { "sources": [], "as_of": "2026-11-21", "confidence": "seed" },
    }))
    .unwrap()
}
