//! Everything in the packs has its words in both languages, and the words use what is always answered.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use docket::rules::{FactKind, Need, Packs, Scenario, StepKind, Way};

use crate::scenario::packs;
use crate::words::{LANGUAGES, all_words, in_fluent};

/// Adds `<id>` and `<id>.<attribute>` for each.
fn expect(keys: &mut BTreeSet<String>, id: &str, attributes: impl IntoIterator<Item = String>) {
    keys.insert(id.to_owned());
    for attribute in attributes {
        assert!(keys.insert(format!("{id}.{attribute}")), "{id}.{attribute} means two things");
    }
}

fn owned<const N: usize>(names: [&str; N]) -> impl Iterator<Item = String> {
    names.map(str::to_owned).into_iter()
}

/// What the packs call for: the keys with this beginning, and which of them may be left out.
struct Called {
    keys: BTreeSet<String>,
    optional: BTreeSet<String>,
}

/// Every key that the packs call for, by its beginning. `fact-x` and `fact-x.help` both begin with
/// `fact-`.
fn called_for(packs: &Packs) -> BTreeMap<&'static str, Called> {
    let mut called = BTreeMap::new();
    let mut call = |beginning, keys: BTreeSet<String>| {
        called.insert(beginning, Called { keys, optional: BTreeSet::new() });
    };
    let mut facts = BTreeSet::new();
    for fact in packs.facts.values() {
        let columns = fact.fields.iter().flat_map(|field| {
            let options = field.options.iter().map(|option| format!("{}-{option}", field.name));
            iter::once(field.name.clone()).chain(options)
        });
        let names = fact.options.iter().cloned().chain(columns).chain(owned(["help"]));
        expect(&mut facts, &format!("fact-{}", fact.id), names);
    }
    call("fact-", facts);
    let requests = packs.scenarios.values().flat_map(|scenario| &scenario.facts);
    call("section-", requests.map(|request| format!("section-{}", request.section)).collect());
    let mut evidence = BTreeSet::new();
    for id in packs.evidence_kinds.keys() {
        expect(&mut evidence, &format!("evidence-{id}"), owned(["must-show", "where", "how"]));
    }
    call("evidence-", evidence);
    call("self-check-", packs.self_checks.keys().map(|id| format!("self-check-{id}")).collect());
    let mut forks = BTreeSet::new();
    for fork in packs.finder.forks.values() {
        let onward = fork.ways.iter().filter_map(|way| match way {
            Way::Fork(fork) => Some(fork.to_string()),
            Way::Scenario(_) => None,
        });
        expect(&mut forks, &format!("finder-{}", fork.id), onward);
    }
    call("finder-", forks);
    let mut codes = BTreeSet::new();
    for id in packs.return_codes.keys() {
        expect(&mut codes, &format!("code-{id}"), owned(["cause", "next"]));
    }
    call("code-", codes);
    let mut objections = BTreeSet::new();
    for id in packs.objections.values().filter(|one| one.words.is_none()).map(|one| &one.id) {
        expect(&mut objections, &format!("objection-{id}"), owned(["remedy"]));
    }
    call("objection-", objections);
    let mut recipients = BTreeSet::new();
    for recipient in packs.recipients.values() {
        let channels = recipient.channels.iter().map(|channel| channel.value.name.clone());
        let boxes = recipient.form.iter().map(|field| field.name.clone());
        let times = recipient.response_times.iter().map(|time| time.name.clone());
        let warning = recipient.warning.iter().map(|_| "warning".to_owned());
        let names = channels.chain(boxes).chain(times).chain(warning).chain(owned(["support"]));
        expect(&mut recipients, &format!("recipient-{}", recipient.id), names);
    }
    call("recipient-", recipients);
    let mut deadlines = BTreeSet::new();
    for id in packs.deadlines.keys() {
        expect(&mut deadlines, &format!("deadline-{id}"), owned(["expires"]));
    }
    call("deadline-", deadlines);
    let mut ladders = BTreeSet::new();
    for ladder in packs.ladders.values() {
        let steps = (1..).zip(&ladder.steps).flat_map(|(number, step): (u32, _)| {
            let name = move |part: &str| format!("step-{number}{part}");
            let letter = step.kind.has_letter().then(|| [name("-letter"), name("-ask")]);
            let outside = step.kind == StepKind::External;
            let addressee = (outside || step.addressed).then(|| name("-to"));
            let subject = step.kind.is_complaint().then(|| name("-subject"));
            iter::once(name("")).chain(letter.into_iter().flatten()).chain(addressee).chain(subject)
        });
        expect(&mut ladders, &format!("ladder-{}", ladder.id), steps);
    }
    call("ladder-", ladders);
    let mut bounces = BTreeSet::new();
    for id in packs.bounce_reasons.keys() {
        expect(&mut bounces, &format!("bounce-{id}"), owned(["fix"]));
    }
    call("bounce-", bounces);
    let mut chains = BTreeSet::new();
    for chain in packs.chains.values() {
        let links = (1..=chain.links.len()).map(|link| format!("link-{link}"));
        expect(&mut chains, &format!("chain-{}", chain.id), links.chain(owned(["hole"])));
    }
    call("chain-", chains);
    let mut scenarios = BTreeSet::new();
    let mut optional = BTreeSet::new();
    for scenario in packs.scenarios.values() {
        let id = format!("scenario-{}", in_fluent(scenario.id.as_str()));
        expect(&mut scenarios, &id, owned(["line", "aliases", "subject", "summary", "ask"]));
        optional.insert(format!("{id}.note"));
    }
    called.insert("scenario-", Called { keys: scenarios, optional });
    called
}

#[test]
fn every_id_has_its_words_in_both_languages_and_no_words_are_left_over() {
    let called = called_for(packs());
    for language in LANGUAGES {
        let all: BTreeSet<String> = all_words(language).into_keys().collect();
        for (beginning, Called { keys, optional }) in &called {
            let found: BTreeSet<String> =
                all.iter().filter(|key| key.starts_with(beginning)).cloned().collect();
            let missing: Vec<_> = keys.difference(&found).collect();
            let left_over: Vec<_> = found
                .iter()
                .filter(|key| !keys.contains(*key) && !optional.contains(*key))
                .collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
            assert!(left_over.is_empty(), "{language}: nothing uses {left_over:?}");
        }
    }
}

/// Required facts that no other fact can stand in for, and what a sentence may turn on.
fn sure_facts(packs: &Packs, scenario: &Scenario) -> BTreeSet<String> {
    let required = scenario.facts.iter().filter(|request| request.need == Need::Required);
    let sure = required.filter(|request| request.any_of.len() == 1);
    let sure = sure.flat_map(|request| &request.any_of);
    let parts = sure.flat_map(|fact| {
        let parts: &[&str] = match packs.facts[fact].kind {
            FactKind::Choice => &["_choice"],
            FactKind::Rows => &["_count", "_total"],
            _ => &[],
        };
        iter::once("").chain(parts.iter().copied()).map(move |part| format!("{fact}{part}"))
    });
    parts.chain(["recipient".to_owned()]).collect()
}

#[test]
fn sentences_use_only_facts_that_are_required() {
    let packs = packs();
    let scenarios: BTreeMap<String, &Scenario> =
        packs.scenarios.values().map(|one| (in_fluent(one.id.as_str()), one)).collect();
    for language in LANGUAGES {
        for (key, variables) in all_words(language) {
            let id = key.strip_prefix("scenario-").and_then(|rest| rest.split('.').next());
            let Some(id) = id else { continue };
            let allowed = sure_facts(packs, scenarios[id]);
            assert!(variables.is_subset(&allowed), "{language}: {key} uses {variables:?}");
        }
    }
}

#[test]
fn the_words_of_a_letter_leave_room_for_the_request_and_nothing_else() {
    for language in LANGUAGES {
        let ladders = all_words(language).into_iter().filter(|(key, _)| key.starts_with("ladder-"));
        for (key, variables) in ladders {
            let allowed = key.rsplit('-').next().filter(|part| ["ask", "subject"].contains(part));
            assert!(variables.iter().all(|name| Some(name.as_str()) == allowed), "{key}");
        }
    }
}
