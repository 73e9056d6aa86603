//! What can be read in places of a PDF: in the order in which it was written, so that the lines of a
//! paragraph come together again and what stands in the next column stays apart.

use std::sync::Arc;
use std::time::Duration;

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, SoftMask, interpret_page,
};
use hayro::hayro_syntax::object::{self, Dict};
use hayro::kurbo::{BezPath, Point, Rect};

use super::{pdf, within};
use crate::case::Trouble;

/// Of the size of a letter: how far the next one may be off to stand right behind it.
const BESIDE: f64 = 0.3;
/// The same for the next line of a paragraph.
const BELOW: f64 = 2.2;
/// Sizes closer than this are one.
const SAME_SIZE: f64 = 0.03;
/// Where a font does not say how wide a letter is, in thousandths of its size.
const USUAL_WIDTH: f64 = 600.0;

/// A page, counted from 0, and the left, top, right and bottom edge of a place on it in points.
pub type PlaceOnPage = (u32, [f64; 4]);

/// Every paragraph whose letters begin in the places, also what nobody sees but readers copy and say.
pub fn paragraphs_in(
    bytes: Arc<Vec<u8>>,
    places: Vec<PlaceOnPage>,
    limit: Duration,
) -> Result<Vec<String>, Trouble> {
    within(limit, move || {
        let pdf = pdf::open(&bytes)?;
        let cache = InterpreterCache::new();
        let mut found = Vec::new();
        for (page, [left, top, right, bottom]) in places {
            let page = pdf.pages().get(page as usize).ok_or(Trouble::Broken)?;
            let (width, height, upright) = pdf::frame(page);
            let whole = Rect::new(0.0, 0.0, width.into(), height.into());
            let mut context = Context::new(upright, whole, &cache, page.xref(), pdf::settings());
            let place = Rect::new(left, top, right, bottom);
            let mut reader = Reader { place, found: Vec::new(), last: None, marks: Vec::new() };
            interpret_page(page, &mut context, &mut reader);
            found.append(&mut reader.found);
        }
        Ok(found)
    })
}

struct Reader {
    place: Rect,
    found: Vec<String>,
    last: Option<Last>,
    /// The marks around what is drawn.
    marks: Vec<Marked>,
}

/// Stretches of a page may say what is to be read instead of their glyphs.
enum Marked {
    AsDrawn,
    /// Said at the first of the glyphs; nothing at the others.
    Instead(String),
}

/// Where the last letter stood.
struct Last {
    end: f64,
    baseline: f64,
    size: f64,
}

impl Reader {
    fn add(&mut self, text: &str, at: Point, end: f64, size: f64) {
        let goes_on = self.last.as_ref().is_some_and(|last| {
            let down = at.y - last.baseline;
            let same_size = (size - last.size).abs() < size * SAME_SIZE;
            match down.abs() < size * SAME_SIZE {
                true => (at.x - last.end).abs() < size * BESIDE,
                false => same_size && down > 0.0 && down < size * BELOW,
            }
        });
        match self.found.last_mut().filter(|_| goes_on) {
            Some(paragraph) => paragraph.push_str(text),
            None => self.found.push(text.to_owned()),
        }
        self.last = Some(Last { end, baseline: at.y, size });
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let width = width.map_or(USUAL_WIDTH, f64::from);
            let transform = props.transform * glyph.transform();
            let at = transform * Point::ORIGIN;
            if !at.is_finite() || !self.place.contains(at) {
                continue;
            }
            let end = (transform * Point::new(width, 0.0)).x;
            let size = (transform * Point::new(0.0, 1000.0)).distance(at);
            let own = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => String::new(),
            };
            let instead = self.marks.iter_mut().find_map(|mark| match mark {
                Marked::Instead(text) => Some(std::mem::take(text)),
                Marked::AsDrawn => None,
            });
            let text = instead.unwrap_or(own);
            self.add(&text, at, end, size);
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let instead = properties.and_then(|it| it.get::<object::String<'_>>("ActualText"));
        let instead = instead.map(|text| Marked::Instead(decoded(text.as_bytes())));
        self.marks.push(instead.unwrap_or(Marked::AsDrawn));
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A text string of a PDF.
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(20);

    fn statement() -> Arc<Vec<u8>> {
        Arc::new(include_bytes!("../../assets/sample/bank-statement.pdf").to_vec())
    }

    #[test]
    fn paragraphs_are_read_where_they_stand() {
        let read = |place| paragraphs_in(statement(), vec![place], LIMIT).unwrap();
        let head = read((0, [0.0, 0.0, 600.0, 140.0])).join("|");
        assert!(head.contains("查询区间"), "{head}");
        assert!(!read((0, [0.0, 140.0, 600.0, 850.0])).join("|").contains("查询区间"));
        assert!(paragraphs_in(statement(), vec![(99, [0.0; 4])], LIMIT).is_err());
    }

    #[test]
    fn lines_of_a_paragraph_belong_together_and_columns_do_not() {
        let mut reader = Reader {
            place: Rect::new(0.0, 0.0, 600.0, 800.0),
            found: Vec::new(),
            last: None,
            marks: Vec::new(),
        };
        let letters = [
            ("12", 20.0, 100.0, 6.5),
            ("退", 50.0, 100.0, 9.0),
            ("票", 59.0, 100.0, 9.0),
            ("了", 50.0, 112.6, 9.0),
            ("10", 200.0, 100.0, 9.0),
            ("13", 20.0, 125.2, 6.5),
        ];
        for (text, x, y, size) in letters {
            reader.add(text, Point::new(x, y), x + size, size);
        }
        assert_eq!(reader.found, ["12", "退票了", "10", "13"]);
    }

    #[test]
    fn what_is_said_instead_of_glyphs_is_decoded() {
        assert_eq!(decoded(&[0xFE, 0xFF, 0x90, 0x00]), "退");
        assert_eq!(decoded(b"plain"), "plain");
    }
}
