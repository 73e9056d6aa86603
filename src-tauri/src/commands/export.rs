//! Out it goes: the files, and the programs that open them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use chrono::{DateTime, FixedOffset};
use docket::export::{self, Format, LiveBudget, Wishes};
use docket::rules::Readiness;
use tauri::State;

use crate::error::CommandError;
use crate::rendered;
use crate::state::{Shell, Work, beside};
use crate::wire::{ExportReply, ExportedFile, PacketShape, Progress, Saving};

/// Writes the formats into a folder of their own within the case's `exports`.
#[tauri::command(rename_all = "snake_case")]
pub async fn export_case(
    shell: State<'_, Arc<Shell>>,
    formats: BTreeSet<Format>,
    allow_incomplete: bool,
    shape: PacketShape,
) -> Result<ExportReply, CommandError> {
    beside(shell, move |shell| {
        shell.export_cancelled.store(false, Ordering::Relaxed);
        let now = shown_at(shell, &shape)?;
        let (packet, readiness) = rendered::packet(shell, now, None)?;
        if readiness == Readiness::NotReady && !allow_incomplete {
            return Err(CommandError::not_ready());
        }
        let exports = shell.look(|open| Ok(open.folder.dir().join("exports")))?;
        let dir = free_folder(&exports, shell.now().fixed_offset());
        let wishes = Wishes {
            formats,
            dir: dir.clone(),
            // Pictures alone would not say what is asked.
            front_pages: true,
            ..rendered::wishes(shell, &packet, &shape)?
        };
        let progress = |progress: export::Progress| {
            let writing = progress.writing.map(Format::ending).unwrap_or_default();
            let file_name = format!("{}.{writing}", packet.file_stem);
            let (done, total) = (progress.done, progress.total);
            (shell.announce)(Work::Export, Progress { done, total, file_name, picture: None });
        };
        let exported = export::export(&packet, &wishes, &progress, &shell.export_cancelled);
        let exported = exported.inspect_err(|_| {
            // Only where it is empty, as it is when nothing came out.
            let _ = fs::remove_dir(&dir);
            let _ = fs::remove_dir(&exports);
        })?;
        let paths = exported.files.iter().map(|file| file.path.clone());
        let folders = exported.files.iter().filter_map(|file| Some(file.path.parent()?.to_owned()));
        shell.remember_exported(paths.chain(folders).chain([dir.clone()]));
        let files = exported.files.iter().map(|file| ExportedFile {
            format: file.format,
            path: file.path.to_string_lossy().into_owned(),
            bytes: file.bytes,
            pages: file.pages,
        });
        let savings = exported.savings(packet.budget.one_file()).into_iter();
        let savings = savings.map(|(exhibit, bytes)| Saving { exhibit: exhibit.to_owned(), bytes });
        Ok(ExportReply {
            folder: dir.to_string_lossy().into_owned(),
            files: files.collect(),
            skipped: rendered::skipped(&exported.skipped),
            savings: savings.collect(),
            warnings: exported.warnings.clone(),
        })
    })
    .await
}

/// How much of what the recipient takes the packet would use: an estimate that opens no file.
#[tauri::command(rename_all = "snake_case")]
pub async fn packet_budget(
    shell: State<'_, Arc<Shell>>,
    shape: PacketShape,
) -> Result<LiveBudget, CommandError> {
    beside(shell, move |shell| {
        let (packet, _) = rendered::packet(shell, shell.now().fixed_offset(), None)?;
        Ok(export::budget(&packet, &rendered::wishes(shell, &packet, &shape)?.options))
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub fn cancel_export(shell: State<'_, Arc<Shell>>) {
    shell.export_cancelled.store(true, Ordering::Relaxed);
}

/// Opens an exported file with the program for it: a draft in the mail client.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_exported(
    shell: State<'_, Arc<Shell>>,
    path: PathBuf,
) -> Result<(), CommandError> {
    beside(shell, move |shell| {
        only_exported(shell, &path)?;
        tauri_plugin_opener::open_path(&path, None::<&str>)
            .map_err(|_| CommandError::cannot_open(&path))
    })
    .await
}

/// Shows an exported file in the file manager.
#[tauri::command(rename_all = "snake_case")]
pub async fn reveal_exported(
    shell: State<'_, Arc<Shell>>,
    path: PathBuf,
) -> Result<(), CommandError> {
    beside(shell, move |shell| {
        only_exported(shell, &path)?;
        let folder = if path.is_dir() { &path } else { path.parent().unwrap_or(&path) };
        tauri_plugin_opener::reveal_item_in_dir(&path)
            // Not every desktop has a file manager that points at a file.
            .or_else(|_| tauri_plugin_opener::open_path(folder, None::<&str>))
            .map_err(|_| CommandError::cannot_open(&path))
    })
    .await
}

fn only_exported(shell: &Shell, path: &Path) -> Result<(), CommandError> {
    if shell.has_exported(path) { Ok(()) } else { Err(CommandError::not_exported()) }
}

/// The moment of the preview while it shows the case as it is, so that the same bytes go out.
fn shown_at(shell: &Shell, shape: &PacketShape) -> Result<DateTime<FixedOffset>, CommandError> {
    let edition = rendered::edition(shell, None, shape)?;
    let shown = shell.rendered.get().filter(|rendered| rendered.edition == edition);
    Ok(shown.map_or_else(|| shell.now().fixed_offset(), |rendered| rendered.now))
}

/// A folder that is not there yet, named by the moment.
pub(super) fn free_folder(exports: &Path, now: DateTime<FixedOffset>) -> PathBuf {
    let base = now.format("%Y-%m-%d-%H%M%S").to_string();
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .map(|name| exports.join(name))
        .find(|folder| !folder.exists())
        .expect("BUG: there are as many names as numbers")
}
