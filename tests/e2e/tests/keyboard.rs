//! From the first screen to the exported files with keys alone: at every stop of the tab key the focus is
//! seen, has a name and comes in the order of reading; no pointer is ever pressed.
#![cfg(test)]

use std::path::Path;

use docket_e2e::{App, Language, key, outcome};

#[test]
fn from_the_first_screen_to_the_files_without_a_pointer() {
    let app = App::start(Language::English).unwrap();
    let word = |key: &str| app.words.say(key);
    app.watch_pointer();

    app.tab_to(&word("window-home-new"));
    app.hit(&[], key::ENTER);
    app.focus_comes("the question", |focus| focus.name == word("finder-start"));
    app.tab_to(&word("window-find"));
    app.keys("beneficiary account invalid");
    app.wait_for_text(&word("scenario-PAY-06"));
    app.tab_to(&word("scenario-PAY-06"));
    app.hit(&[], key::ENTER);
    app.focus_comes("the situation", |focus| focus.name == word("scenario-PAY-06"));
    let recipient = app.tab_to(&word("recipient-payoneer"));
    assert!(recipient.role == "radio" && recipient.checked, "{recipient:?}");
    assert!(!recipient.group.is_empty(), "a choice says what is chosen: {recipient:?}");
    app.tab_to(&word("window-start-start"));
    app.hit(&[], key::ENTER);

    forms(&app);
    evidence(&app);
    self_checks(&app);
    review(&app);
    help(&app);
    send(&app);
    assert_eq!(app.pointed(), Vec::<serde_json::Value>::new());
}

/// The task of this name, at the left.
fn task(app: &App, name: &str, title: &str) {
    let (name, title) = (app.words.say(name), app.words.say(title));
    app.tab_back_to(&name);
    app.hit(&[], key::ENTER);
    app.focus_comes(&title, |focus| focus.name == title);
}

fn forms(app: &App) {
    let word = |key: &str| app.words.say(key);
    app.focus_comes("the first form", |focus| focus.name == word("section-contact"));
    app.tab_to(&word("fact-contact_name"));
    app.keys("Lin Haiyan");
    let email = app.tab_to(&word("fact-contact_email"));
    assert!(!email.invalid, "{email:?}");
    app.keys("finance@chengfan.example");
    let next = app.words.say_with("window-next", &[("task", &word("section-account"))]);
    app.tab_to(&next);
    app.hit(&[], key::ENTER);
    app.focus_comes("the next form", |focus| focus.name == word("section-account"));
    app.tab_to(&word("fact-payoneer_customer_id"));
    app.keys("40218857");
    let next = app.words.say_with("window-next", &[("task", &word("section-withdrawal"))]);
    app.tab_to(&next);
    app.hit(&[], key::ENTER);
    app.focus_comes("the next form", |focus| focus.name == word("section-withdrawal"));
    app.tab_to(&word("fact-return_date"));
    app.keys("2026-13-40");
    app.focus_comes("what is wrong is said of the field", |focus| focus.invalid);
    for _ in 0.."2026-13-40".len() {
        app.hit(&[], key::BACKSPACE);
    }
    app.keys("2026-11-06");
    app.focus_comes("it is right now", |focus| !focus.invalid && focus.value == "2026-11-06");
}

fn evidence(app: &App) {
    let word = |key: &str| app.words.say(key);
    task(app, "window-task-evidence", "window-evidence-title");
    app.tab_to(&word("window-choose-files"));
    app.hit(&[], key::ENTER);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample");
    let file = app.desk().join("bank-return-notice.png");
    std::fs::copy(sample.join("bank-app-return.png"), &file).unwrap();
    app.pick_file(&file);
    app.wait_for_text(&word("window-suggestion-accept"));
    let row = app.tab_until("the exhibit", |focus| focus.role == "row");
    assert!(row.name.starts_with("A-1"), "{row:?}");
    // One key takes what is suggested.
    app.hit(&[], key::ENTER);
    app.wait_until(
        "it fills its slot",
        "return !document.querySelector('#slot-E10').classList.contains('hole')",
    );
    let row = app.focus_comes("the row keeps the focus", |focus| focus.role == "row");
    assert!(row.name.starts_with("A-1"), "{row:?}");
    let show = app.words.say_with("window-exhibit-show", &[("exhibit", "A-1"), ("title", "")]);
    app.tab_to(show.trim());
    app.hit(&[], key::ENTER);
    app.wait_until(
        "the page is drawn",
        "return document.querySelector('dialog .sheet img')?.naturalWidth > 300",
    );
    app.hit(&[], 'r');
    app.hit(&[], key::ENTER);
    app.wait_until(
        "a place is black",
        "return document.querySelectorAll('dialog [data-thing]').length === 1",
    );
    app.tab_to(&word("window-undo"));
    app.hit(&[], key::ENTER);
    app.wait_until(
        "it is taken back",
        "return document.querySelectorAll('dialog [data-thing]').length === 0",
    );
    app.tab_to(&word("window-close"));
    app.hit(&[], key::ENTER);
    app.focus_comes("the focus is back", |focus| focus.name.starts_with(show.trim()));
}

fn self_checks(app: &App) {
    task(app, "window-task-self-checks", "window-self-checks-title");
    let first = app.tab_until("the first question", |focus| focus.role == "radio");
    assert!(first.group.starts_with(&app.words.say("self-check-C01")) || !first.group.is_empty());
    app.hit(&[], key::SPACE);
    app.focus_comes("yes", |focus| focus.checked && focus.name == app.words.say("window-yes"));
    app.hit(&[], key::RIGHT);
    app.focus_comes("no", |focus| focus.checked && focus.name == app.words.say("window-no"));
    app.hit(&[], key::LEFT);
    app.focus_comes("yes", |focus| focus.checked && focus.name == app.words.say("window-yes"));
    let second = app.tab_until("the next question", |focus| focus.role == "radio");
    assert_ne!(second.group, first.group);
}

/// From what was found to where it is put right, and back.
fn review(app: &App) {
    let word = |key: &str| app.words.say(key);
    task(app, "window-task-review", "window-review-title");
    let missing = [("fact", word("fact-contact_phone"))];
    let missing: Vec<(&str, &str)> = missing.iter().map(|(key, fact)| (*key, &**fact)).collect();
    app.tab_to(&app.words.say_with("finding-fact-missing", &missing));
    app.hit(&[], key::ENTER);
    app.focus_comes("its field", |focus| focus.name.starts_with(&word("fact-contact_phone")));
    app.keys("+86 138 0013 8000");
    let back = word("window-task-review");
    app.tab_to(&app.words.say_with("window-back-to", &[("task", &back)]));
    app.hit(&[], key::ENTER);
    // Not to the top: to the answer that was put right.
    let changed = format!("{} {}", word("window-change"), word("fact-contact_phone"));
    app.focus_comes("the answer in the review", |focus| focus.name == changed);
}

/// The list of keys, and back to where one was.
fn help(app: &App) {
    let word = |key: &str| app.words.say(key);
    app.hit(&[], '?');
    app.wait_for_text(&word("window-shortcuts.line"));
    app.focus_comes("in the list", |focus| focus.region == "dialog");
    app.hit(&[], key::ESCAPE);
    app.wait_until("it is closed", "return document.querySelector('dialog[open]') === null");
    app.focus_comes("where it was", |focus| focus.name.starts_with(&word("window-change")));
}

fn send(app: &App) {
    let word = |key: &str| app.words.say(key);
    let title = [("recipient", word("recipient-payoneer"))];
    let title: Vec<(&str, &str)> = title.iter().map(|(key, name)| (*key, &**name)).collect();
    let title = app.words.say_with("window-send-title", &title);
    app.tab_back_to(&word("window-task-send"));
    app.hit(&[], key::ENTER);
    app.focus_comes("sending", |focus| focus.name == title);
    app.tab_to(&word("window-send-incomplete"));
    app.hit(&[], key::SPACE);
    app.focus_comes("it is ticked", |focus| focus.checked);
    app.tab_to(&word("window-send-export-gaps"));
    app.hit(&[], key::ENTER);
    app.wait_for_text(&word("window-send-done"));
    assert_eq!(outcome::pdfs(&app.cases()).len(), 1);
}
