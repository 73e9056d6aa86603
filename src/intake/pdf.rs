//! PDF pages counted and drawn. Their text is read beside.

use std::sync::Arc;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::FontQuery;
use hayro::hayro_interpret::hayro_cmap::{CharacterCollection, CidFamily};
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::object::{Dict, Rect};
use hayro::hayro_syntax::page::{Page, Rotation};
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings};
use image::RgbaImage;
use memchr::memmem;

use super::{limits, within};
use crate::case::Trouble;

/// Chinese statements often name SimSun or STSong without carrying it.
static HAN: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJKsc-Regular.otf");

/// How many pages the PDF has.
pub fn pdf_pages(bytes: Arc<Vec<u8>>) -> Result<u32, Trouble> {
    within(limits::DECODE_TIME, move || Ok(count(&open(&bytes)?)))
}

/// One page (the first is 0) on white, its annotations included. A page too large for `dpi` comes
/// at the resolution that fits.
pub fn render_pdf_page(
    bytes: Arc<Vec<u8>>,
    page: u32,
    dpi: f32,
    limit: Duration,
) -> Result<RgbaImage, Trouble> {
    within(limit, move || draw(&open(&bytes)?, page, |_, _| dpi / 72.0))
}

/// Opens with the empty user password: a PDF that only restricts printing or copying opens.
pub(super) fn open(bytes: &Arc<Vec<u8>>) -> Result<Pdf, Trouble> {
    if bytes.is_empty() {
        return Err(Trouble::Empty);
    }
    let pdf = Pdf::new(Arc::clone(bytes)).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Trouble::PasswordProtected,
        LoadPdfError::Invalid if !reaches_its_end(bytes) => Trouble::Truncated,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Trouble::Broken,
    })?;
    match pdf.pages().len() {
        0 if !reaches_its_end(bytes) => Err(Trouble::Truncated),
        0 => Err(Trouble::Broken),
        // Readers make do with the pages that are left and say nothing of the others.
        _ if is_cut_off(bytes) => Err(Trouble::Truncated),
        pages if pages > limits::PDF_PAGES => Err(Trouble::TooLarge),
        _ => Ok(pdf),
    }
}

pub(super) fn count(pdf: &Pdf) -> u32 {
    u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX)
}

fn reaches_its_end(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(2_048)..];
    tail.windows(5).any(|window| window == b"%%EOF")
}

/// Whether it names no end at all, or is shorter than it says itself; some writers forget the last
/// line, so that alone proves nothing.
fn is_cut_off(bytes: &[u8]) -> bool {
    if reaches_its_end(bytes) {
        return false;
    }
    let has = |marker: &[u8]| memmem::find(bytes, marker).is_some();
    let last = |marker: &[u8]| memmem::rfind(bytes, marker);
    // A trailer behind all objects: nothing is missing but the lines that close the file.
    let closes = last(b"trailer").is_some_and(|trailer| Some(trailer) > last(b"endobj"));
    let ends = has(b"startxref") || has(b"%%EOF") || closes;
    !ends || promised_length(bytes).is_some_and(|length| length > bytes.len())
}

/// The length in the first object of a PDF made for the web.
fn promised_length(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(1_024)];
    let linearized = &head[memmem::find(head, b"/Linearized")?..];
    let dictionary = &linearized[..memmem::find(linearized, b">>")?];
    let at = memmem::find_iter(dictionary, b"/L")
        .find(|at| dictionary.get(at + 2).is_some_and(|next| !next.is_ascii_alphabetic()))?;
    let digits = dictionary[at + 2..].trim_ascii_start();
    let end = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
}

/// Draws at the scale that `scale` gives for a page's width and height in points.
pub(super) fn draw(
    pdf: &Pdf,
    page: u32,
    scale: impl FnOnce(f32, f32) -> f32,
) -> Result<RgbaImage, Trouble> {
    let page = pdf.pages().get(page as usize).ok_or(Trouble::Broken)?;
    let (width, height, upright) = frame(page);
    if !(width > 0.0 && height > 0.0 && width.is_finite() && height.is_finite()) {
        return Err(Trouble::Broken);
    }
    let largest = (limits::RASTER_PIXELS / width / height)
        .sqrt()
        .min(limits::RASTER_SIDE / width)
        .min(limits::RASTER_SIDE / height);
    let scale = scale(width, height).min(largest);
    let pixels = |points: f32| (points * scale).round().clamp(1.0, limits::RASTER_SIDE) as u16;
    let (columns, rows) = (pixels(width), pixels(height));

    let mut context = RenderContext::new(columns, rows);
    let transform = Affine::scale_non_uniform(
        f64::from(columns) / f64::from(width),
        f64::from(rows) / f64::from(height),
    ) * upright;
    hayro::render_into(
        page,
        &RenderCache::new(),
        &settings(),
        &RenderSettings::default(),
        &mut context,
        transform,
    );
    context.flush();
    let mut pixmap = Pixmap::new(columns, rows);
    let on_white =
        RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..Default::default() };
    context.render_with(&mut pixmap, &mut Resources::default(), on_white);
    let pixels = pixmap.data_as_u8_slice().to_vec();
    RgbaImage::from_raw(columns.into(), rows.into(), pixels).ok_or(Trouble::Broken)
}

/// Width and height of the page as it is seen, and what takes it there. A page without a sound box is
/// as large as its paper, or as a letter, as with other readers.
pub(super) fn frame(page: &Page<'_>) -> (f32, f32, Affine) {
    let sound = |frame: &Rect| frame.width() >= 1.0 && frame.height() >= 1.0;
    let media = Some(page.media_box()).filter(|media| sound(media) && says_its_size(page.raw()));
    if media.is_some() && sound(&page.intersected_crop_box()) {
        let (width, height) = page.render_dimensions();
        return (width, height, page.initial_transform(true).to_kurbo());
    }
    let paper = media.unwrap_or(LETTER);
    let (width, height) = (paper.width(), paper.height());
    let upright = Affine::new([1.0, 0.0, 0.0, -1.0, -paper.x0, paper.y1]);
    let (width, height, turned) = match page.rotation() {
        Rotation::None => (width, height, Affine::IDENTITY),
        Rotation::Horizontal => (height, width, Affine::new([0.0, 1.0, -1.0, 0.0, height, 0.0])),
        Rotation::Flipped => (width, height, Affine::new([-1.0, 0.0, 0.0, -1.0, width, height])),
        Rotation::FlippedHorizontal => {
            (height, width, Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, width]))
        }
    };
    (width as f32, height as f32, turned * upright)
}

/// Whether the page, or what it inherits from, says how large its paper is.
fn says_its_size(page: &Dict<'_>) -> bool {
    let mut node = page.clone();
    // A page tree is a few levels deep; a loop in a broken one ends here.
    for _ in 0..32 {
        if node.get::<Rect>("MediaBox").is_some() {
            return true;
        }
        let Some(parent) = node.get::<Dict<'_>>("Parent") else { return false };
        node = parent;
    }
    false
}

const LETTER: Rect = Rect { x0: 0.0, y0: 0.0, x1: 612.0, y1: 792.0 };

pub(super) fn settings() -> InterpreterSettings {
    let default = InterpreterSettings::default();
    let standard = Arc::clone(&default.font_resolver);
    InterpreterSettings {
        font_resolver: Arc::new(move |query| match query {
            FontQuery::Fallback(wanted) if is_east_asian(&wanted.character_collection) => {
                Some((Arc::new(HAN), 0))
            }
            query => standard(query),
        }),
        ..default
    }
}

fn is_east_asian(collection: &Option<CharacterCollection>) -> bool {
    use CidFamily::{AdobeCNS1, AdobeGB1, AdobeJapan1, AdobeKorea1};
    let family = collection.as_ref().map(|collection| &collection.family);
    matches!(family, Some(AdobeGB1 | AdobeCNS1 | AdobeJapan1 | AdobeKorea1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_once_its_trailer_has_begun() {
        assert!(is_cut_off(b"%PDF-1.4 1 0 obj <<>> endobj 2 0 obj <<"));
        assert!(is_cut_off(b"%PDF-1.4 trailer <<>> 1 0 obj <<>> endobj"));
        assert!(!is_cut_off(b"%PDF-1.4 1 0 obj <<>> endobj trailer << /Root 1 0 R"));
    }
}
