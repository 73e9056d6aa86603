//! The other two ways in: the file dialog and the clipboard.
#![cfg(test)]

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
