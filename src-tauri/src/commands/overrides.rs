//! Limits, addresses and deadlines of the user's own, in place of the packs'.

use std::sync::Arc;

use docket::rules::{Packs, Target};
use tauri::State;

use crate::error::CommandError;
use crate::state::{Shell, beside};
use crate::wire::OverrideReply;

/// Sets a value as typed.
#[tauri::command(rename_all = "snake_case")]
pub async fn set_override(
    shell: State<'_, Arc<Shell>>,
    target: String,
    value: String,
) -> Result<OverrideReply, CommandError> {
    beside(shell, move |shell| {
        let mut overrides = shell.overrides()?;
        let target: Target = target.parse()?;
        overrides.set(&shell.packs(), target, &value, shell.now().date_naive())?;
        shell.keep_overrides(&overrides)?;
        reply(shell)
    })
    .await
}

/// Goes back to the pack's own value.
#[tauri::command(rename_all = "snake_case")]
pub async fn reset_override(
    shell: State<'_, Arc<Shell>>,
    target: String,
) -> Result<OverrideReply, CommandError> {
    beside(shell, move |shell| {
        let mut overrides = shell.overrides()?;
        if overrides.reset(&target.parse()?) {
            shell.keep_overrides(&overrides)?;
        }
        reply(shell)
    })
    .await
}

fn reply(shell: &Shell) -> Result<OverrideReply, CommandError> {
    let packs = shell.packs();
    let view = shell.look(|open| Ok(open.view(&packs, shell.now()))).ok();
    Ok(OverrideReply { packs: Packs::clone(&packs), view })
}
