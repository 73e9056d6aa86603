//! A fitting of the very same exhibits to the very same size, as it came out before.

use std::sync::atomic::AtomicBool;

use super::{Fitting, Quality, Waiting, fit};
use crate::export::cache::{Cache, Key};
use crate::packet::Packet;

/// As [`fit`], from the cache where it is there.
pub fn fit_or_kept(
    packet: &Packet,
    bytes: u64,
    cancelled: &AtomicBool,
    cache: &Cache,
) -> Option<Fitting> {
    let mut exhibits = packet.exhibits.iter();
    let key = exhibits
        .try_fold(Key::new("fit"), |key, exhibit| key.of_exhibit(exhibit))
        .map(|key| key.and(&bytes.to_le_bytes()));
    let kept = key.as_ref().and_then(|key| cache.get(key));
    if let Some(kept) = kept.and_then(|entry| read(&entry)) {
        return Some(kept);
    }
    let fitting = fit(packet, bytes, cancelled, cache)?;
    if let Some((key, entry)) = key.zip(written(&fitting)) {
        cache.put(&key, &entry);
    }
    Some(fitting)
}

/// `None` where a picture is not in the cache.
fn written(fitting: &Fitting) -> Option<Vec<u8>> {
    let quality = fitting.quality.map_or(f64::NAN, Quality::share);
    let mut entry = quality.to_le_bytes().to_vec();
    for (index, picture) in &fitting.pictures {
        let Waiting::Kept { at } = picture else { return None };
        entry.extend_from_slice(&(*index as u64).to_le_bytes());
        entry.extend_from_slice(&at.share().to_le_bytes());
    }
    Some(entry)
}

fn read(entry: &[u8]) -> Option<Fitting> {
    let (quality, mut rest) = entry.split_first_chunk::<8>()?;
    let quality = f64::from_le_bytes(*quality);
    let quality = (!quality.is_nan()).then(|| Quality::new(quality));
    let mut fitting = Fitting { quality, ..Fitting::default() };
    while !rest.is_empty() {
        let (index, after) = rest.split_first_chunk::<8>()?;
        let (share, after) = after.split_first_chunk::<8>()?;
        let index = usize::try_from(u64::from_le_bytes(*index)).ok()?;
        let at = Quality::new(f64::from_le_bytes(*share));
        fitting.pictures.insert(index, Waiting::Kept { at });
        rest = after;
    }
    Some(fitting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitting_comes_back_as_it_was() {
        let quality = Some(Quality::new(0.37));
        let kept = |share| Waiting::Kept { at: Quality::new(share) };
        let pictures = [(0, kept(0.37)), (4, kept(0.412))].into();
        let fitting = Fitting { pictures, quality };
        let back = read(&written(&fitting).unwrap()).unwrap();
        assert_eq!((back.quality, &back.pictures), (quality, &fitting.pictures));
        assert_eq!(read(&written(&Fitting::default()).unwrap()).unwrap().quality, None);
        assert!(read(b"torn").is_none());
    }
}
