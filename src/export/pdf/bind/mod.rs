//! Finished pages into a PDF file: resources, links, bookmarks, labels and metadata, with ids and
//! an order of objects that depend on the packet alone.

mod file;
mod font;
mod metadata;

use std::collections::BTreeMap;
use std::thread;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

pub use file::PdfFile;
use file::deflate;
pub use metadata::About;

use super::PdfError;
use super::draw::{Codes, TINTING, contents, picture_name, utf16};
use super::embed::optional_content;
use super::page::{Mark, Page, Placed, Rect, Target};
use super::pen::Used;

/// Content streams are drawn this many pages at a time by each worker.
const BATCH: usize = 32;
const WORKERS: usize = 2;

/// An entry of the outline.
pub struct Bookmark {
    pub title: String,
    pub target: Target,
    pub children: Vec<Bookmark>,
}

/// What pages are called: numbers, but for a few pages at the front that have none.
#[derive(Debug, Clone, Copy)]
pub struct Labels {
    pub unnumbered: usize,
    /// The number of the page after those.
    pub first: usize,
}

impl Default for Labels {
    fn default() -> Labels {
        Labels { unnumbered: 0, first: 1 }
    }
}

impl Labels {
    fn tree(self) -> Dictionary {
        let decimal = match self.first {
            1 => dictionary! { "S" => "D" },
            first => dictionary! { "S" => "D", "St" => first as i64 },
        };
        let mut numbers: Vec<Object> = vec![(self.unnumbered as i64).into(), decimal.into()];
        if self.unnumbered > 0 {
            let roman = dictionary! { "S" => "r" };
            numbers.splice(0..0, [0.into(), roman.into()]);
        }
        dictionary! { "Nums" => numbers }
    }
}

/// Where each target is: page object, and height above the page's lower edge.
type Places = BTreeMap<Target, (ObjectId, f32)>;

/// Writes everything but the pictures, which are in the file already, and closes it.
pub fn bind(
    mut file: PdfFile<'_>,
    pages: &[Page],
    pictures: &[ObjectId],
    used: &Used,
    bookmarks: &[Bookmark],
    (about, labels): (&About, Labels),
) -> Result<(), PdfError> {
    let (fonts, codes) = font::embed(&mut file, used)?;
    let fonts = file.add(fonts)?;
    let tree = file.reserve();
    let ids: Vec<ObjectId> = pages.iter().map(|_| file.reserve()).collect();
    let places: Places = pages
        .iter()
        .zip(&ids)
        .flat_map(|(page, id)| {
            let place = |y| (*id, page.height - y);
            page.anchors.iter().map(move |anchor| (anchor.target, place(anchor.y)))
        })
        .collect();
    let at_once = BATCH * WORKERS;
    for (pages, ids) in pages.chunks(at_once).zip(ids.chunks(at_once)) {
        let drawn = drawn(pages, &codes)?;
        for ((page, id), drawn) in pages.iter().zip(ids).zip(drawn) {
            let content = file.reserve();
            file.put_stream(content, dictionary! { "Filter" => "FlateDecode" }, &drawn)?;
            let annotations = links(&mut file, page, &places)?;
            let mut object = dictionary! {
                "Type" => "Page",
                "Parent" => tree,
                "MediaBox" => vec![0.into(), 0.into(), page.width.into(), page.height.into()],
                "Resources" => resources(page, fonts, pictures),
                "Contents" => content,
            };
            if !annotations.is_empty() {
                object.set("Annots", annotations);
                object.set("Tabs", "S");
            }
            if let Some(lie) = page.lie {
                let paper = file.add_exactly(&lie.crop)?;
                lie.describe(&mut object, paper.into());
            }
            if page.unit != 1.0 {
                object.set("UserUnit", page.unit);
            }
            if let Some(group) = &page.group {
                object.set("Group", group.clone());
            }
            file.put(*id, &object.into())?;
        }
    }
    let kids: Vec<Object> = ids.iter().map(|id| (*id).into()).collect();
    let count = kids.len() as i64;
    file.put(tree, &dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into())?;
    let outline = outline(&mut file, bookmarks, &places)?;
    let (info, xmp) = metadata::write(&mut file, about)?;
    let labels = labels.tree();
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => tree,
        "Outlines" => outline,
        "PageMode" => "UseOutlines",
        "PageLabels" => labels,
        "Lang" => Object::string_literal(about.language),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "Metadata" => xmp,
    };
    if let Some(layers) = optional_content(&file.layers) {
        catalog.set("OCProperties", layers);
    }
    if !file.fields.is_empty() {
        let fields: Vec<Object> = file.fields.iter().map(|id| (*id).into()).collect();
        let mut form = dictionary! { "Fields" => fields };
        if file.redraws {
            form.set("NeedAppearances", true);
            form.set("DR", dictionary! { "Font" => file.fonts.clone() });
        }
        catalog.set("AcroForm", form);
    }
    let root = file.add(catalog)?;
    Ok(file.finish(root, info)?)
}

/// The compressed content streams of the pages, in their order whatever worker was faster.
fn drawn(pages: &[Page], codes: &Codes) -> Result<Vec<Vec<u8>>, PdfError> {
    let draw = |pages: &[Page]| -> Result<Vec<Vec<u8>>, PdfError> {
        contents(pages, codes)?.iter().map(|content| Ok(deflate(content)?)).collect()
    };
    thread::scope(|scope| {
        let workers: Vec<_> =
            pages.chunks(BATCH).map(|pages| scope.spawn(move || draw(pages))).collect();
        let mut drawn = Vec::with_capacity(pages.len());
        for worker in workers {
            drawn.append(&mut worker.join().expect("BUG: drawing does not fail")?);
        }
        Ok(drawn)
    })
}

fn resources(page: &Page, fonts: ObjectId, pictures: &[ObjectId]) -> Dictionary {
    let placed = page.marks.iter().filter_map(|mark| match mark {
        Mark::Picture { picture, .. } => Some(*picture),
        _ => None,
    });
    let mut shown = Dictionary::new();
    for picture in placed {
        let Placed(number) = picture;
        shown.set(picture_name(picture), pictures[number]);
    }
    let mut resources = dictionary! { "Font" => fonts };
    if page.marks.iter().any(|mark| matches!(mark, Mark::Tint { .. })) {
        let multiply = dictionary! { "Type" => "ExtGState", "BM" => "Multiply" };
        resources.set("ExtGState", dictionary! { TINTING => multiply });
    }
    if !shown.is_empty() {
        resources.set("XObject", shown);
    }
    resources
}

fn links(file: &mut PdfFile<'_>, page: &Page, places: &Places) -> Result<Vec<Object>, PdfError> {
    let mut annotations = Vec::new();
    let within = |rect: Rect| -> Vec<Object> {
        let (low, high) = (page.height - rect.bottom(), page.height - rect.y);
        vec![rect.x.into(), low.into(), (rect.x + rect.width).into(), high.into()]
    };
    for link in &page.links {
        let Some(destination) = destination(link.target, places) else { continue };
        let id = file.add(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => within(link.rect),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "Dest" => destination,
        })?;
        annotations.push(id.into());
    }
    for look in &page.left_to_readers {
        let mut object = look.clone();
        object.set("Type", "Annot");
        let is_field = object.has(b"FT");
        file.redraws |= is_field && !object.get(b"FT").is_ok_and(|kind| kind == &"Sig".into());
        if is_field {
            let name = (file.fields.len() + 1).to_string();
            object.set("T", Object::string_literal(name));
        }
        let id = file.add(object)?;
        file.fields.extend(is_field.then_some(id));
        annotations.push(id.into());
    }
    Ok(annotations)
}

/// The place, at whatever zoom the reader has chosen.
fn destination(target: Target, places: &Places) -> Option<Object> {
    let (page, top) = *places.get(&target)?;
    Some(Object::Array(vec![page.into(), "XYZ".into(), Object::Null, top.into(), Object::Null]))
}

fn outline(
    file: &mut PdfFile<'_>,
    bookmarks: &[Bookmark],
    places: &Places,
) -> Result<ObjectId, PdfError> {
    let root = file.reserve();
    let mut object = dictionary! { "Type" => "Outlines" };
    if let Some((first, last, count)) = level(file, bookmarks, root, places)? {
        object.set("First", first);
        object.set("Last", last);
        object.set("Count", count);
    }
    file.put(root, &object.into())?;
    Ok(root)
}

/// Writes bookmarks that share a parent; gives the first, the last and how many show when open.
fn level(
    file: &mut PdfFile<'_>,
    bookmarks: &[Bookmark],
    parent: ObjectId,
    places: &Places,
) -> Result<Option<(ObjectId, ObjectId, i64)>, PdfError> {
    let known: Vec<(&Bookmark, Object)> = bookmarks
        .iter()
        .filter_map(|bookmark| Some((bookmark, destination(bookmark.target, places)?)))
        .collect();
    let ids: Vec<ObjectId> = known.iter().map(|_| file.reserve()).collect();
    let mut count = ids.len() as i64;
    for (at, ((bookmark, destination), id)) in known.into_iter().zip(&ids).enumerate() {
        let title = Object::String(utf16(&bookmark.title), lopdf::StringFormat::Hexadecimal);
        let mut object =
            dictionary! { "Title" => title, "Parent" => parent, "Dest" => destination };
        if let Some(before) = at.checked_sub(1).and_then(|at| ids.get(at)) {
            object.set("Prev", *before);
        }
        if let Some(after) = ids.get(at + 1) {
            object.set("Next", *after);
        }
        if let Some((first, last, shown)) = level(file, &bookmark.children, *id, places)? {
            object.set("First", first);
            object.set("Last", last);
            object.set("Count", shown);
            count += shown;
        }
        file.put(*id, &object.into())?;
    }
    Ok(ids.first().zip(ids.last()).map(|(first, last)| (*first, *last, count)))
}
