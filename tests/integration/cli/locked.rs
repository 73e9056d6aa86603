//! `docket add --password`: a locked PDF is shown in the packet, and nothing remembers the password.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::run_in;
use crate::pdf::programs;

const PASSWORD: &str = "Pa55-Wörd";

fn program(name: &str, arguments: &[&str]) {
    let status = Command::new(name).args(arguments).status();
    assert!(
        status.unwrap_or_else(|error| panic!("{name} is needed for this test: {error}")).success()
    );
}

/// Every file below a folder that holds these bytes.
fn holding(folder: &Path, bytes: &[u8], found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holding(&path, bytes, found);
        } else if fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes) {
            found.push(path.display().to_string());
        }
    }
}

#[test]
fn a_locked_pdf_is_opened_and_the_password_kept_nowhere() {
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name).to_str().unwrap().to_owned();
    let statement = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample/bank-statement.pdf");
    let (dir, locked, out) = (at("case"), at("locked.pdf"), at("out"));
    program("qpdf", &["--encrypt", PASSWORD, "owner", "256", "--", statement, &locked]);
    run_in("C", ["new", &dir, "--scenario", "PAY-06"]).exits(0);

    run_in("C", ["add", &dir, &locked]).exits(0).says("locked with a password");
    run_in("C", ["add", &dir, &locked, "--password", "other"]).complains("does not open");
    run_in("C", ["add", &dir, &locked, "--password", PASSWORD])
        .exits(0)
        .says("A-1  locked.pdf: opened with the password");
    run_in("C", ["verify", &dir]).exits(0);
    run_in("C", ["export", &dir, "--out", &out, "--allow-incomplete"]).exits(0);

    let mut written = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let pdf = written.find(|path| path.extension().is_some_and(|ending| ending == "pdf")).unwrap();
    programs::check(&pdf);
    let words = programs::words(&pdf);
    assert!(words.contains("10月账户管理费"), "{words}");
    let mut found = Vec::new();
    holding(place.path(), PASSWORD.as_bytes(), &mut found);
    assert!(found.is_empty(), "{found:?}");
}
