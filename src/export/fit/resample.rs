//! Pictures with fewer pixels, made row by row: what is in memory meanwhile is a row wide. The pixels
//! are those that `image` comes to, which holds the whole picture in floating point for that.

use std::ops::Range;

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, RgbImage};

/// Every pixel the mean of those it stands for: for photos.
pub fn averaged(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    if width > picture.width() || height > picture.height() {
        return picture.thumbnail_exact(width, height);
    }
    match picture {
        DynamicImage::ImageRgb8(pixels) => {
            rgb(average::<3>(pixels.as_raw(), pixels.dimensions(), (width, height)), width, height)
        }
        DynamicImage::ImageLuma8(pixels) => {
            gray(average::<1>(pixels.as_raw(), pixels.dimensions(), (width, height)), width, height)
        }
        other => other.thumbnail_exact(width, height),
    }
}

/// Along Catmull-Rom splines, which keep edges sharp: for letters and lines.
pub fn sharp(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    match picture {
        DynamicImage::ImageRgb8(pixels) => {
            rgb(splines::<3>(pixels.as_raw(), pixels.dimensions(), (width, height)), width, height)
        }
        DynamicImage::ImageLuma8(pixels) => {
            gray(splines::<1>(pixels.as_raw(), pixels.dimensions(), (width, height)), width, height)
        }
        other => other.resize_exact(width, height, FilterType::CatmullRom),
    }
}

fn rgb(pixels: Vec<u8>, width: u32, height: u32) -> DynamicImage {
    let picture = RgbImage::from_raw(width, height, pixels);
    picture.expect("BUG: three bytes were written for every pixel").into()
}

fn gray(pixels: Vec<u8>, width: u32, height: u32) -> DynamicImage {
    let picture = GrayImage::from_raw(width, height, pixels);
    picture.expect("BUG: a byte was written for every pixel").into()
}

fn average<const CHANNELS: usize>(
    pixels: &[u8],
    (width, height): (u32, u32),
    (across, down): (u32, u32),
) -> Vec<u8> {
    let row_bytes = width as usize * CHANNELS;
    let columns: Vec<Range<usize>> = blocks(width, across).collect();
    let mut sums = vec![0_u32; row_bytes];
    let mut smaller = Vec::with_capacity(across as usize * down as usize * CHANNELS);
    for rows in blocks(height, down) {
        sums.fill(0);
        for row in pixels[rows.start * row_bytes..].chunks_exact(row_bytes).take(rows.len()) {
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += u32::from(*value);
            }
        }
        let (sums, _) = sums.as_chunks::<CHANNELS>();
        for columns in &columns {
            let count = (rows.len() * columns.len()) as u32;
            let mut block = [0_u32; CHANNELS];
            for pixel in &sums[columns.clone()] {
                for (sum, value) in block.iter_mut().zip(pixel) {
                    *sum += value;
                }
            }
            smaller.extend(block.map(|sum| ((sum + count / 2) / count) as u8));
        }
    }
    smaller
}

/// Which of `length` pixels each of the `fewer` stands for.
fn blocks(length: u32, fewer: u32) -> impl Iterator<Item = Range<usize>> {
    let ratio = length as f32 / fewer as f32;
    (0..fewer).map(move |at| {
        let low = at as f32 * ratio;
        let start = (low.ceil() as u32).min(length - 1);
        let end = ((low + ratio).ceil() as u32).clamp(start + 1, length);
        start as usize..end as usize
    })
}

fn splines<const CHANNELS: usize>(
    pixels: &[u8],
    (width, height): (u32, u32),
    (across, down): (u32, u32),
) -> Vec<u8> {
    let row_bytes = width as usize * CHANNELS;
    let columns: Vec<Taps> = taps(width, across).collect();
    let mut mixed = vec![0.0_f32; row_bytes];
    let mut smaller = Vec::with_capacity(across as usize * down as usize * CHANNELS);
    for taps in taps(height, down) {
        mixed.fill(0.0);
        let rows = pixels[taps.start * row_bytes..].chunks_exact(row_bytes);
        for (row, weight) in rows.zip(&taps.weights) {
            for (sum, value) in mixed.iter_mut().zip(row) {
                *sum += f32::from(*value) * weight;
            }
        }
        let (row, _) = mixed.as_chunks::<CHANNELS>();
        for taps in &columns {
            let mut sums = [0.0_f32; CHANNELS];
            for (pixel, weight) in row[taps.start..].iter().zip(&taps.weights) {
                for (sum, value) in sums.iter_mut().zip(pixel) {
                    *sum += value * weight;
                }
            }
            smaller.extend(sums.map(|sum| sum.clamp(0.0, 255.0).round() as u8));
        }
    }
    smaller
}

/// The pixels in a line that one of the fewer is mixed from.
struct Taps {
    start: usize,
    /// Together 1.
    weights: Vec<f32>,
}

fn taps(length: u32, fewer: u32) -> impl Iterator<Item = Taps> {
    let ratio = length as f32 / fewer as f32;
    let scale = ratio.max(1.0);
    let reach = 2.0 * scale;
    (0..fewer).map(move |at| {
        let center = (at as f32 + 0.5) * ratio;
        let start = ((center - reach).floor() as i64).clamp(0, i64::from(length) - 1);
        let end = ((center + reach).ceil() as i64).clamp(start + 1, i64::from(length));
        let weight = |at: i64| catmull_rom((at as f32 - (center - 0.5)) / scale);
        let mut weights: Vec<f32> = (start..end).map(weight).collect();
        let sum: f32 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        Taps { start: start as usize, weights }
    })
}

fn catmull_rom(distance: f32) -> f32 {
    let x = distance.abs();
    let six = match x {
        ..1.0 => 9.0 * x.powi(3) - 15.0 * x.powi(2) + 6.0,
        ..2.0 => -3.0 * x.powi(3) + 15.0 * x.powi(2) - 24.0 * x + 12.0,
        _ => 0.0,
    };
    six / 6.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noise with a straight edge through it.
    fn picture(width: u32, height: u32) -> DynamicImage {
        RgbImage::from_fn(width, height, |x, y| {
            let noise = (x * 7_919 + y * 104_729).wrapping_mul(2_654_435_761) >> 8;
            let edge = if x * 3 > y { 160 } else { 0 };
            image::Rgb([noise as u8 / 3 + edge, (noise >> 8) as u8, edge])
        })
        .into()
    }

    #[test]
    fn every_pixel_is_the_one_that_image_comes_to() {
        let whole = picture(203, 151);
        for picture in [DynamicImage::from(whole.to_luma8()), whole] {
            for (width, height) in [(192, 143), (140, 104), (101, 75), (67, 50), (9, 7), (1, 1)] {
                let mean = picture.thumbnail_exact(width, height);
                assert!(averaged(&picture, width, height) == mean, "{width} × {height}");
                let spline = picture.resize_exact(width, height, FilterType::CatmullRom);
                assert!(sharp(&picture, width, height) == spline, "{width} × {height}");
            }
        }
    }

    #[test]
    fn a_line_of_pixels_and_a_size_that_stays_come_through() {
        for (width, height) in [(1, 90), (90, 1), (1, 1), (40, 40)] {
            let picture = picture(width, height);
            let (across, down) = (width.div_ceil(3), height);
            let mean = picture.thumbnail_exact(across, down);
            assert!(averaged(&picture, across, down) == mean, "{width} × {height}");
            let spline = picture.resize_exact(across, down, FilterType::CatmullRom);
            assert!(sharp(&picture, across, down) == spline, "{width} × {height}");
        }
    }
}
