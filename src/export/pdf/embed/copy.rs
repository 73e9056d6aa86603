//! Copies what a page is drawn with, and nothing else, under new numbers. Streams that readers would
//! complain about are mended or refused here, so that the packet as a whole stays clean.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::MOST_DECODED;
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

/// Copies objects of one document, each once.
pub struct Copier<'a> {
    pub source: &'a Document,
    next: u32,
    numbers: BTreeMap<ObjectId, ObjectId>,
    objects: BTreeMap<ObjectId, Object>,
}

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
        self.copy_within(value, 0)
    }

    /// What became of an object of the source.
    pub fn copied(&self, id: ObjectId) -> Option<ObjectId> {
        self.numbers.get(&id).copied()
    }

    pub fn finish(self) -> BTreeMap<ObjectId, Object> {
        self.objects
    }

    fn reserve(&mut self) -> ObjectId {
        let id = (self.next, 0);
        self.next += 1;
        id
    }

    fn copy_within(&mut self, value: &Object, depth: usize) -> Result<Object, NotCopied> {
        if depth > DEEPEST {
            return Err(NotCopied);
        }
        Ok(match value {
            Object::Reference(id) => self.copy_reference(*id, depth)?,
            Object::Array(items) => Object::Array(
                items
                    .iter()
                    .map(|item| self.copy_within(item, depth + 1))
                    .collect::<Result<_, _>>()?,
            ),
            Object::Dictionary(dictionary) => {
                Object::Dictionary(self.copy_dictionary(dictionary, depth)?)
            }
            Object::Stream(stream) => {
                let dict = self.copy_dictionary(&stream.dict, depth)?;
                Object::Stream(clean(dict, stream)?)
            }
            Object::Real(number) if !number.is_finite() => Object::Integer(0),
            Object::Name(name) if name.contains(&0) => return Err(NotCopied),
            plain => plain.clone(),
        })
    }

    fn copy_reference(&mut self, id: ObjectId, depth: usize) -> Result<Object, NotCopied> {
        if let Some(copied) = self.numbers.get(&id) {
            return Ok(Object::Reference(*copied));
        }
        let Ok(target) = self.source.get_object(id) else { return Ok(Object::Null) };
        if target.as_dict().is_ok_and(|dict| dict.has_type(b"Page") || dict.has_type(b"Pages")) {
            return Ok(Object::Null);
        }
        let copied = self.reserve();
        self.numbers.insert(id, copied);
        let object = self.copy_within(target, depth + 1)?;
        self.objects.insert(copied, object);
        Ok(Object::Reference(copied))
    }

    fn copy_dictionary(
        &mut self,
        dictionary: &Dictionary,
        depth: usize,
    ) -> Result<Dictionary, NotCopied> {
        let mut copied = Dictionary::new();
        for (key, value) in dictionary {
            // No reader knows what to make of a zero byte in a name.
            if key.contains(&0) {
                return Err(NotCopied);
            }
            if !LEFT_BEHIND.contains(&key.as_slice()) && key.as_slice() != b"Length" {
                copied.set(key.clone(), self.copy_within(value, depth + 1)?);
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
        [b"DCTDecode" | b"DCT"] => strip::jpeg(&stream.content).map_err(|_| NotCopied)?.to_vec(),
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
            strip::jpeg(&jpeg).map_err(|_| NotCopied)?.to_vec()
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

/// What can be read, and whether that is all there is and nothing follows it.
fn inflated(content: &[u8]) -> Result<(Vec<u8>, bool), NotCopied> {
    let mut decoder = ZlibDecoder::new(content);
    let mut plain = Vec::new();
    let limit = u64::try_from(MOST_DECODED).unwrap_or(u64::MAX);
    let sound = (&mut decoder).take(limit).read_to_end(&mut plain).is_ok();
    if plain.len() >= MOST_DECODED {
        return Err(NotCopied);
    }
    let used = usize::try_from(decoder.total_in()).unwrap_or(usize::MAX);
    Ok((plain, sound && used >= content.len()))
}

pub fn deflate(plain: &[u8]) -> Result<Vec<u8>, NotCopied> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(plain).and_then(|()| encoder.finish()).map_err(|_| NotCopied)
}

impl Copier<'_> {
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
