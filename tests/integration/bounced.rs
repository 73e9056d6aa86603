//! Tickets that would come back, and that it is said before they are sent: one case per reason, each
//! beside the same case without the fault.

use docket::case::{CaseId, Evidence, MediaType, RecipientId, SelfCheckAnswer};
use docket::rules::Severity;

use crate::faults::Fault;
use crate::scenario::{Scenario, exhibit, packs};

/// The example of a scenario, to another recipient.
fn to(id: &str, recipient: &str) -> Scenario {
    let mut scenario = Scenario::new(id);
    scenario.case.recipient = RecipientId::from(recipient);
    scenario
}

/// Cases that would be bounced, and what is said to it.
pub fn bounced() -> Vec<Fault> {
    use Severity::{Advice, Blocker, Warning};
    let pay = || Scenario::new("PAY-06");
    let con = || Scenario::new("CON-01");
    let refund = || Scenario::new("POL-26");
    let wechat = || to("PAY-06", "wechat_pay_merchant");
    let large = |one: &mut Evidence| one.original.bytes = 3_000_000;
    let pdf = |one: &mut Evidence| one.original.media = MediaType::Pdf;
    let mut many = wechat();
    many.case.evidence.extend((50..60).map(|id| exhibit(id, Some(&"E08".into()))));
    let old = |mut scenario: Scenario| {
        scenario = scenario.with("notice_text", "Please send a recent proof of residence.");
        scenario.changing("E15", |one| one.date = "2026-05-01".parse().ok())
    };
    vec![
        (pay().with("return_code", "AC04"), "code-explained", Advice),
        (Scenario::new("PAY-04").with("error_text", "AC04"), "code-elsewhere", Advice),
        (refund().with("refund_clause", "clause_7_16"), "objection-refund_clause_final", Blocker),
        (refund().with("refund_source", "merchant"), "objection-refunded_by_merchant", Blocker),
        (refund().with("dispute_rejections", "3"), "objection-rejected_three_times", Blocker),
        (refund().with("dispute_rejections", "2"), "objection-rejected_twice", Warning),
        (
            Scenario::new("POL-25").with("infraction_type", "product_high_refund_ratio"),
            "objection-high_refund_product",
            Warning,
        ),
        (pay().with("debited_leg", "wish_balance"), "objection-money_at_wish", Warning),
        (
            Scenario::new("PAY-01").with("debited_leg", "provider_balance"),
            "objection-money_at_provider",
            Warning,
        ),
        (
            Scenario::new("PAY-01").with("debited_leg", "payee_bank"),
            "objection-money_at_bank",
            Warning,
        ),
        (
            to("PAY-06", "pingpong").with("payment_provider", "payoneer"),
            "objection-paid_through_payoneer",
            Warning,
        ),
        (pay().with("payment_provider", "pingpong"), "objection-paid_through_pingpong", Warning),
        (
            Scenario::new("CON-21").with("pay_method", "visa"),
            "objection-not_paid_with_paypal",
            Warning,
        ),
        (
            to("CON-01", "alipay").with("pay_method", "visa"),
            "objection-not_paid_with_alipay",
            Warning,
        ),
        (
            to("CON-01", "card_issuer").with("pay_method", "paypal"),
            "objection-not_paid_by_card",
            Warning,
        ),
        (
            con().with("wish_order_ids", "5d30f60e0a6fc464f4f376b0, 5d8d026e6973e02d0e998f37"),
            "orders-several",
            Warning,
        ),
        (
            con().with(
                "defect_description",
                "Page: 40 cm. Received: 22 cm. Please also pay for the other lamp.",
            ),
            "second-request",
            Warning,
        ),
        (
            pay()
                .with("payout_id", "PAY-20261101")
                .with("payout_date", "2026-11-01")
                .with("payout_amount", "USD 8,420.00")
                .with("payout_status_text", "Failed")
                .with("missed_payouts", "2026-10-01 | USD 1,200.00")
                .with("last_paid_payout", "2026-09-15 | USD 1,000.00")
                .with("balance_current", "USD 2,100.00")
                .with("balance_pending", "USD 300.00")
                .with("eligible_order_count", "48")
                .with("wish_merchant_id", "5d30f60e0a6fc464f4f376b0"),
            "second-problem",
            Advice,
        ),
        (
            con().with("defect_description", "PLEASE GIVE ME MY MONEY BACK"),
            "wording-shouted",
            Warning,
        ),
        (con().with("defect_description", "还我血汗钱"), "wording-heated", Warning),
        (
            pay()
                .without("names_differ")
                .with("legal_name", "深圳市别家贸易有限公司")
                .with("account_holder_name", "深圳海灯贸易有限公司"),
            "names-differ",
            Warning,
        ),
        (
            pay()
                .without("names_differ")
                .with("legal_name", "Haideng Co., Ltd.")
                .with("account_holder_name", "Haideng Co Ltd"),
            "names-punctuation",
            Warning,
        ),
        (
            con().with("contact_name", "Lin Haiyan").with("cardholder_name", "Wang Ming"),
            "cardholder-differs",
            Warning,
        ),
        (
            pay().with("legal_name", "林海燕").with("legal_name_latin", "Lin Haiyang"),
            "pinyin-differs",
            Warning,
        ),
        (con().with("first_contact_at", "n/a: not yet"), "seller-not-asked", Warning),
        (wechat().changing("E08", large), "file-too-large", Warning),
        (wechat().changing("E10", pdf), "file-not-taken", Advice),
        (many, "files-too-many", Advice),
        (pay().with("document_valid_until", "2026-11-19"), "document-expired", Warning),
        (Scenario::new("CON-31").with("return_done", "no"), "objection-return_not_tried", Blocker),
        (
            Scenario::new("WX-02").with("notice_type", "rectification"),
            "objection-review_not_finished",
            Warning,
        ),
        (old(pay()), "document-old", Warning),
    ]
    .into_iter()
    .chain(other_problems())
    .collect()
}

/// Problems that are named in a ticket about another one.
fn other_problems() -> impl Iterator<Item = Fault> {
    let problems = [
        ("CON-06", "not_as_described", "objection-problem_not_as_described"),
        ("CON-01", "not_received", "objection-problem_not_received"),
        ("CON-01", "marked_delivered_not_received", "objection-problem_marked_delivered"),
        ("CON-01", "refund_promised_not_received", "objection-problem_refund_promised"),
        ("CON-01", "empty_package", "objection-problem_damaged"),
        ("CON-01", "counterfeit", "objection-problem_counterfeit"),
        ("CON-01", "wrong_amount", "objection-problem_charge"),
        ("CON-01", "unauthorised", "objection-problem_unauthorised"),
        ("CON-21", "not_received", "objection-problem_not_received_paypal"),
        ("CON-20", "damaged", "objection-problem_goods_paypal"),
    ];
    problems.into_iter().map(|(id, kind, rule)| {
        (Scenario::new(id).with("problem_kind", kind), rule, Severity::Warning)
    })
}

#[test]
fn what_gets_a_ticket_bounced_is_said_before_it_is_sent() {
    for (case, rule, severity) in bounced() {
        assert_eq!(case.says(rule), Some(severity), "{rule}: {:#?}", case.check().findings);
        let finding = case.check().findings.into_iter().find(|one| one.rule == rule).unwrap();
        let explained = rule.starts_with("code-");
        assert_eq!(finding.bounce_reason.is_none(), explained, "{rule} has no reason");
    }
}

#[test]
fn nothing_is_objected_to_where_nothing_is_wrong() {
    let quiet = [
        Scenario::new("POL-26").with("refund_clause", "clause_7_03"),
        Scenario::new("POL-26").with("refund_source", "wish").with("dispute_rejections", "1"),
        Scenario::new("PAY-06").with("debited_leg", "provider_balance"),
        Scenario::new("CON-21").with("pay_method", "paypal"),
        Scenario::new("PAY-06").with("document_valid_until", "2036-01-01"),
        Scenario::new("PAY-06")
            .with("account_holder_name", "林海燕 Lin Haiyan")
            .with("legal_name", "林海燕")
            .with("legal_name_latin", "HAIYAN LIN"),
    ];
    let rules: Vec<&str> = bounced().iter().map(|(_, rule, _)| *rule).collect();
    for case in quiet {
        let said = case.rules();
        let objected: Vec<_> = said
            .iter()
            .filter(|(rule, _)| rules.contains(&rule.as_str()) && !rule.starts_with("code-"))
            .collect();
        assert!(objected.is_empty(), "{objected:?}");
    }
}

#[test]
fn every_objection_speaks_in_one_of_these_cases() {
    let spoken: Vec<&str> = bounced().iter().map(|(_, rule, _)| *rule).collect();
    for id in packs().objections.keys() {
        assert!(spoken.contains(&format!("objection-{id}").as_str()), "{id}");
    }
}

#[test]
fn a_name_that_is_explained_is_left_alone() {
    let case = Scenario::new("PAY-06")
        .with("legal_name", "深圳市别家贸易有限公司")
        .with("account_holder_name", "深圳海灯贸易有限公司")
        .with("name_difference", "The company changed its name in 2025.");
    assert_eq!(case.says("names-differ"), None);
}

#[test]
fn an_earlier_stage_leaves_no_second_problem_behind() {
    let first = Scenario::new("CON-01");
    let mut second = Scenario::new("CON-21");
    for (fact, answer) in first.case.facts {
        second.case.facts.entry(fact).or_insert(answer);
    }
    second.case.id = CaseId::from("carried");
    assert_eq!(second.says("second-problem"), None);
}

#[test]
fn a_check_answered_with_no_names_its_reason() {
    let case = Scenario::new("CON-01").answering("C48", SelfCheckAnswer::No);
    let finding = case.check().findings.into_iter().find(|one| one.rule == "self-check-failed");
    assert_eq!(finding.unwrap().bounce_reason, Some("J08".into()));
}
