//! What each reader draws in its own way: the boxes around links, lines along text, arrows, and the
//! signs that there is a note, a file or a place to sign. They come along with nothing behind them.

use lopdf::{Dictionary, Document, Object, dictionary};

use super::fields;
use super::page::{Page, entry, number, numbers, resolve};

/// Printed as well; not to be written into, moved or changed.
const PRINTED: i64 = 1 << 2;
const LOCKED: i64 = 1 << 6 | 1 << 7 | 1 << 9;

/// Those of a page.
pub fn of(page: &Page<'_>) -> Vec<Dictionary> {
    let source = page.source();
    let left = page.annotations().into_iter().filter_map(|one| {
        let mut look = match entry(source, one, b"Subtype")?.as_name().ok()? {
            b"Link" => link_look(source, one)?,
            b"Widget" => fields::to_be_signed(source, one)?,
            _ if entry(source, one, b"AP").is_some() => return None,
            b"Text" => note_look(source, one, "Text"),
            b"FileAttachment" => {
                let mut look = note_look(source, one, "FileAttachment");
                look.set("FS", Object::string_literal(""));
                look
            }
            kind if is_line(kind) => line_look(source, one, kind),
            _ => return None,
        };
        look.set("Rect", numbers::<4>(source, one.get(b"Rect").ok()?)?.map(Object::Real).to_vec());
        Some(look)
    });
    left.collect()
}

/// Whether it is a line that has a place, a color and no look of its own.
pub fn is_line(kind: &[u8]) -> bool {
    matches!(kind, b"Underline" | b"StrikeOut" | b"Squiggly" | b"Line" | b"Ink")
}

fn line_look(source: &Document, line: &Dictionary, kind: &[u8]) -> Dictionary {
    let mut look = Dictionary::from_iter([("Subtype", Object::Name(kind.to_vec()))]);
    for key in [b"QuadPoints".as_slice(), b"L", b"C", b"IC", b"Border"] {
        if let Some(numbers) = listed(source, line, key) {
            look.set(key, numbers);
        }
    }
    if let Some(Object::Array(lines)) = entry(source, line, b"InkList") {
        let numbers = |one: &Object| -> Option<Vec<Object>> {
            let points = resolve(source, one)?.as_array().ok()?.iter();
            points.map(|point| Some(number(source, point)?.into())).collect()
        };
        look.set(
            "InkList",
            lines.iter().filter_map(numbers).map(Object::Array).collect::<Vec<_>>(),
        );
    }
    if let Some(Object::Array(ends)) = entry(source, line, b"LE") {
        let ends = ends.iter().filter_map(|end| resolve(source, end)?.as_name().ok());
        look.set("LE", ends.map(|end| Object::Name(end.to_vec())).collect::<Vec<_>>());
    }
    if let Some(opacity) = line.get(b"CA").ok().and_then(|it| number(source, it)) {
        look.set("CA", opacity);
    }
    if let Some((style, _)) = border_style(source, line) {
        look.set("BS", style);
    }
    set_flags(source, line, &mut look);
    look
}

/// The sign and its color.
fn note_look(source: &Document, note: &Dictionary, kind: &str) -> Dictionary {
    let mut look = dictionary! { "Subtype" => kind };
    if let Some(name) = entry(source, note, b"Name").and_then(|name| name.as_name().ok()) {
        look.set("Name", Object::Name(name.to_vec()));
    }
    if let Some(color) = listed(source, note, b"C") {
        look.set("C", color);
    }
    set_flags(source, note, &mut look);
    look
}

fn set_flags(source: &Document, note: &Dictionary, look: &mut Dictionary) {
    let flags = entry(source, note, b"F").and_then(|flags| flags.as_i64().ok());
    look.set("F", (flags.unwrap_or(0) & PRINTED) | LOCKED);
}

/// What is said of its border, and its width.
fn border_style(source: &Document, dict: &Dictionary) -> Option<(Dictionary, Option<f32>)> {
    let style = entry(source, dict, b"BS")?.as_dict().ok()?;
    let width = style.get(b"W").ok().and_then(|width| number(source, width));
    let mut copy = dictionary! { "W" => width.unwrap_or(1.0) };
    if let Some(kind) = entry(source, style, b"S").and_then(|kind| kind.as_name().ok()) {
        copy.set("S", Object::Name(kind.to_vec()));
    }
    if let Some(dashes) = listed(source, style, b"D") {
        copy.set("D", dashes);
    }
    Some((copy, width))
}

fn listed(source: &Document, dict: &Dictionary, key: &[u8]) -> Option<Vec<Object>> {
    let items = entry(source, dict, key)?.as_array().ok()?.iter();
    Some(items.filter_map(|item| Some(number(source, item)?.into())).collect())
}

/// Color and border of a link; `None` when it says that it has no border.
fn link_look(source: &Document, link: &Dictionary) -> Option<Dictionary> {
    let mut look = dictionary! { "Subtype" => "Link" };
    let listed = |dict: &Dictionary, key: &[u8]| listed(source, dict, key);
    if let Some(color) = listed(link, b"C") {
        look.set("C", color);
    }
    let width = match border_style(source, link) {
        Some((style, width)) => {
            look.set("BS", style);
            width
        }
        None => {
            let border = listed(link, b"Border").filter(|border| border.len() >= 3);
            let width = border.as_ref().and_then(|border| border[2].as_float().ok());
            if let Some(mut border) = border {
                border.truncate(3);
                let dashes = entry(source, link, b"Border").and_then(|it| it.as_array().ok());
                let dashes = dashes.and_then(|it| resolve(source, it.get(3)?)?.as_array().ok());
                let dashes = dashes.map(|it| it.iter().filter_map(|one| number(source, one)));
                if let Some(dashes) = dashes {
                    border.push(Object::Array(dashes.map(Object::Real).collect()));
                }
                look.set("Border", border);
            }
            width
        }
    };
    (width.unwrap_or(1.0) > 0.0).then_some(look)
}
