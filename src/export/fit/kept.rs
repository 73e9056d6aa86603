//! A fitting of the very same exhibits to the very same size, as it came out before.

use std::sync::atomic::AtomicBool;

use super::{Fitting, Quality, fit};
use crate::export::cache::{Cache, Key, packed, unpacked};
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
    let fitting = fit(packet, bytes, cancelled)?;
    if let Some(key) = key {
        cache.put(&key, &written(&fitting));
    }
    Some(fitting)
}

fn written(fitting: &Fitting) -> Vec<u8> {
    let quality = fitting.quality.map_or(f64::NAN, Quality::share);
    let mut entry = quality.to_le_bytes().to_vec();
    for (at, picture) in &fitting.pictures {
        let picture = packed(picture);
        entry.extend_from_slice(&(*at as u64).to_le_bytes());
        entry.extend_from_slice(&(picture.len() as u64).to_le_bytes());
        entry.extend_from_slice(&picture);
    }
    entry
}

fn read(entry: &[u8]) -> Option<Fitting> {
    let (quality, mut rest) = entry.split_first_chunk::<8>()?;
    let quality = f64::from_le_bytes(*quality);
    let quality = (!quality.is_nan()).then(|| Quality::new(quality));
    let mut fitting = Fitting { quality, ..Fitting::default() };
    while !rest.is_empty() {
        let (at, after) = rest.split_first_chunk::<8>()?;
        let (length, after) = after.split_first_chunk::<8>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (picture, after) = after.split_at_checked(length)?;
        fitting.pictures.insert(usize::try_from(u64::from_le_bytes(*at)).ok()?, unpacked(picture)?);
        rest = after;
    }
    Some(fitting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::MediaType;
    use crate::export::fit::Fitted;

    #[test]
    fn a_fitting_comes_back_as_it_was() {
        let picture =
            |byte: u8| Fitted { bytes: vec![byte; 9], media: MediaType::Png, width: 7, height: 8 };
        let quality = Some(Quality::new(0.37));
        let pictures = [(0, picture(1)), (4, picture(2))].into();
        let kept = read(&written(&Fitting { pictures, quality })).unwrap();
        assert_eq!(kept.quality, quality);
        assert_eq!(kept.pictures.keys().collect::<Vec<_>>(), [&0, &4]);
        assert_eq!((&kept.pictures[&4].bytes, kept.pictures[&4].height), (&vec![2; 9], 8));
        assert_eq!(read(&written(&Fitting::default())).unwrap().quality, None);
        assert!(read(b"torn").is_none());
    }
}
