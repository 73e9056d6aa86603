//! Files in: dropped, picked or pasted.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use arboard::ImageData;
use docket::case::{
    CaseId, Contents, Digest, Edit, Evidence, EvidenceId, EvidenceKindId, Treatment,
};
use docket::intake::{self, ExhibitSuggestion, Gathered, Known, Outcome, Skipped, Taken};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use tauri::State;
use tauri::ipc::Response;

use crate::cache::Cache;
use crate::error::{CommandError, remedy_of};
use crate::open_case::OpenCase;
use crate::state::{Shell, Work, beside};
use crate::wire::{IntakeOutcome, IntakeReply, Progress};

/// Takes files in as evidence of this kind, at this position of the packet (0 is the first).
#[tauri::command(rename_all = "snake_case")]
pub async fn add_files(
    shell: State<'_, Arc<Shell>>,
    paths: Vec<PathBuf>,
    kind: Option<EvidenceKindId>,
    position: Option<usize>,
) -> Result<IntakeReply, CommandError> {
    beside(shell, move |shell| take_in(shell, &paths, kind.as_ref(), position)).await
}

/// Lets the file that is being read finish and leaves the rest out.
#[tauri::command(rename_all = "snake_case")]
pub fn cancel_intake(shell: State<'_, Arc<Shell>>) {
    shell.intake_cancelled.store(true, Ordering::Relaxed);
}

/// Takes in what was copied: files, a picture, or text.
#[tauri::command(rename_all = "snake_case")]
pub async fn paste(
    shell: State<'_, Arc<Shell>>,
    kind: Option<EvidenceKindId>,
) -> Result<IntakeReply, CommandError> {
    beside(shell, move |shell| {
        let copied = shell.clipboard(|clipboard| clipboard.get().file_list()).unwrap_or_default();
        if !copied.is_empty() {
            return take_in(shell, &copied, kind.as_ref(), None);
        }
        let (bytes, ending) = match shell.clipboard(|clipboard| clipboard.get_image()) {
            Ok(picture) => (png(&picture)?, "png"),
            Err(no_picture) => {
                let text = shell.clipboard(|clipboard| clipboard.get_text());
                let text = text.ok().filter(|text| !text.trim().is_empty()).ok_or(no_picture)?;
                (text.into_bytes(), "txt")
            }
        };
        let name = format!("pasted-{}.{ending}", shell.now().format("%Y-%m-%d-%H%M%S"));
        let path = shell.cache.pasted().join(name);
        Cache::write(&path, |file| fs::write(file, &bytes))
            .map_err(|error| CommandError::cache_unwritable(&path, &error))?;
        let reply = take_in(shell, std::slice::from_ref(&path), kind.as_ref(), None);
        // The case keeps its own copy.
        let _ = fs::remove_file(&path);
        reply
    })
    .await
}

fn png(picture: &ImageData<'_>) -> Result<Vec<u8>, CommandError> {
    let mut png = Vec::new();
    let (width, height) = (picture.width as u32, picture.height as u32);
    PngEncoder::new(&mut png)
        .write_image(&picture.bytes, width, height, ExtendedColorType::Rgba8)
        .map_err(|_| CommandError::nothing_to_paste())?;
    Ok(png)
}

/// The small picture of a file that was just read.
#[tauri::command(rename_all = "snake_case")]
pub async fn taken_picture(
    shell: State<'_, Arc<Shell>>,
    digest: Digest,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let kept = fs::read(shell.cache.thumbnail(&digest));
        kept.map(Response::new).map_err(|_| CommandError::no_such_evidence())
    })
    .await
}

/// What each of these pieces of evidence probably is, in the order asked.
#[tauri::command(rename_all = "snake_case")]
pub async fn suggest(
    shell: State<'_, Arc<Shell>>,
    evidence: Vec<EvidenceId>,
) -> Result<Vec<ExhibitSuggestion>, CommandError> {
    beside(shell, move |shell| {
        evidence.into_iter().map(|evidence| suggest_one(shell, evidence)).collect()
    })
    .await
}

fn suggest_one(shell: &Shell, evidence: EvidenceId) -> Result<ExhibitSuggestion, CommandError> {
    let (packs, today) = (shell.packs(), shell.now().date_naive());
    let (piece, path, asked) = shell.look(|open| {
        let piece = open.evidence(evidence)?.clone();
        let path = open.folder.original_path(&piece.original.sha256);
        let scenario = packs.asked(open.case());
        let requests = scenario.map(|scenario| scenario.evidence).unwrap_or_default();
        let asked: Vec<EvidenceKindId> = requests.into_iter().map(|request| request.kind).collect();
        Ok((piece, path, asked))
    })?;
    // Reading takes a while; nobody waits for the case meanwhile.
    let text = intake::words(&path, piece.original.media);
    let known = Known {
        file_name: &piece.original.file_name,
        contents: &piece.contents,
        captured_at: piece.captured_at,
        text: &text,
    };
    Ok(intake::suggest(&known, &asked, today))
}

fn take_in(
    shell: &Shell,
    paths: &[PathBuf],
    kind: Option<&EvidenceKindId>,
    position: Option<usize>,
) -> Result<IntakeReply, CommandError> {
    let case = shell.look(|open| Ok(open.case().id.clone()))?;
    shell.intake_cancelled.store(false, Ordering::Relaxed);
    let Gathered { files, skipped } = intake::gather(paths);
    let keep = |digest: &Digest, bytes: &mut dyn Read| keep(shell, &case, digest, bytes);
    let progress = |progress: intake::Progress| {
        let intake::Progress { done, total, file_name, thumbnail } = progress;
        let picture = thumbnail.map(|(digest, thumbnail)| {
            Cache::keep(&shell.cache.thumbnail(&digest), &thumbnail);
            digest
        });
        (shell.announce)(Work::Intake, Progress { done, total, file_name, picture });
    };
    let cancelled = &shell.intake_cancelled;
    let outcomes = intake::take_in_beside_a_window(&files, &keep, &progress, cancelled);
    let cancelled = outcomes.len() < files.len();
    shell.change(|open| {
        if open.case().id != case {
            return Err(CommandError::no_case_open());
        }
        let (edits, outcomes) = plan(shell, open, outcomes, kind, position);
        let now = shell.now();
        if !edits.is_empty() {
            open.folder.edit(Edit::Together { edits }, now.fixed_offset())?;
        }
        Ok(IntakeReply {
            view: open.view(&shell.packs(), now),
            outcomes,
            skipped: skipped.iter().map(Skipped::message).collect(),
            cancelled,
        })
    })
}

/// Keeps an original in the case the files were meant for.
pub(super) fn keep(
    shell: &Shell,
    case: &CaseId,
    digest: &Digest,
    bytes: &mut dyn Read,
) -> io::Result<()> {
    let kept = shell.look(|open| {
        let still_open = open.case().id == *case;
        Ok(still_open.then(|| open.folder.keep_original(digest, bytes)))
    });
    match kept {
        Ok(Some(kept)) => kept,
        // The case was closed while its files were read.
        _ => Err(io::ErrorKind::NotFound.into()),
    }
}

/// The edits that add what is new, and what became of each file.
fn plan(
    shell: &Shell,
    open: &OpenCase,
    outcomes: Vec<Outcome>,
    kind: Option<&EvidenceKindId>,
    position: Option<usize>,
) -> (Vec<Edit>, Vec<IntakeOutcome>) {
    let pieces = open.case().evidence.iter();
    let mut known: BTreeMap<Digest, EvidenceId> =
        pieces.map(|evidence| (evidence.original.sha256, evidence.id)).collect();
    let mut next = open.case().next_evidence;
    let mut position = position;
    let mut edits = Vec::new();
    let mut told = Vec::new();
    for Outcome { path, taken } in outcomes {
        let nothing = nothing_of(&path);
        let taken = match taken {
            Ok(taken) => taken,
            Err(error) => {
                let (problem, remedy) = (Some(error.message()), Some(error.remedy()));
                told.push(IntakeOutcome { problem, remedy, ..nothing });
                continue;
            }
        };
        let digest = taken.original.sha256;
        if let Some(first) = known.get(&digest) {
            told.push(IntakeOutcome { duplicate_of: Some(*first), ..nothing });
            continue;
        }
        let id = EvidenceId(next);
        next += 1;
        known.insert(digest, id);
        let trouble = match taken.contents {
            Contents::Unreadable { trouble } => Some(trouble.message()),
            _ => None,
        };
        let remedy = trouble.as_ref().map(remedy_of);
        told.push(IntakeOutcome { evidence: Some(id), problem: trouble, remedy, ..nothing });
        let evidence = Box::new(evidence(id, taken, kind, shell));
        edits.push(Edit::AddEvidence { evidence, position });
        position = position.map(|position| position + 1);
    }
    (edits, told)
}

/// Nothing has become of this file yet.
pub(super) fn nothing_of(path: &Path) -> IntakeOutcome {
    IntakeOutcome {
        file_name: path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        evidence: None,
        duplicate_of: None,
        problem: None,
        remedy: None,
    }
}

fn evidence(
    id: EvidenceId,
    taken: Taken,
    kind: Option<&EvidenceKindId>,
    shell: &Shell,
) -> Evidence {
    Evidence {
        id,
        original: taken.original,
        contents: taken.contents,
        captured_at: taken.captured_at,
        added_at: shell.now().fixed_offset(),
        kind: kind.cloned(),
        title: taken.suggested_title,
        date: None,
        proves: Vec::new(),
        treatment: Treatment::default(),
    }
}
