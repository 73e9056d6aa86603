//! Files without what they say about their maker: no EXIF, GPS, XMP, comments, embedded thumbnails
//! or bytes after the end. The compressed picture itself passes through untouched.

use lopdf::{Document, Object};

use crate::case::Trouble;

/// The JPEG with only the segments that decoding and color need.
///
/// The EXIF orientation goes too: a picture that is not stored upright has to be turned by the
/// caller.
pub fn jpeg(original: &[u8]) -> Result<Vec<u8>, Trouble> {
    if !original.starts_with(&[0xFF, 0xD8]) {
        return Err(Trouble::Broken);
    }
    let mut kept = Vec::with_capacity(original.len());
    kept.extend([0xFF, 0xD8]);
    let mut at = 2;
    loop {
        if original.get(at).ok_or(Trouble::Truncated)? != &0xFF {
            return Err(Trouble::Broken);
        }
        let marker = *original.get(at + 1).ok_or(Trouble::Truncated)?;
        match marker {
            // A fill byte before the marker.
            0xFF => at += 1,
            0xD9 => {
                kept.extend([0xFF, 0xD9]);
                return Ok(kept);
            }
            0x00 | 0x01 | 0xD0..=0xD8 => return Err(Trouble::Broken),
            _ => {
                let length = original.get(at + 2..at + 4).ok_or(Trouble::Truncated)?;
                let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
                let end = at + 2 + length;
                let segment = original.get(at..end).ok_or(Trouble::Truncated)?;
                let body = segment.get(4..).ok_or(Trouble::Broken)?;
                keep_segment(marker, segment, body, &mut kept);
                at = end;
                if marker == 0xDA {
                    let scan_end = end_of_scan(original, at).ok_or(Trouble::Truncated)?;
                    kept.extend_from_slice(&original[at..scan_end]);
                    at = scan_end;
                }
            }
        }
    }
}

fn keep_segment(marker: u8, segment: &[u8], body: &[u8], kept: &mut Vec<u8>) {
    match marker {
        // JFIF says how the colors and pixels are meant; its thumbnail goes.
        0xE0 if body.starts_with(b"JFIF\0") && body.len() >= 14 => {
            kept.extend([0xFF, 0xE0, 0x00, 0x10]);
            kept.extend_from_slice(&body[..12]);
            kept.extend([0, 0]);
        }
        0xE2 if body.starts_with(b"ICC_PROFILE\0") => kept.extend_from_slice(segment),
        // Without Adobe's segment a CMYK or RGB picture shows in wrong colors.
        0xEE if body.starts_with(b"Adobe") => kept.extend_from_slice(segment),
        0xE0..=0xEF | 0xFE => {}
        _ => kept.extend_from_slice(segment),
    }
}

/// Where the next marker stands after the compressed data that begins at `at`.
fn end_of_scan(original: &[u8], at: usize) -> Option<usize> {
    let mut position = at;
    loop {
        position += memchr::memchr(0xFF, &original[position..])?;
        match original.get(position + 1)? {
            // A stuffed byte, or a restart marker inside the data.
            0x00 | 0xD0..=0xD7 => position += 2,
            0xFF => position += 1,
            _ => return Some(position),
        }
    }
}

const PNG_SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];

/// What a still picture and its colors need; text, time, EXIF, animation and private chunks go.
const PNG_KEPT: [&[u8; 4]; 13] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"sBIT", b"bKGD", b"pHYs",
];

/// The PNG with only the chunks that decoding and color need.
pub fn png(original: &[u8]) -> Result<Vec<u8>, Trouble> {
    if !original.starts_with(&PNG_SIGNATURE) {
        return Err(Trouble::Broken);
    }
    let mut kept = Vec::with_capacity(original.len());
    kept.extend(PNG_SIGNATURE);
    let mut at = PNG_SIGNATURE.len();
    loop {
        let header = original.get(at..at + 8).ok_or(Trouble::Truncated)?;
        let length = u32::from_be_bytes([header[0], header[1], header[2], header[3]]);
        let name = &header[4..8];
        let end = at
            .checked_add(12)
            .and_then(|end| end.checked_add(usize::try_from(length).ok()?))
            .ok_or(Trouble::Broken)?;
        let chunk = original.get(at..end).ok_or(Trouble::Truncated)?;
        if PNG_KEPT.iter().any(|kept| kept.as_slice() == name) {
            kept.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Ok(kept);
        }
        at = end;
    }
}

/// The PDF without its document information, XMP and the metadata of the photos in it; `None` where
/// it has to stay as it is: signed, encrypted, or not surely the same document once rewritten.
///
/// Reads bytes nobody vouches for: run it within limits.
pub fn pdf(original: &[u8]) -> Option<Vec<u8>> {
    // Rewriting would break a signature, and with it the proof of who issued the document.
    if memchr::memmem::find(original, b"/ByteRange").is_some() {
        return None;
    }
    let mut document = Document::load_mem(original).ok()?;
    if document.is_encrypted() || document.was_encrypted() {
        return None;
    }
    // Without its length a stream may have been read short.
    let unsure =
        |object: &Object| object.as_stream().is_ok_and(|stream| !stream.dict.has(b"Length"));
    if document.objects.values().any(unsure) {
        return None;
    }
    let pages = document.get_pages().len();
    document.trailer.remove(b"Info");
    for object in document.objects.values_mut() {
        strip_object(object);
    }
    document.prune_objects();
    document.max_id = document.objects.keys().map(|(number, _)| *number).max().unwrap_or_default();
    let mut stripped = Vec::with_capacity(original.len());
    document.save_to(&mut stripped).ok()?;
    let read_back = Document::load_mem(&stripped).ok()?;
    (pages > 0 && read_back.get_pages().len() == pages).then_some(stripped)
}

fn strip_object(object: &mut Object) {
    if let Object::Stream(stream) = object {
        for key in [b"Metadata".as_slice(), b"PieceInfo"] {
            stream.dict.remove(key);
        }
        let is_jpeg = stream
            .dict
            .get(b"Filter")
            .and_then(Object::as_name)
            .is_ok_and(|filter| filter == b"DCTDecode");
        if is_jpeg && let Ok(picture) = jpeg(&stream.content) {
            stream.set_content(picture);
        }
    } else if let Ok(dictionary) = object.as_dict_mut() {
        for key in [b"Metadata".as_slice(), b"PieceInfo", b"LastModified"] {
            dictionary.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat, RgbImage};
    use lopdf::{Stream, dictionary};

    use super::*;

    fn encoded(format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(64, 48, |x, y| image::Rgb([x as u8 * 4, y as u8 * 5, 9]));
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn jpeg_segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], length.as_slice(), body].concat()
    }

    #[test]
    fn a_jpeg_loses_its_metadata_and_keeps_its_pixels() {
        let plain = encoded(ImageFormat::Jpeg);
        let mut photo = plain[..2].to_vec();
        photo.extend(jpeg_segment(0xE1, b"Exif\0\0GPS of the seller's home"));
        photo.extend(jpeg_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"));
        photo.extend(jpeg_segment(0xE2, b"MPF\0second picture"));
        photo.extend(jpeg_segment(0xE2, b"ICC_PROFILE\0\x01\x01profile"));
        photo.extend(jpeg_segment(0xFE, b"a comment"));
        photo.extend_from_slice(&plain[2..]);
        photo.extend_from_slice(b"bytes after the end");

        let stripped = jpeg(&photo).unwrap();
        let has = |needle: &[u8]| memchr::memmem::find(&stripped, needle).is_some();
        for gone in [b"Exif".as_slice(), b"GPS", b"xap", b"MPF", b"comment", b"after the end"] {
            assert!(!has(gone), "{}", String::from_utf8_lossy(gone));
        }
        assert!(has(b"ICC_PROFILE"));
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
        assert_eq!(pixels(&stripped), pixels(&plain));
        assert_eq!(jpeg(&stripped).unwrap(), stripped);
    }

    #[test]
    fn a_jfif_thumbnail_goes() {
        let plain = encoded(ImageFormat::Jpeg);
        let mut photo = plain[..2].to_vec();
        let header = b"JFIF\0\x01\x01\x01\0\x48\0\x48";
        photo.extend(jpeg_segment(0xE0, &[header.as_slice(), &[2, 1], b"thumbs"].concat()));
        photo.extend_from_slice(&plain[2..]);
        let stripped = jpeg(&photo).unwrap();
        assert!(memchr::memmem::find(&stripped, b"thumbs").is_none());
        assert!(image::load_from_memory(&stripped).is_ok());
    }

    #[test]
    fn a_png_loses_its_metadata_and_keeps_its_pixels() {
        let plain = encoded(ImageFormat::Png);
        let chunk = |name: &[u8; 4], body: &[u8]| {
            let length = u32::try_from(body.len()).unwrap().to_be_bytes();
            [length.as_slice(), name, body, &[0; 4]].concat()
        };
        let after_header = 8 + 25;
        let mut picture = plain[..after_header].to_vec();
        picture.extend(chunk(b"tEXt", b"Author\0someone"));
        picture.extend(chunk(b"eXIf", b"GPS"));
        picture.extend(chunk(b"tIME", &[7; 7]));
        picture.extend(chunk(b"iTXt", b"XML:com.adobe.xmp"));
        picture.extend_from_slice(&plain[after_header..]);
        picture.extend_from_slice(b"the uncropped picture");

        assert_eq!(png(&picture).unwrap(), plain);
    }

    /// One page whose only content is a JPEG, said to be by someone.
    fn scanned_page(photo: Vec<u8>) -> Document {
        let mut document = Document::with_version("1.7");
        let picture = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 64, "Height" => 48,
            "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => "DCTDecode",
        };
        let picture = document.add_object(Stream::new(picture, photo));
        let xmp = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        let xmp = document.add_object(Stream::new(xmp, b"<x:xmpmeta>someone</x:xmpmeta>".to_vec()));
        let content = Stream::new(dictionary! {}, b"/P Do".to_vec());
        let content = document.add_object(content);
        let pages = document.new_object_id();
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 64.into(), 48.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
        });
        let kids = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] };
        document.objects.insert(pages, kids.into());
        let catalog = dictionary! { "Type" => "Catalog", "Pages" => pages, "Metadata" => xmp };
        let catalog = document.add_object(catalog);
        let about = dictionary! { "Author" => Object::string_literal("someone") };
        let about = document.add_object(about);
        document.trailer.set("Root", catalog);
        document.trailer.set("Info", about);
        document
    }

    fn saved(mut document: Document) -> Vec<u8> {
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_pdf_loses_its_metadata_and_that_of_its_photos() {
        let plain = encoded(ImageFormat::Jpeg);
        let mut photo = plain[..2].to_vec();
        photo.extend(jpeg_segment(0xE1, b"Exif\0\0GPS of someone"));
        photo.extend_from_slice(&plain[2..]);
        let stripped = pdf(&saved(scanned_page(photo))).unwrap();
        assert!(memchr::memmem::find(&stripped, b"someone").is_none());
        assert!(memchr::memmem::find(&stripped, &plain).is_some());
        assert_eq!(Document::load_mem(&stripped).unwrap().get_pages().len(), 1);
        assert_eq!(pdf(&stripped), Some(stripped));
    }

    #[test]
    fn a_signed_or_broken_pdf_stays_as_it_is() {
        let mut signed = scanned_page(encoded(ImageFormat::Jpeg));
        signed.add_object(dictionary! { "ByteRange" => vec![0.into(), 1.into()] });
        assert_eq!(pdf(&saved(signed)), None);
        assert_eq!(pdf(b"%PDF-1.7 and nothing more"), None);
    }

    #[test]
    fn what_ends_early_or_is_something_else_is_refused() {
        let (photo, picture) = (encoded(ImageFormat::Jpeg), encoded(ImageFormat::Png));
        for cut in 2..photo.len() {
            assert_eq!(jpeg(&photo[..cut]), Err(Trouble::Truncated), "{cut}");
        }
        for cut in 8..picture.len() {
            assert_eq!(png(&picture[..cut]), Err(Trouble::Truncated), "{cut}");
        }
        assert_eq!(jpeg(&picture), Err(Trouble::Broken));
        assert_eq!(png(&photo), Err(Trouble::Broken));
        assert_eq!(png(b""), Err(Trouble::Broken));
    }
}
