//! The money's way in the words of the ticket: its hops, and the one sentence about where it stopped.

use chrono::NaiveDate;

use super::Wording;
use super::facts::Facts;
use crate::case::{Argument, Message, Money};
use crate::rules::{Assessment, HopState, MoneyHop, MoneyTrail};

/// The way of the money; `broken_at` is where it stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    pub hops: Vec<StatedHop>,
    /// Index into `hops`.
    pub broken_at: Option<usize>,
    /// Where it stopped and what is missing there.
    pub sentence: Option<Wording>,
    /// It says more than the key facts do, so the message tells it too.
    pub tells_more: bool,
}

/// One movement of money. Amounts, rates and references are the same in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedHop {
    pub label: Wording,
    pub day: Option<NaiveDate>,
    pub sent: Option<String>,
    /// `USD 25.00 + CNY 10.00`.
    pub fees: Option<String>,
    pub rate: Option<String>,
    pub rate_day: Option<NaiveDate>,
    /// What should have come out.
    pub expected: Option<String>,
    pub received: Option<String>,
    pub reference: Option<String>,
    pub state: HopState,
    /// The state in words: "Arrived", "USD 47.50 missing".
    pub standing: Wording,
    /// Indexes of the exhibits that prove it.
    pub proven_by: Vec<usize>,
}

impl StatedHop {
    /// Whether money is missing here or was sent back.
    pub fn is_broken(&self) -> bool {
        matches!(self.state, HopState::Short | HopState::Missing | HopState::Returned)
    }

    /// Whether some of the money came out, be it too little.
    pub fn came_through(&self) -> bool {
        matches!(self.state, HopState::Arrived | HopState::Short)
    }

    pub fn is_open(&self) -> bool {
        self.state == HopState::Open
    }
}

pub(super) fn trail(facts: &Facts<'_>, assessment: &Assessment) -> Option<Trail> {
    let trail = &assessment.trail;
    if trail.hops.is_empty() {
        return None;
    }
    let written = trail.hops.iter().flat_map(|hop| &hop.facts).any(|fact| fact.as_str() == HOPS);
    let missing = trail.difference.is_some_and(|difference| difference.minor_units != 0);
    Some(Trail {
        hops: trail.hops.iter().map(|hop| stated(facts, hop)).collect(),
        broken_at: trail.broken_at,
        sentence: sentence(facts, trail),
        tells_more: written
            || missing && (trail.hops.len() > 1 || trail.hops.iter().any(|hop| hop.rate.is_some())),
    })
}

/// The table in which the user writes hops down.
pub(super) const HOPS: &str = "money_hops";

fn stated(facts: &Facts<'_>, hop: &MoneyHop) -> StatedHop {
    let fees: Vec<String> = hop.fees.iter().map(Money::to_string).collect();
    let mut proven_by: Vec<usize> =
        hop.facts.iter().flat_map(|fact| facts.proven_by(fact)).collect();
    proven_by.sort_unstable();
    proven_by.dedup();
    StatedHop {
        label: facts.words.say(&hop.name()),
        day: hop.date,
        sent: hop.sent.map(|sent| sent.to_string()),
        fees: (!fees.is_empty()).then(|| fees.join(" + ")),
        rate: hop.rate.clone(),
        rate_day: hop.rate_date,
        expected: hop.expected.map(|expected| expected.to_string()),
        received: hop.received.map(|received| received.to_string()),
        reference: hop.reference.clone(),
        state: hop.state,
        standing: standing(facts, hop),
        proven_by,
    }
}

fn standing(facts: &Facts<'_>, hop: &MoneyHop) -> Wording {
    let short = short(hop)
        .map(|short| Message::new("packet-hop-short").with("amount", Argument::Money(short)));
    let key = match hop.state {
        HopState::Arrived => "packet-hop-arrived",
        HopState::Missing => "packet-hop-missing",
        HopState::Returned => "packet-hop-returned",
        HopState::Short | HopState::Open => "packet-hop-open",
    };
    facts.words.say(&short.unwrap_or_else(|| Message::new(key)))
}

/// What is missing of a hop that came out short.
fn short(hop: &MoneyHop) -> Option<Money> {
    let (expected, received) = hop.expected.zip(hop.received)?;
    let minor_units = expected.minor_units.checked_sub(received.minor_units)?;
    (hop.state == HopState::Short).then_some(Money { minor_units, ..expected })
}

fn sentence(facts: &Facts<'_>, trail: &MoneyTrail) -> Option<Wording> {
    let at = trail.broken_at?;
    let hop = trail.hops.get(at)?;
    let back = trail.hops.get(at + 1).filter(|_| hop.state == HopState::Returned);
    let key = match (hop.state, hop.date, back.and_then(|back| back.received)) {
        (HopState::Short, ..) if hop.rate.is_some() => "packet-trail-short-rate",
        (HopState::Short, ..) if !hop.fees.is_empty() => "packet-trail-short-fees",
        (HopState::Short, ..) => "packet-trail-short",
        (HopState::Missing, Some(_), _) => "packet-trail-missing",
        (HopState::Missing, None, _) => "packet-trail-missing-undated",
        (HopState::Returned, _, Some(_)) => "packet-trail-returned",
        _ => return None,
    };
    let message = Message::new(key)
        .message("step", hop.name())
        .text("rate", hop.rate.as_deref().unwrap_or_default());
    let amounts = [
        ("amount", hop.sent),
        ("expected", hop.expected),
        ("received", hop.received.or_else(|| back.and_then(|back| back.received))),
        ("short", short(hop)),
    ];
    let message = amounts.into_iter().fold(message, |message, (name, amount)| match amount {
        Some(amount) => message.with(name, Argument::Money(amount)),
        None => message,
    });
    let message = match hop.date {
        Some(day) => message.with("date", Argument::Date(day)),
        None => message,
    };
    Some(facts.words.say(&message))
}
