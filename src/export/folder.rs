//! Files that appear whole or not at all, and never in the place of another.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// How many numbers are tried before a folder is given up: `name (2)` to `name (9999)`.
const MOST_COPIES: u32 = 9_999;

/// A file being written under a name nobody looks at; it goes when it is dropped unpublished.
pub(super) struct Pending {
    path: PathBuf,
    name: Name,
}

/// What a file is called once it is published.
#[derive(Clone)]
enum Name {
    /// The stem with something behind it and an ending.
    File { suffix: String, ending: &'static str },
    /// Its own name in a folder, which is the stem with something behind it.
    Inside { folder: &'static str, name: String },
}

impl Pending {
    /// The new file, open for writing and reading back.
    pub(super) fn create(
        dir: &Path,
        stem: &str,
        suffix: &str,
        ending: &'static str,
    ) -> io::Result<(Pending, File)> {
        let name = Name::File { suffix: suffix.to_owned(), ending };
        Pending::create_as(dir, stem, suffix, ending, name)
    }

    /// The same for a file in a folder of its own, `stem` and `folder` in a row.
    pub(super) fn create_inside(
        dir: &Path,
        stem: &str,
        folder: &'static str,
        name: &str,
    ) -> io::Result<(Pending, File)> {
        let named = Name::Inside { folder, name: name.to_owned() };
        Pending::create_as(dir, stem, folder, "file", named)
    }

    fn create_as(
        dir: &Path,
        stem: &str,
        suffix: &str,
        ending: &str,
        name: Name,
    ) -> io::Result<(Pending, File)> {
        for attempt in 1..=MOST_COPIES {
            let path = dir.join(format!(".{stem}{suffix}.{attempt}.{ending}.part"));
            let created = OpenOptions::new().read(true).write(true).create_new(true).open(&path);
            match created {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                created => return Ok((Pending { path, name }, created?)),
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
    let names: Vec<&Name> = files.iter().map(|file| &file.name).collect();
    let reserved = reserve(dir, stem, &names)?;
    for (file, name) in files.iter().zip(&reserved.paths) {
        // What is replaced is the empty file made a moment ago.
        fs::rename(&file.path, name)?;
    }
    Ok(reserved.keep())
}

/// Names taken with empty files; given up again when dropped.
struct Reserved {
    paths: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Reserved {
    fn keep(mut self) -> Vec<PathBuf> {
        self.folders.clear();
        std::mem::take(&mut self.paths)
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        for path in &self.paths {
            let _ = fs::remove_file(path);
        }
        for folder in &self.folders {
            let _ = fs::remove_dir(folder);
        }
    }
}

fn reserve(dir: &Path, stem: &str, names: &[&Name]) -> io::Result<Reserved> {
    for copy in 1..=MOST_COPIES {
        match reserve_copy(dir, stem, names, copy) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            reserved => return reserved,
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn reserve_copy(dir: &Path, stem: &str, names: &[&Name], copy: u32) -> io::Result<Reserved> {
    let count = if copy == 1 { String::new() } else { format!(" ({copy})") };
    let mut reserved = Reserved { paths: Vec::new(), folders: Vec::new() };
    for name in names {
        let path = match name {
            Name::File { suffix, ending } => dir.join(format!("{stem}{suffix}{count}.{ending}")),
            Name::Inside { folder, name } => {
                let folder = dir.join(format!("{stem}{folder}{count}"));
                if !reserved.folders.contains(&folder) {
                    fs::create_dir(&folder)?;
                    reserved.folders.push(folder.clone());
                }
                folder.join(name)
            }
        };
        OpenOptions::new().write(true).create_new(true).open(&path)?;
        reserved.paths.push(path);
    }
    Ok(reserved)
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
    fn a_taken_folder_gets_a_number_too() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("case_kit")).unwrap();
        let inside = ["subject.txt", "body.txt"]
            .map(|name| Pending::create_inside(dir.path(), "case", "_kit", name).unwrap().0);
        let paths = publish(dir.path(), "case", inside.into()).unwrap();
        assert_eq!(paths[1], dir.path().join("case_kit (2)").join("body.txt"));
        assert_eq!(names(dir.path()), ["case_kit", "case_kit (2)"]);
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
