//! The words in a file, run together: enough to guess what it is, not to print.

use std::path::Path;
use std::sync::Arc;

use super::pdf_text::pdf_lines;
use super::readable::{Readable, readable};
use super::source;
use crate::case::MediaType;

/// What a text, a table, a mail or a PDF says; nothing where there are no words to read.
pub fn words(path: &Path, media: MediaType) -> String {
    match media {
        MediaType::Text | MediaType::Csv | MediaType::Xls | MediaType::Xlsx | MediaType::Email => {
            readable(path, media).map(run_together).unwrap_or_default()
        }
        MediaType::Pdf => of_pdf(path).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Its text layer; a scan has none.
fn of_pdf(path: &Path) -> Option<String> {
    let pages = pdf_lines(Arc::new(source::read(path).ok()?)).ok()?;
    let lines = pages.iter().flatten().map(|line| line.text.as_str());
    Some(lines.collect::<Vec<_>>().join("\n"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_and_a_mail_say_what_they_are() {
        let sample =
            |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(name);
        let statement = words(&sample("bank-statement.pdf"), MediaType::Pdf);
        assert!(statement.contains("交易明细"), "{statement}");
        let mail = words(&sample("withdrawal-confirmation.eml"), MediaType::Email);
        assert!(mail.contains("8,420.00"), "{mail}");
        assert_eq!(words(&sample("order-list.png"), MediaType::Png), "");
    }
}
