//! The packet as a PDF that a reviewer can act on in one minute and a colleague can file.
//!
//! Pictures go into the file first, one at a time, so that what cannot be shown is known before any
//! page is laid out and no two of them are in memory together. Then pages are laid out in the words
//! of `page`, drawn by `draw` and bound by `bind`.

mod alone;
mod bind;
mod breaks;
mod columns;
mod draw;
mod embed;
mod exhibits;
mod extents;
mod flow;
mod fonts;
mod front;
mod layout;
mod leaves;
mod limits;
mod look;
mod mail;
mod marks;
mod numbered;
mod opening;
mod page;
mod part;
mod pen;
mod picture;
mod references;
mod reviewer;
mod shapes;
mod shots;
mod slices;
mod stamp;
mod table;
mod text;
mod tidy;
mod timeline;
mod trail;
mod transcript;
mod verify;
mod words;

pub use alone::{write_alone, write_exhibit, write_label};
pub use bind::About;
pub use opening::{Opening, write_opening};
pub use part::{Part, Parts};
pub use verify::{BlackedOut, Transcript, read_without, shows_through, words_show_through};

use std::io::{self, Write};
use std::ops::Range;
use std::sync::atomic::AtomicBool;

use bind::{Labels, PdfFile};
use exhibits::Shown;
use extents::{Entry, Extent, Extents};
use flow::{Flow, Sheet};
use page::{Anchor, Page, Target};
use picture::{Detail, Made};
use serde::{Deserialize, Serialize};
use text::Typesetter;
use verify::BroughtIn;
use words::{Words, in_a_row};

use crate::case::{Language, Trouble};
use crate::export::Cache;
use crate::export::fit::{self, Fitting};
use crate::intake::IntakeError;
use crate::packet::Packet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    #[default]
    A4,
    Letter,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PdfOptions {
    pub paper: Paper,
    /// Keep every pixel of photos; without it they come at the resolution they are printed at.
    pub full_quality: bool,
    /// Bytes the file should have at the most. Pictures then come at the highest quality that leaves
    /// room for all of them, but never below what keeps small print legible; at full quality it is
    /// what a part may have.
    pub fit: Option<u64>,
    /// Every page is numbered with six digits after this: `LIN-000001`.
    pub bates: Option<String>,
    /// Where work is kept for the next export.
    pub cache: Cache,
}

impl PdfOptions {
    fn sheet(&self) -> Sheet {
        match self.paper {
            Paper::A4 => Sheet { width: 595.28, height: 841.89 },
            Paper::Letter => Sheet { width: 612.0, height: 792.0 },
        }
    }

    fn detail(&self) -> Detail {
        let every_pixel = self.full_quality || self.fit.is_some();
        if every_pixel { Detail::Full } else { printed(self.sheet()) }
    }
}

/// What came out.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfReport {
    pub pages: u32,
    /// Exhibits that could not be shown, by number, and why.
    pub skipped: Vec<(String, Trouble)>,
    /// Characters that no bundled font has; their code points are printed instead.
    pub missing_glyphs: Vec<char>,
    /// First and last page of each exhibit.
    pub exhibit_pages: Vec<(u32, u32)>,
    /// What each exhibit adds to the file.
    pub exhibit_bytes: Vec<u64>,
    /// What nothing may be read in.
    pub blacked_out: Vec<BlackedOut>,
    /// Where nothing may be read of words that are blacked out.
    pub transcripts: Vec<Transcript>,
    /// Bytes of the file that no page with any of that is drawn from.
    pub aside: Vec<Range<u64>>,
}

/// Why no PDF was written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the PDF could not be written: {0}")]
    Io(#[from] io::Error),
    #[error("the font {0} cannot be embedded")]
    Font(&'static str),
    #[error("the drawn pages could not be read back: {0}")]
    Drawing(lopdf::Error),
}

/// Where the first pages begin.
const TOP: f32 = 44.0;

/// Writes the whole packet front to back.
pub fn write(
    packet: &Packet,
    options: &PdfOptions,
    out: &mut dyn Write,
) -> Result<PdfReport, PdfError> {
    let fitted = options
        .fit
        .filter(|_| !options.full_quality)
        .and_then(|bytes| fit::fit_or_kept(packet, bytes, &AtomicBool::new(false), &options.cache));
    write_part(packet, options, &fitted.unwrap_or_default(), None, out)
}

/// The same with pictures that were fitted before, and of a packet in several files only one.
pub fn write_part(
    packet: &Packet,
    options: &PdfOptions,
    fitting: &Fitting,
    part: Option<Part<'_>>,
    out: &mut dyn Write,
) -> Result<PdfReport, PdfError> {
    let (sheet, detail) = (options.sheet(), options.detail());
    let words = Words::new(packet.ticket_language).linking(packet);
    let mut extents = Extents::read(packet, options, sheet, detail);
    let mut setter = Typesetter::new();
    let mut file = PdfFile::begin(out)?;

    let mut pictures = Vec::new();
    let mut skipped = Vec::new();
    let mut exhibit_bytes = Vec::new();
    let mut brought_in = Vec::new();
    // An exhibit without pages of its own shares the page of the one before it.
    let mut exhibit_pages: Vec<Vec<Page>> = Vec::new();
    let mut before: Option<(usize, Option<Entry>, Shown)> = None;
    for (at, exhibit) in packet.exhibits.iter().enumerate() {
        if let Some(part) = part.filter(|part| !part.holds(at)) {
            // It counts, but it is in another file.
            exhibit_pages.push(vec![Page::new(sheet.width, sheet.height); part.pages(at)]);
            exhibit_bytes.push(0);
            continue;
        }
        let (object, written) = (file.next(), file.written());
        let picture = fitting.picture(at, exhibit, &options.cache);
        let (picture, inside) = (picture.as_deref(), fitting.quality);
        let fitted = Made { detail, picture, inside, cache: &options.cache };
        let shown = exhibits::bring_in(&mut file, exhibit, fitted, &mut pictures)?;
        brought_in.push(BroughtIn { objects: object..file.next(), bytes: written..file.written() });
        if let Some(trouble) = shown.trouble() {
            skipped.push((exhibit.number.clone(), trouble));
        }
        let entry = extents.entry(exhibit);
        let may_share = shots::may_share(&shown);
        extents.put_alone(entry, Extent { pages: None, may_share });
        if let Some((other, its_entry, its)) = before.take().filter(|_| may_share) {
            let both = [(other, &packet.exhibits[other], &its), (at, exhibit, &shown)];
            let shared = shots::side_by_side(&mut setter, &words, sheet, both);
            extents.put_pair([its_entry, entry], shared.is_some());
            if let Some(page) = shared {
                exhibit_pages[other] = vec![page];
                exhibit_pages.push(Vec::new());
                exhibit_bytes.push(file.written() - written);
                continue;
            }
        }
        let mut pages = exhibits::pages(&mut setter, &words, sheet, at, exhibit, &shown);
        let count = pages.len();
        extents.put_alone(entry, Extent { pages: Some(count), may_share });
        for (number, page) in pages.iter_mut().enumerate() {
            stamp::strip(page, &mut setter, &words, (at, exhibit), number + 1, count);
            let target = Target::ExhibitPage(at, number as u32 + 1);
            page.anchors.push(Anchor { target, y: 0.0 });
        }
        exhibit_bytes.push(file.written() - written);
        before = Some((at, entry, shown)).filter(|_| count == 1 && may_share);
        exhibit_pages.push(pages);
    }

    let parts = part.map(|part| part.parts);
    let counts: Vec<usize> = exhibit_pages.iter().map(Vec::len).collect();
    let (mut pages, numbers) = opening::lay_out(packet, &mut setter, &words, sheet, &counts, parts);
    let before_exhibits = pages.len();
    pages.extend(exhibit_pages.into_iter().flatten());
    let after_exhibits = pages.len();
    if !packet.exhibits.is_empty() {
        let mut last = Flow::new(&mut setter, &words, sheet, TOP);
        front::integrity(&mut last, packet);
        extents.put(opening::last_entry(&extents, packet, &words), last.pages.len() as u32);
        pages.append(&mut last.pages);
    }
    if part.is_none() {
        extents.keep();
    }
    let count = pages.len();
    let name = part.map(|part| in_a_row(&words.say(&part.name()), " · "));
    for (number, page) in pages.iter_mut().enumerate() {
        let place = (number + 1, count);
        stamp::footer(page, &mut setter, &words, packet, name.as_deref(), place);
        stamp::bates(page, &mut setter, options, number + 1);
    }
    let mut labels = Labels::default();
    if let Some(part) = part {
        let mut number = 0;
        let own = numbers.exhibits.iter().enumerate().filter(|(at, _)| part.holds(*at));
        let own: Vec<_> = own.map(|(_, (first, last))| *first as usize..=*last as usize).collect();
        let here = |number: usize| {
            own.iter().any(|range| range.contains(&number))
                || (part.is_first() && number <= before_exhibits)
                || (part.is_last() && number > after_exhibits)
        };
        pages.retain(|_| {
            number += 1;
            here(number)
        });
        if !part.is_first() {
            let cover = part.cover(&mut setter, &words, sheet, packet, &numbers.exhibits);
            let first = own.first().map_or(1, |range| *range.start());
            labels = Labels { unnumbered: cover.len(), first };
            pages.splice(0..0, cover);
        }
    }

    let black = pages.iter().enumerate().flat_map(|(number, page)| {
        page.blacked_out.iter().map(move |rect| BlackedOut::new(number as u32, *rect))
    });
    let blacked_out = black.collect();
    let transcripts = Transcript::all_on(&pages);
    let aside = verify::aside(&file, &pages, &pictures, &brought_in);
    let mut about = about(packet);
    if let Some(name) = name {
        about.title = format!("{} ({name})", about.title);
    }
    let bookmarks = opening::bookmarks(packet, &words);
    bind::bind(file, &pages, &pictures, &setter.used, &bookmarks, (&about, labels))?;
    Ok(PdfReport {
        pages: pages.len() as u32,
        skipped,
        missing_glyphs: setter.missing.into_iter().collect(),
        exhibit_pages: numbers.exhibits,
        exhibit_bytes,
        blacked_out,
        transcripts,
        aside,
    })
}

fn printed(sheet: Sheet) -> Detail {
    let pixels = |points: f32| (points / 72.0 * 200.0).round() as u32;
    Detail::Printed { width: pixels(sheet.body_width()), height: pixels(sheet.height - 200.0) }
}

/// Title, author, subject, language and time of the packet.
pub fn about(packet: &Packet) -> About {
    let language = packet.ticket_language.languages().first();
    About {
        title: in_a_row(&packet.subject, " · "),
        author: packet.sender.name.clone(),
        subject: packet.summary.leading().to_owned(),
        language: if language == Some(&Language::Chinese) { "zh-CN" } else { "en" },
        created: packet.generated_at,
    }
}

/// What a file that cannot be read any more says in the packet.
fn in_trouble(error: &IntakeError) -> Trouble {
    match error {
        IntakeError::NotShown { trouble, .. } => *trouble,
        IntakeError::TooLarge { .. } => Trouble::TooLarge,
        _ => Trouble::Broken,
    }
}
