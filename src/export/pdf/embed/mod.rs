//! Brings the pages of a PDF exhibit into the packet as form XObjects, so that nothing of them is
//! lost: text stays text, fonts stay embedded. Scripts, links and metadata stay behind. A page that
//! would not look the same is left to be shown as a picture.

mod annotate;
mod arrow;
mod compare;
mod copy;
mod fields;
mod layers;
mod lie;
mod page;
mod reread;
mod signs;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, dictionary};

use crate::case::Trouble;
use crate::export::Cache;
use crate::intake;
use copy::Copier;
pub use fields::rewritten;
pub use lie::{Lie, moved, then};

/// A stream may grow to this many bytes when it is decoded.
const MOST_DECODED: usize = 256 << 20;

/// The pages of one exhibit and the objects they are made of.
#[derive(Debug, Default)]
pub struct Imported {
    pub pages: Vec<ImportedPage>,
    pub objects: BTreeMap<ObjectId, Object>,
    /// Layers among the objects, and whether they show.
    pub layers: Vec<(ObjectId, bool)>,
    /// What the fields are written with that are left to readers.
    pub fonts: Dictionary,
}

/// What is brought over.
pub struct Wanted<'a> {
    /// Numbers count from 1.
    pub pages: &'a dyn Fn(u32) -> bool,
    /// The pages are not turned once they are here.
    pub upright: bool,
}

/// A page; its size is that of the page as it is seen, upright, in points. Drawing `form` paints it
/// in its own space; without one the page has to be shown as a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedPage {
    pub width: f32,
    pub height: f32,
    pub lie: Lie,
    pub form: Option<ObjectId>,
    /// Points that a unit of its own space stands for.
    pub unit: f32,
    /// Whether its boxes are sound, so that it can be held against its original.
    pub is_framed: bool,
    /// A box around a link, the sign of a note, a line under text or a field to be drawn anew, in the
    /// page's own space: each reader draws them as it likes, or not at all.
    pub left_to_readers: Vec<Dictionary>,
    /// What the page that `form` is drawn on says of its blending.
    pub group: Option<Dictionary>,
}

/// Reads `bytes` and numbers the new objects from `first_id` up. The caller bounds the time: a
/// hostile file can keep a renderer busy.
///
/// Of a page that is not `wanted` nothing comes along.
pub fn import(
    bytes: &Arc<Vec<u8>>,
    first_id: u32,
    wanted: &Wanted<'_>,
    cache: &Cache,
) -> Result<Imported, Trouble> {
    let read = load(bytes).map(|source| {
        let pages = tree::pages(&source);
        (source, pages)
    });
    let first = read.and_then(|read| {
        // Two readers that see other pages cannot both be right.
        let agreed = intake::pdf_pages(Arc::clone(bytes)) == Ok(read.1.len() as u32);
        let read = Some(read).filter(|(_, pages)| agreed && !pages.is_empty());
        brought(bytes, read.ok_or(Trouble::Broken)?, first_id, wanted, ("faithful", cache))
    });
    let came_over = |imported: &Imported| {
        let pages = (1..).zip(&imported.pages).filter(|(number, _)| (wanted.pages)(*number));
        pages.filter(|(_, page)| page.form.is_some()).count()
    };
    let pages = |imported: &Imported| {
        (1..).zip(&imported.pages).filter(|(number, _)| (wanted.pages)(*number)).count()
    };
    if first.as_ref().is_ok_and(|imported| came_over(imported) == pages(imported)) {
        return first;
    }
    // The file is out of order: the reader that draws it may make more of it.
    let second = reread::read(bytes)
        .and_then(|read| brought(bytes, read, first_id, wanted, ("reread", cache)).ok());
    match (first, second) {
        (Ok(first), Some(second)) if came_over(&first) >= came_over(&second) => Ok(first),
        (_, Some(second)) if came_over(&second) > 0 => Ok(second),
        (first, _) => first,
    }
}

fn brought(
    bytes: &Arc<Vec<u8>>,
    (source, page_ids): (Document, Vec<ObjectId>),
    first_id: u32,
    wanted: &Wanted<'_>,
    (reader, cache): (&str, &Cache),
) -> Result<Imported, Trouble> {
    let mut copier = Copier::new(&source, first_id);
    let mut pages = Vec::new();
    // With what readers draw of their own accord, which the comparison knows nothing of, and the
    // fields that they draw anew.
    let mut complete = BTreeMap::new();
    let mut fonts = Dictionary::new();
    for (number, page_id) in (1..).zip(page_ids) {
        let page = page::read(&source, page_id);
        let shown = page.as_ref().filter(|_| (wanted.pages)(number));
        let form = shown.and_then(|page| page::embed(page, &mut copier));
        if let (Some(page), Some(form)) = (&page, form) {
            let fields = fields::of(page, &mut copier).filter(|_| wanted.upright);
            let fields = fields.unwrap_or_default();
            if !fields.is_empty() && fonts.is_empty() {
                fonts = fields::fonts(&source, &mut copier);
            }
            let leaves_fields = !fields.is_empty();
            let whole = page::complete(page, form, leaves_fields, &mut copier).unwrap_or(form);
            complete.insert(form, (whole, fields));
        }
        let (width, height) = page.as_ref().map_or((0.0, 0.0), page::Page::upright_size);
        let unit = page.as_ref().map_or(1.0, page::Page::unit);
        let is_framed = page.as_ref().is_some_and(page::Page::is_framed);
        let lie = page.as_ref().map_or(Lie { crop: [0.0; 4], turns: 0 }, |page| {
            page.lie(&lie::written(bytes, &source, page_id))
        });
        let left_to_readers = shown.map(signs::of).unwrap_or_default();
        let group = shown.filter(|_| form.is_some()).and_then(|page| page.group(&mut copier));
        let page =
            ImportedPage { width, height, lie, form, unit, is_framed, left_to_readers, group };
        pages.push(page);
    }
    let layers = layers::layers(&source).into_iter();
    let layers = layers.filter_map(|(id, on)| Some((copier.copied(id)?, on))).collect();
    let objects = copier.finish();
    drop(source);
    let mut imported = Imported { pages, objects, layers, fonts };
    compare::keep_faithful(bytes, &mut imported, reader, cache);
    let mut written = false;
    for page in &mut imported.pages {
        if let Some((whole, fields)) = page.form.and_then(|form| complete.remove(&form)) {
            page.form = Some(whole);
            written |= !fields.is_empty();
            page.left_to_readers.extend(fields);
        }
        page.group = page.group.take().filter(|_| page.form.is_some());
    }
    if !written {
        imported.fonts = Dictionary::new();
    }
    leave_out_unused(&mut imported);
    Ok(imported)
}

/// What the catalog says of layers.
pub fn optional_content(layers: &[(ObjectId, bool)]) -> Option<Dictionary> {
    let listed = |shows: &dyn Fn(bool) -> bool| -> Vec<Object> {
        layers.iter().filter(|(_, on)| shows(*on)).map(|(id, _)| (*id).into()).collect()
    };
    (!layers.is_empty()).then(|| {
        let opening = dictionary! { "ON" => listed(&|on| on), "OFF" => listed(&|on| !on) };
        dictionary! { "OCGs" => listed(&|_| true), "D" => opening }
    })
}

/// Objects of pages that are shown as pictures have no business in the packet.
fn leave_out_unused(imported: &mut Imported) {
    let mut used = BTreeSet::new();
    let mut waiting: Vec<ObjectId> = imported.pages.iter().filter_map(|page| page.form).collect();
    let left = imported.pages.iter().flat_map(|page| &page.left_to_readers);
    let groups = imported.pages.iter().filter_map(|page| page.group.as_ref());
    for dict in left.chain(groups).chain([&imported.fonts]) {
        dict.iter().for_each(|(_, value)| references(value, &mut waiting));
    }
    while let Some(id) = waiting.pop() {
        if used.insert(id) {
            let object = imported.objects.get(&id);
            object.into_iter().for_each(|object| references(object, &mut waiting));
        }
    }
    imported.objects.retain(|id, _| used.contains(id));
    imported.layers.retain(|(id, _)| used.contains(id));
}

fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dictionary(dict) => dict.iter().for_each(|(_, value)| references(value, found)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| references(value, found));
        }
        _ => {}
    }
}

fn load(bytes: &[u8]) -> Result<Document, Trouble> {
    let options =
        LoadOptions { max_decompressed_size: Some(MOST_DECODED), ..LoadOptions::default() };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => {
                Trouble::PasswordProtected
            }
            _ => Trouble::Broken,
        })?;
    if document.is_encrypted() && !document.was_encrypted() {
        return Err(Trouble::PasswordProtected);
    }
    Ok(document)
}

#[cfg(test)]
mod tests;
