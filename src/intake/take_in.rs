//! Many files at once, each on its own feet.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use chrono::NaiveDateTime;
use sha2::{Digest as _, Sha256};

use super::examine::{Examined, examine};
use super::naming::suggested_title;
use super::sniff::sniff;
use super::source::regular_file;
use super::{IntakeError, limits};
use crate::case::{Contents, Digest, MediaType, Original, Trouble, printable_name};

/// Stores the original bytes under their digest; it may be called for several files at a time.
pub type Keep<'a> = dyn Fn(&Digest, &mut dyn Read) -> io::Result<()> + Sync + 'a;

/// What became of one file.
#[derive(Debug)]
pub struct Outcome {
    pub path: PathBuf,
    pub taken: Result<Taken, IntakeError>,
}

/// A file whose original is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    pub original: Original,
    pub contents: Contents,
    /// When it was made, as far as it says so itself; no zone is known.
    pub captured_at: Option<NaiveDateTime>,
    pub suggested_title: String,
    /// A JPEG of at most 320 px a side.
    pub thumbnail: Option<Vec<u8>>,
}

/// How far a batch is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub total: usize,
    /// The file just finished.
    pub file_name: String,
    /// Its thumbnail under its digest, where it has one.
    pub thumbnail: Option<(Digest, Vec<u8>)>,
}

/// More at once gains nothing on a disk and multiplies the memory.
const MOST_WORKERS: usize = 4;

/// Takes the files in, in the order given. After a cancel the files not yet begun are left out.
pub fn take_in(
    paths: &[PathBuf],
    keep: &Keep<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Vec<Outcome> {
    // One more than there are processors: they have work while a file waits for the disk.
    take_in_with(processors() + 1, paths, keep, progress, cancelled)
}

/// The same beside a window, to which it leaves a processor.
pub fn take_in_beside_a_window(
    paths: &[PathBuf],
    keep: &Keep<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Vec<Outcome> {
    take_in_with(processors().saturating_sub(1).max(1), paths, keep, progress, cancelled)
}

fn processors() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

fn take_in_with(
    workers: usize,
    paths: &[PathBuf],
    keep: &Keep<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Vec<Outcome> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let outcomes = Mutex::new(Vec::with_capacity(paths.len()));
    let work = || {
        while !cancelled.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(index) else { break };
            let outcome = Outcome { path: path.clone(), taken: take_one(path, keep) };
            let thumbnail = outcome
                .taken
                .as_ref()
                .ok()
                .and_then(|taken| Some((taken.original.sha256, taken.thumbnail.clone()?)));
            outcomes.lock().unwrap_or_else(PoisonError::into_inner).push((index, outcome));
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            let (total, file_name) = (paths.len(), own_name(path));
            progress(Progress { done, total, file_name, thumbnail });
        }
    };
    let workers = MOST_WORKERS.min(workers);
    thread::scope(|scope| {
        for _ in 1..workers.min(paths.len()) {
            scope.spawn(work);
        }
        work();
    });
    let mut outcomes = outcomes.into_inner().unwrap_or_else(PoisonError::into_inner);
    outcomes.sort_by_key(|(index, _)| *index);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn take_one(path: &Path, keep: &Keep<'_>) -> Result<Taken, IntakeError> {
    let before = regular_file(path)?;
    let size = before.len();
    if size > limits::FILE_BYTES {
        let path = path.to_owned();
        return Err(IntakeError::TooLarge { path, bytes: size, limit: limits::FILE_BYTES });
    }
    let file_name = own_name(path);
    let (sha256, media, examined) = if size > limits::READ_BYTES {
        take_large(path, &file_name, keep)?
    } else {
        take_whole(path, size, &file_name, keep)?
    };
    let after = regular_file(path)?;
    if after.len() != size || after.modified().ok() != before.modified().ok() {
        return Err(IntakeError::Changed { path: path.to_owned() });
    }
    Ok(Taken {
        suggested_title: suggested_title(&file_name),
        original: Original { sha256, bytes: size, file_name, media },
        contents: examined.contents,
        captured_at: examined.captured_at,
        thumbnail: examined.thumbnail,
    })
}

/// Read once: hashed on the way in, kept and examined from memory.
fn take_whole(
    path: &Path,
    size: u64,
    file_name: &str,
    keep: &Keep<'_>,
) -> Result<(Digest, MediaType, Examined), IntakeError> {
    let failed = |error: io::Error| IntakeError::reading(path, &error);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    let mut file = Hashing { inner: File::open(path).map_err(failed)?, hash: Sha256::new() };
    file.by_ref().take(size + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 != size {
        return Err(IntakeError::Changed { path: path.to_owned() });
    }
    let digest = Digest(file.hash.finalize().into());
    keep(&digest, &mut bytes.as_slice()).map_err(|error| not_kept(path, &error))?;
    let media = sniff(&bytes, file_name);
    Ok((digest, media, examine(&Arc::new(bytes), media, file_name)))
}

/// Read twice, because the name it is kept under comes first. Too large to look inside.
fn take_large(
    path: &Path,
    file_name: &str,
    keep: &Keep<'_>,
) -> Result<(Digest, MediaType, Examined), IntakeError> {
    let failed = |error: io::Error| IntakeError::reading(path, &error);
    let mut file = File::open(path).map_err(failed)?;
    let mut head = Vec::new();
    file.by_ref().take(limits::HEAD_BYTES).read_to_end(&mut head).map_err(failed)?;
    let media = sniff(&head, file_name);
    file.rewind().map_err(failed)?;
    let mut first = Hashing { inner: file, hash: Sha256::new() };
    io::copy(&mut first, &mut io::sink()).map_err(failed)?;
    let digest = Digest(first.hash.finalize().into());
    let mut file = first.inner;
    file.rewind().map_err(failed)?;
    let mut second = Hashing { inner: file, hash: Sha256::new() };
    keep(&digest, &mut second).map_err(|error| not_kept(path, &error))?;
    // The store may have had it already and read nothing.
    io::copy(&mut second, &mut io::sink()).map_err(failed)?;
    if digest != Digest(second.hash.finalize().into()) {
        return Err(IntakeError::Changed { path: path.to_owned() });
    }
    let contents = match media {
        MediaType::Other => Contents::Attachment,
        _ => Contents::Unreadable { trouble: Trouble::TooLarge },
    };
    Ok((digest, media, Examined::only(contents)))
}

fn not_kept(path: &Path, error: &io::Error) -> IntakeError {
    IntakeError::NotKept { path: path.to_owned(), kind: error.kind() }
}

fn own_name(path: &Path) -> String {
    printable_name(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

/// Hashes what passes through.
struct Hashing<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}
