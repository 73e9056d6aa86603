//! What the window asks of the desktop around it: the file dialog, the clipboard, the mail client
//! and the file manager.

use std::sync::Arc;

use rfd::AsyncFileDialog;
use tauri::State;

use crate::error::CommandError;
use crate::state::{Shell, beside};

/// The files the user picks; none when the dialog is closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn pick_files() -> Result<Vec<String>, CommandError> {
    let picked = AsyncFileDialog::new().pick_files().await.unwrap_or_default();
    Ok(picked.iter().map(|file| file.path().to_string_lossy().into_owned()).collect())
}

#[tauri::command(rename_all = "snake_case")]
pub async fn copy_text(shell: State<'_, Arc<Shell>>, text: String) -> Result<(), CommandError> {
    beside(shell, |shell| shell.clipboard(|clipboard| clipboard.set_text(text))).await
}

/// Prints when the window reached a point of its start, for the benchmark.
#[tauri::command(rename_all = "snake_case")]
pub fn mark(shell: State<'_, Arc<Shell>>, name: &str) {
    shell.settings.marks.reached(name);
}
