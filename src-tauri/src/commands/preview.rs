//! Pictures and texts of the evidence, for looking at.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use docket::case::{EvidenceId, MediaType, Original};
use docket::intake::{self, IntakeError};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Smoothing;
use image::{DynamicImage, ExtendedColorType, ImageEncoder};
use tauri::State;
use tauri::ipc::Response;

use crate::cache::Cache;
use crate::error::CommandError;
use crate::state::{Shell, beside};
use crate::wire::Readable;

const THUMBNAIL_SIDE: u32 = 320;
const WIDEST: u32 = 4_000;
const PAGE_TIME: Duration = Duration::from_secs(10);
/// What most pages are wide; others are drawn a little larger or smaller and then fitted.
const PAGE_INCHES: f32 = 8.3;

/// A small picture of the evidence.
#[tauri::command(rename_all = "snake_case")]
pub async fn thumbnail(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let (original, path) = original(shell, evidence)?;
        let kept = shell.cache.thumbnail(&original.sha256);
        let bytes = Cache::get_or_make(&kept, || {
            let picture = draw(&original, &path, 1, THUMBNAIL_SIDE)?;
            Ok::<_, CommandError>(png(&picture.thumbnail(THUMBNAIL_SIDE, THUMBNAIL_SIDE)))
        })?;
        Ok(Response::new(bytes))
    })
    .await
}

/// A page of the evidence (the first is 1), at most `width` pixels wide.
#[tauri::command(rename_all = "snake_case")]
pub async fn evidence_page(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
    page: u32,
    width: u32,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let width = width.clamp(1, WIDEST);
        let (original, path) = original(shell, evidence)?;
        let kept = shell.cache.page(&original.sha256, page, width);
        let bytes = Cache::get_or_make(&kept, || {
            Ok::<_, CommandError>(png(&fit(draw(&original, &path, page, width)?, width)))
        })?;
        Ok(Response::new(bytes))
    })
    .await
}

/// What is inside a text, a table or a mail.
#[tauri::command(rename_all = "snake_case")]
pub async fn readable(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
) -> Result<Readable, CommandError> {
    beside(shell, move |shell| {
        let (original, path) = original(shell, evidence)?;
        Ok(match intake::readable(&path, original.media)? {
            intake::Readable::Text(lines) => Readable::Text { lines },
            intake::Readable::Table(rows) => Readable::Table { rows },
            intake::Readable::Email { headers, body, attachments } => {
                Readable::Email { headers, body, attachments }
            }
        })
    })
    .await
}

fn original(shell: &Shell, evidence: EvidenceId) -> Result<(Original, PathBuf), CommandError> {
    shell.look(|open| {
        let original = &open.evidence(evidence)?.original;
        Ok((original.clone(), open.folder.original_path(&original.sha256)))
    })
}

/// A page upright and about `width` pixels wide, or as wide as it is.
fn draw(
    original: &Original,
    path: &Path,
    page: u32,
    width: u32,
) -> Result<DynamicImage, CommandError> {
    if original.media != MediaType::Pdf {
        return Ok(intake::decode(path, original.media)?);
    }
    let not_read =
        |error: io::Error| IntakeError::NotRead { path: path.to_owned(), kind: error.kind() };
    let bytes = fs::read(path).map_err(not_read)?;
    let dpi = width as f32 / PAGE_INCHES;
    match intake::render_pdf_page(Arc::new(bytes), page.saturating_sub(1), dpi, PAGE_TIME) {
        Ok(picture) => Ok(DynamicImage::ImageRgba8(picture)),
        Err(trouble) => Err(IntakeError::NotShown { path: path.to_owned(), trouble }.into()),
    }
}

fn fit(picture: DynamicImage, width: u32) -> DynamicImage {
    if picture.width() <= width {
        picture
    } else {
        picture.resize(width, u32::MAX, Smoothing::Triangle)
    }
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
