//! The pages of a document in their order, whatever its tree leaves unsaid.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId};

/// Nodes with children are branches, all others pages; writers forget what the type entry says.
pub fn pages(source: &Document) -> Vec<ObjectId> {
    let mut pages = Vec::new();
    let mut met = BTreeSet::new();
    let root = source.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok());
    let mut waiting: Vec<ObjectId> =
        root.and_then(|root| root.as_reference().ok()).into_iter().collect();
    while let Some(id) = waiting.pop() {
        let Ok(node) = source.get_dictionary(id) else { continue };
        let kids = node.get_deref(b"Kids", source).and_then(Object::as_array);
        let kids = kids.ok().filter(|_| !node.has_type(b"Page"));
        match kids {
            // A branch met twice is a loop; a page may be shown twice.
            Some(_) if !met.insert(id) => {}
            Some(kids) => {
                waiting.extend(kids.iter().rev().filter_map(|kid| kid.as_reference().ok()))
            }
            None if !node.has_type(b"Pages") => pages.push(id),
            None => {}
        }
    }
    pages
}
