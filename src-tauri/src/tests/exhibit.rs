//! An exhibit prepared: private numbers found, blacked out for one recipient, and its file replaced.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::Window;

fn with(files: &[&Path]) -> Window {
    let window = Window::open();
    window.json("create_case", json!({ "scenario": "PAY-06", "recipient": "payoneer" }));
    window.json("add_files", json!({ "paths": files, "kind": null, "position": null }));
    window
}

fn sample(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/sample").join(name)
}

fn treat(window: &Window, change: Value) -> Value {
    let mut treatment = json!({
        "quarter_turns": 0, "crops": [], "pages": [], "marks": [], "redactions": [],
        "withheld_from": [],
    });
    for (key, value) in change.as_object().unwrap() {
        treatment[key] = value.clone();
    }
    let edit = json!({ "edit": "treat_evidence", "evidence": 1, "treatment": treatment });
    window.json("edit_case", json!({ "edit": edit }))
}

#[test]
fn a_number_is_found_and_black_for_whom_it_is_meant() {
    let folder = tempfile::TempDir::new().unwrap();
    let chat = folder.path().join("chat.txt");
    fs::write(&chat, "你好\n卡号 4111 1111 1111 1111 谢谢\n").unwrap();
    let window = with(&[&chat]);
    let found = window.json("suggest_redactions", json!({ "evidence": 1 }));
    assert_eq!((&found[0]["kind"], &found[1]), (&json!("card"), &Value::Null));
    let spot = found[0]["spot"].clone();
    assert_eq!(spot, json!({ "on": "characters", "line": 2, "start": 3, "end": 22 }));
    treat(&window, json!({ "redactions": [{ "spot": spot, "only_for": ["pingpong"] }] }));
    let seen = |recipient: &str| {
        let sent = window.json("sent_words", json!({ "evidence": 1, "recipient": recipient }));
        sent["lines"][1].as_str().unwrap().contains("4111")
    };
    assert_eq!((seen("pingpong"), seen("payoneer")), (false, true));
}

#[test]
fn a_page_is_seen_as_it_is_sent() {
    let window = with(&[&sample("bank-app-return.png")]);
    let size = |command: &str, recipient: bool| {
        let mut args = json!({ "evidence": 1, "page": 1, "width": 400 });
        if recipient {
            args["recipient"] = json!("payoneer");
        }
        image::load_from_memory(&window.bytes(command, args)).unwrap()
    };
    let whole = size("evidence_page", false);
    let area = |left: u32, width: u32| json!({ "page": 1, "left": left, "top": 0, "width": width, "height": 500_000 });
    let mut spot = area(0, 250_000);
    spot["on"] = json!("area");
    treat(
        &window,
        json!({ "quarter_turns": 1, "crops": [area(0, 500_000)], "redactions": [{ "spot": spot }] }),
    );
    let sent = size("sent_page", true).to_rgb8();
    let ratio = |width: u32, height: u32| f64::from(width) / f64::from(height);
    // Cut to a quarter and turned.
    let expected = ratio(whole.height(), whole.width());
    assert!((ratio(sent.width(), sent.height()) - expected).abs() < 0.02);
    // What was at the left is above.
    assert_eq!(sent.get_pixel(sent.width() / 2, 4).0, [0, 0, 0]);
    assert_ne!(sent.get_pixel(sent.width() / 2, sent.height() - 4).0, [0, 0, 0]);
}

#[test]
fn a_better_copy_keeps_what_was_done_to_the_first() {
    let window = with(&[&sample("bank-app-return.png"), &sample("bank-statement.pdf")]);
    let view = treat(&window, json!({ "withheld_from": ["pingpong"] }));
    let replace =
        |name: &str| window.json("replace_file", json!({ "evidence": 1, "path": sample(name) }));
    let reply = replace("order-list.png");
    let piece = &reply["view"]["case"]["evidence"][0];
    assert_eq!(piece["original"]["file_name"], "order-list.png");
    assert_eq!(piece["treatment"]["withheld_from"], json!(["pingpong"]));
    assert_eq!(piece["title"], view["case"]["evidence"][0]["title"]);
    assert_eq!(replace("bank-statement.pdf")["outcomes"][0]["duplicate_of"], 2);
    let back = window.json("undo", json!({}));
    assert_eq!(back["case"]["evidence"][0]["original"]["file_name"], "bank-app-return.png");
    let gone = json!({ "evidence": 1, "path": "/gone.png" });
    assert_eq!(window.error("replace_file", gone), "not_shown");
}
