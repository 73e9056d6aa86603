//! Draws each page as it was and as it would be in the packet, and keeps the form only where the two
//! look the same.

use std::sync::Arc;
use std::time::Duration;

use image::RgbaImage;
use lopdf::{Document, Object, Stream, dictionary};

use super::Imported;
use crate::intake::render_pdf_page;

/// Enough to see a missing line of 6-point text.
const DPI: f32 = 48.0;
const PATIENCE: Duration = Duration::from_secs(6);
/// A pixel differs when a channel is this far off; thinner differences are anti-aliasing.
const VISIBLE: u8 = 64;
/// The share of differing pixels, in thousandths, that a faithful page stays below.
const ALLOWED: usize = 2;

/// Takes the form from every page that does not look like its original.
pub fn keep_faithful(original: &[u8], imported: &mut Imported) {
    let Some(merged) = booklet(imported) else {
        imported.pages.iter_mut().for_each(|page| page.form = None);
        return;
    };
    let (original, merged) = (Arc::new(original.to_vec()), Arc::new(merged));
    for (index, page) in imported.pages.iter_mut().enumerate() {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let drawn = |bytes: &Arc<Vec<u8>>| render_pdf_page(Arc::clone(bytes), index, DPI, PATIENCE);
        // Where the original cannot be drawn here there is no picture to fall back on either.
        let Ok(expected) = drawn(&original) else { continue };
        let faithful = drawn(&merged).is_ok_and(|found| alike(&expected, &found));
        if !faithful {
            page.form = None;
        }
    }
}

fn alike(expected: &RgbaImage, found: &RgbaImage) -> bool {
    let close = |one: u32, other: u32| one.abs_diff(other) <= 1;
    if !close(expected.width(), found.width()) || !close(expected.height(), found.height()) {
        return false;
    }
    let width = expected.width().min(found.width());
    let height = expected.height().min(found.height());
    let mut differing = 0_usize;
    for y in 0..height {
        for x in 0..width {
            let (one, other) = (expected.get_pixel(x, y), found.get_pixel(x, y));
            let off = one.0.iter().zip(other.0).any(|(one, other)| one.abs_diff(other) > VISIBLE);
            differing += usize::from(off);
        }
    }
    differing * 1_000 <= ALLOWED * width as usize * height as usize
}

/// The forms as a document of their own, a page each, blank where there is none.
fn booklet(imported: &Imported) -> Option<Vec<u8>> {
    let mut document = Document::with_version("1.7");
    document.objects = imported.objects.clone();
    document.max_id = imported.objects.keys().map(|id| id.0).max().unwrap_or(0);
    let tree = document.new_object_id();
    let mut kids = Vec::new();
    for page in &imported.pages {
        let mut dict = dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            "MediaBox" => vec![0.into(), 0.into(), Object::Real(page.width), Object::Real(page.height)],
        };
        if let Some(form) = page.form {
            let content = Stream::new(dictionary! {}, b"/Form Do".to_vec());
            dict.set("Contents", document.add_object(content));
            dict.set("Resources", dictionary! { "XObject" => dictionary! { "Form" => form } });
        }
        kids.push(Object::Reference(document.add_object(dict)));
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    document
        .objects
        .insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).ok()?;
    Some(bytes)
}
