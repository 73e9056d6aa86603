//! What goes out: made to fit, shown before it goes, and nothing left of what did not.

use std::fs;
use std::process::Command;
use std::sync::atomic::Ordering;

use image::{DynamicImage, Rgb, RgbImage};
use serde_json::{Value, json};

use super::Window;

const LIMIT: u64 = 1_500_000;
const PASSWORD: &str = "Open-Sesame-7";

fn shape(split: bool) -> Value {
    json!({ "full_quality": false, "split": split, "bates": null })
}

fn export(formats: &[&str], shape: &Value) -> Value {
    json!({ "formats": formats, "allow_incomplete": true, "shape": shape })
}

/// The sample with photographs that are larger than what its recipient takes.
fn too_large() -> Window {
    let window = Window::open();
    window.json("open_sample", json!({}));
    let mut seed: u32 = 7;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    let mut paths = Vec::new();
    for name in ["one.jpg", "two.jpg", "three.jpg"] {
        let picture =
            RgbImage::from_fn(1_000, 1_300, |x, y| Rgb([(x / 6) as u8, (y / 8) as u8, noise()]));
        let path = window.folder.path().join(name);
        DynamicImage::ImageRgb8(picture).save(&path).unwrap();
        paths.push(path);
    }
    window.json("add_files", json!({ "paths": paths, "kind": null, "position": null }));
    let target = "recipient.payoneer.limit.file_bytes";
    window.json("set_override", json!({ "target": target, "value": LIMIT.to_string() }));
    window
}

fn bytes_of(budget: &Value) -> &Value {
    let mut gauges = budget["gauges"].as_array().unwrap().iter();
    gauges.find(|gauge| gauge["measure"] == "bytes").unwrap()
}

fn pdfs(reply: &Value) -> Vec<&Value> {
    let files = reply["files"].as_array().unwrap();
    files.iter().filter(|file| file["format"] == "pdf").collect()
}

#[test]
fn the_pdf_fits_the_recipient_by_itself_and_is_the_one_shown() {
    let window = too_large();
    let budget = window.json("packet_budget", json!({ "shape": shape(false) }));
    let bytes = bytes_of(&budget);
    assert_eq!(bytes["limit"], LIMIT);
    assert_eq!(bytes["standing"], "fits_reduced", "{bytes}");
    let asked = json!({ "ticket_language": "both", "shape": shape(false) });
    let preview = window.json("preview", asked);
    let reply = window.json("export_case", export(&["pdf"], &shape(false)));
    let [pdf] = pdfs(&reply)[..] else { panic!("{reply}") };
    let size = pdf["bytes"].as_u64().unwrap();
    assert!((LIMIT / 2..=LIMIT).contains(&size), "{size}");
    assert_eq!(preview["files"], json!([{ "pages": pdf["pages"], "bytes": size }]));
    assert_eq!(reply["savings"], json!([]));
}

#[test]
fn at_full_quality_the_estimate_says_what_comes_out_and_parts_have_room_for_it() {
    let window = too_large();
    let large = |split: bool| json!({ "full_quality": true, "split": split, "bates": null });
    let budget = window.json("packet_budget", json!({ "shape": large(false) }));
    let bytes = bytes_of(&budget);
    assert_eq!(bytes["standing"], "over", "{budget}");
    assert_eq!(budget["advice"][0]["key"], "packet-export-full-quality");
    let reply = window.json("export_case", export(&["pdf"], &large(false)));
    let whole = pdfs(&reply)[0]["bytes"].as_u64().unwrap();
    assert!(whole > LIMIT, "{reply}");
    let expected = budget["expected"].as_array().unwrap().iter();
    let expected = expected.clone().find(|one| one["format"] == "pdf").unwrap();
    let expected = expected["bytes"].as_u64().unwrap();
    assert_eq!(bytes["used"], expected);
    assert!(expected.abs_diff(whole) * 10 < whole, "{expected} for {whole}");
    assert!(!reply["savings"].as_array().unwrap().is_empty(), "{reply}");

    let target = "recipient.payoneer.limit.file_bytes";
    window.json("set_override", json!({ "target": target, "value": (whole / 2).to_string() }));
    let reply = window.json("export_case", export(&["pdf"], &large(true)));
    let parts: Vec<u64> = pdfs(&reply).iter().map(|part| part["bytes"].as_u64().unwrap()).collect();
    assert!((2..=4).contains(&parts.len()), "{parts:?}");
    assert!(parts.iter().all(|bytes| *bytes <= whole / 2), "{parts:?} of {whole}");
    assert!(parts.iter().sum::<u64>() > whole * 9 / 10, "{parts:?} of {whole}");
}

#[test]
fn the_first_page_needs_no_packet_and_is_the_one_that_goes_out() {
    let window = Window::open();
    window.json("open_sample", json!({}));
    let packet = json!({ "ticket_language": "both", "shape": shape(false) });
    let mut first = packet.clone();
    first["width"] = json!(500);
    let page = json!({ "page": 1, "width": 500 });
    let before = window.bytes("opening", first.clone());
    assert_eq!(image::load_from_memory(&before).unwrap().width(), 500);
    window.json("preview", packet.clone());
    assert!(before == window.bytes("preview_page", page.clone()));

    let typed = json!({ "fact": "withdrawal_id", "text": "WD-20261103-7" });
    window.json("set_fact", typed);
    let after = window.bytes("opening", first.clone());
    assert!(after != before, "it follows what is typed");
    assert!(after == window.bytes("opening", first.clone()));
    window.json("preview", packet);
    assert!(after == window.bytes("preview_page", page));

    window.json("close_case", json!({}));
    assert_eq!(window.error("opening", first), "no_case_open");
}

#[test]
fn what_is_stopped_leaves_nothing_behind() {
    let window = Window::open();
    let view = window.json("open_sample", json!({}));
    let case = window.folder.path().join("cases").join(view["folder"].as_str().unwrap());
    let before = fs::read_dir(&case).unwrap().count();
    // Whoever shows how far it is stops it.
    window.stop_at_first_progress.store(true, Ordering::Relaxed);
    assert_eq!(window.error("export_case", export(&["pdf", "zip"], &shape(false))), "cancelled");
    assert!(!case.join("exports").exists());
    assert!(fs::read_dir(&case).unwrap().count() <= before + 1, "but for the cache");
    window.stop_at_first_progress.store(false, Ordering::Relaxed);
    let reply = window.json("export_case", export(&["copy"], &shape(false)));
    assert_eq!(reply["files"].as_array().unwrap().len(), 1);
}

#[test]
fn a_password_opens_an_exhibit_and_is_kept_nowhere() {
    let window = Window::open();
    window.json("create_case", json!({ "scenario": "PAY-06", "recipient": "payoneer" }));
    let path = window.folder.path().join("locked.pdf");
    let statement = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/sample/bank-statement.pdf");
    let words = ["--encrypt", PASSWORD, "owner", "256", "--", statement];
    let locked = Command::new("qpdf").args(words).arg(&path).status();
    assert!(locked.expect("qpdf is needed for this test").success());
    let args = json!({ "paths": [path], "kind": null, "position": null });
    let reply = window.json("add_files", args);
    let contents = |view: &Value| view["case"]["evidence"][0]["contents"].clone();
    assert_eq!(contents(&reply["view"])["trouble"], "password_protected");
    let unlock = |password: &str| json!({ "evidence": 1, "password": password });
    assert_eq!(window.error("unlock_evidence", unlock("Wrong-1")), "wrong_password");
    let view = window.json("unlock_evidence", unlock(PASSWORD));
    assert_eq!(contents(&view), json!({ "is": "pdf", "pages": 2 }));
    assert!(!window.bytes("thumbnail", json!({ "evidence": 1 })).is_empty());
    window.json("close_case", json!({}));
    assert!(!holds(window.folder.path(), PASSWORD.as_bytes()));
}

/// Whether a file below the folder has these bytes in it.
fn holds(folder: &std::path::Path, bytes: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return holds(&path, bytes);
        }
        fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes)
    })
}
