//! Creating, opening and changing a case folder.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::activity::{ACTIVITY, Activity};
use super::disk::replace;
use super::layout::{
    history, is_a_case, read_manifest, read_snapshots, refuse_foreign_files, snapshot_names,
    take_lock, write_once,
};
use super::manifest::{self, MANIFEST, SCHEMA};
use super::recovery::{Recovered, recover};
use super::unknown::Unknown;
use super::{Access, Disk, Lock, Notice, ReadOnly, RealDisk, StoreError, blobs, conflict};
use crate::case::{Case, Edit, Entry, Journal};

const README: &str = include_str!("folder-readme.txt");

/// Every so many generations `case.json` is kept in the history.
const SNAPSHOT_EVERY: u64 = 50;

/// How many generations are kept there, beside the first.
const SNAPSHOTS_KEPT: usize = 6;

/// An open case. Dropping it lets others open it for writing.
pub struct CaseFolder {
    pub(super) dir: PathBuf,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) access: Access,
    case: Case,
    journal: Journal,
    activity: Activity,
    unknown: Unknown,
    /// `case.json` does not hold the current generation.
    behind: bool,
    /// The generation found on opening is kept before the first change.
    snapshot_due: bool,
    notices: Vec<Notice>,
    trouble: Option<StoreError>,
    _lock: Option<Lock>,
}

impl CaseFolder {
    /// A new case in `dir`, which must not exist yet or be empty.
    pub fn create(dir: &Path, case: Case) -> Result<CaseFolder, StoreError> {
        CaseFolder::create_on(Arc::new(RealDisk), dir, case)
    }

    /// Like [`CaseFolder::create`], on a disk of the caller's own.
    pub fn create_on(
        disk: Arc<dyn Disk>,
        dir: &Path,
        case: Case,
    ) -> Result<CaseFolder, StoreError> {
        refuse_foreign_files(&*disk, dir)?;
        let failed = |error| StoreError::io(dir, error);
        for folder in [dir.to_owned(), dir.join("blobs"), history(dir), dir.join("exports")] {
            disk.create_folder(&folder).map_err(|error| StoreError::io(&folder, error))?;
        }
        let lock = match disk.lock(&dir.join(".lock")).map_err(failed)? {
            Some(lock) => lock,
            None => {
                let reason = ReadOnly::OpenElsewhere;
                return Err(StoreError::ReadOnly { dir: dir.to_owned(), reason });
            }
        };
        write_once(&*disk, &dir.join("README.txt"), README.as_bytes())?;
        write_once(&*disk, &history(dir).join(ACTIVITY), b"")?;
        disk.sync_folder(&history(dir)).map_err(failed)?;
        if let Some(parent) = dir.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            disk.sync_folder(parent).map_err(failed)?;
        }
        let activity = Activity::read(&*disk, &history(dir))?;
        if !activity.entries().is_empty() {
            return Err(StoreError::FolderNotEmpty { dir: dir.to_owned() });
        }
        let mut folder = CaseFolder {
            dir: dir.to_owned(),
            disk,
            access: Access::Writable,
            case,
            journal: Journal::default(),
            activity,
            unknown: Unknown::Nothing,
            behind: true,
            snapshot_due: false,
            notices: Vec::new(),
            trouble: None,
            _lock: Some(lock),
        };
        if let Err(error) = folder.write_manifest() {
            // Half a case would stand in the way of the next attempt.
            let _ = folder.disk.remove(&folder.dir.join(MANIFEST));
            return Err(error);
        }
        folder.trouble = folder.keep_snapshot().err();
        Ok(folder)
    }

    /// Opens the case in `dir` as it was last acknowledged. Where it cannot be changed it opens for
    /// reading, and [`CaseFolder::access`] says why.
    pub fn open(dir: &Path) -> Result<CaseFolder, StoreError> {
        CaseFolder::open_on(Arc::new(RealDisk), dir)
    }

    /// Like [`CaseFolder::open`], on a disk of the caller's own.
    pub fn open_on(disk: Arc<dyn Disk>, dir: &Path) -> Result<CaseFolder, StoreError> {
        CaseFolder::open_with(disk, dir, take_lock)
    }

    /// The case in `dir` as it was last acknowledged, for a list of cases: takes no lock and repairs
    /// nothing.
    pub fn read(dir: &Path) -> Result<Case, StoreError> {
        let no_lock =
            |_: &dyn Disk, _: &Path| Ok((Access::ReadOnly(ReadOnly::OpenElsewhere), None));
        CaseFolder::open_with(Arc::new(RealDisk), dir, no_lock).map(|folder| folder.case)
    }

    fn open_with(
        disk: Arc<dyn Disk>,
        dir: &Path,
        take_lock: impl FnOnce(&dyn Disk, &Path) -> Result<(Access, Option<Lock>), StoreError>,
    ) -> Result<CaseFolder, StoreError> {
        if !is_a_case(&*disk, dir)? {
            return Err(StoreError::NotACase { dir: dir.to_owned() });
        }
        let (mut access, mut lock) = take_lock(&*disk, dir)?;
        let (manifest, damage) = read_manifest(&*disk, dir)?;
        let activity = Activity::read(&*disk, &history(dir))?;
        let copies = conflict::copies(&*disk, dir).map_err(|error| StoreError::io(dir, error))?;
        let mut notices = Vec::new();
        if !copies.is_empty() {
            notices.push(Notice::ConflictCopies { files: copies });
        }
        let newer = manifest.as_ref().map(|manifest| manifest.schema).filter(|it| *it > SCHEMA);
        if let Some(schema) = newer {
            (access, lock) = (Access::ReadOnly(ReadOnly::NewerSchema { schema }), None);
        }
        let was_whole = manifest.is_some();
        // The log of a newer version may mean something else: its case is taken as it stands.
        let entries = if newer.is_some() { &[] } else { activity.entries() };
        let snapshots = || read_snapshots(&*disk, dir);
        let Recovered { case, journal, unknown, replayed, rebuilt, unreachable } =
            recover(manifest, entries, snapshots).ok_or_else(|| StoreError::Damaged {
                file: dir.join(MANIFEST),
                detail: damage.unwrap_or_default(),
            })?;
        // While another program has the case open, its files may only be on their way.
        if rebuilt {
            notices.push(Notice::RebuiltFromHistory);
        } else if replayed > 0 && access == Access::Writable {
            notices.push(Notice::EditsReplayed { count: replayed });
        }
        if unreachable > 0 {
            notices.push(Notice::EditsUnreachable { count: unreachable });
        }
        if activity.is_cut_off() && access == Access::Writable {
            notices.push(Notice::CutOffEdit);
        }
        let mut folder = CaseFolder {
            dir: dir.to_owned(),
            disk,
            access,
            case,
            journal,
            activity,
            unknown,
            behind: rebuilt || replayed > 0 || unreachable > 0 || !was_whole,
            snapshot_due: true,
            notices,
            trouble: None,
            _lock: lock,
        };
        if folder.access == Access::Writable {
            blobs::remove_leftovers(&*folder.disk, &folder.dir);
            folder.trouble = folder.heal(was_whole).err();
        }
        Ok(folder)
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub fn access(&self) -> Access {
        self.access
    }

    pub fn case(&self) -> &Case {
        &self.case
    }

    /// Counts the edits, undos and redos since the case was made.
    pub fn generation(&self) -> u64 {
        self.journal.generation
    }

    pub fn can_undo(&self) -> bool {
        self.access == Access::Writable && self.journal.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.access == Access::Writable && self.journal.can_redo()
    }

    /// Everything ever done to the case, the earliest first.
    pub fn activity(&self) -> Vec<Entry> {
        self.activity.entries().to_vec()
    }

    /// What the user should hear about how the case was found.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether something had to be repaired on opening.
    pub fn recovered(&self) -> bool {
        self.notices.iter().any(Notice::is_recovery)
    }

    /// Why `case.json` could not be brought up to date. Nothing is lost: the activity log has it,
    /// and the next edit tries again.
    pub fn trouble(&self) -> Option<&StoreError> {
        self.trouble.as_ref()
    }

    /// Changes the case. When this returns the changed case, the change is on the disk.
    pub fn edit(&mut self, edit: Edit, at: DateTime<FixedOffset>) -> Result<&Case, StoreError> {
        self.refuse_when_read_only()?;
        let (case, entry) = self.journal.edit(&self.case, edit, at)?;
        self.commit(case, &entry)?;
        Ok(&self.case)
    }

    /// Takes the latest edit back; `None` when there is none.
    pub fn undo(&mut self, at: DateTime<FixedOffset>) -> Result<Option<&Case>, StoreError> {
        self.refuse_when_read_only()?;
        let Some((case, entry)) = self.journal.undo(&self.case, at)? else { return Ok(None) };
        self.commit(case, &entry)?;
        Ok(Some(&self.case))
    }

    /// Brings the latest undone edit again; `None` when there is none.
    pub fn redo(&mut self, at: DateTime<FixedOffset>) -> Result<Option<&Case>, StoreError> {
        self.refuse_when_read_only()?;
        let Some((case, entry)) = self.journal.redo(&self.case, at)? else { return Ok(None) };
        self.commit(case, &entry)?;
        Ok(Some(&self.case))
    }

    fn refuse_when_read_only(&self) -> Result<(), StoreError> {
        match self.access {
            Access::Writable => Ok(()),
            Access::ReadOnly(reason) => Err(StoreError::ReadOnly { dir: self.dir.clone(), reason }),
        }
    }

    /// The line first: with it the edit is acknowledged. All that follows only saves work later.
    fn commit(&mut self, case: Case, entry: &Entry) -> Result<(), StoreError> {
        let snapshot =
            if std::mem::take(&mut self.snapshot_due) { self.keep_snapshot() } else { Ok(()) };
        self.activity.append(&*self.disk, entry)?;
        self.journal.record(entry);
        self.case = case;
        self.behind = true;
        let written = self.write_manifest();
        let snapshot = if self.generation().is_multiple_of(SNAPSHOT_EVERY) {
            snapshot.and(self.keep_snapshot())
        } else {
            snapshot
        };
        self.trouble = written.and(snapshot).err();
        Ok(())
    }

    /// Brings the files up to what was recovered. A damaged `case.json` is kept aside.
    fn heal(&mut self, was_whole: bool) -> Result<(), StoreError> {
        self.activity.settle(&*self.disk)?;
        if !self.behind {
            return Ok(());
        }
        let manifest = self.dir.join(MANIFEST);
        if !was_whole {
            let aside = history(&self.dir).join(format!("damaged-{:08}.json", self.generation()));
            match self.disk.rename(&manifest, &aside) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(StoreError::io(&manifest, error));
                }
                _ => {}
            }
        }
        self.write_manifest()
    }

    fn write_manifest(&mut self) -> Result<(), StoreError> {
        let path = self.dir.join(MANIFEST);
        replace(&*self.disk, &path, &self.manifest_bytes())
            .map_err(|error| StoreError::io(&path, error))?;
        self.behind = false;
        Ok(())
    }

    fn manifest_bytes(&self) -> Vec<u8> {
        manifest::bytes(self.generation(), &self.case, &self.unknown)
    }

    /// Keeps the current generation in the history and lets go of all but the first and the latest.
    fn keep_snapshot(&self) -> Result<(), StoreError> {
        let history = history(&self.dir);
        let failed = |error| StoreError::io(&history, error);
        let names = snapshot_names(&*self.disk, &self.dir).map_err(failed)?;
        let name = OsString::from(format!("case-{:08}.json", self.generation()));
        if names.contains(&name) {
            return Ok(());
        }
        let path = history.join(&name);
        replace(&*self.disk, &path, &self.manifest_bytes())
            .map_err(|error| StoreError::io(&path, error))?;
        let earlier = names.get(1..).unwrap_or_default();
        let surplus = (earlier.len() + 1).saturating_sub(SNAPSHOTS_KEPT);
        for name in &earlier[..surplus] {
            self.disk.remove(&history.join(name)).map_err(failed)?;
        }
        Ok(())
    }
}
