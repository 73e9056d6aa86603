//! Reads a finished packet back and looks whether what had to be black is black, whether text stands
//! there that can be selected though nobody sees it, and whether words can still be read that were
//! blacked out of a text, a table or a mail.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use lopdf::ObjectId;

use super::bind::PdfFile;
use super::page::{Mark, Page, Placed, Rect, Transcribed};
use crate::export::treat::Covered;
use crate::intake::{self, PlaceOnPage};
use crate::packet::Exhibit;

/// Pixels for a point.
const SCALE: f32 = 2.0;
const DPI: f32 = 72.0 * SCALE;
const PATIENCE: Duration = Duration::from_secs(20);
/// Pages whose words are read in one go.
const AT_ONCE: usize = 50;
/// What lossy compression and smoothing may make of black.
const NEARLY_BLACK: u8 = 64;

/// A place on a page, counted from 0, that nothing may be read in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BlackedOut {
    pub page: u32,
    rect: Rect,
}

impl BlackedOut {
    pub(super) fn new(page: u32, rect: Rect) -> BlackedOut {
        BlackedOut { page, rect }
    }

    /// Left, top, right and bottom in points, without the rim that a neighbor's letter may touch.
    fn inner(&self) -> [f64; 4] {
        let Rect { x, y, width, height } = self.rect;
        [x + 1.0, y + 1.0, x + width - 1.0, y + height - 1.0].map(f64::from)
    }
}

/// Where words of an exhibit stand on a page, counted from 0, of which some are blacked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcript {
    page: u32,
    words: Transcribed,
}

impl Transcript {
    pub(super) fn all_on(pages: &[Page]) -> Vec<Transcript> {
        let on = |(number, page): (usize, &Page)| {
            let words = page.transcribed.clone()?;
            Some(Transcript { page: number as u32, words })
        };
        pages.iter().enumerate().filter_map(on).collect()
    }

    fn place(&self) -> PlaceOnPage {
        let Rect { x, y, width, height } = self.words.rect;
        (self.page, [x, y, x + width, y + height].map(f64::from))
    }
}

/// The first of the exhibits with words that are blacked out and can be read all the same.
pub fn words_show_through(
    pdf: &Arc<Vec<u8>>,
    exhibits: &[Exhibit],
    transcripts: &[Transcript],
) -> Option<usize> {
    let by_exhibit = transcripts.chunk_by(|one, next| one.words.exhibit == next.words.exhibit);
    by_exhibit.into_iter().find_map(|transcripts| {
        let words = &transcripts.first()?.words;
        let is_hidden = || {
            let exhibit = exhibits.get(words.exhibit)?;
            let original = intake::readable(&exhibit.path, exhibit.media).ok()?;
            let covered = Covered::new(&original, &exhibit.treatment, words.said.lines());
            let mut read = Vec::new();
            for some in transcripts.chunks(AT_ONCE) {
                let places = some.iter().map(Transcript::place).collect();
                let found = intake::paragraphs_in(Arc::clone(pdf), places, PATIENCE);
                read.append(&mut found.ok()?);
            }
            Some(!covered.shows_in(&read))
        };
        (is_hidden() != Some(true)).then_some(words.exhibit)
    })
}

/// What an exhibit brought into the file before any page was written: its pictures and forms.
pub(super) struct BroughtIn {
    pub objects: Range<u32>,
    pub bytes: Range<u64>,
}

/// What no page with something blacked out is drawn from: what other exhibits brought in, but for
/// what all may share. The pictures of a large packet need not be in memory to look at one page.
pub(super) fn aside(
    file: &PdfFile<'_>,
    pages: &[Page],
    pictures: &[ObjectId],
    brought_in: &[BroughtIn],
) -> Vec<Range<u64>> {
    let is_checked = |page: &&Page| !page.blacked_out.is_empty() || page.transcribed.is_some();
    let black = pages.iter().filter(is_checked);
    let drawn: Vec<u32> = black
        .flat_map(|page| &page.marks)
        .filter_map(|mark| match mark {
            Mark::Picture { picture: Placed(number), .. } => Some(pictures[*number].0),
            _ => None,
        })
        .collect();
    brought_in
        .iter()
        .filter(|one| !drawn.iter().any(|object| one.objects.contains(object)))
        .flat_map(|one| file.unshared(one.bytes.clone()))
        .collect()
}

/// The file with zeros in the place of `aside`. They lie where they do in the file, and as nobody
/// writes or reads them they take no memory.
pub fn read_without(path: &Path, aside: &[Range<u64>]) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let place = |at: u64| usize::try_from(at).map_err(|_| io::ErrorKind::OutOfMemory);
    let mut bytes = vec![0; place(length)?];
    let mut start = 0;
    for gap in aside {
        file.seek(SeekFrom::Start(start))?;
        file.read_exact(&mut bytes[place(start)?..place(gap.start)?])?;
        start = gap.end;
    }
    file.seek(SeekFrom::Start(start))?;
    file.read_exact(&mut bytes[place(start)?..])?;
    Ok(bytes)
}

/// The first page, counted from 0, on which something shows through; `None` when nothing does.
pub fn shows_through(pdf: Arc<Vec<u8>>, places: &[BlackedOut]) -> Option<u32> {
    for places in places.chunk_by(|one, next| one.page == next.page) {
        let page = places.first()?.page;
        let Ok(drawn) = intake::render_pdf_page(Arc::clone(&pdf), page, DPI, PATIENCE) else {
            return Some(page);
        };
        let black = places.iter().all(|place| {
            // The rim is smoothed into its surroundings.
            let span = |start: f32, length: f32, size: u32| {
                let low = ((start * SCALE).ceil() + 1.0).max(0.0) as u32;
                let high = (((start + length) * SCALE).floor() - 1.0).max(0.0) as u32;
                low.min(size)..high.min(size)
            };
            let rows = span(place.rect.y, place.rect.height, drawn.height());
            rows.into_iter().all(|y| {
                span(place.rect.x, place.rect.width, drawn.width()).all(|x| {
                    let [red, green, blue, _] = drawn.get_pixel(x, y).0;
                    red.max(green).max(blue) <= NEARLY_BLACK
                })
            })
        });
        let inner: Vec<[f64; 4]> = places.iter().map(BlackedOut::inner).collect();
        let letters = intake::has_letters_in(Arc::clone(&pdf), page, inner, PATIENCE);
        if !black || letters != Ok(false) {
            return Some(page);
        }
    }
    None
}
