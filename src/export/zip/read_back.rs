//! Reads a finished archive back and looks whether a copy in it still says what was blacked out.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use zip::ZipArchive;
use zip::result::ZipError;

use super::entry_name;
use crate::case::{Contents, Digest};
use crate::export::Place;
use crate::export::treat::Covered;
use crate::intake::readable;
use crate::packet::{Exhibit, Packet};

/// The first copy that is still its original, or says words that were blacked out.
pub(in crate::export) fn shows_through(packet: &Packet, path: &Path) -> io::Result<Option<Place>> {
    let treated = |exhibit: &&Exhibit| !exhibit.treatment.redactions.is_empty();
    let mut treated = packet.exhibits.iter().filter(treated).peekable();
    if treated.peek().is_none() {
        return Ok(None);
    }
    let mut archive = ZipArchive::new(BufReader::new(File::open(path)?))?;
    for exhibit in treated {
        let mut bytes = Vec::new();
        match archive.by_name(&entry_name(exhibit)) {
            Ok(mut entry) => entry.read_to_end(&mut bytes)?,
            // It could not be copied.
            Err(ZipError::FileNotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        if let Some(place) = shown_in(exhibit, &bytes) {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

fn shown_in(exhibit: &Exhibit, copy: &[u8]) -> Option<Place> {
    let number = || exhibit.number.clone();
    if Digest(Sha256::digest(copy).into()) == exhibit.sha256 {
        return Some(Place::Exhibit(number()));
    }
    let is_words = matches!(
        exhibit.contents,
        Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. }
    );
    (is_words && !is_hidden(exhibit, copy)).then(|| Place::Words(number()))
}

fn is_hidden(exhibit: &Exhibit, copy: &[u8]) -> bool {
    let Ok(original) = readable(&exhibit.path, exhibit.media) else { return false };
    let text = String::from_utf8_lossy(copy);
    let texts: Vec<String> = text.split(['\n', '\t']).map(str::to_owned).collect();
    !Covered::new(&original, &exhibit.treatment, []).shows_in(&texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{MediaType, Redaction, Spot, Treatment};
    use crate::packet::Wording;

    #[test]
    fn a_copy_that_says_what_is_blacked_out_is_found() {
        let original = "Dear Lin,\nyour card is 6222 0200 0001.";
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.txt");
        std::fs::write(&path, original).unwrap();
        let spot = Spot::Characters { line: 2, start: 13, end: 27 };
        let redactions = vec![Redaction { spot, only_for: vec![] }];
        let exhibit = Exhibit {
            number: "A-1".to_owned(),
            kind: None,
            title: String::new(),
            date: None,
            shows: Wording::default(),
            proves: None,
            sha256: Digest(Sha256::digest(original).into()),
            bytes: original.len() as u64,
            file_name: "note.txt".to_owned(),
            export_name: "01_note_A-1.txt".to_owned(),
            media: MediaType::Text,
            contents: Contents::Text { lines: 2 },
            treatment: Treatment { redactions, ..Treatment::default() },
            legend: vec![],
            path,
        };
        let shown = |copy: &str| shown_in(&exhibit, copy.as_bytes());
        assert_eq!(shown("Dear Lin,\nyour card is ██████."), None);
        assert_eq!(shown(original), Some(Place::Exhibit("A-1".to_owned())));
        let words = Some(Place::Words("A-1".to_owned()));
        assert_eq!(shown("Dear Lin,\nyour card is 6222 0200 0001!"), words);
        assert_eq!(shown("Dear Lin,\nyour card is ██████ 0200 0001."), words);
    }
}
