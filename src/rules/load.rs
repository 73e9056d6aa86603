//! Reads the packs. Nothing half-right gets in: an unknown key, a dangling or doubled id or a value
//! without a source is refused with the file and the line.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

pub use super::references::EntryKind;
use super::references::{Entry, Flaw, scenario_flaw};
use super::scenario::{Base, Draft};
use super::{
    BounceReason, Chain, DeadlineRule, EvidenceKind, FactDefinition, Finder, Fork, Ladder,
    Objection, Packs, PublishedYear, Recipient, ReturnCode, Scenario, SelfCheck, SettlementNode,
    Source,
};
use crate::case::ScenarioId;

static FACTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/facts");
static RECIPIENTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/recipients");
static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/scenarios");
static BASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/bases");

const DICTIONARIES: [(&str, &str); 12] = [
    ("evidence.toml", include_str!("../../assets/evidence.toml")),
    ("self_checks.toml", include_str!("../../assets/self_checks.toml")),
    ("deadlines.toml", include_str!("../../assets/deadlines.toml")),
    ("calendars.toml", include_str!("../../assets/calendars.toml")),
    ("settlement.toml", include_str!("../../assets/settlement.toml")),
    ("ladders.toml", include_str!("../../assets/ladders.toml")),
    ("bounce_reasons.toml", include_str!("../../assets/bounce_reasons.toml")),
    ("chains.toml", include_str!("../../assets/chains.toml")),
    ("finder.toml", include_str!("../../assets/finder.toml")),
    ("codes.toml", include_str!("../../assets/codes.toml")),
    ("objections.toml", include_str!("../../assets/objections.toml")),
    ("sources.toml", include_str!("../../assets/sources.toml")),
];

/// Why the packs were refused. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Not TOML, an unknown key, a missing key or a value of the wrong type.
    #[error("{file}, line {line}: {problem}; correct this line")]
    Malformed { file: String, line: usize, problem: String },
    #[error("{file}, line {line}: there is no {kind} {id:?}; correct the id or add the entry")]
    DanglingId { file: String, line: usize, kind: EntryKind, id: String },
    #[error("{file}, line {line}: there is already a {kind} {id:?}; rename or remove one of them")]
    DuplicateId { file: String, line: usize, kind: EntryKind, id: String },
    #[error("{file}, line {line}: {kind} {id:?} has a value without a source; name its `sources`")]
    NoSource { file: String, line: usize, kind: EntryKind, id: String },
    #[error("{file}, line {line}: {at:?} does not fit: {problem}")]
    Misfit { file: String, line: usize, at: String, problem: &'static str },
    #[error("{file}, line 1: the scenario {id} has no {key}, nor has what it extends; add it")]
    Incomplete { file: String, id: String, key: &'static str },
    #[error(
        "{file}, line 1: packs are `recipients/*.toml`, `scenarios/*.toml`, `bases/*.toml`, \
         `facts/*.toml` and the dictionaries beside them; move or remove this file"
    )]
    UnexpectedFile { file: String },
}

impl Packs {
    /// The packs this program was built with.
    pub fn load() -> Result<Packs, PackError> {
        let dictionaries =
            DICTIONARIES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        let files: Vec<(String, String)> = dictionaries
            .chain(embedded("facts", &FACTS))
            .chain(embedded("recipients", &RECIPIENTS))
            .chain(embedded("bases", &BASES))
            .chain(embedded("scenarios", &SCENARIOS))
            .collect();
        Packs::from_files(&files)
    }

    /// Packs from files given as path below `assets/` and text.
    pub fn from_files(files: &[(String, String)]) -> Result<Packs, PackError> {
        let mut reading = Reading::default();
        for (path, text) in files {
            reading.read(Place { file: path, text, start: 0 })?;
        }
        reading.finish()
    }
}

fn embedded(folder: &str, dir: &'static Dir<'static>) -> impl Iterator<Item = (String, String)> {
    dir.files().map(move |file| {
        let name = file.path().to_string_lossy();
        (format!("{folder}/{name}"), file.contents_utf8().unwrap_or_default().to_owned())
    })
}

/// A file of dictionary entries.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(super) struct Dictionary {
    #[cfg_attr(test, schemars(with = "Vec<FactDefinition>"))]
    fact: Vec<Spanned<FactDefinition>>,
    #[cfg_attr(test, schemars(with = "Vec<EvidenceKind>"))]
    evidence: Vec<Spanned<EvidenceKind>>,
    #[cfg_attr(test, schemars(with = "Vec<SelfCheck>"))]
    self_check: Vec<Spanned<SelfCheck>>,
    #[cfg_attr(test, schemars(with = "Vec<DeadlineRule>"))]
    deadline: Vec<Spanned<DeadlineRule>>,
    #[cfg_attr(test, schemars(with = "Vec<PublishedYear>"))]
    published_year: Vec<Spanned<PublishedYear>>,
    #[cfg_attr(test, schemars(with = "Vec<SettlementNode>"))]
    node: Vec<Spanned<SettlementNode>>,
    #[cfg_attr(test, schemars(with = "Vec<Ladder>"))]
    ladder: Vec<Spanned<Ladder>>,
    #[cfg_attr(test, schemars(with = "Vec<BounceReason>"))]
    bounce_reason: Vec<Spanned<BounceReason>>,
    #[cfg_attr(test, schemars(with = "Vec<Chain>"))]
    chain: Vec<Spanned<Chain>>,
    #[cfg_attr(test, schemars(with = "Vec<Fork>"))]
    fork: Vec<Spanned<Fork>>,
    #[cfg_attr(test, schemars(with = "Vec<ReturnCode>"))]
    return_code: Vec<Spanned<ReturnCode>>,
    #[cfg_attr(test, schemars(with = "Vec<Objection>"))]
    objection: Vec<Spanned<Objection>>,
    #[cfg_attr(test, schemars(with = "Vec<Source>"))]
    source: Vec<Spanned<Source>>,
}

/// Where an entry stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    text: &'a str,
    /// Byte offset of the entry's first line.
    start: usize,
}

impl Place<'_> {
    fn line_at(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The line of `name` as a quoted string, at or below the entry's start.
    fn line_of(&self, name: &str) -> usize {
        let quoted = [format!("\"{name}\""), format!("'{name}'"), format!("\"fact:{name}\"")];
        self.first_line(|line| quoted.iter().any(|quoted| line.contains(quoted)))
    }

    fn line_without_sources(&self) -> usize {
        self.first_line(|line| line.replace(' ', "").contains("sources=[]"))
    }

    /// The first line at or below the entry's start of which `is_it` is true, else its first line.
    fn first_line(&self, is_it: impl Fn(&str) -> bool) -> usize {
        let below = self.text.get(self.start..).unwrap_or_default();
        self.line_at(self.start) + below.lines().position(is_it).unwrap_or(0)
    }

    fn parse<T: DeserializeOwned>(&self) -> Result<T, PackError> {
        toml::from_str(self.text).map_err(|error| PackError::Malformed {
            file: self.file.to_owned(),
            line: self.line_at(error.span().map_or(0, |span| span.start)),
            problem: error.message().to_owned(),
        })
    }
}

#[derive(Default)]
struct Reading<'a> {
    facts: Entries<'a, FactDefinition>,
    evidence_kinds: Entries<'a, EvidenceKind>,
    self_checks: Entries<'a, SelfCheck>,
    deadlines: Entries<'a, DeadlineRule>,
    published_years: Entries<'a, PublishedYear>,
    settlement_nodes: Entries<'a, SettlementNode>,
    ladders: Entries<'a, Ladder>,
    bounce_reasons: Entries<'a, BounceReason>,
    chains: Entries<'a, Chain>,
    recipients: Entries<'a, Recipient>,
    scenarios: Entries<'a, Draft>,
    bases: Entries<'a, Base>,
    forks: Entries<'a, Fork>,
    return_codes: Entries<'a, ReturnCode>,
    objections: Entries<'a, Objection>,
    sources: Entries<'a, Source>,
}

impl<'a> Reading<'a> {
    fn read(&mut self, place: Place<'a>) -> Result<(), PackError> {
        match place.file.rsplit_once('/') {
            None if place.file.ends_with(".toml") => self.read_dictionary(place),
            Some(("facts", name)) if name.ends_with(".toml") => self.read_dictionary(place),
            Some(("recipients", name)) if name.ends_with(".toml") => {
                self.recipients.add(place, place.parse()?)
            }
            Some(("scenarios", name)) if name.ends_with(".toml") => {
                self.scenarios.add(place, place.parse()?)
            }
            Some(("bases", name)) if name.ends_with(".toml") => {
                self.bases.add(place, place.parse()?)
            }
            _ => Err(PackError::UnexpectedFile { file: place.file.to_owned() }),
        }
    }

    fn read_dictionary(&mut self, place: Place<'a>) -> Result<(), PackError> {
        let dictionary: Dictionary = place.parse()?;
        self.facts.add_all(place, dictionary.fact)?;
        self.evidence_kinds.add_all(place, dictionary.evidence)?;
        self.self_checks.add_all(place, dictionary.self_check)?;
        self.deadlines.add_all(place, dictionary.deadline)?;
        self.published_years.add_all(place, dictionary.published_year)?;
        self.settlement_nodes.add_all(place, dictionary.node)?;
        self.ladders.add_all(place, dictionary.ladder)?;
        self.bounce_reasons.add_all(place, dictionary.bounce_reason)?;
        self.chains.add_all(place, dictionary.chain)?;
        self.forks.add_all(place, dictionary.fork)?;
        self.return_codes.add_all(place, dictionary.return_code)?;
        self.objections.add_all(place, dictionary.objection)?;
        self.sources.add_all(place, dictionary.source)
    }

    fn has(&self, kind: EntryKind, id: &str) -> bool {
        match kind {
            EntryKind::Fact => self.facts.has(id),
            EntryKind::Evidence => self.evidence_kinds.has(id),
            EntryKind::SelfCheck => self.self_checks.has(id),
            EntryKind::Deadline => self.deadlines.has(id),
            EntryKind::PublishedYear => self.published_years.has(id),
            EntryKind::SettlementNode => self.settlement_nodes.has(id),
            EntryKind::Ladder => self.ladders.has(id),
            EntryKind::BounceReason => self.bounce_reasons.has(id),
            EntryKind::Chain => self.chains.has(id),
            EntryKind::Recipient => self.recipients.has(id),
            EntryKind::Scenario => self.scenarios.has(id),
            EntryKind::Base => self.bases.has(id),
            EntryKind::Fork => self.forks.has(id),
            EntryKind::ReturnCode => self.return_codes.has(id),
            EntryKind::Objection => self.objections.has(id),
            EntryKind::Source => self.sources.has(id),
        }
    }

    /// Checks what only the whole can tell, then hands it over.
    fn finish(self) -> Result<Packs, PackError> {
        self.check(&self.facts)?;
        self.check(&self.evidence_kinds)?;
        self.check(&self.self_checks)?;
        self.check(&self.deadlines)?;
        self.check(&self.published_years)?;
        self.check(&self.settlement_nodes)?;
        self.check(&self.ladders)?;
        self.check(&self.bounce_reasons)?;
        self.check(&self.chains)?;
        self.check(&self.recipients)?;
        self.check(&self.bases)?;
        self.check(&self.scenarios)?;
        self.check(&self.forks)?;
        self.check(&self.return_codes)?;
        self.check(&self.objections)?;
        let scenarios = self.scenarios.complete(&self.bases)?;
        Ok(Packs {
            facts: self.facts.by_id(|fact| fact.id.clone()),
            evidence_kinds: self.evidence_kinds.by_id(|kind| kind.id.clone()),
            self_checks: self.self_checks.by_id(|self_check| self_check.id.clone()),
            deadlines: self.deadlines.by_id(|deadline| deadline.id.clone()),
            published_years: self.published_years.by_id(|year| year.id.clone()),
            settlement_nodes: self.settlement_nodes.by_id(|node| node.id.clone()),
            ladders: self.ladders.by_id(|ladder| ladder.id.clone()),
            bounce_reasons: self.bounce_reasons.by_id(|reason| reason.id.clone()),
            chains: self.chains.by_id(|chain| chain.id.clone()),
            recipients: self.recipients.by_id(|recipient| recipient.id.clone()),
            scenarios,
            finder: Finder { forks: self.forks.by_id(|fork| fork.id.clone()) },
            return_codes: self.return_codes.by_id(|code| code.id.clone()),
            objections: self.objections.by_id(|objection| objection.id.clone()),
            sources: self.sources.by_id(|source| source.id.clone()),
            overridden: BTreeMap::new(),
        })
    }

    fn check<T: Entry>(&self, entries: &Entries<'a, T>) -> Result<(), PackError> {
        for (place, entry) in entries.0.values() {
            let (file, kind) = (place.file.to_owned(), T::KIND);
            let unsourced = |from: &&super::Provenance| from.sources.is_empty();
            if entry.provenances().iter().any(unsourced) {
                let (line, id) = (place.line_without_sources(), entry.id().to_owned());
                return Err(PackError::NoSource { file, line, kind, id });
            }
            let provenances = entry.provenances().into_iter();
            let sources = provenances.flat_map(|from| &from.sources);
            let sources = sources.map(|source| (EntryKind::Source, source.as_str()));
            let mut references = entry.references().into_iter().chain(sources);
            if let Some((kind, id)) = references.find(|(kind, id)| !self.has(*kind, id)) {
                let (line, id) = (place.line_of(id), id.to_owned());
                return Err(PackError::DanglingId { file, line, kind, id });
            }
            if let Some(Flaw { at, problem }) = entry.flaw() {
                let line = place.line_of(&at);
                return Err(PackError::Misfit { file, line, at, problem });
            }
        }
        Ok(())
    }
}

/// Entries of one kind by id, each with its place.
struct Entries<'a, T>(BTreeMap<String, (Place<'a>, T)>);

impl<T> Default for Entries<'_, T> {
    fn default() -> Self {
        Entries(BTreeMap::new())
    }
}

impl<'a, T: Entry> Entries<'a, T> {
    fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    fn add_all(&mut self, file: Place<'a>, entries: Vec<Spanned<T>>) -> Result<(), PackError> {
        for entry in entries {
            let place = Place { start: entry.span().start, ..file };
            self.add(place, entry.into_inner())?;
        }
        Ok(())
    }

    fn add(&mut self, place: Place<'a>, entry: T) -> Result<(), PackError> {
        let id = entry.id().to_owned();
        if self.has(&id) {
            let (file, line) = (place.file.to_owned(), place.line_of(&id));
            return Err(PackError::DuplicateId { file, line, kind: T::KIND, id });
        }
        self.0.insert(id, (place, entry));
        Ok(())
    }

    fn by_id<Id: Ord>(self, id: impl Fn(&T) -> Id) -> BTreeMap<Id, T> {
        self.0.into_values().map(|(_, entry)| (id(&entry), entry)).collect()
    }
}

impl<'a> Entries<'a, Draft> {
    /// Every scenario with what it shares with others.
    fn complete(
        self,
        bases: &Entries<'a, Base>,
    ) -> Result<BTreeMap<ScenarioId, Scenario>, PackError> {
        let mut scenarios = BTreeMap::new();
        for (place, draft) in self.0.into_values() {
            let file = place.file.to_owned();
            let id = draft.id.clone();
            let scenario = bases
                .flatten(draft)
                .complete()
                .map_err(|key| PackError::Incomplete { file: file.clone(), id, key })?;
            if let Some(Flaw { at, problem }) = scenario_flaw(&scenario) {
                return Err(PackError::Misfit { file, line: place.line_of(&at), at, problem });
            }
            scenarios.insert(scenario.id.clone(), scenario);
        }
        Ok(scenarios)
    }
}

impl<'a> Entries<'a, Base> {
    /// `draft` on what it extends, and that on what it extends itself. A base is used once, so a
    /// circle ends.
    fn flatten(&self, draft: Draft) -> Draft {
        let mut used = Vec::new();
        let mut whole = draft;
        while let Some(name) = whole.extends.clone().filter(|name| !used.contains(name)) {
            let Some((_, Base(base))) = self.0.get(&name) else { break };
            let next = base.extends.clone();
            used.push(name);
            whole = whole.on(base.clone());
            whole.extends = next;
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_packs_load() {
        Packs::load().unwrap();
    }
}
