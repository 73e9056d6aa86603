//! The hops as the user wrote them down, or as the other facts of a case tell them.

use super::{HopState, MoneyHop, amount};
use crate::case::{Answer, Case, FactId, Money, Row};

/// The table in which the user writes hops down, and its column of places.
const WRITTEN: &str = "money_hops";

/// The hop that follows one that was sent back.
pub(super) const RETURN: &str = "return";

/// What other facts tell of a hop.
struct Leg {
    place: &'static str,
    sent: &'static str,
    /// The first one answered counts.
    date: &'static [&'static str],
    /// Days that say that it arrived.
    arrived: &'static [&'static str],
    received: Option<&'static str>,
    reference: &'static [&'static str],
}

const LEGS: [Leg; 5] = [
    Leg {
        place: "order",
        sent: "payer_amount",
        date: &["payer_paid_at"],
        arrived: &[],
        received: None,
        reference: &["payer_reference"],
    },
    Leg {
        place: "payout",
        sent: "payout_amount",
        date: &["wish_sent_at", "payout_date"],
        arrived: &["provider_credited_at"],
        received: None,
        reference: &["payout_id"],
    },
    Leg {
        place: "provider",
        sent: "incoming_amount",
        date: &["incoming_date"],
        arrived: &["provider_review_ended_at"],
        received: None,
        reference: &["incoming_id"],
    },
    Leg {
        place: WITHDRAWAL,
        sent: "withdrawal_amount",
        date: &["withdrawal_submitted_at"],
        arrived: &["bank_credited_at", "credited_at"],
        received: Some("received_amount"),
        reference: &["withdrawal_id"],
    },
    Leg {
        place: "bank",
        sent: "transfer_amount",
        date: &["value_date"],
        arrived: &["bank_credited_at"],
        received: None,
        reference: &["uetr", "mt103_ref"],
    },
];

/// The hop that fees, rates and returns belong to.
const WITHDRAWAL: &str = "withdrawal";

/// Facts that say that a withdrawal came back.
const CAME_BACK: [&str; 3] = ["return_date", "return_amount", "return_code"];

/// The user's own hops.
pub(super) fn written(case: &Case) -> Vec<MoneyHop> {
    let Some(Answer::Rows(rows)) = case.answer(&WRITTEN.into()) else { return Vec::new() };
    rows.iter().map(row).collect()
}

fn row(row: &Row) -> MoneyHop {
    let day = |name: &str| row.get(name).and_then(Answer::day);
    let money = |name: &str| match row.get(name) {
        Some(Answer::Money(money)) => Some(*money),
        _ => None,
    };
    let text = |name: &str| match row.get(name) {
        Some(Answer::Text(text) | Answer::Choice(text) | Answer::Decimal(text)) => {
            Some(text.clone())
        }
        _ => None,
    };
    MoneyHop {
        place: text("place").unwrap_or_default(),
        date: day("date"),
        sent: money("sent"),
        fees: money("fee").into_iter().collect(),
        rate: text("rate"),
        rate_date: day("rate_date"),
        expected: None,
        received: money("received"),
        reference: text("reference"),
        state: if money("sent").is_some() { HopState::Missing } else { HopState::Open },
        facts: vec![WRITTEN.into()],
    }
}

/// The hops that the other facts tell of.
pub(super) fn derived(case: &Case) -> Vec<MoneyHop> {
    let mut hops = Vec::new();
    for leg in &LEGS {
        let Some(mut hop) = leg.hop(case) else { continue };
        let came_back = CAME_BACK.iter().any(|fact| case.answer(&FactId::from(*fact)).is_some());
        if leg.place == WITHDRAWAL && came_back {
            hop.received = None;
            let back = back(case, &hop);
            hops.extend([hop, back]);
            continue;
        }
        if leg.place == WITHDRAWAL {
            fees_and_rate(case, &mut hop);
        }
        hops.push(hop);
    }
    hops
}

impl Leg {
    fn hop(&self, case: &Case) -> Option<MoneyHop> {
        let sent = amount(case, self.sent)?;
        let mut facts = vec![FactId::from(self.sent)];
        let date = first(case, self.date, &mut facts, |answer| answer.day());
        let arrived = first(case, self.arrived, &mut facts, |answer| answer.day());
        let received = self.received.as_ref().and_then(|fact| {
            first(case, &[*fact], &mut facts, |answer| match answer {
                Answer::Money(money) => Some(*money),
                _ => None,
            })
        });
        let reference = first(case, self.reference, &mut facts, |answer| match answer {
            Answer::Text(text) => Some(text.clone()),
            _ => None,
        });
        Some(MoneyHop {
            place: self.place.to_owned(),
            date,
            sent: Some(sent),
            fees: Vec::new(),
            rate: None,
            rate_date: None,
            expected: None,
            received,
            reference,
            state: if arrived.is_some() { HopState::Arrived } else { HopState::Missing },
            facts,
        })
    }
}

/// The first of some facts that holds what is wanted; it is noted as a source.
fn first<T>(
    case: &Case,
    names: &[&str],
    facts: &mut Vec<FactId>,
    wanted: impl Fn(&Answer) -> Option<T>,
) -> Option<T> {
    names.iter().find_map(|name| {
        let fact = FactId::from(*name);
        let found = wanted(case.answer(&fact)?)?;
        facts.push(fact);
        Some(found)
    })
}

/// What came back of a withdrawal.
fn back(case: &Case, sent: &MoneyHop) -> MoneyHop {
    let mut facts = Vec::new();
    let date = first(case, &["return_credited_at", "return_date"], &mut facts, |a| a.day());
    let received = amount(case, "return_amount");
    facts.extend(received.map(|_| FactId::from("return_amount")));
    let mut hop = MoneyHop {
        place: RETURN.to_owned(),
        date,
        sent: sent.sent,
        fees: Vec::new(),
        rate: None,
        rate_date: None,
        expected: None,
        received,
        reference: sent.reference.clone(),
        state: HopState::Open,
        facts,
    };
    fees_and_rate(case, &mut hop);
    hop.rate = None;
    hop
}

/// The fees in the currencies of the hop and the rate shown for it, or else the one applied.
fn fees_and_rate(case: &Case, hop: &mut MoneyHop) {
    if let Some(Answer::Rows(rows)) = case.answer(&"fee_items".into()) {
        let amounts = rows.iter().flat_map(|row| row.values());
        let amounts = amounts.filter_map(|answer| match answer {
            Answer::Money(money) => Some(*money),
            _ => None,
        });
        hop.fees = totals(amounts);
        hop.facts.push("fee_items".into());
    }
    let rates = ["fx_rate_shown", "fx_rate_applied"];
    hop.rate = first(case, &rates, &mut hop.facts, |answer| match answer {
        Answer::Decimal(rate) => Some(rate.clone()),
        _ => None,
    });
}

/// The sum in each currency in which something was taken.
fn totals(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for amount in amounts {
        match sums.iter_mut().find(|sum| sum.currency == amount.currency) {
            Some(sum) => sum.minor_units = sum.minor_units.saturating_add(amount.minor_units),
            None => sums.push(amount),
        }
    }
    sums.retain(|sum| sum.minor_units != 0);
    sums
}
