//! A case as one file: written from the menu, opened by a double click in the file manager, and opened
//! once more while the window is there.
#![cfg(test)]

use docket_e2e::{App, Language, Setup};

const SAMPLE: &str = "8,420 美元提现被退票（虚构示例）";

#[test]
fn a_case_goes_out_as_one_file_and_a_double_click_opens_it() {
    let app = App::start(Language::English).unwrap();
    let word = |key: &str| app.words.say(key);
    app.press(&word("window-home-sample"));
    app.wait_for_text(&word("fact-contact_name"));
    app.press_in("header", &word("product-name"));
    app.press(&app.words.say_with("window-cases-more", &[("name", SAMPLE)]));
    app.press(&word("window-cases-pack"));
    let file = app.desk().join("returned.docket");
    app.pick_file(&file);
    app.wait_for_text(&app.words.say_with("window-cases-packed", &[("name", "returned.docket")]));
    assert!(std::fs::metadata(&file).unwrap().len() > 100_000);

    // On another computer, where there is nothing yet.
    let arguments = vec![file.to_string_lossy().into_owned()];
    let setup = Setup { bus: true, arguments, ..Setup::default() };
    let other = App::start_with(Language::English, &setup).unwrap();
    other.wait_until(
        "its case is open",
        &format!("return document.querySelector('nav h1')?.textContent.trim() === {SAMPLE:?}"),
    );
    other.press_in("nav", &word("window-task-evidence"));
    other.scroll_to_exhibit("A-7");

    // Once more, with the window open: it is asked about there, and no second window comes.
    other.start_again(&file);
    other.wait_for_text(&word("window-import-twin"));
    assert_eq!(other.windows(), 1);
    other.press_in("dialog", &word("window-import-twin.again"));
    // The second case opens with its first form.
    other.wait_for_text(&word("fact-contact_name"));
    other.press_in("header", &word("product-name"));
    other.wait_until(
        "there are two",
        "return document.querySelectorAll('ul.cases li').length === 2",
    );
}
