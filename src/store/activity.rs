//! The activity log: one line per edit, appended and never rewritten. A line on the disk is what
//! makes an edit acknowledged.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::{Disk, StoreError};
use crate::case::Entry;

pub(super) const ACTIVITY: &str = "activity.jsonl";

/// Where the bytes of a cut-off line are kept before the log is cut back to its last whole line.
const CUT_OFF: &str = "cut-off-lines.jsonl";

/// The log of one case, read once and appended to.
pub(super) struct Activity {
    path: PathBuf,
    entries: Vec<Entry>,
    /// Bytes up to the end of the last good line.
    length: u64,
    /// What stands behind the last good line and is no line: the program ended while writing it.
    tail: Vec<u8>,
    /// Bytes that a failed append may have left behind `length`.
    stray: u64,
    exists: bool,
}

impl Activity {
    /// Reads the log in `history`. One that is missing is empty.
    pub(super) fn read(disk: &dyn Disk, history: &Path) -> Result<Activity, StoreError> {
        let path = history.join(ACTIVITY);
        let bytes = match disk.read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            read => Some(read.map_err(|error| StoreError::io(&path, error))?),
        };
        let exists = bytes.is_some();
        let bytes = bytes.unwrap_or_default();
        let (entries, length) = parse(&bytes);
        let tail = bytes[length..].to_vec();
        Ok(Activity { path, entries, length: length as u64, tail, stray: 0, exists })
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn is_cut_off(&self) -> bool {
        !self.tail.is_empty()
    }

    /// Appends a line. When this returns, it is on the disk.
    pub(super) fn append(&mut self, disk: &dyn Disk, entry: &Entry) -> Result<(), StoreError> {
        self.settle(disk)?;
        let mut line = serde_json::to_vec(entry)
            .expect("BUG: an edit has only string keys and always serializes");
        line.push(b'\n');
        let added = line.len() as u64;
        let failed = |error| StoreError::io(&self.path, error);
        let mut file = disk.open_append(&self.path).map_err(failed)?;
        if file.metadata().map_err(failed)?.len() != self.length {
            return Err(StoreError::ChangedOutside { file: self.path.clone() });
        }
        if let Err(error) = self.write(disk, &mut file, &line) {
            self.stray = added;
            // The caller hears of the failed append; the next one settles again.
            let _ = self.settle(disk);
            return Err(error);
        }
        self.length += added;
        self.entries.push(entry.clone());
        Ok(())
    }

    /// Cuts the log back to its last whole line, keeping what stood behind it aside.
    pub(super) fn settle(&mut self, disk: &dyn Disk) -> Result<(), StoreError> {
        let excess = self.stray.max(self.tail.len() as u64);
        if excess == 0 {
            return Ok(());
        }
        let failed = |error| StoreError::io(&self.path, error);
        if !self.tail.is_empty() {
            let mut kept = self.tail.clone();
            kept.push(b'\n');
            let mut aside = disk.open_append(&self.path.with_file_name(CUT_OFF)).map_err(failed)?;
            disk.write(&mut aside, &kept).and_then(|()| disk.sync(&aside)).map_err(failed)?;
        }
        let file = disk.open_append(&self.path).map_err(failed)?;
        let found = file.metadata().map_err(failed)?.len();
        if found < self.length || found > self.length + excess {
            return Err(StoreError::ChangedOutside { file: self.path.clone() });
        }
        disk.truncate(&file, self.length).and_then(|()| disk.sync(&file)).map_err(failed)?;
        self.tail.clear();
        self.stray = 0;
        Ok(())
    }

    fn write(&mut self, disk: &dyn Disk, file: &mut File, line: &[u8]) -> Result<(), StoreError> {
        let failed = |error| StoreError::io(&self.path, error);
        disk.write(file, line).and_then(|()| disk.sync(file)).map_err(failed)?;
        if !self.exists {
            disk.sync_folder(self.path.parent().unwrap_or(Path::new("."))).map_err(failed)?;
            self.exists = true;
        }
        Ok(())
    }
}

/// The good lines, and where the last of them ends. Damaged lines between good ones are passed over;
/// the jump in generations tells.
fn parse(bytes: &[u8]) -> (Vec<Entry>, usize) {
    let mut entries = Vec::new();
    let (mut position, mut end) = (0, 0);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        position += line.len();
        let whole = line.ends_with(b"\n");
        if let (true, Ok(entry)) = (whole, serde_json::from_slice(line)) {
            entries.push(entry);
            end = position;
        }
    }
    (entries, end)
}
