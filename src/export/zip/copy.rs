//! What goes out in place of an original.

use std::fs::{self, File};
use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat};
use serde::Serialize;

use crate::case::{Contents, ImageProperties, MediaType, Trouble};
use crate::export::pdf::{self, About};
use crate::export::{strip, treat};
use crate::intake::{IntakeError, Readable, decode, readable, within};
use crate::packet::Exhibit;

/// High enough that no eye sees a difference.
const JPEG_QUALITY: u8 = 95;
const PDF_TIME: Duration = Duration::from_secs(20);
/// A PDF past this goes along as it is.
const PDF_BYTES: u64 = 100_000_000;

pub(in crate::export) struct Copy {
    pub(in crate::export) bytes: Bytes,
    pub(in crate::export) change: Change,
}

pub(in crate::export) enum Bytes {
    Memory(Vec<u8>),
    /// The original's own.
    Original,
}

/// What was done to the bytes of the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::export) enum Change {
    Identical,
    /// Metadata taken out, content untouched.
    MetadataRemoved,
    /// Decoded and written anew: turned upright, or in a format that opens everywhere.
    Converted,
    /// Cut, turned or blacked out as the case says, and written anew.
    Treated,
}

/// Why nothing goes out in place of an original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum NoCopy {
    Trouble(Trouble),
    /// Something that was to be blacked out could still be read.
    ShowsThrough,
}

impl From<Trouble> for NoCopy {
    fn from(trouble: Trouble) -> NoCopy {
        NoCopy::Trouble(trouble)
    }
}

/// A copy without metadata. A picture that cannot be cleaned does not go out at all.
pub(in crate::export) fn copy(exhibit: &Exhibit, about: &About) -> Result<Copy, NoCopy> {
    if treat::changes(&exhibit.treatment) {
        match (&exhibit.contents, exhibit.media) {
            (Contents::Image(properties), _) => return treated_picture(exhibit, *properties),
            (Contents::Pdf { .. }, _) => return treated_document(exhibit, about),
            (Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. }, _)
                if !exhibit.treatment.redactions.is_empty() =>
            {
                return Ok(treated_words(exhibit)?);
            }
            // Nothing can be taken out of it, so nothing of it goes out.
            _ if !exhibit.treatment.redactions.is_empty() => return Err(NoCopy::ShowsThrough),
            _ => {}
        }
    }
    let original = Copy { bytes: Bytes::Original, change: Change::Identical };
    match (&exhibit.contents, exhibit.media) {
        (Contents::Image(properties), _) => Ok(picture(exhibit, *properties)?),
        (_, media) if media.is_image() => Ok(broken_picture(exhibit)?),
        (Contents::Pdf { .. }, _) => Ok(document(exhibit)?.unwrap_or(original)),
        _ => {
            File::open(&exhibit.path).map_err(|_| Trouble::Broken)?;
            Ok(original)
        }
    }
}

fn picture(exhibit: &Exhibit, properties: ImageProperties) -> Result<Copy, Trouble> {
    let strip = match exhibit.media {
        MediaType::Jpeg => Some(strip::jpeg as fn(&[u8]) -> Result<Vec<u8>, Trouble>),
        MediaType::Png => Some(strip::png as fn(&[u8]) -> Result<Vec<u8>, Trouble>),
        _ => None,
    };
    let upright = strip.filter(|_| properties.orientation == 1);
    if let Some(Ok(stripped)) = upright.map(|strip| strip(&read(exhibit)?)) {
        return Ok(Copy { bytes: Bytes::Memory(stripped), change: Change::MetadataRemoved });
    }
    let decoded = decode(&exhibit.path, exhibit.media).map_err(|error| trouble(&error))?;
    let bytes = Bytes::Memory(encode(&decoded, &exhibit.export_name)?);
    Ok(Copy { bytes, change: Change::Converted })
}

fn treated_picture(exhibit: &Exhibit, properties: ImageProperties) -> Result<Copy, NoCopy> {
    let decoded = decode(&exhibit.path, exhibit.media).map_err(|error| trouble(&error))?;
    let bytes = encode(&treat::treated(decoded, &exhibit.treatment, 1), &exhibit.export_name)?;
    let read_back = image::load_from_memory(&bytes).map_err(|_| Trouble::Broken)?;
    let (width, height) = (properties.width, properties.height);
    if !treat::is_black(&read_back, &exhibit.treatment, 1, width, height) {
        return Err(NoCopy::ShowsThrough);
    }
    Ok(Copy { bytes: Bytes::Memory(bytes), change: Change::Treated })
}

fn treated_document(exhibit: &Exhibit, about: &About) -> Result<Copy, NoCopy> {
    let mut bytes = Vec::new();
    let black =
        pdf::write_alone(exhibit, about, None, &mut bytes).map_err(|_| Trouble::Broken)??;
    let bytes = Arc::new(bytes);
    if pdf::shows_through(Arc::clone(&bytes), &black).is_some() {
        return Err(NoCopy::ShowsThrough);
    }
    Ok(Copy { bytes: Bytes::Memory(bytes.to_vec()), change: Change::Treated })
}

/// The words that are left, as plain text.
fn treated_words(exhibit: &Exhibit) -> Result<Copy, Trouble> {
    let words = readable(&exhibit.path, exhibit.media).map_err(|error| trouble(&error))?;
    let lines: Vec<String> = match treat::redacted(words, &exhibit.treatment) {
        Readable::Text(lines) => lines,
        Readable::Table(rows) => rows.into_iter().map(|row| row.join("\t")).collect(),
        Readable::Email { headers, body, .. } => {
            let headers = headers.into_iter().map(|(name, value)| format!("{name}: {value}"));
            headers.chain([String::new(), body]).collect()
        }
    };
    Ok(Copy { bytes: Bytes::Memory(lines.join("\n").into_bytes()), change: Change::Treated })
}

fn encode(picture: &DynamicImage, name: &str) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Cursor::new(Vec::new());
    let encoded = if name.ends_with(".jpg") {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
        picture.to_rgb8().write_with_encoder(encoder)
    } else {
        picture.write_to(&mut bytes, ImageFormat::Png)
    };
    encoded.map_err(|_| Trouble::Broken)?;
    Ok(bytes.into_inner())
}

/// Nobody can see it, but its first bytes may still say where it was taken.
fn broken_picture(exhibit: &Exhibit) -> Result<Copy, Trouble> {
    let original = read(exhibit)?;
    let stripped = match exhibit.media {
        MediaType::Jpeg => strip::jpeg(&original),
        MediaType::Png => strip::png(&original),
        _ => Err(Trouble::Broken),
    };
    let known = match exhibit.contents {
        Contents::Unreadable { trouble } => trouble,
        _ => Trouble::Broken,
    };
    let bytes = Bytes::Memory(stripped.map_err(|_| known)?);
    Ok(Copy { bytes, change: Change::MetadataRemoved })
}

fn document(exhibit: &Exhibit) -> Result<Option<Copy>, Trouble> {
    if exhibit.bytes > PDF_BYTES {
        return Ok(None);
    }
    let original = read(exhibit)?;
    let stripped = within(PDF_TIME, move || strip::pdf(&original).ok_or(Trouble::Broken)).ok();
    Ok(stripped
        .map(|stripped| Copy { bytes: Bytes::Memory(stripped), change: Change::MetadataRemoved }))
}

fn read(exhibit: &Exhibit) -> Result<Vec<u8>, Trouble> {
    fs::read(&exhibit.path).map_err(|_| Trouble::Broken)
}

fn trouble(error: &IntakeError) -> Trouble {
    match error {
        IntakeError::NotShown { trouble, .. } => *trouble,
        _ => Trouble::Broken,
    }
}
