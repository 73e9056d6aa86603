//! Files of every kind and every kind of trouble, taken in from a real folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Cursor, Read, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use docket::case::{Contents, Digest, ImageProperties, Language, MediaType, Trouble};
use docket::intake::{self, IntakeError, Outcome, Readable, Taken};
use docket::locale::Locale;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

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

fn pdf(pages: usize) -> lopdf::Document {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = b"1 0 0 rg 20 20 60 60 re f".to_vec();
            let content = document.add_object(Stream::new(dictionary! {}, content));
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 200.into(), 100.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    document
        .objects
        .insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    document
}

fn saved(mut document: lopdf::Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn locked_pdf(user_password: &str) -> Vec<u8> {
    let mut document = pdf(1);
    let state = lopdf::EncryptionState::try_from(lopdf::EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: lopdf::Permissions::empty(),
    })
    .unwrap();
    document.encrypt(&state).unwrap();
    saved(document)
}

fn workbook(sheet: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#
            ),
        ),
    ];
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
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
fn originals_are_kept_byte_for_byte_under_their_hash() {
    let inbox = Inbox::new()
        .with("a.txt", "first")
        .with("b.png", encoded(&picture(3, 3), ImageFormat::Png))
        .with("empty.jpg", "");
    let kept: Mutex<BTreeMap<Digest, Vec<u8>>> = Mutex::default();
    let keep = |digest: &Digest, original: &mut dyn Read| {
        let mut bytes = Vec::new();
        original.read_to_end(&mut bytes)?;
        kept.lock().unwrap().insert(*digest, bytes);
        Ok(())
    };
    let outcomes = intake::take_in(&inbox.paths, &keep, &|_| {}, &AtomicBool::new(false));
    let kept = kept.into_inner().unwrap();
    for (path, outcome) in inbox.paths.iter().zip(outcomes) {
        let bytes = fs::read(path).unwrap();
        let original = outcome.taken.unwrap().original;
        assert_eq!(original.sha256.0, <[u8; 32]>::from(Sha256::digest(&bytes)));
        assert_eq!(original.bytes, bytes.len() as u64);
        assert_eq!(kept[&original.sha256], bytes);
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
fn a_pdf_whose_end_is_missing_is_not_shown_as_if_it_were_whole() {
    let whole = saved(pdf(3));
    let cross_references = memchr::memmem::rfind(&whole, b"xref").unwrap();
    let cut = &whole[..cross_references.saturating_sub(12)];
    assert_eq!(trouble("cut.pdf", cut), Trouble::Truncated);

    // One made for the web names an end near its start, and its full length.
    let promise = format!(
        "%PDF-1.7\n1 0 obj\n<</Linearized 1/L {} /H[1 2]>>\nendobj\nstartxref\n0\n",
        2 * whole.len()
    );
    let cut = [promise.as_bytes(), &cut[9..]].concat();
    assert_eq!(trouble("web.pdf", &cut), Trouble::Truncated);

    let forgotten_last_line = &whole[..whole.len() - b"\n%%EOF".len()];
    let taken = take("old.pdf", forgotten_last_line);
    assert_eq!(taken.contents, Contents::Pdf { pages: 3 });
}

#[test]
fn a_file_that_is_not_what_its_name_promises_is_named_as_broken() {
    assert_eq!(trouble("photo.JPG", [0_u8, 1, 2, 3]), Trouble::Broken);
    assert_eq!(trouble("export.xls", "<html><table></table></html>"), Trouble::Broken);
    assert_eq!(take("voice.amr", [0_u8, 1, 2, 3]).contents, Contents::Attachment);
}

#[test]
fn a_text_on_one_endless_line_is_a_text() {
    let endless = format!("x{}", "退票".repeat(50_000));
    let lines = endless.chars().count().div_ceil(2_000);
    assert_eq!(
        take("chat.txt", endless).contents,
        Contents::Text { lines: u32::try_from(lines).unwrap() }
    );
}

#[test]
fn what_would_fill_thousands_of_pages_is_cut() {
    let Readable::Text(lines) = read("long.txt", "退票\n".repeat(5) + &"退".repeat(3_000_000))
    else {
        panic!("no text")
    };
    assert_eq!(lines.iter().map(|line| line.chars().count()).max(), Some(2_000));
    assert!((400..=501 + 5).contains(&lines.len()), "{}", lines.len());
    let mail = format!("From: a@b.example\r\nSubject: {}\r\n\r\nhi", "x".repeat(100_000));
    let Readable::Email { headers, .. } = read("mail.eml", mail) else { panic!("no mail") };
    assert!(headers.iter().all(|(_, value)| value.chars().count() <= 2_001));
}

#[test]
fn pdf_pages_are_counted_and_drawn() {
    let bytes = saved(pdf(3));
    let taken = take("statement.png", &bytes);
    assert_eq!(taken.contents, Contents::Pdf { pages: 3 });
    let thumbnail = image::load_from_memory(&taken.thumbnail.unwrap()).unwrap();
    assert_eq!((thumbnail.width(), thumbnail.height()), (320, 160));

    let bytes = Arc::new(bytes);
    assert_eq!(intake::pdf_pages(Arc::clone(&bytes)), Ok(3));
    let limit = Duration::from_secs(60);
    let page = intake::render_pdf_page(Arc::clone(&bytes), 2, 144.0, limit).unwrap();
    assert_eq!(page.dimensions(), (400, 200));
    assert_eq!(page.get_pixel(100, 100).0, [255, 0, 0, 255]);
    assert_eq!(page.get_pixel(300, 100).0, [255; 4]);
    assert_eq!(intake::render_pdf_page(bytes, 3, 72.0, limit), Err(Trouble::Broken));
}

#[test]
fn a_pdf_that_would_fill_the_memory_is_refused() {
    use lopdf::{Stream, dictionary};
    let with_picture = |picture: Stream| {
        let mut document = pdf(1);
        let picture = document.add_object(picture);
        let page = document.page_iter().next().unwrap();
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Resources", dictionary! { "XObject" => dictionary! { "I" => picture } });
        saved(document)
    };
    let fax = dictionary! { "K" => -1, "Columns" => 2_000_000_000, "Rows" => 2_000_000_000 };
    let fax = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 10, "Height" => 10,
        "Filter" => "CCITTFaxDecode", "DecodeParms" => fax,
    };
    assert_eq!(trouble("fax.pdf", with_picture(Stream::new(fax, vec![0; 50]))), Trouble::TooLarge);
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    io::copy(&mut io::repeat(0).take(513 << 20), &mut packed).unwrap();
    let bomb = Stream::new(dictionary! { "Filter" => "FlateDecode" }, packed.finish().unwrap());
    assert_eq!(trouble("bomb.pdf", with_picture(bomb)), Trouble::TooLarge);
}

/// One page that says `text` in a Chinese font which it names and does not carry.
fn unembedded(text: &str) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document: Document = pdf(1);
    let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let content = format!("BT /F 60 Tf 60 25 Td <{hex}> Tj ET");
    let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    let info = dictionary! {
        "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("GB1"),
        "Supplement" => 2,
    };
    let descendant = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType0", "BaseFont" => "STSong-Light",
        "CIDSystemInfo" => info,
    });
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "STSong-Light",
        "Encoding" => "UniGB-UCS2-H", "DescendantFonts" => vec![descendant.into()],
    });
    let page = document.page_iter().next().unwrap();
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", content);
    page.set("Resources", dictionary! { "Font" => dictionary! { "F" => font } });
    saved(document)
}

#[test]
fn a_font_that_is_not_carried_is_stood_in_for() {
    let ink = |text| {
        let bytes = Arc::new(unembedded(text));
        let page = intake::render_pdf_page(bytes, 0, 72.0, Duration::from_secs(60)).unwrap();
        page.pixels().filter(|pixel| pixel.0[0] < 128).count()
    };
    let (nothing, dot, han) = (ink(" "), ink("."), ink("退"));
    assert_eq!(nothing, 0);
    assert!(0 < dot && dot * 5 < han, "{dot} {han}");
}

#[test]
fn only_a_pdf_that_needs_a_password_is_locked() {
    assert_eq!(trouble("locked.pdf", locked_pdf("secret")), Trouble::PasswordProtected);
    assert_eq!(take("no printing.pdf", locked_pdf("")).contents, Contents::Pdf { pages: 1 });
}

#[test]
fn a_bank_export_called_xls_reads_as_the_table_it_is() {
    let text = "账户明细\r\n\r\n交易日期\t摘要\t金额\t备注\r\n=\"20261103\"\t退票 \t8,420.00\t\r\n\
                =\"20261104\"\t手续费\t15.00\t户名不符\r\n";
    let (bytes, _, _) = encoding_rs::GBK.encode(text);
    let taken = take("对账单.xls", &bytes);
    assert_eq!(taken.original.media, MediaType::Csv);
    assert_eq!(taken.contents, Contents::Table { rows: 4, columns: 4 });
    let Readable::Table(rows) = read("对账单.xls", &bytes) else { panic!("no table") };
    assert_eq!(rows[0], ["账户明细"]);
    assert_eq!(rows[2], ["20261103", "退票", "8,420.00"]);
    assert_eq!(rows[3], ["20261104", "手续费", "15.00", "户名不符"]);
}

#[test]
fn a_long_table_is_cut_and_its_size_told() {
    let rows: String = (0..6_000).map(|row| format!("{row},a,b\n")).collect();
    let taken = take("long.csv", &rows);
    assert_eq!(taken.contents, Contents::Table { rows: 6_000, columns: 3 });
    let Readable::Table(shown) = read("long.csv", &rows) else { panic!("no table") };
    assert_eq!(shown.len(), 5_000);
}

#[test]
fn a_workbook_shows_what_excel_shows() {
    let sheet = r#"<row r="2"><c r="B2" t="inlineStr"><is><t>放款 </t></is></c><c r="C2"><v>8420.1</v></c></row>
        <row r="3"><c r="B3" s="1"><v>46332.5</v></c><c r="C3"><v>0.30000000000000004</v></c></row>"#;
    let Readable::Table(rows) = read("book.xlsx", workbook(sheet)) else { panic!("no table") };
    assert_eq!(rows, [vec!["", "放款", "8420.1"], vec!["", "2026-11-06 12:00:00", "0.3"]]);
}

#[test]
fn workbooks_that_would_fill_the_memory_do_not() {
    let corners = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let taken = take("corners.xlsx", workbook(corners));
    assert_eq!(taken.contents, Contents::Table { rows: 2, columns: 16_384 });
    assert_eq!(trouble("bomb.xlsx", workbook(&" ".repeat(257 << 20))), Trouble::TooLarge);
    let whole = workbook(corners);
    assert_eq!(trouble("cut.xlsx", &whole[..whole.len() - 30]), Trouble::Truncated);
}

#[test]
fn a_mail_is_read_with_its_encodings() {
    let mail = "From: =?UTF-8?B?5a6i5pyN?= <help@payoneer.com>\r\nTo: li@example.com\r\n\
        Date: Fri, 6 Nov 2026 09:14:12 +0800\r\nSubject: =?GB2312?B?zcvGsQ==?=\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\
        Content-Type: text/html; charset=utf-8\r\n\r\n<style>p { color: red }</style>\
        <p>Dear seller,</p><p>USD&nbsp;8,420.00 was returned.</p>\r\n--x\r\n\
        Content-Type: application/pdf; name=\"notice.pdf\"\r\n\
        Content-Disposition: attachment; filename=\"notice.pdf\"\r\n\r\n%PDF-1.7\r\n--x--\r\n";
    let taken = take("saved.txt", mail);
    assert_eq!(taken.original.media, MediaType::Email);
    assert_eq!(taken.captured_at.unwrap().to_string(), "2026-11-06 09:14:12");
    let (subject, from) = ("退票".to_owned(), "客服 <help@payoneer.com>".to_owned());
    assert_eq!(taken.contents, Contents::Email { subject, from, attachments: 1 });
    let Readable::Email { headers, body, attachments } = read("saved.txt", mail) else {
        panic!("no mail")
    };
    let names: Vec<_> = headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["From", "To", "Date", "Subject"]);
    assert_eq!(headers[2].1, "Fri, 6 Nov 2026 09:14:12 +0800");
    assert_eq!(body, "Dear seller,\nUSD\u{a0}8,420.00 was returned.");
    assert_eq!(attachments, ["notice.pdf"]);
}

#[test]
fn names_of_every_kind_are_taken() {
    let long = format!("{}.png", "n".repeat(246));
    for name in ["退票 通知 😀 “Wang's” \"copy\".png", "  spaces  .png", long.as_str(), "-rf"]
    {
        let taken = take(name, encoded(&picture(2, 2), ImageFormat::Png));
        assert_eq!(taken.original.file_name, name);
        assert!(!taken.suggested_title.is_empty() && !taken.suggested_title.contains(".png"));
    }
}

#[test]
fn one_bad_file_never_stops_the_rest() {
    let png = encoded(&picture(5, 5), ImageFormat::Png);
    let mut inbox = Inbox::new().with("0.png", &png).with_missing("gone.png").with("2.png", &png);
    inbox.paths.push(inbox.folder.path().to_owned());
    let inbox = inbox.with("4.jpg", "\u{FFFD}\u{FFFD}").with("5.png", &png);
    let finished = AtomicUsize::new(0);
    let progress = |progress: intake::Progress| {
        assert_eq!(progress.total, 6);
        finished.fetch_max(progress.done, Ordering::Relaxed);
    };
    let outcomes =
        intake::take_in(&inbox.paths, &|_, _| Ok(()), &progress, &AtomicBool::new(false));
    assert_eq!(finished.into_inner(), 6);
    let paths: Vec<_> = outcomes.iter().map(|outcome| outcome.path.clone()).collect();
    assert_eq!(paths, inbox.paths);
    let taken: Vec<bool> = outcomes.iter().map(|outcome| outcome.taken.is_ok()).collect();
    assert_eq!(taken, [true, false, true, false, true, true]);
    assert!(matches!(outcomes[1].taken, Err(IntakeError::Missing { .. })));
    assert!(matches!(outcomes[3].taken, Err(IntakeError::IsFolder { .. })));
}

#[test]
fn a_cancel_leaves_the_rest_out() {
    let inbox = (0..40).fold(Inbox::new(), |inbox, n| inbox.with(&format!("{n}.txt"), "text"));
    let cancelled = AtomicBool::new(false);
    let progress = |_| cancelled.store(true, Ordering::Relaxed);
    let outcomes = intake::take_in(&inbox.paths, &|_, _| Ok(()), &progress, &cancelled);
    assert!(!outcomes.is_empty() && outcomes.len() < 40, "{}", outcomes.len());
}

#[test]
fn a_file_that_grows_while_it_is_read_is_refused() {
    let inbox = Inbox::new().with("growing.txt", "one line\n");
    let grow = |_: &Digest, _: &mut dyn Read| fs::write(&inbox.paths[0], "one line\ntwo lines\n");
    let outcome = intake::take_in(&inbox.paths, &grow, &|_| {}, &AtomicBool::new(false)).remove(0);
    assert!(matches!(outcome.taken, Err(IntakeError::Changed { .. })), "{outcome:?}");
}

#[cfg(unix)]
#[test]
fn a_device_is_no_file() {
    let outcome = intake::take_in(
        &[PathBuf::from("/dev/zero")],
        &|_, _| Ok(()),
        &|_| {},
        &AtomicBool::new(false),
    )
    .remove(0);
    assert!(matches!(outcome.taken, Err(IntakeError::NotRegular { .. })));
}

#[test]
fn refusals_name_the_file_and_what_to_do_in_both_languages() {
    let inbox = Inbox::new().with("退票.png", "x").with_missing("gone.png");
    let full = |_: &Digest, _: &mut dyn Read| Err(io::Error::from(io::ErrorKind::StorageFull));
    let mut errors: Vec<IntakeError> =
        intake::take_in(&inbox.paths, &full, &|_| {}, &AtomicBool::new(false))
            .into_iter()
            .map(|outcome| outcome.taken.unwrap_err())
            .collect();
    let path = inbox.paths[0].clone();
    let kept = |kind| IntakeError::NotKept { path: path.clone(), kind };
    errors.extend([
        IntakeError::NotPermitted { path: path.clone() },
        IntakeError::IsFolder { path: path.clone() },
        IntakeError::NotRegular { path: path.clone() },
        IntakeError::Changed { path: path.clone() },
        IntakeError::TooLarge { path: path.clone(), bytes: 3 << 30, limit: 2 << 30 },
        IntakeError::NotRead { path: path.clone(), kind: io::ErrorKind::Other },
        kept(io::ErrorKind::ReadOnlyFilesystem),
        kept(io::ErrorKind::Other),
    ]);
    for trouble in [
        Trouble::Empty,
        Trouble::Truncated,
        Trouble::Broken,
        Trouble::PasswordProtected,
        Trouble::TooLarge,
        Trouble::TooSlow,
    ] {
        errors.push(IntakeError::NotShown { path: path.clone(), trouble });
    }
    for language in [Language::English, Language::Chinese] {
        let locale = Locale::new(language);
        for error in &errors {
            let (message, remedy) = (error.message(), error.remedy());
            let file = error.path().file_name().unwrap().to_str().unwrap();
            assert!(locale.say(&message).contains(file), "{}", locale.say(&message));
            for said in [&message, &remedy] {
                let words = locale.say(said);
                assert!(words != said.key && !words.contains(['{', '}']), "{words}");
            }
        }
    }
}
