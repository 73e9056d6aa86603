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
use super::email::{self, Attachment, Reply};
use super::error::{ExportError, Place};
use super::folder::{Pending, publish};
use super::packets::{PdfFile, Written};
use super::pdf::PdfOptions;
use super::zip::{self, ZipError};
use crate::case::{Digest, Message, Trouble};
use crate::packet::Packet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Pdf,
    Eml,
    Copy,
    Zip,
    /// A folder for webmail: attachments, subject and body to paste.
    Kit,
    /// A folder with a PDF or picture for each exhibit.
    Files,
    /// A folder with pictures only.
    Images,
}

impl Format {
    pub const ALL: [Format; 7] = [
        Format::Pdf,
        Format::Eml,
        Format::Copy,
        Format::Zip,
        Format::Kit,
        Format::Files,
        Format::Images,
    ];

    pub fn ending(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Eml => "eml",
            Format::Copy => "txt",
            Format::Zip => "zip",
            Format::Kit => "kit",
            Format::Files => "files",
            Format::Images => "images",
        }
    }
}

/// What to export and where to.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    pub formats: BTreeSet<Format>,
    /// Made when it does not exist.
    pub dir: PathBuf,
    pub options: PdfOptions,
    /// Divide the PDF where it cannot be made to fit.
    pub split: bool,
    /// The pages before the exhibits go along with the pictures, as pictures.
    pub front_pages: bool,
    /// The message that the email answers.
    pub reply: Option<Reply>,
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
    /// What each exhibit adds to the PDF, by its number.
    pub exhibit_bytes: Vec<(String, u64)>,
}

impl Exported {
    /// What leaving out each exhibit would save, the largest first, where a PDF has more bytes than
    /// it may.
    pub fn savings(&self, limit: Option<u64>) -> Vec<(&str, u64)> {
        let is_over = |limit: u64| {
            self.files.iter().any(|file| file.format == Format::Pdf && file.bytes > limit)
        };
        if !limit.is_some_and(is_over) {
            return Vec::new();
        }
        let all = self.exhibit_bytes.iter().map(|(number, bytes)| (number.as_str(), *bytes));
        let mut savings: Vec<(&str, u64)> = all.filter(|(_, bytes)| *bytes > 0).collect();
        savings.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        savings
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    pub format: Format,
    pub path: PathBuf,
    pub bytes: u64,
    pub sha256: Digest,
    /// Of a PDF with the packet or a part of it.
    pub pages: Option<u32>,
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

    let mut done = 0;
    // The one PDF is shown, attached and packed.
    let needs_pdf = [Format::Pdf, Format::Eml, Format::Zip, Format::Kit];
    let has_front = wishes.front_pages && wishes.formats.contains(&Format::Images);
    let written = if has_front || needs_pdf.iter().any(|it| wishes.formats.contains(it)) {
        report(done, wishes.formats.first().copied());
        run.pdf()?
    } else {
        Written::default()
    };
    let mut skipped = written.skipped.clone();
    for format in wishes.formats.iter().copied() {
        report(done, Some(format));
        run.stop_if_cancelled()?;
        match format {
            Format::Pdf => {}
            Format::Eml => run.eml(&written)?,
            Format::Copy => run.keep(Format::Copy, "", copy_sheet::text(packet).as_bytes())?,
            Format::Zip => skipped.extend(run.zip(&written.files)?),
            Format::Kit => {
                for file in run.kit(&written)? {
                    run.keep_inside(format, "_kit", &file.name, &file.bytes)?;
                }
            }
            Format::Files | Format::Images => skipped.extend(run.one_by_one(format, &written)?),
        }
        done += 1;
    }
    run.stop_if_cancelled()?;
    run.warn_of_limits(&written);
    let mut pages = Vec::new();
    if wishes.formats.contains(&Format::Pdf) {
        pages = written.files.iter().map(|file| file.pages).collect();
        let files = written.files.into_iter().map(|file| (Format::Pdf, file.pending));
        run.pending.splice(0..0, files);
    }
    skipped.sort_by_key(|(number, _)| exhibit_position(packet, number));
    skipped.dedup_by(|next, first| next.0 == first.0);
    let warnings = std::mem::take(&mut run.warnings);
    let numbers = packet.exhibits.iter().map(|exhibit| exhibit.number.clone());
    let exhibit_bytes = numbers.zip(written.exhibit_bytes).collect();
    let mut files = run.publish()?;
    for (file, pages) in files.iter_mut().zip(pages) {
        file.pages = Some(pages);
    }
    wishes.options.cache.tidy();
    report(done, None);
    let missing_glyphs = written.missing_glyphs;
    Ok(Exported { files, skipped, missing_glyphs, warnings, exhibit_bytes })
}

fn exhibit_position(packet: &Packet, number: &str) -> Option<usize> {
    packet.exhibits.iter().position(|exhibit| exhibit.number == number)
}

pub(super) struct Run<'a> {
    pub(super) packet: &'a Packet,
    pub(super) wishes: &'a Wishes,
    pub(super) cancelled: &'a AtomicBool,
    pub(super) pending: Vec<(Format, Pending)>,
    pub(super) warnings: Vec<Message>,
}

impl Run<'_> {
    /// A draft, or several where one would be refused. One that is too large all the same stops the
    /// export only when nothing else was wished.
    fn eml(&mut self, written: &Written) -> Result<(), ExportError> {
        let files = if written.mails.is_empty() { &written.files } else { &written.mails };
        let mut attachments = Vec::new();
        for file in files {
            let bytes = fs::read(file.pending.path());
            attachments.push(Attachment {
                name: email::attachment_name(self.packet, &file.suffix),
                media_type: "application/pdf",
                bytes: bytes.map_err(|error| self.not_written(Format::Eml, error))?.into(),
            });
        }
        let mails = email::in_mails(attachments);
        let count = mails.len();
        let weight = |mail: &&Vec<Attachment<'_>>| -> usize {
            mail.iter().map(|attachment| attachment.bytes.len()).sum()
        };
        self.warnings.extend(
            mails.iter().max_by_key(weight).and_then(|largest| email::size_warning(largest)),
        );
        for (at, attachments) in mails.iter().enumerate() {
            let reply = self.wishes.reply.as_ref();
            let draft = match count {
                1 => email::draft_reply(self.packet, reply, attachments),
                _ => {
                    let packet = email::part_of(self.packet, at + 1, count);
                    let reply = reply.map(|reply| reply.part(at + 1, count));
                    email::draft_reply(&packet, reply.as_ref(), attachments)
                }
            };
            let draft = match draft {
                Ok(draft) => draft,
                Err(error) if self.wishes.formats.len() > 1 => {
                    self.warnings.extend([error.message(), error.remedy()]);
                    continue;
                }
                Err(error) => return Err(ExportError::Email(error)),
            };
            let suffix = match count {
                1 => String::new(),
                _ => format!("_mail-{}-of-{count}", at + 1),
            };
            self.keep(Format::Eml, &suffix, &draft)?;
        }
        Ok(())
    }

    fn one_by_one(
        &mut self,
        format: Format,
        written: &Written,
    ) -> Result<Vec<(String, Trouble)>, ExportError> {
        let folder = if format == Format::Images { "_images" } else { "_files" };
        if let Some(file) = written.files.first().filter(|_| format == Format::Images)
            && self.wishes.front_pages
        {
            let bytes = fs::read(file.pending.path());
            let bytes = Arc::new(bytes.map_err(|error| self.not_written(format, error))?);
            for piece in
                self.drawn(&bytes, 0..written.front_pages, "00_request", 0).unwrap_or_default()
            {
                self.keep_inside(format, folder, &piece.name, &piece.bytes)?;
            }
        }
        let made = self.pieces(format)?;
        for piece in &made.pieces {
            self.keep_inside(format, folder, &piece.name, &piece.bytes)?;
        }
        self.warnings.extend(made.warnings);
        Ok(made.skipped)
    }

    fn zip(&mut self, files: &[PdfFile]) -> Result<Vec<(String, Trouble)>, ExportError> {
        let (pending, file) = self.create(Format::Zip, "")?;
        let out = Stoppable { file, cancelled: self.cancelled };
        let pdfs: Vec<(String, &Path)> = files
            .iter()
            .map(|file| {
                let name = format!("{}{}.pdf", self.packet.file_stem, file.suffix);
                (name, file.pending.path())
            })
            .collect();
        let written = zip::write(self.packet, &pdfs, BufWriter::new(out), self.cancelled);
        self.stop_if_cancelled()?;
        let report = written.map_err(|error| match error {
            ZipError::Cancelled => ExportError::Cancelled,
            ZipError::ShowsThrough { number } => {
                ExportError::ShowsThrough { place: Place::Exhibit(number) }
            }
            ZipError::Write(error) | ZipError::Pdf(error) => self.not_written(Format::Zip, error),
        })?;
        let shown = zip::shows_through(self.packet, pending.path());
        if let Some(place) = shown.map_err(|error| self.not_written(Format::Zip, error))? {
            return Err(ExportError::ShowsThrough { place });
        }
        self.pending.push((Format::Zip, pending));
        Ok(report.skipped)
    }

    pub(super) fn create(
        &self,
        format: Format,
        suffix: &str,
    ) -> Result<(Pending, File), ExportError> {
        Pending::create(&self.wishes.dir, &self.packet.file_stem, suffix, format.ending())
            .map_err(|error| self.not_written(format, error))
    }

    fn keep_inside(
        &mut self,
        format: Format,
        folder: &'static str,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), ExportError> {
        let stem = &self.packet.file_stem;
        let created = Pending::create_inside(&self.wishes.dir, stem, folder, name);
        let (pending, mut file) = created.map_err(|error| self.not_written(format, error))?;
        file.write_all(bytes).map_err(|error| self.not_written(format, error))?;
        self.pending.push((format, pending));
        Ok(())
    }

    fn keep(&mut self, format: Format, suffix: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let (pending, mut file) = self.create(format, suffix)?;
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
            .map(|((format, (bytes, sha256)), path)| ExportedFile {
                format,
                path,
                bytes,
                sha256,
                pages: None,
            })
            .collect())
    }

    pub(super) fn stop_if_cancelled(&self) -> Result<(), ExportError> {
        if self.cancelled.load(Ordering::Relaxed) { Err(ExportError::Cancelled) } else { Ok(()) }
    }

    pub(super) fn not_written(&self, format: Format, error: io::Error) -> ExportError {
        ExportError::Write { format, dir: self.wishes.dir.clone(), error }
    }
}

/// A file that takes no more once the export is cancelled.
pub(super) struct Stoppable<'a> {
    pub(super) file: File,
    pub(super) cancelled: &'a AtomicBool,
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
