//! Brings the pages of a PDF exhibit into the packet as form XObjects, so that nothing of them is
//! lost: text stays text, fonts stay embedded. Scripts, links and metadata stay behind. A page that
//! would not look the same is left to be shown as a picture.

mod compare;
mod copy;
mod page;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document, LoadOptions, Object, ObjectId};

use crate::case::Trouble;
use copy::Copier;

/// A stream may grow to this many bytes when it is decoded.
const MOST_DECODED: usize = 256 << 20;

/// The pages of one exhibit and the objects they are made of.
#[derive(Debug, Default)]
pub struct Imported {
    pub pages: Vec<ImportedPage>,
    pub objects: BTreeMap<ObjectId, Object>,
}

/// A page as it is seen, upright, in points. Drawing `form` paints it into `0 0 width height`;
/// without one the page has to be shown as a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImportedPage {
    pub width: f32,
    pub height: f32,
    pub form: Option<ObjectId>,
}

/// Reads `bytes` and numbers the new objects from `first_id` up. The caller bounds the time: a
/// hostile file can keep a renderer busy.
///
/// Of a page that is not `wanted` (numbers count from 1) nothing comes along.
pub fn import(
    bytes: &[u8],
    first_id: u32,
    wanted: &dyn Fn(u32) -> bool,
) -> Result<Imported, Trouble> {
    let source = load(bytes)?;
    let mut copier = Copier::new(&source, first_id);
    let mut pages = Vec::new();
    for (number, page_id) in source.get_pages() {
        let page = page::read(&source, page_id);
        let shown = page.as_ref().filter(|_| wanted(number));
        let form = shown.and_then(|page| page::embed(page, &mut copier));
        let (width, height) = page.map_or((0.0, 0.0), |page| page.upright_size());
        pages.push(ImportedPage { width, height, form });
    }
    if pages.is_empty() {
        return Err(Trouble::Broken);
    }
    let mut imported = Imported { pages, objects: copier.finish() };
    compare::keep_faithful(bytes, &mut imported);
    leave_out_unused(&mut imported);
    Ok(imported)
}

/// Objects of pages that are shown as pictures have no business in the packet.
fn leave_out_unused(imported: &mut Imported) {
    let mut used = BTreeSet::new();
    let mut waiting: Vec<ObjectId> = imported.pages.iter().filter_map(|page| page.form).collect();
    while let Some(id) = waiting.pop() {
        if used.insert(id) {
            let object = imported.objects.get(&id);
            object.into_iter().for_each(|object| references(object, &mut waiting));
        }
    }
    imported.objects.retain(|id, _| used.contains(id));
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
mod tests {
    use lopdf::{Dictionary, Stream, dictionary};

    use super::*;

    /// A page of 200 × 100 points whose content stream and entries the test chooses.
    struct Paper {
        document: Document,
        page: Dictionary,
    }

    impl Paper {
        fn new(content: &str) -> Paper {
            let mut document = Document::with_version("1.7");
            let content = document.add_object(Stream::new(dictionary! {}, content.into()));
            let page = dictionary! {
                "Type" => "Page",
                "MediaBox" => vec![0.into(), 0.into(), 200.into(), 100.into()],
                "Contents" => content,
            };
            Paper { document, page }
        }

        fn with(mut self, key: &str, value: impl Into<Object>) -> Paper {
            self.page.set(key, value);
            self
        }

        /// A square at the page's lower left, as the look of an annotation of this kind.
        fn annotated(mut self, flags: i64) -> Paper {
            let look = dictionary! {
                "Subtype" => "Form",
                "BBox" => vec![0.into(), 0.into(), 10.into(), 10.into()],
                "Metadata" => "who made it",
            };
            let look =
                self.document.add_object(Stream::new(look, b"1 0 0 rg 0 0 10 10 re f".to_vec()));
            let annotation = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Stamp",
                "Rect" => vec![20.into(), 20.into(), 60.into(), 60.into()],
                "F" => flags,
                "AP" => dictionary! { "N" => look },
                "AA" => dictionary! { "E" => dictionary! { "S" => "JavaScript" } },
            };
            let annotations: Vec<Object> = vec![annotation.into()];
            self.page.set("Annots", annotations);
            self
        }

        fn bytes(self) -> Vec<u8> {
            let Paper { mut document, mut page } = self;
            let tree = document.new_object_id();
            page.set("Parent", tree);
            let page = document.add_object(page);
            let pages = dictionary! {
                "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)],
                "Resources" => dictionary! {},
            };
            document.objects.insert(tree, pages.into());
            let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
            document.trailer.set("Root", catalog);
            let mut bytes = Vec::new();
            document.save_to(&mut bytes).unwrap();
            bytes
        }
    }

    const BAR: &str = "0 0 1 rg 10 10 150 30 re f";

    fn only_page(paper: Paper) -> (ImportedPage, String) {
        let imported = import(&paper.bytes(), 40, &|_| true).unwrap();
        assert!(imported.objects.keys().all(|id| id.0 >= 40), "ids start where they were told to");
        (imported.pages[0], format!("{:?}", imported.objects))
    }

    #[test]
    fn a_page_keeps_its_drawing_and_its_stamps() {
        let (page, objects) = only_page(Paper::new(BAR).annotated(4));
        assert!(page.form.is_some());
        assert!(objects.contains("Annotation0"), "{objects}");
        assert!(!objects.contains("JavaScript") && !objects.contains("who made it"));
    }

    #[test]
    fn a_hidden_stamp_stays_hidden() {
        let (page, objects) = only_page(Paper::new(BAR).annotated(2));
        assert!(page.form.is_some());
        assert!(!objects.contains("Annotation0"));
    }

    #[test]
    fn a_turned_page_lies_as_the_reader_sees_it() {
        for (turn, width, height) in [(90, 100.0, 200.0), (180, 200.0, 100.0), (-90, 100.0, 200.0)]
        {
            let (page, _) = only_page(Paper::new(BAR).with("Rotate", turn));
            assert_eq!((page.width, page.height), (width, height));
            assert!(page.form.is_some(), "turned by {turn}");
        }
    }

    #[test]
    fn a_cropped_page_shows_its_crop_only() {
        let crop: Vec<Object> = vec![50.into(), 0.into(), 300.into(), 60.into()];
        let (page, _) = only_page(Paper::new(BAR).with("CropBox", crop));
        assert_eq!((page.width, page.height), (150.0, 60.0));
        assert!(page.form.is_some());
    }

    #[test]
    fn content_that_leaves_the_page_in_disorder_stays_inside() {
        let (page, _) = only_page(Paper::new("q q 0.5 0 0 0.5 0 0 cm 1 0 0 rg 0 0 90 90 re f"));
        assert!(page.form.is_some());
    }

    #[test]
    fn a_drawing_in_another_file_is_left_to_be_shown_as_a_picture() {
        let mut paper = Paper::new("/Elsewhere Do");
        let outside = dictionary! { "Type" => "XObject", "Subtype" => "Image", "F" => "other.jpg" };
        let outside = paper.document.add_object(Stream::new(outside, Vec::new()));
        let names = dictionary! { "XObject" => dictionary! { "Elsewhere" => outside } };
        let imported = import(&paper.with("Resources", names).bytes(), 1, &|_| true).unwrap();
        assert_eq!(imported.pages[0].form, None);
        assert!(imported.objects.is_empty(), "nothing of it goes along");
    }

    #[test]
    fn a_zero_byte_in_a_name_does_not_come_along() {
        let state = dictionary! { "A\0B" => dictionary! {} };
        let paper = Paper::new(BAR).with("Resources", dictionary! { "ExtGState" => state });
        assert_eq!(only_page(paper).0.form, None);
    }

    #[test]
    fn what_is_no_pdf_is_broken() {
        assert_eq!(
            import(b"%PDF-1.7 and nothing more", 1, &|_| true).unwrap_err(),
            Trouble::Broken
        );
    }
}
