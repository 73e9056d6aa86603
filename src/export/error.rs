//! Why nothing was exported, and what to do about it.

use std::io;
use std::path::PathBuf;

use super::email::EmailError;
use super::pdf::PdfError;
use super::run::Format;
use crate::case::Message;

/// Where something shows through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Of the packet, counted from 1.
    Page(u32),
    /// A copy in the archive.
    Exhibit(String),
    /// Words of an exhibit, wherever they stand.
    Words(String),
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
            ExportError::ShowsThrough { place: Place::Exhibit(number) | Place::Words(number) } => {
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
            ExportError::ShowsThrough { place: Place::Words(_) } => {
                "packet-export-words-show-through"
            }
            ExportError::Pdf(_) | ExportError::Email(_) => "packet-export-pdf",
        }
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
