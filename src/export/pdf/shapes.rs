//! Small signs drawn with straight sides: dots, diamonds, crosses, arrow heads and dashed lines.

use super::page::{Color, Mark, Page};

/// A filled dot around `x`, `y`.
pub fn dot(page: &mut Page, (x, y): (f32, f32), radius: f32, color: Color) {
    const CORNERS: usize = 24;
    let corner = |corner: usize| {
        let turn = corner as f32 / CORNERS as f32 * std::f32::consts::TAU;
        (x + radius * turn.cos(), y + radius * turn.sin())
    };
    page.marks.push(Mark::Shape { points: (0..CORNERS).map(corner).collect(), color });
}

/// What a reader should stop at.
pub fn diamond(page: &mut Page, (x, y): (f32, f32), radius: f32, color: Color) {
    let points = vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
    page.marks.push(Mark::Shape { points, color });
}

pub fn cross(page: &mut Page, (x, y): (f32, f32), radius: f32, color: Color) {
    page.line((x - radius, y - radius), (x + radius, y + radius), 2.0, color);
    page.line((x - radius, y + radius), (x + radius, y - radius), 2.0, color);
}

/// Points to the right, with its tip at `x`, `y`.
pub fn arrow_head(page: &mut Page, (x, y): (f32, f32), size: f32, color: Color) {
    let points = vec![(x, y), (x - size, y - size * 0.55), (x - size, y + size * 0.55)];
    page.marks.push(Mark::Shape { points, color });
}

/// A level line in dashes.
pub fn dashes(page: &mut Page, (x, y): (f32, f32), end: f32, width: f32, color: Color) {
    const DASH: f32 = 3.0;
    let mut start = x;
    while start < end {
        page.line((start, y), ((start + DASH).min(end), y), width, color);
        start += 2.0 * DASH;
    }
}
