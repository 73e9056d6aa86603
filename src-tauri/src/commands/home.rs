//! The home screen: the cases there are, a new one, opening and closing one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, Local};
use chrono_tz::Tz;
use docket::case::{Case, CaseId, RecipientId, ScenarioId};
use docket::rules::{self, Packs, Severity};
use docket::sample;
use docket::store::{CaseFolder, StoreError};
use tauri::State;

use crate::error::CommandError;
use crate::open_case::OpenCase;
use crate::state::{Shell, beside};
use crate::wire::{CaseSummary, CaseView, Home};

/// The folder of the sample case.
const SAMPLE: &str = "sample";

/// Scenarios, recipients and the dictionaries they share.
#[tauri::command(rename_all = "snake_case")]
pub async fn packs(shell: State<'_, Arc<Shell>>) -> Result<Packs, CommandError> {
    beside(shell, |shell| Ok(Packs::clone(&shell.packs()))).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn home(shell: State<'_, Arc<Shell>>) -> Result<Home, CommandError> {
    beside(shell, |shell| {
        let packs = shell.packs();
        let mut cases: Vec<CaseSummary> = case_folders(&shell.settings.cases)?
            .iter()
            .filter_map(|folder| summary(folder, &packs, shell.now()))
            .collect();
        cases.sort_by(|one, other| {
            other.changed_at.cmp(&one.changed_at).then_with(|| one.folder.cmp(&other.folder))
        });
        Ok(Home { cases, problem: shell.overrides().err() })
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn create_case(
    shell: State<'_, Arc<Shell>>,
    scenario: ScenarioId,
    recipient: RecipientId,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        let packs = shell.packs();
        let known = packs.scenarios.get(&scenario);
        if !known.is_some_and(|known| known.recipients.contains(&recipient)) {
            return Err(CommandError::no_such_scenario(&scenario, &recipient));
        }
        let now = shell.now();
        shell.replace(|| {
            let name = free_name(&shell.settings.cases, &scenario, now.fixed_offset());
            let case = Case::new(CaseId(name.clone()), scenario, recipient, now.fixed_offset());
            let folder = CaseFolder::create(&shell.settings.cases.join(&name), case)?;
            Ok(OpenCase { folder, name })
        })?;
        shell.look(|open| Ok(open.view(&shell.packs(), now)))
    })
    .await
}

/// Opens the case in the folder of this name.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_case(
    shell: State<'_, Arc<Shell>>,
    folder: String,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        let dir = case_dir(&shell.settings.cases, &folder)?;
        shell.replace(|| Ok(OpenCase { folder: CaseFolder::open(&dir)?, name: folder }))?;
        shell.look(|open| Ok(open.view(&shell.packs(), shell.now())))
    })
    .await
}

/// Opens the sample case as the user left it, or makes it.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_sample(shell: State<'_, Arc<Shell>>) -> Result<CaseView, CommandError> {
    beside(shell, |shell| {
        let dir = shell.settings.cases.join(SAMPLE);
        shell.replace(|| {
            let folder = match CaseFolder::open(&dir) {
                Err(StoreError::NotACase { .. }) => {
                    sample::create(&dir, &shell.packs(), shell.now().fixed_offset())?
                }
                opened => opened?,
            };
            Ok(OpenCase { folder, name: SAMPLE.to_owned() })
        })?;
        shell.look(|open| Ok(open.view(&shell.packs(), shell.now())))
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn close_case(shell: State<'_, Arc<Shell>>) -> Result<(), CommandError> {
    beside(shell, |shell| {
        shell.close();
        Ok(())
    })
    .await
}

/// A name that is a single folder of the cases folder, and no way out of it.
fn case_dir(cases: &Path, name: &str) -> Result<PathBuf, CommandError> {
    let dir = cases.join(name);
    if dir.parent() != Some(cases) || dir.file_name().is_none_or(|own| own != name) {
        return Err(CommandError::no_such_case(name));
    }
    Ok(dir)
}

fn free_name(cases: &Path, scenario: &ScenarioId, now: DateTime<FixedOffset>) -> String {
    let base = format!("{}-{scenario}", now.format("%Y-%m-%d"));
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|name| !cases.join(name).exists())
        .expect("BUG: there are as many names as numbers")
}

fn case_folders(cases: &Path) -> Result<Vec<PathBuf>, CommandError> {
    let entries = match fs::read_dir(cases) {
        // Nobody has made a case yet.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| CommandError::cases_unreadable(cases, &error))?,
    };
    let folders = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    Ok(folders.collect())
}

/// `None` for a folder that is no case.
fn summary(dir: &Path, packs: &Packs, now: DateTime<Tz>) -> Option<CaseSummary> {
    let nothing = CaseSummary {
        folder: dir.file_name()?.to_string_lossy().into_owned(),
        title: String::new(),
        scenario: None,
        recipient: None,
        readiness: None,
        blockers: 0,
        evidence: 0,
        first_clock: None,
        changed_at: changed_at(dir),
        problem: None,
    };
    let case = match CaseFolder::read(dir) {
        Ok(case) => case,
        Err(StoreError::NotACase { .. }) => return None,
        Err(error) => return Some(CaseSummary { problem: Some(error.message()), ..nothing }),
    };
    let assessment = rules::check(&case, packs, now);
    let is_blocker = |finding: &&rules::Finding| finding.severity == Severity::Blocker;
    Some(CaseSummary {
        title: case.title,
        scenario: Some(case.scenario),
        recipient: Some(case.recipient),
        readiness: Some(assessment.readiness),
        blockers: assessment.findings.iter().filter(is_blocker).count(),
        evidence: case.evidence.len(),
        first_clock: assessment.clocks.into_iter().next(),
        ..nothing
    })
}

fn changed_at(dir: &Path) -> DateTime<FixedOffset> {
    let modified = |path: &Path| path.metadata().and_then(|metadata| metadata.modified());
    let time = modified(&dir.join("case.json")).or_else(|_| modified(dir));
    DateTime::<Local>::from(time.unwrap_or(SystemTime::UNIX_EPOCH)).fixed_offset()
}
