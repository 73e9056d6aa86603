//! A parcel never came: first a request to Wish, which is refused, then from the same case a dispute at
//! PayPal, with what was answered and shown carried along.
#![cfg(test)]

use std::fs;

use docket_e2e::{App, Language, outcome};

const REFUSAL: &str = "We are unable to refund this order.";
const TRANSACTION: &str = "5O190127TN364715T";
const TRACKING: &str = "YT2229521272164446";

#[test]
fn a_request_that_wish_refuses_becomes_a_dispute_at_paypal() {
    let app = App::start(Language::English).unwrap();
    let word = |key: &str| app.words.say(key);
    let task = |key: &str| app.press_in("nav", &word(key));

    app.start_case("CON-02", "parcel never arrived");
    app.wait_for_text(&word("fact-contact_name"));
    let (ordered, promised, asked) = (app.day(-40), app.day(-12), app.day(-9));
    facts(&app, &[("contact_name", "Emma Novak"), ("contact_email", "emma@novak.example")]);
    task("section-order");
    facts(
        &app,
        &[
            ("wish_order_ids", "6acca1900a6fc464f4f376b0"),
            ("order_date", &ordered),
            ("order_amount", "64.90"),
            ("product_title", "Harbor desk lamp, brass, 40 cm"),
            ("wish_seller_name", "Sunny Goods"),
            ("pay_method", "paypal"),
            ("max_delivery_date", &promised),
        ],
    );
    task("section-problem");
    facts(
        &app,
        &[
            ("problem_kind", "not_received"),
            ("tracking_no", TRACKING),
            ("last_tracking_event", "Arrived at sorting center, London"),
        ],
    );
    task("section-attempts");
    facts(&app, &[("first_contact_at", &asked), ("seller_answer", "“Please wait longer.”")]);
    task("section-remedy");
    facts(&app, &[("requested_amount", "64.90")]);
    exhibits(&app, 0, &["E41", "E39", "E42", "E25"]);
    checked(&app);
    export(&app, 1);

    task("window-task-after");
    app.press_in("main", &word("window-sent"));
    app.fill(&word("window-sent-number"), "6af580100a6fc464f4f376c1");
    app.press_in("main", &word("window-sent-save"));
    app.wait_for_text(&word("window-reply-none"));
    app.press_in("main", &word("window-reply"));
    app.fill(&word("window-reply-text"), REFUSAL);
    app.press_in("main", &word("window-outcome-refused"));
    app.press_in("main", &word("window-reply-save"));
    app.wait_for_text(REFUSAL);

    // From the same case to the next stage.
    let to = [("recipient", word("recipient-paypal_buyer"))];
    let to: Vec<(&str, &str)> = to.iter().map(|(key, name)| (*key, name.as_str())).collect();
    app.press_in("main", &app.words.say_with("window-onward-take-to", &to));
    app.wait_for_text(&word("window-onward-carried"));
    app.wait_for_text(&app.words.say_with("window-home-to", &to));
    task("section-payment");
    app.wait_until(
        "what was answered is carried along",
        "return document.querySelector('#fact-product_title-input')?.value.startsWith('Harbor')",
    );
    facts(
        &app,
        &[
            ("paypal_tx_id", TRANSACTION),
            ("payment_date", &ordered),
            ("paypal_seller", "Wish (payments@wish.example)"),
        ],
    );
    task("section-attempts");
    facts(&app, &[("wish_support_at", &app.day(-5)), ("wish_support_answer", REFUSAL)]);
    task("window-task-evidence");
    for slot in ["E41", "E42", "E25"] {
        app.wait_until(
            &format!("what was shown as {slot} is carried along"),
            &format!("return document.querySelector('#slot-{slot} .filling') !== null"),
        );
    }
    exhibits(&app, 4, &["E43"]);
    checked(&app);
    let pdf = export(&app, 2);
    let text = outcome::pdf_text(&pdf);
    for told in ["PayPal", TRANSACTION, TRACKING, "Harbor desk lamp", REFUSAL, "A-5"] {
        assert!(text.contains(told), "{told:?} is not in:\n{text}");
    }
}

fn facts(app: &App, facts: &[(&str, &str)]) {
    for (fact, answer) in facts {
        app.answer(fact, answer);
    }
}

/// Takes in one text for each, all at once, and says what each is.
fn exhibits(app: &App, before: usize, kinds: &[&str]) {
    app.press_in("nav", &app.words.say("window-task-evidence"));
    app.wait_for_text(&app.words.say("window-evidence-title"));
    let folder = app.desk().join(format!("evidence-{before}"));
    fs::create_dir_all(&folder).unwrap();
    for (index, kind) in kinds.iter().enumerate() {
        let words = format!("Lorem ipsum {kind}.\n");
        fs::write(folder.join(format!("{index}.txt")), words).unwrap();
    }
    app.drop_files(&[&folder], app.middle_of("h2")).unwrap();
    for (index, kind) in kinds.iter().enumerate() {
        let exhibit = format!("A-{}", before + index + 1);
        app.scroll_to_exhibit(&exhibit);
        app.fill(&app.words.say_with("window-exhibit-kind-of", &[("exhibit", &exhibit)]), kind);
        app.wait_until(
            &format!("{exhibit} stands in its slot"),
            &format!(
                "return [...document.querySelectorAll('#slot-{kind} .filling')] \
                     .some(filling => filling.textContent.includes('{exhibit}'))"
            ),
        );
    }
}

fn checked(app: &App) {
    app.press_in("nav", &app.words.say("window-task-self-checks"));
    for check in ["C47", "C48", "C49"] {
        app.press_in(&format!("#self-check-{check}"), &app.words.say("window-yes"));
    }
}

/// The PDF that is made now, of so many.
fn export(app: &App, count: usize) -> std::path::PathBuf {
    let word = |key: &str| app.words.say(key);
    app.press_in("nav", &word("window-task-review"));
    app.wait_for_text(&word("window-review-ready"));
    app.press_in("nav", &word("window-task-send"));
    app.press(&word("window-send-export"));
    app.wait_for_text(&word("window-send-done"));
    let pdfs = outcome::pdfs(&app.cases());
    assert_eq!(pdfs.len(), count, "{pdfs:?}");
    let made = |pdf: &std::path::PathBuf| fs::metadata(pdf).unwrap().modified().unwrap();
    pdfs.into_iter().max_by_key(made).unwrap()
}
