//! The money's way, hop by hop: what went in, what was taken, what should have come out and what did,
//! and where it stopped. Integers only; a rate is decimal digits.

mod arithmetic;
mod hops;

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::{Answer, Case, FactId, Message, Money};

/// The places that have a name, as the options of the fact `money_hops` list them.
const PLACES: [&str; 8] =
    ["order", "payout", "provider", "exchange", "withdrawal", "intermediary", "bank", "return"];

/// The way of a case's money; without hops where the case says nothing of one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MoneyTrail {
    /// In the order in which the money passed them.
    pub hops: Vec<MoneyHop>,
    /// What should have come out at the end: computed, or else as it was promised.
    pub expected: Option<Money>,
    /// What came out at the end.
    pub received: Option<Money>,
    /// What is missing of it; negative where more came than expected.
    pub difference: Option<Money>,
    /// The first hop at which something went missing, from 0.
    pub broken_at: Option<usize>,
    pub flags: Vec<TrailFlag>,
}

/// One movement of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MoneyHop {
    /// `withdrawal`: an option of the fact `money_hops`, or what the user calls it.
    pub place: String,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    pub sent: Option<Money>,
    /// What was taken, at most one amount per currency.
    pub fees: Vec<Money>,
    /// Units of the currency that came out for one that went in.
    pub rate: Option<String>,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub rate_date: Option<NaiveDate>,
    /// What should have come out, where it can be computed.
    pub expected: Option<Money>,
    pub received: Option<Money>,
    pub reference: Option<String>,
    pub state: HopState,
    /// The facts it is taken from.
    pub facts: Vec<FactId>,
}

impl MoneyHop {
    /// What the step is called; one the user made up stands as it was written.
    pub fn name(&self) -> Message {
        if PLACES.contains(&self.place.as_str()) {
            return Message::new(format!("fact-money_hops.place-{}", self.place));
        }
        Message::new("trail-step").text("name", self.place.as_str())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum HopState {
    Arrived,
    /// Less came out than fees and rate explain.
    Short,
    /// Nothing came out.
    Missing,
    /// It was sent back.
    Returned,
    /// Nobody has said yet what came out.
    Open,
}

/// Something about a hop that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TrailFlag {
    /// From 0.
    pub hop: usize,
    pub kind: TrailFlagKind,
    /// The amounts it is about: first what the trail says, then what stands against it.
    pub amounts: Vec<Money>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum TrailFlagKind {
    /// The rate is of another day than the hop.
    RateOfAnotherDay,
    /// The rate shown before and the rate applied are not the same.
    RatesDiffer,
    /// The currency changed and nobody says at which rate.
    RateMissing,
    /// A fee in a currency that neither went in nor came out.
    FeeCurrency,
    /// Less goes into the hop than came out of the one before.
    Gap,
    /// What was promised is not what the amounts come to.
    ExpectedDiffers,
    /// The difference that is given is not the difference of the amounts.
    DifferenceDiffers,
}

/// Follows the money of a case: over the hops the user wrote down, or over what the other facts say.
pub fn trail(case: &Case) -> MoneyTrail {
    let mut hops = hops::written(case);
    let written = !hops.is_empty();
    if !written {
        hops = hops::derived(case);
    }
    let mut flags = Vec::new();
    let promised = amount(case, "expected_amount");
    for at in 0..hops.len() {
        compute(&mut hops, at, promised, &mut flags);
    }
    settle(&mut hops);
    if written {
        gaps(&hops, &mut flags);
    } else {
        rates(case, &hops, &mut flags);
    }
    let mut trail = MoneyTrail { flags, ..MoneyTrail::default() };
    let last = hops.len().checked_sub(1);
    if let Some(last) = last {
        let hop = &hops[last];
        if let (Some(computed), Some(promised)) = (hop.expected, promised)
            && computed.currency == promised.currency
            && differ(computed, promised, hop.rate.is_some())
            && hop.place != hops::RETURN
        {
            let amounts = vec![computed, promised];
            let kind = TrailFlagKind::ExpectedDiffers;
            trail.flags.push(TrailFlag { hop: last, kind, amounts });
        }
        trail.expected = hop.expected.or(promised);
        trail.received = hop.received;
        trail.difference = trail
            .expected
            .zip(hop.received)
            .and_then(|(expected, received)| minus(expected, received));
        trail.broken_at = hops.iter().position(|hop| {
            matches!(hop.state, HopState::Short | HopState::Missing | HopState::Returned)
        });
        stated_difference(case, last, &mut trail.flags);
    }
    trail.hops = hops;
    trail
}

/// What should come out of a hop.
fn compute(hops: &mut [MoneyHop], at: usize, promised: Option<Money>, flags: &mut Vec<TrailFlag>) {
    // Into which currency: as it came out, as it went on, or as it was promised.
    let goes_on = match hops.get(at + 1) {
        Some(next) if next.place == hops::RETURN => None,
        Some(next) => next.sent,
        None if hops[at].place == hops::RETURN => None,
        None => promised,
    };
    let into = hops[at].received.or(goes_on);
    let hop = &mut hops[at];
    let mut flag = |kind, amounts| flags.push(TrailFlag { hop: at, kind, amounts });
    if let (Some(day), Some(rate_day)) = (hop.date, hop.rate_date)
        && day != rate_day
    {
        flag(TrailFlagKind::RateOfAnotherDay, vec![]);
    }
    let Some(sent) = hop.sent else { return };
    let into = into.map_or(sent.currency, |into| into.currency);
    if let Some(fee) = hop.fees.iter().find(|fee| ![sent.currency, into].contains(&fee.currency)) {
        return flag(TrailFlagKind::FeeCurrency, vec![*fee]);
    }
    if sent.currency != into && hop.rate.is_none() {
        return flag(TrailFlagKind::RateMissing, vec![sent]);
    }
    hop.expected = arithmetic::comes_out(sent, &hop.fees, hop.rate.as_deref(), into);
}

/// What became of the money at each hop.
fn settle(hops: &mut [MoneyHop]) {
    for at in 0..hops.len() {
        let (head, tail) = hops.split_at_mut(at + 1);
        let Some(hop) = head.last_mut() else { continue };
        if tail.first().is_some_and(|next| next.place == hops::RETURN) {
            hop.state = HopState::Returned;
            continue;
        }
        let converted = hop.sent.zip(hop.received).is_some_and(|(s, r)| s.currency != r.currency);
        hop.state = match (hop.expected, hop.received) {
            (Some(expected), Some(received))
                if received.minor_units < expected.minor_units
                    && differ(expected, received, converted) =>
            {
                HopState::Short
            }
            (_, Some(_)) => HopState::Arrived,
            // What went on from here had arrived here.
            (_, None) if !tail.is_empty() => HopState::Arrived,
            (_, None) => hop.state,
        };
    }
}

/// Whether two amounts of one currency differ by more than a conversion rounds.
fn differ(one: Money, other: Money, converted: bool) -> bool {
    one.minor_units.abs_diff(other.minor_units) > u64::from(converted)
}

/// Less went into a hop than came out of the one before it.
fn gaps(hops: &[MoneyHop], flags: &mut Vec<TrailFlag>) {
    for (at, pair) in (1..).zip(hops.windows(2)) {
        let [before, hop] = pair else { continue };
        let out = before.received.or(before.expected);
        let (Some(out), Some(sent)) = (out, hop.sent) else { continue };
        let less = out.currency == sent.currency && sent.minor_units < out.minor_units;
        if less && hop.place != hops::RETURN {
            flags.push(TrailFlag { hop: at, kind: TrailFlagKind::Gap, amounts: vec![out, sent] });
        }
    }
}

/// The rate shown before against the rate applied.
fn rates(case: &Case, hops: &[MoneyHop], flags: &mut Vec<TrailFlag>) {
    let rate = |fact: &str| match case.answer(&FactId::from(fact)) {
        Some(Answer::Decimal(rate)) => Some(rate.as_str()),
        _ => None,
    };
    let (Some(shown), Some(applied)) = (rate("fx_rate_shown"), rate("fx_rate_applied")) else {
        return;
    };
    let Some(hop) = hops.iter().position(|hop| hop.rate.is_some()) else { return };
    if !arithmetic::same(shown, applied) {
        flags.push(TrailFlag { hop, kind: TrailFlagKind::RatesDiffer, amounts: vec![] });
    }
}

/// The difference the user gives against the amounts the user gives.
fn stated_difference(case: &Case, hop: usize, flags: &mut Vec<TrailFlag>) {
    let stated = amount(case, "difference");
    let expected = amount(case, "expected_amount").zip(amount(case, "received_amount"));
    let computed = expected.and_then(|(expected, received)| minus(expected, received));
    let (Some(stated), Some(computed)) = (stated, computed) else { return };
    let same = stated.currency == computed.currency
        && stated.minor_units.unsigned_abs() == computed.minor_units.unsigned_abs();
    if !same {
        let amounts = vec![computed, stated];
        flags.push(TrailFlag { hop, kind: TrailFlagKind::DifferenceDiffers, amounts });
    }
}

/// `one` less `other`; `None` where the currencies differ.
fn minus(one: Money, other: Money) -> Option<Money> {
    let minor_units = one.minor_units.checked_sub(other.minor_units)?;
    (one.currency == other.currency).then_some(Money { minor_units, ..one })
}

fn amount(case: &Case, fact: &str) -> Option<Money> {
    match case.answer(&FactId::from(fact))? {
        Answer::Money(money) => Some(*money),
        _ => None,
    }
}
