//! Pictures go in without loss and without what they say about their maker.

use std::io::Cursor;

use docket::case::{MediaType, TicketLanguage, Trouble};
use docket::export::pdf::PdfOptions;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::document::Document;
use super::programs;
use super::sample::{Sample, Written};

const FULL: PdfOptions = PdfOptions {
    paper: docket::export::pdf::Paper::A4,
    full_quality: true,
    fit: None,
    bates: None,
    cache: docket::export::Cache::none(),
};

/// Wide, with a dark upper left corner.
fn photo() -> RgbImage {
    RgbImage::from_fn(160, 90, |x, y| {
        if x < 40 && y < 30 { Rgb([20, 20, 20]) } else { Rgb([200, (x % 50) as u8 * 3, 90]) }
    })
}

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The JPEG with an EXIF segment that gives an orientation and says where it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 22.5431 N 114.0579 E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..], b"motion photo"].concat()
}

fn one(name: &str, media: MediaType, bytes: &[u8], orientation: u8) -> Written {
    let sample = Sample::new(TicketLanguage::English).with_image(name, media, bytes, orientation);
    let written = sample.write_as(&name.replace('.', "-"), FULL);
    programs::check(&written.path);
    written
}

fn holds(written: &Written, needle: &[u8]) -> bool {
    memchr::memmem::find(&written.bytes, needle).is_some()
}

/// The exhibit's page as poppler draws it, 36 dots an inch.
fn drawn(written: &Written) -> RgbImage {
    let page = written.report.exhibit_pages[0].0.to_string();
    let stem = written.path.with_extension("");
    let output = std::process::Command::new("pdftoppm")
        .args(["-r", "36", "-png", "-singlefile", "-f", &page, "-l", &page])
        .args([&written.path, &stem])
        .output()
        .expect("pdftoppm is needed for this test");
    assert!(output.status.success());
    image::open(stem.with_extension("png")).unwrap().into_rgb8()
}

#[test]
fn a_photo_passes_through_without_its_metadata() {
    let plain = encoded(photo(), ImageFormat::Jpeg);
    let written = one("photo.jpg", MediaType::Jpeg, &with_exif(&plain, 1), 1);
    let document = Document::of(&written);
    assert_eq!(document.images().len(), 1);
    assert!(document.images()[0].content == plain);
    for gone in [b"Exif".as_slice(), b"GPS", b"motion photo"] {
        assert!(!holds(&written, gone), "{}", String::from_utf8_lossy(gone));
    }
}

#[test]
fn a_photo_stands_upright_whatever_way_it_was_taken() {
    let plain = encoded(photo(), ImageFormat::Jpeg);
    for orientation in 1..=8 {
        let mut upright = DynamicImage::from(photo());
        let turn = image::metadata::Orientation::from_exif(orientation).unwrap();
        upright.apply_orientation(turn);
        let jpeg = with_exif(&plain, orientation);
        let written = one("turned.jpg", MediaType::Jpeg, &jpeg, orientation);
        let page = drawn(&written);
        let dark: Vec<(u32, u32)> = page
            .enumerate_pixels()
            .filter(|(_, y, pixel)| *y > 60 && pixel.0.iter().all(|channel| *channel < 60))
            .map(|(x, y, _)| (x, y))
            .collect();
        let colored: Vec<(u32, u32)> = page
            .enumerate_pixels()
            .filter(|(_, y, pixel)| *y > 60 && pixel.0[0] > 150 && pixel.0[2] < 120)
            .map(|(x, y, _)| (x, y))
            .collect();
        let middle = |points: &[(u32, u32)]| {
            let count = points.len() as f32;
            let sum = points
                .iter()
                .fold((0.0, 0.0), |sum, (x, y)| (sum.0 + *x as f32, sum.1 + *y as f32));
            (sum.0 / count, sum.1 / count)
        };
        let (dark, colored) = (middle(&dark), middle(&colored));
        let corner = upright.to_rgb8();
        let (w, h) = corner.dimensions();
        let is_dark = |x: u32, y: u32| corner.get_pixel(x, y).0[0] < 60;
        let left = is_dark(2, 2) || is_dark(2, h - 3);
        let top = is_dark(2, 2) || is_dark(w - 3, 2);
        assert_eq!(dark.0 < colored.0, left, "orientation {orientation}");
        assert_eq!(dark.1 < colored.1, top, "orientation {orientation}");
    }
}

#[test]
fn a_screenshot_passes_through_row_by_row() {
    let png = encoded(photo(), ImageFormat::Png);
    let written = one("screen.png", MediaType::Png, &png, 1);
    let document = Document::of(&written);
    let rows: Vec<u8> = png
        .windows(4)
        .enumerate()
        .filter(|(_, name)| name == b"IDAT")
        .flat_map(|(at, _)| {
            let length = u32::from_be_bytes(png[at - 4..at].try_into().unwrap()) as usize;
            png[at + 4..at + 4 + length].to_vec()
        })
        .collect();
    assert!(document.images()[0].content == rows);
}

#[test]
fn transparency_becomes_white() {
    let clear = RgbaImage::from_fn(80, 80, |x, _| Rgba([0, 0, 200, if x < 40 { 0 } else { 255 }]));
    let written = one("clear.png", MediaType::Png, &encoded(clear, ImageFormat::Png), 1);
    let page = drawn(&written);
    let dark_blue = page.pixels().filter(|p| p.0[2] > 150 && p.0[0] < 60 && p.0[1] < 20).count();
    let black = page.pixels().filter(|p| p.0.iter().all(|channel| *channel < 20)).count();
    assert!(dark_blue > 100, "{dark_blue}");
    assert!(black < dark_blue / 2, "{black}");
}

#[test]
fn every_format_is_shown() {
    let formats = [
        ("a.bmp", MediaType::Bmp, ImageFormat::Bmp),
        ("a.gif", MediaType::Gif, ImageFormat::Gif),
        ("a.tif", MediaType::Tiff, ImageFormat::Tiff),
        ("a.webp", MediaType::Webp, ImageFormat::WebP),
    ];
    let mut sample = Sample::new(TicketLanguage::English);
    for (name, media, format) in formats {
        let picture = DynamicImage::from(photo());
        let picture =
            if format == ImageFormat::Gif { picture.into_rgba8().into() } else { picture };
        sample = sample.with_image(name, media, &encoded(picture, format), 1);
    }
    let deep = DynamicImage::from(photo());
    let gray = encoded(deep.to_luma16(), ImageFormat::Png);
    let deep = encoded(deep.into_rgba16(), ImageFormat::Png);
    sample = sample.with_image("deep.png", MediaType::Png, &deep, 1);
    sample = sample.with_image("gray.png", MediaType::Png, &gray, 1);
    let written = sample.write("formats");
    programs::check(&written.path);
    assert!(written.report.skipped.is_empty(), "{:?}", written.report.skipped);
    assert_eq!(Document::of(&written).images().len(), 6);
}

#[test]
fn a_long_screenshot_is_one_stream_on_several_pages() {
    let long = RgbImage::from_fn(400, 4_000, |_, y| {
        if y % 80 < 40 { Rgb([240, 240, 240]) } else { Rgb([90, (y % 251) as u8, 90]) }
    });
    let written = one("long.png", MediaType::Png, &encoded(long, ImageFormat::Png), 1);
    let (first, last) = written.report.exhibit_pages[0];
    assert!(last > first, "{first}–{last}");
    assert_eq!(Document::of(&written).images().len(), 1);
    let words = programs::words_of_page(&written.path, first);
    assert!(words.contains("Part 1 of") && words.contains("Part 2 of"), "{words}");
    let words = programs::words_of_page(&written.path, first + 1);
    assert!(words.contains("Part 3 of"), "{words}");
}

#[test]
fn large_photos_shrink_unless_asked_not_to() {
    let noise = RgbImage::from_fn(2_700, 1_500, |x, y| {
        let value = x.wrapping_mul(2_654_435_761).wrapping_add(y.wrapping_mul(40_503)) >> 7;
        Rgb([value as u8, (value >> 8) as u8, (x / 12) as u8])
    });
    let bytes = encoded(noise, ImageFormat::Jpeg);
    let sample =
        Sample::new(TicketLanguage::English).with_image("large.jpg", MediaType::Jpeg, &bytes, 1);
    let (small, full) = (sample.write("shrunk"), sample.write_as("full", FULL));
    assert!(small.bytes.len() < full.bytes.len() * 3 / 4);
    assert!(full.bytes.len() > bytes.len());
    programs::check(&small.path);
}

#[test]
fn torn_pictures_are_named_and_nothing_panics() {
    let jpeg = encoded(photo(), ImageFormat::Jpeg);
    let png = encoded(photo(), ImageFormat::Png);
    let mut sample = Sample::new(TicketLanguage::English);
    for cut in [0, 1, 3, 20, jpeg.len() / 2, jpeg.len() - 1] {
        sample = sample.with_image("torn.jpg", MediaType::Jpeg, &jpeg[..cut], 1);
    }
    for cut in [0, 7, 30, png.len() / 2, png.len() - 5] {
        sample = sample.with_image("torn.png", MediaType::Png, &png[..cut], 1);
    }
    sample = sample.with_image("mixed.png", MediaType::Png, &jpeg, 1);
    let written = sample.write("torn");
    programs::check(&written.path);
    assert_eq!(written.report.skipped.len(), 12);
    assert!(written.report.skipped.iter().any(|(_, trouble)| *trouble == Trouble::Truncated));
}
