//! One exhibit by itself, cut, turned and blacked out: the copy of a PDF that goes along in an
//! archive, and any exhibit as the packet shows it.

use std::io::Write;

use super::bind::{self, About, Labels, PdfFile};
use super::leaves::{self, Content, Leaf};
use super::look::{ACCENT, CELL};
use super::page::{Mark, Page, Placed, Rect};
use super::picture::{Detail, Made};
use super::text::Typesetter;
use super::verify::{BlackedOut, Transcript};
use super::words::Words;
use super::{PdfError, PdfOptions, PdfReport, exhibits, marks, stamp};
use crate::case::Trouble;
use crate::export::Cache;
use crate::export::fit::Quality;
use crate::packet::{Exhibit, Packet};

/// Writes the pages that are shown, each at its own size, pictures inside
/// brought to a quality where one is given; the inner error is the file's fault.
pub fn write_alone(
    exhibit: &Exhibit,
    about: &About,
    inside: Option<Quality>,
    out: &mut dyn Write,
) -> Result<Result<Vec<BlackedOut>, Trouble>, PdfError> {
    let mut file = PdfFile::begin(out)?;
    let leaves = match leaves::bring_in(&mut file, exhibit, inside, &Cache::none())? {
        Ok(leaves) => leaves,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let (mut pages, mut pictures, mut black) = (Vec::new(), Vec::new(), Vec::new());
    for leaf in leaves {
        let object = match leaf.content {
            Content::Form(object) | Content::Picture(object) => object,
            Content::Nothing(trouble) => return Ok(Err(trouble)),
        };
        pictures.push(object);
        let page = page(&leaf, Placed(pictures.len() - 1), exhibit);
        let number = pages.len() as u32;
        black.extend(page.blacked_out.iter().map(|rect| BlackedOut::new(number, *rect)));
        pages.push(page);
    }
    let setter = Typesetter::new();
    bind::bind(file, &pages, &pictures, &setter.used, &[], (about, Labels::default()))?;
    Ok(Ok(black))
}

/// Writes one exhibit as the packet shows it, with its header strip.
pub fn write_exhibit(
    packet: &Packet,
    options: &PdfOptions,
    at: usize,
    out: &mut dyn Write,
) -> Result<PdfReport, PdfError> {
    let sheet = options.sheet();
    let words = Words::new(packet.ticket_language);
    let mut setter = Typesetter::new();
    let mut file = PdfFile::begin(out)?;
    let exhibit = &packet.exhibits[at];
    let mut pictures = Vec::new();
    let made = Made { detail: Detail::Full, picture: None, inside: None, cache: &options.cache };
    let shown = exhibits::bring_in(&mut file, exhibit, made, &mut pictures)?;
    let mut pages = exhibits::pages(&mut setter, &words, sheet, at, exhibit, &shown);
    let count = pages.len();
    let mut blacked_out = Vec::new();
    for (number, page) in pages.iter_mut().enumerate() {
        stamp::strip(page, &mut setter, &words, (at, exhibit), number + 1, count);
        stamp::footer(page, &mut setter, &words, packet, None, (number + 1, count));
        let black = page.blacked_out.iter();
        blacked_out.extend(black.map(|rect| BlackedOut::new(number as u32, *rect)));
    }
    let bytes = file.written();
    let about = super::about(packet);
    bind::bind(file, &pages, &pictures, &setter.used, &[], (&about, Labels::default()))?;
    Ok(PdfReport {
        pages: count as u32,
        skipped: shown.trouble().map(|it| (exhibit.number.clone(), it)).into_iter().collect(),
        missing_glyphs: setter.missing.into_iter().collect(),
        exhibit_pages: vec![(1, count as u32)],
        exhibit_bytes: vec![bytes],
        blacked_out,
        transcripts: Transcript::all_on(&pages),
        aside: Vec::new(),
    })
}

/// A page as large as one short line of text.
pub fn write_label(text: &str, out: &mut dyn Write) -> Result<(), PdfError> {
    let mut setter = Typesetter::new();
    let file = PdfFile::begin(out)?;
    let set = setter.plain(text, CELL.bold().size(14.0).color(ACCENT), LABEL_WIDTH);
    let mut page = Page::new(LABEL_WIDTH, set.height() + 4.0);
    set.place(&mut page, 0.0, 2.0);
    let about = About {
        title: text.to_owned(),
        author: String::new(),
        subject: String::new(),
        language: "en",
        created: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
    };
    bind::bind(file, &[page], &[], &setter.used, &[], (&about, Labels::default()))
}

const LABEL_WIDTH: f32 = 120.0;

fn page(leaf: &Leaf, placed: Placed, exhibit: &Exhibit) -> Page {
    let turns = exhibit.treatment.quarter_turns;
    let (width, height) = leaf.size_turned(turns);
    let (width, height) = (width / leaf.unit, height / leaf.unit);
    let frame = Rect::new(0.0, 0.0, width, height);
    let mut page = Page::new(width, height);
    page.unit = leaf.unit;
    let mut matrix = leaf.matrix(turns, 1.0 / leaf.unit);
    if let Content::Form(_) = leaf.content {
        page.lie = Some(leaf.lie.turned(turns));
        matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    }
    page.marks.push(Mark::Picture { picture: placed, frame, matrix, clip: None });
    leaves::put_beside(&mut page, leaf, frame, matrix);
    page.blacked_out = marks::blacked_out(exhibit, leaf.page, frame, frame);
    page
}
