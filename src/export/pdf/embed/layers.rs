//! Optional content: which layers a document shows when it is opened.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Every layer, and whether it is on as the document opens.
pub fn layers(source: &Document) -> BTreeMap<ObjectId, bool> {
    let entry = |dict: &Dictionary, key: &[u8]| {
        dict.get_deref(key, source).ok().map(Object::as_dict).and_then(Result::ok).cloned()
    };
    let Some(properties) =
        source.catalog().ok().and_then(|catalog| entry(catalog, b"OCProperties"))
    else {
        return BTreeMap::new();
    };
    let listed = |dict: &Dictionary, key: &[u8]| -> Vec<ObjectId> {
        let list = dict.get_deref(key, source).and_then(Object::as_array);
        let list = list.map(Vec::as_slice).unwrap_or_default();
        list.iter().filter_map(|item| item.as_reference().ok()).collect()
    };
    let opening = entry(&properties, b"D").unwrap_or_default();
    let off = opening.get(b"BaseState").and_then(Object::as_name).is_ok_and(|name| name == b"OFF");
    let mut layers: BTreeMap<ObjectId, bool> =
        listed(&properties, b"OCGs").into_iter().map(|id| (id, !off)).collect();
    layers.extend(listed(&opening, b"ON").into_iter().map(|id| (id, true)));
    layers.extend(listed(&opening, b"OFF").into_iter().map(|id| (id, false)));
    layers
}
