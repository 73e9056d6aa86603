//! Whether the exhibits bridge from the first link to the last, and whether each required fact has
//! something that proves it.

use std::collections::BTreeSet;

use super::order::last_day;
use super::rule::{Rule, found};
use super::{Exhibits, at_fact, evidence, evidence_name, fact_name, facts};
use crate::case::{Argument, Case, EvidenceKindId, FactId, Message};
use crate::rules::{ChainLink, Finding, Need, Packs, Place, Scenario, Severity};

/// A statement proves that nothing came only when it reaches the day it should have come.
const STATEMENT: &str = "E09";
const EXPECTED: [&str; 3] = ["expected_arrival", "missed_payouts", "payout_date"];

/// The links of the scenario's chain and the holes in them.
pub(super) fn links(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    exhibits: &Exhibits<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<ChainLink> {
    let chain = packs.chains.get(&scenario.chain);
    let kinds = chain.map(|chain| chain.links.as_slice()).unwrap_or_default();
    let asked = |kinds: &[EvidenceKindId]| {
        let mut wanted = scenario.evidence.iter().filter(|slot| slot.need != Need::Optional);
        wanted.any(|slot| kinds.contains(&slot.kind))
    };
    // A link that the scenario does not ask for, or not seriously, does not belong to its chain.
    let links: Vec<ChainLink> = (1..)
        .zip(kinds)
        .filter(|(_, kinds)| asked(kinds))
        .map(|(number, kinds)| ChainLink {
            number,
            kinds: kinds.clone(),
            filled_by: kinds
                .iter()
                .flat_map(|kind| exhibits.readable(kind))
                .map(|exhibit| exhibit.id)
                .collect(),
        })
        .collect();
    let holes = links.iter().filter(|link| link.filled_by.is_empty());
    findings.extend(holes.filter_map(|link| hole(scenario, link)));
    unproven(case, packs, scenario, exhibits, findings);
    statement(case, scenario, exhibits, findings);
    links
}

/// A hole that no blocker on an empty slot speaks of already.
fn hole(scenario: &Scenario, link: &ChainLink) -> Option<Finding> {
    let asked = scenario.evidence.iter().filter(|request| link.kinds.contains(&request.kind));
    let need = asked.map(|request| request.need).min();
    if need == Some(Need::Required) {
        return None;
    }
    let place = link.kinds.first().map_or(Place::Case, |kind| Place::Slot { kind: kind.clone() });
    let chain = &scenario.chain;
    let names: Vec<Message> = link.kinds.iter().map(evidence_name).collect();
    Some(found(Rule::ChainHole, Severity::Warning, place, |message| {
        message
            .number("number", link.number.into())
            .message("link", Message::new(format!("chain-{chain}.link-{}", link.number)))
            .message("hole", Message::new(format!("chain-{chain}.hole")))
            .with("evidence", Argument::Messages(names.clone()))
    }))
}

/// Required facts that are answered while no exhibit shows them.
fn unproven(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    exhibits: &Exhibits<'_>,
    findings: &mut Vec<Finding>,
) {
    let readable = case.evidence.iter().filter(|exhibit| !evidence::is_unreadable(exhibit));
    let mut proven: BTreeSet<&FactId> =
        readable.flat_map(|exhibit| exhibit.proves.iter()).collect();
    for request in &scenario.evidence {
        // A required slot that stands empty is a finding of its own.
        let spoken_of = request.need == Need::Required;
        if spoken_of || exhibits.readable(&request.kind).next().is_some() {
            proven.extend(&request.proves);
        }
    }
    let required = scenario.facts.iter().filter(|request| request.need == Need::Required);
    let mut told: BTreeSet<&FactId> = BTreeSet::new();
    for fact in required.flat_map(|request| &request.any_of) {
        let proving: Vec<&EvidenceKindId> = scenario
            .evidence
            .iter()
            .filter(|request| request.proves.contains(fact))
            .map(|request| &request.kind)
            .collect();
        let open = !proving.is_empty() && !proven.contains(fact);
        if open && facts::is_answered(case, packs, fact) && told.insert(fact) {
            let names: Vec<Message> = proving.iter().map(|kind| evidence_name(kind)).collect();
            findings.push(found(Rule::FactUnproven, Severity::Warning, at_fact(fact), |message| {
                message
                    .message("fact", fact_name(fact))
                    .with("evidence", Argument::Messages(names.clone()))
            }));
        }
    }
}

/// Statements that stop before the day the money was expected.
fn statement(
    case: &Case,
    scenario: &Scenario,
    exhibits: &Exhibits<'_>,
    findings: &mut Vec<Finding>,
) {
    let kind = EvidenceKindId::from(STATEMENT);
    let asked = scenario.evidence.iter().any(|request| request.kind == kind);
    let expected =
        EXPECTED.map(FactId::from).iter().find_map(|id| case.answer(id).and_then(last_day));
    let (true, Some(expected)) = (asked, expected) else { return };
    let statements = exhibits.of_kind(&kind);
    let last = statements.iter().filter_map(|(_, exhibit)| exhibit.date).max();
    let reaches = last.is_some_and(|last| last >= expected);
    let undated = statements.iter().any(|(_, exhibit)| exhibit.date.is_none());
    let (rule, severity) = match (reaches, undated) {
        (true, _) => return,
        (false, true) => (Rule::StatementUndated, Severity::Advice),
        (false, false) => (Rule::StatementStopsEarly, Severity::Warning),
    };
    let blamed = statements.iter().filter(|(_, exhibit)| exhibit.date.is_none() == undated);
    let Some((position, exhibit)) = blamed.max_by_key(|(_, exhibit)| exhibit.date) else { return };
    let place = Place::Evidence { evidence: exhibit.id };
    findings.push(found(rule, severity, place, |message| {
        let message = evidence::titled(message, *position, exhibit)
            .with("expected", Argument::Date(expected));
        match last {
            Some(last) => message.with("last", Argument::Date(last)),
            None => message,
        }
    }));
}
