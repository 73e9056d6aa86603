//! From the file to a folder among the cases: whole and checked, or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use zip::ZipArchive;
use zip::result::ZipError;

use super::names::{digest_of, is_folder_of_a_case, is_of_a_case};
use super::{SUMS, Watch};
use crate::case::{Case, Digest};
use crate::store::manifest::{MANIFEST, Manifest, Unreadable};
use crate::store::staging::Staging;
use crate::store::{CaseFolder, Disk, RealDisk, StoreError};

/// No case has more files.
const MOST_FILES: usize = 200_000;
/// No case is larger.
const MOST_BYTES: u64 = 256 << 30;
/// A file read into memory is smaller.
const MOST_TEXT: u64 = 512 << 20;
/// Beyond this a file does not shrink honestly to less than a part in `MOST_SHRUNK`.
const FREE_TO_SHRINK: u64 = 64 << 20;
const MOST_SHRUNK: u64 = 200;

/// A case in one file, its names and sizes checked.
pub struct CaseFile {
    path: PathBuf,
    archive: ZipArchive<BufReader<File>>,
    /// What every file in it hashes to.
    sums: BTreeMap<String, Digest>,
    total: u64,
    case: Case,
}

impl CaseFile {
    /// Reads what is in the file. Nothing is written yet.
    pub fn open(path: &Path) -> Result<CaseFile, StoreError> {
        let file = File::open(path).map_err(|error| StoreError::io(path, error))?;
        if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
            return Err(StoreError::NotACaseFile { file: path.to_owned() });
        }
        let begins = begins_like_a_zip(path)?;
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| match error {
            ZipError::Io(error) if !is_cut_short(&error) => StoreError::io(path, error),
            // The list of what is in it stands at the end.
            _ if begins => StoreError::CaseFileCutShort { file: path.to_owned() },
            _ => StoreError::NotACaseFile { file: path.to_owned() },
        })?;
        let total = check_entries(path, &mut archive)?;
        let text = |archive: &mut _, name| {
            let bytes = read_text(path, archive, name)?;
            bytes.ok_or_else(|| StoreError::NotACaseFile { file: path.to_owned() })
        };
        let manifest = text(&mut archive, MANIFEST)?;
        let sums = sums(path, &text(&mut archive, SUMS)?)?;
        let manifest = Manifest::parse(&manifest).map_err(|error| match error {
            Unreadable::NewerSchema(schema) => {
                StoreError::NewerSchema { file: path.to_owned(), schema }
            }
            Unreadable::Damaged(detail) => StoreError::Damaged { file: path.to_owned(), detail },
        })?;
        let case = manifest.case;
        Ok(CaseFile { path: path.to_owned(), archive, sums, total, case })
    }

    pub fn case(&self) -> &Case {
        &self.case
    }

    /// Puts the case into the folder `target`, which must not be there yet. On any failure nothing
    /// stays.
    pub fn unpack(mut self, target: &Path, watch: &Watch<'_>) -> Result<(), StoreError> {
        if target.symlink_metadata().is_ok() {
            return Err(StoreError::FileTaken { file: target.to_owned() });
        }
        let staging = Staging::beside(target)?;
        let dir = staging.dir();
        for folder in ["blobs", "history", "exports"] {
            let folder = dir.join(folder);
            fs::create_dir_all(&folder).map_err(|error| StoreError::io(&folder, error))?;
        }
        let mut missing: BTreeSet<String> = self.sums.keys().cloned().collect();
        let mut done = 0;
        for index in 0..self.archive.len() {
            watch.go_on()?;
            if let Some(name) = self.put(index, &dir, &mut done, watch)? {
                missing.remove(&name);
            }
        }
        if !missing.is_empty() {
            return Err(StoreError::CaseFileCutShort { file: self.path });
        }
        let case = CaseFolder::read(&dir).map_err(|error| self.in_the_file(error))?;
        if case.id != self.case.id || !is_sound(&case) {
            let name = MANIFEST.to_owned();
            return Err(StoreError::CaseFileHostile { file: self.path, name });
        }
        staging.land(target)
    }

    /// Writes one file out and holds it to its hash. A folder has none.
    fn put(
        &mut self,
        index: usize,
        dir: &Path,
        done: &mut u64,
        watch: &Watch<'_>,
    ) -> Result<Option<String>, StoreError> {
        let cut_short = || StoreError::CaseFileCutShort { file: self.path.clone() };
        let altered =
            |name: &str| StoreError::CaseFileAltered { file: self.path.clone(), name: name.into() };
        let mut entry = self.archive.by_index(index).map_err(|_| cut_short())?;
        let name = entry.name().map_err(|_| cut_short())?.into_owned();
        if entry.is_dir() || name == SUMS {
            return Ok(None);
        }
        let Some(sum) = self.sums.get(&name) else { return Err(altered(&name)) };
        let target = dir.join(&name);
        let failed = |error| StoreError::io(&target, error);
        fs::create_dir_all(target.parent().unwrap_or(dir)).map_err(failed)?;
        let mut out = File::create_new(&target).map_err(failed)?;
        let size = entry.size();
        let (mut hasher, mut buffer) = (Sha256::new(), vec![0; 256 * 1024]);
        let mut written = 0;
        loop {
            let length = match entry.read(&mut buffer) {
                Ok(0) => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                // The checksum of the archive itself, or bytes that are no stream.
                Err(_) => return Err(altered(&name)),
                Ok(length) => length,
            };
            written += length as u64;
            if written > size {
                return Err(StoreError::CaseFileTooLarge { file: self.path.clone() });
            }
            hasher.update(&buffer[..length]);
            RealDisk.write(&mut out, &buffer[..length]).map_err(failed)?;
            *done += length as u64;
            (watch.progress)(*done, self.total);
            watch.go_on()?;
        }
        let found = Digest(hasher.finalize().into());
        let is_itself = digest_of(&name).is_none_or(|original| original == found);
        if written != size || found != *sum || !is_itself {
            return Err(altered(&name));
        }
        if digest_of(&name).is_some() {
            RealDisk.make_read_only(&out).map_err(failed)?;
        }
        RealDisk.sync(&out).map_err(failed)?;
        Ok(Some(name))
    }

    /// What was wrong with the case, said of the file it came in.
    fn in_the_file(&self, error: StoreError) -> StoreError {
        let file = self.path.clone();
        match error {
            StoreError::NotACase { .. } => StoreError::NotACaseFile { file },
            StoreError::Damaged { detail, .. } => StoreError::Damaged { file, detail },
            StoreError::NewerSchema { schema, .. } => StoreError::NewerSchema { file, schema },
            error => error,
        }
    }
}

fn begins_like_a_zip(path: &Path) -> Result<bool, StoreError> {
    let mut start = [0; 4];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut start));
    match read {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        read => read.map(|()| &start == b"PK\x03\x04").map_err(|error| StoreError::io(path, error)),
    }
}

fn is_cut_short(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput)
}

/// Refuses names that lead elsewhere, links, twins, and sizes nobody's case has; the bytes in all.
fn check_entries(
    path: &Path,
    archive: &mut ZipArchive<BufReader<File>>,
) -> Result<u64, StoreError> {
    let too_large = || StoreError::CaseFileTooLarge { file: path.to_owned() };
    if archive.len() > MOST_FILES {
        return Err(too_large());
    }
    let mut seen = BTreeSet::new();
    let mut total = 0_u64;
    for index in 0..archive.len() {
        let entry = archive
            .by_index_raw(index)
            .map_err(|_| StoreError::CaseFileCutShort { file: path.to_owned() })?;
        // What is no text is no name of a case either.
        let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
        let inside = match name.strip_suffix('/') {
            Some(folder) => is_folder_of_a_case(folder),
            None => name == SUMS || is_of_a_case(&name),
        };
        // A link has a kind of its own among the permissions.
        let kind = entry.unix_mode().unwrap_or_default() & 0o170_000;
        let is_link = !matches!(kind, 0 | 0o100_000 | 0o040_000);
        let is_text = !["blobs/", "exports/"].iter().any(|folder| name.starts_with(folder));
        if !inside || is_link || entry.encrypted() || !seen.insert(name.to_lowercase()) {
            return Err(StoreError::CaseFileHostile { file: path.to_owned(), name });
        }
        let shrunk = entry.size() / entry.compressed_size().max(1);
        total = total.saturating_add(entry.size());
        if total > MOST_BYTES
            || is_text && entry.size() > MOST_TEXT
            || entry.size() > FREE_TO_SHRINK && shrunk > MOST_SHRUNK
        {
            return Err(too_large());
        }
    }
    Ok(total - archive.by_name(SUMS).map_or(0, |sums| sums.size()))
}

/// A file of the archive in memory, or `None` where there is none.
fn read_text(
    path: &Path,
    archive: &mut ZipArchive<BufReader<File>>,
    name: &str,
) -> Result<Option<Vec<u8>>, StoreError> {
    let entry = match archive.by_name(name) {
        Err(ZipError::FileNotFound) => return Ok(None),
        entry => entry.map_err(|_| StoreError::CaseFileCutShort { file: path.to_owned() })?,
    };
    let mut bytes = Vec::new();
    entry.take(MOST_TEXT).read_to_end(&mut bytes).map_err(|_| StoreError::CaseFileAltered {
        file: path.to_owned(),
        name: name.to_owned(),
    })?;
    Ok(Some(bytes))
}

/// The lines of `SHA256SUMS`.
fn sums(path: &Path, bytes: &[u8]) -> Result<BTreeMap<String, Digest>, StoreError> {
    let altered = || StoreError::CaseFileAltered { file: path.to_owned(), name: SUMS.to_owned() };
    let text = std::str::from_utf8(bytes).map_err(|_| altered())?;
    text.lines()
        .map(|line| {
            let (digest, name) = line.split_once("  ")?;
            Some((name.to_owned(), serde_json::from_value(digest.into()).ok()?))
        })
        .collect::<Option<_>>()
        .ok_or_else(altered)
}

/// Whether the names in it can be used as names of files.
fn is_sound(case: &Case) -> bool {
    let plain = |name: &str| !name.contains(['/', '\\', '\0']) && name != "..";
    plain(case.id.as_str())
        && !case.id.as_str().starts_with('.')
        && case.evidence.iter().all(|evidence| plain(&evidence.original.file_name))
}
