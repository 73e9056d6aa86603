//! What a person does with the page: reads it, presses what is named so, fills in what is labeled so.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::app::{App, PATIENCE};
use crate::process::poll;
use crate::webdriver::Element;

/// Puts `named(selector, name)` at hand: the visible element whose accessible name is this, or else
/// the first one whose name begins with it.
const NAMED: &str = r#"
const tidy = text => (text ?? "").replace(/\s+/g, " ").trim();
const seen = element => element.getClientRects().length > 0
    && getComputedStyle(element).visibility === "visible";
const spoken = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("[aria-hidden=true]").forEach(hidden => hidden.remove());
    return copy.textContent;
};
const byIds = ids => ids.split(/\s+/).map(id => document.getElementById(id)?.textContent).join(" ");
const nameOf = element => tidy(
    element.getAttribute("aria-labelledby") ? byIds(element.getAttribute("aria-labelledby"))
    : element.getAttribute("aria-label")
    ?? (element.labels?.length
        ? [...element.labels].map(spoken).join(" ")
        : spoken(element) || element.title));
const named = (selector, name, region) => {
    const all = [...(region?.querySelectorAll(selector) ?? [])].filter(seen);
    return all.find(element => nameOf(element) === name)
        ?? all.find(element => nameOf(element).startsWith(name));
};
"#;

const PRESSABLE: &str = "button, a[href], summary, [role=tab], [role=button], [role=menuitem], \
     [role=option], input[type=radio], input[type=checkbox]";
/// The key, as WebDriver writes it.
const TAB: char = '\u{E004}';
const FILLABLE: &str = "input, textarea, select";

impl App {
    /// From the home screen to a new case, by searching for the scenario.
    pub fn start_case(&self, scenario: &str, search: &str) {
        self.press(&self.words.say("window-home-new"));
        self.fill(&self.words.say("window-find"), search);
        self.press(&self.words.say(&format!("scenario-{scenario}")));
        self.press(&self.words.say("window-start-start"));
    }

    /// Presses the button, link, tab or choice with this name.
    pub fn press(&self, name: &str) {
        self.press_in("body", name);
    }

    /// Presses what has this name within the region a CSS selector finds.
    pub fn press_in(&self, region: &str, name: &str) {
        let mut refused = None;
        let pressed = poll(PATIENCE, || {
            // The page may have drawn the element anew in between.
            let clicked = self.browser.click(&self.find(PRESSABLE, name, region));
            clicked.map_err(|error| refused = Some(error)).ok()
        });
        assert!(pressed.is_some(), "{name:?} in {region} cannot be pressed: {refused:?}");
    }

    /// Whether the checkbox or radio button with this name is chosen.
    pub fn is_chosen(&self, name: &str) -> bool {
        let element = self.find(PRESSABLE, name, "body");
        let chosen = self.browser.script("return arguments[0].checked", &[element.to_argument()]);
        chosen.is_ok_and(|chosen| chosen == json!(true))
    }

    /// Types into the field with this label and leaves it, or chooses from its list.
    pub fn fill(&self, label: &str, text: &str) {
        let mut refused = None;
        let filled = poll(PATIENCE, || {
            // The page may have drawn the field anew in between.
            let field = self.find(FILLABLE, label, "body");
            // The row that sticks to the foot of a form may lie over it.
            let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
            let scrolled = self.browser.script(scroll, &[field.to_argument()]);
            let filled = scrolled.and_then(|_| match self.option(&field, text) {
                Some(option) => self.browser.click(&option),
                None => self
                    .browser
                    .clear(&field)
                    .and_then(|()| self.browser.send_keys(&field, &format!("{text}{TAB}"))),
            });
            filled.map_err(|error| refused = Some(error)).ok()
        });
        assert!(filled.is_some(), "{label:?} cannot be filled: {refused:?}");
    }

    /// Answers a question of a form: types into its field, or chooses.
    pub fn answer(&self, fact: &str, answer: &str) {
        let radio = format!("#fact-{fact} input[type=radio]");
        let label = self.words.say(&format!("fact-{fact}"));
        self.wait_until(
            &format!("{label} is asked"),
            &format!("return document.querySelector('#fact-{fact}') !== null"),
        );
        let choose = "const radio = [...document.querySelectorAll(arguments[0])]\
                .find(radio => radio.value === arguments[1]); \
             radio?.scrollIntoView({ block: 'center' }); radio?.click(); return radio !== undefined;";
        let chosen = self.browser.script(choose, &[json!(radio), json!(answer)]);
        if chosen.is_ok_and(|chosen| chosen == json!(false)) {
            self.fill(&label, answer);
        }
    }

    /// Brings a row of the list of exhibits into view, which draws only what is seen.
    pub fn scroll_to_exhibit(&self, exhibit: &str) {
        let row = exhibit.trim_start_matches("A-").parse::<usize>().map_or(0, |number| number - 1);
        let script = "const row = document.querySelector(`[data-exhibit='${arguments[0]}']`); \
             row?.scrollIntoView({ block: 'center' }); if (row) return true; \
             const rows = [...document.querySelectorAll('[data-exhibit]')]; \
             (rows.at(-1) ?? document.querySelector('#exhibits-title')).scrollIntoView(); \
             return false;";
        self.wait_for(&format!("{exhibit} comes into view"), || {
            self.browser.script(script, &[json!(row)]).is_ok_and(|found| found == json!(true))
        });
    }

    /// The day so many days from today, as forms take it.
    pub fn day(&self, days: i64) -> String {
        let script = "const day = new Date(); day.setDate(day.getDate() + arguments[0]); \
             const two = number => String(number).padStart(2, '0'); \
             return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;";
        let day = self.browser.script(script, &[json!(days)]);
        day.ok().and_then(|day| day.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// What the case with this in it holds, as it lies on the disk.
    pub fn folder_with(&self, words: &str) -> PathBuf {
        let found = poll(PATIENCE, || {
            let entries = fs::read_dir(self.cases()).into_iter().flatten().flatten();
            entries.map(|entry| entry.path()).find(|path| {
                fs::read_to_string(path.join("case.json")).is_ok_and(|case| case.contains(words))
            })
        });
        found.unwrap_or_else(|| panic!("no case has {words:?}"))
    }

    /// The choice of a list with this value.
    fn option(&self, field: &Element, value: &str) -> Option<Element> {
        let script = "return [...(arguments[0].options ?? [])] \
             .find(option => option.value === arguments[1]) ?? null";
        self.browser.find_by_script(script, &[field.to_argument(), json!(value)]).ok()?
    }

    /// Types at the end of the field with this id, and stays in it.
    pub fn type_into(&self, id: &str, text: &str) {
        let script = "const field = document.getElementById(arguments[0]); \
             field?.scrollIntoView({ block: 'center' }); field?.focus(); \
             return document.activeElement === field;";
        self.wait_for(&format!("{id} takes the focus"), || {
            self.browser.script(script, &[json!(id)]).is_ok_and(|focused| focused == json!(true))
        });
        self.keys(text);
    }

    /// Types at the place that has the focus.
    pub fn keys(&self, keys: &str) {
        let focused = self.browser.find_by_script("return document.activeElement", &[]);
        let focused = focused.ok().flatten().expect("something has the focus");
        self.browser
            .send_keys(&focused, keys)
            .unwrap_or_else(|error| panic!("typing {keys:?}: {error}"));
    }

    /// Whether this text can be read on the page now.
    pub fn shows(&self, text: &str) -> bool {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.browser.script(script, &[json!(text)]).is_ok_and(|found| found == json!(true))
    }

    /// Waits until this text can be read.
    pub fn wait_for_text(&self, text: &str) {
        let shown = poll(PATIENCE, || self.shows(text).then_some(()));
        assert!(shown.is_some(), "{text:?} never appeared; the page reads:\n{}", self.text());
    }

    /// Waits until a page of the packet can be read in the review.
    pub fn wait_for_a_page(&self) {
        self.wait_until(
            "a page of the packet is drawn",
            "const pages = document.querySelector('section[aria-labelledby=pages-title] [role=group]'); \
             pages?.scrollIntoView(); \
             return [...pages?.querySelectorAll('img') ?? []].some(page => page.naturalWidth > 600);",
        );
    }

    /// Waits until this text cannot be read any more.
    pub fn wait_until_gone(&self, text: &str) {
        let gone = poll(PATIENCE, || (!self.shows(text)).then_some(()));
        assert!(gone.is_some(), "{text:?} stayed; the page reads:\n{}", self.text());
    }

    /// Waits until this is so.
    pub fn wait_for(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let held = poll(PATIENCE, || holds().then_some(()));
        assert!(held.is_some(), "{what}: never so; the page reads:\n{}", self.text());
    }

    /// Waits until the script's body returns true.
    pub fn wait_until(&self, what: &str, body: &str) {
        let holds = || (self.browser.script(body, &[]).ok()? == json!(true)).then_some(());
        let held = poll(PATIENCE, holds);
        assert!(held.is_some(), "{what}: never so; the page reads:\n{}", self.text());
    }

    /// The window as a PNG, once what the page holds now is painted.
    pub fn screenshot(&self) -> Vec<u8> {
        let painted = "await document.fonts.ready; \
             const frame = () => new Promise(resolve => requestAnimationFrame(resolve)); \
             await frame(); await frame(); await frame();";
        let picture = self.browser.promise(painted, &[]).and_then(|_| self.browser.screenshot());
        picture.unwrap_or_else(|error| panic!("no screenshot: {error}"))
    }

    /// Everything that can be read on the page.
    pub fn text(&self) -> String {
        let text = self.browser.script("return document.body.innerText", &[]);
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The middle of the first element a CSS selector finds, brought into view.
    pub fn middle_of(&self, selector: &str) -> (i32, i32) {
        let script = "const element = document.querySelector(arguments[0]); if (!element) return null; \
             element.scrollIntoView({ block: 'center' }); \
             const box = element.getBoundingClientRect(); \
             return [box.x + box.width / 2, box.y + box.height / 2];";
        let found = poll(PATIENCE, || {
            let middle = self.browser.script(script, &[json!(selector)]).ok()?;
            let pixel = |value: &Value| value.as_f64().map(|value| value as i32);
            Some((pixel(&middle[0])?, pixel(&middle[1])?))
        });
        found.unwrap_or_else(|| panic!("nothing on the page is {selector:?}"))
    }

    /// The first element a CSS selector finds.
    pub fn element(&self, selector: &str) -> Element {
        let script = "return document.querySelector(arguments[0])";
        let found =
            poll(PATIENCE, || self.browser.find_by_script(script, &[json!(selector)]).ok()?);
        found.unwrap_or_else(|| panic!("nothing on the page is {selector:?}"))
    }

    fn find(&self, selector: &str, name: &str, region: &str) -> Element {
        let script = format!(
            "{NAMED} return named(arguments[0], arguments[1], document.querySelector(arguments[2])) \
             ?? null"
        );
        let arguments = [json!(selector), json!(name), json!(region)];
        let found = poll(PATIENCE, || self.browser.find_by_script(&script, &arguments).ok()?);
        found.unwrap_or_else(|| {
            panic!("nothing in {region} is named {name:?}; the page reads:\n{}", self.text())
        })
    }
}
