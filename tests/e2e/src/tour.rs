//! Every screen of the window, one after the other, for whoever wants to look at each.

use crate::app::{App, PATIENCE};
use crate::process::poll;

/// What is looked at on the way.
pub const STOPS: [&str; 19] = [
    "home-empty",
    "start",
    "start-question",
    "start-found",
    "start-chosen",
    "facts-empty",
    "evidence-empty",
    "facts",
    "money",
    "evidence",
    "exhibit",
    "self-checks",
    "review",
    "review-pages",
    "send",
    "send-texts",
    "after-form",
    "after",
    "home",
];

/// Goes through all screens and calls `look` at each with its name.
pub fn tour(app: &App, look: &mut dyn FnMut(&str)) {
    let word = |key: &str| app.words.say(key);
    let task = |key: &str| app.press_in("nav", &word(key));
    app.wait_for_text(&word("window-home-empty"));
    look("home-empty");
    app.press(&word("window-home-new"));
    app.wait_for_text(&word("finder-start"));
    look("start");
    app.press(&word("finder-start.where"));
    app.wait_for_text(&word("finder-where"));
    look("start-question");
    app.press(&word("window-back"));
    app.fill(&word("window-find"), "beneficiary account invalid");
    app.wait_for_text(&word("scenario-PAY-06"));
    look("start-found");
    app.press(&word("scenario-PAY-06"));
    app.wait_for_text(&word("window-asked-title"));
    look("start-chosen");
    app.press(&word("window-start-start"));
    app.wait_for_text(&word("fact-contact_name"));
    look("facts-empty");
    task("window-task-evidence");
    app.wait_for_text(&word("evidence-E08"));
    look("evidence-empty");

    app.press_in("header", &word("product-name"));
    app.press(&word("window-home-sample"));
    app.wait_for_text(&word("fact-contact_name"));
    task("section-withdrawal");
    app.wait_for_text(&word("fact-withdrawal_amount"));
    look("facts");
    task("window-task-money");
    app.wait_for_text(&word("window-money-nodes"));
    look("money");
    task("window-task-evidence");
    pictures_are_there(app);
    look("evidence");
    // Its picture is fetched once it is in view, and until then its name says so.
    app.middle_of("#slot-E07");
    app.press_in("#slot-E07", "A-3");
    pictures_are_there(app);
    look("exhibit");
    app.press_in("dialog", &word("window-close"));
    task("window-task-self-checks");
    app.wait_for_text(&word("self-check-C01"));
    look("self-checks");
    task("window-task-review");
    app.wait_for_text(&word("window-review-answers"));
    look("review");
    app.middle_of("section[aria-labelledby=pages-title] ol li");
    pictures_are_there(app);
    look("review-pages");
    task("window-task-send");
    app.press(&word("window-send-export"));
    app.wait_for_text(&word("window-send-done"));
    look("send");
    app.middle_of("#copy-title");
    look("send-texts");
    task("window-task-after");
    app.press_in("main", &word("window-sent"));
    app.wait_for_text(&word("window-sent-number"));
    look("after-form");
    app.fill(&word("window-sent-number"), "08231177");
    app.press_in("main", &word("window-sent-save"));
    app.wait_for_text("08231177");
    look("after");
    app.press_in("header", &word("product-name"));
    app.wait_for_text(&word("window-home-title"));
    look("home");
}

/// Waits until every picture in view is loaded.
fn pictures_are_there(app: &App) {
    app.wait_until(
        "every picture in view is loaded",
        "const inView = ({ top, bottom }) => bottom > 0 && top < innerHeight; \
         const pictures = [...document.images].filter(image => \
             inView(image.getBoundingClientRect())); \
         return pictures.length > 0 && pictures.every(image => image.naturalWidth > 0);",
    );
    // What is loading says so in words until its picture is there.
    let loaded = || (!app.shows(&app.words.say("window-loading"))).then_some(());
    assert!(poll(PATIENCE, loaded).is_some(), "a picture never came");
}
