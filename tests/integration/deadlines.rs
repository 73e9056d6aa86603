//! When the clocks of the packs end, at the edges of calendars, hours and time zones.

use chrono::DateTime;
use chrono_tz::Tz;
use docket::case::{Case, Fact, FactId};
use docket::rules::{
    Assessment, Calendar, Clock, DeadlineRule, Effect, Packs, Severity, SpanUnit, check,
    read_answer,
};

use crate::scenario::{now, packs};

/// A case in which one deadline runs and nothing but its dates is known.
struct Running {
    packs: Packs,
    case: Case,
    now: DateTime<Tz>,
}

impl Running {
    fn new(deadline: &str, facts: &[(&str, &str)]) -> Running {
        let mut packs = packs().clone();
        let recipients = &packs.deadlines[&deadline.into()].recipients;
        let recipient = recipients.first().cloned().unwrap_or("wish_merchant".into());
        let scenario = packs.scenarios.get_mut(&"PAY-06".into()).unwrap();
        scenario.deadlines = vec![deadline.into()];
        let mut case = Case::new("c".into(), "PAY-06".into(), recipient, now());
        for (fact, typed) in facts {
            let fact = FactId::from(*fact);
            let answer = read_answer(&packs.facts[&fact], typed).unwrap().answer;
            case.facts.insert(fact, Fact::typed(answer));
        }
        Running { packs, case, now: now().with_timezone(&Tz::Asia__Shanghai) }
    }

    /// Changes the rule of the deadline that runs.
    fn ruled(mut self, change: impl Fn(&mut DeadlineRule)) -> Running {
        let deadline = self.packs.scenarios[&"PAY-06".into()].deadlines[0].clone();
        change(self.packs.deadlines.get_mut(&deadline).unwrap());
        self
    }

    fn at(mut self, now: &str, zone: Tz) -> Running {
        self.now = DateTime::parse_from_rfc3339(now).unwrap().with_timezone(&zone);
        self
    }

    fn check(&self) -> Assessment {
        check(&self.case, &self.packs, self.now)
    }

    fn clock(&self) -> Option<Clock> {
        self.check().clocks.first().cloned()
    }

    /// Its end, and the other end where there is one.
    fn ends(&self) -> (String, Option<String>) {
        let clock = self.clock().unwrap();
        (clock.ends.to_rfc3339(), clock.until.map(|until| until.to_rfc3339()))
    }

    /// The days of both.
    fn days(&self) -> (String, Option<String>) {
        let (ends, until) = self.ends();
        (ends[..10].to_owned(), until.map(|until| until[..10].to_owned()))
    }

    fn says(&self, rule: &str) -> Option<Severity> {
        let findings = self.check().findings;
        findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.severity)
    }
}

fn range(ends: &str, until: &str) -> (String, Option<String>) {
    (ends.to_owned(), Some(until.to_owned()))
}

fn day(ends: &str) -> (String, Option<String>) {
    (ends.to_owned(), None)
}

#[test]
fn spring_festival_is_left_out_and_its_make_up_days_are_counted() {
    // 14 and 28 February 2026 are Saturdays on which banks work; 15 to 23 February they are closed.
    for (submitted, seventh, fifteenth) in [
        ("2026-02-13", "2026-03-02", "2026-03-12"),
        ("2026-02-14", "2026-03-03", "2026-03-13"),
        ("2026-02-20", "2026-03-03", "2026-03-13"),
    ] {
        let review = Running::new("D-WX-REVIEW", &[("appeal_submitted_at", submitted)]);
        assert_eq!(review.days(), range(seventh, fifteenth), "{submitted}");
        assert!(review.ends().0.ends_with("T23:59:59+08:00"));
        assert_eq!(review.says("deadline-calendar"), None);
    }
    let golden_week = Running::new("D-WX-REVIEW", &[("appeal_submitted_at", "2025-09-27")]);
    assert_eq!(golden_week.days(), range("2025-10-13", "2025-10-23"));
}

#[test]
fn a_year_nobody_has_published_falls_back_to_weekends_and_says_so() {
    let review = Running::new("D-WX-REVIEW", &[("appeal_submitted_at", "2026-12-28")]);
    assert_eq!(review.days(), range("2027-01-06", "2027-01-18"));
    assert_eq!(review.says("deadline-calendar"), Some(Severity::Advice));
}

#[test]
fn a_start_at_the_cut_off_counts_as_the_next_business_day() {
    for (at, ends) in [
        // A Thursday, and the Friday after it.
        ("2026-11-19 14:59+08:00", "2026-11-20"),
        ("2026-11-19 15:00+08:00", "2026-11-23"),
        ("2026-11-19 15:01+08:00", "2026-11-23"),
        ("2026-11-20 15:01+08:00", "2026-11-24"),
        // 15:30 in China, whatever zone it is written in.
        ("2026-11-19 07:30Z", "2026-11-23"),
        // Only the day is known.
        ("2026-11-19", "2026-11-20"),
    ] {
        let running = Running::new("D-WISH-TICKET", &[("buyer_ticket_at", at)]).ruled(|rule| {
            rule.terms[0].count = 1;
            rule.terms[0].unit = SpanUnit::BusinessDays;
            rule.time_zone = Some(Tz::Asia__Shanghai);
            rule.cut_off = Some("15:00".to_owned().try_into().unwrap());
        });
        assert_eq!(running.days(), day(ends), "{at}");
    }
}

#[test]
fn a_leap_day_is_a_day() {
    let of = |delivered| Running::new("D-CON-WISH-ITEM", &[("delivered_at", delivered)]).days();
    assert_eq!(of("2028-01-31"), day("2028-03-01"));
    assert_eq!(of("2027-01-31"), day("2027-03-02"));
    let court = Running::new("D-UK-S75", &[("transaction_date", "2024-02-29")]);
    assert_eq!(
        court.ends(),
        range("2029-02-28T23:59:59+00:00", "2030-02-28T23:59:59+00:00"),
        "there is no 29 February"
    );
    let summer = Running::new("D-UK-S75", &[("transaction_date", "2024-07-01")]);
    assert_eq!(summer.ends().0, "2029-07-01T23:59:59+01:00");
}

#[test]
fn a_deadline_runs_over_the_end_of_the_year() {
    let infraction = Running::new("D-WISH-INFR", &[("infraction_created", "2026-10-15")])
        .at("2027-01-01T00:00:00+08:00", Tz::Asia__Shanghai);
    assert_eq!(infraction.ends(), day("2027-01-13T23:59:59+00:00"));
    assert_eq!(infraction.clock().unwrap().days_left, 13);
}

#[test]
fn the_users_zone_knows_when_clocks_change() {
    let dispute = |zone| {
        Running::new("D-PP-ESC", &[("dispute_opened_at", "2026-10-12")])
            .at("2026-10-20T12:00:00Z", zone)
            .ends()
            .0
    };
    assert_eq!(dispute(Tz::America__New_York), "2026-11-01T23:59:59-05:00");
    assert_eq!(dispute(Tz::Europe__London), "2026-11-01T23:59:59+00:00");
    assert_eq!(dispute(Tz::Asia__Shanghai), "2026-11-01T23:59:59+08:00");

    // The day has 25 hours, and from its first minute on it is the last.
    for (now, left) in [
        ("2026-10-31T23:59:59-04:00", 1),
        ("2026-11-01T00:00:00-04:00", 0),
        ("2026-11-01T01:30:00-05:00", 0),
        ("2026-11-01T23:59:59-05:00", 0),
        ("2026-11-02T00:00:00-05:00", -1),
    ] {
        let dispute = Running::new("D-PP-ESC", &[("dispute_opened_at", "2026-10-12")]);
        let clock = dispute.at(now, Tz::America__New_York).clock().unwrap();
        assert_eq!(clock.days_left, left, "{now}");
    }
    // This one has 23.
    for (now, left) in [
        ("2026-03-28T23:59:59+00:00", 1),
        ("2026-03-29T00:00:00+00:00", 0),
        ("2026-03-29T23:59:59+01:00", 0),
        ("2026-03-30T00:00:00+01:00", -1),
    ] {
        let dispute = Running::new("D-PP-ESC", &[("dispute_opened_at", "2026-03-09")]);
        let clock = dispute.at(now, Tz::Europe__London).clock().unwrap();
        assert_eq!(clock.ends.to_rfc3339(), "2026-03-29T23:59:59+01:00");
        assert_eq!(clock.days_left, left, "{now}");
    }
    let hours = Running::new("D-WISH-TICKET", &[("buyer_ticket_at", "2026-10-31 20:00-04:00")]);
    assert_eq!(hours.ends(), day("2026-11-03T00:00:00+00:00"), "48 hours, whatever clocks do");
}

#[test]
fn the_recipients_zone_ends_the_day_and_the_users_says_how_many_are_left() {
    let item = Running::new("D-CON-WISH-ITEM", &[("delivered_at", "2026-11-08")]);
    assert_eq!(item.ends(), day("2026-12-08T23:59:59+00:00"));
    let late = item.at("2026-12-09T07:30:00+08:00", Tz::Asia__Shanghai);
    assert_eq!(late.clock().unwrap().days_left, 0);
    assert_eq!(late.says("deadline-near"), Some(Severity::Warning));
}

#[test]
fn a_card_dispute_is_safe_until_the_earliest_of_its_ends() {
    let paid = ("transaction_date", "2026-06-01");
    let expected = ("last_expected_receipt_at", "2026-07-01");
    let received = ("received_at", "2026-07-10");
    let visa = ("card_network", "visa");
    let days = |facts: &[(&str, &str)]| Running::new("D-CARD-120", facts).days();
    assert_eq!(days(&[paid, visa]), day("2026-09-29"));
    assert_eq!(days(&[expected, visa]), day("2026-10-29"));
    assert_eq!(days(&[paid, expected, received, visa]), range("2026-09-29", "2026-11-07"));
    assert_eq!(days(&[paid, ("card_network", "mastercard")]), range("2026-08-30", "2026-09-29"));
    assert_eq!(days(&[paid]), range("2026-08-30", "2026-09-29"), "the network is not known yet");
    let old = ("transaction_date", "2025-01-01");
    let late = ("received_at", "2026-06-01");
    assert_eq!(days(&[old, late, visa]), range("2025-05-01", "2026-06-25"), "540 days");
    let paypal = Running::new("D-CARD-120", &[paid, ("pay_method", "paypal")]);
    assert_eq!(paypal.clock(), None);

    let between = Running::new("D-CARD-120", &[paid, received, visa]);
    let between = between.at("2026-10-10T10:00:00Z", Tz::UTC);
    assert_eq!(between.says("deadline-passed-safe"), Some(Severity::Warning));
    assert_eq!(between.says("deadline-passed"), None);
    let after = between.at("2026-11-09T10:00:00Z", Tz::UTC);
    assert_eq!(
        after.says("deadline-passed"),
        Some(Severity::Warning),
        "the source is not official"
    );
}

#[test]
fn a_card_dispute_opens_at_the_latest_of_its_first_days() {
    let paid = ("transaction_date", "2026-11-10");
    let wait = |facts: &[(&str, &str)]| Running::new("D-CARD-WAIT", facts);
    assert_eq!(wait(&[paid, ("card_network", "visa")]).days(), day("2026-11-25"));
    let mastercard = wait(&[paid, ("card_network", "mastercard")]);
    assert_eq!(mastercard.days(), range("2026-12-20", "2026-12-10"));
    assert_eq!(mastercard.clock().unwrap().effect, Effect::Opens);
    assert_eq!(mastercard.says("deadline-too-early"), Some(Severity::Warning));
    let returned = ("goods_return_date", "2026-11-20");
    assert_eq!(wait(&[paid, returned, ("card_network", "visa")]).days(), day("2026-12-05"));
    let expected = ("last_expected_receipt_at", "2026-11-30");
    assert_eq!(wait(&[paid, expected, ("card_network", "visa")]).clock(), None);
    assert_eq!(wait(&[paid, ("card_network", "unionpay")]).clock(), None);
    let open = wait(&[paid, ("card_network", "visa")]).at("2026-11-26T00:00:00Z", Tz::UTC);
    assert_eq!(open.says("deadline-too-early"), None);
}

#[test]
fn the_order_value_decides_how_long_the_carrier_has() {
    let released = ("order_released_at", "2026-11-01");
    let confirm = |amount| Running::new("D-WISH-CONFIRM", &[released, ("order_amount", amount)]);
    assert_eq!(confirm("USD 99.99").ends(), day("2026-11-08T00:00:00+00:00"));
    assert_eq!(confirm("USD 100.00").ends(), day("2026-11-15T00:00:00+00:00"));
    let both = range("2026-11-08T00:00:00+00:00", "2026-11-15T00:00:00+00:00");
    assert_eq!(confirm("EUR 64.90").ends(), both, "in dollars it is not known");
    assert_eq!(Running::new("D-WISH-CONFIRM", &[released]).ends(), both);
}

#[test]
fn the_network_decides_how_long_the_seller_has() {
    let notice = ("notice_date", "2026-11-01");
    let answer = |network| Running::new("D-REPR", &[notice, ("card_network", network)]);
    assert_eq!(answer("visa").days(), range("2026-11-21", "2026-12-01"));
    assert_eq!(answer("mastercard").days(), day("2026-12-16"));
    assert_eq!(answer("amex").days(), day("2026-11-21"));
    assert_eq!(answer("discover").days(), day("2026-12-01"));
    assert_eq!(answer("unionpay").clock(), None);
    assert_eq!(Running::new("D-REPR", &[notice]).days(), range("2026-11-21", "2026-12-16"));
}

#[test]
fn federal_holidays_are_no_business_days() {
    for calendar in [Calendar::UsFederal, Calendar::UsPostal] {
        for (start, third) in [
            // A Friday: Juneteenth.
            ("2026-06-18", "2026-06-24"),
            // A Saturday: not moved to the Friday before.
            ("2026-07-01", "2026-07-06"),
            // A Sunday: observed on Monday.
            ("2027-07-02", "2027-07-08"),
            ("2022-12-23", "2022-12-29"),
            ("2022-12-30", "2023-01-05"),
            // Thanksgiving, Washington's birthday, Memorial Day, Labor Day.
            ("2026-11-25", "2026-12-01"),
            ("2026-02-13", "2026-02-19"),
            ("2026-05-22", "2026-05-28"),
            ("2026-09-04", "2026-09-10"),
            // Martin Luther King's birthday, Columbus Day, Veterans Day.
            ("2026-01-16", "2026-01-22"),
            ("2026-10-09", "2026-10-15"),
            ("2026-11-10", "2026-11-16"),
            // Juneteenth was no holiday yet.
            ("2020-06-18", "2020-06-23"),
        ] {
            let running = Running::new("D-WISH-CANCEL", &[("penalty_statement_date", start)])
                .ruled(|rule| rule.calendar = calendar);
            assert_eq!(running.days(), day(third), "{start}");
        }
    }
    let weekends = Running::new("D-WISH-CANCEL", &[("penalty_statement_date", "2026-11-25")]);
    assert_eq!(weekends.days(), day("2026-11-30"));
}

#[test]
fn what_was_done_in_time_no_longer_runs() {
    let released = ("order_released_at", "2026-11-01");
    let eligible = |confirmed| {
        Running::new("D-WISH-ELIG", &[released, ("confirmed_fulfilled_at", confirmed)])
            .at("2026-12-20T10:00:00Z", Tz::UTC)
    };
    assert_eq!(eligible("2026-12-01").clock(), None);
    assert_eq!(eligible("2026-12-02").says("deadline-passed"), Some(Severity::Blocker));
    let open = Running::new("D-WISH-ELIG", &[released]).at("2026-12-20T10:00:00Z", Tz::UTC);
    assert_eq!(open.says("deadline-passed"), Some(Severity::Blocker));
}

#[test]
fn waiting_for_wish_ends_twenty_days_before_the_payment_side_closes() {
    let asked = ("wish_support_at", "2026-11-10");
    let escalate = |facts: &[(&str, &str)]| {
        let facts: Vec<_> = facts.iter().copied().chain([asked]).collect();
        Running::new("D-CON-WISH-ESC", &facts).days()
    };
    assert_eq!(escalate(&[]), day("2026-11-24"), "14 days");
    assert_eq!(escalate(&[("payment_date", "2026-06-03")]), day("2026-08-12"), "any card may be");
    let paypal = ("pay_method", "paypal");
    assert_eq!(escalate(&[("payment_date", "2026-06-03"), paypal]), day("2026-11-10"));
    assert_eq!(escalate(&[("payment_date", "2026-10-01"), paypal]), day("2026-11-24"));
    let visa = [("pay_method", "visa"), ("card_network", "visa")];
    assert_eq!(escalate(&[visa[0], visa[1], ("received_at", "2026-08-05")]), day("2026-11-13"));
}
