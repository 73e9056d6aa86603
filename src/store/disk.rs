//! Every file operation of a case folder, behind one trait, so that the tests can make any of them
//! fail. What must be on the disk before the next step is said with `sync` and `sync_folder`.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// The file system, one operation at a time.
pub trait Disk: Send + Sync {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    fn open(&self, path: &Path) -> io::Result<File>;
    /// Names of the entries, sorted.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// With its parents; it may be there already.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// An empty file to write into; what stood there is gone.
    fn create(&self, path: &Path) -> io::Result<File>;
    /// A file to append to, made when it is not there.
    fn open_append(&self, path: &Path) -> io::Result<File>;
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;
    fn truncate(&self, file: &File, length: u64) -> io::Result<()>;
    fn sync(&self, file: &File) -> io::Result<()>;
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    fn make_read_only(&self, file: &File) -> io::Result<()>;
    /// The lock, or `None` when another program holds it.
    fn lock(&self, path: &Path) -> io::Result<Option<Lock>>;
    /// Waits before an operation that was blocked is tried again.
    fn pause(&self, time: Duration);
}

/// A file held for this program alone, until dropped.
#[derive(Debug)]
pub struct Lock(File);

impl Drop for Lock {
    /// Closing alone would not do: a child process being started holds a copy for a moment.
    fn drop(&mut self) {
        // Closing the file releases it at the latest.
        let _ = self.0.unlock();
    }
}

/// The disk itself.
#[derive(Debug, Clone, Copy)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        File::open(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let mut names = fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        File::create(path)
    }

    fn open_append(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().append(true).create(true).open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    #[cfg(not(windows))]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Windows cannot open a folder to flush it and does not need it.
    #[cfg(windows)]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_read_only(&self, file: &File) -> io::Result<()> {
        let mut permissions = file.metadata()?.permissions();
        permissions.set_readonly(true);
        file.set_permissions(permissions)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            // A network drive without locks: the file is all the protection there is.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Some(Lock(file)))
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// How long to wait before trying a blocked rename again: a virus scanner or a sync program holds a
/// fresh file for a moment.
const PAUSES: [Duration; 5] = [
    Duration::from_millis(10),
    Duration::from_millis(30),
    Duration::from_millis(60),
    Duration::from_millis(120),
    Duration::from_millis(240),
];

/// Puts `bytes` in the place of `target` so that at every moment either the old or the new content
/// is there.
pub(super) fn replace(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary = target.as_os_str().to_owned();
    temporary.push(".tmp");
    let temporary = Path::new(&temporary);
    let written = disk.create(temporary).and_then(|mut file| {
        disk.write(&mut file, bytes)?;
        disk.sync(&file)
    });
    if let Err(error) = written.and_then(|()| rename_patiently(disk, temporary, target)) {
        // The next save overwrites a leftover; the reason it failed is what counts.
        let _ = disk.remove(temporary);
        return Err(error);
    }
    disk.sync_folder(target.parent().unwrap_or(Path::new(".")))
}

/// Renames, waiting a little while another program holds the file.
pub(super) fn rename_patiently(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    for pause in PAUSES {
        match disk.rename(from, to) {
            Err(error) if is_blocked(&error) => disk.pause(pause),
            done => return done,
        }
    }
    disk.rename(from, to)
}

/// Whether another program holds the file. Windows reports some of it as "access denied".
pub(super) fn is_blocked(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    error.kind() == io::ErrorKind::ResourceBusy
        || cfg!(windows)
            && (error.kind() == io::ErrorKind::PermissionDenied
                || matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION)))
}
