//! PNG data as it is, where PDF can say the same: no transparency, not interlaced.

use std::io;

use flate2::read::ZlibDecoder;
use lopdf::{Object, StringFormat, dictionary};

use super::{Encoded, Profile, describe, profile};
use crate::case::Trouble;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];

/// Rows up to this size are unpacked to see whether their checksum is right. With every screenshot
/// that would take longer than all else; a wrong one comes from small pictures made for tests.
const CHECKED: u64 = 1 << 20;

/// The compressed rows unchanged; `None` where the picture has to be decoded.
pub fn pass_through(original: &[u8]) -> Result<Option<Encoded>, Trouble> {
    let mut rest = original.strip_prefix(&SIGNATURE).ok_or(Trouble::Broken)?;
    let (mut header, mut palette, mut profile_chunk) = (None, None, None);
    let mut rows: Vec<u8> = Vec::with_capacity(original.len());
    loop {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(Trouble::Truncated)?;
        let (name, after) = after.split_first_chunk::<4>().ok_or(Trouble::Truncated)?;
        let length = u32::from_be_bytes(*length) as usize;
        let body = after.get(..length).ok_or(Trouble::Truncated)?;
        match name {
            b"IHDR" => header = Header::read(body),
            b"PLTE" => palette = Some(body),
            b"iCCP" => profile_chunk = Some(body),
            b"tRNS" => return Ok(None),
            b"IDAT" => rows.extend_from_slice(body),
            b"IEND" => break,
            _ => {}
        }
        rest = after.get(length + 4..).ok_or(Trouble::Truncated)?;
    }
    let Some(header) = header.filter(Header::is_plain) else { return Ok(None) };
    if header.unpacked() <= CHECKED && !ends_well(&rows) {
        return Ok(None);
    }
    let Header { width, height, depth, .. } = header;
    let mut dictionary = describe(width, height, depth, "FlateDecode");
    dictionary.set(
        "DecodeParms",
        dictionary! {
            "Predictor" => 15,
            "Colors" => i64::from(header.channels()),
            "BitsPerComponent" => i64::from(depth),
            "Columns" => i64::from(width),
        },
    );
    let mut table = None;
    match (header.color, palette) {
        (0, _) => dictionary.set("ColorSpace", "DeviceGray"),
        (3, Some(palette)) => {
            let last = (palette.len() / 3).clamp(1, 256) - 1;
            let colors = Object::String(palette.to_vec(), StringFormat::Hexadecimal);
            let space = ["Indexed".into(), "DeviceRGB".into(), (last as i64).into(), colors];
            dictionary.set("ColorSpace", space.to_vec());
            table = Some((palette.to_vec(), last as u8));
        }
        (3, None) => return Ok(None),
        _ => dictionary.set("ColorSpace", "DeviceRGB"),
    }
    let components = if header.color == 0 { 1 } else { 3 };
    let profile = profile_chunk
        .and_then(profile::from_png)
        .filter(|bytes| profile::fits(bytes, components))
        .map(|bytes| Profile { bytes, components, palette: table });
    Ok(Some(Encoded { width, height, bytes: rows, dictionary, profile }))
}

/// Whether the data is whole and its checksum right; readers complain of others.
fn ends_well(rows: &[u8]) -> bool {
    io::copy(&mut ZlibDecoder::new(rows), &mut io::sink()).is_ok()
}

struct Header {
    width: u32,
    height: u32,
    depth: u8,
    /// 0 gray, 2 RGB, 3 palette; 4 and 6 have alpha.
    color: u8,
    interlaced: bool,
}

impl Header {
    fn read(body: &[u8]) -> Option<Header> {
        let (width, rest) = body.split_first_chunk::<4>()?;
        let (height, rest) = rest.split_first_chunk::<4>()?;
        let [depth, color, _, _, interlace] = *rest.first_chunk::<5>()?;
        let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
        let interlaced = interlace != 0;
        (width > 0 && height > 0).then_some(Header { width, height, depth, color, interlaced })
    }

    fn is_plain(&self) -> bool {
        let depths: &[u8] = match self.color {
            0 => &[1, 2, 4, 8, 16],
            2 => &[8, 16],
            3 => &[1, 2, 4, 8],
            _ => &[],
        };
        !self.interlaced && depths.contains(&self.depth)
    }

    /// Bytes of the rows, a byte for the filter before each.
    fn unpacked(&self) -> u64 {
        let bits = u64::from(self.width) * u64::from(self.channels()) * u64::from(self.depth);
        (bits.div_ceil(8) + 1).saturating_mul(self.height.into())
    }

    fn channels(&self) -> u8 {
        if self.color == 2 { 3 } else { 1 }
    }
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, ImageFormat};

    use super::*;

    #[test]
    fn data_with_a_wrong_checksum_is_not_passed_on() {
        let mut file = io::Cursor::new(Vec::new());
        DynamicImage::new_rgb8(9, 9).write_to(&mut file, ImageFormat::Png).unwrap();
        let mut file = file.into_inner();
        assert!(pass_through(&file).unwrap().is_some());
        // The end of the data, its own checksum, and a chunk that says no more.
        let last = file.len() - 12 - 4 - 1;
        file[last] ^= 1;
        assert!(pass_through(&file).unwrap().is_none());
    }
}
