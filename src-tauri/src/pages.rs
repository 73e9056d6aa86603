//! PDF pages and pictures drawn for the screen.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use docket::case::{MediaType, Treatment, Trouble, WHOLE};
use docket::export::treat;
use docket::intake::{self, IntakeError};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Smoothing;
use image::{DynamicImage, ExtendedColorType, ImageEncoder};

use crate::error::CommandError;

/// No screen shows more.
const WIDEST: u32 = 4_000;
const PAGE_TIME: Duration = Duration::from_secs(10);
/// What most pages are wide; another is drawn too large or too small and then fitted.
const PAGE_INCHES: f32 = 8.27;

/// A PNG of a page (the first is 1), upright and at most `width` pixels wide.
pub fn draw(path: &Path, media: MediaType, page: u32, width: u32) -> Result<Vec<u8>, CommandError> {
    let width = width.clamp(1, WIDEST);
    let picture = match media {
        MediaType::Pdf => pdf_page(path, page, width)?,
        _ => intake::decode(path, media)?,
    };
    Ok(png(&fitted(picture, width)))
}

/// The same of a PDF that is in no file.
pub fn draw_bytes(pdf: Arc<Vec<u8>>, page: u32, width: u32) -> Result<Vec<u8>, Trouble> {
    let width = width.clamp(1, WIDEST);
    Ok(png(&fitted(page_of(pdf, page, width)?, width)))
}

/// A PNG of a page as it leaves the machine, about `width` pixels wide.
pub fn draw_treated(
    path: &Path,
    media: MediaType,
    page: u32,
    width: u32,
    treatment: &Treatment,
) -> Result<Vec<u8>, CommandError> {
    let width = width.clamp(1, WIDEST);
    let picture = match media {
        MediaType::Pdf => {
            // What is left of a page that is cut is to be as sharp as a whole one.
            let left = treatment.crop(page).map_or(WHOLE, |crop| crop.width.clamp(1, WHOLE));
            let whole = u64::from(width) * u64::from(WHOLE) / u64::from(left);
            pdf_page(path, page, whole.min(u64::from(WIDEST)) as u32)?
        }
        _ => intake::decode(path, media)?,
    };
    Ok(png(&fitted(treat::treated(picture, treatment, page), width)))
}

/// At most `width` pixels wide.
fn fitted(picture: DynamicImage, width: u32) -> DynamicImage {
    match picture.width() {
        wide if wide <= width => picture,
        _ => picture.resize(width, u32::MAX, Smoothing::Triangle),
    }
}

/// A PNG that fits into a square.
pub fn draw_small(path: &Path, media: MediaType, side: u32) -> Result<Vec<u8>, CommandError> {
    let picture = match media {
        MediaType::Pdf => pdf_page(path, 1, side)?,
        _ => intake::decode(path, media)?,
    };
    Ok(png(&picture.thumbnail(side, side)))
}

fn pdf_page(path: &Path, page: u32, width: u32) -> Result<DynamicImage, CommandError> {
    let not_read =
        |error: io::Error| IntakeError::NotRead { path: path.to_owned(), kind: error.kind() };
    let bytes = fs::read(path).map_err(not_read)?;
    let not_shown = |trouble| IntakeError::NotShown { path: path.to_owned(), trouble };
    Ok(page_of(Arc::new(bytes), page, width).map_err(not_shown)?)
}

fn page_of(pdf: Arc<Vec<u8>>, page: u32, width: u32) -> Result<DynamicImage, Trouble> {
    let dpi = width as f32 / PAGE_INCHES;
    let picture = intake::render_pdf_page(pdf, page.saturating_sub(1), dpi, PAGE_TIME)?;
    Ok(DynamicImage::ImageRgba8(picture))
}

/// Larger than need be, but made at once.
fn png(picture: &DynamicImage) -> Vec<u8> {
    let picture = picture.to_rgba8();
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Adaptive)
        .write_image(&picture, picture.width(), picture.height(), ExtendedColorType::Rgba8)
        .expect("BUG: a picture in memory is a PNG");
    bytes
}
