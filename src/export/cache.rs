//! Work already done, so that an export after a small change takes a moment: pictures made smaller or
//! treated, and which PDF pages came over faithfully. Everything here follows from the originals and
//! from what is asked for: without it the same bytes come out, later.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::fit::Fitted;
use crate::case::MediaType;
use crate::packet::Exhibit;

/// Kept at the most, once an export is done.
const MOST_BYTES: u64 = 256 << 20;
const LARGEST_ENTRY: usize = 64 << 20;
/// Another number when the same work gives other bytes.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "-3");
const HASH: usize = 32;

/// A folder that may be deleted at any time, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cache(Option<PathBuf>);

/// What a piece of work follows from.
#[derive(Clone)]
pub struct Key(Sha256);

impl Key {
    pub fn new(work: &str) -> Key {
        Key(Sha256::new()).and(VERSION.as_bytes()).and(work.as_bytes())
    }

    #[must_use]
    pub fn and(mut self, part: &[u8]) -> Key {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
        self
    }

    /// The exhibit's file and how it is shown; `None` when the file is not there.
    #[must_use]
    pub fn of_exhibit(self, exhibit: &Exhibit) -> Option<Key> {
        let length = fs::metadata(&exhibit.path).ok()?.len();
        let shown = serde_json::to_vec(&(&exhibit.contents, &exhibit.treatment)).ok()?;
        let key = self.and(&exhibit.sha256.0).and(&length.to_le_bytes()).and(&shown);
        Some(key.and(exhibit.media.extension().as_bytes()))
    }

    pub fn digest(self) -> [u8; HASH] {
        self.0.finalize().into()
    }

    fn name(self) -> String {
        self.digest().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Cache {
    pub fn at(folder: PathBuf) -> Cache {
        Cache(Some(folder))
    }

    pub const fn none() -> Cache {
        Cache(None)
    }

    /// What was kept under the key; an entry that is not whole counts as none.
    pub fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let mut entry = fs::read(self.entry(key)?).ok()?;
        if entry.len() < HASH {
            return None;
        }
        let bytes = entry.split_off(HASH);
        (Sha256::digest(&bytes)[..] == entry[..]).then_some(bytes)
    }

    /// Keeps it if that is possible, and says whether it was; nothing is lost when it is not.
    pub fn put(&self, key: &Key, bytes: &[u8]) -> bool {
        let Some(path) = self.entry(key).filter(|_| bytes.len() <= LARGEST_ENTRY) else {
            return false;
        };
        let temporary = path.with_extension(format!("{}.tmp", std::process::id()));
        let mut entry = Sha256::digest(bytes).to_vec();
        entry.extend_from_slice(bytes);
        let folder = path.parent().unwrap_or(Path::new("."));
        let written = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&temporary, &entry))
            .and_then(|()| fs::rename(&temporary, &path));
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written.is_ok()
    }

    pub fn picture(&self, key: Option<&Key>) -> Option<Fitted> {
        self.get(key?).and_then(|bytes| unpacked(&bytes))
    }

    /// Whether it was possible to keep it.
    pub fn put_picture(&self, key: Option<&Key>, picture: &Fitted) -> bool {
        key.filter(|_| self.0.is_some()).is_some_and(|key| self.put(key, &packed(picture)))
    }

    /// Removes the oldest entries until the rest is no larger than it may be.
    pub fn tidy(&self) {
        let listed = self.0.as_ref().and_then(|folder| fs::read_dir(folder).ok());
        let entries = listed.into_iter().flatten().filter_map(|entry| {
            let entry = entry.ok()?;
            let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some((about.modified().ok(), entry.path(), about.len()))
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort();
        let mut total: u64 = entries.iter().map(|(.., length)| length).sum();
        for (_, path, length) in entries {
            if total <= MOST_BYTES {
                return;
            }
            if fs::remove_file(path).is_ok() {
                total -= length;
            }
        }
    }

    fn entry(&self, key: &Key) -> Option<PathBuf> {
        Some(self.0.as_ref()?.join(key.clone().name()))
    }
}

/// As an entry: its format, its size as seen, its bytes.
fn packed(picture: &Fitted) -> Vec<u8> {
    let mut bytes = vec![u8::from(picture.media == MediaType::Jpeg)];
    bytes.extend_from_slice(&picture.width.to_le_bytes());
    bytes.extend_from_slice(&picture.height.to_le_bytes());
    bytes.extend_from_slice(&picture.bytes);
    bytes
}

fn unpacked(bytes: &[u8]) -> Option<Fitted> {
    let (kind, rest) = bytes.split_first()?;
    let (width, rest) = rest.split_first_chunk::<4>()?;
    let (height, rest) = rest.split_first_chunk::<4>()?;
    let media = if *kind == 1 { MediaType::Jpeg } else { MediaType::Png };
    let (width, height) = (u32::from_le_bytes(*width), u32::from_le_bytes(*height));
    Some(Fitted { bytes: rest.to_vec(), media, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_entry_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().join("cache"));
        let key = Key::new("work").and(b"ab").and(b"c");
        assert_eq!(cache.get(&key), None);
        cache.put(&key, b"done");
        assert_eq!(cache.get(&key).unwrap(), b"done");
        assert_eq!(cache.get(&Key::new("work").and(b"a").and(b"bc")), None);
        let path = cache.entry(&key).unwrap();
        let mut entry = fs::read(&path).unwrap();
        entry.pop();
        fs::write(&path, entry).unwrap();
        assert_eq!(cache.get(&key), None);
        cache.tidy();
        assert!(path.exists(), "small enough to stay");
    }

    #[test]
    fn a_picture_comes_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().to_owned());
        let picture =
            Fitted { bytes: vec![1, 2], media: MediaType::Jpeg, width: 300, height: 70_000 };
        let key = Key::new("picture");
        cache.put_picture(Some(&key), &picture);
        let kept = cache.picture(Some(&key)).unwrap();
        assert_eq!((kept.bytes, kept.media), (picture.bytes.clone(), picture.media));
        assert_eq!((kept.width, kept.height), (picture.width, picture.height));
        Cache::none().put_picture(Some(&key), &picture);
        assert!(Cache::none().picture(Some(&key)).is_none());
    }
}
