//! Accessibility of what is on the screen now, as axe judges it.

use std::path::Path;

use serde_json::{Value, json};

use crate::app::App;
use crate::webdriver::WebDriverError;

impl App {
    /// What axe has against the page, one line each.
    pub fn axe_violations(&self) -> Result<Vec<String>, WebDriverError> {
        self.axe("{}")
    }

    /// What axe has against the colors alone, for another theme of a page that was looked at whole.
    pub fn axe_contrast(&self) -> Result<Vec<String>, WebDriverError> {
        self.axe("{ runOnly: ['color-contrast'] }")
    }

    fn axe(&self, options: &str) -> Result<Vec<String>, WebDriverError> {
        let axe =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("`npm ci` was run in ui/");
        self.browser.script(&format!("if (!window.axe) {{ {axe} }}"), &[])?;
        let run = format!("return await axe.run(document, {options});");
        let result = self.browser.promise(&run, &[])?;
        let violations = result["violations"].as_array();
        let Some(violations) = violations else { return Ok(vec![json!(result).to_string()]) };
        Ok(violations.iter().map(line).collect())
    }
}

fn line(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<String> = nodes
        .map(|node| format!("{} ({})", node["target"], text(&node["failureSummary"])))
        .collect();
    format!("{}: {} at {}", text(&violation["id"]), text(&violation["help"]), nodes.join("; "))
}
