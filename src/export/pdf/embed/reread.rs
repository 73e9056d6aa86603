//! A PDF as the program that draws it reads it. That one finds its way through files whose tables
//! are wrong, whose streams do not say how long they are, or whose page tree is torn.

use std::collections::BTreeSet;
use std::sync::Arc;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Dict, MaybeRef, ObjRef, Object as Read, ObjectIdentifier};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

use super::copy::deflate;

/// Deeper nesting than any real object has.
const DEEPEST: usize = 64;

/// What the pages are made of, without locks, and the pages in their order.
pub fn read(bytes: &Arc<Vec<u8>>) -> Option<(Document, Vec<ObjectId>)> {
    let pdf = Pdf::new(Arc::clone(bytes)).ok()?;
    let mut document = Document::with_version("1.7");
    let root = pdf.xref().root_id();
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        pages.push(id(page.raw().obj_id()?)?);
    }
    let mut waiting: Vec<ObjectIdentifier> = vec![root];
    waiting.extend(pdf.pages().iter().filter_map(|page| page.raw().obj_id()));
    let mut met = BTreeSet::new();
    while let Some(number) = waiting.pop() {
        let Some(key) = id(number).filter(|_| met.insert(number)) else { continue };
        let Some(object) = pdf.xref().get::<Read<'_>>(number) else { continue };
        let object = copied(&pdf, &object, &mut waiting, 0);
        document.max_id = document.max_id.max(key.0);
        document.objects.insert(key, object);
    }
    document.trailer.set("Root", id(root)?);
    Some((document, pages))
}

fn id(number: ObjectIdentifier) -> Option<ObjectId> {
    Some((number.obj_number, u16::try_from(number.gen_number).ok()?))
}

fn copied(pdf: &Pdf, object: &Read<'_>, met: &mut Vec<ObjectIdentifier>, depth: usize) -> Object {
    if depth > DEEPEST {
        return Object::Null;
    }
    match object {
        Read::Null(_) => Object::Null,
        Read::Boolean(value) => Object::Boolean(*value),
        Read::Number(value) => number(value.as_f64()),
        Read::String(value) => Object::String(value.as_bytes().to_vec(), StringFormat::Literal),
        Read::Name(value) => Object::Name(value.as_ref().to_vec()),
        Read::Dict(value) => Object::Dictionary(dictionary(pdf, value, met, depth)),
        Read::Array(items) => {
            Object::Array(items.raw_iter().map(|item| either(pdf, item, met, depth)).collect())
        }
        Read::Stream(stream) => {
            let mut dict = dictionary(pdf, stream.dict(), met, depth);
            // The data is unlocked and says at once how it is packed, which the other reader needs.
            for key in ["Filter", "DecodeParms"] {
                if let Some(value) = stream.dict().get::<Read<'_>>(key) {
                    dict.set(key, copied(pdf, &value, met, depth + 1));
                }
            }
            let content = stream.raw_data().into_owned();
            let mut copy = Stream::new(dict, content).with_compression(false);
            // Packed more than once, and perhaps not as the other reader understands it.
            if copy.filters().is_ok_and(|filters| filters.len() > 1)
                && let Some(packed) = stream.decoded_data().ok().and_then(|it| deflate(&it).ok())
            {
                copy.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
                copy.dict.remove(b"DecodeParms");
                copy.set_content(packed);
            }
            Object::Stream(copy)
        }
    }
}

fn dictionary(
    pdf: &Pdf,
    dict: &Dict<'_>,
    met: &mut Vec<ObjectIdentifier>,
    depth: usize,
) -> Dictionary {
    let mut copy = Dictionary::new();
    for (key, value) in dict.entries() {
        copy.set(key.as_ref().to_vec(), either(pdf, value, met, depth));
    }
    copy
}

fn either(
    pdf: &Pdf,
    value: MaybeRef<Read<'_>>,
    met: &mut Vec<ObjectIdentifier>,
    depth: usize,
) -> Object {
    match value {
        MaybeRef::Ref(ObjRef { obj_number, gen_number }) => {
            let number = ObjectIdentifier { obj_number, gen_number };
            met.push(number);
            id(number).map_or(Object::Null, Object::Reference)
        }
        MaybeRef::NotRef(value) => copied(pdf, &value, met, depth + 1),
    }
}

fn number(value: f64) -> Object {
    #[expect(clippy::cast_possible_truncation, reason = "whole and checked to fit")]
    if value.fract() == 0.0 && value.abs() < 9e15 {
        Object::Integer(value as i64)
    } else {
        Object::Real(value as f32)
    }
}
