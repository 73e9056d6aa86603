//! Pages of PDF exhibits, as forms where they come over faithfully, else as pictures.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use image::DynamicImage;
use image::metadata::Orientation;
use lopdf::Dictionary;

use super::bind::PdfFile;
use super::embed::{self, Imported, ImportedPage, Lie, Wanted};
use super::page::{Page, Rect};
use super::{PdfError, picture};
use crate::case::{Treatment, Trouble};
use crate::export::Cache;
use crate::export::cache::Key;
use crate::export::fit::{self, Fitted, Master, Quality};
use crate::export::treat::{self, Part};
use crate::intake;
use crate::packet::Exhibit;

/// A page of a PDF exhibit, upright, its size in points.
pub struct Leaf {
    /// Its number in the exhibit, from 1.
    pub page: u32,
    pub width: f32,
    pub height: f32,
    /// Points that a unit of its own space stood for.
    pub unit: f32,
    /// How its own space lies.
    pub lie: Lie,
    pub content: Content,
    /// A picture of a page that would not have come over as it is.
    pub is_drawn: bool,
    /// In the page's own space.
    pub left_to_readers: Vec<Dictionary>,
    pub group: Option<Dictionary>,
}

impl Leaf {
    /// Width and height after so many quarter turns clockwise.
    pub fn size_turned(&self, quarter_turns: u8) -> (f32, f32) {
        match quarter_turns % 2 {
            1 => (self.height, self.width),
            _ => (self.width, self.height),
        }
    }

    /// Takes the content to where it is seen, turned and scaled; y grows upwards.
    pub fn matrix(&self, quarter_turns: u8, scale: f32) -> [f32; 6] {
        let (w, h) = (self.width * scale, self.height * scale);
        let (x, y, upright) = match self.content {
            Content::Form(_) => (scale * self.unit, scale * self.unit, self.lie.matrix()),
            Content::Picture(_) | Content::Nothing(_) => (w, h, [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]),
        };
        let turned = match quarter_turns % 4 {
            1 => [0.0, -x, y, 0.0, 0.0, w],
            2 => [-x, 0.0, 0.0, -y, w, h],
            3 => [0.0, x, -y, 0.0, h, 0.0],
            _ => [x, 0.0, 0.0, y, 0.0, 0.0],
        };
        embed::then(upright, turned)
    }
}

/// Puts what readers draw themselves where it lies once `matrix` has placed the page in `frame`, and has
/// it blended as it was.
pub fn put_beside(page: &mut Page, leaf: &Leaf, frame: Rect, matrix: [f32; 6]) {
    page.group = page.group.take().or_else(|| leaf.group.clone());
    let [a, b, c, d, e, f] = matrix;
    let matrix = [a, b, c, d, e + frame.x, f + page.height - frame.bottom()];
    page.left_to_readers.extend(leaf.left_to_readers.iter().map(|one| embed::moved(one, matrix)));
}

/// Where a page's content is in the file.
pub enum Content {
    /// Drawn in the page's own space.
    Form(lopdf::ObjectId),
    /// Fills the unit square.
    Picture(lopdf::ObjectId),
    Nothing(Trouble),
}

/// What has no space of its own.
const UPRIGHT: Lie = Lie { crop: [0.0; 4], turns: 0 };
const DPI: f32 = 200.0;
/// For one page.
const PATIENCE: Duration = Duration::from_secs(10);
/// Pages that take too long before the others of the file are not tried any more.
const MOST_SLOW: usize = 5;
/// For bringing over all pages of an exhibit and comparing them.
const PATIENCE_FOR_ALL: Duration = Duration::from_secs(120);

/// Every page that is shown; the inner error is the file's fault. A page of which something is cut
/// away or blacked out becomes a picture: no text is left behind it. Pictures in the others are brought
/// to the quality `inside`, where there is one.
pub fn bring_in(
    file: &mut PdfFile<'_>,
    exhibit: &Exhibit,
    inside: Option<Quality>,
    cache: &Cache,
) -> Result<Result<Vec<Leaf>, Trouble>, PdfError> {
    match fs::read(&exhibit.path) {
        Ok(bytes) => bring_in_bytes(file, Arc::new(bytes), &exhibit.treatment, inside, cache),
        Err(_) => Ok(Err(Trouble::Broken)),
    }
}

/// The same for a PDF that is in memory.
pub fn bring_in_bytes(
    file: &mut PdfFile<'_>,
    bytes: Arc<Vec<u8>>,
    treatment: &Treatment,
    inside: Option<Quality>,
    cache: &Cache,
) -> Result<Result<Vec<Leaf>, Trouble>, PdfError> {
    let (first_id, original) = (file.next(), Arc::clone(&bytes));
    let (asked, kept) = (treatment.clone(), cache.clone());
    let imported = intake::within(PATIENCE_FOR_ALL, move || {
        let wanted = |page| asked.shows_page(page) && !treat::changes_pixels(&asked, page);
        let wanted = Wanted { pages: &wanted, upright: asked.quarter_turns % 4 == 0 };
        let mut imported = embed::import(&original, first_id, &wanted, &kept)?;
        if let Some(quality) = inside {
            fit::squeeze(&mut imported.objects, quality, &kept);
        }
        Ok(imported)
    });
    let Imported { pages, objects, layers, fonts } = match imported {
        Ok(imported) => imported,
        Err(trouble) => match as_pictures_only(&bytes) {
            Some(pages) => pages,
            None => return Ok(Err(trouble)),
        },
    };
    file.put_all(objects)?;
    file.layers.extend(layers);
    let called = file.call_fonts(fonts);
    let renamed = |one: Dictionary| embed::rewritten(&one, 1.0, &|name| called.get(name).cloned());
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut slow = 0;
    for (index, page) in pages.into_iter().enumerate() {
        let number = index as u32 + 1;
        if !treatment.shows_page(number) {
            continue;
        }
        leaves.push(match page.form {
            Some(form) => Leaf {
                page: number,
                width: page.width,
                height: page.height,
                unit: page.unit,
                lie: page.lie,
                content: Content::Form(form),
                is_drawn: false,
                left_to_readers: page.left_to_readers.into_iter().map(&renamed).collect(),
                group: page.group,
            },
            None if slow >= MOST_SLOW => nothing(number, Trouble::TooSlow),
            None => drawn(file, &bytes, (number, page.unit), treatment, (inside, cache))?,
        });
        let last = leaves.last().map(|leaf| &leaf.content);
        slow += usize::from(matches!(last, Some(Content::Nothing(Trouble::TooSlow))));
    }
    if leaves.is_empty() {
        return Ok(Err(Trouble::Broken));
    }
    let trouble = leaves.iter().map(|leaf| match leaf.content {
        Content::Nothing(trouble) => Some(trouble),
        Content::Form(_) | Content::Picture(_) => None,
    });
    // Nothing of it can be seen: then it is the file that cannot be shown, not its pages.
    let all: Option<Vec<Trouble>> = trouble.collect();
    Ok(match all.and_then(|all| all.first().copied()) {
        Some(trouble) => Err(trouble),
        None => Ok(leaves),
    })
}

/// A file that one reader refuses and another can draw.
fn as_pictures_only(bytes: &Arc<Vec<u8>>) -> Option<Imported> {
    let count = intake::pdf_pages(Arc::clone(bytes)).ok()?;
    let page = ImportedPage {
        width: 0.0,
        height: 0.0,
        lie: UPRIGHT,
        form: None,
        unit: 1.0,
        is_framed: true,
        left_to_readers: Vec::new(),
        group: None,
    };
    Some(Imported { pages: vec![page; count as usize], ..Imported::default() })
}

/// The page as a picture, already cut and blacked out but not turned: that is done where it is
/// placed, as with all pages.
fn drawn(
    file: &mut PdfFile<'_>,
    bytes: &Arc<Vec<u8>>,
    (page, unit): (u32, f32),
    treatment: &Treatment,
    (inside, cache): (Option<Quality>, &Cache),
) -> Result<Leaf, PdfError> {
    let how = format!("{page} {unit} {inside:?} {treatment:?}");
    let key = Some(Key::new("page").and(bytes).and(how.as_bytes()));
    let made = || {
        let drawn = intake::render_pdf_page(Arc::clone(bytes), page - 1, DPI * unit, PATIENCE)?;
        let unturned = Treatment { quarter_turns: 0, ..treatment.clone() };
        let treated = treat::treated(drawn.into(), &unturned, page).into_rgb8();
        let (width, height) = treated.dimensions();
        let picture = smaller(&treated.into(), inside, &treat::black_parts(&unturned, page))?;
        let picture = Fitted { width, height, ..picture };
        cache.put_picture(key.as_ref(), &picture);
        Ok(picture)
    };
    let picture = cache.picture(key.as_ref()).map_or_else(made, Ok);
    let encoded = picture
        .and_then(|picture| Ok((picture::encoded(&picture)?, (picture.width, picture.height))));
    Ok(match encoded {
        Ok((encoded, (width, height))) => {
            let [width, height] = [width, height].map(|side| side as f32 * 72.0 / DPI);
            let content = Content::Picture(picture::write(file, &encoded)?);
            let is_drawn = !treat::changes_pixels(treatment, page);
            let (left_to_readers, group) = (Vec::new(), None);
            let (unit, lie) = (1.0, UPRIGHT);
            Leaf { page, width, height, unit, lie, content, is_drawn, left_to_readers, group }
        }
        Err(trouble) => nothing(page, trouble),
    })
}

/// A page that cannot be shown.
fn nothing(page: u32, trouble: Trouble) -> Leaf {
    let content = Content::Nothing(trouble);
    let (left_to_readers, group) = (Vec::new(), None);
    let (width, height, unit, lie) = (0.0, 0.0, 1.0, UPRIGHT);
    Leaf { page, width, height, unit, lie, content, is_drawn: false, left_to_readers, group }
}

/// Text compresses better without loss, photos with it.
pub fn smaller(
    page: &DynamicImage,
    inside: Option<Quality>,
    black: &[Part],
) -> Result<Fitted, Trouble> {
    if let Some(quality) = inside {
        let master = Master::of(page.clone(), Orientation::NoTransforms).with_black(black);
        if let Some(fitted) = master.at(quality) {
            return Ok(fitted);
        }
    }
    let (photograph, drawing) = (picture::photograph(page, 85)?, picture::drawing(page)?);
    let drawing_is_smaller = drawing.bytes.len() <= photograph.bytes.len();
    Ok(if drawing_is_smaller { drawing } else { photograph })
}
