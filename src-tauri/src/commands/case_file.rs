//! A case as one file: written where the user says, and read from wherever one comes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use docket::store::{CASE_FILE_ENDING, CaseFile, CaseFolder, StoreError, Watch};
use rfd::AsyncFileDialog;
use tauri::State;

use super::home::{case_dir, free_name};
use crate::error::CommandError;
use crate::open_case::OpenCase;
use crate::state::{Shell, Work, beside};
use crate::wire::{Imported, PackedCase, Progress};

/// Asks where to, and writes the case there; nothing when the dialog is closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn pack_case(
    shell: State<'_, Arc<Shell>>,
    folder: String,
    file_name: String,
) -> Result<Option<PackedCase>, CommandError> {
    let dialog = AsyncFileDialog::new()
        .add_filter("Docket", &[CASE_FILE_ENDING])
        .set_file_name(format!("{file_name}.{CASE_FILE_ENDING}"));
    let Some(file) = dialog.save_file().await else { return Ok(None) };
    let path = file.path().to_owned();
    beside(shell, move |shell| pack_to(shell, &folder, &path).map(Some)).await
}

/// The user has agreed to replace what stands at `path`.
pub fn pack_to(shell: &Shell, folder: &str, path: &Path) -> Result<PackedCase, CommandError> {
    let dir = case_dir(&shell.settings.cases, folder)?;
    let path = match path.extension() {
        Some(ending) if ending == CASE_FILE_ENDING => path.to_owned(),
        _ => {
            let mut name = path.as_os_str().to_owned();
            name.push(format!(".{CASE_FILE_ENDING}"));
            PathBuf::from(name)
        }
    };
    let folder = CaseFolder::open(&dir)?;
    let aside = path.with_extension("new");
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let packed = watched(shell, name, |watch| {
        let packed = folder.pack(&aside, watch)?;
        fs::rename(&aside, &path).map_err(|error| StoreError::io(&path, error))?;
        Ok(packed)
    })?;
    shell.remember_exported([path.clone()]);
    let (bytes, left_behind) = (packed.bytes, packed.left_behind);
    Ok(PackedCase { path: path.to_string_lossy().into_owned(), bytes, left_behind })
}

/// The case file the user picks; none when the dialog is closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn pick_case_file() -> Result<Option<String>, CommandError> {
    let dialog = AsyncFileDialog::new().add_filter("Docket", &[CASE_FILE_ENDING]);
    let picked = dialog.pick_file().await;
    Ok(picked.map(|file| file.path().to_string_lossy().into_owned()))
}

/// Makes a case of the file and opens it. One that is here already is imported a second time only
/// when `again` says so. The folder of a case is opened as it is.
#[tauri::command(rename_all = "snake_case")]
pub async fn import_case(
    shell: State<'_, Arc<Shell>>,
    path: PathBuf,
    again: bool,
) -> Result<Imported, CommandError> {
    beside(shell, move |shell| {
        let cases = &shell.settings.cases;
        let dir = match path.file_name() {
            Some(name) if name == "case.json" => path.parent().unwrap_or(&path),
            _ => &path,
        };
        let (target, name) = if dir.is_dir() {
            let name = own_folder(cases, dir)?;
            (cases.join(&name), name)
        } else {
            let packed = CaseFile::open(&path)?;
            let case = packed.case();
            if !again && let Some(folder) = shell.catalog.twin(cases, &shell.packs(), &case.id)? {
                return Ok(Imported::HereAlready { folder });
            }
            let name = free_name(cases, &case.scenario, case.created_at);
            let target = case_dir(cases, &name)?;
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            watched(shell, file, |watch| packed.unpack(&target, watch))?;
            (target, name)
        };
        shell.replace(|| Ok(OpenCase { folder: CaseFolder::open(&target)?, name }))?;
        let view = shell.look(|open| Ok(open.view(&shell.packs(), shell.now())))?;
        Ok(Imported::Open { view: Box::new(view) })
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub fn cancel_case_file(shell: State<'_, Arc<Shell>>) {
    shell.case_file_cancelled.store(true, Ordering::Relaxed);
}

/// What the file manager or a second start asked to open, once.
#[tauri::command(rename_all = "snake_case")]
pub fn waiting_file(shell: State<'_, Arc<Shell>>) -> Option<String> {
    shell.take_waiting().map(|path| path.to_string_lossy().into_owned())
}

/// The name of a folder among the cases.
fn own_folder(cases: &Path, dir: &Path) -> Result<String, CommandError> {
    let same = |one: &Path, other: &Path| matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other);
    let elsewhere = || CommandError::not_among_cases(dir, cases);
    if !dir.parent().is_some_and(|parent| same(parent, cases)) {
        return Err(elsewhere());
    }
    let name = dir.file_name().and_then(|name| name.to_str()).ok_or_else(elsewhere)?;
    case_dir(cases, name)?;
    Ok(name.to_owned())
}

/// Tells the window how far the work is, in hundredths.
fn watched<T>(
    shell: &Shell,
    file_name: String,
    work: impl FnOnce(&Watch<'_>) -> Result<T, StoreError>,
) -> Result<T, CommandError> {
    shell.case_file_cancelled.store(false, Ordering::Relaxed);
    let told = std::cell::Cell::new(u64::MAX);
    let progress = |done: u64, total: u64| {
        let percent = done.saturating_mul(100) / total.max(1);
        // A word for every percent is enough.
        if told.replace(percent) != percent {
            let done = usize::try_from(percent).unwrap_or(100);
            let progress =
                Progress { done, total: 100, file_name: file_name.clone(), picture: None };
            (shell.announce)(Work::CaseFile, progress);
        }
    };
    Ok(work(&Watch { progress: &progress, cancelled: &shell.case_file_cancelled })?)
}
