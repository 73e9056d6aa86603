//! A packet made to fit a number of bytes: every picture at one quality, as high as the room allows
//! and never below what leaves small print legible. The same quality asks more of a drawing than of a
//! photo. Pictures are decoded once, two at a time as far as their pixels have room in memory; what
//! will be in the file waits in the cache.

mod curve;
mod gate;
mod inside;
mod kept;
mod palette;
mod picture;
mod quality;
mod resample;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

pub use inside::squeeze;
pub use kept::fit_or_kept;
pub use picture::{Fitted, Master, printed, whole};
pub(super) use picture::{is_phone, least, pages};
pub use quality::{FLOOR, Quality};
pub use resample::averaged;

use super::Cache;
use super::cache::Key;
use crate::case::Contents;
use crate::packet::{Exhibit, Packet};
use curve::Curves;
use gate::{bytes_at_once, in_parallel};

/// Pictures between two looks at how much room is left.
const BATCH: usize = 8;
/// Of the room for pictures, what is aimed at: the rest is for those that turn out larger.
const AIM: f64 = 0.98;
/// How far the quality may wander from where it began, so that no exhibit looks poorer than its
/// neighbor.
const WANDER: f64 = 0.12;

/// Fonts, metadata and the pages before the exhibits.
pub(super) const FRONT_BYTES: u64 = 130_000;
/// The page around an exhibit.
pub(super) const PAGE_BYTES: u64 = 3_000;

/// What fitting came to.
#[derive(Debug, Clone, Default)]
pub struct Fitting {
    /// Pictures that are replaced, by the index of their exhibit.
    pictures: BTreeMap<usize, Waiting>,
    /// What the pictures inside PDF exhibits are brought to; `None` where nothing had to be done.
    pub quality: Option<Quality>,
}

/// A picture that was made for a packet and is not yet in it.
#[derive(Debug, Clone, PartialEq)]
enum Waiting {
    Here(Fitted),
    /// In the cache; it can be made anew at any time.
    Kept {
        at: Quality,
    },
}

impl Fitting {
    /// What stands in for the exhibit's picture.
    pub fn picture(
        &self,
        index: usize,
        exhibit: &Exhibit,
        cache: &Cache,
    ) -> Option<Cow<'_, Fitted>> {
        match self.pictures.get(&index)? {
            Waiting::Here(fitted) => Some(Cow::Borrowed(fitted)),
            Waiting::Kept { at } => cache
                .picture(key(exhibit, *at).as_ref())
                .or_else(|| Master::read(exhibit, *at)?.at(*at))
                .map(Cow::Owned),
        }
    }

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
pub fn fit(packet: &Packet, bytes: u64, cancelled: &AtomicBool, cache: &Cache) -> Option<Fitting> {
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
    let pictures = mixed(pictures);
    let mut rest = &pictures[..];
    while !rest.is_empty() {
        if cancelled.load(Ordering::Relaxed) {
            return None;
        }
        let (batch, after) = rest.split_at(BATCH.min(rest.len()));
        for ((at, exhibit), read) in batch.iter().zip(read_all(batch, quality, cache)) {
            let Some(Read { waiting, bytes, original, weight, drawing }) = read else {
                used += exhibit.bytes as f64;
                continue;
            };
            used += bytes as f64;
            curves.learn(drawing, weight, quality, bytes as f64);
            if let (Some(_), Some(original)) = (&waiting, original) {
                originals.push((*at, original - bytes.min(original)));
            }
            fitting.pictures.extend(waiting.map(|waiting| (*at, waiting)));
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

/// The largest and the smallest in turn, so that two that are worked on at once rarely are both large.
fn mixed(mut pictures: Vec<(usize, &Exhibit)>) -> Vec<(usize, &Exhibit)> {
    let pixels = |exhibit: &Exhibit| match exhibit.contents {
        Contents::Image(properties) => u64::from(properties.width) * u64::from(properties.height),
        _ => 0,
    };
    pictures.sort_by_key(|(at, exhibit)| (Reverse(pixels(exhibit)), *at));
    let (large, small) = pictures.split_at(pictures.len().div_ceil(2));
    let mut small = small.iter().rev();
    large.iter().flat_map(|one| [Some(one), small.next()]).flatten().copied().collect()
}

fn is_pdf(exhibit: &Exhibit) -> bool {
    matches!(exhibit.contents, Contents::Pdf { .. })
}

/// One picture at one quality.
struct Read {
    /// `None` where the original stays.
    waiting: Option<Waiting>,
    bytes: u64,
    /// What the original takes, where it can stay.
    original: Option<u64>,
    weight: f64,
    drawing: bool,
}

fn read(exhibit: &Exhibit, quality: Quality, cache: &Cache) -> Option<Read> {
    let master = Master::read(exhibit, quality)?;
    let fitted = master.at(quality);
    let bytes = fitted.as_ref().map_or(exhibit.bytes, |fitted| fitted.bytes.len() as u64);
    let (original, weight, drawing) = (master.original(), master.weight(), master.is_drawing());
    drop(master);
    let waiting = fitted.map(|fitted| {
        let kept = cache.put_picture(key(exhibit, quality).as_ref(), &fitted);
        if kept { Waiting::Kept { at: quality } } else { Waiting::Here(fitted) }
    });
    Some(Read { waiting, bytes, original, weight, drawing })
}

fn key(exhibit: &Exhibit, quality: Quality) -> Option<Key> {
    Key::new("fitted").and(&quality.share().to_le_bytes()).of_exhibit(exhibit)
}

fn read_all(batch: &[(usize, &Exhibit)], quality: Quality, cache: &Cache) -> Vec<Option<Read>> {
    let room = |exhibit: &Exhibit| bytes_at_once(exhibit, quality);
    in_parallel(batch, room, |exhibit| read(exhibit, quality, cache))
}
