//! The one parameter that everything lossy follows.

/// From 0, below which nothing goes, to 1, at which no eye sees a difference.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Quality(f64);

/// Pixels that a printed point keeps at the least: 8-point text then has 12 pixels an em, the
/// smallest size at which the strokes of common Chinese characters are apart. Photos have no less:
/// many are of letters, labels and invoices.
pub const FLOOR: f64 = 1.5;
const MOST: f64 = 8.0;

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
    pub fn pixels_per_point(self) -> f64 {
        FLOOR * (MOST / FLOOR).powf(self.0)
    }

    /// JPEG quality.
    pub fn jpeg(self, drawing: bool) -> u8 {
        let (least, most) = if drawing { (62.0, 94.0) } else { (45.0, 93.0) };
        (least + (most - least) * self.0).round() as u8
    }

    /// Entries of a palette.
    pub fn colors(self) -> usize {
        if self.0 < 0.5 { 64 } else { 256 }
    }
}
