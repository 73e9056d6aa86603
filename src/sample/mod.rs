//! The case that comes with the product: a made-up seller whose withdrawal came back from the bank.
//! It is put together from `assets/sample/` the way a user would do it, fact by fact and file by file.

mod example;

pub use example::{ExampleError, example};

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, FixedOffset, NaiveDate};
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::case::{
    Case, CaseId, Edit, Evidence, EvidenceId, EvidenceKindId, Fact, FactId, Message, RecipientId,
    ScenarioId, SelfCheckAnswer, SelfCheckId, TicketLanguage, Treatment, Watermark,
};
use crate::intake::{self, IntakeError};
use crate::rules::{Packs, read_answer};
use crate::store::{CaseFolder, StoreError};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// The sample could not be put into the folder.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Intake(#[from] IntakeError),
}

impl SampleError {
    /// What happened, for the user.
    pub fn message(&self) -> Message {
        match self {
            SampleError::Store(error) => error.message(),
            SampleError::Intake(error) => error.message(),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        match self {
            SampleError::Store(error) => error.remedy(),
            SampleError::Intake(error) => error.remedy(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    scenario: ScenarioId,
    recipient: RecipientId,
    ticket_language: TicketLanguage,
    title: String,
    facts: BTreeMap<FactId, String>,
    self_checks: BTreeMap<SelfCheckId, SelfCheckAnswer>,
    evidence: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    file: String,
    kind: EvidenceKindId,
    title: String,
    date: NaiveDate,
}

/// Makes the sample case in `dir`, which must not hold a case yet.
pub fn create(
    dir: &Path,
    packs: &Packs,
    at: DateTime<FixedOffset>,
) -> Result<CaseFolder, SampleError> {
    let sheet = sheet();
    let id = CaseId(format!("sample-{}", at.format("%Y%m%d-%H%M%S")));
    let mut case = Case::new(id, sheet.scenario.clone(), sheet.recipient.clone(), at);
    case.ticket_language = sheet.ticket_language;
    case.title.clone_from(&sheet.title);
    case.watermark = Some(Watermark::Fictional);
    let mut folder = CaseFolder::create(dir, case)?;

    let mut edits = answers(&sheet, packs);
    edits.extend(take_in(&sheet, &folder, at)?);
    folder.edit(Edit::Together { edits }, at)?;
    Ok(folder)
}

fn sheet() -> Sheet {
    let text = FILES.get_file("sample.toml").and_then(|file| file.contents_utf8());
    toml::from_str(text.unwrap_or_default()).expect("BUG: the sample sheet is tested")
}

fn answers(sheet: &Sheet, packs: &Packs) -> Vec<Edit> {
    let facts = sheet.facts.iter().map(|(fact, text)| {
        let definition = packs.facts.get(fact).expect("BUG: the sample names known facts");
        let reading = read_answer(definition, text).expect("BUG: the sample's answers are valid");
        Edit::SetFact { fact: fact.clone(), value: Some(Fact::typed(reading.answer)) }
    });
    let self_checks = sheet.self_checks.iter().map(|(self_check, answer)| Edit::AnswerSelfCheck {
        self_check: self_check.clone(),
        answer: Some(*answer),
    });
    facts.chain(self_checks).collect()
}

/// Lays the files out beside the case for as long as it takes to read them.
fn take_in(
    sheet: &Sheet,
    folder: &CaseFolder,
    at: DateTime<FixedOffset>,
) -> Result<Vec<Edit>, SampleError> {
    let desk = folder.dir().join("exports").join("sample-files");
    fs::create_dir_all(&desk).map_err(|source| StoreError::io(&desk, source))?;
    let mut paths = Vec::new();
    for item in &sheet.evidence {
        let file = FILES.get_file(&item.file).expect("BUG: the sample names files it has");
        let path = desk.join(&item.file);
        fs::write(&path, file.contents()).map_err(|source| StoreError::io(&path, source))?;
        paths.push(path);
    }
    let outcomes = intake::take_in(
        &paths,
        &|digest, bytes| folder.keep_original(digest, bytes),
        &|_| {},
        &AtomicBool::new(false),
    );
    fs::remove_dir_all(&desk).map_err(|source| StoreError::io(&desk, source))?;

    let mut edits = Vec::new();
    let numbered = (folder.case().next_evidence..).zip(sheet.evidence.iter().zip(outcomes));
    for (number, (item, outcome)) in numbered {
        let taken = outcome.taken?;
        let evidence = Evidence {
            id: EvidenceId(number),
            original: taken.original,
            contents: taken.contents,
            captured_at: taken.captured_at,
            added_at: at,
            kind: Some(item.kind.clone()),
            title: item.title.clone(),
            date: Some(item.date),
            proves: Vec::new(),
            treatment: Treatment::default(),
        };
        edits.push(Edit::AddEvidence { evidence: Box::new(evidence), position: None });
    }
    Ok(edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Contents;
    use crate::rules::{Readiness, Severity, check};

    #[test]
    fn the_sample_is_ready_and_every_file_can_be_shown() {
        let packs = Packs::load().unwrap();
        let at = DateTime::parse_from_rfc3339("2026-11-22T10:00:00+08:00").unwrap();
        let dir = tempfile::tempdir().unwrap();
        let folder = create(&dir.path().join("sample"), &packs, at).unwrap();
        let case = folder.case();
        assert_eq!(case.evidence.len(), 7);
        for evidence in &case.evidence {
            assert!(!matches!(
                evidence.contents,
                Contents::Unreadable { .. } | Contents::Attachment
            ));
        }
        let assessment = check(case, &packs, at.with_timezone(&chrono_tz::Asia::Shanghai));
        assert_eq!(assessment.readiness, Readiness::Ready, "{:#?}", assessment.findings);
        let loud =
            assessment.findings.iter().filter(|finding| finding.severity != Severity::Advice);
        assert_eq!(loud.count(), 0, "{:#?}", assessment.findings);
    }
}
