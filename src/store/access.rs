//! Whether a case can be changed, and what is worth saying about how it was found.

use std::path::PathBuf;

use serde::Serialize;

use crate::case::{Argument, Message};

/// Whether this opening of the case can change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "access", content = "reason", rename_all = "snake_case")]
pub enum Access {
    Writable,
    ReadOnly(ReadOnly),
}

/// Why a case can only be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum ReadOnly {
    /// Another window or program has it open.
    OpenElsewhere,
    /// A newer version of the app wrote it.
    NewerSchema { schema: u32 },
    /// The folder or its disk does not allow writing.
    Folder,
}

impl ReadOnly {
    pub fn message(self) -> Message {
        match self {
            ReadOnly::OpenElsewhere => Message::new("store-read-only-open-elsewhere"),
            ReadOnly::NewerSchema { schema } => {
                Message::new("store-read-only-newer-schema").number("schema", schema.into())
            }
            ReadOnly::Folder => Message::new("store-read-only-folder"),
        }
    }

    /// What to do to be able to change the case.
    pub fn remedy(self) -> Message {
        Message::new(format!("{}.remedy", self.message().key))
    }
}

/// Something the user should hear about when a case opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The program had ended before `case.json` was up to date; nothing was lost.
    EditsReplayed { count: u64 },
    /// `case.json` was missing or damaged; the case was put together from its history.
    RebuiltFromHistory,
    /// An edit was cut off while it was written. It had not been acknowledged.
    CutOffEdit,
    /// Lines of the activity log are missing or damaged, so these edits could not be replayed.
    EditsUnreachable { count: u64 },
    /// A cloud folder made copies when two computers changed the case at once.
    ConflictCopies { files: Vec<PathBuf> },
}

impl Notice {
    /// Whether the case had to be repaired.
    pub fn is_recovery(&self) -> bool {
        !matches!(self, Notice::ConflictCopies { .. })
    }

    pub fn message(&self) -> Message {
        match self {
            Notice::EditsReplayed { count } => counted("store-notice-edits-replayed", *count),
            Notice::RebuiltFromHistory => Message::new("store-notice-rebuilt-from-history"),
            Notice::CutOffEdit => Message::new("store-notice-cut-off-edit"),
            Notice::EditsUnreachable { count } => counted("store-notice-edits-unreachable", *count),
            Notice::ConflictCopies { files } => {
                let names = files
                    .iter()
                    .map(|file| Message::new("store-file").text("file", file.to_string_lossy()))
                    .collect();
                Message::new("store-notice-conflict-copies")
                    .with("files", Argument::Messages(names))
            }
        }
    }
}

fn counted(key: &str, count: u64) -> Message {
    Message::new(key).number("count", i64::try_from(count).unwrap_or(i64::MAX))
}
