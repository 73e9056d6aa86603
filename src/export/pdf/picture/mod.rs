//! Picture files as image streams. JPEG and most PNG data passes through untouched, less what it
//! says about its maker; everything else is decoded, put on white and compressed again.

mod jpeg;
mod png;
mod profile;
mod shrink;

use std::fs;
use std::io;

use image::{DynamicImage, ImageFormat};
use lopdf::{Dictionary, Object, dictionary};

use super::bind::PdfFile;
use super::leaves::smaller;
use super::page::Rect;
use super::{PdfError, in_trouble};
use crate::case::{ImageProperties, MediaType, Trouble};
use crate::export::cache::Key;
use crate::export::fit::Fitted;
use crate::export::treat;
use crate::intake;
use crate::packet::Exhibit;

pub use shrink::{Detail, Made};

/// A smaller photo costs nobody's mailbox anything.
const WORTH_SHRINKING: usize = 400_000;

/// An image stream, complete but for its color profile.
pub struct Encoded {
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
    /// All but the color space where there is a profile.
    pub dictionary: Dictionary,
    pub profile: Option<Profile>,
}

/// An ICC profile and the color space to fall back on.
pub struct Profile {
    pub bytes: Vec<u8>,
    pub components: u8,
    /// The look-up table of a palette picture and its last index.
    pub palette: Option<(Vec<u8>, u8)>,
}

/// A picture in the file: its stream and its size as seen.
pub struct Picture {
    pub object: lopdf::ObjectId,
    pub width: u32,
    pub height: u32,
    /// EXIF orientation of the stored pixels, 1–8.
    pub orientation: u8,
}

/// Reads, writes and describes the picture; the inner error is the file's fault.
pub fn bring_in(
    file: &mut PdfFile<'_>,
    exhibit: &Exhibit,
    properties: ImageProperties,
    made: Made<'_>,
) -> Result<Result<Picture, Trouble>, PdfError> {
    if let Some(fitted) = made.picture {
        let encoded = match encoded(fitted) {
            Ok(encoded) => encoded,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let object = write(file, &encoded)?;
        let (width, height) = (fitted.width, fitted.height);
        return Ok(Ok(Picture { object, width, height, orientation: 1 }));
    }
    let treatment = &exhibit.treatment;
    let read = match treat::changes_pixels(treatment, 1) {
        true => kept_or_made(exhibit, made, || read_treated(exhibit, made.detail))
            .map(|encoded| (encoded, 1)),
        false => read(exhibit, properties.orientation, made)
            .map(|(encoded, orientation)| (encoded, turned(orientation, treatment.quarter_turns))),
    };
    let (encoded, orientation) = match read {
        Ok(read) => read,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let object = write(file, &encoded)?;
    let Encoded { width, height, .. } = encoded;
    let turned = orientation >= 5;
    let (width, height) = if turned { (height, width) } else { (width, height) };
    Ok(Ok(Picture { object, width, height, orientation }))
}

/// The picture as it was made for an earlier packet, or made now and kept.
fn kept_or_made(
    exhibit: &Exhibit,
    made: Made<'_>,
    make: impl FnOnce() -> Result<Fitted, Trouble>,
) -> Result<Encoded, Trouble> {
    let key = key(exhibit, made.detail);
    if let Some(kept) = made.cache.picture(key.as_ref()) {
        return encoded(&kept);
    }
    let picture = make()?;
    made.cache.put_picture(key.as_ref(), &picture);
    encoded(&picture)
}

fn key(exhibit: &Exhibit, detail: Detail) -> Option<Key> {
    Key::new("picture").and(format!("{detail:?}").as_bytes()).of_exhibit(exhibit)
}

/// Writes a picture that is in memory, upright.
pub fn bring_in_pixels(
    file: &mut PdfFile<'_>,
    pixels: DynamicImage,
    media: MediaType,
    made: Made<'_>,
) -> Result<Result<Picture, Trouble>, PdfError> {
    let pixels = on_white(pixels);
    let made_here = match (made.inside, media) {
        (Some(_), _) => smaller(&pixels, made.inside, &[]),
        (None, MediaType::Jpeg | MediaType::Heic) => {
            photograph(&made.detail.shrink(pixels), made.detail.quality())
        }
        (None, _) => drawing(&pixels),
    };
    let encoded = match made_here.and_then(|picture| encoded(&picture)) {
        Ok(encoded) => encoded,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let object = write(file, &encoded)?;
    let Encoded { width, height, .. } = encoded;
    Ok(Ok(Picture { object, width, height, orientation: 1 }))
}

/// A file made here as a stream.
pub fn encoded(fitted: &Fitted) -> Result<Encoded, Trouble> {
    let passed = match fitted.media {
        MediaType::Jpeg => jpeg::pass_through(&fitted.bytes)?,
        _ => png::pass_through(&fitted.bytes)?,
    };
    passed.ok_or(Trouble::Broken)
}

/// The picture with what is to be seen of it, compressed anew: nothing of the original's bytes comes
/// along.
fn read_treated(exhibit: &Exhibit, detail: Detail) -> Result<Fitted, Trouble> {
    let media = exhibit.media;
    let decoded = intake::decode(&exhibit.path, media).map_err(|error| in_trouble(&error))?;
    let treated = on_white(treat::treated(decoded, &exhibit.treatment, 1));
    match media {
        MediaType::Jpeg | MediaType::Heic => photograph(&detail.shrink(treated), detail.quality()),
        _ => drawing(&treated),
    }
}

/// The EXIF orientation of pixels that are turned further.
fn turned(orientation: u8, quarter_turns: u8) -> u8 {
    (0..quarter_turns % 4).fold(orientation, |orientation, _| match orientation {
        2 => 7,
        3 => 8,
        4 => 5,
        5 => 2,
        6 => 3,
        7 => 4,
        8 => 1,
        _ => 6,
    })
}

/// The picture and how its pixels lie.
fn read(exhibit: &Exhibit, orientation: u8, made: Made<'_>) -> Result<(Encoded, u8), Trouble> {
    let (path, media, detail) = (&exhibit.path, exhibit.media, made.detail);
    let key = key(exhibit, detail);
    if let Some(kept) = made.cache.picture(key.as_ref()) {
        return Ok((encoded(&kept)?, 1));
    }
    let original = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::OutOfMemory => Trouble::TooLarge,
        _ => Trouble::Broken,
    })?;
    let passed = match media {
        MediaType::Jpeg => jpeg::pass_through(&original)?,
        MediaType::Png => png::pass_through(&original)?,
        _ => None,
    };
    let photo = match media {
        MediaType::Jpeg | MediaType::Heic => true,
        MediaType::Webp => {
            memchr::memmem::find(&original[..original.len().min(64)], b"VP8 ").is_some()
        }
        _ => false,
    };
    drop(original);
    let remade = match &passed {
        Some(passed) => {
            let large = passed.bytes.len() > WORTH_SHRINKING;
            let shrinks = photo && large && detail.shrinks(passed.width, passed.height);
            let smaller = if shrinks { shrink::shrunk(path, media, detail) } else { None };
            smaller.filter(|smaller| smaller.bytes.len() < passed.bytes.len())
        }
        None => {
            let decoded =
                on_white(intake::decode(path, media).map_err(|error| in_trouble(&error))?);
            let decoded = if photo { detail.shrink(decoded) } else { decoded };
            Some(if photo { photograph(&decoded, detail.quality())? } else { drawing(&decoded)? })
        }
    };
    match (remade, passed) {
        (Some(remade), _) => {
            made.cache.put_picture(key.as_ref(), &remade);
            Ok((encoded(&remade)?, 1))
        }
        (None, Some(passed)) => Ok((passed, orientation)),
        (None, None) => Err(Trouble::Broken),
    }
}

/// Lossy, for photos.
pub fn photograph(picture: &DynamicImage, quality: u8) -> Result<Fitted, Trouble> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality);
    picture.write_with_encoder(encoder).map_err(|_| Trouble::TooLarge)?;
    Ok(file_of(picture, bytes, MediaType::Jpeg))
}

/// Lossless.
pub fn drawing(picture: &DynamicImage) -> Result<Fitted, Trouble> {
    let mut bytes = io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(|_| Trouble::TooLarge)?;
    Ok(file_of(picture, bytes.into_inner(), MediaType::Png))
}

fn file_of(picture: &DynamicImage, bytes: Vec<u8>, media: MediaType) -> Fitted {
    Fitted { bytes, media, width: picture.width(), height: picture.height() }
}

/// Eight bits a channel, gray or RGB, without transparency.
fn on_white(picture: DynamicImage) -> DynamicImage {
    let color = picture.color();
    if !color.has_alpha() {
        return match color.has_color() {
            true => picture.into_rgb8().into(),
            false => picture.into_luma8().into(),
        };
    }
    let mut pixels = picture.into_rgba8();
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        let over = |channel: u32| ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
        pixel.0 = [over(red), over(green), over(blue), 255];
    }
    DynamicImage::from(pixels).into_rgb8().into()
}

/// Writes the stream and, before it, the profile it refers to.
pub fn write(file: &mut PdfFile<'_>, encoded: &Encoded) -> Result<lopdf::ObjectId, PdfError> {
    let mut dictionary = encoded.dictionary.clone();
    if let Some(profile) = &encoded.profile {
        let based = profile::write(file, profile)?;
        dictionary.set("ColorSpace", based);
    }
    let object = file.reserve();
    file.put_stream(object, dictionary, &encoded.bytes)?;
    Ok(object)
}

/// The entries every image stream has.
fn describe(width: u32, height: u32, depth: u8, filter: &str) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "BitsPerComponent" => i64::from(depth),
        "Filter" => Object::Name(filter.as_bytes().to_vec()),
    }
}

/// Takes the unit square of an image to `frame`, turning it upright.
pub fn upright(orientation: u8, frame: Rect) -> [f32; 6] {
    let (w, h) = (frame.width, frame.height);
    match orientation {
        2 => [-w, 0.0, 0.0, h, w, 0.0],
        3 => [-w, 0.0, 0.0, -h, w, h],
        4 => [w, 0.0, 0.0, -h, 0.0, h],
        5 => [0.0, -h, -w, 0.0, w, h],
        6 => [0.0, -h, w, 0.0, 0.0, h],
        7 => [0.0, h, w, 0.0, 0.0, 0.0],
        8 => [0.0, h, -w, 0.0, w, 0.0],
        _ => [w, 0.0, 0.0, h, 0.0, 0.0],
    }
}
