//! The packet as PDF, read back by programs that did not write it.

mod checked;
mod copies;
mod document;
mod first_page;
mod hidden;
mod kept;
mod layout;
mod mails;
mod one_minute;
mod opening;
mod pictures;
pub mod programs;
mod sample;
mod tables;
mod transcripts;
mod walk;

use docket::case::{Contents, MediaType, TicketLanguage, Trouble};
use docket::export::pdf::{Paper, PdfOptions};
use docket::export::{Exported, Format};

use document::Document;
use sample::Sample;

/// What holds for every PDF that leaves the program: others open it, and every way in it leads on.
pub fn assert_sound(path: &std::path::Path) {
    programs::open(path);
    walk::walk(&lopdf::Document::load(path).unwrap());
}

/// The same of all that an export made.
pub fn assert_all_sound(exported: &Exported) {
    for file in exported.files.iter().filter(|file| file.format == Format::Pdf) {
        assert_sound(&file.path);
    }
}

#[test]
fn every_language_prints_and_can_be_searched() {
    let written = Sample::full(TicketLanguage::Both).incomplete().write("both");
    programs::check(&written.path);
    let words = programs::words(&written.path);
    for expected in [
        "深圳市星河万象科技有限公司",
        "Please confirm receipt of the returned USD 8,420.00",
        "Žofia Łukaszewicz-Müller / Анна Шевченко",
        "“收款人户名不符”——款项未入账……",
        "6222 0210 0112 3456 789",
        "Evidence index 证据目录",
        "FICTIONAL — sample case 虚构示例",
        "Incomplete: 2 items are missing or weak",
        "not available: the bank has not given it to us",
        "交易日期",
    ] {
        assert!(words.contains(expected), "{expected} is not in: {words}");
    }
    for exhibit in &written.report.exhibit_pages {
        assert!(exhibit.0 <= exhibit.1);
    }
    assert_eq!(written.report.exhibit_pages.len(), 6);
    assert!(written.report.missing_glyphs.is_empty());
    assert!(written.report.skipped.is_empty());
}

#[test]
fn a_ticket_in_one_language_says_nothing_in_the_other() {
    let english = programs::words(&Sample::full(TicketLanguage::English).write("english").path);
    assert!(english.contains("Already checked"));
    assert!(!english.contains("已自行核对"));
    let chinese = programs::words(&Sample::full(TicketLanguage::Chinese).write("chinese").path);
    assert!(chinese.contains("已自行核对"));
    assert!(!chinese.contains("Already checked"));
}

#[test]
fn the_same_packet_gives_the_same_bytes() {
    let sample = Sample::full(TicketLanguage::Both);
    assert!(sample.write("once").bytes == sample.write("twice").bytes);
    let mut later = Sample::full(TicketLanguage::Both);
    later.packet.reference.push('X');
    assert_ne!(Document::of(&sample.write("once")).id(), Document::of(&later.write("later")).id());
}

#[test]
fn a_short_chinese_ticket_is_small() {
    let written = Sample::new(TicketLanguage::Chinese).write("short");
    assert_eq!(written.report.pages, 2);
    assert!(written.bytes.len() < 120_000, "{} bytes", written.bytes.len());
}

#[test]
fn links_and_bookmarks_lead_to_the_pages_they_name() {
    let sample = Sample::full(TicketLanguage::English).incomplete();
    let written = sample.write("links");
    let document = Document::of(&written);
    let (first, last) = written.report.exhibit_pages[4];
    assert!(document.links(1).contains(&first), "key fact to exhibit: {:?}", document.links(1));
    let index = document.page_with("What it shows")..written.report.exhibit_pages[0].0;
    let from_index: Vec<u32> = index.clone().flat_map(|page| document.links(page)).collect();
    for (first, _) in &written.report.exhibit_pages {
        assert!(from_index.contains(first), "index to exhibit on page {first}");
    }
    let back = document.links(last);
    assert!(back.iter().any(|page| index.contains(page)), "exhibit back to the index");

    let outline = document.outline();
    let titles: Vec<&str> = outline.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles[0], "Summary");
    assert!(titles.contains(&"Integrity of the evidence"));
    // Below the index stand the exhibits, as the index lists them.
    let at = titles.iter().position(|title| *title == "Evidence index").unwrap();
    let below = &outline[at + 1..][..written.report.exhibit_pages.len()];
    let exhibits = sample.packet.exhibits.iter().zip(&written.report.exhibit_pages);
    for ((title, page), (exhibit, (first, _))) in below.iter().zip(exhibits) {
        assert!(title.starts_with(&exhibit.number), "{title}");
        assert_eq!(page, first, "{title}");
    }
}

#[test]
fn the_document_says_what_it_is() {
    let written = Sample::full(TicketLanguage::Both).write("about");
    assert!(written.bytes.starts_with(b"%PDF-1.7"));
    let document = Document::of(&written);
    assert_eq!(document.catalog_text("Lang"), "en");
    assert!(document.info("Title").starts_with("Withdrawal WD-20261103-774120"));
    assert!(document.info("Author").starts_with("深圳市星河万象科技有限公司"));
    assert_eq!(document.info("CreationDate"), "D:20261122103000+08'00'");
    assert!(document.xmp().contains("<dc:title>"));
}

#[test]
fn pages_have_the_size_of_the_paper() {
    let sample = Sample::full(TicketLanguage::English);
    let letter = PdfOptions { paper: Paper::Letter, ..PdfOptions::default() };
    let letter = Document::of(&sample.write_as("letter", letter));
    assert!(letter.page_sizes().iter().all(|size| *size == (612.0, 792.0)));
    let a4 = Document::of(&sample.write("a4"));
    assert!(a4.page_sizes().iter().all(|size| *size == (595.28, 841.89)));
}

#[test]
fn the_reviewers_page_is_one_page_whatever_it_holds() {
    for language in [TicketLanguage::English, TicketLanguage::Chinese, TicketLanguage::Both] {
        let mut sample = Sample::full(language).incomplete();
        let packet = &mut sample.packet;
        for text in [&mut packet.subject, &mut packet.summary, &mut packet.request] {
            text.0.iter_mut().for_each(|(_, text)| *text = text.repeat(12));
        }
        packet.sender.name = packet.sender.name.repeat(9);
        let fact = packet.key_facts[4].clone();
        packet.key_facts.extend(std::iter::repeat_n(fact, 40));
        let written = sample.write("overfull");
        programs::check(&written.path);
        let second = programs::words_of_page(&written.path, 2);
        assert!(second.starts_with("FICTIONAL — sample case") || second.starts_with("虚构示例"));
        let heading =
            if language == TicketLanguage::Chinese { "其他事实" } else { "Further facts" };
        assert!(second.contains(heading), "{second}");
        let hint = if language == TicketLanguage::Chinese { "见第 2 页" } else { "see page 2" };
        assert!(programs::words_of_page(&written.path, 1).contains(hint));
    }
}

#[test]
fn a_fact_too_long_for_a_page_goes_on_on_the_next() {
    let mut sample = Sample::new(TicketLanguage::English);
    let long = "The parcel was scanned in Leipzig and then nothing happened. ".repeat(200);
    let fact = &mut sample.packet.further_facts[0];
    fact.value = docket::packet::Stated::Value(docket::packet::Wording(vec![(
        docket::case::Language::English,
        format!("{long}THE END"),
    )]));
    let written = sample.write("long-fact");
    assert!(programs::words(&written.path).contains("THE END"));
}

#[test]
fn what_no_font_has_is_named_and_printed_as_its_code() {
    let mut sample = Sample::new(TicketLanguage::English);
    sample.packet.sender.name = "Lucky 🐼 Trading 𓀀".to_owned();
    let written = sample.write("emoji");
    assert_eq!(written.report.missing_glyphs, ['𓀀']);
    assert!(programs::words(&written.path).contains("Lucky 🐼 Trading [U+13000]"));
}

#[test]
fn right_to_left_names_are_read_back_in_their_order() {
    let mut sample = Sample::new(TicketLanguage::English);
    sample.packet.sender.name = "שלום מסחר Ltd / شركة النور / ร้านค้า".to_owned();
    let written = sample.write("right-to-left");
    programs::check(&written.path);
    assert!(written.report.missing_glyphs.is_empty());
    let words = programs::words(&written.path);
    for expected in ["שלום", "النور", "ร้านค้า"] {
        assert!(words.contains(expected), "{expected} is not in: {words}");
    }
}

#[test]
fn texts_tables_and_mails_are_typeset() {
    let rows: String =
        (0..6_000).map(|row| format!("2026-11-01,转账 {row},USD {row}.00\n")).collect();
    let table = format!("日期,摘要,金额\n{rows}");
    let written = Sample::new(TicketLanguage::English)
        .with_bytes(
            "chat.txt",
            MediaType::Text,
            Contents::Text { lines: 1 },
            "09:14 林：款项呢？".as_bytes(),
        )
        .with_bytes(
            "flow.csv",
            MediaType::Csv,
            Contents::Table { rows: 6_001, columns: 3 },
            table.as_bytes(),
        )
        .with_file(
            "withdrawal-confirmation.eml",
            MediaType::Email,
            Contents::Email { subject: String::new(), from: String::new(), attachments: 0 },
        )
        .write("typeset");
    programs::check(&written.path);
    let words = programs::words(&written.path);
    for expected in ["09:14 林：款项呢？", "转账 4998", "1001 more rows are in the file", "Subject"]
    {
        assert!(words.contains(expected), "{expected}");
    }
}

#[test]
fn a_file_that_cannot_be_shown_gets_a_page_that_says_why() {
    let mut sample = Sample::new(TicketLanguage::Both)
        .with_bytes("fax.bin", MediaType::Other, Contents::Attachment, b"?")
        .with_bytes(
            "locked.pdf",
            MediaType::Pdf,
            Contents::Unreadable { trouble: Trouble::PasswordProtected },
            b"%PDF-",
        )
        .with_picture("order-list.png")
        .with_bytes(
            "torn.pdf",
            MediaType::Pdf,
            Contents::Pdf { pages: 2 },
            b"%PDF-1.4 nothing more",
        );
    sample.packet.exhibits[2].path = "/nowhere/at-all.png".into();
    let written = sample.write("not-shown");
    programs::check(&written.path);
    let skipped: Vec<&str> = written.report.skipped.iter().map(|(number, _)| &**number).collect();
    assert_eq!(skipped, ["A-2", "A-3", "A-4"]);
    let words = programs::words(&written.path);
    for exhibit in &sample.packet.exhibits {
        assert!(words.contains(&exhibit.sha256.to_string()), "{}", exhibit.file_name);
    }
    assert!(words.contains("This file cannot be shown here"));
}

#[test]
fn every_sentence_is_written_in_both_languages() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/export/pdf");
    let mut keys = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(source) = std::fs::read_to_string(path) else { continue };
        let quoted = source.split('"').skip(1).step_by(2);
        let key = |text: &&str| {
            ["pdf-", "carry-on-", "claim-"].iter().any(|start| text.starts_with(start))
        };
        keys.extend(quoted.filter(key).map(str::to_owned));
    }
    for table in ["index", "integrity"] {
        keys.remove(&format!("pdf-{table}-{{column}}"));
    }
    assert!(keys.len() > 30);
    for language in [docket::case::Language::English, docket::case::Language::Chinese] {
        let locale = docket::locale::Locale::new(language);
        let missing: Vec<&String> = keys.iter().filter(|key| !locale.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}
