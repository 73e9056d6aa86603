//! The two themes, as the style sheets tell them apart.

use serde_json::json;

use crate::app::App;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// Lets what the style sheets say for a dark system hold always or never.
const SET: &str = r#"
const dark = arguments[0];
const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule.media && (rule.forDark ??= rule.media.mediaText.includes("prefers-color-scheme: dark")));
for (const rule of rules) rule.media.mediaText = dark ? "all" : "not all";
document.documentElement.style.colorScheme = dark ? "dark" : "light";
return rules.length;
"#;

impl Theme {
    pub const ALL: [Theme; 2] = [Theme::Light, Theme::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl App {
    /// Draws the window as on a system with this theme. (That it follows the system by itself is
    /// seen when the app is started on a dark one.)
    pub fn theme(&self, theme: Theme) {
        let rules = self.browser.script(SET, &[json!(theme == Theme::Dark)]);
        let rules = rules.unwrap_or_else(|error| panic!("no theme: {error}"));
        assert!(rules.as_u64() > Some(0), "the style sheets know no dark theme");
    }
}
