//! The budget, before and after the packet is made.

use super::{Run, run_in};

fn sample() -> (tempfile::TempDir, impl Fn(&str, &[&str]) -> Run) {
    let place = tempfile::TempDir::new().unwrap();
    let dir = place.path().join("case").to_str().unwrap().to_owned();
    run_in("C", ["sample", &dir]).exits(0);
    let run = move |command: &str, words: &[&str]| {
        let first = [command, dir.as_str()];
        run_in("C", first.iter().chain(words))
    };
    (place, run)
}

#[test]
fn what_the_packet_would_take_is_told_before_it_is_made() {
    let (_place, run) = sample();
    run("budget", &[])
        .exits(0)
        .says("of 4,000")
        .says("Pages, about: ")
        .says("(no limit is known)")
        .says("A-5 (bank-statement.pdf): ");
    let json: serde_json::Value =
        serde_json::from_str(&run("budget", &["--json"]).exits(0).out).unwrap();
    assert_eq!(json["gauges"][1]["measure"], "bytes");
    assert_eq!(json["gauges"][1]["limit"], 5_000_000);
    assert_eq!(json["costs"][0]["exhibit"], "A-5");
}

#[test]
fn what_does_not_fit_is_told_with_what_each_exhibit_would_save() {
    let (place, run) = sample();
    let out = place.path().join("out");
    let out = ["--out", out.to_str().unwrap(), "--format", "pdf", "--now", "2026-11-22"];
    let export = |words: &[&str]| run("export", &[&out[..], words].concat());
    let fitting = export(&[]).exits(0);
    assert_eq!(fitting.err, "");
    export(&["--fit", "60KB"])
        .exits(0)
        .complains("more than the 60 KB asked for")
        .complains("What takes the most: A-5")
        .complains("A-6 (wechat-chat.png): ");
    export(&["--fit", "400KB", "--split"]).exits(0).says("_part-2-of-");
    assert_eq!(export(&["--full-quality", "--split"]).exits(0).err, "");
    export(&["--with-pages"]).exits(0).complains("--format images");
    export(&["--split", "--profile", "none"]).exits(0).complains("--fit 8MB");
}
