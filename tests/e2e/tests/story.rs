//! A seller's withdrawal came back from the bank: from an empty window to a ticket that can be sent,
//! and what independent programs read in it.
#![cfg(test)]

mod outcome;

use std::fs;
use std::path::{Path, PathBuf};

use docket_e2e::{App, Language};

const HOLDER: &str = "深圳市澄帆电子商务有限公司 (Shenzhen Chengfan E-commerce Co., Ltd.)";

/// What is typed, by form.
const FORMS: [(&str, &[(&str, &str)]); 4] = [
    (
        "section-contact",
        &[
            ("contact_name", "林海燕 Lin Haiyan"),
            ("contact_email", "finance@chengfan.example"),
            ("contact_phone", "+86 138 0013 8000"),
        ],
    ),
    ("section-account", &[("payoneer_customer_id", "40218857")]),
    (
        "section-withdrawal",
        &[
            ("withdrawal_id", "PMT-20261103-0421"),
            ("withdrawal_amount", "8420.00"),
            ("withdrawal_submitted_at", "2026-11-03"),
            ("return_code", "AC01"),
            ("error_text", "beneficiary account invalid"),
        ],
    ),
    (
        "section-bank",
        &[
            ("bank_name", "南山示例银行 (Nanshan Sample Bank)"),
            ("account_last4", "4242"),
            ("account_holder_name", HOLDER),
        ],
    ),
];

/// Which file is dropped where.
const FILES: [(&str, &str); 4] = [
    ("withdrawal-confirmation.eml", "E08"),
    ("bank-app-return.png", "E10"),
    ("provider-withdrawal-detail.png", "E07"),
    ("account-comparison.png", "E13"),
];

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample").join(name)
}

#[test]
fn a_returned_withdrawal_from_dropped_files_to_a_ticket() {
    let app = App::start(Language::English).unwrap();
    let word = |key: &str| app.words.say(key);
    let task = |key: &str| app.press_in("nav", &word(key));

    app.start_case("PAY-06", "beneficiary account invalid");
    app.wait_for_text(&word("fact-contact_name"));

    for (section, facts) in FORMS {
        task(section);
        for (fact, text) in facts {
            app.fill(&word(&format!("fact-{fact}")), text);
        }
    }
    task("section-withdrawal");
    app.fill(&word("window-moment-time"), "09:14");

    task("window-task-evidence");
    for (file, kind) in FILES {
        let slot = app.middle_of(&format!("#slot-{kind}"));
        app.drop_files(&[&sample(file)], slot).unwrap();
        app.wait_until(
            "the slot is filled",
            &format!("return !document.querySelector('#slot-{kind}').classList.contains('hole')"),
        );
    }
    bad_files_are_named_and_stop_nothing(&app);

    task("window-task-self-checks");
    app.wait_for_text(&word("self-check-C01"));
    for check in ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C20", "C21", "C26"] {
        app.press_in(&format!("#self-check-{check}"), &word("window-yes"));
    }
    app.press_in("#self-check-C23", &word("window-not-applicable"));

    task("window-task-review");
    app.wait_for_text(&app.words.say_with("window-review-not-ready", &[("count", "1")]));
    task("window-task-send");
    let blocker = missing(&app, "fact-return_date");
    app.press_in("section[aria-labelledby=export-title]", &blocker);
    app.fill(&word("fact-return_date"), "2026-11-06");
    app.wait_until_gone(&blocker);
    let review = word("window-task-review");
    app.press(&app.words.say_with("window-back-to", &[("task", &review)]));
    app.wait_for_text(&word("window-review-ready"));
    app.wait_until(
        "the first page is drawn",
        "const pages = document.querySelector('section[aria-labelledby=pages-title] ol'); \
         pages.scrollIntoView(); return pages.querySelector('img')?.naturalWidth > 600",
    );

    task("window-task-send");
    for format in ["pdf", "eml", "copy", "zip"] {
        let name = word(&format!("window-format-{format}"));
        if !app.is_chosen(&name) {
            app.press(&name);
        }
    }
    app.press(&word("window-send-export"));
    app.wait_for_text(&word("window-send-done"));
    app.press(&word("window-send-open-draft"));

    let exported = outcome::Exported::find(&app.cases());
    app.wait_for("the draft opens", || app.opened() == [exported.eml.to_string_lossy()]);
    exported.pdf_is_sound_and_says(&[
        "Shenzhen Chengfan",
        "深圳市澄帆电子商务有限公司",
        "Please confirm",
        "USD 8,420.00",
        "PMT-20261103-0421",
        "AC01",
        "A-1",
        "A-2",
        "A-3",
        "A-4",
    ]);
    exported.draft_carries_the_pdf("PMT-20261103-0421");
    exported.copy_sheet_says(&["PMT-20261103-0421", "USD 8,420.00"]);
    exported.zip_verifies_itself(FILES.len());

    let app = app.restart(Language::Chinese).unwrap();
    app.wait_for_text(&app.words.say("window-ready"));
    app.press("提现被银行退票");
    app.wait_for_text(&app.words.say("fact-contact_name"));
}

/// The finding that this fact is missing.
fn missing(app: &App, fact: &str) -> String {
    app.words.say_with("finding-fact-missing", &[("fact", &app.words.say(fact))])
}

/// Dropped together, anywhere on the window.
fn bad_files_are_named_and_stop_nothing(app: &App) {
    let png = fs::read(sample("order-list.png")).unwrap();
    let truncated = app.desk().join("截图 “第 2 页” it's 100% 😀.png");
    fs::write(&truncated, &png[..png.len() / 2]).unwrap();
    let empty = app.desk().join("empty.pdf");
    fs::write(&empty, b"").unwrap();
    let again = app.desk().join("again.png");
    fs::copy(sample("bank-app-return.png"), &again).unwrap();
    app.drop_files(&[&truncated, &empty, &again], app.middle_of("h2")).unwrap();
    for text in [truncated.file_name().unwrap().to_str().unwrap(), "empty.pdf", "again.png"] {
        app.wait_for_text(text);
    }
    app.press(&app.words.say("window-undo"));
}
