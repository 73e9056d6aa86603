//! How a page lies in its own space, and how what is on it gets to another place.

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::fields;

/// A page tree is a few levels deep, and a page is written in a few lines.
const DEEPEST: usize = 32;
const LONGEST: usize = 16 << 10;
/// Entries of an annotation that are points of the page, one after another.
const POINTS: [&[u8]; 2] = [b"QuadPoints", b"L"];
/// And several lists of them.
const LINES: &[u8] = b"InkList";

/// The part of the page that is shown, and how it is turned to be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lie {
    /// Left, bottom, right, top in the page's own space, as exactly as its file says it.
    pub crop: [f64; 4],
    /// Clockwise quarter turns.
    pub turns: u8,
}

impl Lie {
    /// Turned further clockwise.
    pub fn turned(self, quarter_turns: u8) -> Lie {
        Lie { turns: (self.turns + quarter_turns) % 4, ..self }
    }

    /// From the page's own space to the upright page, whose lower left corner is at 0.
    pub fn matrix(&self) -> [f32; 6] {
        let [left, bottom, right, top] = self.crop.map(|side| side as f32);
        match self.turns {
            1 => [0.0, -1.0, 1.0, 0.0, 0.0 - bottom, right],
            2 => [-1.0, 0.0, 0.0, -1.0, right, top],
            3 => [0.0, 1.0, -1.0, 0.0, top, 0.0 - left],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0 - left, 0.0 - bottom],
        }
    }

    /// Says so in the dictionary of a page whose `paper` is this crop. What is drawn on such a page
    /// needs no matrix, whose rounding some readers would show.
    pub fn describe(&self, page: &mut Dictionary, paper: Object) {
        page.set("MediaBox", paper);
        if self.turns != 0 {
            page.set("Rotate", i64::from(self.turns) * 90);
        }
    }
}

/// The numbers of a page's boxes with all the digits that its file has. The program that reads it keeps
/// seven of them, which moves what lies on the edge of a pixel.
pub fn written(bytes: &[u8], source: &Document, page: ObjectId) -> Vec<f64> {
    let mut numbers = Vec::new();
    let mut node = page;
    for _ in 0..DEEPEST {
        if let Some(XrefEntry::Normal { offset, .. }) = source.reference_table.get(node.0) {
            let object = bytes.get(*offset as usize..).unwrap_or_default();
            let object = object.get(..LONGEST).unwrap_or(object);
            let end = find(object, b"endobj").unwrap_or(object.len());
            for name in [b"/MediaBox".as_slice(), b"/CropBox"] {
                numbers.extend(numbers_of(&object[..end], name).into_iter().flatten());
            }
        }
        let parent = source.get_dictionary(node).and_then(|it| it.get(b"Parent"));
        let Ok(parent) = parent.and_then(Object::as_reference) else { break };
        node = parent;
    }
    numbers
}

/// The numbers of the array that follows the name.
fn numbers_of(object: &[u8], name: &[u8]) -> Option<Vec<f64>> {
    let array = &object[find(object, name)? + name.len()..];
    let array = array.trim_ascii_start().strip_prefix(b"[")?;
    let array = std::str::from_utf8(&array[..find(array, b"]")?]).ok()?;
    array.split_ascii_whitespace().map(|number| number.parse().ok()).collect()
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

/// What one matrix does and then another.
pub fn then(first: [f32; 6], second: [f32; 6]) -> [f32; 6] {
    let [a, b, c, d, e, f] = first;
    let (x, y) = (at(second, c, d), at(second, a, b));
    let end = at(second, e, f);
    let [.., dx, dy] = second;
    [y.0 - dx, y.1 - dy, x.0 - dx, x.1 - dy, end.0, end.1]
}

/// Where a matrix takes a point.
fn at([a, b, c, d, e, f]: [f32; 6], x: f32, y: f32) -> (f32, f32) {
    (a * x + c * y + e, b * x + d * y + f)
}

/// An annotation where `matrix` takes it, which turns by quarters and scales evenly.
pub fn moved(annotation: &Dictionary, matrix: [f32; 6]) -> Dictionary {
    if matrix == [1.0, 0.0, 0.0, 1.0, 0.0, 0.0] {
        return annotation.clone();
    }
    let mut moved = fields::rewritten(annotation, matrix[0].hypot(matrix[1]), &|_| None);
    let numbers = |list: &Object| -> Option<Vec<f32>> {
        list.as_array().ok()?.iter().map(|one| one.as_float().ok()).collect()
    };
    let points = |list: &Object| -> Option<Object> {
        let points = numbers(list)?;
        let points = points.chunks_exact(2).map(|point| at(matrix, point[0], point[1]));
        Some(points.flat_map(|(x, y)| [x.into(), y.into()]).collect::<Vec<Object>>().into())
    };
    for key in POINTS {
        if let Some(points) = annotation.get(key).ok().and_then(points) {
            moved.set(key, points);
        }
    }
    if let Ok(lines) = annotation.get(LINES).and_then(Object::as_array) {
        moved.set(LINES, lines.iter().filter_map(points).collect::<Vec<_>>());
    }
    let rect = annotation.get(b"Rect").ok().and_then(numbers);
    if let Some([left, bottom, right, top]) = rect.as_deref().and_then(|it| it.first_chunk()) {
        let (one, other) = (at(matrix, *left, *bottom), at(matrix, *right, *top));
        let low = [one.0.min(other.0), one.1.min(other.1)];
        let high = [one.0.max(other.0), one.1.max(other.1)];
        moved.set("Rect", [low, high].concat().into_iter().map(Object::Real).collect::<Vec<_>>());
    }
    moved
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn a_line_goes_where_its_page_goes() {
        let line = dictionary! {
            "Rect" => vec![20.into(), 20.into(), 60.into(), 30.into()],
            "L" => vec![20.into(), 20.into(), 60.into(), 30.into()],
            "InkList" => vec![Object::from(vec![20.into(), 20.into()])],
            "BS" => dictionary! { "W" => 2 },
        };
        let lie = Lie { crop: [0.0, 0.0, 200.0, 100.0], turns: 1 };
        let halved = then(lie.matrix(), [0.5, 0.0, 0.0, 0.5, 7.0, 9.0]);
        let moved = moved(&line, halved);
        let numbers = |key: &[u8]| -> Vec<f32> {
            let list = moved.get(key).unwrap().as_array().unwrap().iter();
            list.map(|one| one.as_float().unwrap()).collect()
        };
        assert_eq!(numbers(b"Rect"), [17.0, 79.0, 22.0, 99.0]);
        assert_eq!(numbers(b"L"), [17.0, 99.0, 22.0, 79.0]);
        let ink = moved.get(b"InkList").unwrap().as_array().unwrap();
        assert_eq!(ink, &[Object::from(vec![17.0.into(), 99.0.into()])]);
        let style = moved.get(b"BS").unwrap().as_dict().unwrap();
        assert_eq!(style.get(b"W").unwrap().as_float().unwrap(), 1.0);
    }

    #[test]
    fn what_stays_where_it_is_keeps_its_numbers() {
        let line = dictionary! { "Rect" => vec![Object::Real(171.89); 4] };
        assert_eq!(moved(&line, Lie { crop: [0.0; 4], turns: 0 }.matrix()), line);
    }
}
