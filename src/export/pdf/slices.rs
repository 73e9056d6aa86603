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
    /// Pages after the first.
    pub page: usize,
    /// From the left margin.
    pub x: f32,
}

/// Taller than any phone's screen.
const LONG: f32 = 2.45;
/// Screenshots of phones are up to this many pixels wide.
const PHONE: u32 = 1_500;
const PHONE_WIDTH: f32 = 290.0;
/// A phone is about 390 units wide and sets its small text in 14 of them: so wide, that is 8 points.
pub const READABLE: f32 = 8.0 / 14.0 * 390.0;
/// Between pictures side by side.
pub const COLUMN_GAP: f32 = 16.0;
/// Rows that two parts share, as a share of a part.
const OVERLAP: f32 = 0.03;
/// How far up a quieter row is looked for.
const SEARCH: f32 = 0.18;
/// The line above each part.
const LABEL: f32 = 18.0;

/// A phone's screen, held upright.
pub fn is_phone(picture: &Picture) -> bool {
    let shape = picture.height as f32 / picture.width.max(1) as f32;
    picture.width <= PHONE && (1.5..=LONG).contains(&shape)
}

/// The whole picture as large as the page allows, or its parts; `room` is what the first page has
/// left, `whole` what the others have. A phone's long screenshot runs in two columns where they are
/// wide enough.
pub fn slices(
    picture: &Picture,
    width: f32,
    room: f32,
    whole: f32,
    path: &Path,
    media: MediaType,
) -> Vec<Slice> {
    let (w, h) = (picture.width as f32, picture.height as f32);
    let centered = |part: f32| (width - part) / 2.0;
    let alone = |part: f32| {
        vec![Slice { first: 0, rows: picture.height, width: part, page: 0, x: centered(part) }]
    };
    // Enlarged at most to 96 pixels an inch.
    let natural = w * 0.75;
    if h / w <= LONG {
        return alone(width.min(natural).min(room * w / h));
    }
    let phone = picture.width <= PHONE;
    let one = width.min(natural).min(if phone { PHONE_WIDTH } else { width });
    let rows_in = |points: f32, width: f32| ((points - LABEL) * w / width) as u32;
    if rows_in(room, one) >= picture.height {
        return alone(one);
    }
    let half = ((width - COLUMN_GAP) / 2.0).min(natural);
    let columns = if phone && half >= READABLE.min(natural) { 2 } else { 1 };
    let part_width = if columns == 2 { half } else { one };
    let capacity =
        |part: usize| rows_in(if part < columns { room } else { whole }, part_width).max(1);
    let shared = |rows: u32| (rows as f32 * OVERLAP) as u32;
    let (mut count, mut covered) = (0, 0);
    while covered < picture.height {
        let fits = capacity(count);
        covered += if count == 0 { fits } else { (fits - shared(fits)).max(1) };
        count += 1;
    }
    let place = |part: usize| match columns {
        2 => (part / 2, (part % 2) as f32 * (half + COLUMN_GAP)),
        _ => (part, centered(part_width)),
    };
    let quiet = Quiet::read(path, media, picture);
    let (mut parts, mut first) = (Vec::new(), 0);
    loop {
        let left = picture.height - first;
        let fits = capacity(parts.len());
        let (page, x) = place(parts.len());
        let slice = |rows| Slice { first, rows, width: part_width, page, x };
        if left <= fits {
            parts.push(slice(left));
            return parts;
        }
        // Parts of about the same size, so that the last is no scrap.
        let remaining = count.saturating_sub(parts.len()).max(1) as u32;
        let even = left.div_ceil(remaining) + shared(fits);
        let search = (fits as f32 * SEARCH) as u32;
        let end = quiet.row_before(first + fits.min(even + search), search);
        parts.push(slice(end - first));
        let again = quiet.row_before(end - shared(fits).min(end - 1), shared(fits));
        first = again.max(first + 1);
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
    fn a_long_screenshot_runs_in_two_readable_columns() {
        let parts = parts(1080, 12_000);
        assert!(parts.iter().all(|part| part.width >= READABLE));
        assert_eq!((parts[0].page, parts[1].page, parts[2].page), (0, 0, 1));
        assert!(parts[1].x >= parts[0].width + COLUMN_GAP);
    }

    #[test]
    fn extreme_shapes_end() {
        assert!(parts(1, 40_000).len() < 40_000);
        assert_eq!(parts(40_000, 1).len(), 1);
    }
}
