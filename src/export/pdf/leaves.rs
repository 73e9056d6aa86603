//! Pages of PDF exhibits, as forms where they come over faithfully, else as pictures.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use image::DynamicImage;

use super::PdfError;
use super::bind::PdfFile;
use super::picture;
use crate::case::Trouble;
use crate::intake;

/// A page of a PDF exhibit in the file, upright, its size in points.
pub struct Leaf {
    pub object: lopdf::ObjectId,
    pub width: f32,
    pub height: f32,
    /// Drawn in points from the lower left corner; an image fills the unit square.
    pub is_form: bool,
}

const DPI: f32 = 200.0;
const PATIENCE: Duration = Duration::from_secs(10);

/// Every page; the inner error is the file's fault.
pub fn bring_in(
    file: &mut PdfFile<'_>,
    path: &Path,
) -> Result<Result<Vec<Leaf>, Trouble>, PdfError> {
    let Ok(bytes) = fs::read(path) else { return Ok(Err(Trouble::Broken)) };
    let bytes = Arc::new(bytes);
    let count = match intake::pdf_pages(Arc::clone(&bytes)) {
        Ok(count) => count,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let mut leaves = Vec::new();
    for page in 0..count {
        let drawn = intake::render_pdf_page(Arc::clone(&bytes), page, DPI, PATIENCE);
        let encoded =
            drawn.and_then(|drawn| smaller(&DynamicImage::from(drawn).into_rgb8().into()));
        let encoded = match encoded {
            Ok(encoded) => encoded,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let [width, height] = [encoded.width, encoded.height].map(|side| side as f32 * 72.0 / DPI);
        let object = picture::write(file, &encoded)?;
        leaves.push(Leaf { object, width, height, is_form: false });
    }
    Ok(Ok(leaves))
}

/// Text compresses better without loss, photos with it.
fn smaller(page: &DynamicImage) -> Result<picture::Encoded, Trouble> {
    let (photograph, drawing) = (picture::photograph(page, 85)?, picture::drawing(page)?);
    let drawing_is_smaller = drawing.bytes.len() <= photograph.bytes.len();
    Ok(if drawing_is_smaller { drawing } else { photograph })
}
