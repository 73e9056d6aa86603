//! The nodes money passes from an order to a bank account, and which of them is late. The first one
//! that began and has not ended is where the money is; whoever holds it there is the one to ask.

use chrono::{DateTime, Datelike, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::calendar::BusinessDays;
use super::reckon::{Reckoning, Start, applies};
use super::{Calendar, Condition, Packs, Provenance, Scenario, Span, Term, TimeOfDay};
use crate::case::{Answer, Case, FactId, RecipientId, SettlementNodeId};

/// A stretch of the way. Words: `node-<id>` (name), `.stopped` (said when the money stopped there).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct SettlementNode {
    pub id: SettlementNodeId,
    /// Who is asked when it is late, the first one first.
    pub owners: Vec<Holder>,
    /// The days that say when it began; the first one answered counts.
    pub starts: Vec<FactId>,
    /// The days that say when it ended.
    pub ends: Vec<FactId>,
    /// The money is past it where this holds, though no day is known.
    #[serde(default)]
    pub passed: Option<Condition>,
    /// The days on which it should have ended, where somebody said so.
    #[serde(default)]
    pub due: Vec<FactId>,
    /// How long it usually takes; the longest counts.
    #[serde(default, rename(deserialize = "span"))]
    pub terms: Vec<Term>,
    /// It ends on the next of these days of the month.
    #[serde(default)]
    pub payout_days: Vec<u32>,
    /// It is late only when this has passed since its start.
    #[serde(default)]
    pub late_after: Option<Span>,
    /// It is late only when this has passed since it was due.
    #[serde(default)]
    pub grace: Option<Span>,
    /// Whose business days and which hour count; the first that is not ruled out.
    #[serde(default, rename(deserialize = "place"))]
    pub places: Vec<BankingPlace>,
    pub from: Provenance,
}

/// Who has the money in their hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    WishMerchant,
    /// The payment provider the seller uses.
    Provider,
    Bank,
}

/// The hours and holidays of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct BankingPlace {
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub calendar: Calendar,
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"))]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub time_zone: Option<Tz>,
    /// A start at this hour or later counts as the next business day.
    #[serde(default)]
    pub cut_off: Option<TimeOfDay>,
    pub from: Provenance,
}

/// Where the money of a case is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Settlement {
    /// The nodes of the scenario, in its order.
    pub nodes: Vec<NodeState>,
    /// The current node, when it is late.
    pub late: Option<SettlementNodeId>,
    /// Who is to be asked about the late node, as far as that is known.
    pub owner: Option<RecipientId>,
}

/// What is known of one node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NodeState {
    pub node: SettlementNodeId,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub started: Option<NaiveDate>,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub due: Option<NaiveDate>,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub ended: Option<NaiveDate>,
    /// Business days from the day it was due to its end or to today; 0 while it is not late.
    pub late_by: u32,
    /// The money is there.
    pub current: bool,
    /// The money is past it.
    pub passed: bool,
}

impl Settlement {
    /// The late node and what is known of it.
    pub fn late_node(&self) -> Option<&NodeState> {
        self.nodes.iter().find(|state| Some(&state.node) == self.late.as_ref())
    }
}

/// Where the money of the case is at one moment, over the nodes of its scenario.
pub(super) fn settlement(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    now: DateTime<Tz>,
) -> Settlement {
    let nodes = scenario.nodes.iter().filter_map(|id| packs.settlement_nodes.get(id));
    let mut states: Vec<NodeState> = nodes.map(|node| state(case, packs, node, now)).collect();
    let open = |state: &&mut NodeState| state.started.is_some() && !state.passed;
    let mut late = None;
    if let Some(current) = states.iter_mut().find(open) {
        current.current = true;
        late = (current.late_by > 0).then(|| current.node.clone());
    }
    let holder = late
        .as_ref()
        .and_then(|late| packs.settlement_nodes.get(late))
        .and_then(|node| node.owners.first());
    Settlement {
        nodes: states,
        late,
        owner: holder.and_then(|holder| holder.recipient(case, packs)),
    }
}

fn state(case: &Case, packs: &Packs, node: &SettlementNode, now: DateTime<Tz>) -> NodeState {
    let ruled_out =
        |place: &&BankingPlace| place.when.as_ref().is_some_and(|w| w.holds(case) == Some(false));
    let place = node.places.iter().find(|place| !ruled_out(place));
    let zone = place.and_then(|place| place.time_zone).unwrap_or(now.timezone());
    let calendar = place.map(|place| place.calendar).unwrap_or_default();
    let days = BusinessDays { calendar, published: &packs.published_years };
    let cut_off = place.and_then(|place| place.cut_off);
    let reckoning = Reckoning { zone, days, cut_off };

    let start = node.starts.iter().find_map(|fact| start_of(case, fact, reckoning));
    let day = |fact| Some(start_of(case, fact, reckoning)?.day);
    let ended = node.ends.iter().find_map(day);
    let passed =
        ended.is_some() || node.passed.as_ref().is_some_and(|when| when.holds(case) == Some(true));
    let due = node.due.iter().find_map(day).or_else(|| due(case, node, start?, reckoning));
    let today = now.with_timezone(&zone).date_naive();
    let until = ended.unwrap_or(today);
    let late_by = match (start, due) {
        (Some(start), Some(due)) if is_late(node, start, due, until, reckoning) => {
            days.between(due, until)
        }
        _ => 0,
    };
    let late_by = if passed && ended.is_none() { 0 } else { late_by };
    NodeState {
        node: node.id.clone(),
        started: start.map(|start| start.day),
        due,
        ended,
        late_by,
        current: false,
        passed,
    }
}

/// The start a fact names; in a table the first day.
fn start_of(case: &Case, fact: &FactId, reckoning: Reckoning<'_>) -> Option<Start> {
    match case.answer(fact)? {
        Answer::Rows(rows) => {
            let days = rows.iter().flat_map(|row| row.values()).filter_map(Answer::day);
            Some(Start { day: days.min()?, moment: None })
        }
        _ => reckoning.start(case, fact),
    }
}

/// When it should end by its usual length.
fn due(
    case: &Case,
    node: &SettlementNode,
    start: Start,
    reckoning: Reckoning<'_>,
) -> Option<NaiveDate> {
    if !node.payout_days.is_empty() {
        let mut days = start.day.iter_days().skip(1).take(62);
        return days.find(|day| node.payout_days.contains(&day.day()));
    }
    let terms = node.terms.iter().filter(|term| applies(term, case));
    let ends = terms.filter_map(|term| {
        let own = term.starts.iter().find_map(|fact| start_of(case, fact, reckoning));
        let start = if term.starts.is_empty() { start } else { own? };
        reckoning.last_day(start, term.span())
    });
    ends.max()
}

fn is_late(
    node: &SettlementNode,
    start: Start,
    due: NaiveDate,
    until: NaiveDate,
    reckoning: Reckoning<'_>,
) -> bool {
    let after = |from: Start, span: Option<Span>| match span {
        Some(span) => reckoning.last_day(from, span).is_some_and(|last| until > last),
        None => true,
    };
    until > due
        && after(start, node.late_after)
        && after(Start { day: due, moment: None }, node.grace)
}

impl Holder {
    /// The recipient, where the case says which provider the seller uses.
    pub(super) fn recipient(self, case: &Case, packs: &Packs) -> Option<RecipientId> {
        let recipient = match self {
            Holder::WishMerchant => RecipientId::from("wish_merchant"),
            Holder::Bank => RecipientId::from("bank"),
            Holder::Provider => provider(case)?,
        };
        packs.recipients.contains_key(&recipient).then_some(recipient)
    }

    /// Whether a ticket to this recipient reaches the holder.
    pub(super) fn is(self, recipient: &RecipientId) -> bool {
        match self {
            Holder::WishMerchant => recipient.as_str() == "wish_merchant",
            Holder::Bank => recipient.as_str() == "bank",
            Holder::Provider => PROVIDERS.contains(&recipient.as_str()),
        }
    }
}

/// The providers, each with the facts that only its customers can answer.
const PROVIDERS: [&str; 2] = ["payoneer", "pingpong"];
const ACCOUNTS: [[&str; 2]; 2] =
    [["payoneer_customer_id", "payoneer_email"], ["pingpong_client_id", "pingpong_email"]];

fn provider(case: &Case) -> Option<RecipientId> {
    if PROVIDERS.contains(&case.recipient.as_str()) {
        return Some(case.recipient.clone());
    }
    if let Some(Answer::Choice(chosen)) = case.answer(&FactId::from("payment_provider")) {
        return PROVIDERS.contains(&chosen.as_str()).then(|| RecipientId::from(chosen.as_str()));
    }
    let has = |facts: &[&str]| facts.iter().any(|fact| case.answer(&FactId::from(*fact)).is_some());
    let mut held = PROVIDERS.iter().zip(ACCOUNTS).filter(|(_, facts)| has(facts));
    match (held.next(), held.next()) {
        (Some((provider, _)), None) => Some(RecipientId::from(*provider)),
        _ => None,
    }
}
