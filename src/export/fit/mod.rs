//! A packet made to fit a number of bytes: every picture at one quality, as high as the room allows
//! and never below what leaves small print legible. Pictures are decoded once, two at a time; only
//! what will be in the file is kept.

mod curve;
mod inside;
mod kept;
mod palette;
mod picture;
mod quality;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

pub use inside::squeeze;
pub use kept::fit_or_kept;
pub use picture::{Fitted, Master, printed, whole};
pub(super) use picture::{is_phone, least, pages};
pub use quality::{FLOOR, Quality};

use crate::case::Contents;
use crate::packet::{Exhibit, Packet};
use curve::Curves;

/// Pictures decoded at once.
const WORKERS: usize = 2;
/// Pictures between two looks at how much room is left.
const BATCH: usize = 8;
/// Of the room for pictures, what is aimed at: the rest is for those that turn out larger.
const AIM: f64 = 0.96;
/// How far the quality may wander from where it began, so that no exhibit looks poorer than its
/// neighbor.
const WANDER: f64 = 0.12;
/// Pixels of a picture that is decoded alone, so that two such are never in memory together.
const LARGE: u64 = 16_000_000;

/// Fonts, metadata and the pages before the exhibits.
pub(super) const FRONT_BYTES: u64 = 130_000;
/// The page around an exhibit.
pub(super) const PAGE_BYTES: u64 = 3_000;

/// What fitting came to.
#[derive(Debug, Default)]
pub struct Fitting {
    /// Pictures that are replaced, by the index of their exhibit.
    pub pictures: BTreeMap<usize, Fitted>,
    /// What the pictures inside PDF exhibits are brought to; `None` where nothing had to be done.
    pub quality: Option<Quality>,
}

impl Fitting {
    /// Whether nothing can be made better any more.
    pub fn is_best(&self) -> bool {
        self.quality.is_none_or(|quality| quality == Quality::BEST)
    }

    /// Whether nothing can be made smaller any more.
    pub fn is_at_floor(&self) -> bool {
        self.quality == Some(Quality::LEAST)
    }
}

/// What an exhibit takes at full quality: an estimate that reads no file.
pub(super) fn weight(exhibit: &Exhibit) -> u64 {
    PAGE_BYTES
        + match &exhibit.contents {
            Contents::Image(_) | Contents::Pdf { .. } => exhibit.bytes,
            // A line of print.
            Contents::Text { lines } => u64::from(*lines) * 60,
            Contents::Table { rows, .. } => u64::from(*rows) * 120,
            // Less what base64 adds to the attachments.
            Contents::Email { attachments: 1.., .. } if exhibit.treatment.redactions.is_empty() => {
                exhibit.bytes / 4 * 3
            }
            Contents::Email { .. } => exhibit.bytes.min(40_000) / 4,
            Contents::Attachment | Contents::Unreadable { .. } => 0,
        }
}

/// Brings the pictures to the highest quality at which the packet has at most `bytes`, or to the
/// floor. `None` when it is cancelled.
pub fn fit(packet: &Packet, bytes: u64, cancelled: &AtomicBool) -> Option<Fitting> {
    let costs: u64 = packet.exhibits.iter().map(weight).sum::<u64>() + FRONT_BYTES;
    if costs <= bytes {
        return Some(Fitting::default());
    }
    let exhibits: Vec<(usize, &Exhibit)> = packet.exhibits.iter().enumerate().collect();
    let (pictures, others): (Vec<_>, Vec<_>) =
        exhibits.into_iter().partition(|(_, one)| matches!(one.contents, Contents::Image(_)));
    let documents = inside::Documents::read(&others);
    let fixed: u64 = FRONT_BYTES
        + packet.exhibits.len() as u64 * PAGE_BYTES
        + others.iter().filter(|(_, one)| !is_pdf(one)).map(|(_, one)| weight(one)).sum::<u64>();
    // Less than nothing where the documents alone are too large.
    let room =
        |quality: Quality| bytes.saturating_sub(fixed) as f64 * AIM - documents.bytes_at(quality);

    let mut curves = Curves::sample(&pictures, room(Quality::LEAST), cancelled)?;
    let start = curves.best(&pictures, &|quality| room(quality));
    let (low, high) = (Quality::new(start.share() - WANDER), Quality::new(start.share() + WANDER));
    let mut quality = start;
    let mut fitting = Fitting::default();
    let mut used = 0.0;
    // What it costs to leave a picture as it came.
    let mut originals: Vec<(usize, u64)> = Vec::new();
    let mut rest = &pictures[..];
    while !rest.is_empty() {
        if cancelled.load(Ordering::Relaxed) {
            return None;
        }
        let (batch, after) = rest.split_at(BATCH.min(rest.len()));
        for ((at, exhibit), read) in batch.iter().zip(read_all(batch, quality)) {
            let Some(Read { fitted, bytes, original, weight, drawing }) = read else {
                used += exhibit.bytes as f64;
                continue;
            };
            used += bytes as f64;
            curves.learn(drawing, weight, quality, bytes as f64);
            if let (Some(fitted), Some(original)) = (&fitted, original) {
                originals.push((*at, original - (fitted.bytes.len() as u64).min(original)));
            }
            fitting.pictures.extend(fitted.map(|fitted| (*at, fitted)));
        }
        rest = after;
        let left = |quality: Quality| room(quality) - used;
        let next = curves.best(rest, &left);
        quality = if next < low {
            low
        } else if next > high {
            high
        } else {
            next
        };
    }
    if quality == Quality::BEST {
        for (at, cost) in originals {
            if used + cost as f64 <= room(quality) {
                used += cost as f64;
                fitting.pictures.remove(&at);
            }
        }
    }
    fitting.quality = Some(start);
    Some(fitting)
}

fn is_pdf(exhibit: &Exhibit) -> bool {
    matches!(exhibit.contents, Contents::Pdf { .. })
}

/// One picture at one quality.
struct Read {
    /// `None` where the original stays.
    fitted: Option<Fitted>,
    bytes: u64,
    /// What the original takes, where it can stay.
    original: Option<u64>,
    weight: f64,
    drawing: bool,
}

fn read(exhibit: &Exhibit, quality: Quality) -> Option<Read> {
    let master = Master::read(exhibit)?;
    let fitted = master.at(quality);
    let bytes = fitted.as_ref().map_or(exhibit.bytes, |fitted| fitted.bytes.len() as u64);
    let (weight, drawing) = (master.weight(), master.is_drawing());
    Some(Read { fitted, bytes, original: master.original(), weight, drawing })
}

fn read_all(batch: &[(usize, &Exhibit)], quality: Quality) -> Vec<Option<Read>> {
    in_parallel(batch, |exhibit| read(exhibit, quality))
}

/// Does `work` on every exhibit, in their order whatever thread was faster.
fn in_parallel<T: Send>(
    exhibits: &[(usize, &Exhibit)],
    work: impl Fn(&Exhibit) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    let next = AtomicUsize::new(0);
    let large = Mutex::new(());
    let done = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..WORKERS.min(exhibits.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some((_, exhibit)) = exhibits.get(at) else { return };
                    let alone = pixels(exhibit) > LARGE;
                    let guard = alone.then(|| large.lock().unwrap_or_else(PoisonError::into_inner));
                    let result = work(exhibit);
                    drop(guard);
                    done.lock().unwrap_or_else(PoisonError::into_inner).insert(at, result);
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    (0..exhibits.len()).map(|at| done.remove(&at).flatten()).collect()
}

fn pixels(exhibit: &Exhibit) -> u64 {
    match exhibit.contents {
        Contents::Image(properties) => u64::from(properties.width) * u64::from(properties.height),
        _ => 0,
    }
}
