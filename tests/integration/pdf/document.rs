//! What a finished PDF holds, by page number.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};

use super::programs;
use super::sample::Written;

pub struct Document {
    pub inner: lopdf::Document,
    numbers: BTreeMap<ObjectId, u32>,
    texts: Vec<String>,
}

impl Document {
    pub fn of(written: &Written) -> Document {
        let inner = lopdf::Document::load_mem(&written.bytes).unwrap();
        let numbers: BTreeMap<ObjectId, u32> =
            inner.get_pages().into_iter().map(|(number, id)| (id, number)).collect();
        let texts = (1..=numbers.len() as u32)
            .map(|page| programs::words_of_page(&written.path, page))
            .collect();
        Document { inner, numbers, texts }
    }

    pub fn id(&self) -> Vec<u8> {
        let ids = self.inner.trailer.get(b"ID").unwrap().as_array().unwrap();
        ids[0].as_str().unwrap().to_vec()
    }

    /// The first page with this text.
    pub fn page_with(&self, text: &str) -> u32 {
        let at = self.texts.iter().position(|page| page.contains(text));
        at.unwrap_or_else(|| panic!("no page says {text}")) as u32 + 1
    }

    /// The pages that the links on `page` lead to; fails on one that leads nowhere.
    pub fn links(&self, page: u32) -> Vec<u32> {
        let id = self.inner.get_pages()[&page];
        let page = self.inner.get_dictionary(id).unwrap();
        let annotations = page.get(b"Annots").and_then(Object::as_array).cloned();
        annotations
            .unwrap_or_default()
            .iter()
            .map(|link| self.dictionary(link))
            .map(|link| self.leads_to(link.get(b"Dest").unwrap()))
            .collect()
    }

    /// Title and page of every bookmark, children after their parent.
    pub fn outline(&self) -> Vec<(String, u32)> {
        let root = self.dictionary(self.catalog().get(b"Outlines").unwrap());
        let mut found = Vec::new();
        self.level(root, &mut found);
        found
    }

    fn level(&self, parent: &Dictionary, found: &mut Vec<(String, u32)>) {
        let mut next = parent.get(b"First").ok();
        while let Some(item) = next {
            let item = self.dictionary(item);
            let title = lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap();
            found.push((title, self.leads_to(item.get(b"Dest").unwrap())));
            self.level(item, found);
            next = item.get(b"Next").ok();
        }
    }

    fn leads_to(&self, destination: &Object) -> u32 {
        let parts = destination.as_array().unwrap();
        assert_eq!(parts[1].as_name().unwrap(), b"XYZ");
        assert_eq!(parts[4], Object::Null, "the reader's zoom is kept");
        self.numbers[&parts[0].as_reference().unwrap()]
    }

    pub fn page_sizes(&self) -> Vec<(f32, f32)> {
        let size = |id: &ObjectId| {
            let page = self.inner.get_dictionary(*id).unwrap();
            let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
            (sides[2].as_float().unwrap(), sides[3].as_float().unwrap())
        };
        self.numbers.keys().map(size).collect()
    }

    pub fn catalog_text(&self, key: &str) -> String {
        lopdf::decode_text_string(self.catalog().get(key.as_bytes()).unwrap()).unwrap()
    }

    pub fn info(&self, key: &str) -> String {
        let info = self.dictionary(self.inner.trailer.get(b"Info").unwrap());
        lopdf::decode_text_string(info.get(key.as_bytes()).unwrap()).unwrap()
    }

    pub fn xmp(&self) -> String {
        let id = self.catalog().get(b"Metadata").unwrap().as_reference().unwrap();
        let stream = self.inner.get_object(id).unwrap().as_stream().unwrap();
        String::from_utf8(stream.content.clone()).unwrap()
    }

    /// Every image stream, in the order of the file.
    pub fn images(&self) -> Vec<&lopdf::Stream> {
        let streams = self.inner.objects.values().filter_map(|object| object.as_stream().ok());
        let is_image = |stream: &&lopdf::Stream| {
            stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image")
        };
        streams.filter(is_image).collect()
    }

    fn catalog(&self) -> &Dictionary {
        self.inner.catalog().unwrap()
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        match object {
            Object::Reference(id) => self.inner.get_dictionary(*id).unwrap(),
            object => object.as_dict().unwrap(),
        }
    }
}
