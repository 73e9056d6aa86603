//! Why a case folder could not be read or changed: each names the file, and has words for what
//! happened and what to do.

use std::io;
use std::path::{Path, PathBuf};

use super::ReadOnly;
use super::disk::is_blocked;
use crate::case::{EditError, Message, printable_name};

/// An operation on a case folder failed. What was acknowledged before is safe.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{} is not a case folder", dir.display())]
    NotACase { dir: PathBuf },
    #[error("there is a case in {} already", dir.display())]
    AlreadyACase { dir: PathBuf },
    #[error("{} has other files in it", dir.display())]
    FolderNotEmpty { dir: PathBuf },
    #[error("{} can only be read", dir.display())]
    ReadOnly { dir: PathBuf, reason: ReadOnly },
    #[error("no space left for {}", file.display())]
    DiskFull { file: PathBuf, source: io::Error },
    #[error("no permission for {}", file.display())]
    PermissionDenied { file: PathBuf, source: io::Error },
    #[error("another program is using {}", file.display())]
    InUse { file: PathBuf, source: io::Error },
    #[error("{} is gone", file.display())]
    Gone { file: PathBuf, source: io::Error },
    #[error("{} could not be read or written: {source}", file.display())]
    Io { file: PathBuf, source: io::Error },
    #[error("{} was changed by another program", file.display())]
    ChangedOutside { file: PathBuf },
    #[error("{} is damaged and its history does not help: {detail}", file.display())]
    Damaged { file: PathBuf, detail: String },
    #[error("{} was written by a newer version (schema {schema})", file.display())]
    NewerSchema { file: PathBuf, schema: u32 },
    #[error("{} is there already", file.display())]
    FileTaken { file: PathBuf },
    #[error("{} is no case in one file", file.display())]
    NotACaseFile { file: PathBuf },
    #[error("{} is not whole", file.display())]
    CaseFileCutShort { file: PathBuf },
    #[error("{name} in {} is not what was packed", file.display())]
    CaseFileAltered { file: PathBuf, name: String },
    #[error("{} holds {name:?}, which no case has", file.display())]
    CaseFileHostile { file: PathBuf, name: String },
    #[error("{} would unpack to more than any case has", file.display())]
    CaseFileTooLarge { file: PathBuf },
    #[error("cancelled")]
    Cancelled,
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl StoreError {
    /// Tells apart what the user can do something about.
    pub fn io(file: &Path, source: io::Error) -> StoreError {
        let file = file.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                StoreError::DiskFull { file, source }
            }
            _ if is_blocked(&source) => StoreError::InUse { file, source },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::PermissionDenied { file, source }
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                StoreError::Gone { file, source }
            }
            _ => StoreError::Io { file, source },
        }
    }

    /// What happened, naming the file.
    pub fn message(&self) -> Message {
        let about = |key: &str, file: &Path| Message::new(key).text("file", file.to_string_lossy());
        match self {
            StoreError::NotACase { dir } => about("store-error-not-a-case", dir),
            StoreError::AlreadyACase { dir } => about("store-error-already-a-case", dir),
            StoreError::FolderNotEmpty { dir } => about("store-error-folder-not-empty", dir),
            StoreError::ReadOnly { dir, reason } => {
                about("store-error-read-only", dir).message("reason", reason.message())
            }
            StoreError::DiskFull { file, .. } => about("store-error-disk-full", file),
            StoreError::PermissionDenied { file, .. } => {
                about("store-error-permission-denied", file)
            }
            StoreError::InUse { file, .. } => about("store-error-in-use", file),
            StoreError::Gone { file, .. } => about("store-error-gone", file),
            StoreError::Io { file, source } => {
                about("store-error-io", file).text("detail", source.to_string())
            }
            StoreError::ChangedOutside { file } => about("store-error-changed-outside", file),
            StoreError::Damaged { file, detail } => {
                about("store-error-damaged", file).text("detail", detail)
            }
            StoreError::NewerSchema { file, schema } => {
                about("store-error-newer-schema", file).number("schema", (*schema).into())
            }
            StoreError::FileTaken { file } => about("store-error-file-taken", file),
            StoreError::NotACaseFile { file } => about("store-error-not-a-case-file", file),
            StoreError::CaseFileCutShort { file } => about("store-error-case-file-cut-short", file),
            StoreError::CaseFileAltered { file, name } => {
                about("store-error-case-file-altered", file).text("name", printable_name(name))
            }
            StoreError::CaseFileHostile { file, name } => {
                about("store-error-case-file-hostile", file).text("name", printable_name(name))
            }
            StoreError::CaseFileTooLarge { file } => about("store-error-case-file-too-large", file),
            StoreError::Cancelled => Message::new("store-error-cancelled"),
            StoreError::Edit(EditError::NoSuchEvidence { evidence }) => {
                Message::new("store-error-no-such-evidence").number("evidence", evidence.0.into())
            }
            StoreError::Edit(EditError::EvidenceTaken { evidence }) => {
                Message::new("store-error-evidence-taken").number("evidence", evidence.0.into())
            }
            StoreError::Edit(EditError::NoSuchPosition { position, .. }) => {
                let position = i64::try_from(*position).unwrap_or(i64::MAX);
                Message::new("store-error-no-such-position").number("position", position)
            }
            StoreError::Edit(EditError::NoSuchSubmission { submission }) => {
                let number = submission.0.into();
                Message::new("store-error-no-such-submission").number("submission", number)
            }
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        match self {
            StoreError::ReadOnly { reason, .. } => reason.remedy(),
            _ => Message::new(format!("{}.remedy", self.message().key)),
        }
    }
}
