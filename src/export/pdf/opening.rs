//! What comes before the exhibits: with the rest of the packet, or by itself for somebody who looks
//! at the first page while typing.

use std::io::Write;

use super::bind::{self, Bookmark, Labels, PdfFile};
use super::extents::{self, Entry, Extents};
use super::flow::{Flow, Sheet};
use super::front::{self, Numbers};
use super::page::{Page, Section, Target};
use super::part::Parts;
use super::reviewer::{self, Overflow};
use super::text::Typesetter;
use super::words::{Words, in_a_row};
use super::{PdfError, PdfOptions, TOP, about, stamp};
use crate::packet::{Packet, Wording};

/// What is in a file with the first pages alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub pages: u32,
    /// Pages of the whole packet.
    pub of: u32,
    /// As far as these pages go.
    pub missing_glyphs: Vec<char>,
}

/// Writes the pages before the exhibits as the whole packet has them, but for the links to what is
/// not in this file. How many pages the exhibits take is looked up in the cache, where the last
/// packet left it; an exhibit that changed is laid out anew.
pub fn write_opening(
    packet: &Packet,
    options: &PdfOptions,
    out: &mut dyn Write,
) -> Result<Opening, PdfError> {
    let (sheet, detail) = (options.sheet(), options.detail());
    let words = Words::new(packet.ticket_language).linking(packet);
    let mut extents = Extents::read(packet, options, sheet, detail);
    let counts = extents::pages(&mut extents, packet, sheet, detail, &words)?;
    let mut setter = Typesetter::new();
    let (mut pages, _) = lay_out(packet, &mut setter, &words, sheet, &counts, None);
    let last = last_pages(&mut extents, packet, &words, sheet);
    extents.keep();
    let of = pages.len() + counts.iter().sum::<usize>() + last;
    for (number, page) in pages.iter_mut().enumerate() {
        stamp::footer(page, &mut setter, &words, packet, None, (number + 1, of));
        stamp::bates(page, &mut setter, options, number + 1);
    }
    let file = PdfFile::begin(out)?;
    let bookmarks = bookmarks(packet, &words);
    let about = about(packet);
    bind::bind(file, &pages, &[], &setter.used, &bookmarks, (&about, Labels::default()))?;
    Ok(Opening {
        pages: pages.len() as u32,
        of: of as u32,
        missing_glyphs: setter.missing.into_iter().collect(),
    })
}

/// Pages after the exhibits.
fn last_pages(extents: &mut Extents<'_>, packet: &Packet, words: &Words, sheet: Sheet) -> usize {
    if packet.exhibits.is_empty() {
        return 0;
    }
    let entry = last_entry(extents, packet, words);
    if let Some(count) = extents.count(entry) {
        return count as usize;
    }
    let mut setter = Typesetter::new();
    let mut last = Flow::new(&mut setter, words, sheet, TOP);
    front::integrity(&mut last, packet);
    extents.put(entry, last.pages.len() as u32);
    last.pages.len()
}

/// What the pages after the exhibits follow from.
pub fn last_entry(extents: &Extents<'_>, packet: &Packet, words: &Words) -> Entry {
    // Figures are equally wide: another minute takes no other room.
    let said = in_a_row(&words.say(&front::made(packet)), " ");
    let figures = |one: char| if one.is_ascii_digit() { '0' } else { one };
    let said: String = said.chars().map(figures).collect();
    let exhibits = format!("{:?}", packet.exhibits);
    extents.entry_of("last", &[said.as_bytes(), exhibits.as_bytes()])
}

/// Lays out what comes before the exhibits until the page numbers it prints are its own. A number
/// with one digit more can push a line over, so after a few rounds the front only grows: a blank
/// page is better than a wrong reference.
pub fn lay_out(
    packet: &Packet,
    setter: &mut Typesetter,
    words: &Words,
    sheet: Sheet,
    exhibit_pages: &[usize],
    parts: Option<&Parts>,
) -> (Vec<Page>, Numbers) {
    setter.drafting(|setter| settled(packet, setter, words, sheet, exhibit_pages, parts))
}

fn settled(
    packet: &Packet,
    setter: &mut Typesetter,
    words: &Words,
    sheet: Sheet,
    exhibit_pages: &[usize],
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
            let first = if *pages == 0 { next - 1 } else { next };
            next += *pages as u32;
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

/// The same order as the pages; a bookmark whose place does not exist is left out by the binder.
pub fn bookmarks(packet: &Packet, words: &Words) -> Vec<Bookmark> {
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
