//! An exhibit is prepared: blacked out with keys and with the mouse, seen as it is sent, exported, and
//! then nothing of it can be read in the PDF.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use docket_e2e::{App, Language};
use serde_json::{Value, json};

/// The keys, as WebDriver writes them.
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const DOWN: &str = "\u{E015}";

const ACCOUNT: &str = "6013820800100012345";
const SECRET: &str = "The meeting is behind the old pier.";
const KEPT: &str = "The withdrawal came back on Friday.";
/// On the first page of the statement, and only there.
const PAYOUT: &str = "PMT-20261008-0377";
/// On its last page.
const LAST_LINE: &str = "103,958.45";

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample").join(name)
}

#[test]
fn what_is_blacked_out_by_key_and_by_mouse_is_gone_from_the_pdf() {
    let app = App::start(Language::English).unwrap();
    let word = |key: &str| app.words.say(key);
    app.start_case("PAY-06", "beneficiary account invalid");
    app.press_in("nav", &word("window-task-evidence"));
    app.wait_for_text(&word("evidence-E08"));
    let chat = app.desk().join("chat.txt");
    fs::write(&chat, format!("{KEPT}\n{SECRET}\n收款账号：{ACCOUNT}\n")).unwrap();
    for (file, kind) in [(chat, "E08"), (sample("bank-statement.pdf"), "E10")] {
        let slot = app.middle_of(&format!("#slot-{kind}"));
        app.drop_files(&[&file], slot).unwrap();
        app.wait_until(
            "the slot is filled",
            &format!("return !document.querySelector('#slot-{kind}').classList.contains('hole')"),
        );
    }

    by_keyboard(&app);
    by_mouse(&app);

    app.press_in("nav", &word("window-task-send"));
    app.press(&word("window-send-incomplete"));
    app.press(&word("window-send-export-gaps"));
    app.wait_for_text(&word("window-send-done"));
    let text = pdf_text(&app.cases());
    for gone in [ACCOUNT, SECRET, PAYOUT] {
        assert!(!text.contains(gone), "{gone:?} can still be read:\n{text}");
    }
    for kept in [KEPT, LAST_LINE] {
        assert!(text.contains(kept), "{kept:?} is gone too:\n{text}");
    }
}

#[test]
fn the_mouse_orders_compares_marks_and_keeps_the_marks_on_another_file() {
    let app = App::start(Language::Chinese).unwrap();
    let word = |key: &str| app.words.say(key);
    app.press(&word("window-home-sample"));
    app.press_in("nav", &word("window-task-evidence"));
    app.scroll_to_exhibit("A-7");

    // The sixth goes before the second.
    let middle = app.middle_of("[data-exhibit='3']").1;
    let grip = |row: u32| place(&app, &format!("[data-exhibit='{row}'] .handle"));
    let (from, to) = (grip(5), grip(1));
    assert!((0..800).contains(&from.1) && (100..middle).contains(&to.1), "{from:?} {to:?}");
    app.drag_mouse(from, (to.0, to.1 - 30));
    app.wait_for("it is the second on the disk", || order(&app) == [1, 6, 2, 3, 4, 5, 7]);
    app.wait_until(
        "and in the list",
        "return document.querySelector(\"[data-exhibit='1']\")?.id === 'evidence-6'",
    );

    // Two of them beside each other.
    for row in [1, 3] {
        let check = format!("[data-exhibit='{row}'] input[type=checkbox]");
        app.browser.click(&app.element(&check)).unwrap();
    }
    app.press_in("[role=toolbar]", &word("window-several-compare"));
    app.wait_for_text(
        &app.words.say_with("window-side-title", &[("one", "A-2"), ("other", "A-4")]),
    );
    app.wait_until(
        "both are drawn",
        "return [...document.querySelectorAll('dialog .sides img')] \
             .filter(image => image.naturalWidth > 300).length === 2",
    );
    app.keys(ESCAPE);

    // An arrow and a number on what is left of it, turned.
    app.browser.click(&app.element("[data-exhibit='4'] .thumb")).unwrap();
    app.wait_until(
        "the picture is drawn",
        "return document.querySelector('.sheet img')?.naturalWidth > 300",
    );
    let drag = |tool: &str, from: (f64, f64), to: (f64, f64)| {
        app.press_in("dialog .tools", &word(tool));
        app.drag_mouse(on_page(&app, from), on_page(&app, to));
    };
    drag("window-viewer-crop", (0.1, 0.1), (0.9, 0.9));
    app.wait_for("it is cut", || treatment(&app, 4)["crops"][0]["page"] == 1);
    drag("window-viewer-arrow", (0.3, 0.3), (0.5, 0.4));
    app.wait_for("an arrow", || treatment(&app, 4)["marks"][0]["shape"] == "arrow");
    drag("window-viewer-callout", (0.7, 0.7), (0.7, 0.7));
    app.wait_for("a number", || treatment(&app, 4)["marks"][1]["shape"] == "callout");
    app.wait_until(
        "it is the first that has one",
        "return document.querySelector('.sheet .digit')?.textContent === '1'",
    );
    app.press_in("dialog .tools", &word("window-viewer-turn-right"));
    app.wait_for("it is turned", || treatment(&app, 4)["quarter_turns"] == 1);
    let before = treatment(&app, 4);

    let better = app.desk().join("better.png");
    let bytes = fs::read(sample("account-comparison.png")).unwrap();
    fs::write(&better, [&bytes[..], b"."].concat()).unwrap();
    app.press_in("dialog", &word("window-viewer-replace"));
    app.pick_file(&better);
    app.wait_for_text("better.png");
    app.wait_for_text(&word("window-viewer-replaced"));
    assert_eq!(treatment(&app, 4), before, "what was done to it stays");
}

/// The middle of what a CSS selector finds, where it stands now.
fn place(app: &App, selector: &str) -> (i32, i32) {
    let script = "const { x, y, width, height } = \
         document.querySelector(arguments[0]).getBoundingClientRect(); \
         return [x + width / 2, y + height / 2];";
    let found = app.browser.script(script, &[json!(selector)]).unwrap();
    let (x, y): (f64, f64) = serde_json::from_value(found).unwrap();
    (x as i32, y as i32)
}

/// A point of the page that is looked at, in parts of it.
fn on_page(app: &App, (x, y): (f64, f64)) -> (i32, i32) {
    let page = app.browser.script(
        "const { x, y, width, height } = document.querySelector('.sheet').getBoundingClientRect(); \
         return [x, y, width, height];",
        &[],
    );
    let page: [f64; 4] = serde_json::from_value(page.unwrap()).unwrap();
    ((page[0] + page[2] * x) as i32, (page[1] + page[3] * y) as i32)
}

/// The exhibits in their order, as the case on the disk has them.
fn order(app: &App) -> Vec<u64> {
    let evidence = case(app)["case"]["evidence"].as_array().cloned().unwrap_or_default();
    evidence.iter().filter_map(|piece| piece["id"].as_u64()).collect()
}

/// The second line of the chat, and the account number that was found in it.
fn by_keyboard(app: &App) {
    open(app, "E08", "A-1");
    app.wait_for_text(SECRET);
    app.wait_for_text(&app.words.say("window-viewer-private-account"));
    app.keys(&format!("{DOWN}{DOWN}"));
    app.keys("r");
    app.wait_until("a line is black", "return document.querySelector('.line .black') !== null");
    app.keys("y");
    app.wait_for("both are black", || redactions(app, 1).len() == 2);
    for (key, shown) in [("j", "A-2"), ("k", "A-1")] {
        app.keys(key);
        app.wait_until(
            "the exhibit beside it is shown",
            &format!(
                "return document.querySelector('#viewer-title').textContent.includes('{shown}')"
            ),
        );
    }
    app.wait_for_text(KEPT);
    app.keys("s");
    app.wait_until_gone(SECRET);
    app.wait_for_text(KEPT);
    app.press_in("dialog", &app.words.say("window-close"));
    closed(app, "E08");
}

/// Where the payout stands on the first page of the statement, and then taken back and done again.
fn by_mouse(app: &App) {
    open(app, "E10", "A-2");
    app.wait_until(
        "the page is drawn",
        "return document.querySelector('.sheet img')?.naturalWidth > 600",
    );
    app.press_in("dialog .tools", &app.words.say("window-viewer-redact"));
    app.wait_until(
        "the tool is taken",
        "return document.querySelector('.sheet').classList.contains('drawing')",
    );
    app.drag_mouse(on_page(app, (0.1, 0.2)), on_page(app, (0.9, 0.4)));
    app.wait_for("the place is black", || redactions(app, 2).len() == 1);
    let area = &redactions(app, 2)[0]["spot"];
    let close =
        |side: &str, expected: f64| (area[side].as_f64().unwrap() / 1e6 - expected).abs() < 0.02;
    assert!(close("left", 0.1) && close("top", 0.2) && close("width", 0.8), "{area}");
    app.press_in("dialog", &app.words.say("window-undo"));
    app.wait_for("it is taken back", || redactions(app, 2).is_empty());
    app.wait_for_text(&app.words.say("window-viewer-things-none"));
    app.press_in("dialog", &app.words.say("window-redo"));
    app.wait_for("it is there again", || redactions(app, 2).len() == 1);
    app.press_in("dialog", &app.words.say("window-viewer-sent"));
    app.wait_until(
        "the page as it is sent is black there",
        "const image = document.querySelector('.sheet img'); \
         if (!image?.naturalWidth) return false; \
         const canvas = document.createElement('canvas'); \
         [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight]; \
         const context = canvas.getContext('2d'); \
         context.drawImage(image, 0, 0); \
         const at = context.getImageData(canvas.width / 2, canvas.height * 0.3, 1, 1).data; \
         return at[0] + at[1] + at[2] === 0;",
    );
    app.keys(ESCAPE);
    closed(app, "E10");
}

/// The viewer is gone, and the keyboard is back where it was opened.
fn closed(app: &App, slot: &str) {
    app.wait_until(
        "the viewer is closed",
        &format!(
            "return document.querySelector('dialog[open]') === null \
             && document.querySelector('#slot-{slot}').contains(document.activeElement)"
        ),
    );
}

/// Opens the exhibit from its slot, as the keyboard does.
fn open(app: &App, slot: &str, exhibit: &str) {
    let focused = || {
        let focus = "const buttons = [...document.querySelectorAll(`#slot-${arguments[0]} button`)]; \
                     const button = buttons.find(one => one.textContent.includes(arguments[1])); \
                     button?.focus(); return button !== undefined;";
        app.browser.script(focus, &[json!(slot), json!(exhibit)]).is_ok_and(|found| found == true)
    };
    app.wait_for("the exhibit stands in its slot", focused);
    app.keys(ENTER);
    app.wait_until(
        "the viewer is open",
        "return document.querySelector('dialog[open]')?.open === true",
    );
}

/// What is black on an exhibit, as the case on the disk has it.
fn redactions(app: &App, exhibit: u64) -> Vec<Value> {
    treatment(app, exhibit)["redactions"].as_array().cloned().unwrap_or_default()
}

/// What is done to an exhibit.
fn treatment(app: &App, exhibit: u64) -> Value {
    let case = case(app);
    let evidence = find_evidence(&case, exhibit).cloned().unwrap_or_default();
    evidence["treatment"].clone()
}

/// The case as it lies on the disk.
fn case(app: &App) -> Value {
    let mut files = found(&app.cases(), "json").into_iter();
    let file = files.find(|file| file.ends_with("case.json"));
    let read = file.and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
    serde_json::from_str(&read).unwrap_or_default()
}

fn find_evidence(value: &Value, exhibit: u64) -> Option<&Value> {
    match value {
        Value::Object(fields) if fields.contains_key("treatment") && value["id"] == exhibit => {
            Some(value)
        }
        Value::Object(fields) => fields.values().find_map(|value| find_evidence(value, exhibit)),
        Value::Array(values) => values.iter().find_map(|value| find_evidence(value, exhibit)),
        _ => None,
    }
}

fn pdf_text(cases: &Path) -> String {
    let exports: Vec<PathBuf> = found(cases, "pdf");
    let pdf =
        exports.iter().find(|file| file.components().any(|part| part.as_os_str() == "exports"));
    let output = Command::new("pdftotext")
        .args(["-layout".as_ref(), pdf.expect("a PDF was made").as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Every file with this ending below the folder.
fn found(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.flat_map(|entry| match entry.path() {
        path if path.is_dir() => found(&path, ending),
        path if path.extension().is_some_and(|found| found == ending) => vec![path],
        _ => Vec::new(),
    });
    files.collect()
}
