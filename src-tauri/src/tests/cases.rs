//! Several cases: found, doubled, put away, moved as one file, and what holds for all of them.

use std::fs;
use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};
use tauri::Manager;

use super::Window;
use crate::commands::pack_to;
use crate::state::Shell;

const PIXEL: &[u8] = include_bytes!("../../icons/32x32.png");

fn create(window: &Window, scenario: &str, recipient: &str) -> Value {
    window.json("create_case", json!({ "scenario": scenario, "recipient": recipient }))
}

fn set(window: &Window, fact: &str, text: &str) {
    window.json("set_fact", json!({ "fact": fact, "text": text }));
}

fn folders(cases: &Value) -> Vec<&str> {
    cases.as_array().unwrap().iter().map(|case| case["folder"].as_str().unwrap()).collect()
}

#[test]
fn a_case_is_found_by_its_answers_and_the_most_urgent_stands_first() {
    let window = Window::open();
    create(&window, "PAY-06", "payoneer");
    set(&window, "withdrawal_id", "PMT-20261103-0421");
    create(&window, "CON-21", "paypal_buyer");
    set(&window, "payment_date", "2026-05-20");
    window.json("close_case", json!({}));
    let home = window.json("home", json!({}));
    assert_eq!(folders(&home["cases"]), ["2026-11-09-CON-21", "2026-11-09-PAY-06"]);
    assert!(home["cases"][0]["first_clock"]["days_left"].as_i64().unwrap() >= 0, "{home}");
    assert_eq!(home["cases"][0]["standing"]["is"], "gathering");
    let found = window.json("find_cases", json!({ "query": "0421" }));
    assert_eq!(folders(&found), ["2026-11-09-PAY-06"]);
    assert_eq!(found[0]["place"]["fact"], "withdrawal_id");
    assert_eq!(folders(&window.json("find_cases", json!({ "query": "派安盈" }))).len(), 1);
    assert_eq!(window.json("find_cases", json!({ "query": "nobody" })), json!([]));
}

#[test]
fn a_duplicate_opens_with_the_evidence_and_an_id_of_its_own() {
    let window = Window::open();
    let first = create(&window, "PAY-06", "payoneer");
    set(&window, "contact_name", "Lin Hao");
    let picture = window.folder.path().join("1.png");
    fs::write(&picture, PIXEL).unwrap();
    window.json("add_files", json!({ "paths": [picture], "kind": "E10", "position": null }));
    let sent = json!({ "submission": null, "sent_at": "2026-11-08", "channel": null, "ticket_number": "T-1", "files": [] });
    window.json("record_sent", json!({ "sent": sent }));
    let again =
        window.json("duplicate_case", json!({ "folder": first["folder"], "title": "Again" }));
    assert_eq!(again["folder"], "2026-11-09-PAY-06-2");
    assert_ne!(again["case"]["id"], first["case"]["id"]);
    assert_eq!(again["case"]["evidence"].as_array().unwrap().len(), 1);
    assert_eq!(again["case"]["submissions"], Value::Null);
    assert!(!window.bytes("thumbnail", json!({ "evidence": 1 })).is_empty());
    window.json("close_case", json!({}));
    let home = window.json("home", json!({}));
    let standings: Vec<&Value> =
        home["cases"].as_array().unwrap().iter().map(|case| &case["standing"]["is"]).collect();
    assert!(standings.contains(&&json!("sent")) && standings.contains(&&json!("gathering")));
}

#[test]
fn the_trash_gives_back_until_it_is_emptied() {
    let window = Window::open();
    let view = create(&window, "PAY-06", "payoneer");
    window.json("close_case", json!({}));
    let trashed = window.json("trash_case", json!({ "folder": view["folder"] }));
    assert_eq!(window.json("home", json!({}))["cases"], json!([]));
    assert_eq!(window.json("trash", json!({})), json!([trashed]));
    assert_eq!(trashed["scenario"], "PAY-06");
    // Another case takes its name meanwhile.
    create(&window, "PAY-06", "payoneer");
    window.json("close_case", json!({}));
    let back = window.json("restore_case", json!({ "id": trashed["id"] }));
    assert_eq!(back, "2026-11-09-PAY-06-2");
    let trashed = window.json("trash_case", json!({ "folder": back }));
    window.json("delete_for_ever", json!({ "ids": [trashed["id"]] }));
    assert_eq!(window.json("trash", json!({})), json!([]));
    assert_eq!(window.error("restore_case", json!({ "id": trashed["id"] })), "no_such_case");
    for outside in ["..", ".trash", "../cache", ""] {
        assert_eq!(window.error("trash_case", json!({ "folder": outside })), "no_such_case");
    }
}

#[test]
fn a_case_leaves_as_one_file_and_comes_back() {
    let window = Window::open();
    let view = create(&window, "PAY-06", "payoneer");
    set(&window, "contact_name", "Lin Hao");
    window.json("close_case", json!({}));
    let shell = Arc::clone(&window.window.state::<Arc<Shell>>());
    let folder = view["folder"].as_str().unwrap();
    let path = window.folder.path().join("my case");
    let packed = pack_to(&shell, folder, &path).unwrap();
    let file = packed.path.clone();
    assert!(file.ends_with("my case.docket") && packed.left_behind == 0);
    // Whoever says so in the dialog replaces what was there.
    assert_eq!(pack_to(&shell, folder, &path).unwrap().bytes, packed.bytes);
    let import = |again: bool| json!({ "path": file, "again": again });
    let here = window.json("import_case", import(false));
    assert_eq!(here, json!({ "is": "here_already", "folder": folder }));
    let second = window.json("import_case", import(true));
    assert_eq!(second["view"]["folder"], "2026-11-09-PAY-06-2");
    assert_eq!(second["view"]["case"]["facts"]["contact_name"]["answer"]["value"], "Lin Hao");
    assert_eq!(window.progress.lock().unwrap().last().unwrap().done, 100);
    window.json("close_case", json!({}));

    let case_json = window.folder.path().join("cases").join(folder).join("case.json");
    let opened = window.json("import_case", json!({ "path": case_json, "again": false }));
    assert_eq!(opened["view"]["folder"], folder);
    let elsewhere = window.folder.path().join("config");
    fs::create_dir_all(&elsewhere).unwrap();
    let elsewhere = json!({ "path": elsewhere, "again": false });
    assert_eq!(window.error("import_case", elsewhere), "not_among_cases");
    let half = window.folder.path().join("half.docket");
    let bytes = fs::read(&file).unwrap();
    fs::write(&half, &bytes[..bytes.len() / 2]).unwrap();
    let half = json!({ "path": half, "again": true });
    assert_eq!(window.error("import_case", half), "bad_case_file");
    assert_eq!(window.json("home", json!({}))["cases"].as_array().unwrap().len(), 2);
}

#[test]
fn settings_hold_at_once_and_a_broken_file_stops_nothing() {
    let window = Window::open();
    let view = window.json("settings", json!({}));
    assert_eq!(view["preferences"]["paper"], "a4");
    let mut wanted = view["preferences"].clone();
    wanted["ticket_language"] = json!("en");
    wanted["paper"] = json!("letter");
    wanted["time_zone"] = json!("America/New_York");
    wanted["details"] = json!({ "contact_name": "Lin Hao", "contact_email": "lin@example.com" });
    window.json("save_settings", json!({ "preferences": wanted }));
    let view = create(&window, "PAY-06", "payoneer");
    assert_eq!(view["case"]["ticket_language"], "en");
    // Ten in the morning in Shanghai is the evening before in New York.
    assert_eq!(view["folder"], "2026-11-08-PAY-06");
    set(&window, "contact_name", "Lin Wei");
    let filled = window.json("use_my_details", json!({}));
    let value = |fact: &str| filled["case"]["facts"][fact]["answer"]["value"].clone();
    assert_eq!(
        (value("contact_name"), value("contact_email")),
        (json!("Lin Wei"), json!("lin@example.com"))
    );
    let kept = window.json("keep_my_details", json!({}));
    assert_eq!(kept["preferences"]["details"]["contact_name"], "Lin Wei");
    let shape = json!({ "full_quality": false, "split": false, "bates": null });
    window.json("preview", json!({ "ticket_language": "en", "shape": shape }));
    let page = window.bytes("preview_page", json!({ "page": 1, "width": 850 }));
    let height = image::load_from_memory(&page).unwrap().height();
    assert!(height.abs_diff(1100) <= 2, "{height} is no Letter");

    let file = window.folder.path().join("config/settings.toml");
    assert!(fs::read_to_string(&file).unwrap().contains("paper = \"letter\""));
    fs::write(&file, "paper = ").unwrap();
    let shell =
        Shell::new(window.window.state::<Arc<Shell>>().settings.clone(), Box::new(|_, _| {}));
    assert!(shell.kept(|kept| kept.problem.is_some()));
    let mut wanted = shell.preferences();
    assert_eq!(wanted.details.len(), 0);
    wanted.time_zone = Some("Asia/Tokyo".to_owned());
    shell.keep_preferences(&wanted).unwrap();
    let aside = file.with_file_name("settings-broken.toml");
    assert_eq!(fs::read_to_string(aside).unwrap(), "paper = ");
    assert!(fs::read_to_string(&file).unwrap().contains("Asia/Tokyo"));
}

#[test]
fn what_was_to_be_opened_is_handed_over_once() {
    let window = Window::open();
    assert_eq!(window.json("waiting_file", json!({})), Value::Null);
    window.window.state::<Arc<Shell>>().leave_waiting("/files/one.docket".into());
    assert_eq!(window.json("waiting_file", json!({})), "/files/one.docket");
    assert_eq!(window.json("waiting_file", json!({})), Value::Null);
    let place = window.folder.path();
    fs::write(place.join("one.docket"), "").unwrap();
    let found = crate::case_in(["--flag", "none", "one.docket"].iter(), place);
    assert_eq!(found, Some(place.join("one.docket")));
}

#[test]
fn five_hundred_cases_are_listed_and_searched_without_reading_them_again() {
    let window = Window::open();
    let view = create(&window, "PAY-06", "payoneer");
    set(&window, "withdrawal_id", "PMT-20261103-0421");
    window.json("close_case", json!({}));
    let cases = window.folder.path().join("cases");
    let first = cases.join(view["folder"].as_str().unwrap());
    for number in 0..499 {
        let dir = cases.join(format!("case-{number}"));
        fs::create_dir_all(dir.join("history")).unwrap();
        for file in ["case.json", "history/activity.jsonl"] {
            fs::copy(first.join(file), dir.join(file)).unwrap();
        }
    }
    assert_eq!(window.json("home", json!({}))["cases"].as_array().unwrap().len(), 500);
    let started = Instant::now();
    let found = window.json("find_cases", json!({ "query": "payoneer 0421" }));
    eprintln!("searching 500 cases took {:?}", started.elapsed());
    assert_eq!(found.as_array().unwrap().len(), 500);
}
