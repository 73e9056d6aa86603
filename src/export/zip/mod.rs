//! The packet with its exhibits as separate files, and what is needed to verify them.

mod copy;
mod manifest;
mod read_back;
mod verify;

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{Datelike, Timelike};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::case::{Argument, Digest, Language, Message, Trouble};
use crate::export::pdf::{self, About};
use crate::locale::Locale;
use crate::packet::{Exhibit, Packet};
pub(super) use copy::{Bytes, Change, Copy, NoCopy, copy};
use manifest::{FileEntry, Manifest, OriginalEntry};
pub(super) use read_back::shows_through;

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum ZipError {
    #[error("the archive could not be written: {0}")]
    Write(io::Error),
    #[error("the packet could not be read back: {0}")]
    Pdf(io::Error),
    #[error("what was blacked out of exhibit {number} can still be read")]
    ShowsThrough { number: String },
    #[error("cancelled")]
    Cancelled,
}

/// What became of the exhibits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ZipReport {
    /// Exhibits that could not be copied without their metadata, or not read at all.
    pub skipped: Vec<(String, Trouble)>,
}

/// Writes the archive. The times in it are the packet's, so that the same packet gives the same
/// bytes.
pub fn write<W: Write + Seek>(
    packet: &Packet,
    pdfs: &[(String, &Path)],
    out: W,
    cancelled: &AtomicBool,
) -> Result<ZipReport, ZipError> {
    let mut archive = Archive::new(packet, out);
    let mut report = ZipReport::default();
    let mut originals = Vec::new();

    for (name, path) in pdfs {
        archive.add_file(name, path).map_err(|error| match error {
            AddError::Read(error) => ZipError::Pdf(error),
            AddError::Write(error) => ZipError::Write(error),
        })?;
    }
    for exhibit in &packet.exhibits {
        if cancelled.load(Ordering::Relaxed) {
            return Err(ZipError::Cancelled);
        }
        let copied = archive.add_exhibit(exhibit)?;
        if let Err(trouble) = &copied {
            report.skipped.push((exhibit.number.clone(), *trouble));
        }
        originals.push(OriginalEntry::new(exhibit, copied));
    }
    for (language, name) in
        [(Language::English, "README.en.txt"), (Language::Chinese, "README.zh-CN.txt")]
    {
        let readme = readme(packet, pdfs, &originals, language);
        archive.add(name, readme.as_bytes())?;
    }
    let page = verify::page(packet, &archive.files, &originals);
    let manifest = Manifest::new(packet, &archive.files, &originals);
    let manifest = manifest.json();
    archive.add("manifest.json", manifest.as_bytes())?;
    archive.add("verify.html", page.as_bytes())?;
    let sums: String =
        archive.files.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
    archive.add("SHA256SUMS", sums.as_bytes())?;
    archive.zip.finish().map_err(|error| ZipError::Write(error.into()))?;
    Ok(report)
}

/// What it is, how to verify it and what that does not prove. There is one in each language,
/// whatever the ticket's.
fn readme(
    packet: &Packet,
    pdfs: &[(String, &Path)],
    originals: &[OriginalEntry],
    language: Language,
) -> String {
    let locale = Locale::new(language);
    let names: Vec<&str> = pdfs.iter().map(|(name, _)| name.as_str()).collect();
    let head = Message::new("packet-zip-readme")
        .text("reference", packet.reference.as_str())
        .text("pdf", names.join(", "))
        .with("moment", Argument::DateTime(packet.generated_at));
    let files: Vec<String> = originals
        .iter()
        .map(|original| {
            let line = Message::new(original.line_key())
                .text("number", original.exhibit.as_str())
                .text("original", original.file_name.as_str())
                .text("copy", original.copy.clone().unwrap_or_default());
            locale.say(&line)
        })
        .collect();
    format!("{}\n\n{}\n", locale.say(&head), files.join("\n"))
}

/// Where the copy of an exhibit is.
fn entry_name(exhibit: &Exhibit) -> String {
    format!("exhibits/{}", exhibit.export_name)
}

enum AddError {
    Read(io::Error),
    Write(io::Error),
}

impl From<AddError> for ZipError {
    fn from(error: AddError) -> ZipError {
        match error {
            AddError::Read(error) | AddError::Write(error) => ZipError::Write(error),
        }
    }
}

struct Archive<W: Write + Seek> {
    zip: ZipWriter<W>,
    time: DateTime,
    about: About,
    files: Vec<FileEntry>,
}

impl<W: Write + Seek> Archive<W> {
    fn new(packet: &Packet, out: W) -> Archive<W> {
        let at = packet.generated_at;
        let part = |number: u32| u8::try_from(number).unwrap_or_default();
        // ZIP counts from 1980 and knows no zones.
        let time = u16::try_from(at.year())
            .ok()
            .and_then(|year| {
                let (month, day) = (part(at.month()), part(at.day()));
                let (hour, minute) = (part(at.hour()), part(at.minute()));
                DateTime::from_date_and_time(year, month, day, hour, minute, part(at.second())).ok()
            })
            .unwrap_or_default();
        Archive {
            zip: ZipWriter::new(out).set_auto_large_file(),
            time,
            about: pdf::about(packet),
            files: Vec::new(),
        }
    }

    fn start(&mut self, name: &str) -> Result<(), AddError> {
        // Pictures, PDFs and workbooks are compressed already.
        let packed = [".jpg", ".png", ".pdf", ".xlsx"].iter().any(|end| name.ends_with(end));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(self.time)
            .unix_permissions(0o644);
        self.zip.start_file(name, options).map_err(|error| AddError::Write(error.into()))
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<Digest, AddError> {
        self.start(name)?;
        self.zip.write_all(bytes).map_err(AddError::Write)?;
        let sha256 = Digest(Sha256::digest(bytes).into());
        self.files.push(FileEntry { name: name.to_owned(), bytes: bytes.len() as u64, sha256 });
        Ok(sha256)
    }

    fn add_file(&mut self, name: &str, path: &Path) -> Result<Digest, AddError> {
        let mut file = File::open(path).map_err(AddError::Read)?;
        self.start(name)?;
        let mut hash = Sha256::new();
        let mut count = 0;
        let mut buffer = vec![0; 128 * 1024];
        loop {
            let read = file.read(&mut buffer).map_err(AddError::Read)?;
            if read == 0 {
                break;
            }
            hash.update(&buffer[..read]);
            count += read as u64;
            self.zip.write_all(&buffer[..read]).map_err(AddError::Write)?;
        }
        let sha256 = Digest(hash.finalize().into());
        self.files.push(FileEntry { name: name.to_owned(), bytes: count, sha256 });
        Ok(sha256)
    }

    /// The name and change of the copy, or why there is none.
    fn add_exhibit(
        &mut self,
        exhibit: &Exhibit,
    ) -> Result<Result<(String, Change), Trouble>, ZipError> {
        let Copy { bytes, change } = match copy(exhibit, &self.about) {
            Ok(copy) => copy,
            Err(NoCopy::Trouble(trouble)) => return Ok(Err(trouble)),
            Err(NoCopy::ShowsThrough) => {
                return Err(ZipError::ShowsThrough { number: exhibit.number.clone() });
            }
        };
        let name = entry_name(exhibit);
        let added = match bytes {
            Bytes::Memory(bytes) => self.add(&name, &bytes),
            Bytes::Original => self.add_file(&name, &exhibit.path),
        };
        match added {
            Err(AddError::Read(_)) => {
                self.zip.abort_file().map_err(|error| ZipError::Write(error.into()))?;
                return Ok(Err(Trouble::Broken));
            }
            added => added?,
        };
        Ok(Ok((name, change)))
    }
}
