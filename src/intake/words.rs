//! The words in a file, run together: enough to guess what it is, not to print.

use std::path::Path;

use super::readable::{Readable, readable};
use crate::case::MediaType;

/// What a text, a table or a mail says; nothing where there are no words to read.
pub fn words(path: &Path, media: MediaType) -> String {
    match media {
        MediaType::Text | MediaType::Csv | MediaType::Xls | MediaType::Xlsx | MediaType::Email => {
            readable(path, media).map(run_together).unwrap_or_default()
        }
        _ => String::new(),
    }
}

fn run_together(readable: Readable) -> String {
    match readable {
        Readable::Text(lines) => lines.join("\n"),
        Readable::Table(rows) => {
            rows.iter().map(|row| row.join(" ")).collect::<Vec<_>>().join("\n")
        }
        Readable::Email { body, .. } => body,
    }
}
