//! The other ways in: the file dialog, the clipboard, and a whole folder at once.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use docket_e2e::{App, Language};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample").join(name)
}

fn evidence_of_a_new_case(language: Language) -> App {
    let app = App::start(language).unwrap();
    let word = |key: &str| app.words.say(key);
    app.start_case("PAY-06", "退票");
    app.press_in("nav", &word("window-task-evidence"));
    app.wait_for_text(&word("evidence-E08"));
    app
}

#[test]
fn a_screenshot_is_pasted_into_its_slot() {
    let app = evidence_of_a_new_case(Language::Chinese);
    app.copy_picture(&sample("bank-app-return.png"));
    app.press_in("#slot-E10", &app.words.say("window-paste"));
    app.wait_for_text("pasted-");
    app.wait_until(
        "the slot is filled",
        "return !document.querySelector('#slot-E10').classList.contains('hole')",
    );
}

#[test]
fn a_file_is_picked_in_the_dialog() {
    let app = evidence_of_a_new_case(Language::English);
    app.press_in("#slot-E07", &app.words.say("window-choose-files"));
    app.pick_file(&sample("provider-withdrawal-detail.png"));
    app.wait_for_text("provider-withdrawal-detail");
}

#[test]
fn a_folder_is_taken_in_while_the_window_answers_and_one_press_sorts_it() {
    let app = evidence_of_a_new_case(Language::English);
    let folder = app.desk().join("退票");
    fs::create_dir_all(folder.join("deeper")).unwrap();
    let icon = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/icons/128x128.png");
    let picture = fs::read(icon).unwrap();
    for number in 0..100 {
        // What follows the end of a picture makes it another file and the same picture.
        let bytes = [&picture[..], &[number]].concat();
        let name = format!("Screenshot_20261106-0914{:02}-{number}.png", number % 60);
        fs::write(folder.join(name), bytes).unwrap();
    }
    fs::copy(sample("bank-app-return.png"), folder.join("deeper/银行退票通知.png")).unwrap();
    fs::write(folder.join("Thumbs.db"), b"x").unwrap();

    app.watch_intake();
    app.drop_files(&[&folder], app.middle_of("h2")).unwrap();
    let seen = app.intake_seen();
    eprintln!("{seen:?}");
    assert!(seen.first_picture < seen.over / 2.0, "pictures come one by one: {seen:?}");
    assert!(seen.longest_pause < 3_000.0, "the window answers: {seen:?}");
    app.wait_for_text(&app.words.say_with("window-intake-taken", &[("count", "101")]));
    app.wait_for_text("Thumbs.db");
    app.scroll_to_exhibit("A-60");
    app.wait_until(
        "what was left out is in sight wherever one is",
        "const { top, bottom } = document.querySelector('.outcomes').getBoundingClientRect(); \
         return top >= 0 && bottom <= innerHeight;",
    );
    app.press_in(".outcomes", &app.words.say("window-dismiss"));

    app.press(&app.words.say_with("window-suggestion-accept-all", &[("count", "1")]));
    app.wait_until(
        "the slot is filled",
        "return !document.querySelector('#slot-E10').classList.contains('hole')",
    );
    let scrolled = app.scroll_through();
    eprintln!("{scrolled:?}");
    assert!(scrolled.rows < 60.0 && scrolled.blank < scrolled.frames / 10.0, "{scrolled:?}");
}
