//! The form fields of a document that asks its readers to draw them anew, because their looks may be
//! older than what was typed. They stay fields, which nobody can write into, so that each reader
//! shows what it would have shown. What a field does when it is used stays behind.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::annotate;
use super::copy::{Copier, NotCopied};
use super::page::{Page, entry, inherited, numbers, resolve};

/// Not to be written into, as a flag of the field.
const READ_ONLY: i64 = 1;
/// Flags of the annotation that say where it is seen.
const SEEN: i64 = 1 << 2;
/// What a field may inherit and is drawn by.
const SAID: [&[u8]; 5] = [b"V", b"MaxLen", b"Opt", b"TI", b"I"];
const STYLED: [&[u8]; 3] = [b"BS", b"Border", b"AS"];

/// Whether it is such a document.
fn asks(source: &Document) -> bool {
    let form = source.catalog().ok().and_then(|catalog| entry(source, catalog, b"AcroForm"));
    let form = form.and_then(|form| form.as_dict().ok());
    let asked = form.and_then(|form| entry(source, form, b"NeedAppearances"));
    asked.is_some_and(|asked| asked.as_bool().unwrap_or(false))
}

/// Whether the annotation is a field that stays one.
pub fn stays(source: &Document, annotation: &Dictionary) -> bool {
    let is = |key: &[u8], names: &[&[u8]]| {
        let said = inherited(source, annotation, key).and_then(|it| resolve(source, it));
        said.is_some_and(|it| it.as_name().is_ok_and(|name| names.contains(&name)))
    };
    // One that belongs to no field is drawn by some readers and not by others.
    let belongs = inherited(source, annotation, b"FT").is_some();
    is(b"Subtype", &[b"Widget"]) && (!belongs || is(b"FT", &[b"Tx", b"Ch", b"Btn"]))
}

/// A field that nobody has signed; `None` for any other.
pub fn to_be_signed(source: &Document, widget: &Dictionary) -> Option<Dictionary> {
    let own = |key: &[u8]| inherited(source, widget, key).and_then(|it| resolve(source, it));
    let is_free = own(b"V").is_none() && own(b"FT")?.as_name().ok()? == b"Sig";
    let flags = entry(source, widget, b"F").and_then(|it| it.as_i64().ok()).unwrap_or(0) & SEEN;
    let look =
        dictionary! { "Subtype" => "Widget", "FT" => "Sig", "F" => flags, "Ff" => READ_ONLY };
    is_free.then_some(look)
}

/// The fields of a page that lies upright; `None` where there are none that stay.
pub fn of(page: &Page<'_>, copier: &mut Copier<'_>) -> Option<Vec<Dictionary>> {
    let source = page.source();
    if !page.is_as_written() || !asks(source) {
        return None;
    }
    let fields = page.annotations().into_iter().filter(|one| stays(source, one));
    let fields: Option<Vec<Dictionary>> = fields
        .map(|one| {
            let rect = numbers::<4>(source, one.get(b"Rect").ok()?)?;
            let mut look = look(source, one, copier).ok()?;
            look.set("Rect", rect.map(Object::Real).to_vec());
            Some(look)
        })
        .collect();
    fields.filter(|fields| !fields.is_empty())
}

/// The fonts that fields are drawn with, by the names that their looks use.
pub fn fonts(source: &Document, copier: &mut Copier<'_>) -> Dictionary {
    let part = |dict: &Dictionary, key: &[u8]| entry(source, dict, key)?.as_dict().ok().cloned();
    let catalog = source.catalog().ok();
    let fonts = catalog
        .and_then(|catalog| part(catalog, b"AcroForm"))
        .and_then(|form| part(&form, b"DR"))
        .and_then(|resources| part(&resources, b"Font"));
    let copied = fonts.and_then(|fonts| copier.copy(&dictionary! { "Font" => fonts }.into()).ok());
    let copied =
        copied.and_then(|it| it.as_dict().ok()?.get(b"Font").ok()?.as_dict().ok().cloned());
    copied.unwrap_or_default()
}

fn look(
    source: &Document,
    widget: &Dictionary,
    copier: &mut Copier<'_>,
) -> Result<Dictionary, NotCopied> {
    let own = |key: &[u8]| inherited(source, widget, key).and_then(|it| resolve(source, it));
    let whole = |key: &[u8]| own(key).and_then(|it| it.as_i64().ok()).unwrap_or(0);
    let mut look = dictionary! {
        "Subtype" => "Widget",
        "F" => entry(source, widget, b"F").and_then(|it| it.as_i64().ok()).unwrap_or(0) & SEEN,
        "Ff" => whole(b"Ff") | READ_ONLY,
    };
    if let Some(Object::Name(kind)) = own(b"FT") {
        look.set("FT", Object::Name(kind.clone()));
    }
    if let Some(Object::Array(_)) = entry(source, widget, b"Kids") {
        // A field with parts is none of them, wherever they are.
        look.set("Kids", Vec::<Object>::new());
    }
    let is_secret = own(b"FT") == Some(&"Tx".into()) && whole(b"Ff") & annotate::PASSWORD != 0;
    for key in SAID {
        // Readers show a password as stars; what it is has no place in a packet.
        if is_secret && key == b"V" {
            continue;
        }
        if let Some(value) = own(key) {
            look.set(key, copier.copy(value)?);
        }
    }
    for key in STYLED {
        if let Some(value) = entry(source, widget, key) {
            look.set(key, copier.copy(value)?);
        }
    }
    let form = || entry(source, source.catalog().ok()?, b"AcroForm")?.as_dict().ok();
    // What the document says for all of its fields.
    let for_all = |key: &[u8]| own(key).or_else(|| entry(source, form()?, key));
    if let Some(Object::Integer(side)) = for_all(b"Q") {
        look.set("Q", *side);
    }
    if let Some(Object::String(written, format)) = for_all(b"DA") {
        look.set("DA", Object::String(written.clone(), *format));
    }
    if let Some(Object::Dictionary(said)) = entry(source, widget, b"MK") {
        let mut copy = Dictionary::new();
        for key in [b"BC".as_slice(), b"BG", b"CA", b"R"] {
            if let Some(value) = entry(source, said, key) {
                copy.set(key, copier.copy(value)?);
            }
        }
        look.set("MK", copy);
    }
    let drawn = entry(source, widget, b"AP").and_then(|it| it.as_dict().ok());
    let normal = drawn.and_then(|it| it.get(b"N").ok());
    if let Some(normal) = normal {
        let states = Dictionary::from_iter([("XObject", normal.clone())]);
        // States are named as the writer liked.
        let copied = copier.copy(&states.into())?;
        if let Ok(copied) = copied.as_dict().and_then(|it| it.get(b"XObject")) {
            let streams = match copied {
                Object::Dictionary(states) => states.iter().map(|(_, one)| one).collect(),
                one => vec![one],
            };
            for stream in streams {
                if let Object::Reference(id) = stream {
                    copier.make_form(*id, None);
                }
            }
            look.set("AP", dictionary! { "N" => copied.clone() });
        }
    } else if let Some(drawn) = drawn_here(source, widget, copier) {
        // For readers that draw no field anew.
        look.set("AP", dictionary! { "N" => drawn });
    }
    Ok(look)
}

/// A look for a field that has none, in the space of its page.
fn drawn_here(source: &Document, widget: &Dictionary, copier: &mut Copier<'_>) -> Option<ObjectId> {
    let mut drawing = annotate::Drawing::default();
    drawing.draw(source, widget);
    let (content, resources) = drawing.finish()?;
    let frame = numbers::<4>(source, widget.get(b"Rect").ok()?)?;
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => frame.map(Object::Real).to_vec(),
        "Resources" => resources,
    };
    Some(copier.add(Stream::new(form, content.into_bytes()).with_compression(false)))
}

/// How its text is written, `scale` times as large and with fonts called otherwise.
pub fn rewritten(
    look: &Dictionary,
    scale: f32,
    called: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
) -> Dictionary {
    let mut look = look.clone();
    if let Ok(Object::String(written, format)) = look.get(b"DA") {
        let parts: Vec<&[u8]> =
            written.split(u8::is_ascii_whitespace).filter(|part| !part.is_empty()).collect();
        let mut said: Vec<Vec<u8>> = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let number = || std::str::from_utf8(part).ok()?.parse::<f32>().ok();
            said.push(match (part.strip_prefix(b"/"), parts.get(at + 1)) {
                (Some(name), _) => called(name)
                    .map_or_else(|| part.to_vec(), |name| [b"/".as_slice(), &name].concat()),
                (None, Some(&b"Tf")) if scale != 1.0 => number()
                    .map_or_else(|| part.to_vec(), |size| (size * scale).to_string().into_bytes()),
                _ => part.to_vec(),
            });
        }
        let (said, format) = (said.join(&b' '), *format);
        look.set("DA", Object::String(said, format));
    }
    if scale != 1.0
        && let Ok(Object::Dictionary(style)) = look.get_mut(b"BS")
        && let Ok(width) = style.get(b"W").and_then(Object::as_float)
    {
        style.set("W", width * scale);
    }
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smaller_page_has_smaller_writing() {
        let look = dictionary! {
            "DA" => Object::string_literal("0 0 1 rg /Helv 12 Tf"),
            "BS" => dictionary! { "W" => 2 },
        };
        let called = |name: &[u8]| (name == b"Helv").then(|| b"Helv-2".to_vec());
        let look = rewritten(&look, 0.5, &called);
        assert_eq!(look.get(b"DA").unwrap().as_str().unwrap(), b"0 0 1 rg /Helv-2 6 Tf");
        let style = look.get(b"BS").unwrap().as_dict().unwrap();
        assert_eq!(style.get(b"W").unwrap().as_float().unwrap(), 1.0);
    }
}
