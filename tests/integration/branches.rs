//! What is asked only after certain answers: every such answer leads to a case that can be made
//! ready, and each thing asked for then is missed when it is not there.

use std::collections::BTreeSet;

use docket::case::Case;
use docket::rules::{Condition, Need, Packs, Readiness, Scenario, Severity, check};
use docket::sample::example;

use crate::scenario::{now, packs, zoned};

/// The examples of these answer the questions of every branch.
const FAMILY: &str = "CON-";

/// The answers that questions or exhibits of a scenario hang on.
fn branches(scenario: &Scenario) -> BTreeSet<(String, String)> {
    let facts = scenario.facts.iter().filter_map(|request| request.when.as_ref());
    let slots = scenario.evidence.iter().filter_map(|slot| slot.when.as_ref());
    let named = |Condition { fact, is, .. }: &Condition| -> Vec<(String, String)> {
        is.iter().map(|option| (fact.to_string(), option.clone())).collect()
    };
    facts.chain(slots).flat_map(named).collect()
}

/// The example of a scenario with one answer changed.
fn answered(packs: &Packs, scenario: &Scenario, fact: &str, option: &str) -> Case {
    let mut changed = scenario.clone();
    changed.example.facts.insert(fact.into(), option.to_owned());
    example(packs, &changed, &scenario.recipients[0], now()).unwrap()
}

fn readiness(packs: &Packs, case: &Case) -> Readiness {
    check(case, packs, zoned(now())).readiness
}

#[test]
fn every_branch_can_be_made_ready_and_misses_what_it_asks_for() {
    let packs = packs();
    let family = packs.scenarios.values().filter(|one| one.id.as_str().starts_with(FAMILY));
    for (scenario, (fact, option)) in
        family.flat_map(|one| branches(one).into_iter().map(move |branch| (one, branch)))
    {
        let name = format!("{} with {fact} = {option}", scenario.id);
        let case = answered(packs, scenario, &fact, &option);
        let findings = check(&case, packs, zoned(now())).findings;
        let grave = findings.iter().find(|one| one.severity != Severity::Advice);
        assert_eq!(grave, None, "{name}");
        let asked = packs.asked(&case).unwrap();
        for request in asked.facts.iter().filter(|one| one.need == Need::Required) {
            let mut case = case.clone();
            request.any_of.iter().for_each(|fact| drop(case.facts.remove(fact)));
            let without = &request.any_of;
            assert_eq!(readiness(packs, &case), Readiness::NotReady, "{name}: {without:?}");
        }
        for slot in asked.evidence.iter().filter(|one| one.need == Need::Required) {
            let mut case = case.clone();
            case.evidence.retain(|exhibit| exhibit.kind.as_ref() != Some(&slot.kind));
            assert_eq!(readiness(packs, &case), Readiness::NotReady, "{name}: {}", slot.kind);
        }
    }
}

#[test]
fn what_hangs_on_an_answer_is_asked_only_after_it() {
    let packs = packs();
    let scenario = &packs.scenarios[&"CON-31".into()];
    let asked = |case: &Case, name: &str| {
        let requests = packs.asked(case).unwrap().facts;
        requests.iter().flat_map(|request| &request.any_of).any(|fact| fact.as_str() == name)
    };
    let mut open = answered(packs, scenario, "return_done", "returned");
    assert!(asked(&open, "return_tracking") && !asked(&open, "return_obstacle"));
    open.facts.remove(&"return_done".into());
    assert!(!asked(&open, "return_tracking") && !asked(&open, "return_obstacle"));
    let attempted = answered(packs, scenario, "return_done", "attempted");
    assert!(!asked(&attempted, "return_tracking") && asked(&attempted, "return_obstacle"));
}
