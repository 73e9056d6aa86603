//! The window without a mouse: keys pressed one by one, and what has the focus after each.

use std::time::Duration;

use serde_json::{Value, json};

use crate::app::App;
use crate::process::poll;

/// The keys, as WebDriver writes them.
pub mod key {
    pub const BACKSPACE: char = '\u{E003}';
    pub const TAB: char = '\u{E004}';
    pub const ENTER: char = '\u{E007}';
    pub const SHIFT: char = '\u{E008}';
    pub const CONTROL: char = '\u{E009}';
    pub const ALT: char = '\u{E00A}';
    pub const ESCAPE: char = '\u{E00C}';
    pub const SPACE: char = '\u{E00D}';
    pub const END: char = '\u{E010}';
    pub const HOME: char = '\u{E011}';
    pub const LEFT: char = '\u{E012}';
    pub const UP: char = '\u{E013}';
    pub const RIGHT: char = '\u{E014}';
    pub const DOWN: char = '\u{E015}';
    pub const DELETE: char = '\u{E017}';
}

/// As many stops of the tab key as one goes before giving up.
const FAR: usize = 120;

/// Notes every press of a pointer from now on.
const WATCH: &str = r#"
window.pointed = [];
for (const kind of ["pointerdown", "mousedown", "touchstart", "wheel"])
    addEventListener(kind, ({ target }) => window.pointed.push(`${kind} on ${target?.outerHTML?.slice(0, 80)}`), true);
"#;

/// What has the focus: how it is called and what it is, where it stands, and how it shows.
const FOCUS: &str = r#"
const element = document.activeElement;
const tidy = text => (text ?? "").replace(/\s+/g, " ").trim();
const spoken = node => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("[aria-hidden=true]").forEach(hidden => hidden.remove());
    return copy.textContent;
};
const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(id => id !== "");
const name = tidy(
    ids.length > 0 ? ids.map(id => document.getElementById(id)?.textContent).join(" ")
    : element.getAttribute("aria-label")
    ?? (element.labels?.length ? [...element.labels].map(spoken).join(" ") : spoken(element) || element.title));
const group = element.closest("fieldset")?.querySelector("legend");
const box = element.getBoundingClientRect();
const region = element.closest("dialog, header, nav, main, aside");
const scrolled = region?.scrollTop ?? 0;
// A control that is drawn by its label, as a segment is, shows its ring there.
const rings = [[element, null], [element, "::after"], [element.nextElementSibling, null], [element.closest("label"), null]];
const ring = rings.some(([at, pseudo]) => {
    if (at === null || at === undefined) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(at, pseudo);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
});
const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
const middle = [Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.y + Math.min(box.height, 40) / 2, 1), innerHeight - 1)];
const over = document.elementFromPoint(...middle);
const covered = over !== null && !element.contains(over) && !over.contains(element) && over.closest("label") !== element.closest("label");
return {
    tag: element.tagName.toLowerCase(),
    role: element.getAttribute("role") ?? element.type ?? element.tagName.toLowerCase(),
    name, group: group === null || group === undefined ? "" : tidy(spoken(group)),
    region: region?.tagName.toLowerCase() ?? "",
    checked: element.checked === true,
    expanded: element.getAttribute("aria-expanded"),
    invalid: element.getAttribute("aria-invalid") === "true",
    value: element.value ?? "",
    top: Math.round(box.top + scrolled), left: Math.round(box.left), height: Math.round(box.height),
    ring, seen: inView && !covered,
};
"#;

/// What has the focus.
#[derive(Debug, Clone, PartialEq)]
pub struct Focus {
    /// The element, or its role where it has one: `button`, `text`, `radio`, `row`.
    pub role: String,
    pub name: String,
    /// The question of the group it stands in.
    pub group: String,
    /// `header`, `nav`, `main`, `aside` or `dialog`.
    pub region: String,
    pub checked: bool,
    pub value: String,
    /// Whether it is marked as wrong.
    pub invalid: bool,
    top: f64,
    height: f64,
    left: f64,
    ring: bool,
    seen: bool,
    body: bool,
}

impl App {
    /// From now on every press of a pointer is noted.
    pub fn watch_pointer(&self) {
        self.browser.script(WATCH, &[]).unwrap_or_else(|error| panic!("not watched: {error}"));
    }

    /// What was pressed with a pointer since.
    pub fn pointed(&self) -> Vec<Value> {
        let pointed = self.browser.script("return window.pointed", &[]).unwrap_or_default();
        pointed.as_array().cloned().unwrap_or_else(|| panic!("the pointer was not watched"))
    }

    /// Presses one key, with others held.
    pub fn hit(&self, held: &[char], key: char) {
        let pressed = self.browser.press_keys(held, key);
        pressed.unwrap_or_else(|error| panic!("pressing {key:?}: {error}"));
    }

    /// What has the focus now.
    pub fn focus(&self) -> Focus {
        let found = self.browser.script(FOCUS, &[]);
        let found = found.unwrap_or_else(|error| panic!("no focus: {error}"));
        let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| found[key].as_f64().unwrap_or_default();
        let truth = |key: &str| found[key] == json!(true);
        Focus {
            role: text("role"),
            name: text("name"),
            group: text("group"),
            region: text("region"),
            checked: truth("checked"),
            value: text("value"),
            invalid: truth("invalid"),
            top: number("top"),
            height: number("height"),
            left: number("left"),
            ring: truth("ring"),
            seen: truth("seen"),
            body: found["tag"] == json!("body"),
        }
    }

    /// Goes on with the tab key until the focus is on what has this name; on the way every stop must
    /// be seen, ringed, named and below or right of the one before.
    pub fn tab_to(&self, name: &str) -> Focus {
        self.tab_until(name, |focus| focus.name == name || focus.name.starts_with(name))
    }

    /// The same, until this holds.
    pub fn tab_until(&self, what: &str, reached: impl Fn(&Focus) -> bool) -> Focus {
        let mut before = self.focus();
        let mut way = Vec::new();
        for _ in 0..FAR {
            self.hit(&[], key::TAB);
            let now = self.focus();
            self.check(&now, &before);
            if reached(&now) {
                return now;
            }
            way.push(now.name.clone());
            before = now;
        }
        panic!("the tab key does not reach {what:?}; it came by {way:#?}");
    }

    /// Goes back with Shift and the tab key to what has this name.
    pub fn tab_back_to(&self, name: &str) -> Focus {
        for _ in 0..FAR {
            self.hit(&[key::SHIFT], key::TAB);
            let now = self.focus();
            if now.name.starts_with(name) {
                return now;
            }
        }
        panic!("going back, the tab key does not reach {name:?}");
    }

    /// Waits until this holds of what has the focus.
    pub fn focus_comes(&self, what: &str, holds: impl Fn(&Focus) -> bool) -> Focus {
        let come = poll(Duration::from_secs(30), || {
            let focus = self.focus();
            holds(&focus).then_some(focus)
        });
        come.unwrap_or_else(|| panic!("{what}: the focus is on {:?}", self.focus()))
    }

    fn check(&self, now: &Focus, before: &Focus) {
        // Between the last and the first the focus leaves the page.
        if now.body {
            return;
        }
        assert!(!now.name.is_empty(), "what has the focus has no name: {now:?}");
        let shows = || {
            let focus = self.focus();
            (focus.ring && focus.seen).then_some(())
        };
        let shown = poll(Duration::from_secs(2), shows).is_some();
        assert!(shown, "the focus cannot be seen: {:?}", self.focus());
        let on = now.top + now.height.max(24.0) >= before.top || now.left > before.left;
        let same = now.region == before.region && !now.region.is_empty();
        assert!(!same || on, "the tab key goes back up from {before:?} to {now:?}");
    }
}
