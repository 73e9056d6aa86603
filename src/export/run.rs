//! The wished formats, written into a folder together.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::copy_sheet;
use super::email::{self, Attachment, EmailError};
use super::folder::{Pending, publish};
use super::pdf::{self, PdfError, PdfOptions, PdfReport};
use super::zip::{self, ZipError};
use crate::case::{Argument, Digest, Message, Trouble, group_thousands};
use crate::packet::Packet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Pdf,
    Eml,
    Copy,
    Zip,
}

impl Format {
    pub fn ending(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Eml => "eml",
            Format::Copy => "txt",
            Format::Zip => "zip",
        }
    }
}

/// What to export and where to.
#[derive(Debug, Clone)]
pub struct Wishes {
    pub formats: BTreeSet<Format>,
    /// Made when it does not exist.
    pub dir: PathBuf,
    pub options: PdfOptions,
}

/// How far an export has come: `done` of `total` formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "ExportProgress"))]
pub struct Progress {
    pub done: usize,
    pub total: usize,
    /// The one being written; `None` at the end.
    pub writing: Option<Format>,
}

/// What came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Exported {
    pub files: Vec<ExportedFile>,
    /// Exhibits that could not be shown or copied, by number, and why.
    pub skipped: Vec<(String, Trouble)>,
    pub missing_glyphs: Vec<char>,
    pub warnings: Vec<Message>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    pub format: Format,
    pub path: PathBuf,
    pub bytes: u64,
    pub sha256: Digest,
}

/// Where something shows through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Of the packet, counted from 1.
    Page(u32),
    /// A copy in the archive.
    Exhibit(String),
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("cancelled")]
    Cancelled,
    #[error("{}: {error}", dir.display())]
    Folder { dir: PathBuf, error: io::Error },
    #[error("{format:?} could not be written into {}: {error}", dir.display())]
    Write { format: Format, dir: PathBuf, error: io::Error },
    /// Nothing is put out: what was to be blacked out can still be read.
    #[error("what was blacked out can still be read: {place:?}")]
    ShowsThrough { place: Place },
    #[error(transparent)]
    Pdf(PdfError),
    #[error(transparent)]
    Email(EmailError),
}

impl ExportError {
    pub fn message(&self) -> Message {
        let key = self.key();
        match self {
            ExportError::Email(error) => error.message(),
            ExportError::Folder { dir, .. } | ExportError::Write { dir, .. } => {
                Message::new(key).text("folder", dir.display().to_string())
            }
            ExportError::ShowsThrough { place: Place::Page(page) } => {
                Message::new(key).number("page", (*page).into())
            }
            ExportError::ShowsThrough { place: Place::Exhibit(number) } => {
                Message::new(key).text("number", number.as_str())
            }
            ExportError::Cancelled | ExportError::Pdf(_) => Message::new(key),
        }
    }

    pub fn remedy(&self) -> Message {
        match self {
            ExportError::Email(error) => error.remedy(),
            _ => Message::new(format!("{}.remedy", self.key())),
        }
    }

    fn key(&self) -> &'static str {
        match self {
            ExportError::Cancelled => "packet-export-cancelled",
            ExportError::Folder { error, .. } | ExportError::Write { error, .. } => {
                match error.kind() {
                    io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                        "packet-export-disk-full"
                    }
                    io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                        "packet-export-not-permitted"
                    }
                    // Making a folder where a file stands, or below one.
                    io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                        "packet-export-not-a-folder"
                    }
                    _ => "packet-export-not-written",
                }
            }
            ExportError::ShowsThrough { place: Place::Page(_) } => "packet-export-shows-through",
            ExportError::ShowsThrough { place: Place::Exhibit(_) } => {
                "packet-export-shows-through-copy"
            }
            ExportError::Pdf(_) | ExportError::Email(_) => "packet-export-pdf",
        }
    }
}

/// Writes the wished formats into the folder. They appear together once all are whole; an earlier
/// export keeps its name and this one gets a number.
pub fn export(
    packet: &Packet,
    wishes: &Wishes,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Exported, ExportError> {
    fs::create_dir_all(&wishes.dir)
        .map_err(|error| ExportError::Folder { dir: wishes.dir.clone(), error })?;
    let mut run = Run { packet, wishes, cancelled, pending: Vec::new(), warnings: Vec::new() };
    let total = wishes.formats.len();
    let report = |done, writing| progress(Progress { done, total, writing });

    let mut skipped = Vec::new();
    let mut missing_glyphs = Vec::new();
    let mut done = 0;
    // The one PDF is shown, attached and packed.
    let needs_pdf = [Format::Pdf, Format::Eml, Format::Zip];
    let pdf = if needs_pdf.iter().any(|format| wishes.formats.contains(format)) {
        report(done, wishes.formats.first().copied());
        let (pdf, about) = run.pdf()?;
        skipped = about.skipped;
        missing_glyphs = about.missing_glyphs;
        Some(pdf)
    } else {
        None
    };
    for format in wishes.formats.iter().copied() {
        report(done, Some(format));
        run.stop_if_cancelled()?;
        match (format, &pdf) {
            (Format::Eml, Some(pdf)) => run.eml(pdf.path())?,
            (Format::Copy, _) => run.copy_sheet()?,
            (Format::Zip, Some(pdf)) => skipped.extend(run.zip(pdf.path())?),
            (Format::Pdf | Format::Eml | Format::Zip, _) => {}
        }
        done += 1;
    }
    run.stop_if_cancelled()?;
    if let Some(pdf) = pdf.filter(|_| wishes.formats.contains(&Format::Pdf)) {
        run.pending.insert(0, (Format::Pdf, pdf));
    }
    skipped.sort_by_key(|(number, _)| exhibit_position(packet, number));
    skipped.dedup_by(|next, first| next.0 == first.0);
    run.warn_of_limits();
    let warnings = std::mem::take(&mut run.warnings);
    let files = run.publish()?;
    report(done, None);
    Ok(Exported { files, skipped, missing_glyphs, warnings })
}

fn exhibit_position(packet: &Packet, number: &str) -> Option<usize> {
    packet.exhibits.iter().position(|exhibit| exhibit.number == number)
}

struct Run<'a> {
    packet: &'a Packet,
    wishes: &'a Wishes,
    cancelled: &'a AtomicBool,
    pending: Vec<(Format, Pending)>,
    warnings: Vec<Message>,
}

impl Run<'_> {
    fn pdf(&self) -> Result<(Pending, PdfReport), ExportError> {
        let (pending, file) = self.create(Format::Pdf)?;
        let out = Stoppable { file, cancelled: self.cancelled };
        let mut out = BufWriter::with_capacity(256 * 1024, out);
        let written = pdf::write(self.packet, &self.wishes.options, &mut out);
        let flushed = out.flush();
        self.stop_if_cancelled()?;
        let report = written.map_err(|error| match error {
            PdfError::Io(error) => self.not_written(Format::Pdf, error),
            other => ExportError::Pdf(other),
        })?;
        flushed.map_err(|error| self.not_written(Format::Pdf, error))?;
        if !report.blacked_out.is_empty() {
            let bytes = fs::read(pending.path());
            let bytes = bytes.map_err(|error| self.not_written(Format::Pdf, error))?;
            if let Some(page) = pdf::shows_through(Arc::new(bytes), &report.blacked_out) {
                return Err(ExportError::ShowsThrough { place: Place::Page(page + 1) });
            }
        }
        Ok((pending, report))
    }

    /// A draft that is too large stops the export only when nothing else was wished.
    fn eml(&mut self, pdf: &Path) -> Result<(), ExportError> {
        let bytes = fs::read(pdf).map_err(|error| self.not_written(Format::Eml, error))?;
        let attachment = Attachment {
            name: self.attachment_name(),
            media_type: "application/pdf",
            bytes: bytes.into(),
        };
        let attachments = [attachment];
        let draft = match email::draft(self.packet, &attachments) {
            Ok(draft) => draft,
            Err(error) if self.wishes.formats.len() > 1 => {
                self.warnings.extend([error.message(), error.remedy()]);
                return Ok(());
            }
            Err(error) => return Err(ExportError::Email(error)),
        };
        self.warnings.extend(email::size_warning(&attachments));
        self.keep(Format::Eml, &draft)
    }

    fn attachment_name(&self) -> String {
        format!("{}.pdf", self.packet.file_stem)
    }

    fn copy_sheet(&mut self) -> Result<(), ExportError> {
        self.keep(Format::Copy, copy_sheet::text(self.packet).as_bytes())
    }

    fn zip(&mut self, pdf: &Path) -> Result<Vec<(String, Trouble)>, ExportError> {
        let (pending, file) = self.create(Format::Zip)?;
        let out = Stoppable { file, cancelled: self.cancelled };
        let written = zip::write(self.packet, pdf, BufWriter::new(out), self.cancelled);
        self.stop_if_cancelled()?;
        let report = written.map_err(|error| match error {
            ZipError::Cancelled => ExportError::Cancelled,
            ZipError::ShowsThrough { number } => {
                ExportError::ShowsThrough { place: Place::Exhibit(number) }
            }
            ZipError::Write(error) | ZipError::Pdf(error) => self.not_written(Format::Zip, error),
        })?;
        self.pending.push((Format::Zip, pending));
        Ok(report.skipped)
    }

    fn create(&self, format: Format) -> Result<(Pending, File), ExportError> {
        Pending::create(&self.wishes.dir, &self.packet.file_stem, format.ending())
            .map_err(|error| self.not_written(format, error))
    }

    fn keep(&mut self, format: Format, bytes: &[u8]) -> Result<(), ExportError> {
        let (pending, mut file) = self.create(format)?;
        file.write_all(bytes).map_err(|error| self.not_written(format, error))?;
        self.pending.push((format, pending));
        Ok(())
    }

    fn publish(self) -> Result<Vec<ExportedFile>, ExportError> {
        let dir = &self.wishes.dir;
        let mut files = Vec::new();
        let mut described = Vec::new();
        for (format, pending) in self.pending {
            let failed = |error| ExportError::Write { format, dir: dir.clone(), error };
            described.push((format, digest(pending.path()).map_err(failed)?));
            files.push(pending);
        }
        let paths = publish(dir, &self.packet.file_stem, files)
            .map_err(|error| ExportError::Folder { dir: dir.clone(), error })?;
        let described = described.into_iter().zip(paths);
        Ok(described
            .map(|((format, (bytes, sha256)), path)| ExportedFile { format, path, bytes, sha256 })
            .collect())
    }

    /// Says where the recipient's limits are not met.
    fn warn_of_limits(&mut self) {
        let budget = self.packet.budget;
        let longest = self.packet.body.0.iter().map(|(_, text)| text.chars().count() as u64).max();
        if let (Some(count), Some(limit)) = (longest, budget.body_characters.map(u64::from))
            && count > limit
        {
            let message = Message::new("packet-export-body-too-long");
            let message = message.text("count", group_thousands(count));
            self.warnings.push(message.text("limit", group_thousands(limit)));
        }
        let pdf = self.pending.iter().find(|(format, _)| *format == Format::Pdf);
        let size = pdf.and_then(|(_, pending)| fs::metadata(pending.path()).ok());
        let limit = [budget.file_bytes, budget.total_bytes].into_iter().flatten().min();
        if let (Some(size), Some(limit)) = (size.map(|size| size.len()), limit)
            && size > limit
        {
            let message = Message::new("packet-export-pdf-too-large");
            let message = message.with("size", Argument::Bytes(size));
            self.warnings.push(message.with("limit", Argument::Bytes(limit)));
        }
    }

    fn stop_if_cancelled(&self) -> Result<(), ExportError> {
        if self.cancelled.load(Ordering::Relaxed) { Err(ExportError::Cancelled) } else { Ok(()) }
    }

    fn not_written(&self, format: Format, error: io::Error) -> ExportError {
        ExportError::Write { format, dir: self.wishes.dir.clone(), error }
    }
}

/// A file that takes no more once the export is cancelled.
struct Stoppable<'a> {
    file: File,
    cancelled: &'a AtomicBool,
}

impl Write for Stoppable<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(io::Error::other("cancelled"));
        }
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Stoppable<'_> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.file.seek(position)
    }
}

fn digest(path: &Path) -> io::Result<(u64, Digest)> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 128 * 1024];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((bytes, Digest(hash.finalize().into())));
        }
        hash.update(&buffer[..read]);
        bytes += read as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_forbidden_folder_are_told_apart() {
        let key = |kind: io::ErrorKind| {
            let error = io::Error::from(kind);
            let error = ExportError::Write { format: Format::Pdf, dir: "out".into(), error };
            error.message().key
        };
        assert_eq!(key(io::ErrorKind::StorageFull), "packet-export-disk-full");
        assert_eq!(key(io::ErrorKind::ReadOnlyFilesystem), "packet-export-not-permitted");
        assert_eq!(key(io::ErrorKind::NotConnected), "packet-export-not-written");
    }
}
