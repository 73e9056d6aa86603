//! A case as one file: what goes in comes out, and what is not whole, not true or not a case leaves
//! nothing behind.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use docket::case::Edit;
use docket::store::{CaseFile, CaseFolder, Packed, StoreError, Watch};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{add, at, digest, new_case, set, text};

static GO_ON: AtomicBool = AtomicBool::new(false);

fn pack(folder: &CaseFolder, file: &Path) -> Result<Packed, StoreError> {
    folder.pack(file, &Watch { progress: &|_, _| {}, cancelled: &GO_ON })
}

fn unpack(file: &Path, target: &Path) -> Result<(), StoreError> {
    CaseFile::open(file)?.unpack(target, &Watch { progress: &|_, _| {}, cancelled: &GO_ON })
}

/// A place with a packed case in it and a folder for the cases to come.
struct Desk {
    place: TempDir,
    file: PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let place = super::folder_in_memory();
        let mut folder = CaseFolder::create(&place.path().join("from/one"), new_case()).unwrap();
        add(&mut folder, b"picture");
        add(&mut folder, "一份对账单".as_bytes());
        folder.edit(set("note", "kept"), at()).unwrap();
        let export = place.path().join("from/one/exports/1/退票.pdf");
        fs::create_dir_all(export.parent().unwrap()).unwrap();
        fs::write(export, "%PDF").unwrap();
        fs::write(place.path().join("from/one/notes of my own.txt"), "stays").unwrap();
        let file = place.path().join("one.docket");
        assert_eq!(pack(&folder, &file).unwrap().left_behind, 0);
        Desk { place, file }
    }

    fn target(&self) -> PathBuf {
        self.place.path().join("cases/one")
    }

    /// The same file with its entries changed on the way.
    fn rewritten(&self, change: impl Fn(&str, Vec<u8>) -> Option<(String, Vec<u8>)>) -> PathBuf {
        let mut archive = ZipArchive::new(File::open(&self.file).unwrap()).unwrap();
        let path = self.place.path().join("rewritten.docket");
        let mut out = ZipWriter::new(File::create(&path).unwrap());
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            let name = entry.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            let Some((name, bytes)) = change(&name, bytes) else { continue };
            out.start_file(name, SimpleFileOptions::default()).unwrap();
            out.write_all(&bytes).unwrap();
        }
        out.finish().unwrap();
        path
    }

    /// Refused, and neither the case nor anything half made is there.
    fn refused(&self, file: &Path) -> StoreError {
        let error = unpack(file, &self.target()).unwrap_err();
        let cases = self.place.path().join("cases");
        let left: Vec<_> = fs::read_dir(cases).into_iter().flatten().flatten().collect();
        assert!(left.is_empty(), "{left:?}");
        error
    }
}

#[test]
fn a_case_comes_out_as_it_went_in() {
    let desk = Desk::new();
    unpack(&desk.file, &desk.target()).unwrap();
    let mut folder = CaseFolder::open(&desk.target()).unwrap();
    assert_eq!(text(folder.case(), "note").as_deref(), Some("kept"));
    assert!(folder.verify().iter().all(|it| it.state == docket::store::OriginalState::Intact));
    assert!(folder.notices().is_empty());
    let original = folder.original_path(&digest(b"picture"));
    assert!(original.metadata().unwrap().permissions().readonly());
    folder.undo(at()).unwrap().unwrap();
    assert_eq!(text(folder.case(), "note"), None);
    assert_eq!(fs::read_to_string(desk.target().join("exports/1/退票.pdf")).unwrap(), "%PDF");
    assert!(!desk.target().join("notes of my own.txt").exists());
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let desk = Desk::new();
    let folder = CaseFolder::open(&desk.place.path().join("from/one")).unwrap();
    let again = desk.place.path().join("again.docket");
    pack(&folder, &again).unwrap();
    assert_eq!(fs::read(&desk.file).unwrap(), fs::read(&again).unwrap());
}

#[test]
fn nothing_that_is_there_is_replaced() {
    let desk = Desk::new();
    let folder = CaseFolder::open(&desk.place.path().join("from/one")).unwrap();
    assert!(matches!(pack(&folder, &desk.file), Err(StoreError::FileTaken { .. })));
    unpack(&desk.file, &desk.target()).unwrap();
    assert!(matches!(unpack(&desk.file, &desk.target()), Err(StoreError::FileTaken { .. })));
}

#[test]
fn a_damaged_original_stays_behind_and_the_rest_goes() {
    let desk = Desk::new();
    let folder = CaseFolder::open(&desk.place.path().join("from/one")).unwrap();
    let original = folder.original_path(&digest(b"picture"));
    fs::remove_file(&original).unwrap();
    fs::write(&original, "pictur3").unwrap();
    let file = desk.place.path().join("two.docket");
    assert_eq!(pack(&folder, &file).unwrap().left_behind, 1);
    unpack(&file, &desk.target()).unwrap();
    let folder = CaseFolder::open(&desk.target()).unwrap();
    let intact = folder
        .verify()
        .iter()
        .filter(|it| it.state == docket::store::OriginalState::Intact)
        .count();
    assert_eq!(intact, 1);
}

#[test]
fn a_file_that_was_cut_off_anywhere_is_refused() {
    let desk = Desk::new();
    let bytes = fs::read(&desk.file).unwrap();
    let cut = desk.place.path().join("cut.docket");
    for length in (0..bytes.len()).step_by(41).chain([bytes.len() - 1]) {
        fs::write(&cut, &bytes[..length]).unwrap();
        let error = desk.refused(&cut);
        let expected =
            matches!(error, StoreError::CaseFileCutShort { .. } | StoreError::NotACaseFile { .. });
        assert!(expected, "{length}: {error:?}");
    }
}

#[test]
fn one_changed_byte_anywhere_is_noticed_or_changes_nothing() {
    let desk = Desk::new();
    let bytes = fs::read(&desk.file).unwrap();
    let changed = desk.place.path().join("changed.docket");
    unpack(&desk.file, &desk.target()).unwrap();
    let expected = CaseFolder::read(&desk.target()).unwrap();
    for position in (0..bytes.len()).step_by(13) {
        let mut bytes = bytes.clone();
        bytes[position] ^= 0x20;
        fs::write(&changed, &bytes).unwrap();
        let target = desk.place.path().join("other/one");
        if unpack(&changed, &target).is_ok() {
            assert_eq!(CaseFolder::read(&target).unwrap(), expected, "{position}");
            fs::remove_dir_all(&target).unwrap();
        }
        let left = fs::read_dir(target.parent().unwrap()).into_iter().flatten().count();
        assert_eq!(left, 0, "{position}");
    }
}

#[test]
fn other_bytes_under_a_name_are_refused() {
    let desk = Desk::new();
    for part in ["blobs/", "case.json", "history/activity.jsonl", "exports/"] {
        let file = desk.rewritten(|name, mut bytes| {
            if name.starts_with(part) {
                bytes.push(b' ');
            }
            Some((name.to_owned(), bytes))
        });
        assert!(matches!(desk.refused(&file), StoreError::CaseFileAltered { .. }), "{part}");
        let file = desk
            .rewritten(|name, bytes| (!name.starts_with(part)).then(|| (name.to_owned(), bytes)));
        let error = desk.refused(&file);
        let cut =
            matches!(error, StoreError::CaseFileCutShort { .. } | StoreError::NotACaseFile { .. });
        assert!(cut, "{part}: {error:?}");
    }
    // An original under a name and a sum of its own is still not what its name says.
    let file = desk.rewritten(|name, bytes| {
        let (other, known) = (digest(b"other").to_string(), digest(b"picture").to_string());
        match name {
            "SHA256SUMS" => {
                let sums = String::from_utf8(bytes).unwrap();
                Some((
                    name.into(),
                    sums.replace(&format!("{known}  "), &format!("{other}  ")).into_bytes(),
                ))
            }
            _ if name.ends_with(&known) => Some((name.into(), b"other".to_vec())),
            _ => Some((name.into(), bytes)),
        }
    });
    assert!(matches!(desk.refused(&file), StoreError::CaseFileAltered { .. }));
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let desk = Desk::new();
    let hostile = [
        "../escaped.txt",
        "/tmp/escaped.txt",
        "history/../../escaped.txt",
        "exports/..\\..\\escaped.txt",
        "exports/C:\\escaped.txt",
        "exports/aux",
        "notes.txt",
        "HISTORY/activity.jsonl",
        ".lock",
    ];
    for hostile in hostile {
        let file = desk.rewritten(|name, bytes| {
            let name = if name == "README.txt" { hostile } else { name };
            Some((name.to_owned(), bytes))
        });
        let error = desk.refused(&file);
        assert!(matches!(error, StoreError::CaseFileHostile { .. }), "{hostile}: {error:?}");
        assert!(!desk.place.path().join("escaped.txt").exists());
    }
    let link = desk.place.path().join("link.docket");
    fs::copy(&desk.file, &link).unwrap();
    let file = File::options().read(true).write(true).open(&link).unwrap();
    let mut out = ZipWriter::new_append(file).unwrap();
    out.add_symlink("exports/link", "/etc", SimpleFileOptions::default()).unwrap();
    out.finish().unwrap();
    assert!(matches!(desk.refused(&link), StoreError::CaseFileHostile { .. }));
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let desk = Desk::new();
    let bomb = vec![0; 80 << 20];
    let file = desk.rewritten(|name, bytes| {
        let bytes = if name.starts_with("exports/") { bomb.clone() } else { bytes };
        Some((name.to_owned(), bytes))
    });
    assert!(matches!(desk.refused(&file), StoreError::CaseFileTooLarge { .. }));
}

#[test]
fn what_is_no_case_is_refused() {
    let desk = Desk::new();
    let other = desk.place.path().join("other.docket");
    for bytes in [&b""[..], b"PK", b"%PDF-1.7", b"{\"schema\": 1}"] {
        fs::write(&other, bytes).unwrap();
        assert!(matches!(desk.refused(&other), StoreError::NotACaseFile { .. }), "{bytes:?}");
    }
    assert!(matches!(desk.refused(desk.place.path()), StoreError::NotACaseFile { .. }));
    assert!(matches!(desk.refused(&desk.place.path().join("none")), StoreError::Gone { .. }));
    let newer = desk.rewritten(|name, bytes| {
        let bytes = if name == "case.json" { b"{\"schema\": 9}".to_vec() } else { bytes };
        Some((name.to_owned(), bytes))
    });
    assert!(matches!(desk.refused(&newer), StoreError::NewerSchema { schema: 9, .. }));
}

#[test]
fn cancelling_leaves_nothing() {
    let desk = Desk::new();
    let cancelled = AtomicBool::new(true);
    let watch = Watch { progress: &|_, _| {}, cancelled: &cancelled };
    let folder = CaseFolder::open(&desk.place.path().join("from/one")).unwrap();
    let file = desk.place.path().join("none.docket");
    assert!(matches!(folder.pack(&file, &watch), Err(StoreError::Cancelled)));
    assert!(!file.exists() && !desk.place.path().join("none.docket.part").exists());
    let packed = CaseFile::open(&desk.file).unwrap();
    assert_eq!(packed.case().id.as_str(), "case-1");
    assert!(matches!(packed.unpack(&desk.target(), &watch), Err(StoreError::Cancelled)));
    assert_eq!(fs::read_dir(desk.place.path().join("cases")).unwrap().count(), 0);
}

#[test]
fn a_case_whose_id_is_a_way_elsewhere_is_refused() {
    let desk = Desk::new();
    let mut case = new_case();
    case.id = "../../home".into();
    let folder = CaseFolder::create(&desk.place.path().join("from/two"), case).unwrap();
    let file = desk.place.path().join("two.docket");
    pack(&folder, &file).unwrap();
    assert!(matches!(desk.refused(&file), StoreError::CaseFileHostile { .. }));
}

#[test]
fn a_duplicate_has_the_facts_and_the_evidence_and_nothing_else() {
    let desk = Desk::new();
    let mut folder = CaseFolder::open(&desk.place.path().join("from/one")).unwrap();
    let answer = Edit::AnswerSelfCheck {
        self_check: "C01".into(),
        answer: Some(docket::case::SelfCheckAnswer::Yes),
    };
    folder.edit(answer, at()).unwrap();
    let target = desk.place.path().join("from/two");
    folder.duplicate(&target, "case-2".into(), "Second".to_owned(), at()).unwrap();
    let copy = CaseFolder::open(&target).unwrap();
    assert_eq!((copy.case().id.as_str(), copy.case().title.as_str()), ("case-2", "Second"));
    assert_eq!(copy.case().facts, folder.case().facts);
    assert_eq!(copy.case().evidence, folder.case().evidence);
    assert!(copy.case().self_checks.is_empty() && copy.activity().is_empty());
    assert!(copy.verify().iter().all(|it| it.state == docket::store::OriginalState::Intact));
    let again = folder.duplicate(&target, "case-3".into(), String::new(), at());
    assert!(matches!(again, Err(StoreError::FileTaken { .. })));
}
