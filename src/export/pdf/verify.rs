//! Reads a finished packet back and looks whether what had to be black is black, and whether text
//! stands there that can be selected though nobody sees it.

use std::sync::Arc;
use std::time::Duration;

use super::page::Rect;
use crate::intake;

/// Pixels for a point.
const SCALE: f32 = 2.0;
const DPI: f32 = 72.0 * SCALE;
const PATIENCE: Duration = Duration::from_secs(20);
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
