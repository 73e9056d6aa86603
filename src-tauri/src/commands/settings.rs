//! What holds for all cases.

use std::sync::Arc;

use docket::settings::Preferences;
use tauri::State;

use crate::error::CommandError;
use crate::state::{Shell, beside};
use crate::wire::SettingsView;

#[tauri::command(rename_all = "snake_case")]
pub async fn settings(shell: State<'_, Arc<Shell>>) -> Result<SettingsView, CommandError> {
    beside(shell, |shell| Ok(view(shell))).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn save_settings(
    shell: State<'_, Arc<Shell>>,
    preferences: Preferences,
) -> Result<SettingsView, CommandError> {
    beside(shell, move |shell| {
        shell.keep_preferences(&preferences)?;
        Ok(view(shell))
    })
    .await
}

/// Every time zone there is, by name.
#[tauri::command(rename_all = "snake_case")]
pub fn time_zones() -> Vec<&'static str> {
    chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|name| name.contains('/'))
        .collect()
}

pub(super) fn view(shell: &Shell) -> SettingsView {
    shell.kept(|kept| SettingsView {
        preferences: kept.settings.preferences(),
        file: shell.settings.preferences.to_string_lossy().into_owned(),
        problem: kept.problem.clone(),
        not_understood: kept.settings.not_understood().into_iter().map(str::to_owned).collect(),
        local_time_zone: (shell.settings.now)().timezone().name().to_owned(),
    })
}
