//! Bad input is named, told what to do about, and loses nothing.

use std::fs;

use docket::store::CaseFolder;

use super::{CaseAt, run_in};

#[test]
fn what_cannot_be_understood_is_named_and_changes_nothing() {
    let case = CaseAt::new("PAY-06");
    let file = case.file("notice.txt", b"returned");
    let file = file.as_str();
    for (command, words, said) in [
        ("set", &["withdrawl_id=1"][..], &["“withdrawl_id”", "Did you mean: withdrawal_id"][..]),
        ("set", &["favourite_color=red"], &["“favourite_color”", "docket show"]),
        ("set", &["withdrawal_amount=USD 12.345"], &["withdrawal_amount", "2"]),
        ("set", &["withdrawal_amount=12.34"], &["withdrawal_amount"]),
        ("set", &["return_date=2026-02-30"], &["return_date", "2026-02-30"]),
        ("set", &["return_date"], &["“return_date”", "name=value"]),
        ("set", &["bic=NSSBCNBS", "nothing=1"], &["“nothing”"]),
        ("set", &["--missing", "return_code= "], &["no reason is given"]),
        ("set", &[], &["is missing", "--help"]),
        ("self-check", &["C99=yes"], &["“C99”"]),
        ("self-check", &["C01=perhaps"], &["“perhaps”", "yes, no or n/a"]),
        ("add", &[file, "--as", "E999"], &["“E999”", "E08"]),
        ("add", &[file, "--date", "2026-13-01"], &["“2026-13-01”", "2026-11-03"]),
        ("add", &[file, "--proves", "retrun_date"], &["Did you mean: return_date"]),
        ("add", &[file, file, "--title", "T"], &["2 files", "--title"]),
        ("add", &[], &["is missing"]),
        ("export", &["--out", "unused", "--now", "yesterday"], &["“yesterday”", "2026-11-22"]),
        ("export", &["--out", "unused", "--format", "docx"], &["“docx”", "pdf, eml, copy, zip"]),
        ("export", &["--out", "unused", "--fit", "8XB"], &["“8XB” is no size", "8MB"]),
        ("export", &["--out", "unused", "--profile", "fax"], &["“fax”", "recipient, email, none"]),
        (
            "export",
            &["--out", "unused", "--fit", "8MB", "--full-quality"],
            &["--fit", "--full-quality", "choose one"],
        ),
        ("export", &[], &["--out"]),
        ("check", &["--jsn"], &["“--jsn”"]),
        ("new", &["--scenario", "PAY-06"], &["already"]),
    ] {
        let run = case.run(command, words).exits(2);
        assert_eq!(run.out, "", "{command} {words:?}");
        let run = said.iter().fold(run, |run, words| run.complains(words));
        assert!(run.err.starts_with("Error: "), "{}", run.err);
    }
    let folder = CaseFolder::open(&case.dir()).unwrap();
    assert_eq!(folder.generation(), 0, "something was changed all the same");
}

#[test]
fn a_new_case_needs_a_scenario_and_a_recipient_that_fit() {
    for (words, said) in [
        (&["--scenario", "PAY-66"][..], "PAY-06"),
        (&["--scenario", "PAY-06", "--recipient", "paypal_buyer"], "payoneer"),
        (&[], "--scenario"),
    ] {
        let place = tempfile::TempDir::new().unwrap();
        let dir = place.path().join("case");
        let first = ["new", dir.to_str().unwrap()];
        run_in("C", first.iter().chain(words)).exits(2).complains(said);
        assert!(!dir.exists());
    }
}

#[test]
fn a_folder_that_is_no_case_is_named() {
    let place = tempfile::TempDir::new().unwrap();
    let file = place.path().join("file.txt");
    fs::write(&file, "words").unwrap();
    for dir in [place.path().to_owned(), place.path().join("nowhere"), file] {
        let dir = dir.to_str().unwrap();
        for command in ["check", "show", "verify"] {
            run_in("C", [command, dir]).exits(2).complains(dir).complains("is not a case folder");
        }
        run_in("zh_CN", ["check", dir]).exits(2).complains("不是案件文件夹");
    }
}

#[test]
fn files_that_cannot_be_read_are_named_after_the_others_are_taken() {
    let case = CaseAt::new("PAY-06");
    let good = case.file("good.txt", b"words");
    let gone = case.place.path().join("gone.png");
    case.run("add", &[gone.to_str().unwrap(), &good])
        .exits(2)
        .complains("gone.png")
        .says("A-1")
        .says("1 could not be taken in");
    let empty_folder = case.place.path().join("empty folder");
    fs::create_dir(&empty_folder).unwrap();
    case.run("add", &[empty_folder.to_str().unwrap()]).exits(2).complains("empty folder");
}

#[test]
fn broken_files_are_taken_along_and_named() {
    let case = CaseAt::new("PAY-06");
    let files = [
        case.file("empty.png", b""),
        case.file("cut off.jpg", &[0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0]),
        case.file("broken.pdf", b"%PDF-1.7\nnothing of the kind"),
    ];
    let words: Vec<&str> = files.iter().map(String::as_str).collect();
    case.run("add", &words)
        .exits(0)
        .says("empty.png  (cannot be shown")
        .says("The file is empty")
        .says("3 of them not showable");
    let out = case.place.path().join("out");
    case.run("export", &["--out", out.to_str().unwrap(), "--allow-incomplete"])
        .exits(0)
        .complains("Not shown: A-2 (cut off.jpg)");
}

#[test]
fn names_of_every_kind_are_taken() {
    let case = CaseAt::new("PAY-06");
    let long = format!("{}.txt", "n".repeat(246));
    let names =
        ["退票 通知📄.txt", "it's \"quoted\" & 50% off.txt", " leading.txt", "-dash.txt", &long];
    let files: Vec<String> = names.iter().map(|name| case.file(name, name.as_bytes())).collect();
    let words: Vec<&str> = files.iter().map(String::as_str).collect();
    case.run("add", &words).exits(0).says("5 pieces of new evidence");
    let out = case.place.path().join("out");
    case.run("export", &["--out", out.to_str().unwrap(), "--allow-incomplete"]).exits(0);
    case.run("verify", &[]).exits(0);
}

#[cfg(unix)]
#[test]
fn a_name_cannot_write_lines_of_its_own_or_move_the_cursor() {
    let case = CaseAt::new("PAY-06");
    let hostile = case.file("a\nA-9  forged\u{1B}[2J\u{202E}gnp.txt", b"words");
    let missing = case.place.path().join("b\u{1B}[2J.png");
    let run = case.run("add", &[&hostile, missing.to_str().unwrap()]).exits(2);
    assert!(run.out.contains("a_A-9  forged_[2J_gnp.txt  (text"), "{}", run.out);
    assert!(!run.err.contains('\u{1B}'), "{}", run.err);
    assert!(!case.run("show", &[]).exits(0).out.contains('\u{1B}'));
}

#[test]
fn an_export_into_a_file_names_it() {
    let case = CaseAt::new("PAY-06");
    let file = case.file("already here.txt", b"words");
    for out in [file.clone(), format!("{file}/below")] {
        case.run("export", &["--out", &out, "--allow-incomplete"])
            .exits(2)
            .complains(&out)
            .complains("needs a folder");
    }
    assert_eq!(fs::read(file).unwrap(), b"words");
}

#[test]
fn a_case_open_elsewhere_can_be_looked_at_but_not_changed() {
    let case = CaseAt::new("PAY-06");
    let open = CaseFolder::open(&case.dir()).unwrap();
    case.run("set", &["bic=NSSBCNBS"]).exits(2).complains("another window");
    case.run("show", &[]).exits(0).says("another window");
    drop(open);
    case.run("set", &["bic=NSSBCNBS"]).exits(0);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_said_and_can_be_looked_at() {
    use std::os::unix::fs::PermissionsExt;
    let case = CaseAt::new("PAY-06");
    let file = case.file("notice.txt", b"returned");
    fs::set_permissions(case.dir(), fs::Permissions::from_mode(0o555)).unwrap();
    case.run("set", &["bic=NSSBCNBS"]).exits(2).complains("does not allow changes");
    case.run("add", &[&file]).exits(2).complains("Copy the whole folder");
    case.run("check", &[]).exits(1);
    fs::set_permissions(case.dir(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn output_that_nobody_reads_is_no_error() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_docket"))
        .arg("scenarios")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
}
