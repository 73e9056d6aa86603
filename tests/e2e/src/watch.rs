//! How quick the window is, as the page itself sees it: in milliseconds of its own clock.

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::App;
use crate::process::poll;

/// Hundreds of files are read on a busy machine.
const LONG_PATIENCE: Duration = Duration::from_secs(300);

/// Notes when files begin to be read, when the first small picture of them is seen, and the longest
/// time in which the window drew nothing.
const WATCH: &str = r#"
const seen = window.watched = { began: null, first: null, longest: 0, over: null };
let last = performance.now();
const frame = now => {
    if (seen.began !== null && seen.over === null) seen.longest = Math.max(seen.longest, now - last);
    last = now;
    const reading = document.querySelector("progress") !== null;
    if (reading && seen.began === null) seen.began = now;
    if (!reading && seen.began !== null && seen.over === null) seen.over = now;
    const pictures = [...document.querySelectorAll("[data-taken] img, [data-row] img")];
    if (seen.first === null && pictures.some(image => image.naturalWidth > 0)) seen.first = now;
    requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
"#;

/// Scrolls on from the first exhibit, nearly a screen a frame for at most 15 seconds, and counts the frames in which one was not drawn.
const SCROLL: &str = r#"
const scroller = document.querySelector("main");
const list = document.querySelector("[role=rowgroup]");
const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
list.scrollIntoView();
await frame(); await frame();
const { left, right, top } = scroller.getBoundingClientRect();
const bottom = () => Math.min(scroller.getBoundingClientRect().bottom, list.getBoundingClientRect().bottom);
let frames = 0, blank = 0, longest = 0, before = performance.now();
const end = before + 15000;
while (list.getBoundingClientRect().bottom > innerHeight && before < end) {
    scroller.scrollTop += 700;
    const now = await frame();
    longest = Math.max(longest, now - before);
    before = now;
    frames += 1;
    const at = part => list.getBoundingClientRect().top < top && document
        .elementsFromPoint((left + right) / 2, top + 8 + (bottom() - top - 16) * part)
        .some(element => element.closest("[data-row]") !== null);
    if (![0, 0.25, 0.5, 0.75, 1].every(at)) blank += 1;
}
return { frames, blank, longest, rows: document.querySelectorAll("[data-row]").length };
"#;

/// From the press on a case of the home screen to its first form, drawn.
const OPEN: &str = r#"
const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
const started = performance.now();
document.querySelectorAll("ul.cases button.name")[arguments[0]].click();
while (document.querySelector("main h2") === null || document.querySelector("nav") === null) await frame();
await frame();
return performance.now() - started;
"#;

/// From the press on a task at the left to what it shows, drawn.
const TASK: &str = r#"
const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
const started = performance.now();
const name = arguments[0];
[...document.querySelectorAll("nav button")].find(button => button.textContent.includes(name)).click();
while (document.querySelector(arguments[1]) === null) await frame();
await frame();
return performance.now() - started;
"#;

/// What taking files in was like, in milliseconds since they were let go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intake {
    pub first_picture: f64,
    pub over: f64,
    /// Without the window drawing anything.
    pub longest_pause: f64,
}

/// What scrolling through all exhibits was like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scrolling {
    pub frames: f64,
    /// Frames in which an exhibit that should be seen was not drawn.
    pub blank: f64,
    pub longest_pause: f64,
    /// Drawn at the end, in view or near it.
    pub rows: f64,
}

impl App {
    /// Watches from now on how files are taken in.
    pub fn watch_intake(&self) {
        self.browser.script(WATCH, &[]).unwrap_or_else(|error| panic!("not watched: {error}"));
    }

    /// What was seen, once it is over.
    pub fn intake_seen(&self) -> Intake {
        let over = || {
            let over = self.browser.script("return window.watched.over !== null", &[]);
            (over.ok()? == json!(true)).then_some(())
        };
        assert!(poll(LONG_PATIENCE, over).is_some(), "the files are still read:\n{}", self.text());
        self.wait_until("a picture is seen", "return window.watched.first !== null");
        let seen = self.browser.script("return window.watched", &[]).unwrap_or_default();
        let since = |key: &str| number(&seen, key) - number(&seen, "began");
        Intake {
            first_picture: since("first"),
            over: since("over"),
            longest_pause: number(&seen, "longest"),
        }
    }

    /// Scrolls through all exhibits.
    pub fn scroll_through(&self) -> Scrolling {
        let seen = self.browser.promise(SCROLL, &[]);
        let seen = seen.unwrap_or_else(|error| panic!("not scrolled: {error}"));
        Scrolling {
            frames: number(&seen, "frames"),
            blank: number(&seen, "blank"),
            longest_pause: number(&seen, "longest"),
            rows: number(&seen, "rows"),
        }
    }

    /// Opens a case of the home screen, counted from 0; how many milliseconds that took.
    pub fn open_case_timed(&self, place: usize) -> f64 {
        self.timed(OPEN, &[json!(place)])
    }

    /// Goes to a task; how many milliseconds it took until the page had `selector`.
    pub fn go_timed(&self, task: &str, selector: &str) -> f64 {
        self.timed(TASK, &[json!(task), json!(selector)])
    }

    fn timed(&self, script: &str, arguments: &[Value]) -> f64 {
        let time = self.browser.promise(script, arguments);
        time.unwrap_or_else(|error| panic!("not timed: {error}")).as_f64().unwrap_or(f64::NAN)
    }
}

fn number(of: &Value, key: &str) -> f64 {
    of[key].as_f64().unwrap_or(f64::NAN)
}
