//! Pictures: what they are, how large, when taken, and what is wrong with them.

use docket::case::{Contents, ImageProperties, MediaType, Trouble};
use docket::intake;
use image::ImageFormat;

use super::{Inbox, encoded, picture, take, trouble};

/// A JPEG whose EXIF says how to turn it and when it was taken.
fn photo(orientation: u8, taken_at: &str) -> Vec<u8> {
    let jpeg = encoded(&picture(90, 60), ImageFormat::Jpeg);
    let mut block = b"Exif\0\0MM\0\x2A\0\0\0\x08".to_vec();
    // One directory with the orientation and the way to the second, which holds the moment.
    block.extend(b"\0\x02\x01\x12\0\x03\0\0\0\x01\0");
    block.extend([orientation, 0, 0]);
    block.extend(b"\x87\x69\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    block.extend(b"\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x38\0\0\0\0");
    block.extend(taken_at.as_bytes());
    block.push(0);
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xFF\xE1", &length, &block, &jpeg[2..]].concat()
}

#[test]
fn pictures_are_known_by_their_content() {
    let formats = [
        (ImageFormat::Png, MediaType::Png),
        (ImageFormat::Jpeg, MediaType::Jpeg),
        (ImageFormat::WebP, MediaType::Webp),
        (ImageFormat::Gif, MediaType::Gif),
        (ImageFormat::Bmp, MediaType::Bmp),
        (ImageFormat::Tiff, MediaType::Tiff),
    ];
    for (format, media) in formats {
        let taken = take("misnamed.pdf", encoded(&picture(700, 350), format));
        assert_eq!(taken.original.media, media);
        let properties = ImageProperties { width: 700, height: 350, orientation: 1 };
        assert_eq!(taken.contents, Contents::Image(properties), "{media:?}");
        let thumbnail = image::load_from_memory(&taken.thumbnail.unwrap()).unwrap();
        assert_eq!((thumbnail.width(), thumbnail.height()), (320, 160), "{media:?}");
    }
}

#[test]
fn photos_are_measured_upright_and_dated() {
    let taken = take("IMG_0042.JPG", photo(6, "2026:11:06 09:14:12"));
    let properties = ImageProperties { width: 60, height: 90, orientation: 6 };
    assert_eq!(taken.contents, Contents::Image(properties));
    assert_eq!(taken.captured_at.unwrap().to_string(), "2026-11-06 09:14:12");
    assert_eq!(taken.suggested_title, "IMG 0042");

    let inbox = Inbox::new().with("x.jpg", photo(6, "2026:11:06 09:14:12"));
    let upright = intake::decode(&inbox.paths[0], MediaType::Jpeg).unwrap();
    assert_eq!((upright.width(), upright.height()), (60, 90));
}

#[test]
fn a_screenshot_without_metadata_is_dated_by_its_name() {
    let png = encoded(&picture(4, 4), ImageFormat::Png);
    let taken = take("Screenshot_20261106-091412.png", png);
    assert_eq!(taken.captured_at.unwrap().to_string(), "2026-11-06 09:14:12");
}

#[test]
fn cut_off_pictures_are_recognized() {
    let jpeg = photo(1, "2026:11:06 09:14:12");
    let png = encoded(&picture(200, 200), ImageFormat::Png);
    let webp = encoded(&picture(200, 200), ImageFormat::WebP);
    for (name, bytes) in [("x.jpg", &jpeg), ("x.png", &png), ("x.webp", &webp)] {
        for keep in [bytes.len() - 2, bytes.len() * 2 / 3] {
            assert_eq!(trouble(name, &bytes[..keep]), Trouble::Truncated, "{name} {keep}");
        }
    }
    // The end marker of an embedded thumbnail is not the end of the picture.
    let inner = encoded(&picture(8, 8), ImageFormat::Jpeg);
    let length = u16::try_from(inner.len() + 2).unwrap().to_be_bytes();
    let nested = [&jpeg[..2], b"\xFF\xEA", &length, &inner, &jpeg[2..jpeg.len() - 2]].concat();
    assert_eq!(trouble("x.jpg", nested), Trouble::Truncated);
}

#[test]
fn a_picture_bomb_is_refused_before_it_is_unpacked() {
    let small = encoded(&picture(1, 1), ImageFormat::Png);
    let mut header = small[12..29].to_vec();
    header[4..12].copy_from_slice(&[30_000_u32.to_be_bytes(); 2].concat());
    let mut checksum = flate2::Crc::new();
    checksum.update(&header);
    let bomb = [&small[..12], &header, &checksum.sum().to_be_bytes(), &small[33..]].concat();
    assert_eq!(trouble("bomb.png", bomb), Trouble::TooLarge);
}
