//! How many bytes pictures take at which quality, learned from a few of them.

use std::sync::atomic::{AtomicBool, Ordering};

use super::gate::{bytes_at_once, in_parallel};
use super::picture::Master;
use super::quality::Quality;
use super::{mixed, printed};
use crate::case::{Contents, MediaType};
use crate::packet::Exhibit;

/// Qualities at which a sample is tried.
const STEPS: usize = 6;
/// Pictures tried.
const SAMPLES: usize = 8;
const HALVINGS: usize = 12;

/// Bytes for a square point, for photos and for drawings.
pub struct Curves {
    photo: Curve,
    drawing: Curve,
    /// The share of drawings among files in a photo's format, and among others.
    drawings: [f64; 2],
}

#[derive(Default)]
struct Curve {
    /// At each step, as far as it was tried.
    density: Vec<f64>,
    /// What came out, and what was expected.
    seen: f64,
    expected: f64,
}

impl Curve {
    fn density_at(&self, quality: Quality) -> f64 {
        let at = quality.share() * (STEPS - 1) as f64;
        let (low, high) = (at.floor() as usize, at.ceil() as usize);
        let Some(last) = self.density.last() else { return 0.5 };
        // Beyond what was tried there is no room anyway.
        let of = |step: usize| {
            let beyond = (step + 1).saturating_sub(self.density.len()) as i32;
            self.density.get(step).copied().unwrap_or(last * 1.8_f64.powi(beyond))
        };
        let (low, high, between) = (of(low).max(1e-6), of(high).max(1e-6), at - at.floor());
        low * (high / low).powf(between)
    }

    /// How far off the samples were.
    fn correction(&self) -> f64 {
        if self.expected > 0.0 { (self.seen / self.expected).clamp(0.25, 4.0) } else { 1.0 }
    }
}

struct Tried {
    photo_format: bool,
    drawing: bool,
    weight: f64,
    /// At each step.
    bytes: Vec<f64>,
}

impl Curves {
    /// Tries some of the pictures; `None` when it is cancelled.
    pub fn sample(
        pictures: &[(usize, &Exhibit)],
        room: f64,
        cancelled: &AtomicBool,
    ) -> Option<Curves> {
        let count = pictures.len().min(SAMPLES);
        let chosen = (0..count).map(|at| pictures[at * pictures.len() / count]).collect();
        let chosen = mixed(chosen);
        let all: f64 = pictures.iter().map(|(_, exhibit)| weight(exhibit)).sum();
        let room_for = |exhibit: &Exhibit| bytes_at_once(exhibit, Quality::BEST);
        let tried = in_parallel(&chosen, room_for, |exhibit| {
            let master = Master::read(exhibit, Quality::BEST)?;
            let mut bytes = Vec::new();
            for step in 0..STEPS {
                let quality = Quality::new(step as f64 / (STEPS - 1) as f64);
                let here = master.bytes_at(quality) as f64;
                bytes.push(here);
                // If all were like this one, they would be far too large.
                let stop = here / master.weight() * all > room.max(0.0) * 3.0;
                if stop || cancelled.load(Ordering::Relaxed) {
                    break;
                }
            }
            Some(Tried {
                photo_format: photo_format(exhibit),
                drawing: master.is_drawing(),
                weight: master.weight(),
                bytes,
            })
        });
        if cancelled.load(Ordering::Relaxed) {
            return None;
        }
        let tried: Vec<Tried> = tried.into_iter().flatten().collect();
        let of = |drawing| curve(tried.iter().filter(|one| one.drawing == drawing));
        let drawings = [true, false].map(|photo_format| {
            let weight = |drawing: bool| -> f64 {
                let alike =
                    |one: &&Tried| one.photo_format == photo_format && one.drawing == drawing;
                tried.iter().filter(alike).map(|one| one.weight).sum()
            };
            let (photos, drawings) = (weight(false), weight(true));
            if photos + drawings > 0.0 { drawings / (photos + drawings) } else { 0.5 }
        });
        Some(Curves { photo: of(false), drawing: of(true), drawings })
    }

    /// The highest quality at which `pictures` take no more than there is room for.
    pub fn best(&self, pictures: &[(usize, &Exhibit)], room: &dyn Fn(Quality) -> f64) -> Quality {
        let (mut photos, mut drawings) = (0.0, 0.0);
        for (_, exhibit) in pictures {
            let share = self.drawings[usize::from(!photo_format(exhibit))];
            drawings += share * weight(exhibit);
            photos += (1.0 - share) * weight(exhibit);
        }
        let bytes = |quality: Quality| {
            let of = |curve: &Curve| curve.density_at(quality) * curve.correction();
            drawings * of(&self.drawing) + photos * of(&self.photo)
        };
        let (mut low, mut high) = (0.0, 1.0);
        if bytes(Quality::BEST) <= room(Quality::BEST) {
            return Quality::BEST;
        }
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            let quality = Quality::new(middle);
            if bytes(quality) <= room(quality) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Quality::new(low)
    }

    /// Takes account of a picture that came out.
    pub fn learn(&mut self, drawing: bool, weight: f64, quality: Quality, bytes: f64) {
        let curve = if drawing { &mut self.drawing } else { &mut self.photo };
        curve.expected += curve.density_at(quality) * weight;
        curve.seen += bytes;
    }
}

fn curve<'a>(tried: impl Iterator<Item = &'a Tried>) -> Curve {
    let tried: Vec<&Tried> = tried.collect();
    let steps = tried.iter().map(|one| one.bytes.len()).min().unwrap_or_default();
    let weight: f64 = tried.iter().map(|one| one.weight).sum();
    let at = |step: usize| tried.iter().map(|one| one.bytes[step]).sum::<f64>() / weight.max(1.0);
    Curve { density: (0..steps).map(at).collect(), ..Curve::default() }
}

fn weight(exhibit: &Exhibit) -> f64 {
    match exhibit.contents {
        Contents::Image(properties) => {
            let (across, down) = printed(properties.width, properties.height);
            across * down
        }
        _ => 0.0,
    }
}

fn photo_format(exhibit: &Exhibit) -> bool {
    matches!(exhibit.media, MediaType::Jpeg | MediaType::Heic)
}
