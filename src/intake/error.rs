//! Why a file could not be taken in or shown.

use std::io;
use std::path::{Path, PathBuf};

use crate::case::{Argument, Message, Trouble, printable_name};

/// A file that was not taken in, or not read back. Trouble *inside* a file does not keep it out:
/// it is taken in as an attachment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    #[error("{}: not found", path.display())]
    Missing { path: PathBuf },
    #[error("{}: permission denied", path.display())]
    NotPermitted { path: PathBuf },
    #[error("{}: a folder", path.display())]
    IsFolder { path: PathBuf },
    /// A device, a pipe or a socket.
    #[error("{}: not a regular file", path.display())]
    NotRegular { path: PathBuf },
    #[error("{}: changed while it was read", path.display())]
    Changed { path: PathBuf },
    #[error("{}: {bytes} bytes, more than {limit}", path.display())]
    TooLarge { path: PathBuf, bytes: u64, limit: u64 },
    #[error("{}: could not be read: {kind}", path.display())]
    NotRead { path: PathBuf, kind: io::ErrorKind },
    /// The case folder did not take the original.
    #[error("{}: could not be stored: {kind}", path.display())]
    NotKept { path: PathBuf, kind: io::ErrorKind },
    /// Only when it is to be shown.
    #[error("{}: cannot be shown: {trouble:?}", path.display())]
    NotShown { path: PathBuf, trouble: Trouble },
}

impl IntakeError {
    pub(super) fn reading(path: &Path, error: &io::Error) -> IntakeError {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => IntakeError::Missing { path },
            io::ErrorKind::PermissionDenied => IntakeError::NotPermitted { path },
            io::ErrorKind::IsADirectory => IntakeError::IsFolder { path },
            kind => IntakeError::NotRead { path, kind },
        }
    }

    /// The file it happened to.
    pub fn path(&self) -> &Path {
        match self {
            IntakeError::Missing { path }
            | IntakeError::NotPermitted { path }
            | IntakeError::IsFolder { path }
            | IntakeError::NotRegular { path }
            | IntakeError::Changed { path }
            | IntakeError::TooLarge { path, .. }
            | IntakeError::NotRead { path, .. }
            | IntakeError::NotKept { path, .. }
            | IntakeError::NotShown { path, .. } => path,
        }
    }

    /// What happened, naming the file.
    pub fn message(&self) -> Message {
        self.filled(Message::new(self.key()))
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        self.filled(Message::new(format!("{}.remedy", self.key())))
    }

    fn key(&self) -> &'static str {
        match self {
            IntakeError::Missing { .. } => "intake-missing",
            IntakeError::NotPermitted { .. } => "intake-not-permitted",
            IntakeError::IsFolder { .. } => "intake-is-folder",
            IntakeError::NotRegular { .. } => "intake-not-regular",
            IntakeError::Changed { .. } => "intake-changed",
            IntakeError::TooLarge { .. } => "intake-too-large",
            IntakeError::NotRead { .. } => "intake-not-read",
            IntakeError::NotKept { kind, .. } => match kind {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    "intake-not-kept-disk-full"
                }
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "intake-not-kept-read-only"
                }
                _ => "intake-not-kept",
            },
            IntakeError::NotShown { .. } => "intake-not-shown",
        }
    }

    fn filled(&self, message: Message) -> Message {
        let path = self.path();
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let message = message
            .text("file", printable_name(&file))
            .text("path", printable_name(&path.to_string_lossy()));
        match self {
            IntakeError::TooLarge { bytes, limit, .. } => message
                .with("bytes", Argument::Bytes(*bytes))
                .with("limit", Argument::Bytes(*limit)),
            IntakeError::NotShown { trouble, .. } => {
                message.message("trouble", trouble.message()).message("remedy", trouble.remedy())
            }
            _ => message,
        }
    }
}
