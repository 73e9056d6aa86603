//! The originals: named by the SHA-256 of their bytes, written once, read-only, never removed.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::disk::{rename_patiently, replace};
use super::{Access, CaseFolder, Disk, StoreError};
use crate::case::{Contents, Digest, Edit, EditError, EvidenceId};

/// Tells apart the files that several threads write at once.
static NEXT_INCOMING: AtomicU64 = AtomicU64::new(0);

/// An original hashed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Verification {
    pub evidence: EvidenceId,
    pub file_name: String,
    pub sha256: Digest,
    pub state: OriginalState,
}

/// Whether an original is what it was when it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum OriginalState {
    Intact,
    Altered { found: Digest },
    Missing,
    Unreadable { detail: String },
}

impl CaseFolder {
    /// Where the original with this digest lies.
    pub fn original_path(&self, digest: &Digest) -> PathBuf {
        let name = digest.to_string();
        self.dir.join("blobs").join(&name[..2]).join(name)
    }

    /// Where an export may keep its work; `None` where nothing may be written.
    pub fn cache_path(&self) -> Option<PathBuf> {
        (self.access == Access::Writable).then(|| self.dir.join("cache"))
    }

    /// What is shown of it: a locked file without its lock where it was opened, else the original.
    pub fn shown_path(&self, digest: &Digest) -> PathBuf {
        let original = self.original_path(digest);
        let unlocked = unlocked_path(&original);
        if unlocked.exists() { unlocked } else { original }
    }

    /// Keeps a locked file without its lock beside the original; gives the edit that says what is in
    /// it. The place and everything said about the file stay.
    pub fn keep_unlocked(
        &self,
        evidence: EvidenceId,
        bytes: &[u8],
        contents: Contents,
    ) -> Result<Edit, StoreError> {
        let list = &self.case().evidence;
        let position = list.iter().position(|it| it.id == evidence);
        let position = position.ok_or(EditError::NoSuchEvidence { evidence })?;
        let mut opened = list[position].clone();
        self.write_unlocked(&opened.original.sha256, bytes)?;
        opened.contents = contents;
        let edits = vec![
            Edit::RemoveEvidence { evidence },
            Edit::AddEvidence { evidence: Box::new(opened), position: Some(position) },
        ];
        Ok(Edit::Together { edits })
    }

    /// The same for a file whose evidence is yet to be added.
    pub fn write_unlocked(&self, digest: &Digest, bytes: &[u8]) -> Result<(), StoreError> {
        let target = unlocked_path(&self.original_path(digest));
        let failed = |error| StoreError::io(&target, error);
        if self.access != Access::Writable {
            return Err(failed(io::ErrorKind::PermissionDenied.into()));
        }
        replace(&*self.disk, &target, bytes).map_err(failed)
    }

    /// Keeps the bytes under their digest, refusing others. An intact original that is there already
    /// is left alone; several threads may keep at once.
    pub fn keep_original(&self, digest: &Digest, bytes: &mut dyn Read) -> io::Result<()> {
        if self.access != Access::Writable {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the case is read-only"));
        }
        let target = self.original_path(digest);
        if target.exists() && hash_file(&*self.disk, &target)? == *digest {
            return Ok(());
        }
        let incoming = incoming(&self.dir);
        self.disk.create_folder(&incoming)?;
        let number = NEXT_INCOMING.fetch_add(1, Ordering::Relaxed);
        let temporary = incoming.join(format!("{digest}.{number}"));
        let kept = self.write_blob(&temporary, digest, bytes).and_then(|()| {
            let folder = target.parent().unwrap_or(&self.dir);
            if !folder.exists() {
                self.disk.create_folder(folder)?;
                self.disk.sync_folder(&self.dir.join("blobs"))?;
            }
            rename_patiently(&*self.disk, &temporary, &target)?;
            self.disk.sync_folder(folder)
        });
        if kept.is_err() {
            // What is left is removed when the case opens next.
            let _ = self.disk.remove(&temporary);
        }
        kept
    }

    /// Hashes every original again.
    pub fn verify(&self) -> Vec<Verification> {
        let evidence = &self.case().evidence;
        evidence
            .iter()
            .map(|evidence| {
                let sha256 = evidence.original.sha256;
                let state = match hash_file(&*self.disk, &self.original_path(&sha256)) {
                    Ok(found) if found == sha256 => OriginalState::Intact,
                    Ok(found) => OriginalState::Altered { found },
                    Err(error) if error.kind() == io::ErrorKind::NotFound => OriginalState::Missing,
                    Err(error) => OriginalState::Unreadable { detail: error.to_string() },
                };
                let file_name = evidence.original.file_name.clone();
                Verification { evidence: evidence.id, file_name, sha256, state }
            })
            .collect()
    }

    /// The digests of every original the case names.
    pub fn digests(&self) -> BTreeSet<Digest> {
        self.case().evidence.iter().map(|evidence| evidence.original.sha256).collect()
    }

    fn write_blob(&self, path: &Path, digest: &Digest, bytes: &mut dyn Read) -> io::Result<()> {
        let mut file = self.disk.create(path)?;
        let found = hash(bytes, |chunk| self.disk.write(&mut file, chunk))?;
        if found != *digest {
            let detail = format!("the bytes have the SHA-256 {found}, not {digest}");
            return Err(io::Error::new(io::ErrorKind::InvalidData, detail));
        }
        self.disk.make_read_only(&file)?;
        self.disk.sync(&file)
    }
}

/// Removes what a program that was ended has half written.
pub(super) fn remove_leftovers(disk: &dyn Disk, dir: &Path) {
    let incoming = incoming(dir);
    for name in disk.list(&incoming).unwrap_or_default() {
        // One that cannot be removed takes space and does no other harm.
        let _ = disk.remove(&incoming.join(name));
    }
}

fn unlocked_path(original: &Path) -> PathBuf {
    original.with_extension("unlocked")
}

fn incoming(dir: &Path) -> PathBuf {
    dir.join("blobs").join("incoming")
}

fn hash_file(disk: &dyn Disk, path: &Path) -> io::Result<Digest> {
    let mut file: File = disk.open(path)?;
    hash(&mut file, |_| Ok(()))
}

/// The SHA-256 of everything read, each chunk handed on.
fn hash(bytes: &mut dyn Read, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<Digest> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match bytes.read(&mut buffer) {
            Ok(0) => return Ok(Digest(hasher.finalize().into())),
            Ok(length) => {
                hasher.update(&buffer[..length]);
                each(&buffer[..length])?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
