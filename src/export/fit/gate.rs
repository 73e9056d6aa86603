//! How many pictures are worked on at once: as many as there are workers and as their pixels have
//! room in memory.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use super::picture::printed;
use super::quality::Quality;
use crate::case::{Contents, MediaType};
use crate::export::treat;
use crate::packet::Exhibit;

const WORKERS: usize = 2;
/// Bytes in memory at once; a picture that needs more is worked on alone. A photo of 12 megapixels
/// has room beside a screenshot, not beside another.
const ROOM: u64 = 84_000_000;

/// Does `work` on every exhibit, each of which takes so many bytes of memory meanwhile; in their order
/// whatever thread was faster. What takes more than half the room is left to the calling thread: two
/// such have no room beside each other, and what a thread gave back is kept for that thread.
pub fn in_parallel<T: Send>(
    exhibits: &[(usize, &Exhibit)],
    bytes: impl Fn(&Exhibit) -> u64 + Sync,
    work: impl Fn(&Exhibit) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    let (large, small): (Vec<usize>, Vec<usize>) =
        (0..exhibits.len()).partition(|&at| bytes(exhibits[at].1) > ROOM / 2);
    let next = AtomicUsize::new(0);
    let next_small = || small.get(next.fetch_add(1, Ordering::Relaxed)).copied();
    let gate = Gate { free: Mutex::new(ROOM), freed: Condvar::new() };
    let done = Mutex::new(BTreeMap::new());
    let work_on = |at: usize| {
        let exhibit = exhibits[at].1;
        let pass = gate.enter(bytes(exhibit));
        let result = work(exhibit);
        drop(pass);
        done.lock().unwrap_or_else(PoisonError::into_inner).insert(at, result);
    };
    thread::scope(|scope| {
        for _ in 1..WORKERS.min(exhibits.len()) {
            scope.spawn(|| std::iter::from_fn(next_small).for_each(work_on));
        }
        large.into_iter().chain(std::iter::from_fn(next_small)).for_each(work_on);
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    (0..exhibits.len()).map(|at| done.remove(&at).flatten()).collect()
}

struct Gate {
    free: Mutex<u64>,
    freed: Condvar,
}

/// Bytes that are given back when the work is done, however it ends.
struct Pass<'a> {
    gate: &'a Gate,
    bytes: u64,
}

impl Gate {
    fn enter(&self, bytes: u64) -> Pass<'_> {
        let bytes = bytes.min(ROOM);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = self.freed.wait_while(free, |free| *free < bytes);
        *wait.unwrap_or_else(PoisonError::into_inner) -= bytes;
        Pass { gate: self, bytes }
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        *self.gate.free.lock().unwrap_or_else(PoisonError::into_inner) += self.bytes;
        self.gate.freed.notify_all();
    }
}

/// What a picture takes while it is decoded and written so small.
pub fn bytes_at_once(exhibit: &Exhibit, quality: Quality) -> u64 {
    let Contents::Image(properties) = exhibit.contents else { return 0 };
    let (width, height) = (properties.width, properties.height);
    let pixels = f64::from(width) * f64::from(height);
    let (across, _) = printed(width, height);
    let side = (across * quality.pixels_per_point(true) / f64::from(width.max(1))).min(1.0);
    let decoded = match exhibit.media {
        _ if treat::changes(&exhibit.treatment) => 8.0,
        // With what is transparent put on white.
        MediaType::Png | MediaType::Webp | MediaType::Gif => 7.0,
        MediaType::Heic => 8.0,
        _ => 3.0,
    };
    // A JPEG file is there twice while it is decoded.
    let file = if exhibit.media == MediaType::Jpeg { exhibit.bytes * 2 } else { 0 };
    // Made smaller, and the blocks of the encoder.
    file + (pixels * (decoded + 6.0 * side * side)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_let_in_than_has_room_and_what_is_larger_goes_alone() {
        let gate = Gate { free: Mutex::new(ROOM), freed: Condvar::new() };
        let inside = AtomicUsize::new(0);
        let most = AtomicUsize::new(0);
        thread::scope(|scope| {
            for bytes in [ROOM * 3, ROOM / 2, ROOM / 2, ROOM / 2, ROOM, ROOM / 2 + 1] {
                let (gate, inside, most) = (&gate, &inside, &most);
                scope.spawn(move || {
                    let pass = gate.enter(bytes);
                    let share = (bytes.min(ROOM)) as usize;
                    let now = inside.fetch_add(share, Ordering::SeqCst) + share;
                    most.fetch_max(now, Ordering::SeqCst);
                    thread::yield_now();
                    inside.fetch_sub(share, Ordering::SeqCst);
                    drop(pass);
                });
            }
        });
        assert_eq!(most.into_inner(), ROOM as usize);
        assert_eq!(*gate.free.lock().unwrap(), ROOM);
    }
}
