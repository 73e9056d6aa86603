//! The check of whole cases against the real packs: complete ones are ready, and each thing taken
//! away is missed at its place.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};
use docket::case::{
    Answer, Argument, Case, CaseId, Contents, Digest, Evidence, EvidenceId, EvidenceKindId, Fact,
    FactId, ImageProperties, Language, MediaType, Message, Original, Row, SelfCheckAnswer,
    SelfCheckId, Trouble,
};
use docket::locale::Locale;
use docket::rules::{
    Assessment, FactKind, Finding, Need, Packs, Place, Privacy, Readiness, Severity, Span,
    SpanUnit, check, message_keys, read_answer, write_answer,
};

/// An answer to every fact the scenarios ask for, as it would be typed.
const ANSWERS: [(&str, &str); 58] = [
    ("contact_name", "林晓 Lin Xiao"),
    ("contact_email", "lin@example.com"),
    ("contact_phone", "+86 138 0013 8000"),
    ("reply_language", "zh"),
    ("case_no", "TICKET-20261107"),
    ("wish_merchant_id", "5d30f60e0a6fc464f4f376b0"),
    ("wish_store_name", "Harbor Lights"),
    ("payment_provider", "payoneer"),
    ("payoneer_customer_id", "12345678"),
    ("payoneer_email", "lin@example.com"),
    ("pingpong_client_id", "PP20261101ABCD"),
    ("pingpong_email", "lin@example.com"),
    ("payout_id", "PAY-20261101"),
    ("payout_date", "2026-11-01"),
    ("payout_amount", "USD 8,420.00"),
    ("payout_status_text", "Failed"),
    ("expected_arrival", "2026-11-05"),
    ("missed_payouts", "2026-10-01 | USD 1,200.00\n2026-10-15 | USD 900.00"),
    ("last_paid_payout", "2026-09-15 | USD 1,000.00"),
    ("eligible_order_count", "48"),
    ("balance_current", "USD 2,100.00"),
    ("balance_pending", "USD 300.00"),
    ("balance_withheld", "USD 50.00"),
    ("withheld_reasons", "Under review | 2026-10-02 | 90 days"),
    ("infraction_id", "5d30f60e0a6fc464f4f376b0"),
    ("infraction_created", "2026-11-01"),
    ("withdrawal_id", "PMT-20261101-0001"),
    ("withdrawal_submitted_at", "2026-11-03 09:14+08:00"),
    ("withdrawal_amount", "USD 8,420.00"),
    ("error_text", "beneficiary account invalid"),
    ("error_code", "AC01"),
    ("return_code", "AC01"),
    ("return_date", "2026-11-06"),
    ("return_amount", "USD 8,405.00"),
    ("fee_items", "return fee | USD 15.00"),
    ("uetr", "eb6305c9-1f7f-49de-aed0-16487c27b42d"),
    ("bank_name", "Bank of China"),
    ("bank_branch", "中国银行深圳南山支行"),
    ("account_holder_name", "深圳海灯贸易有限公司 Shenzhen Haideng Trading"),
    ("account_last4", "4242"),
    ("cnaps", "104100000004"),
    ("bic", "BKCHCNBJ"),
    ("wish_order_ids", "5d30f60e0a6fc464f4f376b0, 5d8d026e6973e02d0e998f37"),
    ("order_date", "2026-10-20"),
    ("order_amount", "EUR 64.90"),
    ("wish_seller_name", "Sunny Goods"),
    ("product_title", "Lamp"),
    ("product_url", "https://www.wish.com/product/5d30f60e0a6fc464f4f376b0"),
    ("pay_method", "paypal"),
    ("max_delivery_date", "2026-11-12"),
    ("delivered_at", "2026-11-08"),
    ("problem_kind", "not_as_described"),
    ("defect_description", "Page: 40 cm high. Received: 22 cm high."),
    ("measurements", "22 cm"),
    ("first_contact_at", "2026-11-09"),
    ("seller_answer", "No refund."),
    ("wish_ticket_id", "5d8d026e6973e02d0e998f37"),
    ("wish_support_at", "2026-11-12"),
];

/// The same, of the last stage.
const LATER_ANSWERS: [(&str, &str); 8] = [
    ("wish_support_answer", "The request was declined."),
    ("requested_amount", "EUR 64.90"),
    ("paypal_tx_id", "5O190127TN364715T"),
    ("payment_date", "2026-10-20"),
    ("paypal_seller", "Sunny Goods Ltd"),
    ("dispute_opened_at", "2026-11-16"),
    ("return_willing", "yes"),
    ("paypal_case_id", "PP-R-JLB-555555555"),
];

fn now() -> DateTime<FixedOffset> {
    "2026-11-22T10:00:00+08:00".parse().unwrap()
}

fn packs() -> Packs {
    static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::load().unwrap());
    PACKS.clone()
}

/// A complete case of a scenario, from which things are taken away.
struct Scenario {
    packs: Packs,
    case: Case,
}

impl Scenario {
    fn new(id: &str) -> Scenario {
        let packs = packs();
        let scenario = packs.scenarios[&id.into()].clone();
        let recipient = scenario.recipients[0].clone();
        let mut case = Case::new(CaseId::from("c"), id.into(), recipient, now());
        for fact in scenario.facts.iter().flat_map(|request| &request.any_of) {
            let typed = ANSWERS.iter().chain(&LATER_ANSWERS).find(|(id, _)| *id == fact.as_str());
            if let Some((_, text)) = typed {
                let reading = read_answer(&packs.facts[fact], text).unwrap();
                case.facts.insert(fact.clone(), Fact::typed(reading.answer));
            }
        }
        for request in &scenario.evidence {
            let mut exhibit = exhibit(case.next_evidence, Some(&request.kind));
            if packs.evidence_kinds[&request.kind].formats.first().is_some_and(|f| f != "image") {
                exhibit.original.media = MediaType::Pdf;
            }
            case.next_evidence += 1;
            case.evidence.push(exhibit);
        }
        for self_check in scenario.self_checks {
            case.self_checks.insert(self_check, SelfCheckAnswer::Yes);
        }
        Scenario { packs, case }
    }

    /// Takes away a fact, an exhibit (`E10`) or the answer to a self-check (`C01`).
    fn without(mut self, name: &str) -> Scenario {
        self.case.facts.remove(&FactId::from(name));
        self.case.evidence.retain(|exhibit| exhibit.kind.as_ref() != Some(&name.into()));
        self.case.self_checks.remove(&SelfCheckId::from(name));
        self
    }

    /// Answers a fact with a typed text.
    fn with(mut self, fact: &str, text: &str) -> Scenario {
        let id = FactId::from(fact);
        let answer = read_answer(&self.packs.facts[&id], text).unwrap().answer;
        self.case.facts.insert(id, Fact::typed(answer));
        self
    }

    fn answering(mut self, self_check: &str, answer: SelfCheckAnswer) -> Scenario {
        self.case.self_checks.insert(self_check.into(), answer);
        self
    }

    fn changing(mut self, kind: &str, change: impl Fn(&mut Evidence)) -> Scenario {
        let kind = EvidenceKindId::from(kind);
        self.case.evidence.iter_mut().filter(|e| e.kind.as_ref() == Some(&kind)).for_each(change);
        self
    }

    fn check(&self) -> Assessment {
        check(&self.case, &self.packs, now())
    }

    fn rules(&self) -> Vec<(String, Severity)> {
        let findings = self.check().findings;
        findings.into_iter().map(|finding| (finding.rule, finding.severity)).collect()
    }

    fn says(&self, rule: &str) -> Option<Severity> {
        self.rules().into_iter().find(|(name, _)| name == rule).map(|(_, severity)| severity)
    }
}

fn exhibit(id: u32, kind: Option<&EvidenceKindId>) -> Evidence {
    let mut sha256 = [0; 32];
    sha256[..4].copy_from_slice(&id.to_be_bytes());
    Evidence {
        id: EvidenceId(id),
        original: Original {
            sha256: Digest(sha256),
            bytes: 1_000,
            file_name: format!("{id}.png"),
            media: MediaType::Png,
        },
        contents: Contents::Image(ImageProperties { width: 100, height: 200, orientation: 1 }),
        captured_at: None,
        added_at: now(),
        kind: kind.cloned(),
        title: format!("Exhibit {id}"),
        date: "2026-11-20".parse().ok(),
        proves: vec![],
    }
}

fn all_scenarios() -> Vec<String> {
    packs().scenarios.keys().map(|id| id.0.clone()).collect()
}

#[test]
fn a_complete_case_is_ready_and_says_nothing_more() {
    assert_eq!(
        all_scenarios(),
        ["CON-01", "CON-21", "PAY-01", "PAY-03", "PAY-04", "PAY-05", "PAY-06"]
    );
    for id in all_scenarios() {
        let assessment = Scenario::new(&id).check();
        assert_eq!(assessment.readiness, Readiness::Ready, "{id}: {:#?}", assessment.findings);
        let noise: Vec<&Finding> =
            assessment.findings.iter().filter(|one| one.severity != Severity::Advice).collect();
        assert!(noise.is_empty(), "{id}: {noise:#?}");
        assert!(assessment.chain.iter().all(|link| !link.filled_by.is_empty()), "{id}");
        assert!(assessment.slots.iter().all(|slot| !slot.filled_by.is_empty()), "{id}");
    }
}

#[test]
fn each_required_thing_taken_away_is_missed_at_its_place() {
    for id in all_scenarios() {
        let scenario = packs().scenarios[&id.as_str().into()].clone();
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
    let there = |one: &&Finding| one.severity == Severity::Blocker && one.place == *place;
    assert_eq!(assessment.findings.iter().filter(there).count(), 1, "{scenario}: {place:?}");
}

#[test]
fn a_gap_with_a_reason_is_ready_and_visible() {
    let case = Scenario::new("PAY-06").with("contact_phone", "n/a: no phone at the moment");
    assert_eq!(case.check().readiness, Readiness::Ready);
    assert_eq!(case.says("fact-not-available"), Some(Severity::Warning));
}

/// Cases with one thing wrong in the answers, and what is said to it.
fn contradictions() -> Vec<(Scenario, &'static str, Severity)> {
    let pay = || Scenario::new("PAY-06");
    let con = || Scenario::new("CON-01");
    vec![
        (pay().with("return_date", "2026-11-01"), "date-order", Severity::Warning),
        (pay().with("return_date", "2026-12-01"), "date-future", Severity::Blocker),
        (pay().with("return_amount", "USD 9,000"), "amount-above", Severity::Warning),
        (pay().with("return_amount", "EUR 8,000"), "currency-differs", Severity::Warning),
        (pay().without("fee_items"), "return-short", Severity::Advice),
        (pay().with("withdrawal_amount", "USD 0"), "amount-zero", Severity::Warning),
        (pay().with("cnaps", "102100099995"), "identifier-check-digit", Severity::Warning),
        (pay().with("bank_branch", "卡号 4111 1111 1111 1111"), "card-number", Severity::Blocker),
        (pay().with("withdrawal_id", "4111111111111111"), "card-number-likely", Severity::Warning),
        (
            pay().without("payoneer_customer_id").without("payoneer_email"),
            "account-elsewhere",
            Severity::Warning,
        ),
        (con().with("requested_amount", "EUR 65.00"), "amount-above-paid", Severity::Blocker),
        (con().with("requested_amount", "USD 60"), "currency-differs", Severity::Warning),
        (con().with("defect_description", "You are thieves"), "wording-heated", Severity::Warning),
        (con().with("defect_description", "CVV: 123"), "secret-code", Severity::Blocker),
        (
            con().with("product_url", "https://wish-deals.shop/1"),
            "link-elsewhere",
            Severity::Warning,
        ),
        (con().with("delivered_at", "2026-10-01"), "date-order", Severity::Warning),
    ]
}

#[test]
fn contradictions_are_seen() {
    for (case, rule, severity) in contradictions() {
        assert_eq!(case.says(rule), Some(severity), "{rule}: {:#?}", case.check().findings);
    }
}

/// Cases with one exhibit wrong, and what is said to it.
fn faulty_exhibits() -> Vec<(Scenario, &'static str, Severity)> {
    let case = || Scenario::new("PAY-06");
    let first = exhibit(1, None).original.sha256;
    let mut beside = case();
    let mut second = exhibit(99, Some(&"E10".into()));
    second.contents = Contents::Unreadable { trouble: Trouble::PasswordProtected };
    beside.case.evidence.push(second);
    let statement = |day: Option<&'static str>| {
        Scenario::new("PAY-04").changing("E09", move |statement| {
            statement.date = day.map(|day| day.parse().unwrap());
        })
    };
    vec![
        (case().changing("E10", truncate), "evidence-unreadable-alone", Severity::Blocker),
        (beside, "evidence-unreadable", Severity::Warning),
        (case().changing("E15", |one| one.kind = None), "evidence-unsorted", Severity::Warning),
        (
            case().changing("E15", |one| one.kind = Some("E99".into())),
            "evidence-kind-unknown",
            Severity::Warning,
        ),
        (
            case().changing("E13", |one| one.original.media = MediaType::Xlsx),
            "evidence-format",
            Severity::Warning,
        ),
        (
            case().changing("E11", move |one| one.original.sha256 = first),
            "evidence-duplicate",
            Severity::Warning,
        ),
        (
            case().changing("E08", |one| one.date = "2026-11-24".parse().ok()),
            "evidence-future",
            Severity::Warning,
        ),
        (
            case().changing("E08", |one| one.title = "4111-1111-1111-1111".to_owned()),
            "card-number",
            Severity::Blocker,
        ),
        (statement(Some("2026-11-04")), "statement-stops-early", Severity::Warning),
        (statement(None), "statement-undated", Severity::Advice),
        (Scenario::new("PAY-04").without("E09"), "chain-hole", Severity::Warning),
    ]
}

fn truncate(exhibit: &mut Evidence) {
    exhibit.contents = Contents::Unreadable { trouble: Trouble::Truncated };
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

/// Cases that only other packs could give rise to, and what is said to them.
fn other_packs() -> Vec<(Scenario, &'static str, Severity)> {
    let changed = |id: &str, change: &dyn Fn(&mut Packs)| {
        let mut scenario = Scenario::new(id);
        change(&mut scenario.packs);
        scenario
    };
    let english = changed("CON-01", &|packs| {
        let payoneer = packs.recipients[&"payoneer".into()].languages.clone();
        let wish = packs.recipients.get_mut(&"wish_consumer".into()).unwrap();
        wish.languages = payoneer;
        wish.languages.as_mut().unwrap().value = vec!["en".to_owned()];
    });
    let secret = changed("PAY-06", &|packs| {
        packs.facts.get_mut(&"cnaps".into()).unwrap().privacy = Privacy::Secret;
    });
    let working_days = changed("PAY-06", &|packs| {
        let rule = packs.deadlines.get_mut(&"D-PO-ERROR".into()).unwrap();
        rule.span = Span { count: 60, unit: SpanUnit::BusinessDays };
        rule.utc_offset_minutes = Some(480);
    });
    vec![
        (english.with("contact_name", "林晓"), "name-not-latin", Severity::Warning),
        (secret, "fact-secret", Severity::Advice),
        (working_days, "deadline-calendar", Severity::Advice),
    ]
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
    let mut packs = case.packs.clone();
    let scenario = packs.scenarios.get_mut(&"CON-01".into()).unwrap();
    for request in &mut scenario.evidence {
        request.need = Need::Recommended;
    }
    let case = Scenario { packs, case: case.case }.without("E42");
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
    let case = Scenario::new("CON-01");
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
        let findings = check(&case.case, &case.packs, text.parse().unwrap()).findings;
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
    let case = Scenario::new("CON-01").with("payment_date", "2026-05-20");
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

/// Small deterministic numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    fn answer(&mut self) -> Answer {
        let text = (*self.pick(&[
            "",
            " ",
            "USD 1",
            "5d30f60e0a6fc464f4f376b0",
            "4111 1111 1111 1111",
            "é",
            "退票!!!",
            "CVV: 123",
            "payoneer",
            "104100000004",
            "https://wish.com",
            "\u{10FFFF}",
        ]))
        .to_owned();
        let day = *self.pick(&["0001-01-01", "2026-11-03", "2026-11-30", "9999-12-31"]);
        match self.below(12) {
            0 => Answer::Date(day.parse().unwrap()),
            1 => Answer::DateTime(format!("{day}T12:00:00+08:00").parse().unwrap()),
            2 => Answer::Money("USD 5".parse().unwrap()),
            3 => Answer::Choice(text),
            4 => Answer::YesNo(true),
            5 => Answer::Integer(i64::MIN),
            6 => Answer::Decimal(text),
            7 => Answer::List(vec![text.clone(), text]),
            8 => Answer::Rows(vec![Row::from([
                ("date".to_owned(), Answer::Date(day.parse().unwrap())),
                (text.clone(), Answer::Text(text)),
            ])]),
            9 => Answer::NotAvailable { reason: text },
            _ => Answer::Text(text),
        }
    }

    /// A case with all sorts of things changed, some of them against every rule.
    fn case(&mut self, packs: &Packs) -> Case {
        let scenarios = all_scenarios();
        let mut case = Scenario::new(self.pick::<String>(&scenarios)).case;
        let facts: Vec<FactId> = packs.facts.keys().cloned().chain(["unheard_of".into()]).collect();
        let kinds: Vec<EvidenceKindId> =
            packs.evidence_kinds.keys().cloned().chain(["E99".into()]).collect();
        let changes = self.below(6);
        for _ in 0..changes {
            match self.below(7) {
                0 | 1 => {
                    let answer = self.answer();
                    case.facts.insert(self.pick(&facts).clone(), Fact::typed(answer));
                }
                2 => {
                    let gone = self.pick(&facts).clone();
                    case.facts.remove(&gone);
                }
                3 => case.evidence.truncate(self.below(case.evidence.len() + 1)),
                4 => {
                    let mut added = exhibit(100 + self.below(50) as u32, None);
                    added.kind = (self.below(3) > 0).then(|| self.pick(&kinds).clone());
                    added.title = (*self.pick(&["", "4111111111111111", "退票"])).to_owned();
                    if self.below(3) == 0 {
                        added.contents = Contents::Unreadable { trouble: Trouble::Empty };
                    }
                    case.evidence.push(added);
                }
                5 => case.self_checks.clear(),
                _ => {
                    if let Some(last) = case.evidence.last_mut() {
                        last.contents = Contents::Unreadable { trouble: Trouble::TooSlow };
                    }
                }
            }
        }
        case
    }
}

#[test]
fn ready_never_stands_beside_a_missing_required_item() {
    let packs = packs();
    let mut dice = Dice(0x0bad_5eed);
    let mut ready = 0;
    for _ in 0..3_000 {
        let case = dice.case(&packs);
        let assessment = check(&case, &packs, now());
        let blocked = assessment.findings.iter().any(|one| one.severity == Severity::Blocker);
        assert_eq!(assessment.readiness == Readiness::Ready, !blocked);
        assert!(assessment.findings.is_sorted_by_key(|one| one.severity));
        if assessment.readiness == Readiness::NotReady {
            continue;
        }
        ready += 1;
        let scenario = &packs.scenarios[&case.scenario];
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

#[test]
fn every_finding_has_words_in_both_languages() {
    for language in [Language::English, Language::Chinese] {
        let locale = Locale::new(language);
        let missing: Vec<String> =
            message_keys().into_iter().filter(|key| !locale.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
    let unique: BTreeSet<String> = message_keys().into_iter().collect();
    assert_eq!(unique.len(), message_keys().len());
}

#[test]
fn what_is_said_has_no_holes_in_it() {
    let mut cases: Vec<(Case, Packs)> = [contradictions(), faulty_exhibits(), other_packs()]
        .into_iter()
        .flatten()
        .map(|(scenario, ..)| (scenario.case, scenario.packs))
        .collect();
    let mut misaddressed = Scenario::new("PAY-06").case;
    misaddressed.recipient = "wish_merchant".into();
    let mut unknown = misaddressed.clone();
    (unknown.scenario, unknown.recipient) = ("XXX-99".into(), "nobody".into());
    let mut weak = Scenario::new("CON-01").answering("C49", SelfCheckAnswer::No);
    weak = weak.answering("C48", SelfCheckAnswer::No).without("E42");
    let mut unproven = weak.packs.clone();
    unproven.scenarios.get_mut(&"CON-01".into()).unwrap().evidence[3].need = Need::Recommended;
    for case in [misaddressed, unknown, weak.case.clone()] {
        cases.push((case, packs()));
    }
    cases.push((weak.case, unproven));
    for id in all_scenarios() {
        let scenario = packs().scenarios[&id.as_str().into()].clone();
        let recipient = scenario.recipients[0].clone();
        cases.push((Case::new("c".into(), id.as_str().into(), recipient, now()), packs()));
    }
    let mut dice = Dice(0x5a1e);
    cases.extend((0..300).map(|_| (dice.case(&packs()), packs())));

    let locales = [Language::English, Language::Chinese].map(Locale::new);
    let mut said = BTreeSet::new();
    let moments = [
        "2026-11-22T10:00:00+08:00",
        "2026-12-03T10:00:00Z",
        "2026-12-07T10:00:00Z",
        "2027-12-07T10:00:00Z",
    ];
    for ((case, packs), moment) in cases.iter().flat_map(|case| moments.map(|at| (case, at))) {
        for finding in check(case, packs, moment.parse().unwrap()).findings {
            for message in [&finding.message, &finding.remedy] {
                for locale in &locales {
                    let words = locale.say(message);
                    assert!(!words.contains("{$") && !words.contains("{ $"), "{words}");
                    for key in keys_in(message) {
                        assert!(locale.has(&key), "{:?}: no words for {key}", locale.language());
                    }
                }
            }
            said.extend([finding.message.key, finding.remedy.key]);
        }
    }
    let listed: BTreeSet<String> = message_keys().into_iter().collect();
    assert!(said.iter().all(|key| listed.contains(key) || key.starts_with("identifier-")));
    let unsaid: Vec<&String> =
        listed.iter().filter(|key| key.starts_with("finding-") && !said.contains(*key)).collect();
    assert!(unsaid.is_empty(), "nothing makes the check say {unsaid:?}");
}

/// The keys of the messages inside a message.
fn keys_in(message: &Message) -> Vec<String> {
    let inside = message.args.values().flat_map(|argument| match argument {
        Argument::Message(inner) => keys_in(inner),
        Argument::Messages(inner) => inner.iter().flat_map(keys_in).collect(),
        _ => vec![],
    });
    // An unknown fact or kind is called by its id; nobody has words for it.
    let known = !message.key.contains("unheard_of") && !message.key.contains("E99");
    known.then(|| message.key.clone()).into_iter().chain(inside).collect()
}

#[test]
fn answers_come_back_as_they_were_written() {
    let packs = packs();
    let mut kinds = BTreeSet::new();
    for (id, text) in ANSWERS.iter().chain(&LATER_ANSWERS) {
        let fact = &packs.facts[&FactId::from(*id)];
        let answer = read_answer(fact, text).unwrap().answer;
        let again = read_answer(fact, &write_answer(fact, &answer)).unwrap().answer;
        assert_eq!(again, answer, "{id}");
        kinds.insert(format!("{:?}", fact.kind));
    }
    assert!(kinds.len() >= 9, "{kinds:?}");
    let text = packs.facts.values().find(|fact| fact.kind == FactKind::LongText).unwrap();
    let gap = read_answer(text, "N/A: 银行未提供").unwrap().answer;
    assert_eq!(gap, Answer::NotAvailable { reason: "银行未提供".to_owned() });
    assert_eq!(read_answer(text, &write_answer(text, &gap)).unwrap().answer, gap);
}

#[test]
fn refusals_say_what_to_write_instead() {
    let packs = packs();
    let long = "x".repeat(20_001);
    let cases = [
        ("withdrawal_amount", "USD 12.345", "answer-wrong-decimals"),
        ("withdrawal_amount", "$8,420.00", "answer-currency-missing"),
        ("return_date", "2026-02-30", "answer-impossible-date"),
        ("return_date", "03/11/2026", "answer-ambiguous-date"),
        ("withdrawal_submitted_at", "2026-11-03 09:14", "answer-zone-missing"),
        ("return_willing", "perhaps", "answer-not-yes-or-no"),
        ("eligible_order_count", "many", "answer-not-an-integer"),
        ("pay_method", "cash", "answer-not-an-option"),
        ("wish_order_ids", "5d30f60e0a6fc464f4f376b0, 5d30", "answer-in-item"),
        ("fee_items", "fee | USD 1.234", "answer-in-field"),
        ("fee_items", "a | USD 1 | c | d", "answer-too-many-fields"),
        ("seller_answer", &long, "answer-too-long"),
        ("seller_answer", "\u{200B}", "answer-empty"),
        ("seller_answer", "n/a:", "answer-reason-missing"),
        ("bic", "MULTIPLE", "answer-identifier"),
    ];
    for (id, text, key) in cases {
        let refusal = read_answer(&packs.facts[&FactId::from(id)], text).unwrap_err();
        assert_eq!(refusal.message().key, key, "{id}");
        for locale in [Language::English, Language::Chinese].map(Locale::new) {
            let words = locale.say(&refusal.message());
            assert!(!words.contains("{$") && !words.contains("answer-"), "{words}");
        }
    }
    let fact = &packs.facts[&FactId::from("bank_name")];
    let reading = read_answer(fact, "Bank\u{200B} of China").unwrap();
    assert_eq!(reading.answer, Answer::Text("Bank of China".to_owned()));
    assert_eq!(reading.removed[0].code_point, "U+200B");
}
