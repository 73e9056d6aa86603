//! The first pages by themselves are those of the whole packet.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use docket::case::{Contents, MediaType, TicketLanguage, Treatment};
use docket::export::Cache;
use docket::export::pdf::{self, Opening, PdfOptions};
use docket::intake;
use docket::packet::Packet;

use super::sample::{Sample, Written};
use super::{assert_sound, programs};

fn opening(packet: &Packet, options: &PdfOptions, name: &str) -> (Opening, Vec<u8>, Written) {
    let mut bytes = Vec::new();
    let opening = pdf::write_opening(packet, options, &mut bytes).unwrap();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("opening-{name}.pdf"));
    fs::write(&path, &bytes).unwrap();
    assert_sound(&path);
    let whole = Written::with(packet, options, &format!("opened-{name}"));
    (opening, bytes, whole)
}

fn drawn(bytes: &Arc<Vec<u8>>, page: u32) -> image::RgbaImage {
    let patience = Duration::from_secs(60);
    intake::render_pdf_page(Arc::clone(bytes), page, 40.0, patience).unwrap()
}

/// As many pages as the packet has before its exhibits, drawn alike, of as many as it has in all.
fn assert_opens(packet: &Packet, options: &PdfOptions, name: &str) {
    let (opening, bytes, whole) = opening(packet, options, name);
    let before = whole.report.exhibit_pages.first().map_or(whole.report.pages, |pages| pages.0 - 1);
    assert_eq!((opening.pages, opening.of), (before, whole.report.pages), "{name}");
    let (bytes, all) = (Arc::new(bytes), Arc::new(whole.bytes));
    for page in 0..opening.pages {
        assert!(drawn(&bytes, page) == drawn(&all, page), "{name}: page {}", page + 1);
    }
}

fn chat(lines: u32) -> (Contents, String) {
    let said =
        |line: u32| format!("[2026/11/3 10:{:02}] 李伟: #{line} 款项退回了吗？\n", line % 60);
    (Contents::Text { lines }, (0..lines).map(said).collect())
}

#[test]
fn the_first_pages_alone_are_those_of_the_packet() {
    let (contents, said) = chat(300);
    let mut sample = Sample::full(TicketLanguage::Both)
        .incomplete()
        .with_bytes("chat.txt", MediaType::Text, contents, said.as_bytes())
        .with_picture("wechat-chat.png");
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::at(folder.path().to_owned());
    let options = PdfOptions { bates: Some("LIN-".to_owned()), ..PdfOptions::default() };
    assert_opens(&sample.packet, &options, "without-a-cache");
    let options = PdfOptions { cache, ..options };
    assert_opens(&sample.packet, &options, "first");
    assert_opens(&sample.packet, &options, "again");

    sample.packet.reference.push('7');
    sample.packet.key_facts.truncate(2);
    assert_opens(&sample.packet, &options, "after-a-word");
    sample.packet.exhibits[6].shows = sample.packet.summary.clone();
    let turned = Treatment { quarter_turns: 1, ..Treatment::default() };
    sample.packet.exhibits[0].treatment = turned;
    assert_opens(&sample.packet, &options, "after-a-change-of-two-exhibits");
    sample.packet.exhibits.remove(1);
    assert_opens(&sample.packet, &options, "with-one-fewer");
}

#[test]
fn exhibits_that_were_counted_are_not_laid_out_again() {
    let (contents, said) = chat(300);
    let sample = Sample::new(TicketLanguage::Chinese).with_bytes(
        "chat.txt",
        MediaType::Text,
        contents,
        said.as_bytes(),
    );
    let folder = tempfile::tempdir().unwrap();
    let kept = PdfOptions { cache: Cache::at(folder.path().to_owned()), ..PdfOptions::default() };
    let whole = sample.write_as("opening-counted", kept.clone());
    assert!(whole.report.pages > 8);
    // As long as it was, with nothing in it.
    fs::write(&sample.packet.exhibits[0].path, vec![b'\n'; said.len()]).unwrap();
    let of = |options: &PdfOptions| {
        pdf::write_opening(&sample.packet, options, &mut Vec::new()).unwrap().of
    };
    assert_eq!(of(&kept), whole.report.pages);
    assert!(of(&PdfOptions::default()) < whole.report.pages);
    assert!(programs::pages(&whole.path) == u64::from(whole.report.pages));
}
