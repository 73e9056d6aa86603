//! One ticket, one problem: signs that a second one is in it, and that the seller was never asked.

use std::collections::BTreeSet;

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, BounceReasonId, Case, FactId, Message, ScenarioId};
use crate::rules::{FactKind, Finding, Need, Packs, Scenario, Severity};

/// Wish and the payment side decide order by order.
const ORDERS: &str = "wish_order_ids";

/// Words that begin a second request, in lower case.
const SECOND: [&str; 18] = [
    "i also want",
    "i also need you to",
    "please also",
    "also please",
    "another problem",
    "another issue",
    "second problem",
    "second issue",
    "separate issue",
    "by the way",
    "另外请",
    "另外还",
    "此外请",
    "此外还",
    "还有一个问题",
    "还有个问题",
    "第二个问题",
    "顺便",
];

/// The day the seller was first asked; without it consumers' tickets come back.
const FIRST_CONTACT: &str = "first_contact_at";
const SELLER_FIRST: &str = "J11";

/// Signs of a second problem.
pub(super) fn one_problem(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    findings: &mut Vec<Finding>,
) {
    several_orders(case, scenario, findings);
    second_request(case, packs, findings);
    findings.extend(another_scenario(case, packs, scenario));
}

/// Several orders where the ticket is about one.
fn several_orders(case: &Case, scenario: &Scenario, findings: &mut Vec<Finding>) {
    let orders = FactId::from(ORDERS);
    let about_one = scenario.facts.iter().any(|request| {
        request.need == Need::Required && request.any_of.as_slice() == std::slice::from_ref(&orders)
    });
    let count = match case.answer(&orders) {
        Some(Answer::List(ids)) => ids.iter().collect::<BTreeSet<_>>().len(),
        _ => 0,
    };
    if about_one && count > 1 {
        findings.push(found(Rule::OrdersSeveral, Severity::Warning, at_fact(&orders), |message| {
            message
                .message("fact", fact_name(&orders))
                .number("count", i64::try_from(count).unwrap_or(i64::MAX))
        }));
    }
}

/// A sentence that begins another request, in the user's own texts.
fn second_request(case: &Case, packs: &Packs, findings: &mut Vec<Finding>) {
    for (id, fact) in &case.facts {
        let long = packs.facts.get(id).is_some_and(|fact| fact.kind == FactKind::LongText);
        let Answer::Text(text) = &fact.answer else { continue };
        if !long || super::wording::is_quoted(id) {
            continue;
        }
        let lower = text.to_lowercase();
        let Some(words) = SECOND.iter().find(|words| lower.contains(*words)) else { continue };
        findings.push(found(Rule::SecondRequest, Severity::Warning, at_fact(id), |message| {
            message.message("fact", fact_name(id)).text("word", *words)
        }));
    }
}

/// Answers this scenario does not ask for, when they are all that another one is about. Earlier stages
/// leave theirs behind; those are no second problem.
fn another_scenario(case: &Case, packs: &Packs, scenario: &Scenario) -> Option<Finding> {
    let asked: BTreeSet<&FactId> =
        scenario.facts.iter().flat_map(|request| &request.any_of).collect();
    let beside: BTreeSet<&FactId> = case
        .facts
        .keys()
        .filter(|fact| !asked.contains(*fact) && case.answer(fact).is_some())
        .collect();
    if beside.len() < 2 || !case.submissions.is_empty() {
        return None;
    }
    let about = |other: &Scenario| -> Option<usize> {
        let key = other.facts.iter().filter(|request| {
            request.key && request.need == Need::Required && request.when.is_none()
        });
        let own: Vec<&Vec<FactId>> = key
            .map(|request| &request.any_of)
            .filter(|any_of| !any_of.iter().any(|fact| asked.contains(fact)))
            .collect();
        let told = own.iter().all(|any_of| any_of.iter().any(|fact| beside.contains(fact)));
        (told && own.len() >= 2).then_some(own.len())
    };
    let others = packs.scenarios.values().filter(|other| {
        other.id != scenario.id
            && other.role == scenario.role
            && !linked(packs, &other.id, scenario)
    });
    let (_, other) =
        others.filter_map(|other| Some((about(other)?, other))).max_by_key(|(own, _)| *own)?;
    Some(found(Rule::SecondProblem, Severity::Advice, super::Place::Case, |message| {
        message
            .message("other", Message::new(format!("scenario-{}", other.id)))
            .message("scenario", Message::new(format!("scenario-{}", scenario.id)))
    }))
}

/// Whether one is a later stage of the other.
fn linked(packs: &Packs, other: &ScenarioId, scenario: &Scenario) -> bool {
    let follows = |earlier: &ScenarioId, later: &ScenarioId| {
        let next = packs.scenarios.get(earlier).map(|earlier| earlier.next.as_slice());
        next.is_some_and(|next| next.contains(later))
    };
    follows(other, &scenario.id) || follows(&scenario.id, other)
}

/// Consumers' tickets come back when nothing shows that the seller was asked first.
pub(super) fn seller_asked(case: &Case, scenario: &Scenario, findings: &mut Vec<Finding>) {
    let contact = FactId::from(FIRST_CONTACT);
    let matters = scenario.bounce_reasons.contains(&BounceReasonId::from(SELLER_FIRST));
    let gap = case.facts.get(&contact).is_some_and(|fact| fact.answer.is_gap());
    if matters && gap {
        findings.push(found(
            Rule::SellerNotAsked,
            Severity::Warning,
            at_fact(&contact),
            |message| message.message("fact", fact_name(&contact)),
        ));
    }
}
