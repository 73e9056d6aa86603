//! What leaves the machine: the draft, the copy sheet, the ZIP, and the folder they appear in.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use docket::case::{Contents, Digest, MediaType, TicketLanguage, Trouble};
use docket::export::email::{self, Attachment, EmailError};
use docket::export::{ExportError, Exported, Format, Wishes, copy_sheet, export};
use docket::locale::Locale;
use docket::packet::Packet;
use mail_parser::{MessageParser, MimeHeaders};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::packet::{ReturnedWithdrawal, day, screenshot};
use crate::pdf::assert_all_sound;

/// A returned withdrawal with real files behind its exhibits.
struct Desk {
    folder: TempDir,
    withdrawal: ReturnedWithdrawal,
}

impl Desk {
    /// The five exhibits of [`ReturnedWithdrawal`]: two PDFs and three screenshots.
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("blobs")).unwrap();
        let mut desk = Desk { folder, withdrawal: ReturnedWithdrawal::new() };
        let statement = include_bytes!("../../assets/sample/bank-statement.pdf");
        for evidence in 0..desk.withdrawal.case.evidence.len() {
            let bytes = match desk.withdrawal.case.evidence[evidence].original.media {
                MediaType::Pdf => statement.to_vec(),
                _ => screenshot_with_metadata(evidence as u32),
            };
            desk.put(evidence, &bytes);
        }
        desk
    }

    fn with(mut self, kind: (MediaType, Contents), bytes: &[u8]) -> Desk {
        self.withdrawal = self.withdrawal.exhibit("E17", "聊天记录", Some(day(2026, 11, 18)), kind);
        self.put(self.withdrawal.case.evidence.len() - 1, bytes);
        self
    }

    fn put(&mut self, evidence: usize, bytes: &[u8]) {
        let original = &mut self.withdrawal.case.evidence[evidence].original;
        original.sha256 = sha256(bytes);
        original.bytes = bytes.len() as u64;
        fs::write(self.blob(&sha256(bytes)), bytes).unwrap();
    }

    fn blob(&self, digest: &Digest) -> PathBuf {
        self.folder.path().join("blobs").join(digest.to_string())
    }

    fn packet(&self, language: TicketLanguage) -> Packet {
        let mut packet = self.withdrawal.packet(language);
        for exhibit in &mut packet.exhibits {
            exhibit.path = self.blob(&exhibit.sha256);
        }
        packet
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn export(&self, formats: &[Format]) -> Result<Exported, ExportError> {
        self.export_packet(&self.packet(TicketLanguage::Both), formats)
    }

    fn export_packet(&self, packet: &Packet, formats: &[Format]) -> Result<Exported, ExportError> {
        let wishes = Wishes {
            formats: formats.iter().copied().collect(),
            dir: self.out(),
            ..Wishes::default()
        };
        let exported = export(packet, &wishes, &|_| {}, &AtomicBool::new(false))?;
        assert_all_sound(&exported);
        Ok(exported)
    }
}

fn sha256(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

fn encoded(format: image::ImageFormat, seed: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(120, 200, |x, y| {
        image::Rgb([(x + seed * 40) as u8, y as u8, (x * y) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    image::DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn screenshot_with_metadata(seed: u32) -> Vec<u8> {
    let plain = encoded(image::ImageFormat::Png, seed);
    let (head, rest) = plain.split_at(8 + 25);
    let text = b"Author\0SECRET";
    let mut chunk = (text.len() as u32).to_be_bytes().to_vec();
    chunk.extend(b"tEXt");
    chunk.extend(text);
    chunk.extend(crc32(&chunk[4..]).to_be_bytes());
    [head, &chunk, rest].concat()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

/// A photo whose EXIF says that it lies on its side and where it was taken.
fn photo(orientation: u8) -> (MediaType, Contents, Vec<u8>) {
    let plain = encoded(image::ImageFormat::Jpeg, 1);
    let mut tiff = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    tiff.extend([0; 4]);
    tiff.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0SECRET");
    let length = ((tiff.len() + 2) as u16).to_be_bytes();
    let bytes = [&plain[..2], &[0xFF, 0xE1], &length, &tiff, &plain[2..]].concat();
    let (width, height) = if orientation > 4 { (200, 120) } else { (120, 200) };
    let properties = docket::case::ImageProperties { width, height, orientation };
    (MediaType::Jpeg, Contents::Image(properties), bytes)
}

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

const ALL: [Format; 4] = [Format::Pdf, Format::Eml, Format::Copy, Format::Zip];

#[test]
fn the_draft_says_and_carries_what_was_shown() {
    let desk = Desk::new();
    let mut packet = desk.packet(TicketLanguage::Both);
    packet.recipient_email = Some("merchant_support@wish.com".to_owned());
    let exported = desk.export_packet(&packet, &[Format::Pdf, Format::Eml]).unwrap();
    let bytes = fs::read(&exported.files[1].path).unwrap();
    assert!(bytes.starts_with(b"X-Unsent: 1\r\n"));

    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.subject(), Some(packet.subject.on_one_line().as_str()));
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("merchant_support@wish.com"));
    for absent in ["Date", "From", "Message-ID", "Received", "X-Mailer", "User-Agent"] {
        assert!(mail.header(absent).is_none(), "{absent}");
    }
    let plain = mail.body_text(0).unwrap().replace("\r\n", "\n");
    assert!(plain.starts_with(packet.body.leading()));
    assert!(plain.trim_end().ends_with(packet.body.second().unwrap()));
    let html = mail.body_html(0).unwrap();
    assert!(html.contains("<div lang=\"en\">") && html.contains("<div lang=\"zh-CN\">"));
    assert!(html.contains("深圳市澄帆电子商务有限公司"));

    let attachment = mail.attachment(0).unwrap();
    let name = attachment.attachment_name().unwrap();
    assert!(name.is_ascii() && name.len() <= 60 && name.ends_with(".pdf"), "{name}");
    assert_eq!(attachment.contents(), fs::read(&exported.files[0].path).unwrap());
    assert_eq!(mail.attachment_count(), 1);

    let longest = bytes.split(|byte| *byte == b'\n').map(<[u8]>::len).max();
    assert!(longest <= Some(79), "{longest:?}");
    assert!(bytes.is_ascii());
}

#[test]
fn a_draft_without_a_known_address_leaves_it_to_the_user() {
    let packet = ReturnedWithdrawal::new().packet(TicketLanguage::Chinese);
    assert_eq!(packet.recipient_email, None);
    let draft = email::draft(&packet, &[]).unwrap();
    let mail = MessageParser::default().parse(&draft).unwrap();
    assert!(mail.to().is_none());
    assert_eq!(mail.subject(), Some("提现失败-PMT-20261103-0421-银行退单"));
    assert_eq!(draft, email::draft(&packet, &[]).unwrap());
}

#[test]
fn an_address_cannot_write_headers() {
    let mut packet = ReturnedWithdrawal::new().packet(TicketLanguage::English);
    for address in ["a@b.example\r\nBcc: x@y.example", "a@b.example, x@y.example", "no address", ""]
    {
        packet.recipient_email = Some(address.to_owned());
        let refused = email::draft(&packet, &[]);
        assert_eq!(refused, Err(EmailError::Address { address: address.to_owned() }));
    }
}

#[test]
fn large_attachments_are_warned_of_and_too_large_ones_refused() {
    let packet = ReturnedWithdrawal::new().packet(TicketLanguage::English);
    let attachments = |bytes: usize| {
        [Attachment {
            name: "packet.pdf".to_owned(),
            media_type: "application/pdf",
            bytes: vec![0; bytes].into(),
        }]
    };
    assert_eq!(email::size_warning(&attachments(10_000_000)), None);
    assert!(email::size_warning(&attachments(10_000_001)).is_some());
    assert!(email::draft(&packet, &attachments(18_000_000)).is_ok());
    let error = email::draft(&packet, &attachments(18_000_001)).unwrap_err();
    let english = Locale::new(docket::case::Language::English);
    insta::assert_snapshot!(english.say(&error.message()), @"The attachments come to 18.0 MB; mail servers refuse more than 18.0 MB.");
    insta::assert_snapshot!(english.say(&error.remedy()), @"Lower the picture quality or split the exhibits over several emails.");
}

#[test]
fn the_copy_sheet_counts_every_box() {
    let packet = ReturnedWithdrawal::new().packet(TicketLanguage::Both);
    insta::assert_snapshot!(copy_sheet::text(&packet));
}

#[test]
fn the_copy_sheet_says_what_is_too_long() {
    let mut packet = ReturnedWithdrawal::new().packet(TicketLanguage::English);
    packet.budget.body_characters = Some(1_000);
    let sheet = copy_sheet::text(&packet);
    let line = sheet.lines().find(|line| line.starts_with("Message")).unwrap();
    insta::assert_snapshot!(line, @"Message · 2,059 of 1,000 characters: 1,059 TOO MANY");
}

fn unzip(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

#[test]
fn the_zip_can_be_verified_and_tells_nothing_of_the_camera() {
    let (_, lying, lying_photo) = photo(6);
    let (_, upright, upright_photo) = photo(1);
    let truncated = Contents::Unreadable { trouble: Trouble::Truncated };
    let webp = encoded(image::ImageFormat::WebP, 3);
    let chat = "2026-11-18 09:00 银行：账号无效\n".as_bytes();
    let desk = Desk::new()
        .with((MediaType::Jpeg, lying), &lying_photo)
        .with((MediaType::Jpeg, upright), &upright_photo)
        .with((MediaType::Webp, screenshot().1), &webp)
        .with((MediaType::Text, Contents::Text { lines: 1 }), chat)
        .with((MediaType::Jpeg, truncated), &upright_photo[..600]);
    let exported = desk.export(&ALL).unwrap();
    let zip = exported.files.iter().find(|file| file.format == Format::Zip).unwrap();
    let files = unzip(&zip.path);
    let file = |name: &str| &files.iter().find(|(found, _)| found == name).unwrap().1;

    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    insta::assert_snapshot!(names.join("\n"), @"
    PAY-06-AF2BDB_payoneer_2026-11-20.pdf
    exhibits/01_withdrawal-confirmation_A-1.pdf
    exhibits/02_bank-return-notice_A-2.png
    exhibits/03_provider-transaction-record_A-3.png
    exhibits/04_account-details-compared_A-4.png
    exhibits/05_bank-statement_A-5.pdf
    exhibits/06_correspondence_A-6.jpg
    exhibits/07_correspondence_A-7.jpg
    exhibits/08_correspondence_A-8.png
    exhibits/09_correspondence_A-9.txt
    README.en.txt
    README.zh-CN.txt
    manifest.json
    verify.html
    SHA256SUMS
    ");
    let sums = String::from_utf8(file("SHA256SUMS").clone()).unwrap();
    assert_eq!(sums.lines().count(), files.len() - 1);
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(sum, sha256(file(name)).to_string(), "{name}");
    }
    for (name, bytes) in &files {
        for secret in [b"SECRET".as_slice(), b"Exif\0"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret), "{name}");
        }
    }
    let manifest: serde_json::Value = serde_json::from_slice(file("manifest.json")).unwrap();
    let originals = manifest["originals"].as_array().unwrap();
    assert_eq!(originals.len(), 10);
    let photo = &originals[5];
    assert_eq!(photo["sha256"], sha256(&lying_photo).to_string());
    assert_eq!(photo["copy_is"], "converted");
    assert_eq!(originals[6]["copy_is"], "metadata_removed");
    assert_eq!(originals[8]["copy_is"], "identical");
    assert_eq!(originals[9]["left_out_because"], "truncated");
    let turned = image::load_from_memory(file(photo["copy"].as_str().unwrap())).unwrap();
    assert_eq!((turned.width(), turned.height()), (200, 120));
    let packet_pdf = exported.files.iter().find(|file| file.format == Format::Pdf).unwrap();
    assert_eq!(file(names[0]), &fs::read(&packet_pdf.path).unwrap());
    assert!(exported.skipped.contains(&("A-10".to_owned(), Trouble::Truncated)));
    let text = |name: &str| String::from_utf8(file(name).clone()).unwrap();
    insta::assert_snapshot!(text("README.en.txt") + &text("README.zh-CN.txt"));
    let page = text("verify.html");
    assert!(!page.contains("{{"), "a gap is left");
    for name in ["README.en.txt", "A-1.pdf"] {
        assert!(page.contains(name), "{name}");
    }
    for original in originals {
        assert!(page.contains(original["sha256"].as_str().unwrap()));
    }
    assert!(page.contains("What this does not prove") && page.contains("不能证明的内容"));
}

#[test]
fn a_pdf_goes_out_without_its_author_and_with_its_pages() {
    let desk = Desk::new();
    let exported = desk.export(&[Format::Zip]).unwrap();
    assert_eq!(names(&desk.out()).len(), 1);
    let files = unzip(&exported.files[0].path);
    let (_, copy) = files.iter().find(|(name, _)| name.ends_with("A-1.pdf")).unwrap();
    let copy = lopdf::Document::load_mem(copy).unwrap();
    assert!(copy.trailer.get(b"Info").is_err());
    let original =
        lopdf::Document::load_mem(include_bytes!("../../assets/sample/bank-statement.pdf"))
            .unwrap();
    assert_eq!(copy.get_pages().len(), original.get_pages().len());
}

#[test]
fn the_same_packet_gives_the_same_bytes() {
    let desk = Desk::new();
    let first = desk.export(&ALL).unwrap();
    let second = desk.export(&ALL).unwrap();
    for (first, second) in first.files.iter().zip(&second.files) {
        assert_eq!((first.format, first.sha256), (second.format, second.sha256));
        assert_eq!(first.sha256, sha256(&fs::read(&second.path).unwrap()));
        assert_eq!(first.bytes, fs::metadata(&second.path).unwrap().len());
    }
    insta::assert_snapshot!(names(&desk.out()).join("\n"), @"
    PAY-06-AF2BDB_payoneer_2026-11-20 (2).eml
    PAY-06-AF2BDB_payoneer_2026-11-20 (2).pdf
    PAY-06-AF2BDB_payoneer_2026-11-20 (2).txt
    PAY-06-AF2BDB_payoneer_2026-11-20 (2).zip
    PAY-06-AF2BDB_payoneer_2026-11-20.eml
    PAY-06-AF2BDB_payoneer_2026-11-20.pdf
    PAY-06-AF2BDB_payoneer_2026-11-20.txt
    PAY-06-AF2BDB_payoneer_2026-11-20.zip
    ");
}

#[test]
fn a_cancelled_export_leaves_nothing() {
    let desk = Desk::new();
    for at in 0..=ALL.len() {
        let cancelled = AtomicBool::new(false);
        let cancel = |progress: docket::export::Progress| {
            if progress.done >= at && progress.writing.is_some() {
                cancelled.store(true, Ordering::Relaxed);
            }
        };
        let wishes = Wishes {
            formats: ALL.into_iter().collect::<BTreeSet<_>>(),
            dir: desk.out(),
            ..Wishes::default()
        };
        let exported = export(&desk.packet(TicketLanguage::English), &wishes, &cancel, &cancelled);
        if at < ALL.len() {
            assert!(matches!(exported, Err(ExportError::Cancelled)), "{at}");
            assert!(names(&desk.out()).is_empty(), "{at}");
        } else {
            assert_eq!(exported.unwrap().files.len(), 4);
        }
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named_with_a_remedy() {
    let desk = Desk::new();
    fs::write(desk.out(), "a file in the way").unwrap();
    let error = desk.export(&[Format::Copy]).unwrap_err();
    let english = Locale::new(docket::case::Language::English);
    let said = english.say(&error.message());
    assert!(said.contains(&desk.out().display().to_string()), "{said}");
    assert!(english.say(&error.remedy()).starts_with("Choose a folder"));
}

#[test]
fn a_missing_original_never_stops_an_export() {
    let desk = Desk::new();
    let packet = desk.packet(TicketLanguage::Both);
    fs::remove_file(&packet.exhibits[1].path).unwrap();
    let exported = desk.export(&ALL).unwrap();
    assert_eq!(exported.files.len(), 4);
    assert_eq!(exported.skipped.len(), 1);
    assert_eq!(exported.skipped[0].0, "A-2");
}

#[test]
fn limits_that_are_not_met_are_warned_of() {
    let desk = Desk::new();
    let mut packet = desk.packet(TicketLanguage::English);
    packet.budget.file_bytes = Some(1_000);
    packet.budget.body_characters = Some(100);
    let exported = desk.export_packet(&packet, &[Format::Pdf]).unwrap();
    let keys: Vec<&str> = exported.warnings.iter().map(|warning| warning.key.as_str()).collect();
    assert_eq!(
        keys,
        ["packet-export-body-too-long", "packet-export-pdf-too-large", "packet-export-costliest"]
    );
}
