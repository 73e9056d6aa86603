//! The sample case, from its facts to the refusal of what was sent.

use super::{Tour, sample};
use crate::app::SIZE;

/// Where what is told beside becomes a line above.
const NARROW: (u32, u32) = (960, 640);
/// A place beside the window.
const ELSEWHERE: (i32, i32) = (1500, 700);

impl Tour<'_> {
    pub(super) fn sample(&mut self) {
        self.app.press(&self.word("window-home-sample"));
        self.app.wait_for_text(&self.word("fact-contact_name"));
        self.task("section-withdrawal");
        self.app.wait_for_text(&self.word("fact-withdrawal_amount"));
        self.look("facts-filled");
        self.task("window-task-money");
        self.app.wait_for_text(&self.word("window-money-nodes"));
        self.look("money-trail");
        self.task("window-task-timeline");
        self.app.wait_for_text(&self.word("window-timeline-title"));
        self.look("timeline");
        self.task("window-task-evidence");
        self.pictures();
        self.look("evidence-chain");
        self.look_at("evidence-exhibits", "#exhibits-title");
        self.between();
        self.app.resize(NARROW);
        self.toggle();
        self.look("standing-narrow");
        self.toggle();
        self.app.resize(SIZE);
        self.viewer();
        self.task("window-task-self-checks");
        self.app.wait_for_text(&self.word("self-check-C01"));
        self.look("self-checks");
        self.task("window-task-review");
        self.app.wait_for_text(&self.word("window-review-answers"));
        self.look("review-ready");
        self.app.wait_for_a_page();
        self.look_at("review-pages", "section[aria-labelledby=pages-title] [role=group]");
        self.sent();
        self.home();
    }

    /// A file held between two exhibits, and taken away again.
    fn between(&mut self) {
        let file = sample("order-list.png");
        let held = self.app.hold_files(&[&file], self.app.middle_of("[data-exhibit='1']"));
        let held = held.unwrap_or_else(|error| panic!("{error}"));
        self.app.wait_until(
            "the place is shown",
            "return document.querySelector('.exhibit.before, .exhibit.after') !== null",
        );
        self.look_held("evidence-held-between");
        held.let_go(ELSEWHERE);
        self.app.wait_until(
            "nothing is held",
            "return document.querySelector('.exhibit.before, .exhibit.after') === null",
        );
    }

    /// The line that opens what is told beside.
    fn toggle(&self) {
        self.app
            .browser
            .script("document.querySelector('[aria-controls=beside]').click()", &[])
            .ok();
    }

    fn sent(&mut self) {
        self.task("window-task-send");
        self.app.wait_for_text(&self.word("window-send-formats"));
        self.look("send-ready");
        self.app.press(&self.word("window-send-export"));
        self.app.wait_for_text(&self.word("window-send-done"));
        self.look("send-done");
        self.look_at("send-texts", "#copy-title");
        self.task("window-task-after");
        self.app.press_in("main", &self.word("window-sent"));
        self.app.wait_for_text(&self.word("window-sent-number"));
        self.look("after-sent-form");
        self.app.fill(&self.word("window-sent-number"), "08231177");
        self.app.press_in("main", &self.word("window-sent-save"));
        self.app.wait_for_text("08231177");
        self.look("after-sent");
        self.app.press_in("main", &self.word("window-reply"));
        self.app.wait_for_text(&self.word("window-reply-text"));
        self.app.fill(&self.word("window-reply-text"), "We cannot trace this withdrawal.");
        self.app.press_in("main", &self.word("window-outcome-refused"));
        self.look("after-reply-form");
        self.app.press_in("main", &self.word("window-reply-save"));
        self.app.wait_for_text("We cannot trace this withdrawal.");
        self.look("after-refused");
    }
}
