//! Files of every kind and every kind of trouble, taken in from a real folder.

mod batch;
mod pdfs;
mod pictures;
mod readable;

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use docket::case::{Contents, Trouble};
use docket::intake::{self, Outcome, Readable, Taken};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use tempfile::TempDir;

/// A folder to drop files from.
struct Inbox {
    folder: TempDir,
    paths: Vec<PathBuf>,
}

impl Inbox {
    fn new() -> Inbox {
        Inbox { folder: TempDir::new().unwrap(), paths: Vec::new() }
    }

    fn with(mut self, name: &str, bytes: impl AsRef<[u8]>) -> Inbox {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        self.paths.push(path);
        self
    }

    fn with_missing(mut self, name: &str) -> Inbox {
        self.paths.push(self.folder.path().join(name));
        self
    }

    fn take_in(&self) -> Vec<Outcome> {
        intake::take_in(&self.paths, &|_, _| Ok(()), &|_| {}, &AtomicBool::new(false))
    }
}

fn take(name: &str, bytes: impl AsRef<[u8]>) -> Taken {
    Inbox::new().with(name, bytes).take_in().remove(0).taken.unwrap()
}

fn trouble(name: &str, bytes: impl AsRef<[u8]>) -> Trouble {
    match take(name, bytes).contents {
        Contents::Unreadable { trouble } => trouble,
        contents => panic!("{name} is {contents:?}"),
    }
}

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Readable {
    let inbox = Inbox::new().with(name, bytes);
    let media = inbox.take_in().remove(0).taken.unwrap().original.media;
    intake::readable(&inbox.paths[0], media).unwrap()
}

fn picture(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x * 7) as u8, (y * 5) as u8, (x ^ y) as u8])
    }))
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn empty_and_damaged_files_say_so() {
    assert_eq!(trouble("empty.png", ""), Trouble::Empty);
    assert_eq!(trouble("broken.pdf", "%PDF-1.7\nno objects at all\n%%EOF"), Trouble::Broken);
    assert_eq!(trouble("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type"), Trouble::Truncated);
    let mut bmp = encoded(&picture(9, 9), ImageFormat::Bmp);
    bmp[28] = 77;
    assert_eq!(trouble("broken.bmp", bmp), Trouble::Broken);
}

#[test]
fn a_file_that_is_not_what_its_name_promises_is_named_as_broken() {
    assert_eq!(trouble("photo.JPG", [0_u8, 1, 2, 3]), Trouble::Broken);
    assert_eq!(trouble("export.xls", "<html><table></table></html>"), Trouble::Broken);
    assert_eq!(take("voice.amr", [0_u8, 1, 2, 3]).contents, Contents::Attachment);
}
