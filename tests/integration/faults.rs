//! Cases with one thing wrong, and what the check says to each.

use docket::case::{Contents, Evidence, MediaType, Trouble};
use docket::rules::{Calendar, Effect, Packs, Privacy, Severity, SpanUnit, Term};

use crate::scenario::{Scenario, exhibit};

/// A case, the rule that speaks, and how loud.
pub type Fault = (Scenario, &'static str, Severity);

/// Cases with one thing wrong in the answers, and what is said to it.
pub fn contradictions() -> Vec<Fault> {
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
        (
            con().with("wish_order_ids", "5d30f60e0a6fc464f4f376b0, 000000010a6fc464f4f376b0"),
            "identifier-time",
            Severity::Warning,
        ),
        (pay().with("bank_branch", "卡号 4111 1111 1111 1111"), "card-number", Severity::Blocker),
        (pay().with("withdrawal_id", "4111111111111111"), "card-number-likely", Severity::Warning),
        (
            pay()
                .without("payoneer_customer_id")
                .without("payoneer_email")
                .with("pingpong_client_id", "PP20261101ABCD"),
            "account-elsewhere",
            Severity::Warning,
        ),
        (con().with("requested_amount", "GBP 65.00"), "amount-above-paid", Severity::Blocker),
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

/// Cases in which the money's way does not add up, and what is said to it.
pub fn broken_trails() -> Vec<Fault> {
    let short = |fact, text| {
        let pay = ["return_date", "return_amount", "return_code"];
        let case = pay.into_iter().fold(Scenario::new("PAY-06"), Scenario::without);
        let case = case.with("expected_amount", "USD 8,405.00");
        case.with("received_amount", "USD 8,400.00").with(fact, text)
    };
    let hops = |rows| Scenario::new("PAY-06").with("money_hops", rows);
    vec![
        (short("difference", "USD 5.00"), "trail-short", Severity::Advice),
        (short("difference", "USD 4.00"), "trail-difference", Severity::Warning),
        (short("expected_amount", "USD 8,420.00"), "trail-expected", Severity::Warning),
        (short("received_amount", "CNY 59,000"), "trail-rate-missing", Severity::Advice),
        (
            short("received_amount", "CNY 59,000")
                .with("fx_rate_shown", "7.1")
                .with("fx_rate_applied", "7.0"),
            "trail-rates-differ",
            Severity::Advice,
        ),
        (hops("bank | 2026-11-03 | USD 8,420.00"), "trail-missing", Severity::Advice),
        (
            hops("bank | 2026-11-03 | USD 8,420.00 | EUR 5.00"),
            "trail-fee-currency",
            Severity::Warning,
        ),
        (
            hops("exchange | 2026-11-03 | USD 84.00 | | 7.1 | 2026-11-02 | CNY 596.40"),
            "trail-rate-day",
            Severity::Warning,
        ),
        (
            hops("payout | 2026-11-02 | USD 90.00\ncourier | 2026-11-03 | USD 84.00"),
            "trail-gap",
            Severity::Advice,
        ),
    ]
}

/// Cases with one exhibit wrong, and what is said to it.
pub fn faulty_exhibits() -> Vec<Fault> {
    let case = || Scenario::new("PAY-06");
    let first = case().case.evidence[0].original.sha256;
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

/// Cases that only other packs could give rise to, and what is said to them.
pub fn other_packs() -> Vec<Fault> {
    let changed = |id: &str, change: &dyn Fn(&mut Packs)| {
        let mut scenario = Scenario::new(id);
        change(scenario.packs.to_mut());
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
        rule.terms[0].unit = SpanUnit::BusinessDays;
        rule.calendar = Calendar::China;
    });
    let range = |effect, count| {
        changed("CON-01", &|packs| {
            let rule = packs.deadlines.get_mut(&"D-CON-WISH-ITEM".into()).unwrap();
            rule.effect = effect;
            rule.terms[0].count = count;
            rule.terms.push(Term { count: 60, ..rule.terms[0].clone() });
        })
    };
    let at_wish = || {
        let late = changed("PAY-06", &|packs| {
            packs.scenarios.get_mut(&"PAY-06".into()).unwrap().nodes = vec!["N2".into()];
        });
        late.with("payout_date", "2026-10-15")
    };
    vec![
        (at_wish(), "node-late", Severity::Advice),
        (at_wish(), "node-elsewhere", Severity::Warning),
        (range(Effect::Closes, 1), "deadline-passed-safe", Severity::Warning),
        (range(Effect::Opens, 1), "deadline-too-early", Severity::Warning),
        (english.with("contact_name", "林晓"), "name-not-latin", Severity::Warning),
        (secret, "fact-secret", Severity::Advice),
        (working_days, "deadline-calendar", Severity::Advice),
    ]
}
