//! The check of whole cases against the real packs: complete ones are ready, and each thing taken
//! away is missed at its place.

use std::borrow::Cow;

use docket::case::{Answer, Argument, Contents, Fact, SelfCheckAnswer};
use docket::rules::{Assessment, Finding, Need, Place, Readiness, Severity, check};

use crate::faults::{broken_trails, contradictions, faulty_exhibits, other_packs};
use crate::scenario::{Dice, Scenario, all_scenarios, now, packs, zoned};

#[test]
fn a_complete_case_is_ready_and_says_nothing_more() {
    for id in all_scenarios() {
        let assessment = Scenario::new(&id).check();
        assert_eq!(assessment.readiness, Readiness::Ready, "{id}: {:#?}", assessment.findings);
        // A period of three business days is near from its first day.
        let said = assessment.findings.iter().filter(|one| one.rule != "deadline-near");
        let noise: Vec<&Finding> = said.filter(|one| one.severity != Severity::Advice).collect();
        assert!(noise.is_empty(), "{id}: {noise:#?}");
        assert!(assessment.chain.iter().all(|link| !link.filled_by.is_empty()), "{id}");
        assert!(assessment.slots.iter().all(|slot| !slot.filled_by.is_empty()), "{id}");
    }
}

#[test]
fn each_required_thing_taken_away_is_missed_at_its_place() {
    for id in all_scenarios() {
        let scenario = packs().asked(&Scenario::new(&id).case).unwrap();
        for request in scenario.facts.iter().filter(|request| request.need == Need::Required) {
            let gone = request
                .any_of
                .iter()
                .fold(Scenario::new(&id), |case, fact| case.without(fact.as_str()));
            let place = Place::Fact { fact: request.any_of[0].clone() };
            assert_blocked(&gone.check(), &place, &id);
        }
        for request in scenario.evidence.iter().filter(|request| request.need == Need::Required) {
            let assessment = Scenario::new(&id).without(request.kind.as_str()).check();
            let place = Place::Slot { kind: request.kind.clone() };
            assert_blocked(&assessment, &place, &id);
        }
        for self_check in &scenario.self_checks {
            let assessment = Scenario::new(&id).without(self_check.as_str()).check();
            let place = Place::SelfCheck { self_check: self_check.clone() };
            assert!(assessment.findings.iter().any(|one| one.place == place), "{id} {place:?}");
        }
    }
}

fn assert_blocked(assessment: &Assessment, place: &Place, scenario: &str) {
    assert_eq!(assessment.readiness, Readiness::NotReady, "{scenario} without {place:?}");
    let blockers = assessment.findings.iter().filter(|one| one.severity == Severity::Blocker);
    let places: Vec<&Place> = blockers.map(|one| &one.place).collect();
    assert_eq!(places, [place], "{scenario}");
}

#[test]
fn a_gap_with_a_reason_is_ready_and_visible() {
    let case = Scenario::new("PAY-06").with("contact_phone", "n/a: no phone at the moment");
    assert_eq!(case.check().readiness, Readiness::Ready);
    assert_eq!(case.says("fact-not-available"), Some(Severity::Warning));
}

#[test]
fn contradictions_are_seen() {
    for (case, rule, severity) in contradictions().into_iter().chain(broken_trails()) {
        assert_eq!(case.says(rule), Some(severity), "{rule}: {:#?}", case.check().findings);
    }
}

#[test]
fn exhibits_are_looked_at() {
    for (case, rule, severity) in faulty_exhibits() {
        assert_eq!(case.says(rule), Some(severity), "{rule}: {:#?}", case.check().findings);
        let ready =
            if severity == Severity::Blocker { Readiness::NotReady } else { Readiness::Ready };
        assert_eq!(case.check().readiness, ready, "{rule}");
    }
}

#[test]
fn what_the_packs_say_is_followed() {
    for (case, rule, severity) in other_packs() {
        assert_eq!(case.says(rule), Some(severity), "{rule}: {:#?}", case.check().findings);
    }
}

#[test]
fn a_statement_must_reach_the_expected_day() {
    let until = |day: Option<&str>| {
        let day = day.map(|day| day.parse().unwrap());
        Scenario::new("PAY-04").changing("E09", move |statement| statement.date = day)
    };
    assert_eq!(until(Some("2026-11-05")).says("statement-stops-early"), None);
    assert_eq!(until(None).says("statement-stops-early"), None, "unknown is not too early");
}

#[test]
fn a_statement_must_also_reach_the_last_missed_payout() {
    let case = Scenario::new("PAY-03").changing("E09", |statement| {
        statement.date = "2026-10-14".parse().ok();
    });
    assert_eq!(case.says("statement-stops-early"), Some(Severity::Warning));
}

#[test]
fn what_the_packet_makes_itself_is_not_asked_for() {
    let case = Scenario::new("PAY-03").without("E54");
    assert_eq!(case.says("evidence-recommended"), None);
}

#[test]
fn a_hole_that_only_recommended_exhibits_could_fill_is_named() {
    let case = Scenario::new("PAY-04").without("E09");
    let findings = case.check().findings;
    let hole = findings.iter().find(|one| one.rule == "chain-hole").unwrap();
    assert_eq!(hole.severity, Severity::Warning);
    assert_eq!(hole.place, Place::Slot { kind: "E09".into() });
    assert_eq!(hole.message.args["number"], Argument::Number(3));
}

#[test]
fn a_required_fact_needs_something_that_shows_it() {
    let case = Scenario::new("CON-01");
    let mut packs = case.packs.clone().into_owned();
    let scenario = packs.scenarios.get_mut(&"CON-01".into()).unwrap();
    for request in &mut scenario.evidence {
        request.need = Need::Recommended;
    }
    let case = Scenario { packs: Cow::Owned(packs), case: case.case }.without("E42");
    let findings = case.check().findings;
    let unproven: Vec<&Place> =
        findings.iter().filter(|one| one.rule == "fact-unproven").map(|one| &one.place).collect();
    let at = |fact: &str| Place::Fact { fact: fact.into() };
    assert_eq!(unproven, [&at("first_contact_at"), &at("seller_answer")]);
    let case = case.changing("E41", |exhibit| {
        exhibit.proves = vec!["first_contact_at".into(), "seller_answer".into()];
    });
    assert_eq!(case.says("fact-unproven"), None);
}

#[test]
fn self_checks_weigh_by_their_kind() {
    let case = Scenario::new("CON-01");
    assert_eq!(case.without("C48").says("self-check-open"), Some(Severity::Warning));
    let blocking = Scenario::new("CON-01").answering("C49", SelfCheckAnswer::No);
    assert_eq!(blocking.says("self-check-failed-blocking"), Some(Severity::Blocker));
    let weak = Scenario::new("PAY-06").answering("C01", SelfCheckAnswer::No);
    assert_eq!(weak.says("self-check-failed"), Some(Severity::Warning));
    let other = Scenario::new("PAY-06").answering("C05", SelfCheckAnswer::NotApplicable);
    assert_eq!(other.check().readiness, Readiness::Ready);
}

#[test]
fn clocks_run_from_the_facts_and_the_first_to_die_stands_first() {
    let case = Scenario::new("CON-01").with("wish_support_at", "2026-11-12");
    let assessment = case.check();
    let clocks: Vec<(&str, String, i64)> = assessment
        .clocks
        .iter()
        .map(|clock| (clock.deadline.as_str(), clock.ends.to_rfc3339(), clock.days_left))
        .collect();
    assert_eq!(
        clocks,
        [
            ("D-CON-WISH-ESC", "2026-11-26T23:59:59+08:00".to_owned(), 4),
            ("D-CON-WISH-ITEM", "2026-12-08T23:59:59+00:00".to_owned(), 16),
        ]
    );
    let at = |text: &str| {
        let findings = check(&case.case, &case.packs, zoned(text.parse().unwrap())).findings;
        let of_item = Place::Deadline { deadline: "D-CON-WISH-ITEM".into() };
        let spoken = findings.into_iter().find(|one| one.place == of_item);
        spoken.map(|one| (one.rule, one.severity))
    };
    let rule = |name: &str, severity| Some((name.to_owned(), severity));
    assert_eq!(at("2026-11-25T00:00:00+00:00"), None);
    assert_eq!(at("2026-12-03T00:00:00+00:00"), rule("deadline-mostly-gone", Severity::Advice));
    assert_eq!(at("2026-12-06T00:00:00+00:00"), rule("deadline-near", Severity::Warning));
    assert_eq!(at("2026-12-09T07:59:58+08:00"), rule("deadline-near", Severity::Warning));
    assert_eq!(at("2026-12-09T08:00:00+08:00"), rule("deadline-passed", Severity::Blocker));
}

#[test]
fn waiting_for_the_marketplace_leaves_time_for_the_payment_side() {
    let case = Scenario::new("CON-01")
        .with("wish_support_at", "2026-11-12")
        .with("payment_date", "2026-05-20");
    let assessment = case.check();
    let waiting = &assessment.clocks[0];
    assert_eq!(waiting.deadline.as_str(), "D-CON-WISH-ESC");
    assert_eq!(waiting.ends.to_rfc3339(), "2026-10-27T23:59:59+08:00");
    assert_eq!(case.says("deadline-reached"), Some(Severity::Advice));
}

#[test]
fn a_case_from_elsewhere_gives_findings_and_no_panic() {
    let mut case = Scenario::new("PAY-06");
    case.case.scenario = "XXX-99".into();
    case.case.recipient = "nobody".into();
    case.case.facts.insert("unheard_of".into(), Fact::typed(Answer::YesNo(true)));
    let rules = case.rules();
    for rule in ["scenario-unknown", "recipient-unknown"] {
        assert!(rules.contains(&(rule.to_owned(), Severity::Blocker)), "{rule}");
    }
    assert!(rules.contains(&("fact-unknown".to_owned(), Severity::Warning)));
    assert_eq!(case.check().readiness, Readiness::NotReady);
    let mut elsewhere = Scenario::new("PAY-06");
    elsewhere.case.recipient = "wish_merchant".into();
    assert_eq!(elsewhere.says("recipient-unusual"), Some(Severity::Warning));
}

#[test]
fn ready_never_stands_beside_a_missing_required_item() {
    let packs = packs();
    let mut dice = Dice(0x0bad_5eed);
    let mut ready = 0;
    for _ in 0..3_000 {
        let case = dice.case(packs);
        let assessment = check(&case, packs, zoned(now()));
        let blocked = assessment.findings.iter().any(|one| one.severity == Severity::Blocker);
        assert_eq!(assessment.readiness == Readiness::Ready, !blocked);
        assert!(assessment.findings.is_sorted_by_key(|one| one.severity));
        if assessment.readiness == Readiness::NotReady {
            continue;
        }
        ready += 1;
        let scenario = packs.asked(&case).unwrap();
        for request in scenario.facts.iter().filter(|request| request.need == Need::Required) {
            let said = request.any_of.iter().filter_map(|fact| case.facts.get(fact));
            assert!(said.count() > 0, "{request:?} is missing in {case:#?}");
        }
        for request in scenario.evidence.iter().filter(|request| request.need == Need::Required) {
            let shown = case.evidence.iter().any(|exhibit| {
                exhibit.kind.as_ref() == Some(&request.kind)
                    && !matches!(exhibit.contents, Contents::Unreadable { .. })
            });
            assert!(shown, "{request:?} is missing in {case:#?}");
        }
    }
    assert!((300..2_700).contains(&ready), "{ready} of the cases were ready");
}
