//! Originals are kept byte for byte, under their digest, once.

use std::fs;
use std::io;

use docket::case::Edit;
use docket::store::{CaseFolder, OriginalState};
use tempfile::TempDir;

use super::{add, at, digest, new_case};

/// Writes over a file that is marked read-only.
fn overwrite(path: &std::path::Path, bytes: &[u8]) {
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn an_original_is_kept_read_only_and_survives_removal_of_its_evidence() {
    let dir = TempDir::new().unwrap();
    let mut folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    let bytes = vec![7; 700_000];
    add(&mut folder, &bytes);
    let path = folder.original_path(&digest(&bytes));
    let name = digest(&bytes).to_string();
    assert_eq!(path, dir.path().join("blobs").join(&name[..2]).join(&name));
    assert!(fs::metadata(&path).unwrap().permissions().readonly());
    let evidence = folder.case().evidence[0].id;
    folder.edit(Edit::RemoveEvidence { evidence }, at()).unwrap();
    drop(folder);
    let mut folder = CaseFolder::open(dir.path()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes);
    folder.undo(at()).unwrap().unwrap();
    assert_eq!(folder.verify()[0].state, OriginalState::Intact);
}

#[test]
fn other_bytes_than_the_digest_says_are_refused() {
    let dir = TempDir::new().unwrap();
    let folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    let error = folder.keep_original(&digest(b"one"), &mut &b"two"[..]).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    assert!(!folder.original_path(&digest(b"one")).exists());
    assert_eq!(fs::read_dir(dir.path().join("blobs/incoming")).unwrap().count(), 0);
}

#[test]
fn an_intact_original_is_left_alone_and_a_damaged_one_is_replaced() {
    let dir = TempDir::new().unwrap();
    let folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    let keep = || folder.keep_original(&digest(b"bytes"), &mut &b"bytes"[..]).unwrap();
    let path = folder.original_path(&digest(b"bytes"));
    keep();
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    keep();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
    overwrite(&path, b"byt");
    keep();
    assert_eq!(fs::read(&path).unwrap(), b"bytes");
}

#[test]
fn many_threads_may_keep_the_same_original() {
    let dir = TempDir::new().unwrap();
    let folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    std::thread::scope(|scope| {
        for number in 0..8_u8 {
            let folder = &folder;
            scope.spawn(move || {
                let bytes = vec![number / 2; 100_000];
                folder.keep_original(&digest(&bytes), &mut &bytes[..]).unwrap();
            });
        }
    });
    for number in 0..4 {
        let bytes = vec![number; 100_000];
        assert_eq!(fs::read(folder.original_path(&digest(&bytes))).unwrap(), bytes);
    }
}

#[test]
fn verifying_finds_what_was_altered_and_what_is_missing() {
    let dir = TempDir::new().unwrap();
    let mut folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    for bytes in [&b"kept"[..], b"altered", b"missing"] {
        add(&mut folder, bytes);
    }
    overwrite(&folder.original_path(&digest(b"altered")), b"Altered");
    fs::remove_file(folder.original_path(&digest(b"missing"))).unwrap();
    let states: Vec<_> = folder.verify().into_iter().map(|it| it.state).collect();
    let found = digest(b"Altered");
    assert_eq!(
        states,
        [OriginalState::Intact, OriginalState::Altered { found }, OriginalState::Missing]
    );
}
