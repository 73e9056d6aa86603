//! What opening finds: another window, another version, a folder that may not be written, files
//! that are damaged or missing.

use std::fs;
use std::path::Path;

use docket::case::{Edit, Language};
use docket::locale::Locale;
use docket::store::{Access, CaseFolder, Notice, OriginalState, ReadOnly, StoreError};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{add, at, evidence, folder_in_memory, new_case, set, text};

fn case_with_edits(count: usize) -> TempDir {
    let dir = folder_in_memory();
    let mut folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    for number in 0..count {
        folder.edit(set("note", &number.to_string()), at()).unwrap();
    }
    dir
}

fn change_manifest(dir: &Path, change: impl FnOnce(&mut Value)) {
    let path = dir.join("case.json");
    let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut manifest);
    fs::write(path, serde_json::to_vec(&manifest).unwrap()).unwrap();
}

#[test]
fn an_opened_case_is_as_it_was_left() {
    let dir = case_with_edits(3);
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(folder.access(), Access::Writable);
    assert_eq!((folder.generation(), folder.activity().len()), (3, 3));
    assert_eq!(text(folder.case(), "note").unwrap(), "2");
    assert!(!folder.recovered() && folder.notices().is_empty() && folder.trouble().is_none());
    folder.undo(at()).unwrap().unwrap();
    drop(folder);
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(text(folder.case(), "note").unwrap(), "1");
    assert!(folder.can_undo() && folder.can_redo());
    folder.redo(at()).unwrap().unwrap();
    assert_eq!(text(folder.case(), "note").unwrap(), "2");
    assert!(folder.redo(at()).unwrap().is_none());
}

#[test]
fn the_folder_can_be_read_without_the_app() {
    let dir = case_with_edits(1);
    let readme = fs::read_to_string(dir.path().join("README.txt")).unwrap();
    assert!(readme.contains("sha256sum") && readme.contains("原始文件"));
    let manifest: Value =
        serde_json::from_slice(&fs::read(dir.path().join("case.json")).unwrap()).unwrap();
    assert_eq!((&manifest["schema"], &manifest["generation"]), (&json!(1), &json!(1)));
    assert!(dir.path().join("exports").is_dir());
}

#[test]
fn a_second_opener_can_look_but_not_change() {
    let dir = case_with_edits(1);
    let mut first = CaseFolder::open(dir.path()).unwrap();
    let mut second = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(second.access(), Access::ReadOnly(ReadOnly::OpenElsewhere));
    assert_eq!(text(second.case(), "note").unwrap(), "0");
    assert!(!second.can_undo());
    for result in [second.edit(set("note", "x"), at()).map(|_| ()), second.undo(at()).map(|_| ())] {
        let reason = ReadOnly::OpenElsewhere;
        assert!(matches!(result, Err(StoreError::ReadOnly { reason: r, .. }) if r == reason));
    }
    assert!(second.keep_original(&super::digest(b"a"), &mut &b"a"[..]).is_err());
    first.edit(set("note", "first"), at()).unwrap();
    drop((first, second));
    assert_eq!(CaseFolder::open(dir.path()).unwrap().access(), Access::Writable);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_opens_for_reading_and_stays_untouched() {
    use std::os::unix::fs::PermissionsExt;
    let dir = case_with_edits(1);
    let before = fs::read(dir.path().join("case.json")).unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(folder.access(), Access::ReadOnly(ReadOnly::Folder));
    let error = folder.edit(set("note", "x"), at()).unwrap_err();
    let chinese = Locale::new(Language::Chinese);
    assert!(chinese.say(&error.message()).contains("不允许修改"));
    assert!(chinese.say(&error.remedy()).contains("复制"));
    drop(folder);
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(fs::read(dir.path().join("case.json")).unwrap(), before);
}

#[test]
fn a_newer_schema_opens_read_only() {
    let dir = case_with_edits(2);
    change_manifest(dir.path(), |manifest| manifest["schema"] = json!(2));
    let folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(folder.access(), Access::ReadOnly(ReadOnly::NewerSchema { schema: 2 }));
    assert_eq!(text(folder.case(), "note").unwrap(), "1");
    change_manifest(dir.path(), |manifest| manifest["case"] = json!("quite another shape"));
    assert!(matches!(CaseFolder::open(dir.path()), Err(StoreError::NewerSchema { schema: 2, .. })));
}

#[test]
fn unknown_fields_are_kept_at_every_depth() {
    let dir = TempDir::new().unwrap();
    let mut folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    add(&mut folder, b"one");
    add(&mut folder, b"two");
    drop(folder);
    change_manifest(dir.path(), |manifest| {
        manifest["written_by"] = json!("1.9");
        manifest["case"]["money_trail"] = json!(["N1"]);
        manifest["case"]["evidence"][1]["crop"] = json!({"left": 3});
    });
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    let edit = Edit::MoveEvidence { evidence: evidence(2, b"two").id, position: 0 };
    folder.edit(edit, at()).unwrap();
    drop(folder);
    let manifest: Value =
        serde_json::from_slice(&fs::read(dir.path().join("case.json")).unwrap()).unwrap();
    assert_eq!(manifest["written_by"], json!("1.9"));
    assert_eq!(manifest["case"]["money_trail"], json!(["N1"]));
    assert_eq!(manifest["case"]["evidence"][0]["crop"], json!({"left": 3}));
}

#[test]
fn a_line_case_json_does_not_know_is_replayed() {
    let dir = case_with_edits(1);
    let manifest = fs::read(dir.path().join("case.json")).unwrap();
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    folder.edit(set("note", "late"), at()).unwrap();
    drop(folder);
    fs::write(dir.path().join("case.json"), manifest).unwrap();
    let folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(text(folder.case(), "note").unwrap(), "late");
    assert_eq!(folder.notices(), [Notice::EditsReplayed { count: 1 }]);
    assert!(folder.recovered() && folder.can_undo());
    drop(folder);
    assert!(!CaseFolder::open(dir.path()).unwrap().recovered());
}

#[test]
fn a_change_on_its_way_in_another_window_is_no_recovery() {
    let dir = case_with_edits(1);
    let manifest = fs::read(dir.path().join("case.json")).unwrap();
    let mut first = CaseFolder::open(dir.path()).unwrap();
    first.edit(set("note", "late"), at()).unwrap();
    fs::write(dir.path().join("case.json"), manifest).unwrap();
    let second = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(text(second.case(), "note").unwrap(), "late");
    assert_eq!(second.notices(), []);
}

#[test]
fn a_cut_off_line_is_dropped_and_kept_aside() {
    let dir = case_with_edits(2);
    let log = dir.path().join("history/activity.jsonl");
    let mut bytes = fs::read(&log).unwrap();
    bytes.extend(b"{\"generation\":3,\"at\":\"2026-");
    fs::write(&log, bytes).unwrap();
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(folder.notices(), [Notice::CutOffEdit]);
    folder.edit(set("note", "after"), at()).unwrap();
    drop(folder);
    let aside = fs::read_to_string(dir.path().join("history/cut-off-lines.jsonl")).unwrap();
    assert_eq!(aside, "{\"generation\":3,\"at\":\"2026-\n");
    let folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!((folder.generation(), folder.activity().len()), (3, 3));
    assert!(!folder.recovered());
}

#[test]
fn a_missing_or_damaged_case_json_is_rebuilt_from_the_history() {
    for damage in [None, Some(&b""[..]), Some(b"{\"schema\":1,\"gener"), Some(b"\0\0\0\0")] {
        let dir = case_with_edits(73);
        let path = dir.path().join("case.json");
        match damage {
            None => fs::remove_file(&path).unwrap(),
            Some(bytes) => fs::write(&path, bytes).unwrap(),
        }
        let folder = CaseFolder::open(dir.path()).unwrap();
        assert_eq!(
            (folder.generation(), text(folder.case(), "note").unwrap().as_str()),
            (73, "72")
        );
        assert_eq!(folder.notices(), [Notice::RebuiltFromHistory]);
        drop(folder);
        let kept = dir.path().join("history/damaged-00000073.json");
        assert_eq!(fs::read(kept).ok().as_deref(), damage);
        let mut folder = CaseFolder::open(dir.path()).unwrap();
        assert!(!folder.recovered());
        folder.undo(at()).unwrap().unwrap();
        assert_eq!(text(folder.case(), "note").unwrap(), "71");
    }
}

#[test]
fn without_case_json_and_history_the_error_names_the_file() {
    let dir = case_with_edits(1);
    fs::write(dir.path().join("case.json"), "not json").unwrap();
    fs::remove_dir_all(dir.path().join("history")).unwrap();
    let Err(error) = CaseFolder::open(dir.path()) else { panic!("it opened") };
    let english = Locale::new(Language::English);
    assert!(english.say(&error.message()).contains("case.json is damaged"));
    assert!(english.say(&error.remedy()).contains("backup"));
}

#[test]
fn a_missing_log_leaves_nothing_to_undo() {
    let dir = case_with_edits(4);
    fs::remove_file(dir.path().join("history/activity.jsonl")).unwrap();
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert!(!folder.can_undo() && folder.generation() == 4);
    folder.edit(set("note", "new"), at()).unwrap();
    drop(folder);
    let folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!((folder.generation(), text(folder.case(), "note").unwrap().as_str()), (5, "new"));
    assert!(folder.can_undo());
}

#[test]
fn lines_lost_from_the_middle_of_the_log_are_said_and_numbers_not_given_again() {
    let dir = case_with_edits(2);
    let old = fs::read(dir.path().join("case.json")).unwrap();
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    for number in 2..6 {
        folder.edit(set("note", &number.to_string()), at()).unwrap();
    }
    drop(folder);
    let log = dir.path().join("history/activity.jsonl");
    let lines = fs::read_to_string(&log).unwrap();
    let damaged: Vec<&str> =
        lines.lines().enumerate().map(|(n, line)| if n == 3 { "?" } else { line }).collect();
    fs::write(&log, damaged.join("\n") + "\n").unwrap();
    fs::write(dir.path().join("case.json"), old).unwrap();
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(text(folder.case(), "note").unwrap(), "2");
    assert!(folder.notices().contains(&Notice::EditsUnreachable { count: 2 }));
    folder.edit(set("note", "again"), at()).unwrap();
    assert_eq!(folder.generation(), 7);
    drop(folder);
    let folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(text(folder.case(), "note").unwrap(), "again");
    assert!(!folder.recovered());
}

#[test]
fn conflict_copies_of_cloud_folders_are_reported() {
    let dir = case_with_edits(1);
    let copies = ["case (1).json", "case (conflicted copy 2026-11-22).json", "case-冲突-电脑.json"];
    for name in copies {
        fs::write(dir.path().join(name), "{}").unwrap();
    }
    fs::write(dir.path().join("history/activity (1).jsonl"), "").unwrap();
    let folder = CaseFolder::open(dir.path()).unwrap();
    let [notice @ Notice::ConflictCopies { files }] = folder.notices() else { panic!() };
    assert_eq!(files.len(), 4);
    assert!(!folder.recovered());
    let said = Locale::new(Language::English).say(&notice.message());
    assert!(said.contains("case-冲突-电脑.json") && said.contains("activity (1).jsonl"));
}

#[test]
fn a_log_changed_by_another_program_is_not_written_over() {
    let dir = case_with_edits(1);
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    let log = dir.path().join("history/activity.jsonl");
    let mut theirs = fs::read_to_string(&log).unwrap();
    theirs.push_str("{\"written\":\"by a sync program\"}\n");
    fs::write(&log, &theirs).unwrap();
    let error = folder.edit(set("note", "x"), at()).unwrap_err();
    assert!(matches!(error, StoreError::ChangedOutside { .. }));
    assert_eq!(fs::read_to_string(&log).unwrap(), theirs);
}

#[test]
fn a_folder_deleted_under_an_open_case_is_noticed() {
    let dir = case_with_edits(1);
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    fs::remove_dir_all(dir.path()).unwrap();
    assert!(matches!(folder.edit(set("note", "x"), at()), Err(StoreError::Gone { .. })));
    assert!(matches!(CaseFolder::open(dir.path()), Err(StoreError::NotACase { .. })));
}

#[test]
fn a_new_case_goes_only_into_an_empty_folder() {
    let dir = case_with_edits(0);
    let again = CaseFolder::create(dir.path(), new_case());
    assert!(matches!(again, Err(StoreError::AlreadyACase { .. })));
    let other = TempDir::new().unwrap();
    fs::write(other.path().join("thesis.docx"), "").unwrap();
    let foreign = CaseFolder::create(other.path(), new_case());
    assert!(matches!(foreign, Err(StoreError::FolderNotEmpty { .. })));
    assert!(matches!(CaseFolder::open(other.path()), Err(StoreError::NotACase { .. })));
    CaseFolder::create(&other.path().join("新 案件/深 层"), new_case()).unwrap();
}

/// Cases made by released versions stay readable: one for each schema there ever was.
#[test]
fn a_case_of_every_schema_opens_and_can_be_undone() {
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/case-schema-1");
    let dir = folder_in_memory();
    copy(&made, dir.path());
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!((folder.generation(), folder.access()), (3, Access::Writable));
    assert!(folder.notices().is_empty(), "{:?}", folder.notices());
    let case = folder.case().clone();
    assert_eq!((case.facts.len(), case.evidence.len(), case.self_checks.len()), (6, 1, 2));
    assert_eq!(case.evidence[0].original.file_name, "notice.txt");
    assert!(folder.verify().iter().all(|it| it.state == OriginalState::Intact));
    while folder.undo(at()).unwrap().is_some() {}
    assert_eq!((folder.case().facts.len(), folder.case().evidence.len()), (0, 0));
    while folder.redo(at()).unwrap().is_some() {}
    assert_eq!(*folder.case(), case);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::write(target, fs::read(&path).unwrap()).unwrap();
        }
    }
}

#[test]
fn only_the_first_and_the_latest_generations_are_kept() {
    let dir = case_with_edits(520);
    let mut kept: Vec<_> = fs::read_dir(dir.path().join("history"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("case-"))
        .collect();
    kept.sort();
    let expected = [0, 250, 300, 350, 400, 450, 500].map(|number| format!("case-{number:08}.json"));
    assert_eq!(kept, expected);
}
