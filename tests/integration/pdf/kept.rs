//! Work kept from an earlier export saves time and changes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use docket::case::{MediaType, TicketLanguage};
use docket::export::Cache;
use docket::export::pdf::PdfOptions;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use super::sample::Sample;

/// Noise that compresses badly, so that it is worth making smaller.
fn photo() -> Vec<u8> {
    let mut state = 7_u32;
    let pixels = image::RgbImage::from_fn(1_960, 1_380, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (state >> 27) as u8;
        image::Rgb([(x / 12) as u8 ^ noise, (y / 9) as u8, noise * 3])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 92).encode_image(&pixels).unwrap();
    bytes
}

/// Decoded and written anew, because nothing transparent goes out.
fn transparent() -> Vec<u8> {
    let pixels = RgbaImage::from_fn(300, 200, |x, y| Rgba([x as u8, y as u8, 40, 128]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::from(pixels).write_to(&mut bytes, ImageFormat::WebP).unwrap();
    bytes.into_inner()
}

fn entries(folder: &Path) -> BTreeSet<String> {
    let listed = fs::read_dir(folder).unwrap();
    listed.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_kept_picture_or_page_gives_the_same_bytes_and_is_not_made_anew() {
    let mut sample = Sample::full(TicketLanguage::English)
        .with_image("photo.jpg", MediaType::Jpeg, &photo(), 1)
        .with_image("soft.webp", MediaType::Webp, &transparent(), 1);
    for (name, fit) in [("as-printed", None), ("to-fit", Some(260_000))] {
        let folder = tempfile::tempdir().unwrap();
        let cache = folder.path().join("cache");
        let write = |sample: &Sample, cache| {
            sample.write_as(name, PdfOptions { fit, cache, ..PdfOptions::default() }).bytes
        };
        let without = write(&sample, Cache::none());
        assert!(without == write(&sample, Cache::at(cache.clone())), "{name}: the first");
        let kept = entries(&cache);
        assert!(!kept.is_empty(), "{name}: something is kept");
        assert!(without == write(&sample, Cache::at(cache.clone())), "{name}: the second");

        sample.packet.reference.push('7');
        let changed = write(&sample, Cache::at(cache.clone()));
        assert!(changed == write(&sample, Cache::none()), "{name}: after a change");
        assert_eq!(entries(&cache), kept, "{name}: nothing is made anew");

        for entry in &kept {
            fs::write(cache.join(entry), "torn").unwrap();
        }
        assert!(changed == write(&sample, Cache::at(cache)), "{name}: with torn entries");
    }
}
