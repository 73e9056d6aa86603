//! Pages of PDF exhibits, as forms where they come over faithfully, else as pictures.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use image::DynamicImage;

use super::PdfError;
use super::bind::PdfFile;
use super::embed::{self, ImportedPage};
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
/// For bringing in and comparing each page.
const PATIENCE_PER_PAGE: Duration = Duration::from_secs(2);

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
    let forms = forms(file, &bytes, count)?;
    let mut leaves = Vec::new();
    for page in 0..count {
        let form = forms.get(page as usize).and_then(|page| page.form.map(|form| (page, form)));
        if let Some((page, object)) = form {
            leaves.push(Leaf { object, width: page.width, height: page.height, is_form: true });
            continue;
        }
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

/// The pages that can be carried over as they are; none when the file resists.
fn forms(
    file: &mut PdfFile<'_>,
    bytes: &Arc<Vec<u8>>,
    count: u32,
) -> Result<Vec<ImportedPage>, PdfError> {
    let (bytes, first) = (Arc::clone(bytes), file.next());
    let imported =
        intake::within(PATIENCE + PATIENCE_PER_PAGE * count, move || embed::import(&bytes, first));
    // The renderer and the importer may disagree on what a broken file holds.
    let Some(imported) = imported.ok().filter(|imported| imported.pages.len() == count as usize)
    else {
        return Ok(Vec::new());
    };
    file.put_all(imported.objects)?;
    Ok(imported.pages)
}

/// Text compresses better without loss, photos with it.
fn smaller(page: &DynamicImage) -> Result<picture::Encoded, Trouble> {
    let (photograph, drawing) = (picture::photograph(page, 85)?, picture::drawing(page)?);
    let drawing_is_smaller = drawing.bytes.len() <= photograph.bytes.len();
    Ok(if drawing_is_smaller { drawing } else { photograph })
}
