//! What concerns all cases: the home screen, the settings, the trash, and cases that something has
//! happened to.

use std::fs;

use super::Tour;
use crate::keyboard::key;

const SAMPLE: &str = "8,420 美元提现被退票（虚构示例）";

impl Tour<'_> {
    pub(super) fn all_cases(&mut self) {
        self.look("home-cases");
        let find = self.word("window-cases-find");
        self.search(&find, "find-case", "PMT-20261103");
        self.app.wait_until("it is found", "return document.querySelector('mark') !== null");
        self.look("home-search");
        self.search(&find, "find-case", "qqqqq");
        self.app.wait_for_text(&self.word("window-cases-none"));
        self.look("home-no-hits");
        self.app.type_into("find-case", &key::ESCAPE.to_string());
        self.app.wait_for_text(SAMPLE);
        self.menu(SAMPLE);
        self.app.wait_for_text(&self.word("window-cases-duplicate"));
        self.look("home-menu");
        self.app.press(&self.word("window-cases-duplicate"));
        self.app.wait_for_text(&self.word("fact-contact_name"));
        self.home();
        self.settings();
        self.trash();
        self.troubled();
    }

    fn settings(&mut self) {
        self.app.press_in("header", &self.word("window-settings"));
        self.app.wait_for_text(&self.word("window-settings-details"));
        self.look("settings");
        self.app.fill(&self.word("window-settings-zone"), "Asia/Shenzhen");
        self.app.wait_for_text(&self.word("window-settings-zone-unknown"));
        self.look("settings-error");
        self.app.fill(&self.word("window-settings-zone"), "Asia/Shanghai");
        self.app.wait_until_gone(&self.word("window-settings-zone-unknown"));
        self.home();
        self.app.press_in("header", &self.word("window-shortcuts"));
        self.app.wait_until(
            "they are shown",
            "return document.querySelector('dialog[open]')?.open === true",
        );
        self.look("shortcuts");
        self.app.press_in("dialog", &self.word("window-close"));
    }

    fn trash(&mut self) {
        let copy = self.app.words.say_with("window-cases-copy", &[("name", SAMPLE)]);
        self.menu(&copy);
        self.app.press(&self.word("window-cases-trash"));
        let link = self.app.words.say_with("window-trash-link", &[("count", "1")]);
        self.app.wait_for_text(&link);
        self.app.press(&link);
        self.app.wait_for_text(&self.word("window-trash.line"));
        self.look("trash");
        self.app.press_in("main", &self.word("window-trash-delete"));
        self.app.wait_until(
            "it is asked",
            "return document.querySelector('dialog[open]')?.open === true",
        );
        self.look("trash-confirm");
        self.app.press_in("dialog", &self.word("window-trash-delete"));
        self.app.wait_for_text(&self.word("window-trash-nothing"));
        self.look("trash-empty");
        self.home();
    }

    /// One that was rebuilt, one that a newer version wrote, one that is gone.
    fn troubled(&mut self) {
        let sample = self.app.folder_with(SAMPLE);
        fs::remove_file(sample.join("case.json")).expect("the case is there");
        self.app.press(SAMPLE);
        self.app.wait_for_text(&self.word("store-notice-rebuilt-from-history"));
        self.look("case-recovered");
        self.home();

        let file = sample.join("case.json");
        let case = fs::read_to_string(&file).expect("the case is there");
        fs::write(&file, case.replacen("\"schema\": 1", "\"schema\": 99", 1))
            .expect("it can be written");
        self.app.press(SAMPLE);
        self.app.wait_for_text(&self.word("window-read-only"));
        self.look("case-read-only");
        self.home();

        fs::remove_dir_all(&sample).expect("the case is there");
        self.app.press(SAMPLE);
        self.app.wait_for_text(&self.word("command-no-such-case"));
        self.look("error");
    }

    fn menu(&self, name: &str) {
        self.app.press(&self.app.words.say_with("window-cases-more", &[("name", name)]));
    }
}
