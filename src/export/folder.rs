//! Files that appear whole or not at all, and never in the place of another.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// How many numbers are tried before a folder is given up: `name (2)` to `name (9999)`.
const MOST_COPIES: u32 = 9_999;

/// A file being written under a name nobody looks at; it goes when it is dropped unpublished.
pub(super) struct Pending {
    path: PathBuf,
    /// Behind the stem of its name.
    suffix: String,
    /// The ending it will have.
    ending: &'static str,
}

impl Pending {
    /// The new file, open for writing and reading back.
    pub(super) fn create(
        dir: &Path,
        stem: &str,
        suffix: &str,
        ending: &'static str,
    ) -> io::Result<(Pending, File)> {
        for attempt in 1..=MOST_COPIES {
            let path = dir.join(format!(".{stem}{suffix}.{attempt}.{ending}.part"));
            let created = OpenOptions::new().read(true).write(true).create_new(true).open(&path);
            match created {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                created => {
                    let suffix = suffix.to_owned();
                    return Ok((Pending { path, suffix, ending }, created?));
                }
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // Once published there is nothing here any more.
        let _ = fs::remove_file(&self.path);
    }
}

/// Gives all files their names, `stem` with the first number at which every name is free. Either
/// all appear or none does.
pub(super) fn publish(dir: &Path, stem: &str, files: Vec<Pending>) -> io::Result<Vec<PathBuf>> {
    let endings: Vec<_> = files.iter().map(|file| (file.suffix.as_str(), file.ending)).collect();
    let reserved = reserve(dir, stem, &endings)?;
    for (file, name) in files.iter().zip(&reserved.paths) {
        // What is replaced is the empty file made a moment ago.
        fs::rename(&file.path, name)?;
    }
    Ok(reserved.keep())
}

/// Names taken with empty files; given up again when dropped.
struct Reserved {
    paths: Vec<PathBuf>,
}

impl Reserved {
    fn keep(mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.paths)
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        for path in &self.paths {
            let _ = fs::remove_file(path);
        }
    }
}

fn reserve(dir: &Path, stem: &str, endings: &[(&str, &str)]) -> io::Result<Reserved> {
    'copies: for copy in 1..=MOST_COPIES {
        let mut reserved = Reserved { paths: Vec::new() };
        for (suffix, ending) in endings {
            let name = match copy {
                1 => format!("{stem}{suffix}.{ending}"),
                copy => format!("{stem}{suffix} ({copy}).{ending}"),
            };
            let path = dir.join(name);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => reserved.paths.push(path),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue 'copies,
                Err(error) => return Err(error),
            }
        }
        return Ok(reserved);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn pending(dir: &Path, ending: &'static str, text: &str) -> Pending {
        let (pending, mut file) = Pending::create(dir, "case", "", ending).unwrap();
        file.write_all(text.as_bytes()).unwrap();
        pending
    }

    #[test]
    fn a_taken_name_gets_a_number_and_keeps_its_file() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("case.eml"), "earlier").unwrap();
        let files =
            vec![pending(dir.path(), "pdf", "new pdf"), pending(dir.path(), "eml", "new eml")];
        publish(dir.path(), "case", files).unwrap();
        assert_eq!(names(dir.path()), ["case (2).eml", "case (2).pdf", "case.eml"]);
        assert_eq!(fs::read(dir.path().join("case.eml")).unwrap(), b"earlier");
    }

    #[test]
    fn what_is_not_published_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        drop(pending(dir.path(), "pdf", "half"));
        assert!(names(dir.path()).is_empty());
    }

    #[test]
    fn when_one_file_cannot_be_published_none_is() {
        let dir = tempfile::tempdir().unwrap();
        let files = vec![pending(dir.path(), "pdf", "whole"), pending(dir.path(), "eml", "gone")];
        fs::remove_file(files[1].path()).unwrap();
        assert!(publish(dir.path(), "case", files).is_err());
        assert!(names(dir.path()).is_empty());
    }
}
