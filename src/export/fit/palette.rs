//! Pictures of few colors as palette PNGs. Screenshots have flat areas and the soft edges of their
//! letters; a picture that would suffer gets none.

use std::io::{self, Write};

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use image::RgbImage;

/// Mean squared error of a channel, up to which nobody sees the difference (37 dB).
const FAITHFUL: f64 = 12.0;
const BINS: usize = 1 << 15;

/// A palette PNG with at most `colors` colors (256 at the most); `None` where they do not do.
pub fn png(picture: &RgbImage, colors: usize) -> Option<Vec<u8>> {
    let colors = colors.clamp(2, 256);
    let bins = histogram(picture);
    let boxes = cut(&bins, colors);
    let mut index_of = vec![0_u8; BINS];
    let mut palette = Vec::with_capacity(boxes.len());
    for (index, members) in boxes.iter().enumerate() {
        palette.push(color(&bins, members));
        for bin in members {
            index_of[*bin] = index as u8;
        }
    }
    let (width, height) = picture.dimensions();
    let depth = match palette.len() {
        0..=2 => 1,
        3..=4 => 2,
        5..=16 => 4,
        _ => 8,
    };
    let row_bytes = (width as usize * depth).div_ceil(8);
    let mut rows = Vec::with_capacity((row_bytes + 1) * height as usize);
    let mut error = 0_u64;
    for row in picture.as_raw().chunks_exact(width as usize * 3) {
        rows.push(0);
        let (mut packed, mut filled) = (0_u8, 0);
        for pixel in row.chunks_exact(3) {
            let index = index_of[bin(pixel)];
            let seen = palette[usize::from(index)];
            error +=
                pixel.iter().zip(seen).map(|(a, b)| u64::from(a.abs_diff(b)).pow(2)).sum::<u64>();
            if depth == 8 {
                rows.push(index);
                continue;
            }
            packed |= index << (8 - depth - filled);
            filled += depth;
            if filled == 8 {
                rows.push(packed);
                (packed, filled) = (0, 0);
            }
        }
        if filled > 0 {
            rows.push(packed);
        }
    }
    let samples = f64::from(width) * f64::from(height) * 3.0;
    if error as f64 / samples > FAITHFUL {
        return None;
    }
    write(width, height, depth as u8, &palette, &rows).ok()
}

/// Pixels of about the same color: how many, and the sum of each channel.
#[derive(Clone, Copy, Default)]
struct Bin {
    count: u64,
    sums: [u64; 3],
}

impl Bin {
    fn mean(&self, channel: usize) -> f64 {
        self.sums[channel] as f64 / self.count.max(1) as f64
    }
}

fn bin(pixel: &[u8]) -> usize {
    let part = |channel: u8| usize::from(channel >> 3);
    part(pixel[0]) << 10 | part(pixel[1]) << 5 | part(pixel[2])
}

fn histogram(picture: &RgbImage) -> Vec<Bin> {
    let mut bins = vec![Bin::default(); BINS];
    for pixel in picture.as_raw().chunks_exact(3) {
        let bin = &mut bins[bin(pixel)];
        bin.count += 1;
        for (sum, value) in bin.sums.iter_mut().zip(pixel) {
            *sum += u64::from(*value);
        }
    }
    bins
}

/// Bins that share a color: the box that errs most is cut in two until there are enough.
fn cut(bins: &[Bin], colors: usize) -> Vec<Vec<usize>> {
    let used: Vec<usize> = (0..bins.len()).filter(|at| bins[*at].count > 0).collect();
    let mut boxes = vec![(spread(bins, &used), used)];
    while boxes.len() < colors {
        let worst = (0..boxes.len()).max_by(|a, b| {
            let error = |at: &usize| boxes[*at].0.1;
            error(a).total_cmp(&error(b)).then(b.cmp(a))
        });
        let Some(worst) = worst.filter(|at| boxes[*at].0.1 > 0.0) else { break };
        let ((channel, _), mut members) = boxes.swap_remove(worst);
        members.sort_by(|a, b| {
            bins[*a].mean(channel).total_cmp(&bins[*b].mean(channel)).then(a.cmp(b))
        });
        let second = members.split_off(halfway(bins, &members, channel));
        boxes.push((spread(bins, &members), members));
        boxes.push((spread(bins, &second), second));
    }
    boxes.into_iter().map(|(_, members)| members).collect()
}

/// The channel that varies most, and the squared error of the box.
fn spread(bins: &[Bin], members: &[usize]) -> (usize, f64) {
    let total: f64 = members.iter().map(|at| bins[*at].count as f64).sum();
    let errors: [f64; 3] = std::array::from_fn(|channel| {
        let sum: f64 = members.iter().map(|at| bins[*at].sums[channel] as f64).sum();
        let mean = sum / total.max(1.0);
        let apart = |at: &usize| bins[*at].count as f64 * (bins[*at].mean(channel) - mean).powi(2);
        members.iter().map(apart).sum()
    });
    let widest = (0..3).fold(0, |best, at| if errors[at] > errors[best] { at } else { best });
    (widest, if members.len() < 2 { 0.0 } else { errors.iter().sum() })
}

/// Where members sorted by `channel` pass the middle between their ends' mean and their own.
fn halfway(bins: &[Bin], members: &[usize], channel: usize) -> usize {
    let total: f64 = members.iter().map(|at| bins[*at].count as f64).sum();
    let sum: f64 = members.iter().map(|at| bins[*at].sums[channel] as f64).sum();
    let mean = sum / total.max(1.0);
    let low = members.iter().take_while(|at| bins[**at].mean(channel) <= mean).count();
    low.clamp(1, members.len() - 1)
}

/// The mean of the box, or the color that nearly all of it has.
fn color(bins: &[Bin], members: &[usize]) -> [u8; 3] {
    let total: u64 = members.iter().map(|at| bins[*at].count).sum();
    let main = members.iter().copied().max_by_key(|at| bins[*at].count);
    let main = main.map(|at| bins[at]).filter(|bin| bin.count * 5 > total * 4);
    let of = main.unwrap_or_else(|| {
        let sums =
            std::array::from_fn(|channel| members.iter().map(|at| bins[*at].sums[channel]).sum());
        Bin { count: total, sums }
    });
    std::array::from_fn(|channel| of.mean(channel).round() as u8)
}

fn write(
    width: u32,
    height: u32,
    depth: u8,
    palette: &[[u8; 3]],
    rows: &[u8],
) -> io::Result<Vec<u8>> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([depth, 3, 0, 0, 0]);
    chunk(&mut png, b"IHDR", &header);
    chunk(&mut png, b"PLTE", &palette.concat());
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(7));
    packed.write_all(rows)?;
    chunk(&mut png, b"IDAT", &packed.finish()?);
    chunk(&mut png, b"IEND", &[]);
    Ok(png)
}

fn chunk(png: &mut Vec<u8>, name: &[u8; 4], body: &[u8]) {
    png.extend((body.len() as u32).to_be_bytes());
    png.extend(name);
    png.extend(body);
    let mut crc = Crc::new();
    crc.update(name);
    crc.update(body);
    png.extend(crc.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use image::Rgb;

    use super::*;

    #[test]
    fn few_colors_come_back_as_they_were() {
        for colors in [2, 3, 9, 200] {
            let picture = RgbImage::from_fn(61, 40, |x, y| {
                let at = ((x + y * 61) % colors) as u8;
                Rgb([at / 25 * 32, at % 5 * 48, at / 5 % 5 * 48])
            });
            let png = png(&picture, 256).unwrap();
            assert_eq!(image::load_from_memory(&png).unwrap().into_rgb8(), picture, "{colors}");
        }
    }

    #[test]
    fn a_picture_of_very_many_colors_gets_none() {
        let noise = RgbImage::from_fn(200, 200, |x, y| {
            let hash = (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761);
            Rgb([hash as u8, (hash >> 8) as u8, (hash >> 16) as u8])
        });
        assert!(png(&noise, 64).is_none());
    }
}
