//! A small file beside the case folders, replaced whole or not at all.

use std::fs;
use std::io;
use std::path::Path;

use super::StoreError;
use super::disk::{RealDisk, replace};

/// The text of the file, or `None` where there is none.
pub fn read_beside(file: &Path) -> Result<Option<String>, StoreError> {
    match fs::read(file) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(error) => {
                Err(StoreError::Damaged { file: file.to_owned(), detail: error.to_string() })
            }
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::io(file, error)),
    }
}

/// Writes the file with its folder; at every moment either the old or the new text is there.
pub fn replace_beside(file: &Path, text: &str) -> Result<(), StoreError> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| replace(&RealDisk, file, text.as_bytes()))
        .map_err(|error| StoreError::io(file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_lies_about() {
        let place = tempfile::TempDir::new().unwrap();
        let file = place.path().join("Docket/overrides.toml");
        assert_eq!(read_beside(&file).unwrap(), None);
        for text in ["one", "二"] {
            replace_beside(&file, text).unwrap();
            assert_eq!(read_beside(&file).unwrap().as_deref(), Some(text));
        }
        assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
        fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
        assert!(matches!(read_beside(&file), Err(StoreError::Damaged { .. })));
    }
}
