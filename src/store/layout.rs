//! What lies where in a case folder, and what can be said of a folder before its case is read.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::{MANIFEST, Manifest, SCHEMA, Unreadable};
use super::{Access, Disk, Lock, ReadOnly, StoreError};

pub(super) fn history(dir: &Path) -> PathBuf {
    dir.join("history")
}

/// Writes a file unless it is there.
pub(super) fn write_once(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if path.exists() {
        return Ok(());
    }
    disk.create(path)
        .and_then(|mut file| {
            disk.write(&mut file, bytes)?;
            disk.sync(&file)
        })
        .map_err(|error| StoreError::io(path, error))
}

/// A new case goes into an empty folder, or into what an attempt cut short has left.
pub(super) fn refuse_foreign_files(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    if !dir.exists() {
        return Ok(());
    }
    if is_a_case(disk, dir)? {
        return Err(StoreError::AlreadyACase { dir: dir.to_owned() });
    }
    let own = ["blobs", "cache", "history", "exports", "README.txt", ".lock", "case.json.tmp"];
    let names = disk.list(dir).map_err(|error| StoreError::io(dir, error))?;
    let is_foreign = |name: &OsString| !own.iter().any(|own| name == own);
    if names.iter().any(is_foreign) {
        return Err(StoreError::FolderNotEmpty { dir: dir.to_owned() });
    }
    Ok(())
}

/// Whether `dir` holds a case, be it only in its history.
pub(super) fn is_a_case(disk: &dyn Disk, dir: &Path) -> Result<bool, StoreError> {
    let names = match disk.list(dir) {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Ok(false);
        }
        names => names.map_err(|error| StoreError::io(dir, error))?,
    };
    let snapshots = snapshot_names(disk, dir).map_err(|error| StoreError::io(dir, error))?;
    Ok(names.iter().any(|name| name == MANIFEST) || !snapshots.is_empty())
}

pub(super) fn take_lock(disk: &dyn Disk, dir: &Path) -> Result<(Access, Option<Lock>), StoreError> {
    let path = dir.join(".lock");
    if is_write_protected(dir) {
        return Ok((Access::ReadOnly(ReadOnly::Folder), None));
    }
    match disk.lock(&path) {
        Ok(Some(lock)) => Ok((Access::Writable, Some(lock))),
        Ok(None) => Ok((Access::ReadOnly(ReadOnly::OpenElsewhere), None)),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            Ok((Access::ReadOnly(ReadOnly::Folder), None))
        }
        Err(error) => Err(StoreError::io(&path, error)),
    }
}

/// Whether nobody may write into the folder. An administrator's program could all the same, but the
/// folder says not to. On Windows the mark on a folder means something else.
fn is_write_protected(dir: &Path) -> bool {
    cfg!(unix) && dir.metadata().is_ok_and(|metadata| metadata.permissions().readonly())
}

/// What `case.json` says, or what is wrong with it.
pub(super) fn read_manifest(
    disk: &dyn Disk,
    dir: &Path,
) -> Result<(Option<Manifest>, Option<String>), StoreError> {
    let path = dir.join(MANIFEST);
    match disk.read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((None, None)),
        Err(error) => Err(StoreError::io(&path, error)),
        Ok(bytes) => match Manifest::parse(&bytes) {
            Ok(manifest) => Ok((Some(manifest), None)),
            Err(Unreadable::NewerSchema(schema)) => {
                Err(StoreError::NewerSchema { file: path, schema })
            }
            Err(Unreadable::Damaged(detail)) => Ok((None, Some(detail))),
        },
    }
}

/// The first generation leads, the latest is last.
pub(super) fn snapshot_names(disk: &dyn Disk, dir: &Path) -> io::Result<Vec<OsString>> {
    let names = match disk.list(&history(dir)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        names => names?,
    };
    let is_snapshot = |name: &OsString| {
        let name = name.to_string_lossy();
        name.strip_prefix("case-")
            .and_then(|rest| rest.strip_suffix(".json"))
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    Ok(names.into_iter().filter(is_snapshot).collect())
}

/// Those that can be read, the latest first.
pub(super) fn read_snapshots(disk: &dyn Disk, dir: &Path) -> Vec<Manifest> {
    let names = snapshot_names(disk, dir).unwrap_or_default();
    let parsed = |name: &OsString| {
        let bytes = disk.read(&history(dir).join(name)).ok()?;
        Manifest::parse(&bytes).ok().filter(|manifest| manifest.schema <= SCHEMA)
    };
    names.iter().rev().filter_map(parsed).collect()
}
