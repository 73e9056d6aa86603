//! A packet over the recipient's limits: made to fit without losing what small print says, divided
//! where it cannot be.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use docket::case::{Contents, ImageProperties, MediaType, TicketLanguage};
use docket::export::fit::{Master, Quality};
use docket::export::pdf::PdfOptions;
use docket::export::{Exported, Format, Measure, Standing, Wishes, budget, export};
use docket::packet::Packet;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageFormat, Rgb, RgbImage};
use tempfile::TempDir;

use crate::packet::{ReturnedWithdrawal, day};
use crate::pdf::assert_all_sound;
use crate::pdf::programs;

/// Noise over a gradient, as sensors see the world.
fn photo(seed: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(800, 600, |x, y| {
        let hash = (x * 7919 + y * 104_729 + seed * 31).wrapping_mul(2_654_435_761) >> 28;
        Rgb([(x / 4) as u8, (y / 3) as u8, 90].map(|value: u8| value.wrapping_add(hash as u8)))
    });
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 95)).unwrap();
    bytes
}

/// Rows of small dark strokes on white.
fn screenshot(seed: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(640, 900, |x, y| {
        let letter = ((x / 9) * 31 + (y / 24) * 17 + seed).wrapping_mul(2_654_435_761) >> 29;
        let inked = y % 24 < 14 && (x + y * letter) % 9 < 3 && x > 60;
        if inked { Rgb([30, 30, 34]) } else { Rgb([250, 250, 252]) }
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

struct Desk {
    folder: TempDir,
    packet: Packet,
}

impl Desk {
    /// Photos and screenshots in turn, and nothing else.
    fn new(pictures: u32) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let mut withdrawal = ReturnedWithdrawal::new();
        withdrawal.case.evidence.clear();
        let mut paths: Vec<PathBuf> = Vec::new();
        for number in 0..pictures {
            let is_photo = number % 2 == 0;
            let (media, bytes) = match is_photo {
                true => (MediaType::Jpeg, photo(number)),
                false => (MediaType::Png, screenshot(number)),
            };
            let (width, height) = if is_photo { (800, 600) } else { (640, 900) };
            let properties = ImageProperties { width, height, orientation: 1 };
            let contents = (media, Contents::Image(properties));
            let title = format!("picture {number}");
            withdrawal = withdrawal.exhibit("E17", &title, Some(day(2026, 11, 18)), contents);
            let path = folder.path().join(number.to_string());
            fs::write(&path, &bytes).unwrap();
            withdrawal.case.evidence.last_mut().unwrap().original.bytes = bytes.len() as u64;
            paths.push(path);
        }
        let mut packet = withdrawal.packet(TicketLanguage::Both);
        for (exhibit, path) in packet.exhibits.iter_mut().zip(paths) {
            exhibit.path = path;
        }
        Desk { folder, packet }
    }

    fn export(&self, fit: u64, split: bool) -> Exported {
        self.export_as(PdfOptions { fit: Some(fit), ..PdfOptions::default() }, split)
    }

    fn export_as(&self, options: PdfOptions, split: bool) -> Exported {
        let wishes = Wishes {
            formats: [Format::Pdf].into(),
            dir: self.folder.path().join("out"),
            options,
            split,
            ..Wishes::default()
        };
        let exported = export(&self.packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap();
        assert_all_sound(&exported);
        exported
    }
}

fn images(path: &Path) -> Vec<(i64, i64)> {
    let document = lopdf::Document::load(path).unwrap();
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let mut sizes: Vec<(i64, i64)> = streams
        .filter(|stream| {
            stream.dict.get(b"Subtype").and_then(|it| it.as_name()).is_ok_and(|it| it == b"Image")
        })
        .map(|stream| {
            let side = |key: &[u8]| stream.dict.get(key).unwrap().as_i64().unwrap();
            (side(b"Width"), side(b"Height"))
        })
        .collect();
    sizes.sort_unstable();
    sizes
}

#[test]
fn a_packet_is_brought_to_the_bytes_asked_for_and_not_far_below() {
    let desk = Desk::new(4);
    let whole: u64 = desk.packet.exhibits.iter().map(|exhibit| exhibit.bytes).sum();
    let asked = whole / 2;
    let exported = desk.export(asked, false);
    let size = exported.files[0].bytes;
    assert!(size <= asked && size * 4 >= asked * 3, "{size} of {asked}");
    let too_large = |warning: &&docket::case::Message| warning.key.contains("large");
    assert_eq!(exported.warnings.iter().find(too_large), None);
    assert_eq!(exported.exhibit_bytes.len(), 4);
    programs::check(&exported.files[0].path);
}

#[test]
fn nothing_goes_below_the_floor_and_what_is_too_large_is_named_with_its_cost() {
    let desk = Desk::new(4);
    let exported = desk.export(60_000, false);
    // 1.5 pixels for each point: a photo is printed 480 points wide, a screenshot has no more.
    let sizes = images(&exported.files[0].path);
    assert!(sizes.iter().all(|(width, _)| *width >= 640), "{sizes:?}");
    assert!(sizes.iter().filter(|(width, _)| *width == 640).count() >= 2, "{sizes:?}");
    let keys: Vec<&str> = exported.warnings.iter().map(|warning| warning.key.as_str()).collect();
    assert_eq!(
        keys,
        ["packet-export-fit-not-reached", "packet-export-at-floor", "packet-export-costliest"]
    );
}

#[test]
fn a_packet_that_cannot_fit_is_divided_with_one_numbering() {
    let desk = Desk::new(2);
    let exported = desk.export(90_000, true);
    let count = exported.files.len();
    assert!((2..=4).contains(&count), "{count}");
    let mut words = Vec::new();
    for (at, file) in exported.files.iter().enumerate() {
        let name = file.path.file_name().unwrap().to_str().unwrap();
        assert!(name.ends_with(&format!("_part-{}-of-{count}.pdf", at + 1)), "{name}");
        programs::check(&file.path);
        words.push(programs::words(&file.path));
    }
    assert!(words[0].contains(&format!("Part 1 of {count}")), "{}", words[0]);
    assert!(words[0].contains("part 2"), "the index names the part");
    assert!(words[1].contains("The summary, the request"), "{}", words[1]);
    assert!(words[1].contains("第 2 册"), "{}", words[1]);
    let last = lopdf::Document::load(&exported.files[count - 1].path).unwrap();
    let labels = last.catalog().unwrap().get(b"PageLabels").unwrap().as_dict().unwrap();
    let numbers = labels.get(b"Nums").unwrap().as_array().unwrap();
    assert!(numbers[3].as_dict().unwrap().get(b"St").unwrap().as_i64().unwrap() > 3);
}

#[test]
fn at_full_quality_a_packet_is_divided_and_keeps_every_pixel() {
    let desk = Desk::new(6);
    let options =
        |limit| PdfOptions { full_quality: true, fit: Some(limit), ..PdfOptions::default() };
    let whole = desk.export_as(options(1), false).files.remove(0);
    let limit = whole.bytes / 2;
    let exported = desk.export_as(options(limit), true);
    assert!((2..=4).contains(&exported.files.len()), "{:?}", exported.files);
    assert!(exported.files.iter().all(|part| part.bytes <= limit), "{:?}", exported.files);
    let mut kept: Vec<_> = exported.files.iter().flat_map(|part| images(&part.path)).collect();
    kept.sort_unstable();
    assert_eq!(kept, images(&whole.path));

    let largest = desk.packet.exhibits.iter().map(|exhibit| exhibit.bytes).max().unwrap();
    let exported = desk.export_as(options(largest / 2), true);
    let keys: Vec<&str> = exported.warnings.iter().map(|warning| warning.key.as_str()).collect();
    assert_eq!(keys, ["packet-export-part-too-large", "packet-export-full-quality"]);
}

#[test]
fn the_budget_is_known_without_opening_a_file() {
    let mut desk = Desk::new(4);
    let whole = desk.export(u64::MAX, false);
    let size = whole.files[0].bytes;
    let pages = programs::pages(&whole.files[0].path);
    for exhibit in &mut desk.packet.exhibits {
        exhibit.path = PathBuf::from("nowhere");
    }
    let gauge = |packet: &Packet, measure| {
        let gauges = budget(packet, &PdfOptions::default()).gauges;
        *gauges.iter().find(|gauge| gauge.measure == measure).unwrap()
    };
    let bytes = gauge(&desk.packet, Measure::Bytes).used;
    assert!(bytes * 4 > size * 3 && bytes * 3 < size * 4, "{bytes} for {size}");
    let guessed = gauge(&desk.packet, Measure::Pages).used;
    assert!(guessed.abs_diff(pages) <= 2, "{guessed} for {pages}");

    let budget_of = &mut desk.packet.budget;
    (budget_of.file_bytes, budget_of.pages) = (Some(size * 2 / 3), Some(2));
    assert_eq!(gauge(&desk.packet, Measure::Bytes).standing, Standing::FitsReduced);
    assert_eq!(gauge(&desk.packet, Measure::Pages).standing, Standing::Over);
    assert_eq!(gauge(&desk.packet, Measure::Characters).standing, Standing::Fits);
    desk.packet.budget.file_bytes = Some(150_000);
    assert_eq!(gauge(&desk.packet, Measure::Bytes).standing, Standing::Over);
    let advice = budget(&desk.packet, &PdfOptions::default()).advice;
    assert_eq!(advice[0].key, "packet-export-leave-out");
    let whole = PdfOptions { full_quality: true, ..PdfOptions::default() };
    desk.packet.budget.file_bytes = Some(size * 2 / 3);
    let live = budget(&desk.packet, &whole);
    let about = live.gauges.iter().find(|gauge| gauge.measure == Measure::Bytes).unwrap();
    assert_eq!((about.standing, about.used), (Standing::Over, bytes));
    assert!(live.expected.iter().any(|one| (one.format, one.bytes) == (Format::Pdf, bytes)));
    let keys: Vec<&str> = live.advice.iter().map(|advice| advice.key.as_str()).collect();
    assert_eq!(keys, ["packet-export-full-quality", "packet-export-leave-out"]);
    let costs = budget(&desk.packet, &PdfOptions::default()).costs;
    assert!(costs.is_sorted_by_key(|cost| std::cmp::Reverse(cost.bytes)), "{costs:?}");
    assert!(costs.iter().all(|cost| cost.least < cost.bytes), "{costs:?}");
}

#[test]
fn who_takes_pictures_only_is_not_sent_a_pdf_without_a_word() {
    let mut desk = Desk::new(6);
    let limits = &mut desk.packet.budget;
    (limits.formats, limits.files) = (vec!["jpg".to_owned(), "png".to_owned()], Some(4));
    let live = budget(&desk.packet, &PdfOptions::default());
    let files = live.gauges.iter().find(|gauge| gauge.measure == Measure::Files).unwrap();
    assert_eq!((files.used, files.standing), (6, Standing::Over));
    assert_eq!(live.advice[0].key, "packet-export-no-pdf");
    let exported = desk.export(u64::MAX, false);
    assert_eq!(exported.warnings[0].key, "packet-export-no-pdf");
}

/// How much alike two pictures of one size look: the mean structural similarity of windows of
/// eight pixels.
fn similarity(one: &GrayImage, other: &GrayImage) -> f64 {
    assert_eq!(one.dimensions(), other.dimensions());
    let (mut sum, mut count) = (0.0, 0.0);
    for top in (0..one.height() - 8).step_by(8) {
        for left in (0..one.width() - 8).step_by(8) {
            let pairs = (0..64).map(|at| (left + at % 8, top + at / 8)).map(|(x, y)| {
                (f64::from(one.get_pixel(x, y).0[0]), f64::from(other.get_pixel(x, y).0[0]))
            });
            let pairs: Vec<(f64, f64)> = pairs.collect();
            let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / 64.0;
            let (a, b) = (mean(|pair| pair.0), mean(|pair| pair.1));
            let squares = [mean(|pair| pair.0 * pair.0), mean(|pair| pair.1 * pair.1)];
            let (va, vb) = (squares[0] - a * a, squares[1] - b * b);
            let both = mean(|pair| pair.0 * pair.1) - a * b;
            let (c1, c2) = (6.5025, 58.5225);
            sum += (2.0 * a * b + c1) * (2.0 * both + c2) / ((a * a + b * b + c1) * (va + vb + c2));
            count += 1.0;
        }
    }
    sum / count
}

#[test]
fn small_print_of_a_screenshot_is_legible_at_the_floor() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
    for (name, text) in [("wechat-chat.png", 42), ("bank-app-return.png", 42)] {
        let original = image::open(sample.join(name)).unwrap();
        let master = Master::of(original.clone(), Orientation::NoTransforms);
        let fitted = master.at(Quality::LEAST).unwrap();
        let seen = image::load_from_memory(&fitted.bytes).unwrap();
        // A phone three times as fine as its units sets its smallest text in 14 of them: printed in
        // 8 points, that keeps 12 pixels an em.
        let em = f64::from(text) * f64::from(seen.width()) / f64::from(original.width());
        assert!(em >= 12.0, "{name}: {em}");
        let (width, height) = (seen.width(), seen.height());
        let smaller = original.resize_exact(width, height, FilterType::CatmullRom);
        let alike = similarity(&smaller.to_luma8(), &seen.to_luma8());
        assert!(alike > 0.97, "{name}: {alike}");
        assert!(fitted.bytes.len() as u64 * 2 < fs::metadata(sample.join(name)).unwrap().len());
    }
}

#[test]
fn a_drawing_becomes_a_palette_and_a_photo_a_jpeg() {
    for (bytes, media) in [(screenshot(1), MediaType::Png), (photo(1), MediaType::Jpeg)] {
        let picture = image::load_from_memory(&bytes).unwrap();
        let master = Master::of(picture, Orientation::NoTransforms);
        for share in [0.0, 0.5, 1.0] {
            let fitted = master.at(Quality::new(share)).unwrap();
            assert_eq!(fitted.media, media, "{share}");
            let jpeg = master.as_jpeg(Quality::new(share)).unwrap();
            assert!(fitted.bytes.len() <= jpeg.bytes.len(), "{share}");
        }
    }
}

#[test]
fn pictures_inside_pdf_exhibits_are_made_smaller_and_their_text_stays() {
    let scans = Desk::new(4);
    let scanned = scans.export(u64::MAX, false).files.remove(0);
    let mut desk = Desk::new(1);
    let pages = programs::pages(&scanned.path) as u32;
    let exhibit = &mut desk.packet.exhibits[0];
    exhibit.media = MediaType::Pdf;
    exhibit.contents = Contents::Pdf { pages };
    (exhibit.bytes, exhibit.path) = (scanned.bytes, scanned.path.clone());
    let asked = scanned.bytes * 2 / 3;
    let exported = desk.export(asked, false);
    let smaller = &exported.files[0];
    assert!(smaller.bytes <= asked, "{} of {asked}", smaller.bytes);
    assert!(smaller.bytes * 4 >= asked * 3, "{} of {asked}", smaller.bytes);
    let (before, after) = (images(&scanned.path), images(&smaller.path));
    assert_eq!(before.len(), after.len());
    let words = programs::words(&scanned.path);
    let kept = programs::words(&smaller.path);
    let missing: Vec<&str> = words.split(' ').filter(|word| !kept.contains(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_form_that_takes_four_pictures_of_two_megabytes_gets_all_exhibits() {
    let mut desk = Desk::new(9);
    let limits = &mut desk.packet.budget;
    limits.formats = ["jpg", "bmp", "png"].map(str::to_owned).into();
    (limits.files, limits.file_bytes) = (Some(4), Some(2_000_000));
    let wishes = Wishes {
        formats: [Format::Images].into(),
        dir: desk.folder.path().join("out"),
        ..Wishes::default()
    };
    let exported = export(&desk.packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap();
    assert!(exported.files.len() <= 4, "{:?}", exported.files);
    assert_eq!(exported.warnings, []);
    for file in &exported.files {
        let name = file.path.file_name().unwrap().to_str().unwrap();
        assert!(file.bytes <= 2_000_000 && name.is_ascii(), "{name}");
        assert!(image::open(&file.path).unwrap().width() >= 900, "{name}");
    }
    let last = exported.files.last().unwrap().path.to_str().unwrap();
    assert!(last.contains("A-9"), "{last}");
}
