//! Pictures inside PDF exhibits: scans and photos brought to the quality of the rest. Text, lines
//! and fonts stay as they are.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageFormat, RgbImage};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::picture::Master;
use super::quality::Quality;
use crate::case::{Contents, Trouble};
use crate::export::Cache;
use crate::export::cache::Key;
use crate::intake;
use crate::packet::Exhibit;

/// A smaller picture costs nobody's mailbox anything.
const WORTH_IT: usize = 15_000;
const MOST_DECODED: usize = 256 << 20;
const PATIENCE: Duration = Duration::from_secs(10);

/// Makes the pictures among `objects` smaller where that is worth it.
pub fn squeeze(objects: &mut BTreeMap<ObjectId, Object>, quality: Quality, cache: &Cache) {
    let pictures: Vec<ObjectId> = objects
        .iter()
        .filter(|(_, object)| object.as_stream().is_ok_and(is_picture))
        .map(|(id, _)| *id)
        .collect();
    for id in pictures {
        let smaller = objects.get(&id).and_then(|object| {
            let stream = object.as_stream().ok()?;
            let space = color_space(objects, stream.dict.get(b"ColorSpace").ok()?)?;
            let key = key(stream, space, quality);
            // Empty where nothing is gained.
            let jpeg = cache.get(&key).unwrap_or_else(|| {
                let jpeg = pixels(stream, space)
                    .and_then(|pixels| smaller(stream, pixels, quality))
                    .unwrap_or_default();
                cache.put(&key, &jpeg);
                jpeg
            });
            with_jpeg(stream, jpeg)
        });
        if let Some(smaller) = smaller {
            objects.insert(id, smaller.into());
        }
    }
}

fn key(stream: &Stream, space: Space, quality: Quality) -> Key {
    let dict = &stream.dict;
    let filter = format!("{:?} {:?} {space:?} {quality:?}", filter(dict), size(dict));
    let parameters = format!("{:?}", dict.get(b"DecodeParms").ok());
    Key::new("inside").and(&stream.content).and(filter.as_bytes()).and(parameters.as_bytes())
}

fn is_picture(stream: &Stream) -> bool {
    let dict = &stream.dict;
    let is =
        |key: &[u8], name: &[u8]| dict.get(key).and_then(Object::as_name).is_ok_and(|n| n == name);
    // What is keyed, inverted or a stencil depends on exact values.
    is(b"Subtype", b"Image")
        && stream.content.len() > WORTH_IT
        && [&b"Mask"[..], b"Decode", b"ImageMask"].iter().all(|key| dict.get(key).is_err())
        && dict.get(b"BitsPerComponent").and_then(Object::as_i64).is_ok_and(|bits| bits == 8)
}

/// Channels of a color space in which pixels mean what they look like.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Space {
    Gray,
    Rgb,
}

fn color_space(objects: &BTreeMap<ObjectId, Object>, object: &Object) -> Option<Space> {
    match object {
        Object::Reference(id) => match objects.get(id)? {
            Object::Reference(_) => None,
            found => color_space(objects, found),
        },
        Object::Name(name) => match name.as_slice() {
            b"DeviceRGB" => Some(Space::Rgb),
            b"DeviceGray" => Some(Space::Gray),
            _ => None,
        },
        Object::Array(parts) => {
            let kind = parts.first()?.as_name().ok()?;
            match kind {
                b"CalRGB" => Some(Space::Rgb),
                b"CalGray" => Some(Space::Gray),
                b"ICCBased" => {
                    let profile = match parts.get(1)? {
                        Object::Reference(id) => objects.get(id)?.as_stream().ok()?,
                        _ => return None,
                    };
                    match profile.dict.get(b"N").and_then(Object::as_i64).ok()? {
                        1 => Some(Space::Gray),
                        3 => Some(Space::Rgb),
                        _ => None,
                    }
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn filter(dict: &Dictionary) -> Option<&[u8]> {
    match dict.get(b"Filter").ok()? {
        Object::Name(name) => Some(name),
        Object::Array(names) if names.len() == 1 => names[0].as_name().ok(),
        _ => None,
    }
}

fn size(dict: &Dictionary) -> Option<(u32, u32)> {
    let side = |key: &[u8]| u32::try_from(dict.get(key).and_then(Object::as_i64).ok()?).ok();
    Some((side(b"Width")?, side(b"Height")?)).filter(|(width, height)| *width > 0 && *height > 0)
}

fn pixels(stream: &Stream, space: Space) -> Option<DynamicImage> {
    let (width, height) = size(&stream.dict)?;
    match filter(&stream.dict)? {
        b"DCTDecode" if stream.dict.get(b"DecodeParms").is_err() => {
            let mut reader = image::ImageReader::new(std::io::Cursor::new(&stream.content));
            reader.set_format(ImageFormat::Jpeg);
            let decoded = reader.decode().ok()?;
            let fits = match space {
                Space::Gray => matches!(decoded, DynamicImage::ImageLuma8(_)),
                Space::Rgb => matches!(decoded, DynamicImage::ImageRgb8(_)),
            };
            // Four inks come out as three colors, which their space does not expect.
            let components = jpeg_components(&stream.content)?;
            let expected = if space == Space::Gray { 1 } else { 3 };
            (fits && components == expected).then_some(decoded)
        }
        b"FlateDecode" => {
            let bytes = stream.decompressed_content().ok()?;
            match space {
                Space::Gray => GrayImage::from_raw(width, height, bytes).map(DynamicImage::from),
                Space::Rgb => RgbImage::from_raw(width, height, bytes).map(DynamicImage::from),
            }
        }
        _ => None,
    }
}

/// Components of the first frame of a JPEG.
fn jpeg_components(bytes: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let [mark, kind, high, low] = *bytes.get(at..)?.first_chunk::<4>()?;
        if mark != 0xFF {
            return None;
        }
        if matches!(kind, 0xC0..=0xC2) {
            return bytes.get(at + 9).copied();
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

/// How large it is printed is not known here: the whole of a page is assumed.
fn smaller(stream: &Stream, pixels: DynamicImage, quality: Quality) -> Option<Vec<u8>> {
    let gray = matches!(pixels, DynamicImage::ImageLuma8(_));
    let master = Master::of(pixels, Orientation::NoTransforms);
    let fitted = master.as_jpeg(quality)?;
    let worth_it = fitted.bytes.len() * 10 <= stream.content.len() * 9;
    let alike = gray == (jpeg_components(&fitted.bytes) == Some(1));
    (worth_it && alike).then_some(fitted.bytes)
}

/// The picture with these pixels in the place of its own.
fn with_jpeg(stream: &Stream, jpeg: Vec<u8>) -> Option<Stream> {
    let (width, height) =
        image::ImageReader::with_format(std::io::Cursor::new(&jpeg), ImageFormat::Jpeg)
            .into_dimensions()
            .ok()?;
    let mut dict = stream.dict.clone();
    dict.set("Width", i64::from(width));
    dict.set("Height", i64::from(height));
    dict.set("Filter", "DCTDecode");
    dict.set("Length", jpeg.len() as i64);
    dict.remove(b"DecodeParms");
    Some(Stream { dict, content: jpeg, allows_compression: false, start_position: None })
}

/// The PDFs among the exhibits: what would stay, and pictures by length and pixels.
pub(super) struct Documents {
    stays: f64,
    pictures: Vec<(f64, f64)>,
}

impl Documents {
    pub(super) fn read(exhibits: &[(usize, &Exhibit)]) -> Documents {
        let mut documents = Documents { stays: 0.0, pictures: Vec::new() };
        for (_, exhibit) in exhibits {
            let Contents::Pdf { .. } = exhibit.contents else { continue };
            let found = pictures_of(exhibit).unwrap_or_default();
            let inside: f64 = found.iter().map(|(length, _)| length).sum();
            documents.stays += (exhibit.bytes as f64 - inside).max(0.0);
            documents.pictures.extend(found);
        }
        documents
    }

    /// A rough guess: nothing of it is decoded.
    pub(super) fn bytes_at(&self, quality: Quality) -> f64 {
        // A page of A4.
        let most = 500_000.0 * quality.pixels_per_point(false).powi(2);
        let density = 0.09 + 0.3 * quality.of(false).share().powi(2);
        let guess = |(length, pixels): &(f64, f64)| (pixels.min(most) * density).min(*length);
        self.stays + self.pictures.iter().map(guess).sum::<f64>()
    }
}

fn pictures_of(exhibit: &Exhibit) -> Option<Vec<(f64, f64)>> {
    let bytes = fs::read(&exhibit.path).ok()?;
    let found = intake::within(PATIENCE, move || {
        let options =
            LoadOptions { max_decompressed_size: Some(MOST_DECODED), ..LoadOptions::default() };
        let document =
            Document::load_mem_with_options(&bytes, options).map_err(|_| Trouble::Broken)?;
        let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
        let pictures = streams.filter(|stream| is_picture(stream)).filter_map(|stream| {
            let (width, height) = size(&stream.dict)?;
            Some((stream.content.len() as f64, f64::from(width) * f64::from(height)))
        });
        Ok(pictures.collect())
    });
    found.ok()
}
