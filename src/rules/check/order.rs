//! Answers that contradict each other: days out of order, amounts above what was paid, different
//! currencies. A rule speaks only when both answers are there.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, Argument, Case, Fact, FactId, Money};
use crate::rules::{Finding, Severity};

/// The first of each pair cannot be after the second.
const IN_ORDER: [(&str, &str); 14] = [
    ("payout_date", "expected_arrival"),
    ("withdrawal_submitted_at", "expected_arrival"),
    ("withdrawal_submitted_at", "return_date"),
    ("order_date", "max_delivery_date"),
    ("order_date", "delivered_at"),
    ("order_date", "first_contact_at"),
    ("order_date", "wish_support_at"),
    ("payment_date", "delivered_at"),
    ("payment_date", "first_contact_at"),
    ("payment_date", "wish_support_at"),
    ("payment_date", "dispute_opened_at"),
    ("delivered_at", "first_contact_at"),
    ("delivered_at", "wish_support_at"),
    ("first_contact_at", "wish_support_at"),
];

/// Days that may still lie ahead.
const AHEAD: [&str; 7] = [
    "expected_arrival",
    "max_delivery_date",
    "certificate_expires",
    "pay_by",
    "document_valid_until",
    "new_ship_date",
    "wechat_reply_due",
];

/// What came back cannot be more than what went out.
const RETURNED: (&str, &str) = ("return_amount", "withdrawal_amount");
const FEES: &str = "fee_items";

/// What is asked back, and what was paid.
const REQUESTED: &str = "requested_amount";
const PAID: &str = "order_amount";

/// Answers that cannot all be true.
pub(super) fn contradictions(case: &Case, now: DateTime<FixedOffset>, findings: &mut Vec<Finding>) {
    future(case, now, findings);
    for (earlier, later) in IN_ORDER {
        let (earlier, later) = (FactId::from(earlier), FactId::from(later));
        let day = |id: &FactId| case.answer(id).and_then(Answer::day);
        let (Some(first), Some(second)) = (day(&earlier), day(&later)) else { continue };
        if first > second {
            findings.push(found(Rule::DateOrder, Severity::Warning, at_fact(&later), |message| {
                message
                    .message("earlier", fact_name(&earlier))
                    .with("earlier-date", Argument::Date(first))
                    .message("later", fact_name(&later))
                    .with("later-date", Argument::Date(second))
            }));
        }
    }
    compare(case, RETURNED, (Rule::AmountAbove, Severity::Warning), findings);
    compare(case, (REQUESTED, PAID), (Rule::AmountAbovePaid, Severity::Blocker), findings);
    returned_short(case, findings);
}

/// The latest date anywhere on Earth: a day after it has begun for nobody.
pub(super) fn latest_day(now: DateTime<FixedOffset>) -> NaiveDate {
    let east = FixedOffset::east_opt(14 * 3600).unwrap_or(*now.offset());
    now.with_timezone(&east).date_naive()
}

fn future(case: &Case, now: DateTime<FixedOffset>, findings: &mut Vec<Finding>) {
    let today = latest_day(now);
    let past = case.facts.iter().filter(|(id, _)| !AHEAD.contains(&id.as_str()));
    for (id, Fact { answer, .. }) in past {
        if let Some(day) = last_day(answer).filter(|day| *day > today) {
            findings.push(found(Rule::DateFuture, Severity::Blocker, at_fact(id), |message| {
                message.message("fact", fact_name(id)).with("date", Argument::Date(day))
            }));
        }
    }
}

/// The latest day an answer names, in a table too.
pub(super) fn last_day(answer: &Answer) -> Option<NaiveDate> {
    match answer {
        Answer::Rows(rows) => {
            rows.iter().flat_map(|row| row.values()).filter_map(Answer::day).max()
        }
        answer => answer.day(),
    }
}

fn amount(case: &Case, id: &FactId) -> Option<Money> {
    match case.answer(id) {
        Some(Answer::Money(money)) => Some(*money),
        _ => None,
    }
}

fn compare(
    case: &Case,
    (part, whole): (&str, &str),
    (rule, severity): (Rule, Severity),
    findings: &mut Vec<Finding>,
) {
    let (part, whole) = (FactId::from(part), FactId::from(whole));
    let (Some(small), Some(large)) = (amount(case, &part), amount(case, &whole)) else { return };
    let (rule, severity) = match small.currency == large.currency {
        false => (Rule::CurrencyDiffers, Severity::Warning),
        true if small.minor_units > large.minor_units => (rule, severity),
        true => return,
    };
    findings.push(found(rule, severity, at_fact(&part), |message| {
        message
            .message("fact", fact_name(&part))
            .with("amount", Argument::Money(small))
            .message("limit", fact_name(&whole))
            .with("limit-amount", Argument::Money(large))
    }));
}

/// Less came back than went out, and nothing says where the rest is.
fn returned_short(case: &Case, findings: &mut Vec<Finding>) {
    let (returned, sent) = (FactId::from(RETURNED.0), FactId::from(RETURNED.1));
    let fees = FactId::from(FEES);
    let (Some(back), Some(out)) = (amount(case, &returned), amount(case, &sent)) else { return };
    let short = out.minor_units.saturating_sub(back.minor_units);
    if back.currency != out.currency || short <= 0 || case.answer(&fees).is_some() {
        return;
    }
    findings.push(found(Rule::ReturnShort, Severity::Advice, at_fact(&returned), |message| {
        message
            .message("returned", fact_name(&returned))
            .message("sent", fact_name(&sent))
            .message("fees", fact_name(&fees))
            .with("short", Argument::Money(Money { minor_units: short, ..out }))
    }));
}
