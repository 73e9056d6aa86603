//! A PDF file written front to back: objects go out as soon as they are complete, so that no more
//! than one large one is in memory at a time.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

pub struct PdfFile<'a> {
    out: &'a mut dyn Write,
    written: u64,
    /// Over every byte so far: the file's id.
    hash: Sha256,
    offsets: BTreeMap<u32, u64>,
    last: u32,
    /// Streams that several others use, by the hash of their bytes.
    shared: BTreeMap<[u8; 32], ObjectId>,
    /// Where those are.
    shared_at: Vec<Range<u64>>,
    /// Layers of PDF exhibits, and whether they show.
    pub layers: Vec<(ObjectId, bool)>,
    /// Fields of PDF exhibits, whether some are drawn anew, and what they are written with.
    pub fields: Vec<ObjectId>,
    pub redraws: bool,
    pub fonts: Dictionary,
}

impl<'a> PdfFile<'a> {
    pub fn begin(out: &'a mut dyn Write) -> io::Result<PdfFile<'a>> {
        let mut file = PdfFile {
            out,
            written: 0,
            hash: Sha256::new(),
            offsets: BTreeMap::new(),
            last: 0,
            shared: BTreeMap::new(),
            shared_at: Vec::new(),
            layers: Vec::new(),
            fields: Vec::new(),
            redraws: false,
            fonts: Dictionary::new(),
        };
        // Bytes above 127 tell mail and transfer programs that the file is binary.
        file.raw(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// An id for an object to be written later, or never.
    pub fn reserve(&mut self) -> ObjectId {
        self.last += 1;
        (self.last, 0)
    }

    /// Bytes so far.
    pub fn written(&self) -> u64 {
        self.written
    }

    /// The number the next object gets.
    pub fn next(&self) -> u32 {
        self.last + 1
    }

    /// Writes objects that were numbered elsewhere, from [`Self::next`] upwards.
    pub fn put_all(&mut self, objects: BTreeMap<ObjectId, Object>) -> io::Result<()> {
        for (id, object) in objects {
            self.last = self.last.max(id.0);
            self.put(id, &object)?;
        }
        Ok(())
    }

    pub fn put(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        self.offsets.insert(id.0, self.written);
        let mut bytes = format!("{} 0 obj\n", id.0).into_bytes();
        lopdf::Writer::write_object(&mut bytes, object)?;
        bytes.extend_from_slice(b"\nendobj\n");
        self.raw(&bytes)
    }

    pub fn add(&mut self, object: impl Into<Object>) -> io::Result<ObjectId> {
        let id = self.reserve();
        self.put(id, &object.into())?;
        Ok(id)
    }

    /// A stream whose bytes are already in the form that `dictionary` says.
    /// Adds an array of numbers with all their digits.
    pub fn add_exactly(&mut self, numbers: &[f64]) -> io::Result<ObjectId> {
        let id = self.reserve();
        self.offsets.insert(id.0, self.written);
        let numbers: Vec<String> = numbers.iter().map(f64::to_string).collect();
        self.raw(format!("{} 0 obj\n[{}]\nendobj\n", id.0, numbers.join(" ")).as_bytes())?;
        Ok(id)
    }

    pub fn put_stream(
        &mut self,
        id: ObjectId,
        mut dictionary: Dictionary,
        bytes: &[u8],
    ) -> io::Result<()> {
        dictionary.set("Length", bytes.len() as i64);
        self.offsets.insert(id.0, self.written);
        let mut head = format!("{} 0 obj\n", id.0).into_bytes();
        lopdf::Writer::write_object(&mut head, &Object::Dictionary(dictionary))?;
        head.extend_from_slice(b"\nstream\n");
        self.raw(&head)?;
        self.raw(bytes)?;
        self.raw(b"\nendstream\nendobj\n")
    }

    /// A stream compressed here.
    pub fn add_compressed(
        &mut self,
        mut dictionary: Dictionary,
        bytes: &[u8],
    ) -> io::Result<ObjectId> {
        let id = self.reserve();
        dictionary.set("Filter", "FlateDecode");
        self.put_stream(id, dictionary, &deflate(bytes)?)?;
        Ok(id)
    }

    /// The same stream for the same bytes.
    pub fn shared_stream(&mut self, dictionary: Dictionary, bytes: &[u8]) -> io::Result<ObjectId> {
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        if let Some(id) = self.shared.get(&hash) {
            return Ok(*id);
        }
        let start = self.written;
        let id = self.add_compressed(dictionary, bytes)?;
        self.shared_at.push(start..self.written);
        self.shared.insert(hash, id);
        Ok(id)
    }

    /// Keeps the fonts of an exhibit's fields, and gives new names to those whose names are taken.
    pub fn call_fonts(&mut self, fonts: Dictionary) -> BTreeMap<Vec<u8>, Vec<u8>> {
        let mut called = BTreeMap::new();
        for (name, font) in fonts {
            let taken = |name: &[u8]| self.fonts.has(name);
            let numbered = (2..).map(|number| [&name, format!("-{number}").as_bytes()].concat());
            let mut names = [name.clone()].into_iter().chain(numbered);
            let free = names.find(|name| !taken(name)).unwrap_or_default();
            self.fonts.set(free.clone(), font);
            called.insert(name, free);
        }
        called
    }

    /// What of `bytes` no other part of the file may refer to.
    pub fn unshared(&self, bytes: Range<u64>) -> Vec<Range<u64>> {
        let inside = self.shared_at.iter().filter(|shared| bytes.contains(&shared.start));
        let mut parts = Vec::new();
        let mut start = bytes.start;
        for shared in inside {
            parts.push(start..shared.start);
            start = shared.end;
        }
        parts.push(start..bytes.end);
        parts
    }

    /// Writes the cross-reference table and the trailer.
    pub fn finish(mut self, root: ObjectId, info: ObjectId) -> io::Result<()> {
        let start = self.written;
        let digest = self.hash.clone().finalize();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.last + 1);
        for number in 1..=self.last {
            match self.offsets.get(&number) {
                Some(offset) => table.push_str(&format!("{offset:010} 00000 n \n")),
                None => table.push_str("0000000000 65535 f \n"),
            }
        }
        self.raw(table.as_bytes())?;
        let id = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
        let trailer = dictionary! {
            "Size" => i64::from(self.last) + 1,
            "Root" => root,
            "Info" => info,
            "ID" => vec![id.clone(), id],
        };
        let mut bytes = b"trailer\n".to_vec();
        lopdf::Writer::write_object(&mut bytes, &Object::Dictionary(trailer))?;
        bytes.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
        self.raw(&bytes)?;
        self.out.flush()
    }

    fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }
}

/// Zlib at its default level.
pub fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_of_two_exhibits_keep_apart() {
        let mut out = Vec::new();
        let mut file = PdfFile::begin(&mut out).unwrap();
        let first = file.call_fonts(dictionary! { "Helv" => 1 });
        let second = file.call_fonts(dictionary! { "Helv" => 2 });
        assert_eq!(first[&b"Helv"[..]], b"Helv");
        assert_eq!(second[&b"Helv"[..]], b"Helv-2");
        assert_eq!(file.fonts.get(b"Helv-2").unwrap().as_i64().unwrap(), 2);
    }

    #[test]
    fn a_stream_that_others_use_belongs_to_nobody_alone() {
        let mut out = Vec::new();
        let mut file = PdfFile::begin(&mut out).unwrap();
        let start = file.written();
        file.add(1).unwrap();
        let profile = file.written();
        let id = file.shared_stream(Dictionary::new(), b"profile").unwrap();
        let after = file.written();
        file.add(2).unwrap();
        let end = file.written();
        assert_eq!(file.shared_stream(Dictionary::new(), b"profile").unwrap(), id);
        file.add(3).unwrap();
        assert_eq!(file.unshared(start..end), [start..profile, after..end]);
        let last = end..file.written();
        assert_eq!(file.unshared(last.clone()), [last]);
    }
}
