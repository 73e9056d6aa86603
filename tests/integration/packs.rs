//! The packs as shipped: they load, what is wrong in one is refused by file and line, and every
//! scenario can be answered, proven and sent.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use docket::case::{BounceReasonId, FactId};
use docket::rules::{Confidence, FactKind, Finder, Need, PackError, Packs, Provenance, Way};

/// The shipped files, to be spoiled before they are loaded.
struct Files(Vec<(String, String)>);

impl Files {
    fn shipped() -> Files {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let mut files = Vec::new();
        for folder in ["", "bases/", "facts/", "recipients/", "scenarios/"] {
            for entry in fs::read_dir(assets.join(folder)).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                if name.ends_with(".toml") {
                    let text = fs::read_to_string(assets.join(folder).join(&name)).unwrap();
                    files.push((format!("{folder}{name}"), text));
                }
            }
        }
        files.sort();
        Files(files)
    }

    fn replacing(mut self, file: &str, from: &str, to: &str) -> Files {
        let (_, text) = self.0.iter_mut().find(|(path, _)| path == file).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        *text = text.replacen(from, to, 1);
        self
    }

    fn appending(mut self, file: &str, more: &str) -> Files {
        let (_, text) = self.0.iter_mut().find(|(path, _)| path == file).unwrap();
        text.push_str(more);
        self
    }

    fn with(mut self, file: &str, text: &str) -> Files {
        self.0.push((file.to_owned(), text.to_owned()));
        self
    }

    /// The line of `part`, counted in the shipped text.
    fn line(file: &str, part: &str) -> usize {
        let Files(files) = Files::shipped();
        let (_, text) = files.iter().find(|(path, _)| path == file).unwrap();
        text.lines().position(|line| line.contains(part)).unwrap() + 1
    }

    fn lines(file: &str) -> usize {
        let Files(files) = Files::shipped();
        files.iter().find(|(path, _)| path == file).unwrap().1.lines().count()
    }

    fn refusal(self) -> PackError {
        Packs::from_files(&self.0).unwrap_err()
    }
}

fn packs() -> Packs {
    Packs::load().unwrap()
}

#[test]
fn the_files_on_disk_are_the_ones_built_in() {
    assert_eq!(Packs::from_files(&Files::shipped().0).unwrap(), packs());
}

#[test]
fn at_most_three_choices_lead_to_every_scenario() {
    let packs = packs();
    for id in packs.scenarios.keys() {
        let way = packs.finder.way_to(id).unwrap_or_else(|| panic!("no way leads to {id}"));
        assert!(way.len() <= 3, "{id}: {way:?}");
    }
    for fork in packs.finder.forks.values() {
        assert!((1..=9).contains(&fork.ways.len()), "{}: {} ways", fork.id, fork.ways.len());
        let here = Way::Fork(fork.id.clone());
        let led_to = packs.finder.forks.values().any(|other| other.ways.contains(&here));
        assert!(led_to || fork.id.as_str() == Finder::START, "nothing leads to {}", fork.id);
    }
}

#[test]
fn an_unknown_key_is_refused_with_file_and_line() {
    let file = "scenarios/PAY-06.toml";
    let refusal = Files::shipped().replacing(file, "chain =", "chian =").refusal();
    let line = Files::line(file, "chain =");
    let text = refusal.to_string();
    assert!(text.starts_with(&format!("{file}, line {line}: unknown field `chian`")), "{text}");
}

#[test]
fn an_unknown_key_in_a_dictionary_is_refused_with_file_and_line() {
    let (from, to) = ("identifier = \"uetr\"", "identifier = \"uetr\"\ncolor = \"red\"");
    let refusal = Files::shipped().replacing("facts/transfers.toml", from, to).refusal();
    let line = Files::line("facts/transfers.toml", from) + 1;
    let text = refusal.to_string();
    assert!(
        text.starts_with(&format!("facts/transfers.toml, line {line}: unknown field `color`")),
        "{text}"
    );
}

#[test]
fn a_dangling_id_is_refused_with_file_and_line() {
    for (file, from, to) in [
        ("bases/withdrawal.toml", "[\"withdrawal_id\"]", "[\"withdrawal_nr\"]"),
        ("scenarios/PAY-06.toml", "kind = \"E13\"", "kind = \"E99\""),
        ("scenarios/PAY-06.toml", "\"C01\"", "\"C99\""),
        ("scenarios/PAY-06.toml", "chain = \"return\"", "chain = \"retour\""),
        ("scenarios/PAY-06.toml", "\"D-PO-ERROR\"", "\"D-NONE\""),
        ("bases/provider.toml", "\"L-PROV\"", "\"L-NONE\""),
        ("scenarios/PAY-06.toml", "\"J10\"", "\"J99\""),
        ("bases/provider.toml", "\"pingpong\"", "\"pong\""),
        ("scenarios/CON-01.toml", "\"CON-21\"", "\"CON-99\""),
        ("scenarios/CON-01.toml", "\"C1\"", "\"C99\""),
        ("recipients/payoneer.toml", "fact:contact_phone", "fact:contact_fax"),
        ("recipients/payoneer.toml", "\"P3\"", "\"P99\""),
        ("deadlines.toml", "[\"suspension_date\"]", "[\"suspended\"]"),
        ("deadlines.toml", "[\"payoneer\"]", "[\"payonear\"]"),
        ("deadlines.toml", "\"D-CARD-120\"]", "\"D-CARD-121\"]"),
        ("calendars.toml", "[\"H1\"]", "[\"H9\"]"),
        ("chains.toml", "[\"E13\"]", "[\"E99\"]"),
        ("facts/transfers.toml", "\"B5\"", "\"B99\""),
    ] {
        let refusal = Files::shipped().replacing(file, from, to).refusal();
        let line = Files::line(file, from);
        let text = refusal.to_string();
        assert!(matches!(refusal, PackError::DanglingId { .. }), "{text}");
        assert!(text.starts_with(&format!("{file}, line {line}: there is no ")), "{to}: {text}");
    }
}

#[test]
fn there_is_a_scenario_for_everything_that_can_happen() {
    let numbered = |family: &'static str, numbers: std::ops::RangeInclusive<u8>| {
        numbers.map(move |number| format!("{family}{number:02}"))
    };
    let expected: BTreeSet<String> = numbered("PAY-", 1..=19)
        .chain(numbered("POL-8.", 2..=20))
        .chain(numbered("POL-", 20..=35))
        .chain(numbered("SEL-", 1..=5))
        .chain(numbered("WX-", 1..=7))
        .chain(numbered("CON-", 1..=9))
        .chain(numbered("CON-", 20..=25))
        .chain(numbered("CON-", 30..=41))
        .collect();
    let found: BTreeSet<String> = packs().scenarios.keys().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_doubled_id_is_refused_at_the_second() {
    let file = "self_checks.toml";
    let more = "\n[[self_check]]\nid = \"C01\"\n\
                from = { sources = [\"seed 0\"], as_of = \"2026-11-21\", confidence = \"seed\" }\n";
    let refusal = Files::shipped().appending(file, more).refusal();
    let line = Files::lines(file) + 3;
    let expected = format!(
        "{file}, line {line}: there is already a self-check \"C01\"; rename or remove one of them"
    );
    assert_eq!(refusal.to_string(), expected);

    let Files(shipped) = Files::shipped();
    let (_, text) = shipped.iter().find(|(path, _)| path == "scenarios/PAY-06.toml").unwrap();
    let refusal = Files::shipped().with("scenarios/copy.toml", text).refusal();
    let line = Files::line("scenarios/PAY-06.toml", "id = \"PAY-06\"");
    let expected = format!("scenarios/copy.toml, line {line}: there is already");
    assert!(refusal.to_string().starts_with(&expected), "{refusal}");
}

#[test]
fn a_value_without_a_source_is_refused_with_file_and_line() {
    for (file, sources) in
        [("bounce_reasons.toml", "[\"P9\"]"), ("recipients/pingpong.toml", "[\"PP7\"]")]
    {
        let refusal = Files::shipped().replacing(file, sources, "[]").refusal();
        let line = Files::line(file, sources);
        let text = refusal.to_string();
        assert!(matches!(refusal, PackError::NoSource { .. }), "{text}");
        assert!(text.starts_with(&format!("{file}, line {line}: ")), "{text}");
    }
}

#[test]
fn what_does_not_fit_is_refused_with_file_and_line() {
    for (file, from, to, part) in [
        ("recipients/pingpong.toml", "\"request\"", "\"answer\"", "\"request\""),
        ("evidence.toml", "\"mail\"", "\"letter\"", "\"mail\""),
        (
            "scenarios/PAY-06.toml",
            "\"E11\", need = \"recommended\", proves = [\"return_date\"",
            "\"E11\", need = \"recommended\", proves = [\"uetr\"",
            "\"E11\"",
        ),
    ] {
        let refusal = Files::shipped().replacing(file, from, to).refusal();
        let line = Files::line(file, part);
        let text = refusal.to_string();
        assert!(matches!(refusal, PackError::Misfit { .. }), "{text}");
        assert!(text.starts_with(&format!("{file}, line {line}: ")), "{text}");
    }
}

#[test]
fn a_file_that_is_no_pack_is_refused_by_name() {
    for file in ["letters/hello.toml", "scenarios/notes.md"] {
        let refusal = Files::shipped().with(file, "").refusal();
        assert_eq!(refusal, PackError::UnexpectedFile { file: file.to_owned() });
    }
    let refusal = Files::shipped().with("more.toml", "[[fact]]\nid = \"x\"\nid = \"y\"").refusal();
    assert!(refusal.to_string().starts_with("more.toml, line 3: "), "{refusal}");
}

#[test]
fn every_step_goes_to_a_channel_that_its_recipients_have() {
    let packs = packs();
    for scenario in packs.scenarios.values() {
        let recipients: Vec<_> =
            scenario.recipients.iter().map(|recipient| &packs.recipients[recipient]).collect();
        for step in &packs.ladders[&scenario.ladder].steps {
            let channels = recipients.iter().flat_map(|recipient| &recipient.channels);
            let mut channels = channels.map(|channel| channel.value.name.as_str());
            let known = step.channel.as_deref().is_none_or(|name| channels.any(|it| it == name));
            assert!(known, "{}: {step:?}", scenario.id);
        }
    }
}

#[test]
fn every_answer_a_ladder_waits_for_is_promised_by_somebody() {
    let packs = packs();
    for ladder in packs.ladders.values() {
        let scenarios = packs.scenarios.values().filter(|scenario| scenario.ladder == ladder.id);
        let recipients = scenarios.flat_map(|scenario| &scenario.recipients);
        let times = recipients.flat_map(|recipient| &packs.recipients[recipient].response_times);
        let known: BTreeSet<&str> = times.map(|time| time.name.as_str()).collect();
        let mut awaited = ladder.steps.iter().filter_map(|step| step.answered_within.as_deref());
        assert!(awaited.all(|name| known.contains(name)), "{}: {known:?}", ladder.id);
    }
}

#[test]
fn no_scenario_asks_for_a_thing_twice() {
    for scenario in packs().scenarios.values() {
        let mut seen = BTreeSet::new();
        for request in &scenario.facts {
            for fact in &request.any_of {
                let once =
                    seen.insert(format!("{fact} {:?} {:?}", request.when, request.recipients));
                assert!(once, "{}: {fact}", scenario.id);
            }
        }
        for slot in &scenario.evidence {
            let once = seen.insert(format!("{} {:?} {:?}", slot.kind, slot.when, slot.recipients));
            assert!(once, "{}: {}", scenario.id, slot.kind);
        }
    }
}

#[test]
fn sections_are_few_and_hold_together() {
    for scenario in packs().scenarios.values() {
        let mut sections: Vec<&str> =
            scenario.facts.iter().map(|request| request.section.as_str()).collect();
        sections.dedup();
        let distinct: BTreeSet<&str> = sections.iter().copied().collect();
        assert_eq!(distinct.len(), sections.len(), "{}: {sections:?}", scenario.id);
        assert!((2..=7).contains(&sections.len()), "{}: {sections:?}", scenario.id);
    }
}

#[test]
fn the_reviewers_page_gets_a_few_key_facts_and_decisive_exhibits() {
    for scenario in packs().scenarios.values() {
        let key = scenario.facts.iter().filter(|request| request.key).count();
        assert!((3..=10).contains(&key), "{}: {key} key facts", scenario.id);
        let needed = scenario.evidence.iter().any(|slot| slot.need == Need::Required);
        let decisive: Vec<_> = scenario.evidence.iter().filter(|slot| slot.decisive).collect();
        assert!(!needed || !decisive.is_empty(), "{}: nothing is decisive", scenario.id);
        let sure = decisive.iter().filter(|slot| slot.when.is_none()).count();
        assert!(sure <= 3, "{}: {sure} are decisive", scenario.id);
        assert!(decisive.iter().all(|slot| slot.need == Need::Required), "{}", scenario.id);
    }
}

#[test]
fn every_required_date_amount_and_id_is_proven_by_a_required_exhibit() {
    let packs = packs();
    for scenario in packs.scenarios.values() {
        let required = scenario.facts.iter().filter(|request| request.need == Need::Required);
        for request in required {
            let needs_proof = request.any_of.iter().any(|fact| {
                use FactKind::{Date, DateTime, Identifier, List, Money, Rows};
                let definition = &packs.facts[fact];
                let provable =
                    matches!(definition.kind, Date | DateTime | Identifier | List | Money | Rows);
                provable && !definition.stated
            });
            let mut slots = scenario.evidence.iter().filter(|slot| slot.need == Need::Required);
            let proven =
                slots.any(|slot| request.any_of.iter().all(|fact| slot.proves.contains(fact)));
            assert!(proven || !needs_proof, "{}: {:?}", scenario.id, request.any_of);
        }
    }
}

#[test]
fn every_form_box_can_be_filled_in_every_scenario() {
    let packs = packs();
    for scenario in packs.scenarios.values() {
        for recipient in &scenario.recipients {
            for field in &packs.recipients[recipient].form {
                let Some(fact) = field.content.strip_prefix("fact:") else { continue };
                let fact = FactId::from(fact);
                let asked = scenario.facts.iter().any(|request| request.any_of.contains(&fact));
                assert!(asked, "{} to {recipient}: {fact}", scenario.id);
            }
        }
    }
}

#[test]
fn every_chain_bridges_from_its_first_link_to_its_last_required_one() {
    let packs = packs();
    for scenario in packs.scenarios.values() {
        let asked = |kind| scenario.evidence.iter().any(|slot| &slot.kind == kind);
        let links = &packs.chains[&scenario.chain].links;
        let held = links.iter().filter(|link| link.iter().any(asked)).count();
        let slots = scenario.evidence.iter().filter(|slot| slot.need == Need::Required).count();
        assert!(held >= slots.min(2), "{}: only {held} links", scenario.id);
    }
}

#[test]
fn the_reasons_that_always_apply_are_marked() {
    let packs = packs();
    let reasons = packs.bounce_reasons.values().filter(|reason| reason.always);
    let ids: Vec<&str> = reasons.map(|reason| BounceReasonId::as_str(&reason.id)).collect();
    assert_eq!(ids, ["J01", "J02", "J04", "J05", "J08", "J09"]);
    assert_eq!(packs.bounce_reasons.len(), 15);
}

#[test]
fn no_value_claims_more_than_its_sources() {
    let packs = packs();
    let kind = |from: &Provenance| -> Vec<String> {
        from.sources.iter().map(|source| packs.sources[source].kind.clone()).collect()
    };
    let claims = packs.facts.values().map(|fact| (fact.id.to_string(), &fact.from));
    let claims = claims.chain(packs.evidence_kinds.values().map(|e| (e.id.to_string(), &e.from)));
    let claims = claims.chain(packs.deadlines.values().map(|d| (d.id.to_string(), &d.from)));
    let claims = claims.chain(packs.bounce_reasons.values().map(|b| (b.id.to_string(), &b.from)));
    let channels = packs.recipients.values().flat_map(|recipient| {
        recipient.channels.iter().map(|channel| (recipient.id.to_string(), &channel.from))
    });
    for (id, from) in claims.chain(channels) {
        let kinds = kind(from);
        let backed = match from.confidence {
            Confidence::Official => kinds
                .iter()
                .any(|kind| kind.starts_with("official") || kind.contains("of official")),
            Confidence::Inference => kinds.iter().any(|kind| kind == "inference"),
            Confidence::Seed => kinds.iter().any(|kind| kind == "seed"),
            Confidence::User => false,
            Confidence::ThirdParty => kinds.iter().any(|kind| kind != "seed"),
        };
        assert!(backed, "{id}: {from:?} from {kinds:?}");
    }
}
