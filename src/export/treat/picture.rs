//! Pixels painted over, cut and turned.

use image::{DynamicImage, GenericImageView, Rgba};

use super::{Part, redactions};
use crate::case::{Area, Spot, Treatment, WHOLE};

/// Painted beyond the edges of the area, so that no rim of a letter stays.
const RIM: u32 = 2;
const BLACK: Rgba<u8> = Rgba([0, 0, 0, 255]);
/// What lossy compression may make of black.
const NEARLY_BLACK: u8 = 64;

/// The upright picture of `page` with everything done to it.
pub fn treated(picture: DynamicImage, treatment: &Treatment, page: u32) -> DynamicImage {
    let (width, height) = picture.dimensions();
    let black: Vec<Pixels> = blackened(treatment, page, width, height);
    let mut picture = match black.is_empty() {
        true => picture,
        false => {
            let mut pixels = picture.into_rgba8();
            for Pixels { left, top, right, bottom } in black {
                for y in top..bottom {
                    for x in left..right {
                        pixels.put_pixel(x, y, BLACK);
                    }
                }
            }
            pixels.into()
        }
    };
    if let Some(crop) = treatment.crop(page) {
        let Pixels { left, top, right, bottom } = Pixels::of(crop, width, height);
        picture = picture.crop_imm(left, top, right - left, bottom - top);
    }
    match treatment.quarter_turns % 4 {
        1 => picture.rotate90(),
        2 => picture.rotate180(),
        3 => picture.rotate270(),
        _ => picture,
    }
}

/// Whether everything that had to be blacked out on `page` is black in `copy`, the treated picture
/// read back. `width` and `height` are the upright page's.
pub fn is_black(
    copy: &DynamicImage,
    treatment: &Treatment,
    page: u32,
    width: u32,
    height: u32,
) -> bool {
    let turned = treatment.quarter_turns % 2 == 1;
    let crop = treatment
        .crop(page)
        .map_or(Pixels { left: 0, top: 0, right: width, bottom: height }, |crop| {
            Pixels::of(crop, width, height)
        });
    let (across, down) = (crop.right - crop.left, crop.bottom - crop.top);
    let expected = if turned { (down, across) } else { (across, down) };
    if copy.dimensions() != expected {
        return false;
    }
    let seen = copy.to_rgb8();
    // Lossy compression rings into the rim; what was asked for lies within it.
    let asked = redactions(treatment, page).filter_map(|redaction| match redaction.spot {
        Spot::Area(area) => Some(Pixels::of(area, width, height)),
        Spot::Lines { .. } | Spot::Characters { .. } => None,
    });
    asked.into_iter().all(|area| {
        let (left, right) = (area.left.max(crop.left), area.right.min(crop.right));
        let (top, bottom) = (area.top.max(crop.top), area.bottom.min(crop.bottom));
        (top..bottom).all(|y| {
            (left..right).all(|x| {
                let (x, y) = (x - crop.left, y - crop.top);
                let (x, y) = match treatment.quarter_turns % 4 {
                    1 => (down - 1 - y, x),
                    2 => (across - 1 - x, down - 1 - y),
                    3 => (y, across - 1 - x),
                    _ => (x, y),
                };
                seen.get_pixel(x, y).0.iter().all(|channel| *channel <= NEARLY_BLACK)
            })
        })
    })
}

/// Whether `black` is black in a copy of any size; its rim is smoothed into its surroundings.
pub fn is_black_at(copy: &DynamicImage, black: &[Part]) -> bool {
    let seen = copy.to_rgb8();
    let (width, height) = seen.dimensions();
    let span = |start: f64, length: f64, side: u32| {
        let low = (start * f64::from(side)).ceil() as u32;
        let high = ((start + length) * f64::from(side)).floor() as u32;
        low.min(side)..high.min(side)
    };
    black.iter().all(|part| {
        span(part.top, part.height, height).all(|y| {
            span(part.left, part.width, width)
                .all(|x| seen.get_pixel(x, y).0.iter().all(|channel| *channel <= NEARLY_BLACK))
        })
    })
}

fn blackened(treatment: &Treatment, page: u32, width: u32, height: u32) -> Vec<Pixels> {
    let areas = redactions(treatment, page).filter_map(|redaction| match redaction.spot {
        Spot::Area(area) => Some(area),
        Spot::Lines { .. } | Spot::Characters { .. } => None,
    });
    areas.map(|area| Pixels::of(area, width, height).with_rim(width, height)).collect()
}

/// Whole pixels; right and bottom are not included.
struct Pixels {
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

impl Pixels {
    /// Every pixel the area touches, and at least one.
    fn of(area: Area, width: u32, height: u32) -> Pixels {
        let span = |start: u32, length: u32, size: u32| {
            let size = u64::from(size.max(1));
            let whole = u64::from(WHOLE);
            let end = u64::from(start) + u64::from(length);
            let low = (u64::from(start) * size / whole).min(size - 1);
            let high = (end * size).div_ceil(whole).clamp(low + 1, size);
            (low as u32, high as u32)
        };
        let (left, right) = span(area.left, area.width, width);
        let (top, bottom) = span(area.top, area.height, height);
        Pixels { left, top, right, bottom }
    }

    fn with_rim(self, width: u32, height: u32) -> Pixels {
        Pixels {
            left: self.left.saturating_sub(RIM),
            top: self.top.saturating_sub(RIM),
            right: (self.right + RIM).min(width),
            bottom: (self.bottom + RIM).min(height),
        }
    }
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;
    use crate::case::Redaction;

    fn area(left: u32, top: u32, width: u32, height: u32) -> Area {
        let [left, top, width, height] = [left, top, width, height].map(|percent| percent * 10_000);
        Area { page: 1, left, top, width, height }
    }

    fn treatment(quarter_turns: u8, crop: Option<Area>) -> Treatment {
        let spot = Spot::Area(area(20, 30, 40, 20));
        Treatment {
            quarter_turns,
            crops: crop.into_iter().collect(),
            redactions: vec![Redaction { spot, only_for: vec![] }],
            ..Treatment::default()
        }
    }

    fn picture() -> DynamicImage {
        RgbImage::from_fn(100, 60, |x, y| image::Rgb([200, x as u8, y as u8])).into()
    }

    #[test]
    fn what_is_redacted_is_black_however_the_page_lies() {
        for quarter_turns in 0..4 {
            for crop in [None, Some(area(10, 20, 60, 70)), Some(area(40, 0, 60, 40))] {
                let treatment = treatment(quarter_turns, crop);
                let copy = treated(picture(), &treatment, 1);
                assert!(is_black(&copy, &treatment, 1, 100, 60), "{treatment:?}");
                let clear = Treatment { redactions: vec![], ..treatment.clone() };
                let bare = treated(picture(), &clear, 1);
                assert!(!is_black(&bare, &treatment, 1, 100, 60), "{treatment:?}");
            }
        }
    }

    #[test]
    fn what_is_cut_away_is_gone() {
        let crop = area(50, 50, 50, 50);
        let treatment = Treatment { crops: vec![crop], ..Treatment::default() };
        assert_eq!(treated(picture(), &treatment, 1).dimensions(), (50, 30));
    }

    #[test]
    fn areas_beyond_the_page_end_at_its_edge() {
        let spot = Spot::Area(Area { page: 1, left: 999_999, top: 0, width: WHOLE, height: WHOLE });
        let redactions = vec![Redaction { spot, only_for: vec![] }];
        let treatment = Treatment { redactions, ..Treatment::default() };
        let copy = treated(picture(), &treatment, 1).to_rgb8();
        assert_eq!(copy.get_pixel(99, 0).0, [0, 0, 0]);
        assert_eq!(copy.get_pixel(90, 0).0[0], 200);
    }
}
