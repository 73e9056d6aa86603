//! One picture, decoded once and written at any quality.

use std::borrow::Cow;

use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::palette;
use super::quality::Quality;
use super::resample;
use crate::case::{Contents, MediaType};
use crate::export::treat::{self, Part};
use crate::intake;
use crate::packet::Exhibit;

/// A picture made smaller, and its size as seen before.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// A JPEG or PNG file, upright, without metadata.
    pub bytes: Vec<u8>,
    pub media: MediaType,
    pub width: u32,
    pub height: u32,
}

/// The pixels of an exhibit, treated, with as much detail as is asked for at the most.
pub struct Master {
    /// As they are stored: they are turned once they are small.
    pixels: DynamicImage,
    orientation: Orientation,
    /// Size as seen, before anything was left out of it.
    width: u32,
    height: u32,
    /// Size on the page in points.
    printed: (f64, f64),
    /// Letters and lines rather than a photo.
    drawing: bool,
    /// What is blacked out, in parts of the picture.
    black: Vec<Part>,
    /// What the original takes, where its bytes may go out as they are.
    original: Option<u64>,
}

/// The room a page has for a picture, in points.
pub const PAGE: (f64, f64) = (480.0, 680.0);
/// What a part of a long screenshot is printed at.
const PHONE: (u32, f64) = (1_500, 290.0);
const LONG: f64 = 2.45;
/// Of its width, from which on a screenshot is also tried as it is.
const SHADES: f64 = 0.6;
/// How much more of a picture is kept where less of it does not leave black what is blacked out.
const FINER: [f64; 4] = [0.0, 0.25, 0.5, 1.0];
/// Half a page across.
const COLUMN: f64 = 240.0;

impl Master {
    /// For qualities up to `most`; `None` for what is no picture and for what cannot be decoded.
    pub fn read(exhibit: &Exhibit, most: Quality) -> Option<Master> {
        let Contents::Image(_) = exhibit.contents else { return None };
        let treatment = &exhibit.treatment;
        let kept = matches!(exhibit.media, MediaType::Jpeg | MediaType::Png)
            && !treat::changes_pixels(treatment, 1)
            && treatment.quarter_turns.is_multiple_of(4);
        let (pixels, orientation) = if kept {
            intake::decode_as_stored(&exhibit.path, exhibit.media).ok()?
        } else {
            let decoded = intake::decode(&exhibit.path, exhibit.media).ok()?;
            (treat::treated(decoded, treatment, 1), Orientation::NoTransforms)
        };
        let mut master = Master::up_to(most, pixels, orientation);
        master.black = treat::black_parts(treatment, 1);
        master.original = kept.then_some(exhibit.bytes);
        Some(master)
    }

    pub fn of(pixels: DynamicImage, orientation: Orientation) -> Master {
        Master::up_to(Quality::BEST, pixels, orientation)
    }

    fn up_to(most: Quality, pixels: DynamicImage, orientation: Orientation) -> Master {
        let mut pixels = on_white(pixels);
        let (w, h) = pixels.dimensions();
        let (width, height) = if is_sideways(orientation) { (h, w) } else { (w, h) };
        let drawing = is_drawing(&pixels);
        let printed = printed(width, height);
        if !drawing {
            // A photo is averaged down once, to what is wanted.
            let scale = printed.0 * most.pixels_per_point(drawing) / f64::from(width);
            if let Cow::Owned(smaller) = scaled(&pixels, scale, false) {
                pixels = smaller;
            }
        }
        let (black, original) = (Vec::new(), None);
        Master { pixels, orientation, width, height, printed, drawing, black, original }
    }

    /// The same, for somebody who does not take the original.
    #[must_use]
    pub fn without_original(mut self) -> Master {
        self.original = None;
        self
    }

    /// The same, with parts of it that are and stay black.
    #[must_use]
    pub fn with_black(mut self, black: &[Part]) -> Master {
        self.black = black.to_vec();
        self
    }

    /// What the original takes, where its bytes may go out as they are.
    pub fn original(&self) -> Option<u64> {
        self.original
    }

    pub fn is_drawing(&self) -> bool {
        self.drawing
    }

    /// What its size follows from: square points on the page.
    pub fn weight(&self) -> f64 {
        self.printed.0 * self.printed.1
    }

    /// The picture so small; `None` where the original is no larger.
    pub fn at(&self, quality: Quality) -> Option<Fitted> {
        self.written(quality, self.orientation)
    }

    fn written(&self, quality: Quality, orientation: Orientation) -> Option<Fitted> {
        if self.black.is_empty() {
            return self.made(quality, orientation);
        }
        // Coarse compression rings into what is black, and would not pass.
        let finer = FINER.map(|more| Quality::new(quality.share() + more));
        finer.into_iter().find_map(|quality| self.made(quality, orientation))
    }

    fn made(&self, quality: Quality, orientation: Orientation) -> Option<Fitted> {
        let small = upright(self.scaled_to(quality), orientation);
        let fit = |bytes, media| Fitted { bytes, media, width: self.width, height: self.height };
        // Half the pixels of color would carry some of it into what is black.
        let sharp = self.drawing || !self.black.is_empty();
        let mut best = jpeg(&small, quality.jpeg(self.drawing), sharp)
            .map(|bytes| fit(bytes, MediaType::Jpeg));
        if self.drawing {
            let mut offer = |picture: &DynamicImage, colors| {
                let Some(bytes) = palette::png(&rgb(picture), colors) else { return };
                if best.as_ref().is_none_or(|best| bytes.len() < best.bytes.len()) {
                    best = Some(fit(bytes, MediaType::Png));
                }
            };
            offer(&small, quality.colors());
            // Shrinking makes new shades of every edge: flat colors can take less as they are.
            let kept =
                f64::from(small.width().max(small.height())) / f64::from(longer(&self.pixels));
            if (SHADES..1.0).contains(&kept) {
                let whole = blackened(Cow::Borrowed(&self.pixels), &self.black);
                offer(&upright(whole, orientation), quality.colors());
            }
        }
        let best = best?;
        if !self.black.is_empty() {
            let read_back = image::load_from_memory(&best.bytes).ok()?;
            if !treat::is_black_at(&read_back, &self.black) {
                return None;
            }
        }
        let smaller = self.original.is_none_or(|original| (best.bytes.len() as u64) < original);
        smaller.then_some(best)
    }

    /// The same as a JPEG whatever is smaller.
    pub fn as_jpeg(&self, quality: Quality) -> Option<Fitted> {
        let small = upright(self.scaled_to(quality), self.orientation);
        let bytes = jpeg(&small, quality.jpeg(self.drawing), self.drawing)?;
        Some(Fitted { bytes, media: MediaType::Jpeg, width: self.width, height: self.height })
    }

    /// Of the pixels at hand, how many `quality` asks for either way.
    fn scale(&self, quality: Quality) -> f64 {
        let (w, h) = self.pixels.dimensions();
        let width = if is_sideways(self.orientation) { h } else { w };
        self.printed.0 * quality.pixels_per_point(self.drawing) / f64::from(width.max(1))
    }

    fn scaled_to(&self, quality: Quality) -> Cow<'_, DynamicImage> {
        blackened(scaled(&self.pixels, self.scale(quality), self.drawing), &self.black)
    }

    /// Bytes it takes at `quality`, about: it need not be turned for that.
    pub fn bytes_at(&self, quality: Quality) -> u64 {
        let written = self.written(quality, Orientation::NoTransforms);
        let bytes = written.map(|fitted| fitted.bytes.len() as u64);
        bytes.or(self.original).unwrap_or_default()
    }
}

fn longer(picture: &DynamicImage) -> u32 {
    picture.width().max(picture.height()).max(1)
}

fn is_sideways(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

fn upright(picture: Cow<'_, DynamicImage>, orientation: Orientation) -> Cow<'_, DynamicImage> {
    if orientation == Orientation::NoTransforms {
        return picture;
    }
    let mut picture = picture.into_owned();
    picture.apply_orientation(orientation);
    Cow::Owned(picture)
}

/// Every pixel of a picture in at most `limit` bytes, or in as few as leave it legible.
pub fn whole(picture: &DynamicImage, limit: u64) -> Option<(Vec<u8>, MediaType)> {
    let mut smallest = palette::png(&rgb(picture), 256).map(|png| (png, MediaType::Png));
    for share in [1.0, 0.75, 0.5, 0.25, 0.0] {
        if smallest.as_ref().is_some_and(|(bytes, _)| bytes.len() as u64 <= limit) {
            break;
        }
        let bytes = jpeg(picture, Quality::new(share).jpeg(true), true)?;
        if smallest.as_ref().is_none_or(|(best, _)| bytes.len() < best.len()) {
            smallest = Some((bytes, MediaType::Jpeg));
        }
    }
    smallest
}

/// Its size on the page: as large as the page allows, 96 pixels an inch at the least.
pub fn printed(width: u32, height: u32) -> (f64, f64) {
    let (w, h) = (f64::from(width.max(1)), f64::from(height.max(1)));
    let mut across = PAGE.0.min(w * 0.75);
    if h / w <= LONG {
        across = across.min(PAGE.1 * w / h);
    } else if width <= PHONE.0 {
        across = across.min(PHONE.1);
    }
    (across, across * h / w)
}

/// Bytes it takes at the floor, guessed from its size.
pub fn least(width: u32, height: u32, drawing: bool) -> u64 {
    let (across, down) = printed(width, height);
    let pixels = across * down * Quality::LEAST.pixels_per_point(drawing).powi(2);
    let most = f64::from(width) * f64::from(height);
    let density = if drawing { 0.07 } else { 0.09 };
    (pixels.min(most) * density) as u64
}

/// Pages of the packet it is shown on, counted roughly.
pub fn pages(width: u32, height: u32) -> u64 {
    let (w, h) = (f64::from(width.max(1)), f64::from(height.max(1)));
    match h / w > LONG {
        // Two columns to a page.
        true if width <= PHONE.0 => (COLUMN * h / w / PAGE.1 / 2.0).ceil() as u64,
        true => (PAGE.0.min(w * 0.75) * h / w / PAGE.1).ceil() as u64,
        false => 1,
    }
}

/// A phone's screen, which may share its page with another.
pub fn is_phone(width: u32, height: u32) -> bool {
    let shape = f64::from(height) / f64::from(width.max(1));
    width <= PHONE.0 && (1.5..=LONG).contains(&shape)
}

/// Smaller by `scale`; as it is where that is nothing to speak of.
fn scaled(picture: &DynamicImage, scale: f64, sharp: bool) -> Cow<'_, DynamicImage> {
    if scale > 0.95 {
        return Cow::Borrowed(picture);
    }
    let side = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    let (width, height) = (side(picture.width()), side(picture.height()));
    Cow::Owned(match sharp {
        true => resample::sharp(picture, width, height),
        false => resample::averaged(picture, width, height),
    })
}

/// Black once more, so that no smaller rim mixes with its surroundings.
fn blackened<'a>(picture: Cow<'a, DynamicImage>, black: &[Part]) -> Cow<'a, DynamicImage> {
    if black.is_empty() {
        return picture;
    }
    let mut pixels = picture.into_owned().into_rgb8();
    let (width, height) = pixels.dimensions();
    for part in black {
        let span = |start: f64, length: f64, side: u32| {
            let low = (start * f64::from(side)).floor().max(0.0) as u32;
            let high = ((start + length) * f64::from(side)).ceil() as u32;
            low.saturating_sub(1)..(high + 1).min(side)
        };
        for y in span(part.top, part.height, height) {
            for x in span(part.left, part.width, width) {
                pixels.put_pixel(x, y, image::Rgb([0, 0, 0]));
            }
        }
    }
    Cow::Owned(pixels.into())
}

fn rgb(picture: &DynamicImage) -> Cow<'_, RgbImage> {
    picture.as_rgb8().map_or_else(|| Cow::Owned(picture.to_rgb8()), Cow::Borrowed)
}

/// `sharp`: with a color for every pixel.
fn jpeg(picture: &DynamicImage, quality: u8, sharp: bool) -> Option<Vec<u8>> {
    let side = |length: u32| u16::try_from(length).ok();
    let (width, height) = (side(picture.width())?, side(picture.height())?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_optimized_huffman_tables(true);
    // The edges of colored letters need every pixel of color.
    let sampling = if sharp { SamplingFactor::F_1_1 } else { SamplingFactor::F_2_2 };
    encoder.set_sampling_factor(sampling);
    match picture {
        DynamicImage::ImageLuma8(gray) => encoder.encode(gray, width, height, ColorType::Luma),
        other => encoder.encode(&rgb(other), width, height, ColorType::Rgb),
    }
    .ok()?;
    Some(bytes)
}

/// Interfaces and documents are flat nearly everywhere; a sensor's noise is nowhere.
fn is_drawing(picture: &DynamicImage) -> bool {
    let (width, height) = picture.dimensions();
    let step = (height / 97).max(1);
    let (mut flat, mut all) = (0_u64, 0_u64);
    for y in (0..height).step_by(step as usize) {
        for x in (1..width).step_by(3) {
            let (one, next) = (picture.get_pixel(x - 1, y), picture.get_pixel(x, y));
            all += 1;
            flat += u64::from(one.0.iter().zip(next.0).all(|(a, b)| a.abs_diff(b) <= 2));
        }
    }
    flat * 2 > all
}

/// Eight bits a channel, gray or RGB, without transparency.
fn on_white(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageRgb8(_) | DynamicImage::ImageLuma8(_) => picture,
        other if !other.color().has_alpha() => match other.color().has_color() {
            true => other.into_rgb8().into(),
            false => other.into_luma8().into(),
        },
        other => {
            let pixels = other.into_rgba8();
            let (width, height) = pixels.dimensions();
            RgbImage::from_fn(width, height, |x, y| {
                let [red, green, blue, alpha] = pixels.get_pixel(x, y).0.map(u32::from);
                let over =
                    |channel: u32| ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
                image::Rgb([over(red), over(green), over(blue)])
            })
            .into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_that_is_blacked_out_is_made_smaller_like_any_other() {
        // As noisy as no camera: what compression carries over an edge shows at once.
        let mut seed = 1_u32;
        let mut noise = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed.to_le_bytes()[3]
        };
        let photo = RgbImage::from_fn(1_600, 1_200, |_, _| image::Rgb([noise(), noise(), noise()]));
        let black = Part { left: 0.1, top: 0.1, width: 0.2, height: 0.1 };
        let master = Master::of(photo.into(), Orientation::NoTransforms).with_black(&[black]);
        for quality in [Quality::LEAST, Quality::new(0.5), Quality::BEST] {
            let small = master.at(quality).expect("it is made smaller");
            let seen = image::load_from_memory(&small.bytes).unwrap();
            assert!(treat::is_black_at(&seen, &master.black), "{quality:?}");
        }
    }
}
