//! Copies what a page is drawn with, and nothing else, under new numbers. Streams that readers would
//! complain about are mended or refused here, so that the packet as a whole stays clean.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Decompress, FlushDecompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::MOST_DECODED;
use crate::case::Trouble;
use crate::export::strip;

/// Deeper nesting than any real page has.
const DEEPEST: usize = 64;

/// Entries that say things about a drawing without being part of it, or lead out of it.
const LEFT_BEHIND: [&[u8]; 12] = [
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"StructParent",
    b"StructParents",
    b"Parent",
    b"OPI",
    b"AA",
    b"A",
    b"Thumb",
    b"AF",
    b"Measure",
];

/// Entries whose value names things as the writer liked, be it `A` or `Metadata`.
const NAMED_FREELY: [&[u8]; 9] = [
    b"Font",
    b"XObject",
    b"ExtGState",
    b"ColorSpace",
    b"Pattern",
    b"Shading",
    b"Properties",
    b"CharProcs",
    b"Colorants",
];

/// Copies objects of one document, each once.
pub struct Copier<'a> {
    pub source: &'a Document,
    next: u32,
    numbers: BTreeMap<ObjectId, ObjectId>,
    objects: BTreeMap<ObjectId, Object>,
}

/// What is inflated at a time; what comes before an error is not lost.
const STEP: usize = 64 << 10;

/// A drawing that cannot be carried over as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCopied;

impl<'a> Copier<'a> {
    pub fn new(source: &'a Document, first: u32) -> Copier<'a> {
        Copier { source, next: first, numbers: BTreeMap::new(), objects: BTreeMap::new() }
    }

    /// Adds an object of our own.
    pub fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.reserve();
        self.objects.insert(id, object.into());
        id
    }

    /// The same value with every reference led to a copy.
    pub fn copy(&mut self, value: &Object) -> Result<Object, NotCopied> {
        self.copy_within(value, 0, false)
    }

    /// What became of an object of the source.
    pub fn copied(&self, id: ObjectId) -> Option<ObjectId> {
        self.numbers.get(&id).copied()
    }

    pub fn finish(self) -> BTreeMap<ObjectId, Object> {
        self.objects
    }

    /// The stream with the names of its filters in place, not elsewhere in the file.
    fn plainly_packed<'s>(&self, stream: &'s Stream) -> Cow<'s, Stream> {
        let target = |value: &Object| {
            let found = value.as_reference().and_then(|id| self.source.get_object(id));
            found.cloned().unwrap_or_else(|_| value.clone())
        };
        let is_elsewhere = |value: &Object| matches!(value, Object::Reference(_));
        let mut stream = Cow::Borrowed(stream);
        for key in [b"Filter".as_slice(), b"DecodeParms"] {
            let Ok(said) = stream.dict.get(key) else { continue };
            let said = match target(said) {
                Object::Array(parts) => Object::Array(parts.iter().map(target).collect()),
                one if is_elsewhere(said) => one,
                _ => continue,
            };
            stream.to_mut().dict.set(key, said);
        }
        stream
    }

    fn reserve(&mut self) -> ObjectId {
        let id = (self.next, 0);
        self.next += 1;
        id
    }

    /// `named`: the keys of a dictionary are names of the writer's.
    fn copy_within(
        &mut self,
        value: &Object,
        depth: usize,
        named: bool,
    ) -> Result<Object, NotCopied> {
        if depth > DEEPEST {
            return Err(NotCopied);
        }
        Ok(match value {
            Object::Reference(id) => self.copy_reference(*id, depth, named)?,
            Object::Array(items) => Object::Array(
                items
                    .iter()
                    .map(|item| self.copy_within(item, depth + 1, false))
                    .collect::<Result<_, _>>()?,
            ),
            Object::Dictionary(dictionary) => {
                Object::Dictionary(self.copy_dictionary(dictionary, depth, named)?)
            }
            Object::Stream(stream) => {
                let stream = self.plainly_packed(stream);
                let dict = self.copy_dictionary(&stream.dict, depth, false)?;
                Object::Stream(clean(dict, &stream)?)
            }
            Object::Real(number) if !number.is_finite() => Object::Integer(0),
            Object::Name(name) if name.contains(&0) => return Err(NotCopied),
            plain => plain.clone(),
        })
    }

    fn copy_reference(
        &mut self,
        id: ObjectId,
        depth: usize,
        named: bool,
    ) -> Result<Object, NotCopied> {
        if let Some(copied) = self.numbers.get(&id) {
            return Ok(Object::Reference(*copied));
        }
        let Ok(target) = self.source.get_object(id) else { return Ok(Object::Null) };
        if target.as_dict().is_ok_and(|dict| dict.has_type(b"Page") || dict.has_type(b"Pages")) {
            return Ok(Object::Null);
        }
        let copied = self.reserve();
        self.numbers.insert(id, copied);
        let object = self.copy_within(target, depth + 1, named)?;
        self.objects.insert(copied, object);
        Ok(Object::Reference(copied))
    }

    fn copy_dictionary(
        &mut self,
        dictionary: &Dictionary,
        depth: usize,
        named: bool,
    ) -> Result<Dictionary, NotCopied> {
        let mut copied = Dictionary::new();
        for (key, value) in dictionary {
            // No reader knows what to make of a zero byte in a name.
            if key.contains(&0) {
                return Err(NotCopied);
            }
            let key = key.as_slice();
            if named || !LEFT_BEHIND.contains(&key) && key != b"Length" {
                let names = !named && NAMED_FREELY.contains(&key);
                copied.set(key, self.copy_within(value, depth + 1, names)?);
            }
        }
        Ok(copied)
    }
}

/// The stream as every reader will take it: deflate data that ends well, JPEG data without metadata.
fn clean(mut dict: Dictionary, stream: &Stream) -> Result<Stream, NotCopied> {
    // A file outside the document is nothing we can carry.
    if dict.has(b"F") {
        return Err(NotCopied);
    }
    let filters: Vec<Vec<u8>> = match stream.filters() {
        Ok(filters) => filters.into_iter().map(<[u8]>::to_vec).collect(),
        Err(_) if dict.has(b"Filter") => return Err(NotCopied),
        Err(_) => Vec::new(),
    };
    let names: Vec<&[u8]> = filters.iter().map(Vec::as_slice).collect();
    let content = match names.as_slice() {
        [] => stream.content.clone(),
        [b"FlateDecode" | b"Fl"] => mended_deflate(&stream.content)?,
        [b"DCTDecode" | b"DCT"] if !begins_somewhere(&stream.content) => {
            // No reader sees a picture in it; what each makes of one without data is its own affair.
            dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
            dict.remove(b"DecodeParms");
            deflate(&[])?
        }
        [b"DCTDecode" | b"DCT"] => bare_jpeg(&stream.content)?,
        [b"JPXDecode" | b"CCITTFaxDecode" | b"CCF" | b"JBIG2Decode"] => stream.content.clone(),
        [several @ .., last] if matches!(*last, b"DCTDecode" | b"DCT") => {
            let mut outer = stream.clone();
            outer.dict.set(
                "Filter",
                several.iter().map(|name| Object::Name(name.to_vec())).collect::<Vec<_>>(),
            );
            outer.dict.remove(b"DecodeParms");
            let jpeg =
                outer.decompressed_content_with_limit(MOST_DECODED).map_err(|_| NotCopied)?;
            dict.set("Filter", Object::Name(b"DCTDecode".to_vec()));
            dict.remove(b"DecodeParms");
            bare_jpeg(&jpeg)?
        }
        _ => {
            let plain =
                stream.decompressed_content_with_limit(MOST_DECODED).map_err(|_| NotCopied)?;
            dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
            dict.remove(b"DecodeParms");
            deflate(&plain)?
        }
    };
    Ok(Stream::new(dict, content).with_compression(false))
}

/// Whether there is the beginning of a JPEG in it, which readers look for.
fn begins_somewhere(content: &[u8]) -> bool {
    content.windows(2).any(|pair| pair == [0xFF, 0xD8])
}

/// Without metadata, and with its last two bytes, which some writers forget.
fn bare_jpeg(content: &[u8]) -> Result<Vec<u8>, NotCopied> {
    let closed = || [content, &[0xFF, 0xD9]].concat();
    match strip::jpeg(content) {
        Err(Trouble::Truncated) => strip::jpeg(&closed()),
        stripped => stripped,
    }
    .map_err(|_| NotCopied)
}

/// The decoded data, or as much of deflate data as there is before it breaks off.
pub fn plain(stream: &Stream) -> Result<Vec<u8>, NotCopied> {
    let whole = stream.decompressed_content_with_limit(MOST_DECODED);
    let deflated = stream.filters().is_ok_and(|it| matches!(it[..], [b"FlateDecode" | b"Fl"]));
    match whole {
        Ok(plain) => Ok(plain),
        Err(_) if deflated && !stream.dict.has(b"DecodeParms") => {
            inflated(&stream.content).map(|(plain, _)| plain)
        }
        Err(_) => Err(NotCopied),
    }
}

/// The data as it is when it is sound; what can be read of it, packed anew, when it is not.
fn mended_deflate(content: &[u8]) -> Result<Vec<u8>, NotCopied> {
    match inflated(content)? {
        (_, true) => Ok(content.to_vec()),
        (plain, false) => deflate(&plain),
    }
}

/// What can be read, and whether that is all there is and nothing is wrong with it. Data that is
/// whole but for its checksum is read whole, as readers do.
fn inflated(content: &[u8]) -> Result<(Vec<u8>, bool), NotCopied> {
    let (plain, sound) = inflated_as(content, true)?;
    if sound {
        return Ok((plain, true));
    }
    let (bare, _) = inflated_as(content.get(2..).unwrap_or_default(), false)?;
    Ok((if bare.len() > plain.len() { bare } else { plain }, false))
}

/// `wrapped`: with head and checksum.
fn inflated_as(content: &[u8], wrapped: bool) -> Result<(Vec<u8>, bool), NotCopied> {
    let mut inflater = Decompress::new(wrapped);
    let mut plain = Vec::new();
    let mut used = 0;
    loop {
        let before = (used, plain.len());
        plain.reserve(STEP);
        let status = inflater.decompress_vec(&content[used..], &mut plain, FlushDecompress::None);
        used = usize::try_from(inflater.total_in()).unwrap_or(usize::MAX).min(content.len());
        match status {
            _ if plain.len() >= MOST_DECODED => return Err(NotCopied),
            Ok(Status::StreamEnd) => return Ok((plain, used >= content.len())),
            Ok(_) if before != (used, plain.len()) => {}
            Ok(_) | Err(_) => return Ok((plain, false)),
        }
    }
}

pub fn deflate(plain: &[u8]) -> Result<Vec<u8>, NotCopied> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(plain).and_then(|()| encoder.finish()).map_err(|_| NotCopied)
}

impl Copier<'_> {
    /// Sets an entry of a stream that is here.
    pub fn add_to(&mut self, id: ObjectId, key: &str, value: Object) {
        if let Some(Object::Stream(stream)) = self.objects.get_mut(&id) {
            stream.dict.set(key, value);
        }
    }

    /// What a form added here draws by this name.
    pub fn part(&self, form: ObjectId, name: &[u8]) -> Option<ObjectId> {
        let form = self.objects.get(&form)?.as_stream().ok()?;
        let resources = form.dict.get(b"Resources").and_then(Object::as_dict).ok()?;
        let parts = resources.get(b"XObject").and_then(Object::as_dict).ok()?;
        parts.get(name).and_then(Object::as_reference).ok()
    }

    /// Makes sure that a copied appearance stream says it is a form, and on which layer it lies.
    pub fn make_form(&mut self, id: ObjectId, layer: Option<Object>) {
        if let Some(Object::Stream(stream)) = self.objects.get_mut(&id) {
            if let Some(layer) = layer.filter(|_| !stream.dict.has(b"OC")) {
                stream.dict.set("OC", layer);
            }
            stream.dict.set("Type", Object::Name(b"XObject".to_vec()));
            stream.dict.set("Subtype", Object::Name(b"Form".to_vec()));
        }
    }
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn only_the_checksum_is_wrong() {
        // Data too long to come in one go.
        let words: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
        let mut packed = deflate(&words).unwrap();
        assert_eq!(mended_deflate(&packed).unwrap(), packed);
        let last = packed.len() - 1;
        packed[last] ^= 1;
        assert_eq!(inflated(&packed).unwrap(), (words.clone(), false));
        let mended = mended_deflate(&packed).unwrap();
        assert_eq!(inflated(&mended).unwrap(), (words, true));
    }

    #[test]
    fn a_picture_that_forgets_its_end_is_given_one() {
        let scan = [0xFF, 0xD8, 0xFF, 0xDA, 0, 4, 1, 2, 3, 0xFF, 0x00, 4];
        assert_eq!(bare_jpeg(&scan).unwrap(), [&scan[..], &[0xFF, 0xD9]].concat());
        assert_eq!(bare_jpeg(&scan[..4]).unwrap_err(), NotCopied);
    }

    #[test]
    fn a_font_called_a_is_no_action() {
        let source = Document::new();
        let mut copier = Copier::new(&source, 1);
        let fonts = dictionary! { "A" => dictionary! { "A" => "left behind" } };
        let copy = copier.copy(&dictionary! { "Font" => fonts, "AA" => 1 }.into()).unwrap();
        let copy = copy.as_dict().unwrap();
        let fonts = copy.get(b"Font").unwrap().as_dict().unwrap();
        assert!(fonts.get(b"A").unwrap().as_dict().unwrap().is_empty());
        assert_eq!(copy.len(), 1);
    }
}
