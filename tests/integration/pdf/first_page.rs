//! The reviewer's page of every scenario's example, and of cases that hold more than a page can.

use std::path::PathBuf;

use docket::case::{Digest, Language, TicketLanguage};
use docket::export::pdf::{Paper, PdfOptions};
use docket::packet::{self, Gap, Packet, PriorNumber, Stated, Wording};

use super::document::Document;
use super::programs;
use super::sample::Written;
use crate::scenario::{Scenario, all_scenarios, now};

pub fn packet(scenario: &Scenario, language: TicketLanguage) -> Packet {
    let nowhere = |_: &Digest| PathBuf::from("/nowhere");
    let assessment = scenario.check();
    packet::build(&scenario.case, &scenario.packs, &assessment, &nowhere, language, now())
}

/// Letters and digits alone: how lines break does not matter.
fn bare(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

/// The first page is whole, nothing hangs into its footer, the request stands in its upper half, what
/// is proved links to its exhibits, and what it had no room for is said further on.
fn assert_first_page(packet: &Packet, paper: Paper, name: &str) {
    let options = PdfOptions { paper, ..PdfOptions::default() };
    let written = Written::with(packet, &options, &format!("first-page-{name}"));
    let document = Document::of(&written);
    let height = if paper == Paper::Letter { 792.0 } else { 841.89 };
    let placed = programs::placed_words(&written.path, 1);
    let footer = height - 44.0;
    for (word, top, bottom) in &placed {
        assert!(*bottom <= height - 55.0 || *top >= footer, "{name}: {word} at {top}–{bottom}");
    }
    let outline = document.outline();
    assert_eq!(outline[0].1, 1, "{name}");
    assert!(outline[1..].iter().all(|(_, page)| *page > 1), "{name}: {outline:?}");

    let upper: String = placed
        .iter()
        .filter(|(_, _, bottom)| *bottom <= height / 2.0)
        .map(|(word, ..)| word.as_str())
        .collect();
    let request: String = bare(packet.request.leading()).chars().take(24).collect();
    assert!(bare(&upper).contains(&request), "{name}: {request} is not in the upper half: {upper}");

    let first = bare(&placed.iter().map(|(word, ..)| word.as_str()).collect::<String>());
    let links = document.links(1);
    let exhibit_page = |at: &usize| written.report.exhibit_pages[*at].0;
    let mut shown = 0;
    for fact in &packet.key_facts {
        let Stated::Value(value) = &fact.value else { continue };
        if first.contains(&bare(fact.label.leading())) && first.contains(&bare(value.leading())) {
            shown += fact.proven_by.len();
            assert!(fact.proven_by.iter().all(|at| links.contains(&exhibit_page(at))), "{name}");
        }
    }
    assert!(links.len() >= shown.min(1), "{name}");
    let decisive = packet.decisive.first().map(|at| bare(&packet.exhibits[*at].number));
    assert!(decisive.is_none_or(|number| first.contains(&number)), "{name}");

    let all = bare(&programs::words(&written.path));
    let texts = [&packet.subject, &packet.summary, &packet.request];
    let texts = texts.into_iter().flat_map(|wording| &wording.0).map(|(_, text)| text);
    for text in texts.chain([&packet.sender.name]) {
        // Its start and its end: a page may end in between.
        let text: Vec<char> = bare(text).chars().collect();
        let (start, end) = (&text[..text.len().min(24)], &text[text.len().saturating_sub(16)..]);
        for part in [start, end] {
            let part: String = part.iter().collect();
            assert!(all.contains(&part), "{name}: {part}");
        }
    }
    for fact in packet.key_facts.iter().chain(&packet.further_facts) {
        assert!(all.contains(&bare(fact.label.leading())), "{name}: {}", fact.label.leading());
    }
}

#[test]
fn every_example_has_its_request_at_once() {
    let others = [
        (TicketLanguage::English, Paper::A4),
        (TicketLanguage::Chinese, Paper::Letter),
        (TicketLanguage::Both, Paper::A4),
        (TicketLanguage::English, Paper::Letter),
        (TicketLanguage::Chinese, Paper::A4),
    ];
    for (at, id) in all_scenarios().iter().enumerate() {
        let scenario = Scenario::new(id);
        // The least room for the most words; everything else has it easier.
        assert_first_page(&packet(&scenario, TicketLanguage::Both), Paper::Letter, id);
        if at % 5 == 0 {
            let (language, paper) = others[at / 5 % others.len()];
            assert_first_page(&packet(&scenario, language), paper, id);
        }
    }
}

/// More of everything than a page holds.
fn overfill(packet: &mut Packet) {
    let names = [&mut packet.subject, &mut packet.summary, &mut packet.request];
    for wording in names {
        wording
            .0
            .iter_mut()
            .for_each(|(_, text)| *text = format!("{} and this is the end", text.repeat(9)));
    }
    packet.opening = Some(packet.summary.clone());
    packet.sender.name = packet.sender.name.repeat(12);
    for (_, value) in &mut packet.sender.details {
        value.0.iter_mut().for_each(|(_, text)| *text = text.repeat(5));
    }
    let prior = |number: u32| {
        let number = format!("WT-2026-{number:06}");
        let said = Wording(vec![(Language::English, number.clone())]);
        PriorNumber { number, said }
    };
    packet.prior_cases = (0..12).map(prior).collect();
    packet.complete = false;
    let what = packet.summary.clone();
    packet.gaps = vec![Gap { reason: what.clone(), what }];
    let facts = packet.key_facts.clone();
    packet.key_facts.extend(facts.iter().cloned());
    packet.key_facts.extend(facts);
    packet.key_facts.truncate(20);
    for fact in &mut packet.key_facts {
        let Stated::Value(value) = &mut fact.value else { continue };
        value.0.iter_mut().for_each(|(_, text)| *text = format!("{text} ").repeat(6));
    }
}

#[test]
fn a_page_that_cannot_hold_all_says_where_the_rest_is() {
    for id in ["PAY-06", "CON-21", "SEL-04", "POL-35"] {
        for language in [TicketLanguage::English, TicketLanguage::Chinese, TicketLanguage::Both] {
            for paper in [Paper::A4, Paper::Letter] {
                let mut packet = packet(&Scenario::new(id), language);
                overfill(&mut packet);
                let name = format!("hard-{id}-{language:?}-{paper:?}");
                assert_first_page(&packet, paper, &name);
            }
        }
    }
}
