//! What a file says in words, for those that are no pictures and no PDFs.

use std::path::Path;

use super::email::read_email;
use super::spreadsheet::{read_xls, read_xlsx};
use super::table::read_delimited;
use super::text::{decode_text, lines};
use super::{IntakeError, limits, source, within};
use crate::case::{MediaType, Trouble};

/// Text to print. How much there was in all, `Contents` says: a very long text or table is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readable {
    Text(Vec<String>),
    Table(Vec<Vec<String>>),
    Email { headers: Vec<(String, String)>, body: String, attachments: Vec<String> },
}

impl Readable {
    /// The lines as a place in it counts them: of a text its lines, of a table its rows with one
    /// character between two cells, of a mail its headers and then its body.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Readable::Text(lines) => lines.clone(),
            Readable::Table(rows) => rows.iter().map(|row| row.join("\t")).collect(),
            Readable::Email { headers, body, .. } => {
                let values = headers.iter().map(|(_, value)| value.clone());
                values.chain(body.lines().map(str::to_owned)).collect()
            }
        }
    }
}

/// The words of a text, a table or a mail.
pub fn readable(path: &Path, media: MediaType) -> Result<Readable, IntakeError> {
    let bytes = source::read(path)?;
    within(limits::DECODE_TIME, move || read(&bytes, media))
        .map_err(|trouble| IntakeError::NotShown { path: path.to_owned(), trouble })
}

pub(super) fn read(bytes: &[u8], media: MediaType) -> Result<Readable, Trouble> {
    if bytes.is_empty() {
        return Err(Trouble::Empty);
    }
    match media {
        MediaType::Text => {
            let mut lines = lines(&decode_text(bytes));
            lines.truncate(limits::TEXT_LINES);
            lines.truncate(printed(&lines, |line| line.chars().count()));
            Ok(Readable::Text(lines))
        }
        MediaType::Csv => Ok(table(read_delimited(&decode_text(bytes)).rows)),
        MediaType::Xls => Ok(table(read_xls(bytes)?.rows)),
        MediaType::Xlsx => Ok(table(read_xlsx(bytes)?.rows)),
        MediaType::Email => {
            let email = read_email(bytes)?;
            let lines: Vec<&str> = email.body.lines().collect();
            let shown = printed(&lines, |line| line.chars().count());
            let body = match lines.get(..shown).filter(|shown| shown.len() < lines.len()) {
                Some(shown) => format!("{}\n…", shown.join("\n")),
                None => email.body,
            };
            Ok(Readable::Email { headers: email.headers, body, attachments: email.attachments })
        }
        _ => Err(Trouble::Broken),
    }
}

fn table(mut rows: Vec<Vec<String>>) -> Readable {
    rows.truncate(printed(&rows, |row| row.iter().map(|cell| cell.chars().count()).sum()));
    Readable::Table(rows)
}

/// How many of the items come before the print grows too long; the first always does.
fn printed<T>(items: &[T], characters: impl Fn(&T) -> usize) -> usize {
    let mut sum = 0;
    let fits = items.iter().take_while(|item| {
        sum += characters(item) + 1;
        sum <= limits::PRINTED_CHARACTERS
    });
    fits.count().max(1)
}
