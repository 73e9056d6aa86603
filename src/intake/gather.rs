//! From what the user gave, folders among it, to the files meant. What lies in a folder but was
//! surely not meant is left out and named.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::limits;
use crate::case::{Message, printable_name};

/// The files meant, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// As they were given; those of a folder in the order of their names.
    pub files: Vec<PathBuf>,
    pub skipped: Vec<Skipped>,
}

/// A file or folder that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    pub path: PathBuf,
    pub reason: SkipReason,
}

/// Why something in a folder was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// Its name begins with a dot.
    Hidden,
    /// File managers leave it behind.
    System,
    /// A link to a folder, which may lead around in a circle.
    Link,
    /// A case of Docket's own: its files are no evidence.
    Case,
    /// A folder without a file in it.
    NoFiles,
    Unreadable(io::ErrorKind),
    /// There were more files than anybody means; from here on none was taken.
    TooMany,
}

impl Skipped {
    /// What was left out, and why.
    pub fn message(&self) -> Message {
        let key = match self.reason {
            SkipReason::Hidden => "intake-skipped-hidden",
            SkipReason::System => "intake-skipped-system",
            SkipReason::Link => "intake-skipped-link",
            SkipReason::Case => "intake-skipped-case",
            SkipReason::NoFiles => "intake-skipped-no-files",
            SkipReason::Unreadable(_) => "intake-skipped-unreadable",
            SkipReason::TooMany => "intake-skipped-too-many",
        };
        let name = self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy();
        let limit = i64::try_from(limits::GATHERED_FILES).unwrap_or(i64::MAX);
        Message::new(key).text("file", printable_name(&name)).number("limit", limit)
    }
}

/// Opens the folders. A file that was named itself is taken, whatever it is called.
pub fn gather(named: &[PathBuf]) -> Gathered {
    let mut gathered = Gathered::default();
    for path in named {
        if !path.is_dir() {
            gathered.files.push(path.clone());
            continue;
        }
        let before = (gathered.files.len(), gathered.skipped.len());
        gathered.walk(path);
        if before == (gathered.files.len(), gathered.skipped.len()) {
            gathered.skip(path, SkipReason::NoFiles);
        }
    }
    gathered
}

impl Gathered {
    fn skip(&mut self, path: &Path, reason: SkipReason) {
        self.skipped.push(Skipped { path: path.to_owned(), reason });
    }

    fn walk(&mut self, folder: &Path) {
        let listed = fs::read_dir(folder).and_then(|entries| {
            entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()
        });
        let mut paths = match listed {
            Ok(paths) => paths,
            Err(error) => return self.skip(folder, SkipReason::Unreadable(error.kind())),
        };
        paths.sort();
        for path in paths {
            if self.files.len() >= limits::GATHERED_FILES {
                return self.skip(folder, SkipReason::TooMany);
            }
            match reason_to_skip(&path) {
                Some(reason) => self.skip(&path, reason),
                None if path.is_dir() => self.walk(&path),
                None => self.files.push(path),
            }
        }
    }
}

fn reason_to_skip(path: &Path) -> Option<SkipReason> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.is_dir();
    match () {
        () if is_of_the_system(&name) => Some(SkipReason::System),
        () if name.starts_with('.') => Some(SkipReason::Hidden),
        () if folder && path.is_symlink() => Some(SkipReason::Link),
        () if folder && is_a_case(path) => Some(SkipReason::Case),
        () => None,
    }
}

/// A case lying among the files, perhaps the very one they are added to.
fn is_a_case(folder: &Path) -> bool {
    folder.join("case.json").is_file() && folder.join("blobs").is_dir()
}

fn is_of_the_system(name: &str) -> bool {
    const NAMES: [&str; 6] =
        [".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"];
    let name = name.to_lowercase();
    NAMES.contains(&name.as_str()) || name.starts_with("._") || name.starts_with("~$")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_opened_and_what_nobody_meant_is_named() {
        let desk = tempfile::TempDir::new().unwrap();
        let at = |name: &str| desk.path().join(name);
        for folder in ["a/deep", "a/empty", "a/case/blobs", "a/.git"] {
            fs::create_dir_all(at(folder)).unwrap();
        }
        for file in [
            "a/2.png",
            "a/1.png",
            "a/deep/3.pdf",
            "a/Thumbs.db",
            "a/._1.png",
            "a/.env",
            "a/~$letter.docx",
            "a/case/case.json",
            "a/.git/config",
        ] {
            fs::write(at(file), b"x").unwrap();
        }
        let Gathered { files, skipped } = gather(&[at("a"), at("a/.env"), at("a/empty")]);
        assert_eq!(files, [at("a/1.png"), at("a/2.png"), at("a/deep/3.pdf"), at("a/.env")]);
        let skipped: Vec<(PathBuf, SkipReason)> =
            skipped.into_iter().map(|Skipped { path, reason }| (path, reason)).collect();
        let expected = [
            (at("a/._1.png"), SkipReason::System),
            (at("a/.env"), SkipReason::Hidden),
            (at("a/.git"), SkipReason::Hidden),
            (at("a/Thumbs.db"), SkipReason::System),
            (at("a/case"), SkipReason::Case),
            (at("a/~$letter.docx"), SkipReason::System),
            (at("a/empty"), SkipReason::NoFiles),
        ];
        assert_eq!(skipped, expected);
    }
}
