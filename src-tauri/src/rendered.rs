//! The packet as a PDF for looking at. What is exported later is made at the same moment of the same
//! case, so it is byte for byte what was shown.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};
use docket::case::{CaseId, TicketLanguage};
use docket::export::pdf::{self, PdfError, PdfOptions};
use docket::packet::{self, Packet};
use docket::rules::{self, Readiness};

use crate::cache::Cache;
use crate::error::CommandError;
use crate::state::Shell;
use crate::wire::{Preview, SkippedExhibit};

/// What a packet is made from, but for the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub case: CaseId,
    pub generation: u64,
    pub ticket_language: TicketLanguage,
}

/// A PDF in the cache.
pub struct Rendered {
    pub edition: Edition,
    pub now: DateTime<FixedOffset>,
    pub path: PathBuf,
    pub preview: Preview,
}

/// The latest preview. Its lock is held while the next one is made, so that none is made twice.
#[derive(Default)]
pub struct Latest(Mutex<Option<Arc<Rendered>>>);

impl Latest {
    pub fn get(&self) -> Option<Arc<Rendered>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The preview of the open case as it is, made when it is not there yet.
    pub fn render(
        &self,
        shell: &Shell,
        ticket_language: Option<TicketLanguage>,
    ) -> Result<Arc<Rendered>, CommandError> {
        let mut latest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let edition = edition(shell, ticket_language)?;
        let today = shell.now().date_naive();
        if let Some(rendered) = latest.as_ref()
            && rendered.edition == edition
            && rendered.now.date_naive() == today
            && rendered.path.exists()
        {
            return Ok(Arc::clone(rendered));
        }
        let rendered =
            Arc::new(render(shell, shell.now().fixed_offset(), edition.ticket_language)?);
        *latest = Some(Arc::clone(&rendered));
        Ok(rendered)
    }

    /// Lets go of the preview and of its file.
    pub fn forget(&self) {
        let latest = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(folder) = latest.as_ref().and_then(|rendered| rendered.path.parent()) {
            // It is made again when it is asked for.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// What the open case would be printed from, in this or its own language.
pub fn edition(
    shell: &Shell,
    ticket_language: Option<TicketLanguage>,
) -> Result<Edition, CommandError> {
    shell.look(|open| {
        Ok(Edition {
            case: open.case().id.clone(),
            generation: open.folder.generation(),
            ticket_language: ticket_language.unwrap_or(open.case().ticket_language),
        })
    })
}

/// The packet of the open case at one moment, from which edition it is, and whether it is ready.
pub fn packet(
    shell: &Shell,
    now: DateTime<FixedOffset>,
    ticket_language: Option<TicketLanguage>,
) -> Result<(Packet, Edition, Readiness), CommandError> {
    shell.look(|open| {
        let case = open.case();
        let assessment =
            rules::check(case, &shell.packs(), now.with_timezone(&shell.now().timezone()));
        let ticket_language = ticket_language.unwrap_or(case.ticket_language);
        let original = |digest: &_| open.folder.shown_path(digest);
        let packet =
            packet::build(case, &shell.packs(), &assessment, &original, ticket_language, now);
        let generation = open.folder.generation();
        let edition = Edition { case: case.id.clone(), generation, ticket_language };
        Ok((packet, edition, assessment.readiness))
    })
}

fn render(
    shell: &Shell,
    now: DateTime<FixedOffset>,
    ticket_language: TicketLanguage,
) -> Result<Rendered, CommandError> {
    let (packet, edition, _) = packet(shell, now, Some(ticket_language))?;
    let folder = shell.cache.previews(&edition.case);
    // Earlier editions are of no use any more.
    let _ = fs::remove_dir_all(&folder);
    let path = folder.join(format!("{}.pdf", edition.generation));
    let options = PdfOptions { paper: shell.preferences().paper, ..PdfOptions::default() };
    let (report, bytes) = Cache::write(&path, |part| {
        let mut out = BufWriter::new(File::create(part)?);
        let report = match pdf::write(&packet, &options, &mut out) {
            Err(PdfError::Io(error)) => return Err(error),
            report => report,
        };
        out.flush()?;
        Ok((report, out.get_ref().metadata()?.len()))
    })
    .map_err(|error: io::Error| CommandError::cache_unwritable(&path, &error))?;
    let report = report.map_err(|_| CommandError::defect())?;
    let skipped = report.skipped.iter().map(|(exhibit, trouble)| SkippedExhibit {
        exhibit: exhibit.clone(),
        trouble: trouble.message(),
    });
    let preview = Preview {
        pages: report.pages,
        bytes,
        missing_glyphs: report.missing_glyphs,
        skipped: skipped.collect(),
    };
    Ok(Rendered { edition, now, path, preview })
}
