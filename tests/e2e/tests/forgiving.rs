//! What goes wrong is put right: a power cut in the middle of a word, a delete that was not meant,
//! another language in the middle of a form.
#![cfg(test)]

use std::fs;

use docket_e2e::{App, Language, Words};

const SAMPLE: &str = "8,420 美元提现被退票（虚构示例）";

#[test]
fn a_power_cut_in_the_middle_of_a_word_costs_nothing_that_was_typed() {
    let app = App::start(Language::English).unwrap();
    let words = Words::load(Language::English);
    let word = |key: &str| words.say(key);
    app.start_case("PAY-06", "beneficiary account invalid");
    app.wait_for_text(&word("fact-contact_name"));
    app.fill(&word("fact-contact_name"), "Lin Haiyan");
    let folder = app.folder_with("Lin Haiyan");
    let case = folder.join("case.json");
    let earlier = fs::read(&case).unwrap();

    // Typed, and the field not left.
    app.type_into("fact-contact_email-input", "finance@chengfan.example");
    app.wait_for("it is kept while it is typed", || {
        fs::read_to_string(&case).is_ok_and(|case| case.contains("finance@chengfan.example"))
    });
    app.keys(".c");
    let app = app.kill_and_restart(Language::English).unwrap();
    let name = word("scenario-PAY-06");
    app.press(&name);
    app.wait_until(
        "all of it is there",
        "return document.querySelector('#fact-contact_email-input')?.value \
             === 'finance@chengfan.example'",
    );
    assert!(!app.shows(&word("window-case-recovered")), "there was nothing to recover");

    // The same at the worst moment: what was typed is in the log, and the case is not written yet.
    app.type_into("fact-contact_phone-input", "+86 138 0013 8000");
    app.wait_for("it is kept while it is typed", || {
        fs::read_to_string(&case).is_ok_and(|case| case.contains("138 0013 8000"))
    });
    let app = app.killed(|| fs::write(&case, &earlier).unwrap(), Language::English).unwrap();
    app.press(&name);
    app.wait_for_text(&word("window-case-recovered"));
    app.wait_for_text(&app.words.say_with("store-notice-edits-replayed", &[("count", "2")]));
    app.wait_until(
        "all of it is there",
        "return document.querySelector('#fact-contact_email-input')?.value \
             === 'finance@chengfan.example' \
             && document.querySelector('#fact-contact_phone-input')?.value === '+86 138 0013 8000'",
    );
}

#[test]
fn what_was_deleted_comes_back() {
    let app = App::start(Language::Chinese).unwrap();
    let word = |key: &str| app.words.say(key);
    app.press(&word("window-home-sample"));
    app.press_in("nav", &word("window-task-evidence"));
    let shown = "订单列表";
    app.scroll_to_exhibit("A-7");
    app.wait_for_text(shown);
    app.press(&app.words.say_with("window-exhibit-remove", &[("exhibit", "A-7")]));
    let removed =
        app.words.say_with("window-notice-removed", &[("title", "Wish 店铺十月订单列表")]);
    app.wait_for_text(&removed);
    app.wait_until("it is gone", "return document.querySelector(\"[data-exhibit='6']\") === null");
    app.press_in(".notice", &word("window-undo"));
    app.scroll_to_exhibit("A-7");
    app.wait_for_text(shown);

    app.press_in("header", &word("product-name"));
    app.wait_for_text(&word("window-home-title"));
    let trash = || {
        app.press(&app.words.say_with("window-cases-more", &[("name", SAMPLE)]));
        app.press(&word("window-cases-trash"));
        app.wait_for_text(&app.words.say_with("window-cases-trashed", &[("name", SAMPLE)]));
        app.wait_until("no case is left", "return document.querySelector('ul.cases') === null");
    };
    let back = || {
        app.wait_for_text(&app.words.say_with("window-cases-restored", &[("name", SAMPLE)]));
    };
    trash();
    app.press_in(".notice", &word("window-undo"));
    back();
    app.wait_until("it is back", "return document.querySelectorAll('ul.cases li').length === 1");
    trash();
    app.press(&app.words.say_with("window-trash-link", &[("count", "1")]));
    app.press(&app.words.say_with("window-trash-restore-named", &[("name", SAMPLE)]));
    back();
    app.wait_for_text(&word("window-trash-nothing"));
    app.press_in("header", &word("product-name"));
    app.press(SAMPLE);
    app.press_in("nav", &word("window-task-evidence"));
    app.scroll_to_exhibit("A-7");
    app.wait_for_text(shown);
}

#[test]
fn another_language_in_the_middle_of_a_form_changes_nothing_else() {
    let app = App::start(Language::English).unwrap();
    let word = |key: &str| app.words.say(key);
    app.start_case("PAY-06", "beneficiary account invalid");
    app.press_in("nav", &word("section-bank"));
    app.wait_for_text(&word("fact-account_holder_name"));
    app.type_into("fact-account_holder_name-input", "Shenzhen Chengfan E-comm");
    let place = "const input = document.querySelector('#fact-account_holder_name-input'); \
         return [document.activeElement === input, input.value, input.selectionStart, \
             Math.round(input.getBoundingClientRect().top)];";
    let before = app.browser.script(place, &[]).unwrap();
    assert_eq!(before[0], true, "{before}");
    let chinese = Words::load(Language::Chinese);
    app.press(Language::Chinese.own_name());
    app.wait_for_text(&chinese.say("fact-account_holder_name"));
    let after = app.browser.script(place, &[]).unwrap();
    for (index, what) in ["the focus", "what was typed", "the place in it"].iter().enumerate() {
        assert_eq!(after[index], before[index], "{what}: {before} and then {after}");
    }
    let top = |at: &serde_json::Value| at[3].as_f64().unwrap();
    assert!((top(&after) - top(&before)).abs() < 200.0, "it is still in view: {before}, {after}");
    assert!((0.0..700.0).contains(&top(&after)), "{after}");
    // One goes on as if nothing had been.
    app.keys("erce Co., Ltd.");
    app.press(Language::English.own_name());
    app.wait_for_text(&word("fact-account_holder_name"));
    app.wait_until(
        "all of it is there",
        "return document.querySelector('#fact-account_holder_name-input').value \
             === 'Shenzhen Chengfan E-commerce Co., Ltd.'",
    );
}
