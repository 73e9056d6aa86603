//! The words of a PDF and where they stand: its text layer, as drawing the page would place it. A
//! scan has none.

use std::sync::Arc;

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, BezPath, Rect};
use unicode_normalization::UnicodeNormalization;

use super::{limits, pdf, within};
use crate::case::Trouble;

/// From the foot of its letters to their head, in thousandths of the font's size.
const FOOT: f64 = -240.0;
const HEAD: f64 = 920.0;
/// Where a font does not say how wide a letter is.
const USUAL_WIDTH: f64 = 600.0;
/// A wider gap than this part of the font's size stands for a space.
const SPACE: f64 = 0.2;
/// No page that a person reads has more.
const MOST_LETTERS: usize = 60_000;

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfLine {
    pub text: String,
    /// Of each character the left, top, right and bottom edge, in parts of the upright page.
    pub places: Vec<[f64; 4]>,
}

/// The lines of every page, from top to bottom.
pub fn pdf_lines(bytes: Arc<Vec<u8>>) -> Result<Vec<Vec<PdfLine>>, Trouble> {
    within(limits::DECODE_TIME, move || {
        let pdf = pdf::open(&bytes)?;
        Ok(pdf.pages().iter().map(lines).collect())
    })
}

struct Letter {
    text: String,
    place: Rect,
}

/// Notes the letters and draws nothing.
struct Reader {
    letters: Vec<Letter>,
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let Some(text) = glyph.as_unicode() else { continue };
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let width = width.map_or(USUAL_WIDTH, f64::from);
            let letter = Rect::new(0.0, FOOT, width, HEAD);
            let place = (props.transform * glyph.transform()).transform_rect_bbox(letter);
            let text = match text {
                BfString::Char(letter) => letter.to_string(),
                BfString::String(letters) => letters,
            };
            if place.is_finite() && self.letters.len() < MOST_LETTERS {
                self.letters.push(Letter { text, place });
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn lines(page: &Page<'_>) -> Vec<PdfLine> {
    let (width, height, upright) = pdf::frame(page);
    if !(width > 0.0 && height > 0.0 && width.is_finite() && height.is_finite()) {
        return Vec::new();
    }
    // The page is one by one, so that places come out as parts of it.
    let whole = Affine::scale_non_uniform(1.0 / f64::from(width), 1.0 / f64::from(height));
    let transform = whole * upright;
    let mut context = Context::new(
        transform,
        Rect::new(0.0, 0.0, 1.0, 1.0),
        &InterpreterCache::new(),
        page.xref(),
        pdf::settings(),
    );
    let mut reader = Reader { letters: Vec::new() };
    interpret_page(page, &mut context, &mut reader);
    in_lines(reader.letters, f64::from(width) / f64::from(height))
}

/// `ratio` is the page's width by its height.
fn in_lines(letters: Vec<Letter>, ratio: f64) -> Vec<PdfLine> {
    let mut rows: Vec<(f64, Vec<Letter>)> = Vec::new();
    for letter in letters {
        let middle = letter.place.center().y;
        let near = letter.place.height() / 3.0;
        match rows.iter_mut().rev().find(|(row, _)| (row - middle).abs() < near) {
            Some((_, row)) => row.push(letter),
            None => rows.push((middle, vec![letter])),
        }
    }
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, row)| line(row, ratio)).collect()
}

fn line(mut row: Vec<Letter>, ratio: f64) -> PdfLine {
    row.sort_by(|one, other| one.place.x0.total_cmp(&other.place.x0));
    let mut line = PdfLine { text: String::new(), places: Vec::new() };
    let mut last: Option<Letter> = None;
    for letter in row {
        let size = letter.place.height() / ratio;
        if let Some(last) = &last {
            // Bold is often the same letter drawn twice.
            if last.text == letter.text && letter.place.x0 - last.place.x0 < size / 10.0 {
                continue;
            }
            if letter.place.x0 - last.place.x1 > size * SPACE && !line.text.ends_with(' ') {
                line.text.push(' ');
                line.places.push([
                    last.place.x1,
                    letter.place.y0,
                    letter.place.x0,
                    letter.place.y1,
                ]);
            }
        }
        let Rect { x0, y0, x1, y1 } = letter.place;
        // Many PDFs call 户 by the number of the radical that looks the same.
        for character in letter.text.nfkc() {
            line.text.push(character);
            line.places.push([x0, y0, x1, y1]);
        }
        last = Some(letter);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str, left: f64, top: f64) -> Letter {
        Letter { text: text.to_owned(), place: Rect::new(left, top, left + 0.01, top + 0.01) }
    }

    #[test]
    fn letters_come_together_to_lines() {
        let letters = vec![
            letter("二", 0.1, 0.5),
            letter("1", 0.2, 0.1),
            letter("4", 0.1, 0.101),
            letter("2", 0.21, 0.1),
            letter("2", 0.2102, 0.1),
        ];
        let lines = in_lines(letters, 1.0);
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["4 12", "二"]);
        assert_eq!(lines[0].places.len(), 4);
        assert_eq!(lines[0].places[3][0], 0.21);
    }

    #[test]
    fn a_statement_is_read_with_its_places() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample/bank-statement.pdf");
        let pages = pdf_lines(Arc::new(std::fs::read(path).unwrap())).unwrap();
        let lines: Vec<&PdfLine> = pages.iter().flatten().collect();
        assert!(lines.len() > 10, "{lines:?}");
        for line in &lines {
            assert_eq!(line.text.chars().count(), line.places.len());
            for [left, top, right, bottom] in &line.places {
                assert!(left <= right && top < bottom && *top >= -0.01 && *bottom <= 1.01);
            }
        }
    }
}
