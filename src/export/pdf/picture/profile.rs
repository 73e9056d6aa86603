//! Color profiles: found in pictures, checked, written once per picture that has one.

use std::io::Read;

use flate2::read::ZlibDecoder;
use lopdf::{Object, StringFormat, dictionary};

use super::{Profile, jpeg};
use crate::export::pdf::PdfError;
use crate::export::pdf::bind::PdfFile;

/// No real profile is larger.
const LARGEST: u64 = 4 << 20;

/// Joined from the `ICC_PROFILE` segments.
pub fn from_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut parts: Vec<(u8, &[u8])> = jpeg::segments(bytes)
        .filter(|(marker, _)| *marker == 0xE2)
        .filter_map(|(_, body)| body.strip_prefix(b"ICC_PROFILE\0"))
        .filter_map(|part| Some((*part.first()?, part.get(2..)?)))
        .collect();
    parts.sort_by_key(|(number, _)| *number);
    let joined: Vec<u8> = parts.iter().flat_map(|(_, part)| part.iter().copied()).collect();
    (!joined.is_empty()).then_some(joined)
}

/// From an `iCCP` chunk: a name, a zero, the method, compressed bytes.
pub fn from_png(chunk: &[u8]) -> Option<Vec<u8>> {
    let name = chunk.iter().position(|byte| *byte == 0)?;
    let mut profile = Vec::new();
    let compressed = chunk.get(name + 2..)?;
    ZlibDecoder::new(compressed).take(LARGEST).read_to_end(&mut profile).ok()?;
    Some(profile)
}

/// Whether it is a whole profile for that many components.
pub fn fits(profile: &[u8], components: u8) -> bool {
    let space: &[u8] = match components {
        1 => b"GRAY",
        3 => b"RGB ",
        _ => b"CMYK",
    };
    let length = profile.first_chunk::<4>().map(|length| u32::from_be_bytes(*length) as usize);
    length == Some(profile.len())
        && profile.get(16..20) == Some(space)
        && profile.get(36..40) == Some(b"acsp")
}

/// The color space that uses it.
pub fn write(file: &mut PdfFile<'_>, profile: &Profile) -> Result<Object, PdfError> {
    let alternate = match profile.components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => "DeviceCMYK",
    };
    let stream = file.shared_stream(
        dictionary! { "N" => i64::from(profile.components), "Alternate" => alternate },
        &profile.bytes,
    )?;
    let based = Object::Array(vec!["ICCBased".into(), stream.into()]);
    Ok(match &profile.palette {
        None => based,
        Some((colors, last)) => {
            let colors = Object::String(colors.clone(), StringFormat::Hexadecimal);
            Object::Array(vec!["Indexed".into(), based, i64::from(*last).into(), colors])
        }
    })
}
