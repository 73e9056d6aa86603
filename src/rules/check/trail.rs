//! What does not fit on the money's way, and where it went missing.

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Argument, Case, Money};
use crate::rules::{
    Finding, HopState, MoneyHop, MoneyTrail, Place, Settlement, Severity, TrailFlag, TrailFlagKind,
    trail,
};

const WRITTEN: &str = "money_hops";
const FEES: &str = "fee_items";

/// Follows the money and says what it finds.
pub(super) fn follow(
    case: &Case,
    settlement: &Settlement,
    findings: &mut Vec<Finding>,
) -> MoneyTrail {
    let trail = trail(case);
    findings.extend(trail.flags.iter().filter_map(|flag| flagged(&trail, flag)));
    let broken = trail.broken_at.and_then(|at| trail.hops.get(at));
    // What came back is told by the return that follows it.
    let returned = trail.hops.last().filter(|hop| hop.state == HopState::Short);
    if let Some(hop) = broken.filter(|hop| hop.state != HopState::Returned).or(returned) {
        findings.extend(missing(case, settlement, hop));
    }
    trail
}

fn flagged(trail: &MoneyTrail, flag: &TrailFlag) -> Option<Finding> {
    let hop = trail.hops.get(flag.hop)?;
    let (rule, severity) = match flag.kind {
        TrailFlagKind::RateOfAnotherDay => (Rule::TrailRateDay, Severity::Warning),
        TrailFlagKind::RatesDiffer => (Rule::TrailRatesDiffer, Severity::Advice),
        TrailFlagKind::RateMissing => (Rule::TrailRateMissing, Severity::Advice),
        TrailFlagKind::FeeCurrency => (Rule::TrailFeeCurrency, Severity::Warning),
        TrailFlagKind::Gap => (Rule::TrailGap, Severity::Advice),
        TrailFlagKind::ExpectedDiffers => (Rule::TrailExpected, Severity::Warning),
        TrailFlagKind::DifferenceDiffers => (Rule::TrailDifference, Severity::Warning),
    };
    let place = match flag.kind {
        TrailFlagKind::ExpectedDiffers => at_fact(&"expected_amount".into()),
        TrailFlagKind::DifferenceDiffers => at_fact(&"difference".into()),
        TrailFlagKind::RatesDiffer => at_fact(&"fx_rate_applied".into()),
        _ => place(hop),
    };
    Some(found(rule, severity, place, |message| {
        let message = message.message("step", hop.name());
        let message = match (hop.date, hop.rate_date) {
            (Some(date), Some(rate)) => {
                message.with("date", Argument::Date(date)).with("rate-date", Argument::Date(rate))
            }
            _ => message,
        };
        let names = ["amount", "other"];
        names
            .iter()
            .zip(&flag.amounts)
            .fold(message, |message, (name, amount)| message.with(name, Argument::Money(*amount)))
    }))
}

/// Where money is missing that nothing explains.
fn missing(case: &Case, settlement: &Settlement, hop: &MoneyHop) -> Option<Finding> {
    match (hop.state, hop.sent, hop.expected.zip(hop.received)) {
        (HopState::Short, _, Some((expected, received))) => {
            // A return without fees is spoken of where the amounts are compared.
            let fees = case.answer(&FEES.into()).is_some() || written(hop);
            let short = expected.minor_units.checked_sub(received.minor_units).filter(|_| fees)?;
            let short = Money { minor_units: short, ..expected };
            Some(found(Rule::TrailShort, Severity::Advice, place(hop), |message| {
                message
                    .message("step", hop.name())
                    .message("fees", fact_name(&FEES.into()))
                    .with("expected", Argument::Money(expected))
                    .with("received", Argument::Money(received))
                    .with("short", Argument::Money(short))
            }))
        }
        // The late node says the same.
        (HopState::Missing, Some(sent), _) if settlement.late.is_none() => {
            Some(found(Rule::TrailMissing, Severity::Advice, place(hop), |message| {
                message.message("step", hop.name()).with("amount", Argument::Money(sent))
            }))
        }
        _ => None,
    }
}

fn written(hop: &MoneyHop) -> bool {
    hop.facts.iter().any(|fact| fact.as_str() == WRITTEN)
}

/// The table the user wrote, or else the first fact the hop is taken from.
fn place(hop: &MoneyHop) -> Place {
    hop.facts.first().map_or(Place::Case, at_fact)
}
