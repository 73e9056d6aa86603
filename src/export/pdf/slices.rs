//! Long screenshots in parts that can be read, cut between lines where the picture is quiet.

use std::path::Path;

use image::GrayImage;

use super::picture::Picture;
use crate::case::MediaType;
use crate::intake;

/// Rows of a picture, printed this wide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slice {
    pub first: u32,
    pub rows: u32,
    pub width: f32,
}

/// Taller than any phone's screen.
const LONG: f32 = 2.45;
/// Screenshots of phones are up to this many pixels wide.
const PHONE: u32 = 1_500;
const PHONE_WIDTH: f32 = 290.0;
/// Rows that two parts share, as a share of a part.
const OVERLAP: f32 = 0.03;
/// How far up a quieter row is looked for.
const SEARCH: f32 = 0.18;

/// The whole picture as large as the page allows, or its parts; `room` is what the first page has
/// left, `whole` what the others have.
pub fn slices(
    picture: &Picture,
    width: f32,
    room: f32,
    whole: f32,
    path: &Path,
    media: MediaType,
) -> Vec<Slice> {
    let (w, h) = (picture.width as f32, picture.height as f32);
    // Enlarged at most to 96 pixels an inch.
    let natural = w * 0.75;
    if h / w <= LONG {
        let width = width.min(natural).min(room * w / h);
        return vec![Slice { first: 0, rows: picture.height, width }];
    }
    let width = width.min(natural).min(if picture.width <= PHONE { PHONE_WIDTH } else { width });
    let label = 18.0;
    let rows_in = |points: f32| ((points - label) * w / width) as u32;
    if rows_in(room) >= picture.height {
        return vec![Slice { first: 0, rows: picture.height, width }];
    }
    let capacity = |part: usize| rows_in(if part == 0 { room } else { whole }).max(1);
    let shared = |rows: u32| (rows as f32 * OVERLAP) as u32;
    let (first_rows, other_rows) = (capacity(0), capacity(1));
    let beyond = picture.height - first_rows;
    let count = 1 + beyond.div_ceil((other_rows - shared(other_rows)).max(1));
    let quiet = Quiet::read(path, media, picture);
    let (mut parts, mut first) = (Vec::new(), 0);
    loop {
        let left = picture.height - first;
        let fits = capacity(parts.len());
        if left <= fits {
            parts.push(Slice { first, rows: left, width });
            return parts;
        }
        // Parts of about the same size, so that the last is no scrap.
        let remaining = (count as usize).saturating_sub(parts.len()).max(1) as u32;
        let even = left.div_ceil(remaining) + shared(fits);
        let search = (fits as f32 * SEARCH) as u32;
        let end = quiet.row_before(first + fits.min(even + search), search);
        parts.push(Slice { first, rows: end - first, width });
        first = (end - shared(fits).min(end)).max(first + 1);
    }
}

/// How much happens in each row.
struct Quiet(Vec<u32>);

impl Quiet {
    /// Nothing is known of a picture that cannot be decoded; it is cut where the page ends.
    fn read(path: &Path, media: MediaType, picture: &Picture) -> Quiet {
        let Ok(decoded) = intake::decode(path, media) else { return Quiet(Vec::new()) };
        if decoded.height() != picture.height {
            return Quiet(Vec::new());
        }
        let gray: GrayImage = decoded.into_luma8();
        let change = |row: &[u8]| row.windows(2).map(|p| u32::from(p[0].abs_diff(p[1]))).sum();
        Quiet(gray.as_raw().chunks_exact(gray.width().max(1) as usize).map(change).collect())
    }

    /// The lowest quiet row at most `search` above `end`.
    fn row_before(&self, end: u32, search: u32) -> u32 {
        let rows = (end - search.min(end - 1))..=end;
        let busy = |row: &u32| self.0.get(*row as usize).copied().unwrap_or_default();
        rows.rev().min_by_key(busy).unwrap_or(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(width: u32, height: u32) -> Vec<Slice> {
        let picture = Picture { object: (1, 0), width, height, orientation: 1 };
        slices(&picture, 480.0, 600.0, 680.0, Path::new("none"), MediaType::Png)
    }

    #[test]
    fn a_phone_screenshot_stays_whole() {
        assert_eq!(parts(1080, 2400).len(), 1);
        assert_eq!(parts(4032, 3024).len(), 1);
    }

    #[test]
    fn parts_cover_a_long_screenshot_and_overlap() {
        let parts = parts(1080, 12_000);
        assert!(parts.len() > 3, "{parts:?}");
        for pair in parts.windows(2) {
            assert!(pair[1].first < pair[0].first + pair[0].rows);
        }
        let last = parts.last().unwrap();
        assert_eq!(last.first + last.rows, 12_000);
    }

    #[test]
    fn extreme_shapes_end() {
        assert!(parts(1, 40_000).len() < 40_000);
        assert_eq!(parts(40_000, 1).len(), 1);
    }
}
