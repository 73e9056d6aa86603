//! The case folder: what it keeps, and that it keeps it whatever fails.

mod case_file;
#[cfg(target_os = "linux")]
mod crashes;
#[cfg(target_os = "linux")]
mod faulty_disk;
mod model;
mod opening;
mod originals;
mod trash;

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use docket::case::{
    Answer, Case, CaseId, Contents, Digest, Edit, Evidence, EvidenceId, Fact, FactId, MediaType,
    Original, Treatment,
};
use docket::store::CaseFolder;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

/// A folder of its own, in memory where there is such a place: these tests save thousands of times.
fn folder_in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap()
}

/// A moment that never changes.
fn at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T10:00:00+08:00").unwrap()
}

fn new_case() -> Case {
    Case::new(CaseId::from("case-1"), "PAY-06".into(), "payoneer".into(), at())
}

fn set(fact: &str, text: &str) -> Edit {
    let value = Some(Fact::typed(Answer::Text(text.to_owned())));
    Edit::SetFact { fact: fact.into(), value }
}

fn text(case: &Case, fact: &str) -> Option<String> {
    match case.answer(&FactId::from(fact))? {
        Answer::Text(text) => Some(text.clone()),
        other => panic!("{fact} is {other:?}"),
    }
}

fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

fn evidence(id: u32, bytes: &[u8]) -> Evidence {
    Evidence {
        id: EvidenceId(id),
        original: Original {
            sha256: digest(bytes),
            bytes: bytes.len() as u64,
            file_name: format!("退票通知 {id}.txt"),
            media: MediaType::Text,
        },
        contents: Contents::Text { lines: 1 },
        captured_at: None,
        added_at: at(),
        kind: None,
        title: format!("Notice {id}"),
        date: None,
        proves: Vec::new(),
        treatment: Treatment::default(),
    }
}

/// Keeps the bytes and adds the evidence that names them.
fn add(folder: &mut CaseFolder, bytes: &[u8]) {
    folder.keep_original(&digest(bytes), &mut &bytes[..]).unwrap();
    let evidence = Box::new(evidence(folder.case().next_evidence, bytes));
    folder.edit(Edit::AddEvidence { evidence, position: None }, at()).unwrap();
}
