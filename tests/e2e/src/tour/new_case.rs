//! An empty window, the finder, and a new case as it fills.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Tour, pictures, sample};

/// More than are read while somebody looks.
const MANY: usize = 250;

impl Tour<'_> {
    pub(super) fn new_case(&mut self) {
        self.app.wait_for_text(&self.word("window-home-empty"));
        self.look("home-empty");
        self.what_happened();
        self.new_facts();
        self.new_evidence();
        self.several_exhibits();
        self.what_is_missing();
        self.long_work();
        self.home();
    }

    fn what_happened(&mut self) {
        let find = self.word("window-find");
        self.app.press(&self.word("window-home-new"));
        self.app.wait_for_text(&self.word("finder-start"));
        self.look("what-happened");
        self.app.press(&self.word("finder-start.where"));
        self.app.wait_for_text(&self.word("finder-where"));
        self.look("what-happened-question");
        self.app.press(&self.word("window-back"));
        self.search(&find, "find-input", "beneficiary account invalid");
        self.app.wait_for_text(&self.word("scenario-PAY-06"));
        self.look("what-happened-search");
        self.search(&find, "find-input", "qqqqq");
        self.app.wait_for_text(&self.app.words.say_with("window-find-count", &[("count", "0")]));
        self.look("what-happened-no-hits");
        self.app.fill(&find, "beneficiary account invalid");
        self.app.press(&self.word("scenario-PAY-06"));
        self.app.wait_for_text(&self.word("window-asked-title"));
        self.look("what-happened-scenario");
        self.app.press(&self.word("window-start-start"));
    }

    fn new_facts(&mut self) {
        self.app.wait_for_text(&self.word("fact-contact_name"));
        self.look("facts-empty");
        self.task("section-withdrawal");
        self.app.fill(&self.word("fact-withdrawal_id"), "PMT-20261103-0421");
        self.app.fill(&self.word("fact-return_date"), "2026-13-40");
        self.app.wait_until(
            "the wrong day is said",
            "return document.querySelector('[aria-invalid=true]') !== null",
        );
        self.look_at("facts-error", "#fact-return_date");
        self.app.fill(&self.word("fact-return_date"), "2026-11-06");
        self.task("section-bank");
        self.app.fill(&self.word("fact-bank_country"), "cn");
        self.app.wait_for_text(&self.word("fact-cnaps"));
        self.app.fill(&self.word("fact-cnaps"), "313584000027");
        self.app.press_in("#fact-cnaps", &self.word("window-compare"));
        self.app.fill(&self.word("window-compare-other"), "313584000072");
        self.app.wait_for_text(&self.word("window-compare-forwards"));
        self.look_at("facts-compare", "#fact-cnaps table");
    }

    fn new_evidence(&mut self) {
        self.task("window-task-evidence");
        self.app.wait_for_text(&self.word("evidence-E08"));
        self.look("evidence-holes");
        let file = sample("withdrawal-confirmation.eml");
        let held = self.app.hold_files(&[&file], self.app.middle_of("#slot-E08"));
        let held = held.unwrap_or_else(|error| panic!("{error}"));
        let kind = self.word("evidence-E08");
        self.app.wait_for_text(&self.app.words.say_with("window-drop-slot", &[("kind", &kind)]));
        self.look_held("evidence-held-over-slot");
        held.let_go(self.app.middle_of("#slot-E08"));
        self.app.wait_until(
            "the slot is filled",
            "return !document.querySelector('#slot-E08').classList.contains('hole')",
        );
        let folder = self.mixed_folder();
        self.drop(&folder);
        self.app.wait_for_text("Thumbs.db");
        self.look_at("evidence-summary", ".outcomes");
        self.app.press_in(".outcomes", &self.word("window-dismiss"));
        let all = self.app.words.say_with("window-suggestion-accept-all", &[("count", "4")]);
        let all = all.split('4').next().unwrap_or_default().to_owned();
        self.app.wait_for_text(&all);
        self.look_at("evidence-suggestions", "#exhibits-title");
    }

    fn several_exhibits(&mut self) {
        for exhibit in ["A-2", "A-3"] {
            self.app
                .press(&self.app.words.say_with("window-exhibit-choose", &[("exhibit", exhibit)]));
        }
        self.look_at("evidence-selected", "[role=toolbar]");
        self.app.press(&self.word("window-several-compare"));
        self.app.wait_until(
            "both are open",
            "return document.querySelector('dialog[open]')?.open === true",
        );
        self.pictures();
        self.look("evidence-side-by-side");
        self.app.press_in("dialog", &self.word("window-close"));
        self.app.press(&self.word("window-several-clear"));
        self.app.press(&self.app.words.say_with("window-exhibit-edit", &[("exhibit", "A-1")]));
        self.app.wait_for_text(&self.word("window-exhibit-title"));
        self.look_at("evidence-details", "#evidence-1");
    }

    fn what_is_missing(&mut self) {
        self.task("window-task-self-checks");
        self.app.wait_for_text(&self.word("self-check-C01"));
        self.look("self-checks-empty");
        self.task("window-task-review");
        self.app.wait_for_text(&self.word("window-review-answers"));
        self.look("review-not-ready");
        self.task("window-task-send");
        self.app.wait_for_text(&self.word("window-send-incomplete"));
        self.look("send-blocked");
    }

    /// Both are stopped in the middle.
    fn long_work(&mut self) {
        self.task("window-task-evidence");
        self.app.wait_for_text(&self.word("evidence-E08"));
        self.drop(&pictures(&self.app.desk().join("2026-11"), MANY));
        self.app.wait_until(
            "pictures come",
            // So many that writing them takes longer than looking whether they are written.
            "const taken = document.querySelector('progress')?.value ?? Infinity; \
             return taken >= 25 && document.querySelectorAll('[data-taken] img').length > 2",
        );
        self.look("evidence-reading");
        if self.app.shows(&self.word("window-intake-running")) || self.is_reading() {
            self.app.press_in(".progress", &self.word("window-cancel"));
        }
        self.app.wait_until("it is over", "return document.querySelector('progress') === null");
        self.task("window-task-send");
        self.app.press(&self.word("window-send-incomplete"));
        self.app.press(&self.word("window-send-export-gaps"));
        self.app.wait_for_text(&self.word("window-send-exporting"));
        self.app.wait_until("it goes on", "return document.querySelector('progress') !== null");
        self.look("send-progress");
        if self.is_reading() {
            self.app.press_in("main", &self.word("window-cancel"));
        }
        self.app.wait_until("it is over", "return document.querySelector('progress') === null");
    }

    fn is_reading(&self) -> bool {
        let script = "return document.querySelector('progress') !== null";
        self.app.browser.script(script, &[]).is_ok_and(|found| found == true)
    }

    fn drop(&self, folder: &Path) {
        let dropped = self.app.drop_files(&[folder], self.app.middle_of("h2"));
        dropped.unwrap_or_else(|error| panic!("{error}"));
    }

    /// What a folder of screenshots looks like: some that say what they are, one that is broken, one
    /// empty, one twice, and what a file manager left.
    fn mixed_folder(&self) -> PathBuf {
        let folder = self.app.desk().join("退票 2026-11");
        fs::create_dir_all(&folder).expect("the desk can be written");
        let write = |name: &str, bytes: &[u8]| {
            fs::write(folder.join(name), bytes).expect("the desk can be written");
        };
        let read = |name: &str| fs::read(sample(name)).expect("the sample is there");
        write("银行退票通知.png", &read("bank-app-return.png"));
        write("Payoneer 提现详情 2026-11-07.png", &read("provider-withdrawal-detail.png"));
        write("收款信息核对.png", &read("account-comparison.png"));
        write("订单列表.png", &read("order-list.png"));
        write("again.png", &read("bank-app-return.png"));
        let chat = read("wechat-chat.png");
        write("聊天记录（第 2 页）.png", &chat[..chat.len() / 2]);
        write("empty.pdf", b"");
        write("Thumbs.db", b"x");
        folder
    }
}
