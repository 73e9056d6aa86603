//! One exhibit, prepared: what a recipient gets to see of it, the private numbers in it, and a better
//! copy of its file.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use docket::case::{
    Area, Contents, Digest, Edit, Evidence, EvidenceFile, EvidenceId, RecipientId, Spot, Trouble,
    WHOLE,
};
use docket::export::treat;
use docket::intake::{self, IntakeError, PdfLine};
use docket::rules::{self, Private};
use docket::store::StoreError;
use tauri::State;
use tauri::ipc::Response;

use super::evidence::{keep, nothing_of};
use crate::cache::Cache;
use crate::error::{CommandError, remedy_of};
use crate::pages;
use crate::state::{Shell, beside};
use crate::wire::{CaseView, IntakeOutcome, IntakeReply, PrivateNumber, Readable};

/// A page as this recipient gets it, cut, turned and blacked out; what is pointed out is not drawn.
#[tauri::command(rename_all = "snake_case")]
pub async fn sent_page(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
    page: u32,
    width: u32,
    recipient: RecipientId,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let (evidence, path) = exhibit(shell, evidence)?;
        let treatment = evidence.treatment.for_recipient(&recipient);
        let media = evidence.original.media;
        pages::draw_treated(&path, media, page, width, &treatment).map(Response::new)
    })
    .await
}

/// The text, table or mail as this recipient gets it.
#[tauri::command(rename_all = "snake_case")]
pub async fn sent_words(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
    recipient: RecipientId,
) -> Result<Readable, CommandError> {
    beside(shell, move |shell| {
        let (evidence, path) = exhibit(shell, evidence)?;
        let readable = intake::readable(&path, evidence.original.media)?;
        Ok(treat::redacted(readable, &evidence.treatment.for_recipient(&recipient)).into())
    })
    .await
}

/// Private numbers that stand in the exhibit's text, blacked out or not. A picture has no text.
#[tauri::command(rename_all = "snake_case")]
pub async fn suggest_redactions(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
) -> Result<Vec<PrivateNumber>, CommandError> {
    beside(shell, move |shell| {
        let (evidence, path) = exhibit(shell, evidence)?;
        Ok(match evidence.contents {
            Contents::Pdf { .. } => {
                let unread = |error: std::io::Error| IntakeError::NotRead {
                    path: path.clone(),
                    kind: error.kind(),
                };
                let bytes = Arc::new(fs::read(&path).map_err(unread)?);
                let not_shown = |trouble| IntakeError::NotShown { path: path.clone(), trouble };
                in_pages(&intake::pdf_lines(bytes).map_err(not_shown)?)
            }
            Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. } => {
                in_lines(&intake::readable(&path, evidence.original.media)?.lines())
            }
            Contents::Image(_) | Contents::Attachment | Contents::Unreadable { .. } => Vec::new(),
        })
    })
    .await
}

fn in_lines(lines: &[String]) -> Vec<PrivateNumber> {
    let numbered = lines.iter().zip(1..);
    let found = numbered.flat_map(|(line, number)| {
        rules::find_private(line).into_iter().map(move |Private { kind, text, start, end }| {
            let spot = Spot::Characters { line: number, start: start as u32, end: end as u32 };
            PrivateNumber { kind, text, spot }
        })
    });
    found.collect()
}

fn in_pages(pages: &[Vec<PdfLine>]) -> Vec<PrivateNumber> {
    let lines =
        pages.iter().zip(1..).flat_map(|(lines, page)| lines.iter().map(move |l| (l, page)));
    let found = lines.flat_map(|(line, page)| {
        rules::find_private(&line.text).into_iter().filter_map(move |private| {
            let places = line.places.get(private.start..private.end)?;
            let spot = Spot::Area(around(page, places)?);
            Some(PrivateNumber { kind: private.kind, text: private.text, spot })
        })
    });
    found.collect()
}

/// The smallest area with all the places in it.
fn around(page: u32, places: &[[f64; 4]]) -> Option<Area> {
    let edge = |at: usize, further: fn(f64, f64) -> f64| {
        let edges = places.iter().map(|place| place[at].clamp(0.0, 1.0));
        edges.reduce(further).map(|edge| (edge * f64::from(WHOLE)).round() as u32)
    };
    let (left, top) = (edge(0, f64::min)?, edge(1, f64::min)?);
    let (right, bottom) = (edge(2, f64::max)?, edge(3, f64::max)?);
    let (width, height) = (right.saturating_sub(left), bottom.saturating_sub(top));
    (width > 0 && height > 0).then_some(Area { page, left, top, width, height })
}

/// Takes in a better copy of the same document; what was said of it and done to it stays.
#[tauri::command(rename_all = "snake_case")]
pub async fn replace_file(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
    path: PathBuf,
) -> Result<IntakeReply, CommandError> {
    beside(shell, move |shell| {
        let case = shell.look(|open| {
            open.evidence(evidence)?;
            Ok(open.case().id.clone())
        })?;
        let keep =
            |digest: &Digest, bytes: &mut dyn std::io::Read| keep(shell, &case, digest, bytes);
        let paths = std::slice::from_ref(&path);
        let outcomes = intake::take_in(paths, &keep, &|_| (), &AtomicBool::new(false));
        let taken = match outcomes.into_iter().next().map(|outcome| outcome.taken) {
            Some(taken) => taken?,
            None => return Err(CommandError::defect()),
        };
        shell.change(|open| {
            if open.case().id != case {
                return Err(CommandError::no_case_open());
            }
            let digest = taken.original.sha256;
            if let Some(thumbnail) = &taken.thumbnail {
                Cache::keep(&shell.cache.thumbnail(&digest), thumbnail);
            }
            let nothing = nothing_of(&path);
            let twin = open.case().evidence.iter().find(|one| one.original.sha256 == digest);
            let outcome = match twin.map(|twin| twin.id) {
                Some(twin) => IntakeOutcome { duplicate_of: Some(twin), ..nothing },
                None => {
                    let problem = match taken.contents {
                        Contents::Unreadable { trouble } => Some(trouble.message()),
                        _ => None,
                    };
                    let file = Box::new(EvidenceFile {
                        original: taken.original,
                        contents: taken.contents,
                        captured_at: taken.captured_at,
                    });
                    let edit = Edit::ReplaceFile { evidence, file };
                    open.folder.edit(edit, shell.now().fixed_offset())?;
                    let remedy = problem.as_ref().map(remedy_of);
                    IntakeOutcome { evidence: Some(evidence), problem, remedy, ..nothing }
                }
            };
            let view = open.view(&shell.packs(), shell.now());
            Ok(IntakeReply { view, outcomes: vec![outcome], skipped: Vec::new(), cancelled: false })
        })
    })
    .await
}

/// Opens a locked PDF with the password, which is kept nowhere.
#[tauri::command(rename_all = "snake_case")]
pub async fn unlock_evidence(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
    password: String,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        let (case, locked, path) = shell.look(|open| {
            let locked = open.evidence(evidence)?.clone();
            let path = open.folder.original_path(&locked.original.sha256);
            Ok((open.case().id.clone(), locked, path))
        })?;
        let bytes = fs::read(&path).map_err(|error| StoreError::io(&path, error))?;
        let unlocked = intake::unlock(Arc::new(bytes), &password);
        let unlocked = unlocked.map_err(|trouble| match trouble {
            Trouble::PasswordProtected => CommandError::wrong_password(&locked.title),
            trouble => IntakeError::NotShown { path: path.clone(), trouble }.into(),
        })?;
        shell.change(|open| {
            if open.case().id != case {
                return Err(CommandError::no_case_open());
            }
            let edit = open.folder.keep_unlocked(evidence, &unlocked.bytes, unlocked.contents)?;
            open.folder.edit(edit, shell.now().fixed_offset())?;
            if let Some(thumbnail) = &unlocked.thumbnail {
                Cache::keep(&shell.cache.thumbnail(&locked.original.sha256), thumbnail);
            }
            Ok(open.view(&shell.packs(), shell.now()))
        })
    })
    .await
}

fn exhibit(shell: &Shell, evidence: EvidenceId) -> Result<(Evidence, PathBuf), CommandError> {
    shell.look(|open| {
        let evidence = open.evidence(evidence)?;
        Ok((evidence.clone(), open.folder.shown_path(&evidence.original.sha256)))
    })
}
