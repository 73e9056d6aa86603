//! Values of the user's own, from the command that sets one to the one that goes back.

use std::fs;

use tempfile::TempDir;

use super::{Run, run_at};

const LIMIT: &str = "recipient.payoneer.limit.body_characters";

struct Home(TempDir);

impl Home {
    fn run(&self, words: &[&str]) -> Run {
        run_at(self.0.path(), "C", words)
    }
}

#[test]
fn an_own_value_holds_until_it_is_reset() {
    let home = Home(TempDir::new().unwrap());
    home.run(&["override", "list"]).exits(0).says("nothing of your own");
    home.run(&["override", "set", LIMIT, "1,500"]).exits(0).says("1500").says("set by you");
    home.run(&["override", "set", "deadline.D-PO-ERROR", "15 business days"]).exits(0);
    home.run(&["override", "list"])
        .exits(0)
        .says("15 business_days")
        .says("Docket has 60 calendar_days")
        .says("1500");
    home.run(&["override", "list", "--all"]).exits(0).says(&format!("{LIMIT} (Payoneer"));
    home.run(&["override", "reset", LIMIT]).exits(0).says("Back to Docket's own");
    home.run(&["override", "reset", LIMIT]).exits(2).complains("nothing of your own");
    let text = fs::read_to_string(home.0.path().join("overrides.toml")).unwrap();
    assert!(text.contains("D-PO-ERROR") && !text.contains("payoneer"), "{text}");
    run_at(home.0.path(), "zh_CN.UTF-8", ["override", "list"]).exits(0).says("您于");
}

#[test]
fn bad_values_are_refused_and_change_nothing() {
    let home = Home(TempDir::new().unwrap());
    home.run(&["override", "set", LIMIT, "many"]).exits(2).complains("number above zero");
    home.run(&["override", "set", "recipient.nobody.limit.files", "3"])
        .exits(2)
        .complains("recipient.nobody.limit.files");
    home.run(&["override", "set", "weather", "3"]).exits(2).complains("--all");
    assert_eq!(fs::read_dir(home.0.path()).unwrap().count(), 0);
}

#[test]
fn a_damaged_file_is_said_and_never_written_over() {
    let home = Home(TempDir::new().unwrap());
    let file = home.0.path().join("overrides.toml");
    fs::write(&file, "[[override]]\ntarget = 3\n").unwrap();
    home.run(&["scenarios"]).exits(0).complains("line 2");
    home.run(&["override", "set", LIMIT, "1500"]).exits(2).complains("line 2");
    assert_eq!(fs::read_to_string(&file).unwrap(), "[[override]]\ntarget = 3\n");
}
