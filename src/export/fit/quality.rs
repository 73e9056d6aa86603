//! The one parameter that everything lossy follows.

/// From 0, below which nothing goes, to 1, at which no eye sees a difference.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Quality(f64);

/// Pixels that a printed point keeps at the least: 8-point text then has 12 pixels an em, the
/// smallest size at which the strokes of common Chinese characters are apart. Photos have no less:
/// many are of letters, labels and invoices.
pub const FLOOR: f64 = 1.5;
const MOST: f64 = 8.0;
/// How far photos stay behind drawings where room is short. What a sensor saw costs many bytes and
/// shows little of it; letters show every pixel.
const BEHIND: i32 = 2;

impl Quality {
    pub const LEAST: Quality = Quality(0.0);
    pub const BEST: Quality = Quality(1.0);

    pub fn new(share: f64) -> Quality {
        Quality(share.clamp(0.0, 1.0))
    }

    pub fn share(self) -> f64 {
        self.0
    }

    /// Pixels kept for a printed point.
    pub fn pixels_per_point(self, drawing: bool) -> f64 {
        FLOOR * (MOST / FLOOR).powf(self.of(drawing).0)
    }

    /// The same for a drawing or for a photo, between the same ends.
    pub fn of(self, drawing: bool) -> Quality {
        if drawing { self } else { Quality(self.0.powi(BEHIND)) }
    }

    /// JPEG quality.
    pub fn jpeg(self, drawing: bool) -> u8 {
        let (least, most) = if drawing { (62.0, 94.0) } else { (45.0, 93.0) };
        (least + (most - least) * self.of(drawing).0).round() as u8
    }

    /// Entries of a palette.
    pub fn colors(self) -> usize {
        if self.0 < 0.5 { 64 } else { 256 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_room_is_short_letters_keep_more_pixels_than_photos() {
        for share in [0.1, 0.3, 0.6, 0.9] {
            let quality = Quality::new(share);
            assert!(quality.pixels_per_point(true) > quality.pixels_per_point(false), "{share}");
            assert!(quality.of(true) > quality.of(false), "{share}");
        }
        for (end, pixels) in [(Quality::LEAST, FLOOR), (Quality::BEST, MOST)] {
            assert_eq!(end.pixels_per_point(true), end.pixels_per_point(false));
            assert!((end.pixels_per_point(false) - pixels).abs() < 1e-9);
        }
    }
}
