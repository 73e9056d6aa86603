//! The arrowheads at the ends of a line.

use lopdf::{Dictionary, Document, Object};

use super::page::{entry, resolve};

/// Length and half the width of a head, in widths of the line, as most readers draw it.
const LONG: f32 = 8.8;
const HALF: f32 = 4.5;

/// The heads that the line through `points` asks for; `fills`: closed ones have a color inside.
pub fn heads(
    source: &Document,
    annotation: &Dictionary,
    points: &[f32],
    (width, fills): (f32, bool),
) -> String {
    let Some(Object::Array(ends)) = entry(source, annotation, b"LE") else { return String::new() };
    let kind = |at: usize| resolve(source, ends.get(at)?)?.as_name().ok();
    let corners: Vec<[f32; 2]> = points.chunks_exact(2).map(|it| [it[0], it[1]]).collect();
    let [first, second, ..] = corners[..] else { return String::new() };
    let [.., before, last] = corners[..] else { return String::new() };
    let ends = [(kind(0), second, first), (kind(1), before, last)].into_iter();
    ends.filter_map(|(kind, from, tip)| head(kind?, from, tip, (width.max(1.0), fills))).collect()
}

fn head(kind: &[u8], from: [f32; 2], tip: [f32; 2], (width, fills): (f32, bool)) -> Option<String> {
    let closed = if fills { "b" } else { "s" };
    let (along, paint) = match kind {
        b"ClosedArrow" => (1.0, closed),
        b"OpenArrow" => (1.0, "S"),
        b"RClosedArrow" => (-1.0, closed),
        b"ROpenArrow" => (-1.0, "S"),
        _ => return None,
    };
    let (x, y) = (tip[0] - from[0], tip[1] - from[1]);
    let length = x.hypot(y);
    if length <= 0.0 {
        return None;
    }
    let (x, y) = (x / length * width, y / length * width);
    let wing = |side: f32| {
        (tip[0] - along * LONG * x - side * HALF * y, tip[1] - along * LONG * y + side * HALF * x)
    };
    let ((a, b), (c, d)) = (wing(1.0), wing(-1.0));
    Some(format!(" {a:.2} {b:.2} m {:.2} {:.2} l {c:.2} {d:.2} l {paint}", tip[0], tip[1]))
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn the_head_points_where_the_line_goes() {
        let ends: Vec<Object> = vec!["None".into(), "ClosedArrow".into()];
        let line = dictionary! { "LE" => ends };
        let drawn = heads(&Document::new(), &line, &[0.0, 0.0, 0.0, 100.0], (2.0, true));
        assert_eq!(drawn, " -9.00 82.40 m 0.00 100.00 l 9.00 82.40 l b");
    }
}
