//! The packet as a PDF for looking at. What is exported later is made at the same moment of the same
//! case in the same shape, so it is byte for byte what was shown.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset, NaiveDate};
use docket::case::{CaseId, TicketLanguage};
use docket::export::pdf::{self, PdfOptions};
use docket::export::{self, Cache, ExportError, Format, Wishes};
use docket::packet::{self, Packet};
use docket::rules::{self, Readiness};

use crate::error::CommandError;
use crate::state::Shell;
use crate::wire::{PacketShape, Preview, PreviewFile, SkippedExhibit};

/// What a packet is made from, but for the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub case: CaseId,
    pub generation: u64,
    pub ticket_language: TicketLanguage,
    pub shape: PacketShape,
}

/// The PDF or its parts in a folder of the cache, which goes when nobody looks any more.
pub struct Rendered {
    pub edition: Edition,
    pub now: DateTime<FixedOffset>,
    pub preview: Preview,
    folder: PathBuf,
    /// Each with its pages.
    files: Vec<(PathBuf, u32)>,
}

impl Rendered {
    /// The file in which a page stands (the first is 1), and which one it is there.
    pub fn place(&self, page: u32) -> Option<(&PathBuf, u32)> {
        let mut before = 0;
        self.files.iter().find_map(|(path, pages)| {
            let here = (page > before && page - before <= *pages).then(|| (path, page - before));
            before += pages;
            here
        })
    }
}

impl Drop for Rendered {
    fn drop(&mut self) {
        // It is made again when it is asked for.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The latest preview. While one is made nobody makes another, and the one before stays to look at.
#[derive(Default)]
pub struct Latest {
    shown: Mutex<Option<Arc<Rendered>>>,
    making: Mutex<()>,
    /// What is being made or waits for it, and how to stop that.
    wanted: Mutex<Option<(Edition, Arc<AtomicBool>)>>,
    made: AtomicU64,
    /// The latest first pages. Whoever waits while they are written finds them, or writes newer ones.
    opening: Mutex<Option<Opening>>,
}

/// The pages before the exhibits as a PDF.
struct Opening {
    edition: Edition,
    day: NaiveDate,
    pdf: Arc<Vec<u8>>,
}

impl Latest {
    pub fn get(&self) -> Option<Arc<Rendered>> {
        lock(&self.shown).clone()
    }

    /// The preview of the open case as it is, made when it is not there yet. Asking for another
    /// edition stops the one that is being made.
    pub fn render(
        &self,
        shell: &Shell,
        ticket_language: Option<TicketLanguage>,
        shape: &PacketShape,
    ) -> Result<Arc<Rendered>, CommandError> {
        let edition = edition(shell, ticket_language, shape)?;
        let cancelled = self.want(&edition);
        let _alone = lock(&self.making);
        let today = shell.now().date_naive();
        let shown = self.get().filter(|shown| {
            shown.edition == edition
                && shown.now.date_naive() == today
                && shown.files.iter().all(|(path, _)| path.exists())
        });
        if let Some(shown) = shown {
            return Ok(shown);
        }
        if cancelled.load(Ordering::Relaxed) {
            return Err(ExportError::Cancelled.into());
        }
        let previews = shell.cache.previews(&edition.case);
        if self.get().is_none() {
            // What a session that was killed left behind.
            let _ = fs::remove_dir_all(&previews);
        }
        let number = self.made.fetch_add(1, Ordering::Relaxed);
        let now = shell.now().fixed_offset();
        let rendered = render(shell, now, edition, previews.join(number.to_string()), &cancelled)?;
        let rendered = Arc::new(rendered);
        *lock(&self.shown) = Some(Arc::clone(&rendered));
        Ok(rendered)
    }

    /// The pages before the exhibits of the open case as it is, as the whole packet will have them.
    pub fn opening(
        &self,
        shell: &Shell,
        ticket_language: TicketLanguage,
        shape: &PacketShape,
    ) -> Result<Arc<Vec<u8>>, CommandError> {
        let mut latest = lock(&self.opening);
        let edition = edition(shell, Some(ticket_language), shape)?;
        let now = shell.now().fixed_offset();
        let day = now.date_naive();
        let same = |opening: &&Opening| opening.edition == edition && opening.day == day;
        if let Some(opening) = latest.as_ref().filter(same) {
            return Ok(Arc::clone(&opening.pdf));
        }
        let (packet, _) = packet(shell, now, Some(ticket_language))?;
        let options = wishes(shell, &packet, shape)?.options;
        let mut bytes = Vec::new();
        pdf::write_opening(&packet, &options, &mut bytes).map_err(ExportError::Pdf)?;
        let pdf = Arc::new(bytes);
        *latest = Some(Opening { edition, day, pdf: Arc::clone(&pdf) });
        Ok(pdf)
    }

    /// Lets go of the preview and of its file.
    pub fn forget(&self) {
        if let Some((_, cancelled)) = lock(&self.wanted).take() {
            cancelled.store(true, Ordering::Relaxed);
        }
        *lock(&self.shown) = None;
        *lock(&self.opening) = None;
    }

    fn want(&self, edition: &Edition) -> Arc<AtomicBool> {
        let mut wanted = lock(&self.wanted);
        match &*wanted {
            Some((same, cancelled)) if same == edition => return Arc::clone(cancelled),
            Some((_, other)) => other.store(true, Ordering::Relaxed),
            None => {}
        }
        let cancelled = Arc::<AtomicBool>::default();
        *wanted = Some((edition.clone(), Arc::clone(&cancelled)));
        cancelled
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the open case would be printed from, in this or its own language.
pub fn edition(
    shell: &Shell,
    ticket_language: Option<TicketLanguage>,
    shape: &PacketShape,
) -> Result<Edition, CommandError> {
    shell.look(|open| {
        Ok(Edition {
            case: open.case().id.clone(),
            generation: open.folder.generation(),
            ticket_language: ticket_language.unwrap_or(open.case().ticket_language),
            shape: shape.clone(),
        })
    })
}

/// The packet of the open case at one moment, and whether it is ready.
pub fn packet(
    shell: &Shell,
    now: DateTime<FixedOffset>,
    ticket_language: Option<TicketLanguage>,
) -> Result<(Packet, Readiness), CommandError> {
    shell.look(|open| {
        let case = open.case();
        let assessment =
            rules::check(case, &shell.packs(), now.with_timezone(&shell.now().timezone()));
        let ticket_language = ticket_language.unwrap_or(case.ticket_language);
        let original = |digest: &_| open.folder.shown_path(digest);
        let packet =
            packet::build(case, &shell.packs(), &assessment, &original, ticket_language, now);
        Ok((packet, assessment.readiness))
    })
}

/// How the packet is exported for its recipient, alike for looking and for sending. The PDF is made
/// to fit what the recipient takes, with the work kept in the case.
pub fn wishes(shell: &Shell, packet: &Packet, shape: &PacketShape) -> Result<Wishes, CommandError> {
    let cache = shell.look(|open| Ok(open.folder.cache_path()))?;
    let bates = shape.bates.as_deref().map(str::trim).filter(|prefix| !prefix.is_empty());
    let options = PdfOptions {
        paper: shell.preferences().paper,
        full_quality: shape.full_quality,
        fit: packet.budget.one_file(),
        bates: bates.map(str::to_owned),
        cache: cache.map_or(Cache::none(), Cache::at),
    };
    Ok(Wishes { options, split: shape.split, ..Wishes::default() })
}

fn render(
    shell: &Shell,
    now: DateTime<FixedOffset>,
    edition: Edition,
    folder: PathBuf,
    cancelled: &AtomicBool,
) -> Result<Rendered, CommandError> {
    let (packet, _) = packet(shell, now, Some(edition.ticket_language))?;
    let mut wishes = wishes(shell, &packet, &edition.shape)?;
    wishes.formats.insert(Format::Pdf);
    wishes.dir = folder.clone();
    let exported = export::export(&packet, &wishes, &|_| (), cancelled).inspect_err(|_| {
        // Nothing in it is whole.
        let _ = fs::remove_dir_all(&folder);
    });
    let exported = exported.map_err(|error| match &error {
        ExportError::Write { error, .. } | ExportError::Folder { error, .. } => {
            CommandError::cache_unwritable(&folder, error)
        }
        _ => error.into(),
    })?;
    let files = exported.files.iter();
    let preview = Preview {
        files: files
            .clone()
            .map(|file| PreviewFile { pages: file.pages.unwrap_or_default(), bytes: file.bytes })
            .collect(),
        missing_glyphs: exported.missing_glyphs.clone(),
        skipped: skipped(&exported.skipped),
        warnings: exported.warnings.clone(),
    };
    let files = files.map(|file| (file.path.clone(), file.pages.unwrap_or_default())).collect();
    Ok(Rendered { edition, now, preview, folder, files })
}

/// The exhibits that could not be shown, for the window.
pub fn skipped(skipped: &[(String, docket::case::Trouble)]) -> Vec<SkippedExhibit> {
    let told = |(exhibit, trouble): &(String, docket::case::Trouble)| SkippedExhibit {
        exhibit: exhibit.clone(),
        trouble: trouble.message(),
    };
    skipped.iter().map(told).collect()
}
