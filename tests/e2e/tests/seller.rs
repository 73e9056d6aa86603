//! A seller's withdrawal came back from the bank: twelve files let go at once, one of them broken; from
//! there to a ticket in English with Chinese below, and what independent programs read in it.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use docket_e2e::{App, Language, outcome};

const HOLDER: &str = "深圳市澄帆电子商务有限公司 (Shenzhen Chengfan E-commerce Co., Ltd.)";
/// In a chat, and in what stands beside the pixels of a screenshot.
const CARD: &str = "4111111111111111";
const KEPT: &str = "The withdrawal came back on Friday.";
/// Where they come to stand.
const CHAT: &str = "A-8";
const SCREENSHOT: &str = "A-9";
const BROKEN: &str = "聊天记录 “第 2 页” it's 100% 😀.png";

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

/// What the files of the folder are called; those that say it are sorted by themselves.
const FILES: [(&str, &str); 8] = [
    ("withdrawal-confirmation.eml", "withdrawal-confirmation.eml"),
    ("bank-app-return.png", "银行退票通知.png"),
    ("provider-withdrawal-detail.png", "Payoneer 提现详情 2026-11-07.png"),
    ("account-comparison.png", "收款信息核对.png"),
    ("bank-statement.pdf", "银行流水.pdf"),
    ("order-list.png", "订单列表.png"),
    ("wechat-chat.png", "微信聊天记录.png"),
    ("bank-app-return.png", "again.png"),
];

#[test]
fn twelve_files_one_of_them_broken_become_a_ticket_without_the_card_number() {
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
    app.wait_for_text(&word("evidence-E08"));
    let files = twelve(&app.desk());
    assert_eq!(files.len(), 12);
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    app.drop_files(&files, app.middle_of("h2")).unwrap();
    // One is broken: it is named, and the rest is taken.
    app.wait_for_text(BROKEN);
    app.wait_for_text("empty.pdf");
    app.wait_for_text(&app.words.say_with("window-intake-taken", &[("count", "11")]));
    app.press_in(".outcomes", &word("window-dismiss"));

    app.press(&word_before(&app, "window-suggestion-accept-all", "count"));
    for slot in ["E08", "E10", "E07", "E13"] {
        app.wait_until(
            &format!("{slot} is filled by itself"),
            &format!("return !document.querySelector('#slot-{slot}').classList.contains('hole')"),
        );
    }
    black_out(&app);

    task("window-task-self-checks");
    app.wait_for_text(&word("self-check-C01"));
    for check in ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C20", "C21", "C26"] {
        app.press_in(&format!("#self-check-{check}"), &word("window-yes"));
    }
    app.press_in("#self-check-C23", &word("window-not-applicable"));

    cure(&app);
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
    copied(&app);

    let exported = outcome::Exported::find(&app.cases());
    app.wait_for("the draft opens", || app.opened() == [exported.eml.to_string_lossy()]);
    exported.pdf_is_sound_and_says(&[
        "Shenzhen Chengfan",
        "深圳市澄帆电子商务有限公司",
        "Please confirm",
        "请确认",
        "USD 8,420.00",
        "PMT-20261103-0421",
        "AC01",
        "6 Nov 2026",
        "2026年11月6日",
        "A-1",
        "A-11",
        BROKEN,
        KEPT,
    ]);
    exported.draft_carries_the_pdf("PMT-20261103-0421");
    exported.copy_sheet_says(&["PMT-20261103-0421", "USD 8,420.00"]);
    exported.zip_verifies_itself(4);
    exported.nothing_says(CARD, &app.desk());
    let (width, height, gray) = exported.picture(SCREENSHOT, &app.desk());
    let at = |x: usize, y: usize| gray[height * y / 100 * width + width * x / 100];
    assert_eq!([at(20, 25), at(50, 30), at(80, 35)], [0; 3], "it is black where the number was");

    // Who comes back finds it.
    let app = app.restart(Language::Chinese).unwrap();
    app.wait_for_text(&app.words.say("window-ready"));
    app.press("提现被银行退票");
    app.wait_for_text(&app.words.say("fact-contact_name"));
}

/// A folder as people have it: what the ticket needs, more than it needs, and what cannot be used.
fn twelve(desk: &Path) -> Vec<PathBuf> {
    let folder = desk.join("退票 2026-11");
    fs::create_dir_all(&folder).unwrap();
    let sample = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample");
        fs::read(folder.join(name)).unwrap()
    };
    let mut files: Vec<(&str, Vec<u8>)> =
        FILES.iter().map(|(file, name)| (*name, sample(file))).collect();
    let chat = sample("wechat-chat.png");
    files.extend([
        ("客服聊天.txt", format!("{KEPT}\n卡号：{CARD}\n").into_bytes()),
        ("银行卡截图.png", noted(&chat, CARD)),
        (BROKEN, chat[..chat.len() / 2].to_vec()),
        ("empty.pdf", Vec::new()),
    ]);
    let write = |(name, bytes): (&str, Vec<u8>)| {
        let file = folder.join(name);
        fs::write(&file, bytes).unwrap();
        file
    };
    files.into_iter().map(write).collect()
}

/// The picture with a text beside its pixels, as a phone's own programs leave them.
fn noted(png: &[u8], text: &str) -> Vec<u8> {
    // Readers do not ask for a right checksum of what they pass over.
    let data = [b"Comment\0", text.as_bytes()].concat();
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let body = [b"tEXt".as_slice(), &data].concat();
    let chunk = [&length[..], &body, &checksum(&body).to_be_bytes()].concat();
    let head = 8 + 25;
    [&png[..head], &chunk, &png[head..]].concat()
}

/// As PNG has it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

/// The card number: found in the chat, and seen in the screenshot.
fn black_out(app: &App) {
    let word = |key: &str| app.words.say(key);
    open(app, CHAT);
    app.wait_for_text(&word("window-viewer-private-card"));
    let found = "section[aria-labelledby=viewer-suggestions]";
    app.press_in(found, &word("window-viewer-redact"));
    app.wait_for_text(&app.words.say_with("window-viewer-suggestions-done", &[("count", "1")]));
    app.press_in("dialog", &word("window-close"));

    open(app, SCREENSHOT);
    app.wait_until(
        "the picture is drawn",
        "return document.querySelector('.sheet img')?.naturalWidth > 300",
    );
    app.press_in("dialog .tools", &word("window-viewer-redact"));
    app.wait_until(
        "the tool is taken",
        "return document.querySelector('.sheet').classList.contains('drawing')",
    );
    let page = app.browser.script(
        "const { x, y, width, height } = document.querySelector('.sheet').getBoundingClientRect(); \
         return [x, y, width, height];",
        &[],
    );
    let page: Vec<f64> = serde_json::from_value(page.unwrap()).unwrap();
    let at = |x: f64, y: f64| ((page[0] + page[2] * x) as i32, (page[1] + page[3] * y) as i32);
    app.drag_mouse(at(0.1, 0.2), at(0.9, 0.4));
    app.wait_until(
        "it is black",
        "return document.querySelectorAll('dialog [data-thing]').length === 1",
    );
    app.press_in("dialog", &word("window-close"));
    app.wait_until(
        "the viewer is closed",
        "return document.querySelector('dialog[open]') === null",
    );
}

fn open(app: &App, exhibit: &str) {
    let show = app.words.say_with("window-exhibit-show", &[("exhibit", exhibit), ("title", "")]);
    app.scroll_to_exhibit(exhibit);
    app.press(show.trim());
    app.wait_until(
        "the viewer is open",
        "return document.querySelector('dialog[open]')?.open === true",
    );
}

/// Goes from what stands in the way to where it is put right, until nothing does.
fn cure(app: &App) {
    let word = |key: &str| app.words.say(key);
    app.press_in("nav", &word("window-task-review"));
    app.wait_for_text(&app.words.say_with("window-review-not-ready", &[("count", "1")]));
    app.press_in("nav", &word("window-task-send"));
    let blocker =
        app.words.say_with("finding-fact-missing", &[("fact", &word("fact-return_date"))]);
    app.press_in("section[aria-labelledby=export-title]", &blocker);
    app.fill(&word("fact-return_date"), "2026-11-06");
    app.wait_until_gone(&blocker);
    let review = word("window-task-review");
    app.press(&app.words.say_with("window-back-to", &[("task", &review)]));
    app.wait_for_text(&word("window-review-ready"));
    app.press_in("main", &word("window-ticket-both"));
    app.wait_for_a_page();
}

/// A text for the web form lies in the clipboard as it is shown, and its counter says how long it is.
fn copied(app: &App) {
    let word = |key: &str| app.words.say(key);
    let label = format!("{} · {}", word("window-copy-body"), word("window-ticket-en"));
    let script = "const heads = [...document.querySelectorAll('main h4')]; \
         const field = heads.find(head => head.textContent === arguments[0]).closest('.field'); \
         return ['.lines', '.number'].map(part => field.querySelector(part).textContent);";
    let shown = app.browser.script(script, &[label.clone().into()]).unwrap();
    let (text, counter): (String, String) = serde_json::from_value(shown).unwrap();
    assert!(text.starts_with("Dear Payoneer") && text.lines().count() > 10, "{text}");
    assert!(counter.contains(&text.chars().count().to_string()), "{counter}: {text}");
    app.press_in("main", &format!("{} {label}", word("window-copy")));
    app.wait_for("it is copied", || app.copied_text() == text);
}

/// What is said before the number.
fn word_before(app: &App, key: &str, argument: &str) -> String {
    let said = app.words.say_with(key, &[(argument, "7")]);
    said.split('7').next().unwrap_or_default().trim().to_owned()
}
