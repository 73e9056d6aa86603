//! JPEG streams as they are, less their metadata.

use lopdf::{Object, dictionary};

use super::{Encoded, Profile, describe, profile};
use crate::case::Trouble;
use crate::export::strip;

/// The compressed data unchanged; `None` for the kinds of JPEG that PDF readers do not know.
pub fn pass_through(original: &[u8]) -> Result<Option<Encoded>, Trouble> {
    let bytes = strip::jpeg(original)?;
    let Some(frame) = Frame::read(&bytes) else { return Ok(None) };
    let (space, profile_components) = match frame.components {
        1 => ("DeviceGray", 1),
        3 => ("DeviceRGB", 3),
        4 => ("DeviceCMYK", 4),
        _ => return Ok(None),
    };
    let mut dictionary = describe(frame.width, frame.height, 8, "DCTDecode");
    dictionary.set("ColorSpace", space);
    if frame.components == 4 && frame.adobe {
        // Adobe's programs store CMYK with 0 for full ink.
        let inverted = (0..4).flat_map(|_| [Object::from(1), Object::from(0)]).collect::<Vec<_>>();
        dictionary.set("Decode", inverted);
    }
    if frame.components == 3 && frame.is_rgb {
        dictionary.set("DecodeParms", dictionary! { "ColorTransform" => 0 });
    }
    let profile = profile::from_jpeg(&bytes)
        .filter(|bytes| profile::fits(bytes, profile_components))
        .map(|bytes| Profile { bytes, components: profile_components, palette: None });
    Ok(Some(Encoded { width: frame.width, height: frame.height, bytes, dictionary, profile }))
}

struct Frame {
    width: u32,
    height: u32,
    components: u8,
    adobe: bool,
    /// Not stored as luminance and color differences.
    is_rgb: bool,
}

impl Frame {
    /// From a stripped JPEG of eight bits, baseline or progressive.
    fn read(bytes: &[u8]) -> Option<Frame> {
        let (mut adobe, mut jfif) = (None, false);
        let (mut frame, mut sequential) = (None, true);
        for (marker, body) in segments(bytes) {
            match marker {
                0xE0 => jfif = true,
                0xEE if body.len() >= 12 => adobe = Some(body[11]),
                0xC0..=0xC2 if body.len() >= 6 && body[0] == 8 => {
                    let pair = |at: usize| u32::from(u16::from_be_bytes([body[at], body[at + 1]]));
                    let (width, height, components) = (pair(3), pair(1), body[5]);
                    let names: Vec<u8> = body[6..].chunks(3).map(|c| c[0]).collect();
                    let is_rgb = match adobe {
                        Some(transform) => transform == 0,
                        None => !jfif && names == *b"RGB",
                    };
                    let adobe = adobe.is_some();
                    sequential = marker != 0xC2;
                    frame = Some(Frame { width, height, components, adobe, is_rgb });
                }
                0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return None,
                // A scan that contradicts its frame: some decoders guess, others give up.
                0xDA if sequential && !body.ends_with(&[0, 63, 0]) => return None,
                0xDA => break,
                _ => {}
            }
        }
        frame.filter(|frame: &Frame| frame.width > 0 && frame.height > 0)
    }
}

/// Marker and body of every segment up to the first scan's, which is the last.
pub fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let (mut at, mut ended) = (2, false);
    std::iter::from_fn(move || {
        if ended {
            return None;
        }
        while bytes.get(at..at + 2)? == [0xFF, 0xFF] {
            at += 1;
        }
        let marker = *bytes.get(at + 1)?;
        let length = bytes.get(at + 2..at + 4)?;
        let end = at + 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
        let body = bytes.get(at + 4..end)?;
        at = end;
        ended = marker == 0xDA;
        Some((marker, body))
    })
}
