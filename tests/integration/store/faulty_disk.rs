//! A disk that fails at the n-th operation, and one that loses power there: only what was synced is
//! left.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use docket::store::{Disk, Lock, RealDisk};

/// What happens at the n-th operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fails, and what follows works again.
    Once(io::ErrorKind),
    /// It fails, and so does everything after: the drive is gone, or full for good.
    FromThenOn(io::ErrorKind),
    /// From then on so many renames find the file in use by another program.
    Blocked { renames: usize },
}

/// The real disk with one fault. Writes that fail leave half their bytes behind.
pub struct FaultyDisk {
    fault: Fault,
    at: usize,
    done: AtomicUsize,
    blocked: AtomicUsize,
    struck: AtomicBool,
    durable: Mutex<Durable>,
}

/// What would be left after a power cut: contents by inode, and entries by folder.
#[derive(Default)]
struct Durable {
    contents: BTreeMap<u64, Vec<u8>>,
    folders: BTreeMap<PathBuf, BTreeMap<OsString, u64>>,
}

impl Durable {
    /// Whether every folder on the way down to `folder` was synced into its parent.
    fn has_folder(&self, dir: &Path, folder: &Path) -> bool {
        let Some((parent, name)) = folder.parent().zip(folder.file_name()) else { return false };
        folder == dir
            || self.folders.get(parent).is_some_and(|entries| entries.contains_key(name))
                && self.has_folder(dir, parent)
    }
}

impl FaultyDisk {
    /// Fails at the operation number `at`, counted from 1.
    pub fn new(fault: Fault, at: usize) -> FaultyDisk {
        FaultyDisk {
            fault,
            at,
            done: AtomicUsize::new(0),
            blocked: AtomicUsize::new(0),
            struck: AtomicBool::new(false),
            durable: Mutex::default(),
        }
    }

    pub fn has_struck(&self) -> bool {
        self.struck.load(Ordering::Relaxed)
    }

    fn strike(&self) -> io::Result<()> {
        let number = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let kind = match self.fault {
            Fault::Once(kind) if number == self.at => kind,
            Fault::FromThenOn(kind) if number >= self.at => kind,
            _ => return Ok(()),
        };
        self.struck.store(true, Ordering::Relaxed);
        Err(kind.into())
    }

    /// Builds in `target` what a power cut would leave of `dir`: a file that was never synced is
    /// empty, a name that was not synced into its folder is not there.
    pub fn after_power_cut(&self, dir: &Path, target: &Path) {
        let durable = self.durable.lock().unwrap();
        for (folder, entries) in &durable.folders {
            let Ok(inside) = folder.strip_prefix(dir) else { continue };
            if !durable.has_folder(dir, folder) {
                continue;
            }
            fs::create_dir_all(target.join(inside)).unwrap();
            for (name, inode) in entries {
                if !folder.join(name).is_dir() {
                    let contents = durable.contents.get(inode).cloned().unwrap_or_default();
                    fs::write(target.join(inside).join(name), contents).unwrap();
                }
            }
        }
    }
}

/// What an open file holds, even one that is open only for writing.
fn contents(file: &File) -> Vec<u8> {
    fs::read(format!("/proc/self/fd/{}", file.as_raw_fd())).unwrap()
}

impl Disk for FaultyDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.strike()?;
        RealDisk.read(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        self.strike()?;
        RealDisk.open(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.strike()?;
        RealDisk.list(folder)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.strike()?;
        RealDisk.create_folder(path)
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        self.strike()?;
        let file = RealDisk.create(path)?;
        self.durable.lock().unwrap().contents.remove(&file.metadata()?.ino());
        Ok(file)
    }

    fn open_append(&self, path: &Path) -> io::Result<File> {
        self.strike()?;
        RealDisk.open_append(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let struck = self.strike();
        let written = if struck.is_ok() { bytes } else { &bytes[..bytes.len() / 2] };
        RealDisk.write(file, written)?;
        struck
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        self.strike()?;
        RealDisk.truncate(file, length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.strike()?;
        let inode = file.metadata()?.ino();
        self.durable.lock().unwrap().contents.insert(inode, contents(file));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.strike()?;
        let mut entries = BTreeMap::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            entries.insert(entry.file_name(), entry.metadata()?.ino());
        }
        self.durable.lock().unwrap().folders.insert(folder.to_owned(), entries);
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.strike()?;
        if let Fault::Blocked { renames } = self.fault
            && self.done.load(Ordering::Relaxed) >= self.at
            && self.blocked.fetch_add(1, Ordering::Relaxed) < renames
        {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        RealDisk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.strike()?;
        RealDisk.remove(path)
    }

    fn make_read_only(&self, file: &File) -> io::Result<()> {
        self.strike()?;
        RealDisk.make_read_only(file)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.strike()?;
        RealDisk.lock(path)
    }

    fn pause(&self, _time: Duration) {}
}
