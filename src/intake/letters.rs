//! Where the letters of a PDF page are, seen or not: what can be selected and copied there.

use std::sync::Arc;
use std::time::Duration;

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::kurbo::{BezPath, Point, Rect};

use super::pdf::{frame, open};
use super::within;
use crate::case::Trouble;

/// Whether a letter stands in one of `places`: left, top, right and bottom in points from the upper
/// left corner of the page. The first page is 0.
pub fn has_letters_in(
    bytes: Arc<Vec<u8>>,
    page: u32,
    places: Vec<[f64; 4]>,
    limit: Duration,
) -> Result<bool, Trouble> {
    within(limit, move || {
        let pdf = open(&bytes)?;
        let page = pdf.pages().get(page as usize).ok_or(Trouble::Broken)?;
        let (width, height, transform) = frame(page);
        let target = Rect::new(0.0, 0.0, width.into(), height.into());
        let cache = InterpreterCache::new();
        let settings = InterpreterSettings::default();
        let mut context = Context::new(transform, target, &cache, page.xref(), settings);
        let mut letters = Letters::default();
        interpret_page(page, &mut context, &mut letters);
        let is_in = |at: &Point, [left, top, right, bottom]: &[f64; 4]| {
            (*left..*right).contains(&at.x) && (*top..*bottom).contains(&at.y)
        };
        Ok(letters.0.iter().any(|at| places.iter().any(|place| is_in(at, place))))
    })
}

/// Where each begins, on its baseline.
#[derive(Default)]
struct Letters(Vec<Point>);

impl<'a> Device<'a> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let begins = run.glyphs().iter().map(|glyph| props.transform * glyph.transform());
        self.0.extend(begins.map(|place| place * Point::ORIGIN));
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_where_they_stand() {
        let pdf = Arc::new(include_bytes!("../../assets/sample/bank-statement.pdf").to_vec());
        let limit = Duration::from_secs(20);
        let found = |place| has_letters_in(Arc::clone(&pdf), 0, vec![place], limit).unwrap();
        assert!(found([0.0, 0.0, 600.0, 850.0]));
        assert!(!found([0.0, 0.0, 600.0, 10.0]));
        assert!(has_letters_in(Arc::clone(&pdf), 99, vec![], limit).is_err());
    }
}
