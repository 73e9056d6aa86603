//! Copies that cloud folders make when two computers change a case at once.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::Disk;
use super::activity::ACTIVITY;
use super::manifest::MANIFEST;

/// Conflict copies of the case and of its activity log: `case (1).json`, `case 2.json`,
/// `case (conflicted copy).json`, `case-冲突-….json`, `case.sync-conflict-….json`.
pub(super) fn copies(disk: &dyn Disk, dir: &Path) -> io::Result<Vec<PathBuf>> {
    let copies_in = |folder: PathBuf, original: &str| -> io::Result<Vec<PathBuf>> {
        let names = match disk.list(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            names => names?,
        };
        let is_copy = |name: &OsString| {
            let (stem, ending) = original.split_once('.').unwrap_or((original, ""));
            let name = name.to_string_lossy();
            name != original && name.starts_with(stem) && name.ends_with(&format!(".{ending}"))
        };
        Ok(names.into_iter().filter(is_copy).map(|name| folder.join(name)).collect())
    };
    let mut copies = copies_in(dir.to_owned(), MANIFEST)?;
    copies.extend(copies_in(dir.join("history"), ACTIVITY)?);
    Ok(copies)
}
