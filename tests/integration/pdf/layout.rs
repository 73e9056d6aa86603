//! Where things stand on the pages: screenshots side by side, references in texts, page numbers of
//! the whole bundle, what was done to an exhibit, the money's way.

use docket::case::TicketLanguage;
use docket::export::pdf::PdfOptions;

use super::document::Document;
use super::first_page::packet;
use super::programs;
use super::sample::{Sample, Written};
use crate::scenario::Scenario;

#[test]
fn two_phone_screenshots_share_a_page() {
    let written = Sample::new(TicketLanguage::English)
        .with_picture("bank-app-return.png")
        .with_picture("bank-app-return.png")
        .with_picture("bank-app-return.png")
        .write("side-by-side");
    programs::check(&written.path);
    let pages = &written.report.exhibit_pages;
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[2], (pages[1].1 + 1, pages[1].1 + 1));
    let words = programs::words_of_page(&written.path, pages[0].0);
    assert!(words.contains("A-1") && words.contains("A-2") && !words.contains("A-3"), "{words}");
    let document = Document::of(&written);
    assert_eq!(document.links(pages[0].0).len(), 2, "each leads back to its line of the index");
    let outline = document.outline();
    let exhibits: Vec<u32> = outline
        .iter()
        .filter(|(title, _)| title.starts_with("A-"))
        .map(|(_, page)| *page)
        .collect();
    assert_eq!(exhibits, pages.iter().map(|(first, _)| *first).collect::<Vec<_>>());
}

#[test]
fn an_exhibit_named_in_a_text_is_a_link_to_its_page() {
    let mut sample = Sample::full(TicketLanguage::English);
    sample.packet.decisive.clear();
    sample.packet.key_facts.clear();
    sample.packet.summary.0[0].1 = "The statement (exhibit A-3, p. 2) shows no credit.".to_owned();
    let written = sample.write("references");
    let (first, _) = written.report.exhibit_pages[2];
    assert_eq!(Document::of(&written).links(1), [first + 1]);
}

#[test]
fn every_page_has_its_bates_number_when_asked_for() {
    let bates = PdfOptions { bates: Some("LIN-".to_owned()), ..PdfOptions::default() };
    let written = Sample::new(TicketLanguage::Both).write_as("bates", bates);
    for page in 1..=written.report.pages {
        let words = programs::words_of_page(&written.path, page);
        assert!(words.contains(&format!("LIN-{page:06}")), "{words}");
    }
}

#[test]
fn the_integrity_page_says_what_was_done_to_an_exhibit() {
    let mut sample = Sample::full(TicketLanguage::Both);
    sample.packet.exhibits[0].treatment.quarter_turns = 1;
    let written = sample.write("treated");
    let words = programs::words_of_page(&written.path, written.report.pages);
    assert_eq!(words.matches("turned by the sender").count(), 1, "{words}");
    assert!(words.contains("旋转方向"));
}

#[test]
fn the_money_trail_shows_its_amounts_and_where_it_stopped() {
    for language in [TicketLanguage::English, TicketLanguage::Chinese] {
        let mut packet = packet(&Scenario::new("PAY-04"), language);
        let trail = packet.trail.as_mut().unwrap();
        // More steps than one row holds.
        let hops = trail.hops.clone();
        trail.hops.extend(hops.iter().cloned());
        trail.hops.extend(hops);
        trail.hops.truncate(7);
        trail.broken_at = Some(trail.hops.len() - 1);
        let amounts: Vec<String> = trail.hops.iter().filter_map(|hop| hop.sent.clone()).collect();
        let written = Written::of(&packet, "money-trail");
        programs::check(&written.path);
        let outline = Document::of(&written).outline();
        let title =
            if language == TicketLanguage::English { "Money trail" } else { "资金路径" };
        let page = outline.iter().find(|(name, _)| name == title).unwrap().1;
        let words = programs::words_of_page(&written.path, page);
        assert!(amounts.iter().all(|amount| words.contains(amount)), "{words}");
        let stopped =
            if language == TicketLanguage::English { "Stopped here" } else { "止于此处" };
        assert_eq!(words.matches(stopped).count(), 1, "{words}");
    }
}
