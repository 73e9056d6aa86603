//! What is set in the window holds on the command line too, unless an option says otherwise.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Run, run_at};

struct Home(TempDir);

impl Home {
    fn with(settings: &str) -> Home {
        let home = Home(TempDir::new().unwrap());
        let folder = home.0.path().join("config/app.docket.desktop");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("settings.toml"), settings).unwrap();
        home
    }

    fn run(&self, words: &[&str]) -> Run {
        run_at(self.0.path(), "C", words)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }
}

/// Width and height of the pages of the one PDF in a folder, in points.
fn page_size(folder: &str) -> (f32, f32) {
    let entries = fs::read_dir(Path::new(folder)).unwrap().flatten();
    let paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    let [pdf] = &paths[..] else { panic!("{paths:?}") };
    let document = lopdf::Document::load(pdf).unwrap();
    let (_, page) = document.get_pages().into_iter().next().unwrap();
    let page = document.get_dictionary(page).unwrap();
    let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
    (sides[2].as_float().unwrap(), sides[3].as_float().unwrap())
}

#[test]
fn settings_hold_and_options_win() {
    let home = Home::with(
        "language = 'zh-CN'\nticket_language = 'en'\npaper = 'letter'\ntime_zone = 'Asia/Shanghai'\n",
    );
    let (case, out) = (home.path("case"), home.path("out"));
    home.run(&["new", &case, "--scenario", "PAY-06"]).exits(0).says("案件");
    let shown = home.run(&["show", &case, "--json"]).exits(0).out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["case"]["ticket_language"], "en");
    assert!(shown["case"]["created_at"].as_str().unwrap().ends_with("+08:00"), "{shown}");
    home.run(&["check", &case, "--lang", "en"]).says("Not ready");
    let export = ["export", &case, "--out", &out, "--format", "pdf", "--allow-incomplete"];
    home.run(&export).exits(0);
    assert_eq!(page_size(&out), (612.0, 792.0));
    let other = home.path("other");
    let export = ["export", &case, "--out", &other, "--format", "pdf", "--allow-incomplete"];
    home.run(&[&export[..], &["--paper", "a4"]].concat()).exits(0);
    assert_eq!(page_size(&other).0.round(), 595.0);
}

#[test]
fn a_broken_file_of_settings_stops_nothing() {
    let home = Home::with("paper = \n");
    home.run(&["scenarios"]).exits(0).complains("line 1");
    let home = Home::with("paper = 'a5'\nlanguage = 'en'\n");
    home.run(&["scenarios"]).exits(0).complains("goes without: paper");
    let help = home.run(&["--help"]).exits(0);
    help.says("What is set in the window holds here too");
}
