//! A returned withdrawal from the first command to the ticket, as a seller would go through it.

use std::fs;

use super::{CaseAt, run_in, sample};

/// A blank fact sheet turned into a ready case.
fn ready_case() -> CaseAt {
    let case = CaseAt::new("PAY-06");
    let facts = [
        "contact_name=林海燕 Lin Haiyan",
        "contact_email=finance@chengfan.example",
        "contact_phone=+86 138 0013 8000",
        "payoneer_customer_id=40218857",
        "withdrawal_id=PMT-20261103-0421",
        "withdrawal_amount=USD 8420.00",
        "withdrawal_submitted_at=2026-11-03T09:14:00+08:00",
        "return_date=2026-11-06",
        "return_code=AC01",
        "error_text=beneficiary account invalid",
        "bank_name=南山示例银行 (Nanshan Sample Bank)",
        "account_last4=4242",
        "account_holder_name=深圳市澄帆电子商务有限公司",
    ];
    case.run("set", &facts).exits(0).says("USD 8,420.00");
    let answers = ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C20", "C21", "C26"];
    let answers: Vec<String> = answers.iter().map(|check| format!("{check}=yes")).collect();
    let mut answers: Vec<&str> = answers.iter().map(String::as_str).collect();
    answers.extend(["c23=n/a", "C08=no"]);
    case.run("self-check", &answers).exits(0).says("C23 [not applicable]");
    for (file, kind) in [
        ("withdrawal-confirmation.eml", "E08"),
        ("bank-app-return.png", "E10"),
        ("provider-withdrawal-detail.png", "E07"),
        ("account-comparison.png", "e13"),
    ] {
        case.run("add", &[&sample(file), "--as", kind, "--date", "2026-11-07"])
            .exits(0)
            .says("1 piece of new evidence");
    }
    case
}

#[test]
fn a_returned_withdrawal_becomes_a_ticket() {
    let case = ready_case();
    case.run("check", &[]).exits(0).says("Ready to be sent");
    let out = case.place.path().join("out");
    let words = ["--out", out.to_str().unwrap(), "--now", "2026-11-22T10:00:00+08:00"];
    case.run("export", &words).exits(0).says(".pdf").says(".eml").says(".zip");
    let mut endings: Vec<String> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().path().extension().unwrap().to_str().unwrap().to_owned())
        .collect();
    endings.sort();
    assert_eq!(endings, ["eml", "pdf", "txt", "zip"]);
    let first = fs::read_dir(&out).unwrap().count();
    case.run("export", &words).exits(0).says("(2)");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 2 * first, "an export was overwritten");
    case.run("show", &[]).exits(0).says("A-4").says("finance@chengfan.example");
    case.run("verify", &[]).exits(0).says("All 4 originals are what they were");
}

#[test]
fn the_sample_case_is_ready() {
    let place = tempfile::TempDir::new().unwrap();
    let dir = place.path().join("sample");
    let dir = dir.to_str().unwrap();
    run_in("C", ["sample", dir, "--now", "2026-11-22"]).exits(0).says("made up");
    run_in("C", ["check", dir]).exits(0).says("Ready to be sent");
    run_in("C", ["sample", dir]).exits(2).complains("already");
}

#[test]
fn the_same_moment_gives_the_same_bytes() {
    let case = ready_case();
    let export = |name: &str| {
        let out = case.place.path().join(name);
        let words = ["--out", out.to_str().unwrap(), "--now", "2026-11-22", "--format", "pdf,zip"];
        case.run("export", &words).exits(0);
        let mut files: Vec<_> =
            fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| fs::read(file).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(export("one"), export("two"));
}

#[test]
fn an_unready_case_is_refused_with_its_blockers() {
    let case = CaseAt::new("PAY-06");
    case.run("check", &[]).exits(1).says("BLOCKER  withdrawal_id:").says("Not ready");
    let out = case.place.path().join("out");
    let out = out.to_str().unwrap();
    case.run("export", &["--out", out])
        .exits(1)
        .complains("BLOCKER  E10:")
        .complains("--allow-incomplete");
    assert!(!case.place.path().join("out").exists());
    case.run(
        "export",
        &["--out", out, "--allow-incomplete", "--format", "copy", "--lang", "zh-CN"],
    )
    .exits(0)
    .complains("材料中已注明缺口")
    .says(".txt");
}

#[test]
fn answers_can_be_missing_for_a_reason_or_cleared() {
    let case = CaseAt::new("PAY-06");
    case.run("set", &["bic=NSSBCNBS", "--missing", "return_code=银行没有给出代码"])
        .exits(0)
        .says("not available, because: 银行没有给出代码");
    case.run("set", &["bic="]).exits(0).says("cleared");
    let facts = &case.json("show")["case"]["facts"];
    assert_eq!(facts["return_code"]["answer"]["value"]["reason"], "银行没有给出代码");
    assert!(facts.get("bic").is_none());
}

#[test]
fn hidden_characters_are_removed_and_said() {
    let case = CaseAt::new("PAY-06");
    case.run("set", &["withdrawal_id=PMT-1\u{200B}2\u{200B}3\u{FEFF}"])
        .exits(0)
        .says("PMT-123")
        .says("U+200B (2×)")
        .says("U+FEFF (1×)");
}

#[test]
fn a_file_known_by_its_content_is_not_added_twice() {
    let case = CaseAt::new("PAY-06");
    let one = case.file("one.txt", b"the same words");
    let two = case.file("two.txt", b"the same words");
    case.run("add", &[&one, &two]).exits(0).says("two.txt: in the case already");
    case.run("add", &[&one]).exits(0).says("No new evidence; 1 in the case already.");
    assert_eq!(case.json("show")["exhibits"].as_array().unwrap().len(), 1);
}

#[test]
fn folders_are_added_whole_and_in_order() {
    let case = CaseAt::new("PAY-06");
    for name in ["in/b.txt", "in/a.txt", "in/deep/er/c.txt", "in/.DS_Store"] {
        case.file(name, name.as_bytes());
    }
    // The case itself lies in that folder as well, and is left out.
    let folder = case.place.path();
    case.run("add", &[folder.to_str().unwrap(), "--proves", "withdrawal_id,return_date"]).exits(0);
    let evidence = &case.json("show")["case"]["evidence"];
    let names: Vec<_> =
        evidence.as_array().unwrap().iter().map(|it| &it["original"]["file_name"]).collect();
    assert_eq!(names, ["a.txt", "b.txt", "c.txt"]);
    assert_eq!(evidence[0]["proves"], serde_json::json!(["withdrawal_id", "return_date"]));
}

#[test]
fn verifying_names_what_was_altered() {
    let case = CaseAt::new("PAY-06");
    let file = case.file("notice.txt", b"returned");
    case.run("add", &[&file]).exits(0);
    let path = case.json("show")["exhibits"][0]["path"].as_str().unwrap().to_owned();
    fs::remove_file(&path).unwrap();
    case.run("verify", &[]).exits(1).says("MISSING").says("notice.txt");
    fs::write(&path, "Returned").unwrap();
    case.run("verify", &[]).exits(1).says("ALTERED").complains("Add the original files again");
    case.run("add", &[&file]).exits(0);
    case.run("verify", &[]).exits(0);
}

#[test]
fn both_languages_are_spoken() {
    let case = CaseAt::new("PAY-06");
    let dir = case.dir();
    let dir = dir.to_str().unwrap();
    run_in("zh_CN.UTF-8", ["check", dir]).exits(1).says("尚不可提交").says("【必须解决】");
    run_in("zh_CN.UTF-8", ["check", dir, "--lang", "en"]).exits(1).says("Not ready");
    run_in("C", ["--lang", "zh-CN", "check", dir]).exits(1).says("尚不可提交");
    run_in("zh_CN.UTF-8", ["scenarios"]).exits(0).says("PAY-06").says("Payoneer");
    run_in("zh_CN.UTF-8", ["--help"]).exits(0).says("用法").says("新建案件文件夹");
    run_in("C", ["export", "--help"]).exits(0).says("--allow-incomplete").says("Usage");
    run_in("C", ["--version"]).exits(0).says("docket 0.1.0");
}
