//! PDF streams that would unpack to more than there is memory. hayro allocates what a picture's
//! dictionary says and inflates to the end; a failed allocation ends the process, so this looks
//! first.

use std::io::{self, Cursor, Read};

use flate2::read::ZlibDecoder;
use hayro::hayro_syntax::Filter;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Object, Stream};

use super::limits;
use crate::case::Trouble;

/// Zlib packs at most about 1,030 to 1, so a shorter stream cannot pass the limit.
const HARMLESS_BYTES: usize = 256 << 10;

/// Refuses a PDF with a stream beyond the limits.
pub(super) fn check_streams(pdf: &Pdf) -> Result<(), Trouble> {
    for object in pdf.objects() {
        if let Object::Stream(stream) = object
            && (pixels(&stream) > limits::STREAM_PIXELS || inflates_beyond_limit(&stream))
        {
            return Err(Trouble::TooLarge);
        }
    }
    Ok(())
}

/// The larger of what the picture and its fax parameters claim.
fn pixels(stream: &Stream<'_>) -> f64 {
    let dict = stream.dict();
    let mut parameters: Vec<Dict<'_>> = Vec::new();
    for key in ["DecodeParms", "DP"] {
        parameters.extend(dict.get::<Dict<'_>>(key));
        parameters.extend(dict.get::<Array<'_>>(key).iter().flat_map(Array::iter::<Dict<'_>>));
    }
    let own = |keys: [&str; 2]| keys.iter().find_map(|key| dict.get::<f64>(key)).unwrap_or(0.0);
    let largest = |keys: [&str; 2], parameter: &str| {
        parameters.iter().filter_map(|dict| dict.get::<f64>(parameter)).fold(own(keys), f64::max)
    };
    largest(["Width", "W"], "Columns") * largest(["Height", "H"], "Rows")
}

fn inflates_beyond_limit(stream: &Stream<'_>) -> bool {
    let layers =
        stream.filters().iter().take_while(|filter| **filter == Filter::FlateDecode).count();
    let raw = stream.raw_data();
    if layers == 0 || layers == 1 && raw.len() < HARMLESS_BYTES {
        return false;
    }
    let mut reader: Box<dyn Read + '_> = Box::new(Cursor::new(raw));
    for _ in 0..layers.min(4) {
        reader = Box::new(ZlibDecoder::new(reader));
    }
    let mut counted = reader.take(limits::DECODED_BYTES + 1);
    // A torn stream is read as far as it goes, here as there.
    let _ = io::copy(&mut counted, &mut io::sink());
    counted.limit() == 0
}
