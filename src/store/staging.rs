//! A place beside the cases where one is put together before anyone sees it: it lands whole, or
//! nothing of it stays.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::rename_patiently;
use super::{Disk, Lock, RealDisk, StoreError};

const PREFIX: &str = ".incoming-";

/// A folder that is removed when dropped, unless it landed.
pub(super) struct Staging {
    dir: PathBuf,
    lock: Option<Lock>,
}

impl Staging {
    /// Beside `target`, so that landing there is one rename.
    pub(super) fn beside(target: &Path) -> Result<Staging, StoreError> {
        let parent = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent).map_err(|error| StoreError::io(parent, error))?;
        remove_leftovers(parent);
        for number in 1_u32.. {
            let dir = parent.join(format!("{PREFIX}{number}"));
            match fs::create_dir(&dir) {
                Ok(()) => {
                    // Kept by whoever works here, so that nobody takes it for a leftover.
                    let lock = RealDisk.lock(&lock_file(&dir));
                    let lock = lock.map_err(|error| StoreError::io(&dir, error))?;
                    return Ok(Staging { dir, lock });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::io(&dir, error)),
            }
        }
        Err(StoreError::FileTaken { file: parent.join(PREFIX) })
    }

    /// Where the case is put together.
    pub(super) fn dir(&self) -> PathBuf {
        self.dir.join("case")
    }

    /// Moves the finished case to its place, which must be free.
    pub(super) fn land(mut self, target: &Path) -> Result<(), StoreError> {
        if target.symlink_metadata().is_ok() {
            return Err(StoreError::FileTaken { file: target.to_owned() });
        }
        let parent = self.dir.parent().unwrap_or(Path::new(".")).to_owned();
        rename_patiently(&RealDisk, &self.dir(), target)
            .and_then(|()| RealDisk.sync_folder(&parent))
            .map_err(|error| StoreError::io(target, error))?;
        self.lock = None;
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        self.lock = None;
        // What cannot be removed now is removed the next time.
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// Whether a folder of this name is no case of the user's, whatever is in it.
pub fn is_set_aside(name: &str) -> bool {
    name.starts_with('.')
}

/// Removes what a program that was ended has left.
fn remove_leftovers(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        let dir = entry.path();
        if let Ok(Some(lock)) = RealDisk.lock(&lock_file(&dir)) {
            drop(lock);
            // It takes space and does no other harm.
            let _ = fs::remove_dir_all(&dir);
        }
    }
}

fn lock_file(dir: &Path) -> PathBuf {
    dir.join(".lock")
}
