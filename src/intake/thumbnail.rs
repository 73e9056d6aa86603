//! Small pictures for lists.

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, RgbImage};

const SIDE: u32 = 320;
const QUALITY: u8 = 80;

/// An upright JPEG of at most 320 px a side, on white.
pub(super) fn thumbnail(image: &DynamicImage, orientation: Orientation) -> Option<Vec<u8>> {
    let mut small = DynamicImage::ImageRgb8(shrink(image)?);
    small.apply_orientation(orientation);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode(small.as_bytes(), small.width(), small.height(), ExtendedColorType::Rgb8)
        .ok()?;
    Some(bytes)
}

fn shrink(image: &DynamicImage) -> Option<RgbImage> {
    match image {
        DynamicImage::ImageRgb8(pixels) => average::<3>(pixels, pixels.dimensions()),
        DynamicImage::ImageRgba8(pixels) => average::<4>(pixels, pixels.dimensions()),
        DynamicImage::ImageLuma8(pixels) => average::<1>(pixels, pixels.dimensions()),
        other => {
            let pixels = other.to_rgba8();
            average::<4>(&pixels, pixels.dimensions())
        }
    }
}

/// The mean of up to 4 × 4 samples spread over the box behind each pixel: as smooth as the mean of
/// all of them at this size, and it does not touch most of a large photo.
fn average<const CHANNELS: usize>(pixels: &[u8], (width, height): (u32, u32)) -> Option<RgbImage> {
    let longest = width.max(height).max(1);
    let scaled = |side: u32| {
        if longest <= SIDE { side } else { (side * SIDE + longest / 2) / longest }.max(1)
    };
    let (columns, rows) = (scaled(width), scaled(height));
    let samples = |index: u32, of: u32, side: u32| {
        let from = (u64::from(index) * u64::from(side) / u64::from(of)) as usize;
        let to = (u64::from(index + 1) * u64::from(side) / u64::from(of)) as usize;
        (from..to.max(from + 1)).step_by(((to - from) / 4).max(1))
    };
    let mut small = Vec::with_capacity((columns * rows * 3) as usize);
    for row in 0..rows {
        for column in 0..columns {
            let mut sum = [0_u32; 3];
            let mut count = 0;
            for y in samples(row, rows, height) {
                for x in samples(column, columns, width) {
                    let at = (y * width as usize + x) * CHANNELS;
                    let color = on_white::<CHANNELS>(pixels.get(at..at + CHANNELS)?);
                    sum.iter_mut().zip(color).for_each(|(sum, value)| *sum += value);
                    count += 1;
                }
            }
            small.extend(sum.map(|sum| ((sum + count / 2) / count) as u8));
        }
    }
    RgbImage::from_raw(columns, rows, small)
}

fn on_white<const CHANNELS: usize>(pixel: &[u8]) -> [u32; 3] {
    let value = |channel: usize| u32::from(pixel[channel]);
    match CHANNELS {
        1 => [value(0); 3],
        3 => [value(0), value(1), value(2)],
        _ => {
            let alpha = value(3);
            [0, 1, 2].map(|channel| (value(channel) * alpha + 255 * (255 - alpha)) / 255)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgba, RgbaImage};

    #[test]
    fn fits_keeps_its_shape_and_turns_upright() {
        let wide = DynamicImage::new_rgb8(4_032, 3_024);
        let jpeg = thumbnail(&wide, Orientation::Rotate90).unwrap();
        let small = image::load_from_memory(&jpeg).unwrap();
        assert_eq!((small.width(), small.height()), (240, 320));
        let tiny = thumbnail(&DynamicImage::new_luma16(2, 40_000), Orientation::NoTransforms);
        let tiny = image::load_from_memory(&tiny.unwrap()).unwrap();
        assert_eq!((tiny.width(), tiny.height()), (1, 320));
    }

    #[test]
    fn transparency_becomes_white() {
        let clear = RgbaImage::from_pixel(8, 8, Rgba([200, 0, 0, 0]));
        let jpeg = thumbnail(&DynamicImage::ImageRgba8(clear), Orientation::NoTransforms).unwrap();
        let pixel = *image::load_from_memory(&jpeg).unwrap().to_rgb8().get_pixel(4, 4);
        assert_eq!(pixel.0, [255; 3]);
    }
}
