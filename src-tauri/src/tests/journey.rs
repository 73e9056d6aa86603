//! From a new case to exported files, one command after the other.

use std::fs;

use serde_json::{Value, json};

use super::Window;

const PIXEL: &[u8] = include_bytes!("../../icons/32x32.png");

fn open_case(window: &Window) -> Value {
    window.json("create_case", json!({ "scenario": "PAY-06", "recipient": "payoneer" }))
}

#[test]
fn a_case_is_made_filled_looked_at_and_exported() {
    let window = Window::open();
    assert_eq!(window.json("home", json!({}))["cases"], json!([]));
    let view = open_case(&window);
    assert_eq!(view["folder"], "2026-11-09-PAY-06");
    assert_eq!(view["assessment"]["readiness"], "not_ready");

    let reply = window
        .json("set_fact", json!({ "fact": "withdrawal_amount", "text": "USD 8,420.00\u{200B}" }));
    assert_eq!(reply["reading"]["removed"][0]["code_point"], "U+200B");
    assert_eq!(
        reply["view"]["case"]["facts"]["withdrawal_amount"]["answer"]["value"]["minor_units"],
        842_000
    );

    let (picture, copy) =
        (window.folder.path().join("退票.png"), window.folder.path().join("2.png"));
    fs::write(&picture, PIXEL).unwrap();
    fs::write(&copy, PIXEL).unwrap();
    let gone = window.folder.path().join("gone.pdf");
    let reply = window.json(
        "add_files",
        json!({ "paths": [picture, copy, gone], "kind": "E10", "position": null }),
    );
    let outcomes = &reply["outcomes"];
    assert_eq!((&outcomes[0]["evidence"], &outcomes[0]["problem"]), (&json!(1), &Value::Null));
    assert_eq!((&outcomes[1]["evidence"], &outcomes[1]["duplicate_of"]), (&Value::Null, &json!(1)));
    assert_eq!(outcomes[2]["problem"]["key"], "intake-missing");
    assert_eq!(reply["view"]["case"]["evidence"][0]["kind"], "E10");
    assert_eq!(window.progress.lock().unwrap().last().unwrap().done, 3);

    let picture = window.bytes("evidence_page", json!({ "evidence": 1, "page": 1, "width": 16 }));
    assert_eq!(image::load_from_memory(&picture).unwrap().width(), 16);
    assert!(!window.bytes("thumbnail", json!({ "evidence": 1 })).is_empty());

    let preview = window.json("preview", json!({ "ticket_language": "both", "shape": shape() }));
    assert!(preview["files"][0]["pages"].as_u64().unwrap() >= 3, "{preview}");
    let page = window.bytes("preview_page", json!({ "page": 1, "width": 400 }));
    assert!(image::load_from_memory(&page).unwrap().width().abs_diff(400) <= 1);
    let text = window.json("ticket_text", json!({}));
    assert_eq!(text["subject"].as_array().unwrap().len(), 2);

    let export = |allow: bool| json!({ "formats": ["pdf", "eml", "copy", "zip"], "allow_incomplete": allow, "shape": shape() });
    assert_eq!(window.error("export_case", export(false)), "not_ready");
    let exported = window.json("export_case", export(true));
    let files = exported["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    let pdf = files.iter().find(|file| file["format"] == "pdf").unwrap();
    assert_eq!(shown(&window), [fs::read(pdf["path"].as_str().unwrap()).unwrap()]);

    window.json("close_case", json!({}));
    let home = window.json("home", json!({}));
    assert_eq!(home["cases"][0]["evidence"], 1);
}

/// As the window asks for it when nothing was chosen.
fn shape() -> Value {
    json!({ "full_quality": false, "split": false, "bates": null })
}

/// The files of all previews that are kept.
fn shown(window: &Window) -> Vec<Vec<u8>> {
    let cases = fs::read_dir(window.folder.path().join("cache/previews")).unwrap().flatten();
    let editions = cases.flat_map(|case| fs::read_dir(case.path()).unwrap().flatten());
    let files = editions.flat_map(|edition| fs::read_dir(edition.path()).unwrap().flatten());
    files.map(|file| fs::read(file.path()).unwrap()).collect()
}

#[test]
fn words_and_codes_lead_somewhere() {
    let window = Window::open();
    let hits = window.json("find_scenarios", json!({ "query": "退票" }));
    assert_eq!(hits[0]["scenario"], "PAY-06", "{hits}");
    let codes = window.json("explain_code", json!({ "text": "AC01" }));
    assert_eq!(codes, json!(["AC01"]));
}

#[test]
fn a_value_of_the_users_own_holds_at_once_and_is_kept() {
    let window = Window::open();
    open_case(&window);
    let limit = "recipient.payoneer.limit.total_bytes";
    let set = |value: &str| json!({ "target": limit, "value": value });
    let reply = window.json("set_override", set("20 MB"));
    let known = |reply: &Value| reply["recipients"]["payoneer"]["limits"]["total_bytes"].clone();
    assert_eq!(known(&reply["packs"])["value"], 20_000_000);
    assert_eq!(known(&reply["packs"])["from"]["confidence"], "user");
    assert_eq!(reply["view"]["case"]["recipient"], "payoneer");
    assert_eq!(window.error("set_override", set("much")), "bad_value");
    let file = window.folder.path().join("cases/overrides.toml");
    assert!(fs::read_to_string(&file).unwrap().contains(limit));
    assert_eq!(window.json("packs", json!({}))["overridden"][limit]["set_on"], "2026-11-09");
    let reply = window.json("reset_override", json!({ "target": limit }));
    assert_ne!(known(&reply["packs"])["value"], 20_000_000);

    assert_eq!(window.json("home", json!({}))["problem"], Value::Null);
    fs::write(&file, "what").unwrap();
    assert_eq!(window.json("home", json!({}))["problem"]["code"], "bad_value");
    assert_eq!(window.error("set_override", set("20 MB")), "bad_value");
}

#[test]
fn edits_are_undone_and_survive_closing() {
    let window = Window::open();
    let view = open_case(&window);
    let title = json!({ "edit": { "edit": "set_title", "title": "退票 8,420" } });
    assert_eq!(window.json("edit_case", title)["case"]["title"], "退票 8,420");
    assert_eq!(window.json("undo", json!({}))["case"]["title"], "");
    assert_eq!(window.json("undo", json!({}))["can_undo"], false);
    assert_eq!(window.json("redo", json!({}))["case"]["title"], "退票 8,420");
    window.json("close_case", json!({}));
    assert_eq!(window.error("undo", json!({})), "no_case_open");
    let view = window.json("open_case", json!({ "folder": view["folder"] }));
    assert_eq!((&view["case"]["title"], &view["read_only"]), (&json!("退票 8,420"), &Value::Null));
}

#[test]
fn what_is_wrong_comes_back_as_a_code_and_changes_nothing() {
    let window = Window::open();
    assert_eq!(window.error("undo", json!({})), "no_case_open");
    assert_eq!(window.error("open_case", json!({ "folder": "../cases" })), "no_such_case");
    assert_eq!(window.error("open_case", json!({ "folder": "none" })), "no_such_case");
    let wrong = json!({ "scenario": "PAY-06", "recipient": "paypal_buyer" });
    assert_eq!(window.error("create_case", wrong), "no_such_scenario");
    open_case(&window);
    assert_eq!(window.error("set_fact", json!({ "fact": "nope", "text": "1" })), "no_such_fact");
    let refused =
        window.json("set_fact", json!({ "fact": "withdrawal_amount", "text": "USD 12.345" }));
    assert!(refused["reading"]["problem"]["key"].is_string());
    assert_eq!(refused["view"]["generation"], 0);
    assert_eq!(window.error("thumbnail", json!({ "evidence": 9 })), "no_such_evidence");
    assert_eq!(window.error("open_exported", json!({ "path": "/etc/passwd" })), "not_exported");
}

#[test]
fn two_windows_on_one_case_and_a_broken_folder() {
    let window = Window::open();
    let view = open_case(&window);
    let dir = window.folder.path().join("cases").join(view["folder"].as_str().unwrap());
    window.json("close_case", json!({}));
    let elsewhere = docket::store::CaseFolder::open(&dir).unwrap();
    let view = window.json("open_case", json!({ "folder": view["folder"] }));
    assert_eq!(view["read_only"]["key"], "store-read-only-open-elsewhere");
    let title = json!({ "edit": { "edit": "set_title", "title": "x" } });
    assert_eq!(window.error("edit_case", title), "read_only");
    drop(elsewhere);

    let broken = window.folder.path().join("cases/broken");
    fs::create_dir_all(&broken).unwrap();
    fs::write(broken.join("case.json"), "{").unwrap();
    fs::create_dir_all(window.folder.path().join("cases/holiday pictures")).unwrap();
    let home = window.json("home", json!({}));
    let cases = home["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 2);
    let problem = cases.iter().find(|case| case["folder"] == "broken").unwrap();
    assert_eq!(problem["problem"]["key"], "store-error-damaged");
}

#[test]
fn the_sample_opens_ready_and_stays_as_it_was_left() {
    let window = Window::open();
    let view = window.json("open_sample", json!({}));
    assert_eq!(view["assessment"]["readiness"], "ready");
    assert_eq!(view["case"]["watermark"], "fictional");
    window.json("edit_case", json!({ "edit": { "edit": "remove_evidence", "evidence": 1 } }));
    window.json("close_case", json!({}));
    let left = window.json("open_sample", json!({}));
    assert_eq!(left["case"]["evidence"].as_array().unwrap().len(), 6);
}
