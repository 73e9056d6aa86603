//! Photos at the resolution they are printed at, where the reader asked for a small file.

use std::path::Path;

use image::DynamicImage;

use super::{on_white, photograph};
use crate::case::MediaType;
use crate::export::Cache;
use crate::export::fit::{self, Fitted, Quality};
use crate::intake;

/// How much of a photo is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Every pixel.
    Full,
    /// At most this many pixels either way.
    Printed { width: u32, height: u32 },
}

/// How pictures come in: as they are at hand, or as they were fitted before.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    pub detail: Detail,
    /// The exhibit's picture, where it was made smaller.
    pub picture: Option<&'a Fitted>,
    /// What pictures inside a PDF are brought to.
    pub inside: Option<Quality>,
    pub cache: &'a Cache,
}

impl Detail {
    /// Whether so large a photo would shrink enough to be worth it.
    pub fn shrinks(self, width: u32, height: u32) -> bool {
        match self {
            Detail::Full => false,
            Detail::Printed { .. } => self.scale(width, height) < 0.75,
        }
    }

    /// JPEG quality.
    pub fn quality(self) -> u8 {
        match self {
            Detail::Full => 92,
            Detail::Printed { .. } => 85,
        }
    }

    pub fn shrink(self, photo: DynamicImage) -> DynamicImage {
        let (width, height) = (photo.width(), photo.height());
        if !self.shrinks(width, height) {
            return photo;
        }
        let scale = self.scale(width, height);
        let sized = |side: u32| ((f64::from(side) * scale).round() as u32).max(1);
        // Averaging is as good as slower filters when going down, and ten times as fast.
        fit::averaged(&photo, sized(width), sized(height))
    }

    /// A photo taken upright or sideways fills the page as well as it can.
    fn scale(self, width: u32, height: u32) -> f64 {
        match self {
            Detail::Full => 1.0,
            Detail::Printed { width: across, height: down } => {
                let fit = |across: u32, down: u32| {
                    let [w, h, a, d] = [width, height, across, down].map(f64::from);
                    (a / w).min(d / h)
                };
                fit(across, down).max(fit(down, across)).min(1.0)
            }
        }
    }
}

/// The photo decoded, shrunk and compressed again; `None` when that fails.
pub fn shrunk(path: &Path, media: MediaType, detail: Detail) -> Option<Fitted> {
    let (photo, orientation) = intake::decode_as_stored(path, media).ok()?;
    let mut small = detail.shrink(on_white(photo));
    small.apply_orientation(orientation);
    photograph(&small, detail.quality()).ok()
}
