//! The claim sheet of unpaid payouts: what a proof of debt asks for, in the packet and on paper.

use std::fs;
use std::path::{Path, PathBuf};

use docket::case::{Digest, TicketLanguage};
use docket::export::copy_sheet;
use docket::export::pdf::{PdfOptions, write};
use docket::packet::{Packet, Sheet, Stated, build};

use crate::pdf::programs;
use crate::scenario::{Scenario, now};

/// The packet without its exhibits, which have no bytes here.
fn packet(scenario: &Scenario, language: TicketLanguage) -> Packet {
    let original = |digest: &Digest| PathBuf::from(digest.to_string());
    build(&scenario.case, &scenario.packs, &scenario.check(), &original, language, now())
}

fn entry<'a>(sheet: &'a Sheet, label: &str) -> &'a Stated {
    &sheet.rows.iter().find(|row| row.label.leading() == label).unwrap().value
}

#[test]
fn it_names_what_a_proof_of_debt_asks_for_and_adds_up_the_periods() {
    let packet = packet(&Scenario::new("PAY-03"), TicketLanguage::English);
    let sheet = packet.sheet.as_ref().unwrap();
    for label in [
        "Registered name",
        "Creditor's address",
        "Contact email",
        "Debtor",
        "Total as of",
        "Total of the claim",
        "Interest in the total",
        "Tax in the total",
        "How and when the debt arose",
        "Security held",
        "Filed by",
        "Documents for the claim",
    ] {
        assert!(matches!(entry(sheet, label), Stated::Value(_)), "{label}");
    }
    let periods = sheet.periods.as_ref().unwrap();
    assert_eq!(periods.rows.len(), 3);
    assert_eq!(periods.total.as_deref(), Some("USD 31,629.70"));
    let elsewhere = packet.further_facts.iter().map(|fact| fact.label.leading().to_owned());
    assert!(elsewhere.into_iter().all(|label| label != "Debtor"), "only on the sheet");
    assert!(!packet.body.leading().contains("Debtor"), "a ticket to support goes without it");
    assert!(packet.timeline.iter().all(|event| event.what.leading() != "Total as of"));
}

#[test]
fn what_is_missing_is_a_visible_gap_with_its_reason() {
    let scenario = Scenario::new("PAY-03")
        .without("claim_security")
        .with("claim_interest", "n/a: none was agreed")
        .with("missed_payouts", "2026-10-01 | USD 100.00; 2026-11-01 | EUR 5.50");
    let packet = packet(&scenario, TicketLanguage::English);
    let sheet = packet.sheet.unwrap();
    let gap = |label: &str| match entry(&sheet, label) {
        Stated::Gap(reason) => reason.leading().to_owned(),
        Stated::Value(value) => panic!("{}", value.leading()),
    };
    assert_eq!(gap("Security held"), "not provided");
    assert_eq!(gap("Interest in the total"), "not available: none was agreed");
    assert_eq!(sheet.periods.unwrap().total.as_deref(), Some("EUR 5.50 + USD 100.00"));
}

#[test]
fn it_has_a_page_of_its_own_and_a_part_of_the_copy_sheet() {
    let mut packet = packet(&Scenario::new("PAY-03"), TicketLanguage::Both);
    packet.exhibits.clear();
    packet.decisive.clear();
    let mut bytes = Vec::new();
    let report = write(&packet, &PdfOptions::default(), &mut bytes).unwrap();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("claim.pdf");
    fs::write(&path, &bytes).unwrap();
    programs::check(&path);
    let pages = 1..=report.pages;
    let page = pages.map(|page| programs::words_of_page(&path, page));
    let page = page.into_iter().find(|words| words.contains("Claim sheet 债权申报表")).unwrap();
    for expected in ["Debtor 债务人", "Total of these periods 以上各期合计", "USD 31,629.70"]
    {
        assert!(page.contains(expected), "{expected} is not in: {page}");
    }
    assert!(!page.contains("Timeline"), "{page}");
    let copied = copy_sheet::text(&packet);
    assert!(copied.contains("Claim sheet\n"), "{copied}");
    assert!(copied.contains("以上各期合计：USD 31,629.70"), "{copied}");
}

#[test]
fn other_scenarios_have_none() {
    assert_eq!(packet(&Scenario::new("PAY-06"), TicketLanguage::English).sheet, None);
}
