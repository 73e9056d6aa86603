//! Annotations and form fields without a look of their own: highlights, shapes, and what was
//! typed into a field. Readers draw them by what they say, and so does this. Links, notes and
//! buttons are of use on a screen only and are left out.

use lopdf::{Dictionary, Document, Object, dictionary};

use super::arrow;
use super::page::{entry, inherited, number, numbers, rectangle, resolve};

/// Flags of a text field.
const MANY_LINES: i64 = 1 << 12;
pub const PASSWORD: i64 = 1 << 13;
const COMB: i64 = 1 << 24;
/// And of a button.
const RADIO: i64 = 1 << 15;
/// The mean width of a letter of Helvetica, in ems.
const LETTER: f32 = 0.5;
const LARGEST_TEXT: usize = 20_000;

/// What is drawn over a page, in the page's own space.
#[derive(Default)]
pub struct Drawing {
    content: String,
    /// Opacity and whether it multiplies, one for each graphics state.
    states: Vec<(f32, bool)>,
    writes: bool,
}

impl Drawing {
    pub fn draw(&mut self, source: &Document, annotation: &Dictionary) {
        let Some(kind) = entry(source, annotation, b"Subtype").and_then(|it| it.as_name().ok())
        else {
            return;
        };
        let drawn = match kind {
            b"Highlight" => highlight(source, annotation),
            b"Square" | b"Circle" => shape(source, annotation, kind == b"Circle"),
            b"PolyLine" => strokes(source, annotation, false),
            b"Polygon" => strokes(source, annotation, true),
            b"FreeText" => free_text(source, annotation),
            b"Widget" => field(source, annotation),
            _ => None,
        };
        let Some(drawn) = drawn else { return };
        let opacity = entry(source, annotation, b"CA").and_then(|it| number(source, it));
        let state = (opacity.unwrap_or(1.0).clamp(0.0, 1.0), kind == b"Highlight");
        let at = self.states.iter().position(|it| *it == state).unwrap_or_else(|| {
            self.states.push(state);
            self.states.len() - 1
        });
        self.writes |= drawn.contains("Tf");
        self.content.push_str(&format!("q /State{at} gs {drawn} Q\n"));
    }

    /// Content and resources; `None` when nothing was drawn.
    pub fn finish(self) -> Option<(String, Dictionary)> {
        if self.content.is_empty() {
            return None;
        }
        let mut states = Dictionary::new();
        for (at, (opacity, multiplies)) in self.states.iter().enumerate() {
            let mode = if *multiplies { "Multiply" } else { "Normal" };
            let opacity = Object::Real(*opacity);
            states.set(
                format!("State{at}"),
                dictionary! { "CA" => opacity.clone(), "ca" => opacity, "BM" => mode },
            );
        }
        let mut resources = dictionary! { "ExtGState" => states };
        if self.writes {
            let text = dictionary! {
                "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
                "Encoding" => "WinAnsiEncoding",
            };
            let marks = dictionary! {
                "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "ZapfDingbats",
            };
            resources.set("Font", dictionary! { "Text" => text, "Marks" => marks });
        }
        Some((self.content, resources))
    }
}

fn list(source: &Document, value: &Object) -> Option<Vec<f32>> {
    let values = resolve(source, value)?.as_array().ok()?;
    values.iter().map(|value| number(source, value)).collect()
}

/// The operator that sets a color of the annotation, in lower case for filling.
fn color(source: &Document, dict: &Dictionary, key: &[u8], fills: bool) -> Option<String> {
    let parts = list(source, dict.get(key).ok()?)?;
    let operator = match (parts.len(), fills) {
        (1, true) => "g",
        (1, false) => "G",
        (3, true) => "rg",
        (3, false) => "RG",
        (4, true) => "k",
        (4, false) => "K",
        _ => return None,
    };
    let parts: Vec<String> = parts.iter().map(|part| format!("{part:.3}")).collect();
    Some(format!("{} {operator}", parts.join(" ")))
}

fn line_width(source: &Document, annotation: &Dictionary) -> f32 {
    let style = entry(source, annotation, b"BS").and_then(|style| style.as_dict().ok());
    let style = style.and_then(|style| number(source, style.get(b"W").ok()?));
    let border = || list(source, annotation.get(b"Border").ok()?)?.get(2).copied();
    style.or_else(border).unwrap_or(1.0).clamp(0.0, 100.0)
}

fn highlight(source: &Document, annotation: &Dictionary) -> Option<String> {
    let corners = list(source, annotation.get(b"QuadPoints").ok()?)?;
    let mut drawn = color(source, annotation, b"C", true)?;
    for quad in corners.chunks_exact(8) {
        // Writers give the upper corners first, then the lower ones, each from the left.
        let [ax, ay, bx, by, cx, cy, dx, dy] = *quad.first_chunk::<8>()?;
        // Readers round its ends by nearly a quarter of its height.
        let (ux, uy) = ((ax - cx) / 4.1, (ay - cy) / 4.1);
        let (rx, ry) = (uy, -ux);
        let curve = |from: (f32, f32), to: (f32, f32), side: f32| {
            let up = (from.0 - to.0) * ux + (from.1 - to.1) * uy < 0.0;
            let up = if up { 1.0 } else { -1.0 };
            format!(
                "{:.2} {:.2} {:.2} {:.2} {:.2} {:.2} c",
                from.0 + rx * side + ux * up,
                from.1 + ry * side + uy * up,
                to.0 + rx * side - ux * up,
                to.1 + ry * side - uy * up,
                to.0,
                to.1
            )
        };
        drawn.push_str(&format!(
            " {ax:.2} {ay:.2} m {bx:.2} {by:.2} l {} {cx:.2} {cy:.2} l {} f",
            curve((bx, by), (dx, dy), 1.0),
            curve((cx, cy), (ax, ay), -1.0)
        ));
    }
    Some(drawn)
}

fn shape(source: &Document, annotation: &Dictionary, round: bool) -> Option<String> {
    let [left, bottom, right, top] = rectangle(source, annotation.get(b"Rect").ok()?)?;
    let inset = list_of_four(source, annotation, b"RD").unwrap_or_default();
    let width = line_width(source, annotation);
    let (stroke, fill) =
        (color(source, annotation, b"C", false), color(source, annotation, b"IC", true));
    let stroke = stroke.filter(|_| width > 0.0);
    let paint = match (&stroke, &fill) {
        (Some(_), Some(_)) => "B",
        (Some(_), None) => "S",
        (None, Some(_)) => "f",
        (None, None) => return None,
    };
    let half = width / 2.0;
    let (x, y) = (left + inset[0] + half, bottom + inset[1] + half);
    let (w, h) = (right - inset[2] - half - x, top - inset[3] - half - y);
    let path = if round {
        let (rx, ry) = (w / 2.0, h / 2.0);
        let (cx, cy) = (x + rx, y + ry);
        // The control points that make a quarter of a circle.
        let (kx, ky) = (rx * 0.5523, ry * 0.5523);
        let point = |dx: f32, dy: f32| format!("{:.2} {:.2}", cx + dx, cy + dy);
        let curve = |a: String, b: String, c: String| format!(" {a} {b} {c} c");
        format!("{} m", point(rx, 0.0))
            + &curve(point(rx, ky), point(kx, ry), point(0.0, ry))
            + &curve(point(-kx, ry), point(-rx, ky), point(-rx, 0.0))
            + &curve(point(-rx, -ky), point(-kx, -ry), point(0.0, -ry))
            + &curve(point(kx, -ry), point(rx, -ky), point(rx, 0.0))
            + " h"
    } else {
        format!("{x:.2} {y:.2} {w:.2} {h:.2} re")
    };
    let (stroke, fill) = (stroke.unwrap_or_default(), fill.unwrap_or_default());
    Some(format!("{stroke} {fill} {width:.2} w {path} {paint}"))
}

fn list_of_four(source: &Document, dict: &Dictionary, key: &[u8]) -> Option<[f32; 4]> {
    numbers::<4>(source, dict.get(key).ok()?)
}

/// Lines through points.
fn strokes(source: &Document, annotation: &Dictionary, closed: bool) -> Option<String> {
    let width = line_width(source, annotation);
    let mut drawn = color(source, annotation, b"C", false)?;
    let points = list(source, annotation.get(b"Vertices").ok()?)?;
    let fill = color(source, annotation, b"IC", true).unwrap_or_default();
    drawn.push_str(&format!(" {fill} {width:.2} w 1 J 1 j"));
    for (at, point) in points.chunks_exact(2).enumerate() {
        let operator = if at == 0 { "m" } else { "l" };
        drawn.push_str(&format!(" {:.2} {:.2} {operator}", point[0], point[1]));
    }
    drawn.push_str(if closed { " s" } else { " S" });
    if !closed {
        let fills = !fill.is_empty();
        drawn.push_str(&arrow::heads(source, annotation, &points, (width, fills)));
    }
    Some(drawn)
}

fn free_text(source: &Document, annotation: &Dictionary) -> Option<String> {
    let text = spoken(entry(source, annotation, b"Contents")?)?;
    let rect = rectangle(source, annotation.get(b"Rect").ok()?)?;
    let look = entry(source, annotation, b"DA").and_then(|look| look.as_str().ok());
    Some(lines(&text, rect, look.unwrap_or_default(), 0))
}

/// Its frame, and what was typed or chosen.
fn field(source: &Document, widget: &Dictionary) -> Option<String> {
    let parts = [frame(source, widget), typed(source, widget), chosen(source, widget)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn frame(source: &Document, widget: &Dictionary) -> Option<String> {
    let [left, bottom, right, top] = rectangle(source, widget.get(b"Rect").ok()?)?;
    let look = entry(source, widget, b"MK")?.as_dict().ok()?;
    let mut drawn = String::new();
    if let Some(fill) = color(source, look, b"BG", true) {
        let (width, height) = (right - left, top - bottom);
        drawn.push_str(&format!("{fill} {left:.2} {bottom:.2} {width:.2} {height:.2} re f "));
    }
    let line = line_width(source, widget);
    if let Some(stroke) = color(source, look, b"BC", false).filter(|_| line > 0.0) {
        let (width, height) = (right - left - line, top - bottom - line);
        let (x, y) = (left + line / 2.0, bottom + line / 2.0);
        drawn.push_str(&format!("{stroke} {line:.2} w {x:.2} {y:.2} {width:.2} {height:.2} re S "));
    }
    (!drawn.is_empty()).then_some(drawn)
}

/// What was typed or chosen.
fn typed(source: &Document, widget: &Dictionary) -> Option<String> {
    let own = |key: &[u8]| resolve(source, inherited(source, widget, key)?);
    let kind = own(b"FT")?.as_name().ok()?;
    let flags = own(b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    if !matches!(kind, b"Tx" | b"Ch") || (kind == b"Tx" && flags & PASSWORD != 0) {
        return None;
    }
    let text = spoken(own(b"V")?)?;
    let [left, bottom, right, top] = rectangle(source, widget.get(b"Rect").ok()?)?;
    let form = || entry(source, source.catalog().ok()?, b"AcroForm")?.as_dict().ok();
    let look = own(b"DA").or_else(|| entry(source, form()?, b"DA"));
    let look = look.and_then(|look| look.as_str().ok()).unwrap_or_default();
    let alignment = own(b"Q").and_then(|it| it.as_i64().ok()).unwrap_or(0);
    if kind == b"Tx" && flags & MANY_LINES != 0 {
        return Some(lines(&text, [left, bottom, right, top], look, alignment));
    }
    let (given, color) = size_and_color(look);
    let height = top - bottom;
    let size = if given > 0.0 { given } else { (height * 0.7).clamp(4.0, 12.0) };
    // As readers do: a line of this size in the middle, a fifth of it below the letters.
    let y = bottom + (height - size) / 2.0 + size * 0.2;
    let cells = own(b"MaxLen").and_then(|it| it.as_i64().ok()).filter(|_| flags & COMB != 0);
    let begin = format!(
        "{color} {left:.2} {bottom:.2} {:.2} {height:.2} re W n BT /Text {size:.2} Tf",
        right - left
    );
    let mut drawn = begin;
    match cells.filter(|cells| (1..500).contains(cells)) {
        Some(cells) => {
            let cell = (right - left) / cells as f32;
            for (at, letter) in text.iter().take(cells as usize).enumerate() {
                let x = left + cell * (at as f32 + 0.5) - size * LETTER / 2.0;
                drawn.push_str(&format!(" 1 0 0 1 {x:.2} {y:.2} Tm {} Tj", literal(&[*letter])));
            }
        }
        None => {
            let width = text.len() as f32 * size * LETTER;
            let x = start(left, right, width, alignment);
            drawn.push_str(&format!(" 1 0 0 1 {x:.2} {y:.2} Tm {} Tj", literal(&text)));
        }
    }
    drawn.push_str(" ET");
    Some(drawn)
}

/// The mark in a box that is ticked.
fn chosen(source: &Document, widget: &Dictionary) -> Option<String> {
    let own = |key: &[u8]| resolve(source, inherited(source, widget, key)?);
    let state = entry(source, widget, b"AS")?.as_name().ok()?;
    if own(b"FT")?.as_name().ok()? != b"Btn" || state == b"Off" {
        return None;
    }
    let flags = own(b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    let look = entry(source, widget, b"MK").and_then(|look| look.as_dict().ok());
    let said = look.and_then(|look| entry(source, look, b"CA")?.as_str().ok()?.first().copied());
    let mark = said.unwrap_or(if flags & RADIO != 0 { b'l' } else { b'4' });
    let [left, bottom, right, top] = rectangle(source, widget.get(b"Rect").ok()?)?;
    // The dot of most readers is half as wide as its circle.
    let share = if mark == b'l' { 0.63 } else { 0.8 };
    let size = (right - left).min(top - bottom) * share;
    let (x, y) = ((left + right) / 2.0 - size * 0.39, (bottom + top) / 2.0 - size * 0.35);
    let (_, color) = size_and_color(own(b"DA").and_then(|it| it.as_str().ok()).unwrap_or_default());
    let mark = literal(&[mark]);
    Some(format!("{color} BT /Marks {size:.2} Tf 1 0 0 1 {x:.2} {y:.2} Tm {mark} Tj ET"))
}

fn start(left: f32, right: f32, width: f32, alignment: i64) -> f32 {
    let room = (right - left - 4.0 - width).max(0.0);
    match alignment {
        1 => left + 2.0 + room / 2.0,
        2 => left + 2.0 + room,
        _ => left + 2.0,
    }
}

fn lines(text: &[u8], [left, bottom, right, top]: [f32; 4], look: &[u8], alignment: i64) -> String {
    let (given, color) = size_and_color(look);
    let size = if given > 0.0 { given } else { 10.0 };
    let fit = (((right - left - 4.0) / (size * LETTER)) as usize).max(1);
    let mut drawn = format!(
        "{color} {left:.2} {bottom:.2} {:.2} {:.2} re W n BT /Text {size:.2} Tf",
        right - left,
        top - bottom
    );
    let mut y = top - 2.0 - size * 0.8;
    for paragraph in text.split(|byte| matches!(byte, b'\n' | b'\r')) {
        let mut line: Vec<u8> = Vec::new();
        let mut put = |line: &mut Vec<u8>| {
            let x = start(left, right, line.len() as f32 * size * LETTER, alignment);
            drawn.push_str(&format!(" 1 0 0 1 {x:.2} {y:.2} Tm {} Tj", literal(line)));
            y -= size * 1.2;
            line.clear();
        };
        for word in paragraph.split(|byte| *byte == b' ') {
            if !line.is_empty() && line.len() + 1 + word.len() > fit {
                put(&mut line);
            }
            if !line.is_empty() {
                line.push(b' ');
            }
            line.extend_from_slice(word);
        }
        put(&mut line);
    }
    drawn + " ET"
}

/// The size and the color operator of a default appearance; size 0 leaves it to the reader.
fn size_and_color(look: &[u8]) -> (f32, String) {
    let look = String::from_utf8_lossy(look);
    let parts: Vec<&str> = look.split_ascii_whitespace().collect();
    let before = |operator: &str, count: usize| {
        let at = parts.iter().position(|part| *part == operator)?;
        let values = parts.get(at.checked_sub(count)?..at)?;
        let values: Option<Vec<f32>> = values
            .iter()
            .map(|value| value.parse().ok().filter(|it: &f32| it.is_finite()))
            .collect();
        values
    };
    let size = before("Tf", 1).map_or(0.0, |values| values[0]).clamp(0.0, 300.0);
    let colors = [("g", 1), ("rg", 3), ("k", 4)];
    let color = colors.into_iter().find_map(|(operator, count)| {
        let values: Vec<String> = before(operator, count)?.iter().map(f32::to_string).collect();
        Some(format!("{} {operator}", values.join(" ")))
    });
    (size, color.unwrap_or_else(|| "0 g".to_owned()))
}

/// A text string in the encoding of the font; `None` when it is empty or has other characters.
fn spoken(value: &Object) -> Option<Vec<u8>> {
    let text = lopdf::decode_text_string(value).ok()?;
    let byte = |character: char| match character {
        ' '..='~' | '\n' | '\r' | '\u{A0}'..='\u{FF}' => u8::try_from(u32::from(character)).ok(),
        '\t' => Some(b' '),
        '€' => Some(0x80),
        '…' => Some(0x85),
        '‘' => Some(0x91),
        '’' => Some(0x92),
        '“' => Some(0x93),
        '”' => Some(0x94),
        '•' => Some(0x95),
        '–' => Some(0x96),
        '—' => Some(0x97),
        _ => None,
    };
    let bytes: Option<Vec<u8>> = text.chars().take(LARGEST_TEXT).map(byte).collect();
    bytes.filter(|bytes| !bytes.is_empty())
}

fn literal(bytes: &[u8]) -> String {
    let digits: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    format!("<{digits}>")
}
