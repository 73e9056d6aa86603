//! From the folder to the file.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::names::{digest_of, is_of_a_case};
use super::{SUMS, Watch};
use crate::case::Digest;
use crate::store::disk::rename_patiently;
use crate::store::{CaseFolder, Disk, RealDisk, StoreError};

/// A case was written as one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    pub bytes: u64,
    /// Originals that are not what they were when they were taken in; they stayed behind.
    pub left_behind: usize,
}

impl CaseFolder {
    /// Writes the whole case, its history and its exports as one file, which must not be there yet.
    pub fn pack(&self, file: &Path, watch: &Watch<'_>) -> Result<Packed, StoreError> {
        if file.symlink_metadata().is_ok() {
            return Err(StoreError::FileTaken { file: file.to_owned() });
        }
        let mut part = file.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let written = write(self.dir(), &part, watch).and_then(|packed| {
            rename_patiently(&RealDisk, &part, file)
                .and_then(|()| RealDisk.sync_folder(folder_of(file)))
                .map_err(|error| StoreError::io(file, error))?;
            Ok(packed)
        });
        if written.is_err() {
            // It may never have been there.
            let _ = fs::remove_file(&part);
        }
        written
    }
}

fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn write(dir: &Path, part: &Path, watch: &Watch<'_>) -> Result<Packed, StoreError> {
    let failed = |error| StoreError::io(part, error);
    let mut found = Vec::new();
    list(dir, "", &mut found).map_err(|error| StoreError::io(dir, error))?;
    // The case first: it can be looked at without reading the rest.
    found.sort_by_key(|(name, _)| (name != "case.json", name.clone()));
    let total = found.iter().map(|(_, bytes)| bytes).sum();
    let mut archive = Archive {
        zip: ZipWriter::new(BufWriter::new(File::create(part).map_err(failed)?)),
        part,
        sums: String::new(),
        done: 0,
        total,
        watch,
    };
    let mut left_behind = 0;
    for (name, bytes) in &found {
        watch.go_on()?;
        if !archive.add(dir, name, *bytes)? {
            left_behind += 1;
        }
    }
    let sums = std::mem::take(&mut archive.sums);
    archive
        .zip
        .start_file(SUMS, options(SUMS, 0))
        .map_err(io::Error::from)
        .and_then(|()| archive.zip.write_all(sums.as_bytes()))
        .map_err(failed)?;
    let out = archive.zip.finish().map_err(|error| failed(error.into()))?;
    let out = out.into_inner().map_err(|error| failed(error.into_error()))?;
    out.sync_all().map_err(failed)?;
    Ok(Packed { bytes: out.metadata().map_err(failed)?.len(), left_behind })
}

struct Archive<'a> {
    zip: ZipWriter<BufWriter<File>>,
    part: &'a Path,
    sums: String,
    done: u64,
    total: u64,
    watch: &'a Watch<'a>,
}

impl Archive<'_> {
    /// `false` for an original that is not what it was.
    fn add(&mut self, dir: &Path, name: &str, bytes: u64) -> Result<bool, StoreError> {
        let path = dir.join(name);
        let unread = |error| StoreError::io(&path, error);
        let failed = |error| StoreError::io(self.part, error);
        self.zip.start_file(name, options(name, bytes)).map_err(|error| failed(error.into()))?;
        let mut source = File::open(&path).map_err(unread)?;
        let mut hasher = Sha256::new();
        let mut buffer = vec![0; 256 * 1024];
        loop {
            let length = match source.read(&mut buffer) {
                Ok(0) => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read.map_err(unread)?,
            };
            hasher.update(&buffer[..length]);
            self.zip.write_all(&buffer[..length]).map_err(failed)?;
            self.done += length as u64;
            (self.watch.progress)(self.done, self.total);
            self.watch.go_on()?;
        }
        let found = Digest(hasher.finalize().into());
        if digest_of(name).is_some_and(|original| original != found) {
            self.zip.abort_file().map_err(|error| failed(error.into()))?;
            return Ok(false);
        }
        self.sums.push_str(&format!("{found}  {name}\n"));
        Ok(true)
    }
}

/// What is text shrinks; pictures and PDFs have shrunk already. No time is noted: the case has them.
fn options(name: &str, bytes: u64) -> SimpleFileOptions {
    let is_text = [".json", ".jsonl", ".txt"].iter().any(|ending| name.ends_with(ending));
    let method = if is_text || name == SUMS {
        CompressionMethod::Deflated
    } else {
        CompressionMethod::Stored
    };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .large_file(bytes > u64::from(u32::MAX / 2))
}

/// Every file of the case below `folder`, with its size. Links are not followed.
fn list(dir: &Path, folder: &str, found: &mut Vec<(String, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(dir.join(folder))? {
        let entry = entry?;
        let Ok(own) = entry.file_name().into_string() else { continue };
        let name = if folder.is_empty() { own } else { format!("{folder}/{own}") };
        let kind = entry.file_type()?;
        if kind.is_dir() {
            list(dir, &name, found)?;
        } else if kind.is_file() && is_of_a_case(&name) {
            found.push((name, entry.metadata()?.len()));
        }
    }
    Ok(())
}
