//! Every way through a document: links, bookmarks, page labels and named destinations lead to pages
//! that are there, inside their boxes, and keep the reader's zoom.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Fails on the first way that leads nowhere.
pub fn walk(document: &Document) {
    let walk = Walk {
        document,
        pages: document
            .page_iter()
            .map(|page| (page, rectangle(document.get_dictionary(page).unwrap(), b"MediaBox")))
            .collect(),
    };
    for (page, sides) in &walk.pages {
        walk.links(*page, *sides);
    }
    let catalog = document.catalog().unwrap();
    if let Ok(outline) = catalog.get_deref(b"Outlines", document) {
        let root = catalog.get(b"Outlines").unwrap().as_reference().unwrap();
        let shown = walk.level(root);
        assert_eq!(number(outline.as_dict().unwrap(), b"Count").unwrap_or(0), shown);
    }
    walk.labels(catalog);
    walk.names(catalog);
}

struct Walk<'a> {
    document: &'a Document,
    /// Left, bottom, right and top of each page.
    pages: BTreeMap<ObjectId, [f32; 4]>,
}

impl Walk<'_> {
    fn links(&self, page: ObjectId, [left, bottom, right, top]: [f32; 4]) {
        let page = self.document.get_dictionary(page).unwrap();
        let Ok(annotations) = page.get_deref(b"Annots", self.document) else { return };
        for annotation in annotations.as_array().unwrap() {
            let link = self.document.get_dictionary(annotation.as_reference().unwrap()).unwrap();
            assert_eq!(link.get(b"Subtype").unwrap().as_name().unwrap(), b"Link");
            let [l, b, r, t] = rectangle(link, b"Rect");
            assert!(l < r && b < t, "a link that nobody can press: {l} {b} {r} {t}");
            let inside = l >= left - 0.1 && b >= bottom - 0.1 && r <= right + 0.1 && t <= top + 0.1;
            assert!(inside, "a link outside its page: {l} {b} {r} {t}");
            match link.get(b"Dest") {
                Ok(place) => self.leads_somewhere(place),
                Err(_) => assert!(link.has(b"A"), "a link to nowhere"),
            }
        }
    }

    fn leads_somewhere(&self, place: &Object) {
        let place = place.as_array().unwrap();
        let [left, bottom, right, top] = self.pages[&place[0].as_reference().unwrap()];
        assert_eq!(place[1].as_name().unwrap(), b"XYZ");
        let within = |value: &Object, low: f32, high: f32| match value {
            Object::Null => true,
            value => (low - 0.1..=high + 0.1).contains(&value.as_float().unwrap()),
        };
        assert!(within(&place[2], left, right) && within(&place[3], bottom, top), "{place:?}");
        assert_eq!(place[4], Object::Null, "the reader's zoom is kept");
    }

    /// How many bookmarks show below this one when it is open.
    fn level(&self, parent: ObjectId) -> i64 {
        let parent_dict = self.document.get_dictionary(parent).unwrap();
        let (mut before, mut next) = (None, reference(parent_dict, b"First"));
        let mut shown = 0;
        while let Some(id) = next {
            let item = self.document.get_dictionary(id).unwrap();
            assert_eq!(reference(item, b"Parent"), Some(parent));
            assert_eq!(reference(item, b"Prev"), before);
            assert!(!lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap().is_empty());
            self.leads_somewhere(item.get(b"Dest").unwrap());
            let below = self.level(id);
            assert_eq!(number(item, b"Count").unwrap_or(0).abs(), below);
            shown += 1 + number(item, b"Count").unwrap_or(0).max(0);
            (before, next) = (Some(id), reference(item, b"Next"));
        }
        assert_eq!(reference(parent_dict, b"Last"), before);
        shown
    }

    fn labels(&self, catalog: &Dictionary) {
        let Ok(labels) = catalog.get_deref(b"PageLabels", self.document) else { return };
        let numbers = labels.as_dict().unwrap().get(b"Nums").unwrap().as_array().unwrap();
        let starts: Vec<i64> = numbers.chunks(2).map(|pair| pair[0].as_i64().unwrap()).collect();
        assert_eq!(starts[0], 0, "the first page has a label");
        assert!(starts.is_sorted());
        assert!(starts.iter().all(|start| *start < self.pages.len() as i64), "{starts:?}");
    }

    fn names(&self, catalog: &Dictionary) {
        let named = catalog.get_deref(b"Dests", self.document).and_then(Object::as_dict);
        for (_, place) in named.iter().flat_map(|named| named.iter()) {
            self.leads_somewhere(place);
        }
        let names = catalog.get_deref(b"Names", self.document).and_then(Object::as_dict);
        assert!(names.is_err() || !names.unwrap().has(b"Dests"), "nothing is named by a tree");
    }
}

fn reference(dict: &Dictionary, key: &[u8]) -> Option<ObjectId> {
    dict.get(key).ok().map(|value| value.as_reference().unwrap())
}

fn number(dict: &Dictionary, key: &[u8]) -> Option<i64> {
    dict.get(key).ok().map(|value| value.as_i64().unwrap())
}

fn rectangle(dict: &Dictionary, key: &[u8]) -> [f32; 4] {
    let sides = dict.get(key).unwrap().as_array().unwrap();
    let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
    sides.try_into().unwrap()
}
