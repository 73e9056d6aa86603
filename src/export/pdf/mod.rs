//! The packet as a PDF that a reviewer can act on in one minute and a colleague can file.
//!
//! Pictures go into the file first, one at a time, so that what cannot be shown is known before any
//! page is laid out and no two of them are in memory together. Then pages are laid out in the words
//! of `page`, drawn by `draw` and bound by `bind`.

mod alone;
mod bind;
mod breaks;
mod draw;
mod embed;
mod exhibits;
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
pub use part::{Part, Parts};
pub use verify::{BlackedOut, shows_through};

use std::io::{self, Write};
use std::sync::atomic::AtomicBool;

use bind::{Bookmark, Labels, PdfFile};
use exhibits::Shown;
use flow::{Flow, Sheet};
use front::Numbers;
use page::{Anchor, Page, Section, Target};
use picture::{Detail, Made};
use reviewer::Overflow;
use serde::{Deserialize, Serialize};
use text::Typesetter;
use words::{Words, in_a_row};

use crate::case::{Language, Trouble};
use crate::export::Cache;
use crate::export::fit::{self, Fitting};
use crate::intake::IntakeError;
use crate::packet::{Packet, Wording};

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
    /// room for all of them, but never below what keeps small print legible.
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
    let sheet = options.sheet();
    let every_pixel = options.full_quality || options.fit.is_some();
    let detail = if every_pixel { Detail::Full } else { printed(sheet) };
    let words = Words::new(packet.ticket_language).linking(packet);
    let mut setter = Typesetter::new();
    let mut file = PdfFile::begin(out)?;

    let mut pictures = Vec::new();
    let mut skipped = Vec::new();
    let mut exhibit_bytes = Vec::new();
    // An exhibit without pages of its own shares the page of the one before it.
    let mut exhibit_pages: Vec<Vec<Page>> = Vec::new();
    let mut before: Option<(usize, Shown)> = None;
    for (at, exhibit) in packet.exhibits.iter().enumerate() {
        if let Some(part) = part.filter(|part| !part.holds(at)) {
            // It counts, but it is in another file.
            exhibit_pages.push(vec![Page::new(sheet.width, sheet.height); part.pages(at)]);
            exhibit_bytes.push(0);
            continue;
        }
        let written = file.written();
        let picture = fitting.picture(at, exhibit, &options.cache);
        let (picture, inside) = (picture.as_deref(), fitting.quality);
        let fitted = Made { detail, picture, inside, cache: &options.cache };
        let shown = exhibits::bring_in(&mut file, exhibit, fitted, &mut pictures)?;
        if let Some(trouble) = shown.trouble() {
            skipped.push((exhibit.number.clone(), trouble));
        }
        let neighbor = before.take().filter(|_| shots::may_share(&shown));
        if let Some((other, its)) = neighbor {
            let both = [(other, &packet.exhibits[other], &its), (at, exhibit, &shown)];
            if let Some(page) = shots::side_by_side(&mut setter, &words, sheet, both) {
                exhibit_pages[other] = vec![page];
                exhibit_pages.push(Vec::new());
                exhibit_bytes.push(file.written() - written);
                continue;
            }
        }
        let mut pages = exhibits::pages(&mut setter, &words, sheet, at, exhibit, &shown);
        let count = pages.len();
        for (number, page) in pages.iter_mut().enumerate() {
            stamp::strip(page, &mut setter, &words, (at, exhibit), number + 1, count);
            let target = Target::ExhibitPage(at, number as u32 + 1);
            page.anchors.push(Anchor { target, y: 0.0 });
        }
        exhibit_bytes.push(file.written() - written);
        before = Some((at, shown)).filter(|(_, shown)| count == 1 && shots::may_share(shown));
        exhibit_pages.push(pages);
    }

    let parts = part.map(|part| part.parts);
    let (mut pages, numbers) = front(packet, &mut setter, &words, sheet, &exhibit_pages, parts);
    let before_exhibits = pages.len();
    pages.extend(exhibit_pages.into_iter().flatten());
    let after_exhibits = pages.len();
    if !packet.exhibits.is_empty() {
        let mut last = Flow::new(&mut setter, &words, sheet, TOP);
        front::integrity(&mut last, packet);
        pages.append(&mut last.pages);
    }
    let count = pages.len();
    let name = part.map(|part| in_a_row(&words.say(&part.name()), " · "));
    for (number, page) in pages.iter_mut().enumerate() {
        let place = (number + 1, count);
        stamp::footer(page, &mut setter, &words, packet, name.as_deref(), place);
        if let Some(prefix) = &options.bates {
            stamp::bates(page, &mut setter, prefix, number + 1);
        }
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
    let mut about = about(packet);
    if let Some(name) = name {
        about.title = format!("{} ({name})", about.title);
    }
    let bookmarks = bookmarks(packet, &words);
    bind::bind(file, &pages, &pictures, &setter.used, &bookmarks, (&about, labels))?;
    Ok(PdfReport {
        pages: pages.len() as u32,
        skipped,
        missing_glyphs: setter.missing.into_iter().collect(),
        exhibit_pages: numbers.exhibits,
        exhibit_bytes,
        blacked_out,
    })
}

/// Lays out what comes before the exhibits until the page numbers it prints are its own. A number
/// with one digit more can push a line over, so after a few rounds the front only grows: a blank
/// page is better than a wrong reference.
fn front(
    packet: &Packet,
    setter: &mut Typesetter,
    words: &Words,
    sheet: Sheet,
    exhibit_pages: &[Vec<Page>],
    parts: Option<&Parts>,
) -> (Vec<Page>, Numbers) {
    let held = |at| parts.map_or(0, |parts| parts.of(at) as u32 + 1);
    let parts: Vec<u32> = (0..exhibit_pages.len()).map(held).collect();
    let mut numbers = Numbers { parts, ..Numbers::default() };
    let mut expected: usize = 3;
    let mut round = 0;
    loop {
        let mut next = expected as u32 + 1;
        let numbered = exhibit_pages.iter().map(|pages| {
            let first = if pages.is_empty() { next - 1 } else { next };
            next += pages.len() as u32;
            (first, next - 1)
        });
        numbers.exhibits = numbered.collect();
        let mut flow = Flow::new(setter, words, sheet, TOP);
        let overflow: Overflow = reviewer::draw(&mut flow, packet, &numbers);
        front::sections(&mut flow, packet, &overflow, &numbers);
        let mut pages = flow.pages;
        if round > 3 {
            while pages.len() < expected {
                pages.push(Page::new(sheet.width, sheet.height));
            }
        }
        let page_of = |section| {
            let target = Target::Section(section);
            let here = |page: &Page| page.anchors.iter().any(|anchor| anchor.target == target);
            pages.iter().position(here).map_or(0, |at| at as u32 + 1)
        };
        let found = Numbers {
            exhibits: numbers.exhibits.clone(),
            parts: numbers.parts.clone(),
            facts: page_of(Section::FurtherFacts),
            prior: page_of(Section::Prior),
            gaps: page_of(Section::Gaps),
        };
        if pages.len() == expected && found == numbers {
            return (pages, numbers);
        }
        expected = pages.len();
        numbers = found;
        round += 1;
    }
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

/// The same order as the pages; a bookmark whose place does not exist is left out by the binder.
fn bookmarks(packet: &Packet, words: &Words) -> Vec<Bookmark> {
    let exhibits = packet.exhibits.iter().enumerate().map(|(at, exhibit)| Bookmark {
        title: format!("{} {}", exhibit.number, exhibit.title),
        target: Target::Exhibit(at),
        children: Vec::new(),
    });
    let mut exhibits = Some(exhibits.collect());
    let sections = [
        ("pdf-summary", Section::Summary),
        ("pdf-further-facts", Section::FurtherFacts),
        ("carry-on-complaint", Section::Complaint),
        ("carry-on-prior", Section::Prior),
        ("pdf-trail", Section::Trail),
        ("pdf-timeline", Section::Timeline),
        ("pdf-self-checks", Section::SelfChecks),
        ("pdf-index", Section::Index),
        ("pdf-gaps", Section::Gaps),
        ("claim-sheet", Section::Claim),
        ("pdf-integrity", Section::Integrity),
    ];
    sections
        .into_iter()
        .map(|(key, section)| {
            let word: Wording = words.word(key);
            let children = match section {
                Section::Index => exhibits.take().unwrap_or_default(),
                _ => Vec::new(),
            };
            Bookmark { title: in_a_row(&word, " "), target: Target::Section(section), children }
        })
        .collect()
}

/// What a file that cannot be read any more says in the packet.
fn in_trouble(error: &IntakeError) -> Trouble {
    match error {
        IntakeError::NotShown { trouble, .. } => *trouble,
        IntakeError::TooLarge { .. } => Trouble::TooLarge,
        _ => Trouble::Broken,
    }
}
