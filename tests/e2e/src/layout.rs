//! Whether everything can be seen: nothing cut off at the side, nothing that scrolls sideways.

use crate::app::App;

/// What is to be seen only in part, one line each. What scrolls in a box of its own, as a wide
/// table does, or is meant to be cut with dots, is in order.
const CUT: &str = r#"
const style = element => getComputedStyle(element);
const name = element => `${element.tagName.toLowerCase()}.${element.className} “${(element.innerText ?? "").trim().slice(0, 40)}”`;
const own = element => {
    for (let at = element; at !== null && !at.matches("main, aside, nav, dialog, body"); at = at.parentElement) {
        if (style(at).overflowX !== "visible") return true;
    }
    return false;
};
const cut = [];
for (const region of document.querySelectorAll("html, body, main, aside, nav, dialog[open]")) {
    if (region.getClientRects().length === 0) continue;
    if (region.scrollWidth > region.clientWidth + 1) cut.push(`${name(region).slice(0, 60)} scrolls sideways`);
}
const words = document.querySelectorAll("h1, h2, h3, h4, p, dt, dd, label, legend, button, input, select, textarea, summary, td, th");
for (const element of words) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || style(element).visibility !== "visible" || own(element)) continue;
    if (element.closest(".unseen, .skip") !== null) continue;
    if (box.right > innerWidth + 1 || box.left < -1) cut.push(`${name(element)} leaves the window`);
    const one = element.matches("button, summary, label") && !own(element.firstElementChild ?? element);
    if (one && element.scrollWidth > element.clientWidth + 2) cut.push(`${name(element)} is wider than its box`);
}
return [...new Set(cut)];
"#;

impl App {
    /// What of the page cannot be seen whole, one line each.
    pub fn cut_off(&self) -> Vec<String> {
        let cut = self.browser.script(CUT, &[]).unwrap_or_else(|error| panic!("not seen: {error}"));
        let lines = cut.as_array().into_iter().flatten();
        lines.filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }
}
