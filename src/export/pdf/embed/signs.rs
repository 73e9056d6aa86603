//! What each reader draws in its own way: the boxes around links, and the signs that there is a note,
//! a file or a place to sign. They come along with nothing behind them.

use lopdf::{Dictionary, Document, Object, dictionary};

use super::page::{Page, entry, number, resolve};
use super::{LeftToReader, fields};

/// Printed as well; not to be written into, moved or changed.
const PRINTED: i64 = 1 << 2;
const LOCKED: i64 = 1 << 6 | 1 << 7 | 1 << 9;

/// Those of a page.
pub fn of(page: &Page<'_>) -> Vec<LeftToReader> {
    let source = page.source();
    let left = page.annotations().into_iter().filter_map(|one| {
        let look = match entry(source, one, b"Subtype")?.as_name().ok()? {
            b"Link" => link_look(source, one)?,
            b"Widget" => fields::to_be_signed(source, one)?,
            _ if entry(source, one, b"AP").is_some() => return None,
            b"Text" => note_look(source, one, "Text"),
            b"FileAttachment" => {
                let mut look = note_look(source, one, "FileAttachment");
                look.set("FS", Object::string_literal(""));
                look
            }
            _ => return None,
        };
        Some(LeftToReader { rect: page.upright(one)?, look })
    });
    left.collect()
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
    let flags = entry(source, note, b"F").and_then(|flags| flags.as_i64().ok());
    look.set("F", (flags.unwrap_or(0) & PRINTED) | LOCKED);
    look
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
    let style = entry(source, link, b"BS").and_then(|style| style.as_dict().ok());
    let width = match style {
        Some(style) => {
            let width = style.get(b"W").ok().and_then(|width| number(source, width));
            let mut copy = dictionary! { "W" => width.unwrap_or(1.0) };
            if let Some(kind) = entry(source, style, b"S").and_then(|kind| kind.as_name().ok()) {
                copy.set("S", Object::Name(kind.to_vec()));
            }
            if let Some(dashes) = listed(style, b"D") {
                copy.set("D", dashes);
            }
            look.set("BS", copy);
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
