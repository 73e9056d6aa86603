//! Draws each page as it was and as it would be in the packet, and keeps the form only where the two
//! look the same.

use std::mem;
use std::sync::Arc;
use std::time::Duration;

use image::RgbaImage;
use lopdf::{Document, Object, Stream, dictionary};

use super::{Imported, ImportedPage, optional_content};
use crate::case::Trouble;
use crate::export::Cache;
use crate::export::cache::Key;
use crate::intake::render_pdf_page;

/// Enough to see a missing word of 6-point text.
const DPI: f32 = 48.0;
const PATIENCE: Duration = Duration::from_secs(6);
/// A pixel differs when a channel is this far off; thinner differences are anti-aliasing.
const VISIBLE: u8 = 48;
/// Pixels of a tile's side: a line of print.
const TILE: u32 = 8;
/// Differing pixels of a tile that a faithful page stays below.
const ALLOWED: u32 = 8;

/// Takes the form from every page that does not look like its original.
pub fn keep_faithful(
    original: &Arc<Vec<u8>>,
    imported: &mut Imported,
    reader: &str,
    cache: &Cache,
) {
    let key = key(original, imported, reader);
    let verdicts = cache.get(&key).filter(|kept| kept.len() == imported.pages.len());
    let verdicts = verdicts.unwrap_or_else(|| {
        let (verdicts, in_time) = compared(original, imported);
        // A busy machine must not make a picture of the page for good.
        if in_time {
            cache.put(&key, &verdicts);
        }
        verdicts
    });
    for (page, faithful) in imported.pages.iter_mut().zip(verdicts) {
        page.form = page.form.filter(|_| faithful == 1);
    }
}

/// `reader` is the program that read the pages.
fn key(original: &[u8], imported: &Imported, reader: &str) -> Key {
    let brought: Vec<u8> = imported.pages.iter().map(|page| page.form.is_some().into()).collect();
    Key::new(reader).and(original).and(&brought)
}

/// 1 for each page that looks like its original, and whether all could be drawn in time.
fn compared(original: &Arc<Vec<u8>>, imported: &mut Imported) -> (Vec<u8>, bool) {
    let Some(merged) = booklet(imported).map(Arc::new) else {
        return (vec![0; imported.pages.len()], true);
    };
    let mut in_time = true;
    let verdict = |(page, index): (&ImportedPage, u32)| {
        if page.form.is_none() {
            return 0;
        }
        if !page.is_framed {
            return 1;
        }
        let drawn =
            |bytes: &Arc<Vec<u8>>, dpi| render_pdf_page(Arc::clone(bytes), index, dpi, PATIENCE);
        let drawn = (drawn(original, DPI * page.unit), drawn(&merged, DPI * page.unit));
        in_time &=
            ![drawn.0.as_ref().err(), drawn.1.as_ref().err()].contains(&Some(&Trouble::TooSlow));
        match drawn {
            (Ok(expected), Ok(found)) => alike(&expected, &found).into(),
            (Ok(_), Err(_)) => 0,
            // Where the original cannot be drawn here there is no picture to fall back on either.
            (Err(_), _) => 1,
        }
    };
    (imported.pages.iter().zip(0..).map(verdict).collect(), in_time)
}

fn alike(expected: &RgbaImage, found: &RgbaImage) -> bool {
    let close = |one: u32, other: u32| one.abs_diff(other) <= 1;
    if !close(expected.width(), found.width()) || !close(expected.height(), found.height()) {
        return false;
    }
    let width = expected.width().min(found.width());
    let height = expected.height().min(found.height());
    let differs = |x: u32, y: u32| {
        let (one, other) = (expected.get_pixel(x, y).0, found.get_pixel(x, y).0);
        let apart = one.iter().zip(other).any(|(one, other)| one.abs_diff(other) > VISIBLE);
        apart && (stands_out(one, found, x, y) || stands_out(other, expected, x, y))
    };
    for top in (0..height).step_by(TILE as usize) {
        let mut tiles = vec![0_u32; width.div_ceil(TILE) as usize];
        for y in top..(top + TILE).min(height) {
            for x in 0..width {
                tiles[(x / TILE) as usize] += u32::from(differs(x, y));
            }
        }
        if tiles.iter().any(|differing| *differing > ALLOWED) {
            return false;
        }
    }
    true
}

/// Whether a pixel is unlike anything around its place in `other`. A line that falls between two rows
/// may be drawn on either, or on both and fainter.
fn stands_out(pixel: [u8; 4], other: &RgbaImage, x: u32, y: u32) -> bool {
    let (mut low, mut high) = ([u8::MAX; 4], [0; 4]);
    for row in y.saturating_sub(1)..=(y + 1).min(other.height() - 1) {
        for column in x.saturating_sub(1)..=(x + 1).min(other.width() - 1) {
            for (channel, value) in other.get_pixel(column, row).0.into_iter().enumerate() {
                low[channel] = low[channel].min(value);
                high[channel] = high[channel].max(value);
            }
        }
    }
    pixel.into_iter().zip(low.into_iter().zip(high)).any(|(value, (low, high))| {
        value < low.saturating_sub(VISIBLE) || value > high.saturating_add(VISIBLE)
    })
}

/// The forms as a document of their own, a page each, blank where there is none.
fn booklet(imported: &mut Imported) -> Option<Vec<u8>> {
    let mut document = Document::with_version("1.7");
    let mut own = Vec::new();
    document.objects = mem::take(&mut imported.objects);
    document.max_id = document.objects.keys().map(|id| id.0).max().unwrap_or(0);
    let tree = document.new_object_id();
    own.push(tree);
    let mut kids = Vec::new();
    for page in &imported.pages {
        let mut dict = dictionary! {
            "Type" => "Page",
            "Parent" => tree,
        };
        let paper = page.lie.crop.map(|side| Object::Real(side as f32)).to_vec();
        page.lie.describe(&mut dict, paper.into());
        if let Some(form) = page.form {
            let content = Stream::new(dictionary! {}, b"/Form Do".to_vec());
            let content = document.add_object(content);
            own.push(content);
            dict.set("Contents", content);
            dict.set("Resources", dictionary! { "XObject" => dictionary! { "Form" => form } });
        }
        let page = document.add_object(dict);
        own.push(page);
        kids.push(Object::Reference(page));
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    document
        .objects
        .insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => tree };
    if let Some(layers) = optional_content(&imported.layers) {
        catalog.set("OCProperties", layers);
    }
    let catalog = document.add_object(catalog);
    own.push(catalog);
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    let saved = document.save_to(&mut bytes);
    own.iter().for_each(|id| drop(document.objects.remove(id)));
    imported.objects = mem::take(&mut document.objects);
    saved.ok().map(|()| bytes)
}

#[cfg(test)]
mod tests {
    use image::Rgba;

    use super::*;

    #[test]
    fn a_missing_word_is_seen_and_a_soft_edge_is_not() {
        let paper = RgbaImage::from_pixel(400, 560, Rgba([255; 4]));
        let (mut worded, mut soft) = (paper.clone(), paper.clone());
        for x in 100..120 {
            for y in 203..206 {
                worded.put_pixel(x, y, Rgba([60, 60, 60, 255]));
            }
            soft.put_pixel(x, 300, Rgba([210, 210, 210, 255]));
        }
        assert!(!alike(&paper, &worded));
        assert!(!alike(&worded, &paper));
        let mut lower = paper.clone();
        for x in 100..120 {
            for y in 204..207 {
                lower.put_pixel(x, y, Rgba([60, 60, 60, 255]));
            }
        }
        assert!(alike(&worded, &lower));
        assert!(alike(&paper, &soft));
    }
}
