//! The home screen: the cases there are, a new one, opening and closing one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use docket::case::{Case, CaseId, RecipientId, ScenarioId};
use docket::rules::Packs;
use docket::sample;
use docket::store::{CaseFolder, StoreError, is_set_aside};
use tauri::State;

use crate::error::CommandError;
use crate::open_case::OpenCase;
use crate::state::{Shell, beside};
use crate::wire::{CaseView, Home};

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
        let cases = &shell.settings.cases;
        let cases = shell.catalog.summaries(cases, &shell.packs(), shell.now())?;
        let settings = shell.kept(|kept| kept.problem.clone());
        Ok(Home { cases, problem: shell.overrides().err().or(settings) })
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
            let mut case = Case::new(CaseId(name.clone()), scenario, recipient, now.fixed_offset());
            if let Some(language) = shell.preferences().ticket_language {
                case.ticket_language = language;
            }
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
        if !dir.exists() {
            return Err(CommandError::no_such_case());
        }
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
pub(super) fn case_dir(cases: &Path, name: &str) -> Result<PathBuf, CommandError> {
    let dir = cases.join(name);
    if dir.parent() != Some(cases)
        || is_set_aside(name)
        || dir.file_name().is_none_or(|own| own != name)
    {
        return Err(CommandError::no_such_case());
    }
    Ok(dir)
}

pub(super) fn free_name(cases: &Path, scenario: &ScenarioId, now: DateTime<FixedOffset>) -> String {
    let base = format!("{}-{scenario}", now.format("%Y-%m-%d"));
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|name| !cases.join(name).exists())
        .expect("BUG: there are as many names as numbers")
}
