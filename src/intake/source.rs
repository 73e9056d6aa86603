//! The bytes of a file on disk.

use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::Path;

use super::{IntakeError, limits};
use crate::case::Trouble;

/// Looks before opening: opening a pipe would wait for a writer.
pub(super) fn regular_file(path: &Path) -> Result<Metadata, IntakeError> {
    let metadata = fs::metadata(path).map_err(|error| IntakeError::reading(path, &error))?;
    if metadata.is_dir() {
        return Err(IntakeError::IsFolder { path: path.to_owned() });
    }
    if !metadata.is_file() {
        return Err(IntakeError::NotRegular { path: path.to_owned() });
    }
    Ok(metadata)
}

/// The whole file, if it may be in memory at once.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, IntakeError> {
    let size = regular_file(path)?.len();
    let too_large = || IntakeError::NotShown { path: path.to_owned(), trouble: Trouble::TooLarge };
    if size > limits::READ_BYTES {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).map_err(|_| too_large())?);
    File::open(path)
        .and_then(|file| file.take(limits::READ_BYTES).read_to_end(&mut bytes))
        .map_err(|error| IntakeError::reading(path, &error))?;
    Ok(bytes)
}
