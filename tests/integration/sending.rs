//! Mails and the kit for webmail: what a packet too large for one mail becomes, an answer in the
//! thread it belongs to, and a case with nothing to send along.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use docket::case::{Contents, ImageProperties, MediaType, TicketLanguage};
use docket::export::email::{self, Reply};
use docket::export::pdf::PdfOptions;
use docket::export::{Exported, Format, Wishes, export};
use docket::packet::Packet;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use mail_parser::{Message, MessageParser, MimeHeaders};
use tempfile::TempDir;

use crate::packet::{ReturnedWithdrawal, day};

/// Nothing makes it smaller: 8.7 MB.
fn noise(seed: u32) -> Vec<u8> {
    let side = 1_700;
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let pixels = (0..side * side * 3).map(|_| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    });
    let pixels: Vec<u8> = pixels.collect();
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::NoFilter)
        .write_image(&pixels, side, side, ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

fn packet_of(pictures: &[Vec<u8>], dir: &Path) -> Packet {
    let mut withdrawal = ReturnedWithdrawal::new();
    withdrawal.case.evidence.clear();
    let properties = ImageProperties { width: 1_700, height: 1_700, orientation: 1 };
    for bytes in pictures {
        let contents = (MediaType::Png, Contents::Image(properties));
        withdrawal =
            withdrawal.exhibit("E17", "📄 a/b\\c 聊天.png", Some(day(2026, 11, 18)), contents);
        let original = &mut withdrawal.case.evidence.last_mut().unwrap().original;
        original.bytes = bytes.len() as u64;
        original.file_name = "../../📄 聊天 a\\b.png".to_owned();
    }
    let mut packet = withdrawal.packet(TicketLanguage::Both);
    for (at, bytes) in pictures.iter().enumerate() {
        packet.exhibits[at].path = dir.join(at.to_string());
        fs::write(&packet.exhibits[at].path, bytes).unwrap();
    }
    packet
}

fn send(packet: &Packet, wishes: Wishes, home: &TempDir) -> Exported {
    let wishes = Wishes { dir: home.path().join("out"), ..wishes };
    export(packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap()
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn parsed(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

#[test]
fn a_packet_too_large_for_a_mail_goes_in_several_that_answer_the_same_message() {
    let home = tempfile::tempdir().unwrap();
    let packet = packet_of(&[noise(1), noise(2), noise(3)], home.path());
    let reply = Reply {
        to: Some("case+881@payoneer.example".to_owned()),
        subject: Some("[Case 881] 退票".to_owned()),
        message_id: Some("b2@payoneer.example".to_owned()),
        references: vec!["a1@shop.example".to_owned()],
    };
    let wishes = Wishes {
        formats: [Format::Eml, Format::Kit].into(),
        options: PdfOptions { full_quality: true, ..PdfOptions::default() },
        reply: Some(reply),
        ..Wishes::default()
    };
    let exported = send(&packet, wishes, &home);
    let mails = exported.files.iter().filter(|file| file.format == Format::Eml);
    let mails: Vec<Vec<u8>> = mails.map(|file| fs::read(&file.path).unwrap()).collect();
    assert_eq!(mails.len(), 3);
    for (at, bytes) in mails.iter().enumerate() {
        assert!(bytes.len() < 25_000_000, "{}", bytes.len());
        let mail = parsed(bytes);
        let part = at + 1;
        assert_eq!(mail.subject(), Some(format!("Re: [Case 881] 退票 ({part}/3)").as_str()));
        assert_eq!(mail.in_reply_to().as_text(), Some("b2@payoneer.example"));
        assert_eq!(
            mail.to().unwrap().first().unwrap().address(),
            Some("case+881@payoneer.example")
        );
        let text = mail.body_text(0).unwrap();
        assert!(text.starts_with(&format!("Email {part} of 3: ")), "{text}");
        assert!(text.contains(&format!("第 {part} 封邮件，共 3 封")), "{text}");
        assert!(mail.body_html(0).unwrap().contains(&format!("Email {part} of 3: ")));
        let attached = mail.attachment(0).unwrap().attachment_name().unwrap();
        assert!(attached.ends_with(&format!("_part-{part}-of-3.pdf")), "{attached}");
    }
    let kit: Vec<&str> = exported
        .files
        .iter()
        .filter(|file| file.format == Format::Kit)
        .map(|file| name(&file.path))
        .collect();
    assert_eq!(
        kit,
        [
            "01_PAY-06-AF2BDB_part-1-of-3.pdf",
            "02_PAY-06-AF2BDB_part-2-of-3.pdf",
            "03_PAY-06-AF2BDB_part-3-of-3.pdf",
            "subject.txt",
            "body.en.txt",
            "body.zh-CN.txt",
            "README.en.txt",
            "README.zh-CN.txt"
        ]
    );
    let of_kit = |wanted: &str| {
        let file = exported.files.iter().find(|file| name(&file.path) == wanted).unwrap();
        fs::read_to_string(&file.path).unwrap()
    };
    assert_eq!(of_kit("subject.txt"), "Re: [Case 881] 退票\n");
    let readme = of_kit("README.en.txt");
    assert!(readme.contains("choose Reply") && readme.contains("case+881@"), "{readme}");
    assert!(readme.contains("attach one file per mail"), "{readme}");
    let large = exported.warnings.iter().filter(|warning| warning.key == "packet-email-large");
    assert!(large.count() <= 1, "{:?}", exported.warnings);
}

#[test]
fn an_attachment_has_a_name_that_every_mail_program_keeps() {
    let home = tempfile::tempdir().unwrap();
    let mut packet = packet_of(&[], home.path());
    assert_eq!(email::attachment_name(&packet, ""), format!("{}.pdf", packet.file_stem));
    packet.file_stem = "PAY-06-AF2BDB_wechat_pay_merchant_2026-11-20".to_owned();
    let short = email::attachment_name(&packet, "_part-10-of-12");
    assert_eq!(short, "PAY-06-AF2BDB_part-10-of-12.pdf");
}

#[test]
fn names_that_are_no_file_names_stay_inside_the_folder() {
    let home = tempfile::tempdir().unwrap();
    let packet = packet_of(&[b"no picture".to_vec(), Vec::new()], home.path());
    let formats = [Format::Zip, Format::Kit, Format::Files, Format::Images].into();
    let exported = send(&packet, Wishes { formats, ..Wishes::default() }, &home);
    let out = home.path().join("out");
    for file in &exported.files {
        assert!(file.path.starts_with(&out), "{}", file.path.display());
        assert!(file.path.to_str().unwrap().is_ascii() || !out.to_str().unwrap().is_ascii());
        assert!(!file.path.to_str().unwrap().contains(".."));
    }
    let skipped: Vec<&str> = exported.skipped.iter().map(|(number, _)| number.as_str()).collect();
    assert_eq!(skipped, ["A-1", "A-2"]);
}

#[test]
fn a_case_without_exhibits_is_exported_in_every_format() {
    let home = tempfile::tempdir().unwrap();
    let packet = packet_of(&[], home.path());
    let formats = [
        Format::Pdf,
        Format::Eml,
        Format::Copy,
        Format::Zip,
        Format::Kit,
        Format::Files,
        Format::Images,
    ];
    for split in [false, true] {
        let wishes = Wishes {
            formats: formats.into(),
            options: PdfOptions { fit: Some(60_000), ..PdfOptions::default() },
            split,
            front_pages: true,
            ..Wishes::default()
        };
        let exported = send(&packet, wishes, &home);
        let of = |format| exported.files.iter().filter(move |file| file.format == format).count();
        assert_eq!((of(Format::Pdf), of(Format::Eml), of(Format::Zip)), (1, 1, 1));
        assert!(of(Format::Files) == 0 && of(Format::Images) > 1);
        assert!(exported.skipped.is_empty());
    }
}
