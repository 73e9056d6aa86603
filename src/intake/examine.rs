//! Looks once at everything in a file, so that nothing fails late.

use std::sync::Arc;

use chrono::NaiveDateTime;
use exif::{In, Tag};
use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView};

use super::bomb::check_streams;
use super::email::read_email;
use super::naming::moment_in_name;
use super::picture::decode_stored;
use super::sniff::promises_to_be_shown;
use super::spreadsheet::{read_xls, read_xlsx};
use super::table::{Table, read_delimited};
use super::text::{decode_text, lines};
use super::thumbnail::thumbnail;
use super::{limits, pdf, within};
use crate::case::{Contents, ImageProperties, MediaType, Trouble};

/// What a look inside brings.
pub(super) struct Examined {
    pub contents: Contents,
    pub captured_at: Option<NaiveDateTime>,
    pub thumbnail: Option<Vec<u8>>,
}

impl Examined {
    pub(super) fn only(contents: Contents) -> Examined {
        Examined { contents, captured_at: None, thumbnail: None }
    }
}

/// Looks inside; what cannot be read comes back as an unreadable file.
pub(super) fn examine(bytes: &Arc<Vec<u8>>, media: MediaType, file_name: &str) -> Examined {
    if bytes.is_empty() {
        return Examined::only(Contents::Unreadable { trouble: Trouble::Empty });
    }
    // Its first bytes are gone, or it is something else under a wrong name: not what was meant.
    if media == MediaType::Other && promises_to_be_shown(file_name) {
        return Examined::only(Contents::Unreadable { trouble: Trouble::Broken });
    }
    let shared = Arc::clone(bytes);
    let mut examined = within(limits::DECODE_TIME, move || look(&shared, media))
        .unwrap_or_else(|trouble| Examined::only(Contents::Unreadable { trouble }));
    if matches!(examined.contents, Contents::Pdf { .. }) {
        examined.thumbnail = first_page(Arc::clone(bytes));
    }
    if media.is_image() && examined.captured_at.is_none() {
        examined.captured_at = moment_in_name(file_name);
    }
    examined
}

fn look(bytes: &Arc<Vec<u8>>, media: MediaType) -> Result<Examined, Trouble> {
    let contents = match media {
        MediaType::Pdf => Contents::Pdf { pages: look_at_pdf(bytes)? },
        MediaType::Text => Contents::Text { lines: count(lines(&decode_text(bytes)).len()) },
        MediaType::Csv => of_table(&read_delimited(&decode_text(bytes))),
        MediaType::Xls => of_table(&read_xls(bytes)?),
        MediaType::Xlsx => of_table(&read_xlsx(bytes)?),
        MediaType::Email => {
            let email = read_email(bytes)?;
            let attachments = count(email.attachments.len());
            let contents =
                Contents::Email { subject: email.subject, from: email.from, attachments };
            return Ok(Examined { captured_at: email.date, ..Examined::only(contents) });
        }
        MediaType::Other => Contents::Attachment,
        picture => return look_at_picture(bytes, picture),
    };
    Ok(Examined::only(contents))
}

fn look_at_pdf(bytes: &Arc<Vec<u8>>) -> Result<u32, Trouble> {
    let pdf = pdf::open(bytes)?;
    check_streams(&pdf)?;
    Ok(pdf::count(&pdf))
}

fn look_at_picture(bytes: &[u8], media: MediaType) -> Result<Examined, Trouble> {
    let stored = decode_stored(bytes, media)?;
    let (width, height) = stored.image.dimensions();
    let turned = matches!(
        stored.orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let orientation = stored.orientation.to_exif();
    Ok(Examined {
        contents: Contents::Image(ImageProperties { width, height, orientation }),
        captured_at: stored.exif.and_then(exif_moment),
        thumbnail: thumbnail(&stored.image, stored.orientation),
    })
}

/// When the shutter closed; the zone is not in it.
fn exif_moment(block: Vec<u8>) -> Option<NaiveDateTime> {
    let exif = exif::Reader::new().read_raw(block).ok()?;
    let field = exif.get_field(Tag::DateTimeOriginal, In::PRIMARY)?;
    let exif::Value::Ascii(texts) = &field.value else { return None };
    let text = std::str::from_utf8(texts.first()?).ok()?;
    NaiveDateTime::parse_from_str(text.trim_end_matches(['\0', ' ']), "%Y:%m:%d %H:%M:%S").ok()
}

/// A page that cannot be drawn leaves the PDF without a picture, no more.
fn first_page(bytes: Arc<Vec<u8>>) -> Option<Vec<u8>> {
    within(limits::PAGE_TIME, move || {
        let page = pdf::draw(&pdf::open(&bytes)?, 0, |width, height| {
            THUMBNAIL_RASTER / width.max(height)
        })?;
        Ok(thumbnail(&DynamicImage::ImageRgba8(page), Orientation::NoTransforms))
    })
    .unwrap_or_default()
}

/// Drawn at twice the size and averaged, small text stays recognizable as text.
const THUMBNAIL_RASTER: f32 = 640.0;

fn of_table(table: &Table) -> Contents {
    Contents::Table { rows: count(table.total_rows), columns: count(table.columns) }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
