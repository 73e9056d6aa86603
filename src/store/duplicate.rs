//! A second case from the facts and the evidence of a first.

use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::staging::Staging;
use super::{CaseFolder, StoreError};
use crate::case::{Case, CaseId};

impl CaseFolder {
    /// Makes the case anew in `target`, which must not be there yet: its own id, the same facts and
    /// evidence, nothing sent. An original that is missing here is missing there.
    pub fn duplicate(
        &self,
        target: &Path,
        id: CaseId,
        title: String,
        at: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        if target.symlink_metadata().is_ok() {
            return Err(StoreError::FileTaken { file: target.to_owned() });
        }
        let staging = Staging::beside(target)?;
        let case = Case { title, ..self.case().started_anew(id, at) };
        let copy = CaseFolder::create(&staging.dir(), case)?;
        for digest in self.digests() {
            let original = self.original_path(&digest);
            let Ok(mut source) = self.disk.open(&original) else { continue };
            match copy.keep_original(&digest, &mut source) {
                // Not what it was when it was taken in: as good as missing.
                Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {}
                kept => kept.map_err(|error| StoreError::io(&original, error))?,
            }
        }
        drop(copy);
        staging.land(target)
    }
}
