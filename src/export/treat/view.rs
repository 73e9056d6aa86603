//! Where the places of a page end up once it is cut and turned.

use crate::case::{Area, Treatment, WHOLE};

/// A rectangle in parts of the page as it is shown, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A page as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    crop: Part,
    quarter_turns: u8,
}

impl View {
    pub fn new(treatment: &Treatment, page: u32) -> View {
        let whole = Part { left: 0.0, top: 0.0, width: 1.0, height: 1.0 };
        let crop = treatment.crop(page).map_or(whole, part);
        View { crop, quarter_turns: treatment.quarter_turns % 4 }
    }

    /// Where `area` of the upright page is seen; `None` where it is cut away.
    pub fn place(&self, area: Area) -> Option<Part> {
        let Part { left, top, width, height } = part(area);
        let (x, w) = overlap(left, width, self.crop.left, self.crop.width)?;
        let (y, h) = overlap(top, height, self.crop.top, self.crop.height)?;
        Some(match self.quarter_turns {
            1 => Part { left: 1.0 - y - h, top: x, width: h, height: w },
            2 => Part { left: 1.0 - x - w, top: 1.0 - y - h, width: w, height: h },
            3 => Part { left: y, top: 1.0 - x - w, width: h, height: w },
            _ => Part { left: x, top: y, width: w, height: h },
        })
    }
}

fn part(area: Area) -> Part {
    let of_whole = |value: u32| f64::from(value.min(WHOLE)) / f64::from(WHOLE);
    let (left, top) = (of_whole(area.left), of_whole(area.top));
    Part {
        left,
        top,
        width: of_whole(area.width).min(1.0 - left),
        height: of_whole(area.height).min(1.0 - top),
    }
}

/// What of `start..start + length` lies within the frame, in parts of the frame.
fn overlap(start: f64, length: f64, frame: f64, size: f64) -> Option<(f64, f64)> {
    let (low, high) = (start.max(frame), (start + length).min(frame + size));
    (high > low && size > 0.0).then(|| ((low - frame) / size, (high - low) / size))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: u32, top: u32, width: u32, height: u32) -> Area {
        let [left, top, width, height] = [left, top, width, height].map(|percent| percent * 10_000);
        Area { page: 1, left, top, width, height }
    }

    fn close(part: Part, expected: [f64; 4]) {
        let Part { left, top, width, height } = part;
        for (found, expected) in [left, top, width, height].into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{part:?}");
        }
    }

    #[test]
    fn a_place_moves_with_the_crop() {
        let treatment = Treatment { crops: vec![area(50, 0, 50, 50)], ..Treatment::default() };
        let view = View::new(&treatment, 1);
        close(view.place(area(60, 10, 20, 20)).unwrap(), [0.2, 0.2, 0.4, 0.4]);
        close(view.place(area(40, 0, 20, 100)).unwrap(), [0.0, 0.0, 0.2, 1.0]);
        assert_eq!(view.place(area(0, 0, 50, 100)), None);
        close(View::new(&treatment, 2).place(area(60, 10, 20, 20)).unwrap(), [0.6, 0.1, 0.2, 0.2]);
    }

    #[test]
    fn a_place_turns_with_the_page() {
        for (quarter_turns, expected) in [
            (1, [0.7, 0.0, 0.2, 0.3]),
            (2, [0.7, 0.7, 0.3, 0.2]),
            (3, [0.1, 0.7, 0.2, 0.3]),
            (4, [0.0, 0.1, 0.3, 0.2]),
        ] {
            let treatment = Treatment { quarter_turns, ..Treatment::default() };
            close(View::new(&treatment, 1).place(area(0, 10, 30, 20)).unwrap(), expected);
        }
    }
}
