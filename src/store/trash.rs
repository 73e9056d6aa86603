//! Cases put away: they lie in a folder beside the others until they are brought back or deleted for
//! ever.
//!
//! ```text
//! .trash/20261122T101500.000+0800/2026-11-09-PAY-06/    the case as it was, under when it was put away
//! ```

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, SubsecRound};

use super::disk::rename_patiently;
use super::{Access, CaseFolder, Disk, RealDisk, StoreError};

const TRASH: &str = ".trash";
const MOMENT: &str = "%Y%m%dT%H%M%S%.3f%z";

/// A case in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// The folder's name among the cases.
    pub name: String,
    pub at: DateTime<FixedOffset>,
    pub dir: PathBuf,
}

/// Puts the case `name` of the folder `cases` away. A case that is open elsewhere stays.
pub fn put_in_trash(
    cases: &Path,
    name: &str,
    at: DateTime<FixedOffset>,
) -> Result<Trashed, StoreError> {
    let dir = cases.join(name);
    // A damaged case may be put away too; one that another program writes into may not.
    if let Ok(folder) = CaseFolder::open(&dir)
        && let Access::ReadOnly(reason @ super::ReadOnly::OpenElsewhere) = folder.access()
    {
        return Err(StoreError::ReadOnly { dir, reason });
    }
    // As exactly as the folder's name has it, so that it is the same when it is read.
    let at = at.trunc_subsecs(3);
    let when = cases.join(TRASH).join(at.format(MOMENT).to_string());
    let target = when.join(name);
    if target.exists() {
        return Err(StoreError::FileTaken { file: target });
    }
    fs::create_dir_all(&when).map_err(|error| StoreError::io(&when, error))?;
    if let Err(error) = move_folder(&dir, &target) {
        // It holds nothing.
        let _ = fs::remove_dir(&when);
        return Err(error);
    }
    Ok(Trashed { name: name.to_owned(), at, dir: target })
}

/// What lies in the trash, the one put away last first.
pub fn trashed(cases: &Path) -> Result<Vec<Trashed>, StoreError> {
    let trash = cases.join(TRASH);
    let mut found = Vec::new();
    for (moment, when) in folders(&trash)? {
        let Ok(at) = DateTime::parse_from_str(&moment, MOMENT) else { continue };
        let inside = folders(&when)?;
        found.extend(inside.into_iter().map(|(name, dir)| Trashed { name, at, dir }));
    }
    found.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.name.cmp(&other.name)));
    Ok(found)
}

/// Brings a case back under `name`, which must be free.
pub fn restore(trashed: &Trashed, cases: &Path, name: &str) -> Result<(), StoreError> {
    let target = cases.join(name);
    if target.symlink_metadata().is_ok() {
        return Err(StoreError::FileTaken { file: target });
    }
    move_folder(&trashed.dir, &target)?;
    forget_moment(trashed);
    Ok(())
}

/// Deletes a case of the trash with everything in it.
pub fn delete_for_ever(trashed: &Trashed) -> Result<(), StoreError> {
    match fs::remove_dir_all(&trashed.dir) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::io(&trashed.dir, error))
        }
        _ => {
            forget_moment(trashed);
            Ok(())
        }
    }
}

fn forget_moment(trashed: &Trashed) {
    if let Some(when) = trashed.dir.parent() {
        // Another case may have been put away at the same moment.
        let _ = fs::remove_dir(when);
    }
}

fn move_folder(from: &Path, to: &Path) -> Result<(), StoreError> {
    rename_patiently(&RealDisk, from, to)
        .and_then(|()| RealDisk.sync_folder(to.parent().unwrap_or(Path::new("."))))
        .map_err(|error| StoreError::io(from, error))
}

fn folders(dir: &Path) -> Result<Vec<(String, PathBuf)>, StoreError> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| StoreError::io(dir, error))?,
    };
    let folders = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|it| it.is_dir()));
    Ok(folders.filter_map(|it| Some((it.file_name().into_string().ok()?, it.path()))).collect())
}
