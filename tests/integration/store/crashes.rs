//! Failing at every file operation in turn, losing power there, and being killed: what was
//! acknowledged is found again, and nothing is ever half there.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use docket::case::{Case, Edit};
use docket::store::{CaseFolder, Disk, OriginalState, StoreError};
use tempfile::TempDir;

use super::faulty_disk::{Fault, FaultyDisk};
use super::{at, digest, evidence, folder_in_memory, new_case, set, text};

/// What a user does in the script below.
enum Step {
    Add(&'static [u8]),
    Set(&'static str),
    Undo,
    Redo,
    Reopen,
}

const SCRIPT: [Step; 10] = [
    Step::Add(b"one"),
    Step::Set("1"),
    Step::Set("2"),
    Step::Undo,
    Step::Reopen,
    Step::Redo,
    Step::Add(b"two"),
    Step::Undo,
    Step::Redo,
    Step::Set("3"),
];

/// What must be found again after the script has run into a fault.
struct Expected {
    created: bool,
    acknowledged: Case,
    /// What was tried since, and may or may not be there.
    attempted: Vec<Case>,
}

/// Runs the script on a faulty disk, going on after a failed step as a user would.
fn run(disk: &Arc<FaultyDisk>, dir: &Path) -> Expected {
    let shared: Arc<dyn Disk> = disk.clone();
    let mut expected = Expected { created: false, acknowledged: new_case(), attempted: Vec::new() };
    let Ok(mut folder) = CaseFolder::create_on(shared.clone(), dir, new_case()) else {
        return expected;
    };
    expected.created = true;
    for step in SCRIPT {
        let before = folder.case().clone();
        let mut tried = |edit: Edit| {
            expected.attempted.push(edit.apply(&before).unwrap().0);
            edit
        };
        let done = match step {
            Step::Add(bytes) => {
                folder.keep_original(&digest(bytes), &mut &bytes[..]).is_ok() && {
                    let evidence = Box::new(evidence(before.next_evidence, bytes));
                    let edit = tried(Edit::AddEvidence { evidence, position: None });
                    folder.edit(edit, at()).is_ok()
                }
            }
            Step::Set(value) => folder.edit(tried(set("a", value)), at()).is_ok(),
            Step::Undo | Step::Redo => {
                let undo = matches!(step, Step::Undo);
                // What either would lead to is known from the log.
                let last = folder.activity();
                expected.attempted.extend(last.iter().rev().take(2).flat_map(|entry| {
                    [&entry.edit, &entry.inverse]
                        .into_iter()
                        .filter_map(|edit| Some(edit.apply(&before).ok()?.0))
                        .collect::<Vec<_>>()
                }));
                let done = if undo { folder.undo(at()) } else { folder.redo(at()) };
                matches!(done, Ok(Some(_)))
            }
            Step::Reopen => {
                drop(folder);
                let reopened = CaseFolder::open_on(shared.clone(), dir)
                    .or_else(|_| CaseFolder::open_on(shared.clone(), dir));
                match reopened {
                    Ok(reopened) => folder = reopened,
                    Err(_) => return expected,
                }
                false
            }
        };
        if done {
            expected.acknowledged = folder.case().clone();
            expected.attempted.clear();
        } else if !matches!(step, Step::Reopen) {
            assert_eq!(*folder.case(), before, "a failed step has changed the open case");
        }
    }
    expected
}

/// Opens the folder on a sound disk and compares.
fn assert_found(dir: &Path, expected: &Expected, context: &str) {
    let mut folder = match CaseFolder::open(dir) {
        Ok(folder) => folder,
        Err(StoreError::NotACase { .. }) if !expected.created => {
            CaseFolder::create(dir, new_case()).expect(context);
            return;
        }
        Err(error) => panic!("{context}: {error}"),
    };
    let found = folder.case();
    assert!(
        *found == expected.acknowledged || expected.attempted.contains(found),
        "{context}: found {found:#?}\nacknowledged {:#?}",
        expected.acknowledged
    );
    assert!(folder.verify().iter().all(|it| it.state == OriginalState::Intact), "{context}");
    assert!(folder.trouble().is_none(), "{context}: {:?}", folder.trouble());
    folder.edit(set("a", "afterwards"), at()).expect(context);
    drop(folder);
    let folder = CaseFolder::open(dir).expect(context);
    assert!(!folder.recovered(), "{context}: {:?}", folder.notices());
    assert_eq!(text(folder.case(), "a").unwrap(), "afterwards", "{context}");
}

/// Fails the first, the second, … operation until the script runs clean. Returns how many there are.
fn fail_each_operation(fault: Fault, check: impl Fn(&FaultyDisk, &Path, &Expected, &str)) -> usize {
    for number in 1.. {
        let parent = folder_in_memory();
        let dir = parent.path().join("case");
        let disk = Arc::new(FaultyDisk::new(fault, number));
        let expected = run(&disk, &dir);
        check(&disk, &dir, &expected, &format!("{fault:?} at operation {number}"));
        if !disk.has_struck() {
            return number - 1;
        }
    }
    unreachable!()
}

#[test]
fn failing_at_any_operation_loses_nothing_acknowledged() {
    for fault in [
        Fault::Once(io::ErrorKind::StorageFull),
        Fault::Once(io::ErrorKind::Other),
        Fault::FromThenOn(io::ErrorKind::StorageFull),
        Fault::FromThenOn(io::ErrorKind::PermissionDenied),
    ] {
        let operations = fail_each_operation(fault, |_, dir, expected, context| {
            assert_found(dir, expected, context);
        });
        assert!(operations > 100, "only {operations} operations were made to fail");
    }
}

#[test]
fn losing_power_at_any_operation_loses_nothing_acknowledged() {
    let fault = Fault::FromThenOn(io::ErrorKind::Other);
    fail_each_operation(fault, |disk, dir, expected, context| {
        let left = folder_in_memory();
        disk.after_power_cut(dir, left.path());
        if expected.created || left.path().join("case.json").exists() {
            assert_found(left.path(), expected, context);
        }
    });
}

#[test]
fn a_file_in_use_for_a_moment_is_waited_for() {
    let dir = TempDir::new().unwrap();
    let manifest = |dir: &TempDir| fs::read_to_string(dir.path().join("case.json")).unwrap();
    drop(CaseFolder::create(dir.path(), new_case()).unwrap());
    let disk = Arc::new(FaultyDisk::new(Fault::Blocked { renames: 3 }, 1));
    let mut folder = CaseFolder::open_on(disk, dir.path()).unwrap();
    folder.edit(set("a", "patience"), at()).unwrap();
    assert!(folder.trouble().is_none() && manifest(&dir).contains("patience"));
    drop(folder);
    let disk = Arc::new(FaultyDisk::new(Fault::Blocked { renames: 100 }, 1));
    let mut folder = CaseFolder::open_on(disk, dir.path()).unwrap();
    folder.edit(set("a", "kept all the same"), at()).unwrap();
    assert!(matches!(folder.trouble(), Some(StoreError::InUse { .. })));
    drop(folder);
    let folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(text(folder.case(), "a").unwrap(), "kept all the same");
}

/// Names the folder the child process below works on.
const CHILD: &str = "DOCKET_TEST_KILLED_CHILD";

/// Not a test of its own: the process that is killed. It says each edit once it is acknowledged.
#[test]
#[expect(clippy::disallowed_methods, reason = "how the child is told that it is one")]
fn killed_child() {
    let Ok(dir) = std::env::var(CHILD) else { return };
    let mut folder = CaseFolder::open(Path::new(&dir)).unwrap();
    let mut said = io::stdout().lock();
    loop {
        let number = folder.generation() + 1;
        if number.is_multiple_of(3) {
            let bytes = vec![number as u8; 40_000 + number as usize];
            folder.keep_original(&digest(&bytes), &mut &bytes[..]).unwrap();
            let evidence = Box::new(evidence(folder.case().next_evidence, &bytes));
            folder.edit(Edit::AddEvidence { evidence, position: None }, at()).unwrap();
        } else {
            folder.edit(set("number", &number.to_string()), at()).unwrap();
        }
        writeln!(said, "\nacknowledged {number}").and_then(|()| said.flush()).unwrap();
    }
}

#[test]
fn killing_the_process_loses_no_acknowledged_edit() {
    let dir = TempDir::new().unwrap();
    drop(CaseFolder::create(dir.path(), new_case()).unwrap());
    for round in 0..45_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["store::crashes::killed_child", "--exact", "--nocapture"])
            .env(CHILD, dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut acknowledged =
            lines.filter_map(|line| line.strip_prefix("acknowledged ")?.parse().ok());
        let wait_for = 1 + (round * 7) % 11;
        let mut last: u64 = acknowledged.nth(wait_for as usize - 1).expect("the child has died");
        // Not to wait for anything: so that every round dies somewhere else.
        std::thread::sleep(Duration::from_micros(round * 137 % 4_000));
        child.kill().unwrap();
        last = acknowledged.last().unwrap_or(last);
        child.wait().unwrap();
        let folder = CaseFolder::open(dir.path()).unwrap();
        let found = folder.generation();
        assert!(found == last || found == last + 1, "round {round}: {last} became {found}");
        let newest = if found.is_multiple_of(3) { found - 1 } else { found };
        assert_eq!(text(folder.case(), "number").unwrap(), newest.to_string());
        assert_eq!(folder.case().evidence.len() as u64, found / 3);
        assert!(folder.verify().iter().all(|it| it.state == OriginalState::Intact));
        assert!(folder.trouble().is_none());
    }
}
