//! What programs read: the shape that is promised.

use serde_json::{Value, json};

use super::{CaseAt, run_in};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn a_check_has_its_promised_fields() {
    let case = CaseAt::new("PAY-06");
    let check = case.json("check");
    assert_eq!(
        keys(&check),
        [
            "schema",
            "language",
            "checked_at",
            "case",
            "ready",
            "counts",
            "findings",
            "clocks",
            "slots",
            "chain"
        ]
    );
    assert_eq!((&check["schema"], &check["ready"]), (&json!(1), &json!(false)));
    assert_eq!(keys(&check["case"]), ["id", "title", "scenario", "recipient", "generation"]);
    let findings = check["findings"].as_array().unwrap();
    let blockers = findings.iter().filter(|it| it["severity"] == "blocker").count();
    assert_eq!(check["counts"]["blocker"], json!(blockers));
    let missing = findings
        .iter()
        .find(|it| it["place"] == json!({"at": "fact", "fact": "withdrawal_id"}))
        .unwrap();
    assert_eq!(keys(missing), ["severity", "rule", "place", "message", "remedy", "bounce_reason"]);
    assert_eq!(keys(&missing["message"]), ["key", "args", "words"]);
}

#[test]
fn only_the_words_differ_between_the_languages() {
    let case = CaseAt::new("PAY-06");
    let dir = case.dir();
    let json_in = |lang: &str| -> Value {
        let run = run_in("C", ["check", dir.to_str().unwrap(), "--json", "--lang", lang]);
        serde_json::from_str(&run.out).unwrap()
    };
    let (english, chinese) = (json_in("en"), json_in("zh-CN"));
    let first = |value: &Value, field: &str| value["findings"][0]["message"][field].clone();
    assert_eq!(first(&english, "key"), first(&chinese, "key"));
    assert_ne!(first(&english, "words"), first(&chinese, "words"));
    let rules = |value: &Value| {
        let findings = value["findings"].as_array().unwrap().clone();
        findings.into_iter().map(|it| it["rule"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(rules(&english), rules(&chinese));
}

#[test]
fn show_has_its_promised_fields() {
    let case = CaseAt::new("PAY-06");
    case.run("set", &["withdrawal_amount=USD 8420.00"]).exits(0);
    let file = case.file("notice.txt", b"returned");
    case.run("add", &[&file, "--as", "E10"]).exits(0);
    let show = case.json("show");
    assert_eq!(
        keys(&show),
        ["schema", "language", "generation", "access", "notices", "case", "facts", "exhibits"]
    );
    assert_eq!((&show["generation"], &show["access"]["access"]), (&json!(2), &json!("writable")));
    let facts = show["facts"].as_array().unwrap();
    let amount = facts.iter().find(|it| it["fact"] == "withdrawal_amount").unwrap();
    assert_eq!(keys(amount), ["fact", "label", "need", "instead", "answer", "words"]);
    assert_eq!((&amount["need"], &amount["words"]), (&json!("required"), &json!("USD 8,420.00")));
    let exhibit = &show["exhibits"][0];
    assert_eq!(
        keys(exhibit),
        ["number", "evidence", "title", "kind", "kind_words", "sha256", "path"]
    );
    assert_eq!((&exhibit["number"], &exhibit["kind"]), (&json!("A-1"), &json!("E10")));
}
