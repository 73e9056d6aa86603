//! Thumbnails, pages and previews in the app's cache folder. Everything here can be made again from
//! the case, so a file that cannot be written is no error.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use docket::case::{CaseId, Digest};

static NEXT_TEMPORARY: AtomicU64 = AtomicU64::new(0);

pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    pub fn new(folder: PathBuf) -> Cache {
        Cache { folder }
    }

    /// Where the thumbnail of an original stands.
    pub fn thumbnail(&self, original: &Digest) -> PathBuf {
        self.folder.join("thumbnails").join(original.to_string())
    }

    /// Where the previews of a case stand.
    pub fn previews(&self, case: &CaseId) -> PathBuf {
        let id = case.as_str();
        let plain = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
        // What a case file calls itself is no path to follow.
        let name = match id.chars().all(plain) && !id.is_empty() {
            true => id.to_owned(),
            false => id.bytes().map(|byte| format!("{byte:02x}")).take(100).collect(),
        };
        self.folder.join("previews").join(name)
    }

    /// Where a pasted picture waits to be taken in.
    pub fn pasted(&self) -> PathBuf {
        self.folder.join("pasted")
    }

    /// What stands at `path`, made and kept there when it is missing.
    pub fn get_or_make<E>(
        path: &Path,
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        if let Ok(bytes) = fs::read(path) {
            return Ok(bytes);
        }
        let bytes = make()?;
        Cache::keep(path, &bytes);
        Ok(bytes)
    }

    /// Keeps the bytes whole or not at all.
    pub fn keep(path: &Path, bytes: &[u8]) {
        // Without it the bytes are made once more next time.
        let _ = Cache::write(path, |file| fs::write(file, bytes));
    }

    /// Makes the file under another name first, so that nobody finds half of it.
    pub fn write<T>(path: &Path, make: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let number = NEXT_TEMPORARY.fetch_add(1, Ordering::Relaxed);
        let temporary = path.with_extension(format!("{}-{number}.part", std::process::id()));
        let made = make(&temporary).and_then(|made| {
            fs::rename(&temporary, path)?;
            Ok(made)
        });
        if made.is_err() {
            // It may never have been there.
            let _ = fs::remove_file(&temporary);
        }
        made
    }
}
