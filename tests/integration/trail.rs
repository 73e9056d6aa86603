//! The money's way: what should have come out of each hop, and where it went missing.

use docket::case::{Case, Fact, FactId, Language, TicketLanguage};
use docket::packet::{self, Packet};
use docket::rules::{
    HopState, MoneyTrail, Packs, Severity, TrailFlagKind, check, read_answer, trail,
};

use crate::scenario::{now, packs, zoned};

fn case(packs: &Packs, facts: &[(&str, &str)]) -> Case {
    let mut case = Case::new("c".into(), "PAY-06".into(), "payoneer".into(), now());
    for (fact, typed) in facts {
        let fact = FactId::from(*fact);
        let answer = read_answer(&packs.facts[&fact], typed).unwrap().answer;
        case.facts.insert(fact, Fact::typed(answer));
    }
    case
}

fn of(facts: &[(&str, &str)]) -> MoneyTrail {
    trail(&case(packs(), facts))
}

fn says(facts: &[(&str, &str)], rule: &str) -> Option<Severity> {
    let packs = packs();
    let findings = check(&case(packs, facts), packs, zoned(now())).findings;
    findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.severity)
}

fn packet(facts: &[(&str, &str)]) -> Packet {
    let packs = packs();
    let case = case(packs, facts);
    let assessment = check(&case, packs, zoned(now()));
    let nowhere = |_: &_| std::path::PathBuf::new();
    packet::build(&case, packs, &assessment, &nowhere, TicketLanguage::Both, now())
}

/// Place, expected, received and state of every hop.
fn hops(trail: &MoneyTrail) -> Vec<(&str, String, String, HopState)> {
    let said = |money: Option<docket::case::Money>| {
        money.map_or_else(|| "-".to_owned(), |money| money.to_string())
    };
    let hops = trail.hops.iter();
    hops.map(|hop| (hop.place.as_str(), said(hop.expected), said(hop.received), hop.state))
        .collect()
}

fn hop<'a>(
    place: &'a str,
    expected: &str,
    received: &str,
    state: HopState,
) -> (&'a str, String, String, HopState) {
    (place, expected.to_owned(), received.to_owned(), state)
}

fn kinds(trail: &MoneyTrail) -> Vec<(usize, TrailFlagKind)> {
    trail.flags.iter().map(|flag| (flag.hop, flag.kind)).collect()
}

const WITHDRAWN: [(&str, &str); 3] = [
    ("withdrawal_id", "PMT-20261103-0421"),
    ("withdrawal_amount", "USD 8,420.00"),
    ("withdrawal_submitted_at", "2026-11-03 09:14+08:00"),
];

fn withdrawn<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    WITHDRAWN.into_iter().chain(more.iter().copied()).collect()
}

#[test]
fn what_fees_do_not_explain_is_missing() {
    let facts = withdrawn(&[
        ("fee_items", "withdrawal fee | USD 25.00 | confirmation"),
        ("expected_amount", "USD 8,395.00"),
        ("received_amount", "USD 8,347.50"),
        ("difference", "USD 47.50"),
    ]);
    let short = of(&facts);
    assert_eq!(hops(&short), [hop("withdrawal", "USD 8,395.00", "USD 8,347.50", HopState::Short)]);
    assert_eq!(short.difference.unwrap().to_string(), "USD 47.50");
    assert_eq!((short.broken_at, kinds(&short)), (Some(0), vec![]));
    assert_eq!(says(&facts, "trail-short"), Some(Severity::Advice));

    let explained = withdrawn(&[
        ("fee_items", "withdrawal fee | USD 25.00\ncorrespondent bank | USD 47.50"),
        ("received_amount", "USD 8,347.50"),
    ]);
    let whole = of(&explained);
    assert_eq!(whole.difference.unwrap().minor_units, 0);
    assert_eq!((whole.hops[0].state, whole.broken_at), (HopState::Arrived, None));
    assert_eq!(says(&explained, "trail-short"), None);
}

#[test]
fn an_exchange_is_computed_at_the_rate_that_was_shown() {
    let facts = withdrawn(&[
        ("fee_items", "withdrawal fee | USD 25.00\nlocal fee | CNY 10.00"),
        ("fx_rate_shown", "7.1234"),
        ("fx_rate_applied", "7.0500"),
        ("received_amount", "CNY 59,174.75"),
    ]);
    let exchanged = of(&facts);
    assert_eq!(
        hops(&exchanged),
        [hop("withdrawal", "CNY 59,790.94", "CNY 59,174.75", HopState::Short)]
    );
    assert_eq!(exchanged.difference.unwrap().to_string(), "CNY 616.19");
    assert_eq!(kinds(&exchanged), [(0, TrailFlagKind::RatesDiffer)]);
    let rounded = withdrawn(&[("fx_rate_applied", "7.1234"), ("received_amount", "CNY 59,979.02")]);
    assert_eq!(of(&rounded).hops[0].state, HopState::Arrived, "a fen is rounding");
    let unknown = withdrawn(&[("received_amount", "CNY 59,979.02")]);
    assert_eq!(kinds(&of(&unknown)), [(0, TrailFlagKind::RateMissing)]);
    assert_eq!(says(&unknown, "trail-rate-missing"), Some(Severity::Advice));
}

#[test]
fn what_is_stated_is_held_against_what_the_amounts_come_to() {
    let facts = withdrawn(&[
        ("fee_items", "withdrawal fee | USD 25.00"),
        ("expected_amount", "USD 8,420.00"),
        ("received_amount", "USD 8,347.50"),
        ("difference", "USD 47.50"),
    ]);
    let wrong = [TrailFlagKind::ExpectedDiffers, TrailFlagKind::DifferenceDiffers];
    assert_eq!(kinds(&of(&facts)), wrong.map(|kind| (0, kind)));
    assert_eq!(says(&facts, "trail-expected"), Some(Severity::Warning));
    assert_eq!(says(&facts, "trail-difference"), Some(Severity::Warning));
    let promised = withdrawn(&[("expected_amount", "CNY 59,800.00")]);
    assert_eq!(of(&promised).expected.unwrap().to_string(), "CNY 59,800.00", "as it was promised");
}

#[test]
fn a_returned_withdrawal_stopped_there_and_came_back() {
    let facts = withdrawn(&[
        ("return_date", "2026-11-06"),
        ("return_amount", "USD 8,405.00"),
        ("fee_items", "return fee | USD 15.00"),
    ]);
    let returned = of(&facts);
    assert_eq!(
        hops(&returned),
        [
            hop("withdrawal", "USD 8,420.00", "-", HopState::Returned),
            hop("return", "USD 8,405.00", "USD 8,405.00", HopState::Arrived),
        ]
    );
    assert_eq!((returned.broken_at, kinds(&returned)), (Some(0), vec![]));
    assert_eq!(returned.difference.unwrap().minor_units, 0);
    let less = withdrawn(&[("return_amount", "USD 8,400.00"), ("fee_items", "fee | USD 15.00")]);
    assert_eq!(of(&less).hops[1].state, HopState::Short);
    assert_eq!(says(&less, "trail-short"), Some(Severity::Advice));
    let open = of(&withdrawn(&[("return_date", "2026-11-06")]));
    assert_eq!(open.hops[1].state, HopState::Open);
}

#[test]
fn money_is_missing_at_the_last_hop_it_went_into() {
    let paid = [("payout_amount", "USD 900.00"), ("payout_date", "2026-11-02")];
    let payout = of(&paid);
    assert_eq!(hops(&payout), [hop("payout", "USD 900.00", "-", HopState::Missing)]);
    assert_eq!(payout.broken_at, Some(0));
    assert_eq!(says(&paid, "trail-missing"), Some(Severity::Advice));
    let credited = of(&[paid[0], paid[1], ("provider_credited_at", "2026-11-04")]);
    assert_eq!((credited.hops[0].state, credited.broken_at), (HopState::Arrived, None));
    let further: Vec<_> = paid.into_iter().chain(WITHDRAWN).collect();
    let further = of(&further);
    assert_eq!(further.hops[0].state, HopState::Arrived, "it was withdrawn from there");
    assert_eq!(further.broken_at, Some(1));
    assert_eq!(of(&[]), MoneyTrail::default());
}

#[test]
fn hops_that_are_written_down_count_instead_of_the_other_facts() {
    let table = "payout | 2026-11-02 | USD 9,000.00 | | | | USD 9,000.00 | PAY-1\n\
                 exchange | 2026-11-03 | USD 8,420.00 | USD 25.00 | 7.1234 | 2026-11-01 | CNY 59,800.94\n\
                 bank | 2026-11-04 | CNY 59,800.94 | EUR 5.00\n\
                 courier | 2026-11-05 | CNY 100.00";
    let facts = withdrawn(&[("money_hops", table)]);
    let written = of(&facts);
    assert_eq!(
        hops(&written),
        [
            hop("payout", "USD 9,000.00", "USD 9,000.00", HopState::Arrived),
            hop("exchange", "CNY 59,800.94", "CNY 59,800.94", HopState::Arrived),
            hop("bank", "-", "-", HopState::Arrived),
            hop("courier", "CNY 100.00", "-", HopState::Missing),
        ]
    );
    assert_eq!(
        kinds(&written),
        [
            (1, TrailFlagKind::RateOfAnotherDay),
            (2, TrailFlagKind::FeeCurrency),
            (1, TrailFlagKind::Gap),
        ]
    );
    assert_eq!(written.broken_at, Some(3));
    for (rule, severity) in [
        ("trail-rate-day", Severity::Warning),
        ("trail-fee-currency", Severity::Warning),
        ("trail-gap", Severity::Advice),
    ] {
        assert_eq!(says(&facts, rule), Some(severity), "{rule}");
    }
    let packet = packet(&facts);
    let trail = packet.trail.unwrap();
    let labels: Vec<String> = trail.hops.iter().map(|hop| hop.label.on_one_line()).collect();
    assert_eq!(
        labels,
        [
            "Payout by Wish / Wish 放款",
            "Exchange / 换汇",
            "Credit at the bank / 银行入账",
            "courier"
        ]
    );
    let body = packet.body.text_in(Language::English);
    let line = "- Exchange · 3 Nov 2026 · USD 8,420.00 in · fees USD 25.00 · rate 7.1234 · \
                CNY 59,800.94 out · arrived\n";
    assert!(body.contains(line), "{body}");
    assert!(!packet.further_facts.iter().any(|fact| fact.label.leading().contains("step by step")));
}

#[test]
fn the_ticket_says_in_one_sentence_where_the_money_stopped() {
    let facts = withdrawn(&[
        ("fee_items", "withdrawal fee | USD 25.00"),
        ("fx_rate_shown", "7.1234"),
        ("received_amount", "CNY 59,700.00"),
    ]);
    let short = packet(&facts);
    let sentence = short.trail.as_ref().unwrap().sentence.clone().unwrap();
    assert_eq!(
        sentence.text_in(Language::English),
        "At the step “Withdrawal”, CNY 59,800.94 should have arrived after the fees and at the rate \
         of 7.1234, and CNY 59,700.00 did: CNY 100.94 is missing."
    );
    assert_eq!(
        sentence.text_in(Language::Chinese),
        "“提现”环节扣除费用、按汇率 7.1234 折算后应到 CNY 59,800.94，实到 CNY 59,700.00，少 CNY 100.94。"
    );
    assert!(short.body.text_in(Language::Chinese).contains(sentence.text_in(Language::Chinese)));

    let payout = [("payout_amount", "USD 900.00"), ("payout_date", "2026-11-02")];
    let missing = packet(&payout);
    let sentence = missing.trail.unwrap().sentence.unwrap();
    assert_eq!(
        sentence.text_in(Language::English),
        "At the step “Payout by Wish”, USD 900.00 was sent on 2 Nov 2026 and has not arrived."
    );
    assert!(!missing.body.leading().contains("has not arrived"), "the key facts say the same");
}
