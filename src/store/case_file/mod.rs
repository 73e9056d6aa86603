//! A case as one file, to move it or to keep it: a ZIP of its folder, with `SHA256SUMS` over
//! everything in it. What comes from elsewhere is believed in nothing: names, sizes and hashes are
//! checked before a case appears among the others.

mod names;
mod read;
mod write;

use std::sync::atomic::{AtomicBool, Ordering};

pub use read::CaseFile;
pub use write::Packed;

use super::StoreError;

/// The ending of the file's name.
pub const CASE_FILE_ENDING: &str = "docket";

const SUMS: &str = "SHA256SUMS";

/// Hears how far a long work is, and ends it when told.
pub struct Watch<'a> {
    /// Bytes done, and bytes in all.
    pub progress: &'a dyn Fn(u64, u64),
    pub cancelled: &'a AtomicBool,
}

impl Watch<'_> {
    fn go_on(&self) -> Result<(), StoreError> {
        if self.cancelled.load(Ordering::Relaxed) { Err(StoreError::Cancelled) } else { Ok(()) }
    }
}
