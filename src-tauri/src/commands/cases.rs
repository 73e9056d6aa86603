//! All cases together: found by words, doubled, put in the trash and brought back.

use std::sync::Arc;

use docket::case::CaseId;
use docket::store::{self, CaseFolder, Trashed};
use tauri::State;

use super::home::{case_dir, free_name};
use crate::error::CommandError;
use crate::open_case::OpenCase;
use crate::state::{Shell, beside};
use crate::wire::{CaseFound, CaseView, TrashedCase};

/// The cases in which all of the words stand.
#[tauri::command(rename_all = "snake_case")]
pub async fn find_cases(
    shell: State<'_, Arc<Shell>>,
    query: String,
) -> Result<Vec<CaseFound>, CommandError> {
    beside(shell, move |shell| shell.catalog.find(&shell.settings.cases, &shell.packs(), &query))
        .await
}

/// Makes a case with the facts and the evidence of this one, and opens it.
#[tauri::command(rename_all = "snake_case")]
pub async fn duplicate_case(
    shell: State<'_, Arc<Shell>>,
    folder: String,
    title: String,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        let cases = &shell.settings.cases;
        let source = CaseFolder::open(&case_dir(cases, &folder)?)?;
        let now = shell.now().fixed_offset();
        let name = free_name(cases, &source.case().scenario, now);
        let target = cases.join(&name);
        source.duplicate(&target, CaseId(name.clone()), title, now)?;
        shell.replace(|| Ok(OpenCase { folder: CaseFolder::open(&target)?, name }))?;
        shell.look(|open| Ok(open.view(&shell.packs(), shell.now())))
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn trash_case(
    shell: State<'_, Arc<Shell>>,
    folder: String,
) -> Result<TrashedCase, CommandError> {
    beside(shell, move |shell| {
        let cases = &shell.settings.cases;
        case_dir(cases, &folder)?;
        Ok(line(&store::put_in_trash(cases, &folder, shell.now().fixed_offset())?))
    })
    .await
}

/// What lies in the trash, the one put away last first.
#[tauri::command(rename_all = "snake_case")]
pub async fn trash(shell: State<'_, Arc<Shell>>) -> Result<Vec<TrashedCase>, CommandError> {
    beside(shell, |shell| Ok(store::trashed(&shell.settings.cases)?.iter().map(line).collect()))
        .await
}

/// Brings a case back among the others; the name of its folder there.
#[tauri::command(rename_all = "snake_case")]
pub async fn restore_case(
    shell: State<'_, Arc<Shell>>,
    id: String,
) -> Result<String, CommandError> {
    beside(shell, move |shell| {
        let cases = &shell.settings.cases;
        let trashed = find(shell, &id)?;
        let numbered = (2..).map(|number| format!("{}-{number}", trashed.name));
        let name = std::iter::once(trashed.name.clone())
            .chain(numbered)
            .find(|name| !cases.join(name).exists())
            .expect("BUG: there are as many names as numbers");
        store::restore(&trashed, cases, &name)?;
        Ok(name)
    })
    .await
}

/// Deletes cases of the trash with everything in them.
#[tauri::command(rename_all = "snake_case")]
pub async fn delete_for_ever(
    shell: State<'_, Arc<Shell>>,
    ids: Vec<String>,
) -> Result<(), CommandError> {
    beside(shell, move |shell| {
        for id in ids {
            store::delete_for_ever(&find(shell, &id)?)?;
        }
        Ok(())
    })
    .await
}

fn find(shell: &Shell, id: &str) -> Result<Trashed, CommandError> {
    let trashed = store::trashed(&shell.settings.cases)?;
    let found = trashed.into_iter().find(|trashed| id_of(trashed) == id);
    found.ok_or_else(CommandError::no_such_case)
}

fn id_of(trashed: &Trashed) -> String {
    format!("{}/{}", trashed.at.to_rfc3339(), trashed.name)
}

fn line(trashed: &Trashed) -> TrashedCase {
    // One that cannot be read is still there to be brought back.
    let case = CaseFolder::read(&trashed.dir).ok();
    TrashedCase {
        id: id_of(trashed),
        folder: trashed.name.clone(),
        title: case.as_ref().map(|case| case.title.clone()).unwrap_or_default(),
        evidence: case.as_ref().map_or(0, |case| case.evidence.len()),
        scenario: case.as_ref().map(|case| case.scenario.clone()),
        recipient: case.map(|case| case.recipient),
        trashed_at: trashed.at,
    }
}
