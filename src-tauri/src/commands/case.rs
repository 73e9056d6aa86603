//! Changing the open case.

use std::sync::Arc;

use docket::case::{Edit, FactId};
use docket::rules::FactDefinition;
use tauri::State;

use crate::error::CommandError;
use crate::state::{Shell, beside};
use crate::wire::{CaseView, FactReading, FactReply};

#[tauri::command(rename_all = "snake_case")]
pub async fn edit_case(shell: State<'_, Arc<Shell>>, edit: Edit) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        shell.change(|open| {
            open.folder.edit(edit, shell.now().fixed_offset())?;
            Ok(open.view(&shell.packs(), shell.now()))
        })
    })
    .await
}

/// Takes the latest edit back; with none the case stays as it is.
#[tauri::command(rename_all = "snake_case")]
pub async fn undo(shell: State<'_, Arc<Shell>>) -> Result<CaseView, CommandError> {
    beside(shell, |shell| {
        shell.change(|open| {
            open.folder.undo(shell.now().fixed_offset())?;
            Ok(open.view(&shell.packs(), shell.now()))
        })
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn redo(shell: State<'_, Arc<Shell>>) -> Result<CaseView, CommandError> {
    beside(shell, |shell| {
        shell.change(|open| {
            open.folder.redo(shell.now().fixed_offset())?;
            Ok(open.view(&shell.packs(), shell.now()))
        })
    })
    .await
}

/// Reads along while the user types; changes nothing.
#[tauri::command(rename_all = "snake_case")]
pub async fn read_fact(
    shell: State<'_, Arc<Shell>>,
    fact: FactId,
    text: String,
) -> Result<FactReading, CommandError> {
    beside(shell, move |shell| {
        let definition = definition(shell, &fact)?;
        shell.look(|open| Ok(open.read_fact(&shell.packs(), &definition, &text, shell.now())))
    })
    .await
}

/// Keeps the answer. Empty text clears it; text that is no answer leaves the case as it was.
#[tauri::command(rename_all = "snake_case")]
pub async fn set_fact(
    shell: State<'_, Arc<Shell>>,
    fact: FactId,
    text: String,
) -> Result<FactReply, CommandError> {
    beside(shell, move |shell| {
        let definition = definition(shell, &fact)?;
        let (packs, now) = (shell.packs(), shell.now());
        shell.change(|open| {
            let reading = open.read_fact(&packs, &definition, &text, now);
            open.keep_fact(fact, &reading, now)?;
            Ok(FactReply { view: open.view(&packs, now), reading })
        })
    })
    .await
}

fn definition(shell: &Shell, fact: &FactId) -> Result<FactDefinition, CommandError> {
    shell.packs().facts.get(fact).cloned().ok_or_else(|| CommandError::no_such_fact(fact))
}
