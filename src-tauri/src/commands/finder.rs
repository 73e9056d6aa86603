//! From words to scenarios, from return codes to what they mean, from a pasted text to the ids in it.

use std::sync::Arc;

use docket::case::ReturnCodeId;
use docket::finder::Hit;
use docket::rules::{self, Comparison, Found};
use tauri::State;

use crate::error::CommandError;
use crate::state::{Shell, beside};

/// The scenarios that fit the words, the best first.
#[tauri::command(rename_all = "snake_case")]
pub async fn find_scenarios(
    shell: State<'_, Arc<Shell>>,
    query: String,
) -> Result<Vec<Hit>, CommandError> {
    beside(shell, move |shell| Ok(shell.index().search(&query))).await
}

/// The return codes and error texts that stand in a text.
#[tauri::command(rename_all = "snake_case")]
pub async fn explain_code(
    shell: State<'_, Arc<Shell>>,
    text: String,
) -> Result<Vec<ReturnCodeId>, CommandError> {
    beside(shell, move |shell| {
        let packs = shell.packs();
        let codes = rules::explain_code(&packs, &text);
        Ok(codes.into_iter().map(|code| code.id.clone()).collect())
    })
    .await
}

/// The ids in a pasted text.
#[tauri::command(rename_all = "snake_case")]
pub async fn find_ids(
    shell: State<'_, Arc<Shell>>,
    text: String,
) -> Result<Vec<Found>, CommandError> {
    beside(shell, move |_| Ok(rules::find_identifiers(&text))).await
}

/// Two numbers side by side.
#[tauri::command(rename_all = "snake_case")]
pub async fn compare_texts(
    shell: State<'_, Arc<Shell>>,
    left: String,
    right: String,
) -> Result<Comparison, CommandError> {
    beside(shell, move |_| Ok(rules::compare(&left, &right))).await
}
