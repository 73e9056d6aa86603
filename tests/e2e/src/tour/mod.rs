//! Every screen of the window and every state that matters, one after the other, for whoever wants to
//! look at each. One start of the app serves them all.

mod all_cases;
mod new_case;
mod sample;
mod viewer;

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::{App, PATIENCE};
use crate::process::poll;

/// What is looked at on the way.
pub const STOPS: [&str; 58] = [
    "home-empty",
    "what-happened",
    "what-happened-question",
    "what-happened-search",
    "what-happened-no-hits",
    "what-happened-scenario",
    "facts-empty",
    "facts-error",
    "facts-compare",
    "evidence-holes",
    "evidence-held-over-slot",
    "evidence-summary",
    "evidence-suggestions",
    "evidence-selected",
    "evidence-side-by-side",
    "evidence-details",
    "self-checks-empty",
    "review-not-ready",
    "send-blocked",
    "evidence-reading",
    "send-progress",
    "facts-filled",
    "money-trail",
    "timeline",
    "evidence-chain",
    "evidence-exhibits",
    "evidence-held-between",
    "standing-narrow",
    "viewer-picture",
    "viewer-marks",
    "viewer-crop",
    "viewer-as-sent",
    "viewer-private-numbers",
    "viewer-keys",
    "viewer-pages",
    "self-checks",
    "review-ready",
    "review-pages",
    "send-ready",
    "send-done",
    "send-texts",
    "after-sent-form",
    "after-sent",
    "after-reply-form",
    "after-refused",
    "home-cases",
    "home-search",
    "home-no-hits",
    "home-menu",
    "settings",
    "settings-error",
    "shortcuts",
    "trash",
    "trash-confirm",
    "trash-empty",
    "case-recovered",
    "case-read-only",
    "error",
];

/// A place to look at: its name, and what is scrolled to there.
pub struct Stop<'a> {
    pub name: &'a str,
    pub at: Option<&'a str>,
}

/// On the way: the app and whoever looks.
struct Tour<'a> {
    app: &'a App,
    look: &'a mut dyn FnMut(&Stop),
}

/// Goes through all screens and calls `look` at each.
pub fn tour(app: &App, look: &mut dyn FnMut(&Stop)) {
    let mut tour = Tour { app, look };
    tour.new_case();
    tour.sample();
    tour.all_cases();
}

impl Tour<'_> {
    fn word(&self, key: &str) -> String {
        self.app.words.say(key)
    }

    fn look(&mut self, name: &str) {
        self.app.browser.rest_pointer().unwrap_or_else(|error| panic!("{error}"));
        (self.look)(&Stop { name, at: None });
    }

    /// While files are held over the window, and the pointer must stay where it is.
    fn look_held(&mut self, name: &str) {
        (self.look)(&Stop { name, at: None });
    }

    /// Scrolls there first.
    fn look_at(&mut self, name: &str, at: &str) {
        self.app.browser.rest_pointer().unwrap_or_else(|error| panic!("{error}"));
        self.app.middle_of(at);
        self.pictures();
        (self.look)(&Stop { name, at: Some(at) });
        self.app.middle_of(at);
    }

    /// Searches, and stays in the field.
    fn search(&self, label: &str, id: &str, words: &str) {
        self.app.fill(label, words);
        let focus = format!("document.getElementById('{id}').focus()");
        self.app.browser.script(&focus, &[]).unwrap_or_else(|error| panic!("{error}"));
    }

    fn task(&self, key: &str) {
        self.app.press_in("nav", &self.word(key));
    }

    fn home(&self) {
        self.app.press_in("header", &self.word("product-name"));
        self.app.wait_for_text(&self.word("window-home-title"));
    }

    /// Waits until every picture in view is loaded.
    fn pictures(&self) {
        self.app.wait_until(
            "every picture in view is loaded",
            "const inView = ({ top, bottom }) => bottom > 0 && top < innerHeight; \
             const pictures = [...document.images].filter(image => \
                 inView(image.getBoundingClientRect())); \
             return pictures.every(image => image.naturalWidth > 0);",
        );
        // What is loading says so in words until its picture is there.
        let loading = self.word("window-loading");
        let loaded = || (!self.app.shows(&loading)).then_some(());
        assert!(poll(PATIENCE, loaded).is_some(), "a picture never came");
    }
}

/// A file of the sample case.
fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample").join(name)
}

/// So many pictures with names of their own in a new folder.
fn pictures(folder: &Path, count: usize) -> PathBuf {
    fs::create_dir_all(folder).expect("the desk can be written");
    let picture = fs::read(sample("wechat-chat.png")).expect("the picture");
    for number in 0..count {
        // What follows the end of a picture makes it another file and the same picture.
        let bytes = [&picture[..], &number.to_le_bytes()].concat();
        let name = format!("Screenshot_20261106-09{:02}{:02}.png", number / 60, number % 60);
        fs::write(folder.join(name), bytes).expect("the desk can be written");
    }
    folder.to_owned()
}
