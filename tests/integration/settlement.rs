//! Where the money is on its way to the bank, who holds it there, and what the ticket says of it.

use chrono::DateTime;
use chrono_tz::Tz;
use docket::case::{Case, Fact, FactId, Language, RecipientId, TicketLanguage};
use docket::packet;
use docket::rules::{Assessment, NodeState, Packs, Severity, check, read_answer};

use crate::scenario::{now, packs};

/// A case of which nothing is known but some days.
struct Moving {
    packs: Packs,
    case: Case,
    now: DateTime<Tz>,
}

impl Moving {
    fn over(nodes: &[&str], facts: &[(&str, &str)]) -> Moving {
        let mut packs = packs().clone();
        let scenario = packs.scenarios.get_mut(&"PAY-06".into()).unwrap();
        scenario.nodes = nodes.iter().map(|node| (*node).into()).collect();
        let mut case = Case::new("c".into(), "PAY-06".into(), "payoneer".into(), now());
        for (fact, typed) in facts {
            let fact = FactId::from(*fact);
            let answer = read_answer(&packs.facts[&fact], typed).unwrap().answer;
            case.facts.insert(fact, Fact::typed(answer));
        }
        Moving { packs, case, now: now().with_timezone(&Tz::Asia__Shanghai) }
    }

    fn to(mut self, recipient: &str) -> Moving {
        self.case.recipient = recipient.into();
        self
    }

    fn on(mut self, day: &str) -> Moving {
        let moment = format!("{day}T10:00:00+08:00");
        self.now =
            DateTime::parse_from_rfc3339(&moment).unwrap().with_timezone(&self.now.timezone());
        self
    }

    fn check(&self) -> Assessment {
        check(&self.case, &self.packs, self.now)
    }

    /// The current node, when it was due, and by how many business days it is late.
    fn stands(&self) -> (String, String, u32) {
        let settlement = self.check().settlement;
        let current: Vec<&NodeState> =
            settlement.nodes.iter().filter(|state| state.current).collect();
        let [state] = current[..] else { panic!("{settlement:#?}") };
        assert_eq!(settlement.late, (state.late_by > 0).then(|| state.node.clone()));
        (state.node.to_string(), state.due.unwrap().to_string(), state.late_by)
    }

    fn due(&self) -> String {
        self.stands().1
    }

    fn owner(&self) -> Option<RecipientId> {
        self.check().settlement.owner
    }

    fn says(&self, rule: &str) -> Option<Severity> {
        let findings = self.check().findings;
        findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.severity)
    }
}

fn at(node: &str, due: &str, late_by: u32) -> (String, String, u32) {
    (node.to_owned(), due.to_owned(), late_by)
}

#[test]
fn the_first_node_that_began_and_has_not_ended_is_where_the_money_is() {
    let nodes = ["N2", "N3"];
    let paid = ("payout_date", "2026-11-02");
    assert_eq!(Moving::over(&nodes, &[]).check().settlement.late, None);
    let inside = Moving::over(&nodes, &[paid]).on("2026-11-12");
    assert_eq!(inside.stands(), at("N2", "2026-11-10", 2));
    assert_eq!(inside.owner(), Some("wish_merchant".into()));
    let sent = ("wish_sent_at", "2026-11-04");
    let between = Moving::over(&nodes, &[paid, sent]).on("2026-11-12");
    assert_eq!(between.stands(), at("N3", "2026-11-05", 5));
    assert_eq!(between.owner(), Some("payoneer".into()));
    let credited = Moving::over(&nodes, &[paid, sent, ("provider_credited_at", "2026-11-12")]);
    let settlement = credited.on("2026-11-20").check().settlement;
    assert!(settlement.nodes.iter().all(|state| state.passed && !state.current));
    assert_eq!(settlement.late, None);
    assert_eq!(settlement.nodes[1].late_by, 5, "it came, but late");
}

#[test]
fn a_node_is_not_called_late_while_it_may_still_be_usual() {
    let paid = [("payout_date", "2026-11-02")];
    let on = |day| Moving::over(&["N2"], &paid).on(day).stands();
    assert_eq!(on("2026-11-11"), at("N2", "2026-11-10", 0), "due, but within seven days");
    assert_eq!(on("2026-11-12"), at("N2", "2026-11-10", 2));
    let told = [("payout_date", "2026-11-02"), ("expected_arrival", "2026-11-16")];
    let on = |day| Moving::over(&["N3"], &told).on(day).stands();
    assert_eq!(on("2026-11-16"), at("N3", "2026-11-16", 0));
    assert_eq!(on("2026-11-17"), at("N3", "2026-11-16", 1));
}

#[test]
fn the_carrier_tier_decides_when_an_order_is_payable() {
    let confirmed = ("confirmed_fulfilled_at", "2026-06-01");
    let due = |facts: &[(&str, &str)]| {
        let facts: Vec<_> = facts.iter().copied().chain([confirmed]).collect();
        Moving::over(&["N0"], &facts).due()
    };
    let delivered = ("delivered_at", "2026-06-20");
    assert_eq!(due(&[("carrier_tier", "tier_1")]), "2026-07-16");
    assert_eq!(due(&[("carrier_tier", "tier_1"), delivered]), "2026-06-20");
    assert_eq!(due(&[("carrier_tier", "tier_2"), delivered]), "2026-07-16");
    assert_eq!(due(&[("carrier_tier", "tier_3")]), "2026-08-15");
    assert_eq!(due(&[("carrier_tier", "tier_4")]), "2026-08-30");
    assert_eq!(due(&[]), "2026-08-30", "the longest while the tier is not known");
    assert_eq!(due(&[("receipt_confirmed_at", "2026-06-25")]), "2026-06-30");
    let tier = Moving::over(&["N0"], &[confirmed, ("carrier_tier", "tier_2")]);
    assert_eq!(tier.on("2026-07-19").stands(), at("N0", "2026-07-16", 0));
    let tier = Moving::over(&["N0"], &[confirmed, ("carrier_tier", "tier_2")]);
    assert_eq!(tier.on("2026-07-20").stands(), at("N0", "2026-07-16", 2));
}

#[test]
fn payouts_are_due_on_the_first_and_the_fifteenth() {
    for (eligible, due) in [
        ("2026-11-02", "2026-11-15"),
        ("2026-11-15", "2026-12-01"),
        ("2026-12-20", "2027-01-01"),
        ("2028-02-16", "2028-03-01"),
    ] {
        let payout = Moving::over(&["N1"], &[("eligible_at", eligible)]).on(eligible);
        assert_eq!(payout.stands(), at("N1", due, 0), "{eligible}");
    }
    let missed = Moving::over(
        &["N1", "N2"],
        &[
            ("last_paid_payout", "2026-09-15 | USD 1,000.00"),
            ("missed_payouts", "2026-10-15 | USD 900.00\n2026-10-01 | USD 1,200.00"),
        ],
    );
    assert_eq!(missed.on("2026-10-12").stands(), at("N1", "2026-10-01", 7));
}

#[test]
fn a_withdrawal_after_the_cut_off_leaves_on_the_next_business_day() {
    let due = |at: &str, country: Option<&str>| {
        let country = country.map(|country| ("bank_country", country));
        let facts: Vec<_> = [("withdrawal_submitted_at", at)].into_iter().chain(country).collect();
        Moving::over(&["N5"], &facts).due()
    };
    assert_eq!(due("2026-11-19 14:59+08:00", Some("cn")), "2026-11-19");
    assert_eq!(due("2026-11-19 15:00+08:00", Some("cn")), "2026-11-20");
    assert_eq!(due("2026-11-20 15:01+08:00", Some("cn")), "2026-11-23", "over a weekend");
    assert_eq!(due("2026-02-13 16:00+08:00", Some("cn")), "2026-02-14", "a working Saturday");
    assert_eq!(due("2026-02-14 16:00+08:00", Some("cn")), "2026-02-24", "Spring Festival");
    assert_eq!(due("2026-11-22 09:00+08:00", None), "2026-11-23", "a Sunday");
    assert_eq!(due("2026-11-26 09:00+08:00", Some("us")), "2026-11-27", "Thanksgiving");
}

#[test]
fn what_the_status_says_moves_the_money_on() {
    let submitted = ("withdrawal_submitted_at", "2026-11-03 09:14+08:00");
    let nodes = ["N5", "N6"];
    let waiting = Moving::over(&nodes, &[submitted]).on("2026-11-10");
    assert_eq!(waiting.stands(), at("N5", "2026-11-03", 5));
    let expected = ("expected_arrival", "2026-11-09");
    let gone = Moving::over(&nodes, &[submitted, expected, ("debited_leg", "in_transit")]);
    assert_eq!(gone.on("2026-11-12").stands(), at("N6", "2026-11-09", 3));
    let sent = [submitted, ("withdrawal_sent_at", "2026-11-04")];
    let local = Moving::over(&nodes, &[sent[0], sent[1], ("withdrawal_route", "cny_local")]);
    assert_eq!(local.due(), "2026-11-06");
    assert_eq!(Moving::over(&nodes, &sent).due(), "2026-11-11", "the longest of the routes");
}

#[test]
fn a_ticket_to_someone_else_than_the_owner_is_warned_about() {
    let inside = Moving::over(&["N2"], &[("payout_date", "2026-11-02")]);
    assert_eq!(inside.says("node-late"), Some(Severity::Advice));
    assert_eq!(inside.says("node-elsewhere"), Some(Severity::Warning));
    let right = inside.to("wish_merchant");
    assert_eq!(right.says("node-elsewhere"), None);

    let sent = [("withdrawal_sent_at", "2026-11-02"), ("payment_provider", "pingpong")];
    for (recipient, warned) in [("pingpong", false), ("bank", false), ("wish_merchant", true)] {
        let banks = Moving::over(&["N6"], &sent).to(recipient);
        assert_eq!(banks.says("node-elsewhere").is_some(), warned, "{recipient}");
        assert_eq!(banks.owner(), Some("pingpong".into()), "the provider first");
    }
    let unknown = Moving::over(&["N6"], &sent[..1]).to("wish_merchant");
    assert_eq!(unknown.owner(), None);
    assert_eq!(unknown.says("node-elsewhere"), Some(Severity::Warning));
}

#[test]
fn the_late_node_stands_in_the_subject_and_the_summary() {
    let late = Moving::over(&["N7"], &[("return_date", "2026-11-02")]).on("2026-11-23");
    let assessment = late.check();
    let nowhere = |_: &_| std::path::PathBuf::new();
    let moment = late.now.fixed_offset();
    let language = TicketLanguage::Both;
    let packet = packet::build(&late.case, &late.packs, &assessment, &nowhere, language, moment);
    let english = " - stopped on the way back to the balance, 5 business days late";
    assert!(packet.subject.text_in(Language::English).ends_with(english));
    let chinese = "-卡在退票返回，已超期 5 个工作日";
    assert!(packet.subject.text_in(Language::Chinese).ends_with(chinese));
    let said = "The money stopped on the way back to the balance and is 5 business days late.";
    assert!(packet.summary.text_in(Language::English).ends_with(said));
    assert!(packet.body.text_in(Language::English).contains(said));
    assert!(
        packet
            .body
            .text_in(Language::Chinese)
            .contains("款项目前卡在退票返回，已超期 5 个工作日。")
    );
}
