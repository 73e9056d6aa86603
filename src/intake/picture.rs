//! Pictures into pixels, upright, within limits.

use std::io::{self, Cursor};
use std::path::Path;

use heifer::heifer_isobmff::HeifFile;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage,
};

use super::{IntakeError, limits, source, within};
use crate::case::{MediaType, Trouble};

/// The picture in the file, turned upright as its EXIF says.
pub fn decode(path: &Path, media: MediaType) -> Result<DynamicImage, IntakeError> {
    let bytes = source::read(path)?;
    within(limits::DECODE_TIME, move || {
        let stored = decode_stored(&bytes, media)?;
        let mut image = stored.image;
        image.apply_orientation(stored.orientation);
        Ok(image)
    })
    .map_err(|trouble| IntakeError::NotShown { path: path.to_owned(), trouble })
}

/// The picture in the file as its pixels lie, and how to turn them upright.
pub fn decode_as_stored(
    path: &Path,
    media: MediaType,
) -> Result<(DynamicImage, Orientation), IntakeError> {
    let bytes = source::read(path)?;
    within(limits::DECODE_TIME, move || {
        let stored = decode_stored(&bytes, media)?;
        Ok((stored.image, stored.orientation))
    })
    .map_err(|trouble| IntakeError::NotShown { path: path.to_owned(), trouble })
}

/// The pixels as they are stored, and how to turn them.
pub(super) struct Stored {
    pub image: DynamicImage,
    pub orientation: Orientation,
    /// The EXIF block, which starts with its TIFF header.
    pub exif: Option<Vec<u8>>,
}

/// Decodes the whole picture, so that a file that passes here does not fail later.
pub(super) fn decode_stored(bytes: &[u8], media: MediaType) -> Result<Stored, Trouble> {
    if bytes.is_empty() {
        return Err(Trouble::Empty);
    }
    let decoded = match format(media) {
        Some(format) => decode_common(bytes, format),
        None if media == MediaType::Heic => decode_heic(bytes),
        None => return Err(Trouble::Broken),
    };
    match decoded {
        // Decoders fill up what is missing without a word.
        Ok(_) | Err(Trouble::Broken) if !is_whole(bytes, media) => Err(Trouble::Truncated),
        decoded => decoded,
    }
}

fn format(media: MediaType) -> Option<ImageFormat> {
    match media {
        MediaType::Png => Some(ImageFormat::Png),
        MediaType::Jpeg => Some(ImageFormat::Jpeg),
        MediaType::Webp => Some(ImageFormat::WebP),
        MediaType::Gif => Some(ImageFormat::Gif),
        MediaType::Bmp => Some(ImageFormat::Bmp),
        MediaType::Tiff => Some(ImageFormat::Tiff),
        _ => None,
    }
}

fn decode_common(bytes: &[u8], format: ImageFormat) -> Result<Stored, Trouble> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut allowed = Limits::no_limits();
    allowed.max_image_width = Some(limits::PICTURE_SIDE);
    allowed.max_image_height = Some(limits::PICTURE_SIDE);
    allowed.max_alloc = Some(limits::DECODED_BYTES);
    reader.limits(allowed);
    let mut decoder = reader.into_decoder().map_err(|error| trouble(&error))?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    if decoder.total_bytes() > limits::DECODED_BYTES {
        return Err(Trouble::TooLarge);
    }
    let exif = decoder.exif_metadata().ok().flatten();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| trouble(&error))?;
    Ok(Stored { image, orientation, exif })
}

fn decode_heic(bytes: &[u8]) -> Result<Stored, Trouble> {
    let file = HeifFile::parse(bytes).map_err(|_| Trouble::Broken)?;
    if let Ok(Some((width, height))) = file.image_size(file.primary_id) {
        check_size(width, height)?;
    }
    let options = heifer::Options { max_threads: 0, max_pixels: limits::PICTURE_PIXELS };
    let image = heifer::decode_srgb_rgba8(bytes, &options)
        // A color space it cannot convert is shown as coded rather than not at all.
        .or_else(|_| heifer::decode_rgba8(bytes, &options))
        .map_err(|_| Trouble::Broken)?;
    let (width, height) = (image.width, image.height);
    check_size(width, height)?;
    let image = if image.has_alpha {
        RgbaImage::from_raw(width, height, image.data).map(DynamicImage::ImageRgba8)
    } else {
        RgbImage::from_raw(width, height, image.into_rgb8()).map(DynamicImage::ImageRgb8)
    };
    let exif = heifer::read_metadata(bytes).ok().and_then(|metadata| metadata.exif);
    // The container's own rotation is applied already, and it outranks the EXIF.
    Ok(Stored {
        image: image.ok_or(Trouble::Broken)?,
        orientation: Orientation::NoTransforms,
        exif,
    })
}

fn check_size(width: u32, height: u32) -> Result<(), Trouble> {
    let too_large = width > limits::PICTURE_SIDE
        || height > limits::PICTURE_SIDE
        || u64::from(width) * u64::from(height) > limits::PICTURE_PIXELS;
    match (width, height) {
        (0, _) | (_, 0) => Err(Trouble::Broken),
        _ if too_large => Err(Trouble::TooLarge),
        _ => Ok(()),
    }
}

fn trouble(error: &ImageError) -> Trouble {
    match error {
        ImageError::Limits(_) => Trouble::TooLarge,
        ImageError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Trouble::Truncated
        }
        _ => Trouble::Broken,
    }
}

/// Whether the file reaches its own end.
fn is_whole(bytes: &[u8], media: MediaType) -> bool {
    match media {
        MediaType::Jpeg => jpeg_is_whole(bytes),
        MediaType::Png => png_is_whole(bytes),
        MediaType::Webp => bytes
            .get(4..8)
            .and_then(|size| size.try_into().ok())
            .is_some_and(|size| u64::from(u32::from_le_bytes(size)) + 8 <= bytes.len() as u64),
        MediaType::Heic => boxes_are_whole(bytes),
        _ => true,
    }
}

/// Walks the segments, because an embedded thumbnail has an end marker of its own.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == 0xFF)) {
        at += found + 1;
        match bytes.get(at) {
            None => return false,
            Some(0xD9) => return true,
            // Fill bytes, stuffed bytes and restarts carry no length.
            Some(0xFF) => {}
            Some(0x00 | 0x01 | 0xD0..=0xD8) => at += 1,
            Some(_) => {
                let length = bytes
                    .get(at + 1..at + 3)
                    .map_or(0, |length| usize::from(u16::from_be_bytes([length[0], length[1]])));
                at += 1 + length;
            }
        }
    }
    false
}

fn png_is_whole(bytes: &[u8]) -> bool {
    let mut at: usize = 8;
    while let Some(header) = bytes.get(at..at.saturating_add(8)) {
        let length = u32::from_be_bytes([header[0], header[1], header[2], header[3]]);
        at = at.saturating_add(length as usize).saturating_add(12);
        if &header[4..] == b"IEND" {
            return at <= bytes.len();
        }
    }
    false
}

fn boxes_are_whole(bytes: &[u8]) -> bool {
    let mut at: usize = 0;
    while let Some(header) = bytes.get(at..at.saturating_add(8)) {
        let size = u32::from_be_bytes([header[0], header[1], header[2], header[3]]) as usize;
        at = match size {
            // Reaches to the end of the file.
            0 => return true,
            1 => {
                let Some(Ok(long)) = bytes.get(at + 8..at + 16).map(<[u8; 8]>::try_from) else {
                    return false;
                };
                at.saturating_add(usize::try_from(u64::from_be_bytes(long)).unwrap_or(usize::MAX))
            }
            size => at.saturating_add(size.max(8)),
        };
    }
    at <= bytes.len()
}
