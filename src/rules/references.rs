//! What an entry of the packs refers to, so that the loader can hold every id to an entry.

use std::fmt;

use super::scenario::{Base, Draft};
use super::{
    BounceReason, Chain, DeadlineRule, EvidenceKind, FactDefinition, FactKind, Fork, Ladder,
    Objection, Provenance, PublishedYear, Recipient, ReturnCode, Scenario, SelfCheck,
    SettlementNode, Source, Term, Way,
};

/// The kinds of entries an id can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    Fact,
    Evidence,
    SelfCheck,
    Deadline,
    PublishedYear,
    SettlementNode,
    Ladder,
    BounceReason,
    Chain,
    Recipient,
    Scenario,
    Base,
    Fork,
    ReturnCode,
    Objection,
    Source,
}

impl fmt::Display for EntryKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            EntryKind::Fact => "fact",
            EntryKind::Evidence => "evidence",
            EntryKind::SelfCheck => "self-check",
            EntryKind::Deadline => "deadline",
            EntryKind::PublishedYear => "published year",
            EntryKind::SettlementNode => "settlement node",
            EntryKind::Ladder => "ladder",
            EntryKind::BounceReason => "bounce reason",
            EntryKind::Chain => "chain",
            EntryKind::Recipient => "recipient",
            EntryKind::Scenario => "scenario",
            EntryKind::Base => "base",
            EntryKind::Fork => "fork",
            EntryKind::ReturnCode => "return code",
            EntryKind::Objection => "objection",
            EntryKind::Source => "source",
        })
    }
}

/// An id and the kind of entry it must name.
pub(super) type Reference<'a> = (EntryKind, &'a str);

/// Something wrong inside one entry, seen without looking at any other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flaw {
    /// The string in the file that is at fault, or the entry's id.
    pub at: String,
    pub problem: &'static str,
}

/// An entry of the packs.
pub(super) trait Entry {
    const KIND: EntryKind;

    fn id(&self) -> &str;

    /// Ids of other entries, sources apart.
    fn references(&self) -> Vec<Reference<'_>> {
        Vec::new()
    }

    fn provenances(&self) -> Vec<&Provenance>;

    fn flaw(&self) -> Option<Flaw> {
        None
    }
}

impl Entry for FactDefinition {
    const KIND: EntryKind = EntryKind::Fact;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }

    fn flaw(&self) -> Option<Flaw> {
        let problem = match self.kind {
            FactKind::Choice if self.options.is_empty() => "a choice needs `options`",
            FactKind::Rows if self.fields.is_empty() => "a table needs `fields`",
            FactKind::Identifier if self.identifier.is_none() => {
                "an identifier needs to say which `identifier` it is"
            }
            _ => return None,
        };
        Some(Flaw { at: self.id.to_string(), problem })
    }
}

impl Entry for EvidenceKind {
    const KIND: EntryKind = EntryKind::Evidence;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }

    fn flaw(&self) -> Option<Flaw> {
        let known = ["image", "pdf", "video", "mail", "table"];
        let unknown = self.formats.iter().find(|format| !known.contains(&format.as_str()))?;
        let problem = "the formats are `image`, `pdf`, `video`, `mail` and `table`";
        Some(Flaw { at: unknown.clone(), problem })
    }
}

impl Entry for SelfCheck {
    const KIND: EntryKind = EntryKind::SelfCheck;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }
}

impl Entry for DeadlineRule {
    const KIND: EntryKind = EntryKind::Deadline;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let terms = self.terms.iter().chain(&self.cap);
        let facts = self.starts.iter().chain(&self.met_by).chain(terms.flat_map(Term::facts));
        let facts = facts.chain(self.when.iter().map(|when| &when.fact));
        let recipients = self.recipients.iter().map(|id| (EntryKind::Recipient, id.as_str()));
        let ahead = self.keeps_ahead.iter().flat_map(|ahead| &ahead.of);
        facts
            .map(|fact| (EntryKind::Fact, fact.as_str()))
            .chain(recipients)
            .chain(ahead.map(|id| (EntryKind::Deadline, id.as_str())))
            .collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        let terms = self.terms.iter().chain(&self.cap);
        terms.filter_map(|term| term.from.as_ref()).chain([&self.from]).collect()
    }

    fn flaw(&self) -> Option<Flaw> {
        let problem = "a deadline needs at least one `[[deadline.span]]`";
        self.terms.is_empty().then(|| Flaw { at: self.id.to_string(), problem })
    }
}

impl Entry for PublishedYear {
    const KIND: EntryKind = EntryKind::PublishedYear;

    fn id(&self) -> &str {
        &self.id
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }

    fn flaw(&self) -> Option<Flaw> {
        let days = self.closed.iter().flat_map(|off| [off.first, off.last]);
        let in_year = |day: chrono::NaiveDate| chrono::Datelike::year(&day) == self.year;
        if days.chain(self.worked.iter().copied()).all(in_year) {
            return None;
        }
        Some(Flaw { at: self.id.clone(), problem: "a day is outside the year" })
    }
}

impl Entry for SettlementNode {
    const KIND: EntryKind = EntryKind::SettlementNode;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let conditions = self.places.iter().filter_map(|place| place.when.as_ref());
        let conditions = conditions.chain(&self.passed).map(|when| &when.fact);
        let facts = self.starts.iter().chain(&self.ends).chain(&self.due);
        let facts = facts.chain(self.terms.iter().flat_map(Term::facts)).chain(conditions);
        facts.map(|fact| (EntryKind::Fact, fact.as_str())).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        let terms = self.terms.iter().filter_map(|term| term.from.as_ref());
        terms.chain(self.places.iter().map(|place| &place.from)).chain([&self.from]).collect()
    }

    fn flaw(&self) -> Option<Flaw> {
        let problem = "a node needs an owner and a length: `[[node.span]]` or `payout_days`";
        let endless = self.terms.is_empty() && self.payout_days.is_empty();
        (self.owners.is_empty() || endless).then(|| Flaw { at: self.id.to_string(), problem })
    }
}

impl Entry for Ladder {
    const KIND: EntryKind = EntryKind::Ladder;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let filled = self.steps.iter().flat_map(|step| step.fills.facts());
        let scenarios = self.steps.iter().flat_map(|step| &step.scenarios);
        let scenarios = scenarios.map(|id| (EntryKind::Scenario, id.as_str()));
        let deadlines = self.steps.iter().filter_map(|step| step.deadline.as_ref());
        let deadlines = deadlines.map(|id| (EntryKind::Deadline, id.as_str()));
        let filled = filled.map(|fact| (EntryKind::Fact, fact.as_str()));
        filled.chain(scenarios).chain(deadlines).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }

    fn flaw(&self) -> Option<Flaw> {
        let problem = "`first` counts from 1 and names one of the steps";
        self.step(self.first).is_none().then(|| Flaw { at: self.id.to_string(), problem })
    }
}

impl Entry for BounceReason {
    const KIND: EntryKind = EntryKind::BounceReason;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }
}

impl Entry for Chain {
    const KIND: EntryKind = EntryKind::Chain;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        self.links.iter().flatten().map(|kind| (EntryKind::Evidence, kind.as_str())).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }
}

impl Entry for Fork {
    const KIND: EntryKind = EntryKind::Fork;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let references = self.ways.iter().map(|way| match way {
            Way::Fork(fork) => (EntryKind::Fork, fork.as_str()),
            Way::Scenario(scenario) => (EntryKind::Scenario, scenario.as_str()),
        });
        let nodes = self.nodes.iter().map(|node| (EntryKind::SettlementNode, node.as_str()));
        references.chain(nodes).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        Vec::new()
    }
}

impl Entry for ReturnCode {
    const KIND: EntryKind = EntryKind::ReturnCode;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let scenarios = self.scenarios.iter().map(|id| (EntryKind::Scenario, id.as_str()));
        let checks = self.self_checks.iter().map(|id| (EntryKind::SelfCheck, id.as_str()));
        let kinds = self.evidence.iter().map(|id| (EntryKind::Evidence, id.as_str()));
        scenarios.chain(checks).chain(kinds).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }
}

impl Entry for Objection {
    const KIND: EntryKind = EntryKind::Objection;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let scenarios = self.scenarios.iter().chain(&self.instead);
        let scenarios = scenarios.map(|id| (EntryKind::Scenario, id.as_str()));
        let recipients = self.recipients.iter().map(|id| (EntryKind::Recipient, id.as_str()));
        let words = self.words.iter().map(|id| (EntryKind::Objection, id.as_str()));
        let reason = (EntryKind::BounceReason, self.reason.as_str());
        let fact = (EntryKind::Fact, self.fact.as_str());
        scenarios.chain(recipients).chain(words).chain([reason, fact]).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        vec![&self.from]
    }
}

impl Entry for Source {
    const KIND: EntryKind = EntryKind::Source;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        Vec::new()
    }
}

impl Entry for Recipient {
    const KIND: EntryKind = EntryKind::Recipient;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let contents = self.form.iter().map(|field| field.content.as_str());
        let facts = contents.filter_map(|content| content.strip_prefix("fact:"));
        facts.map(|fact| (EntryKind::Fact, fact)).collect()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        let limits = &self.limits;
        let characters = self.form.iter().filter_map(|field| field.characters.as_ref());
        let optional = [
            self.languages.as_ref().map(|languages| &languages.from),
            limits.body_characters.as_ref().map(|limit| &limit.from),
            limits.file_bytes.as_ref().map(|limit| &limit.from),
            limits.total_bytes.as_ref().map(|limit| &limit.from),
            limits.files.as_ref().map(|limit| &limit.from),
            limits.pages.as_ref().map(|limit| &limit.from),
            limits.formats.as_ref().map(|limit| &limit.from),
            limits.document_months.as_ref().map(|limit| &limit.from),
            self.warning.as_ref(),
        ];
        let channels = self.channels.iter().map(|channel| &channel.from);
        let times = self.response_times.iter().map(|time| &time.from);
        channels
            .chain(times)
            .chain(characters.map(|limit| &limit.from))
            .chain(optional.into_iter().flatten())
            .collect()
    }

    fn flaw(&self) -> Option<Flaw> {
        let known = ["subject", "body", "request", "summary"];
        let is_known = |content: &str| content.starts_with("fact:") || known.contains(&content);
        let field = self.form.iter().find(|field| !is_known(&field.content))?;
        let problem = "a box holds `subject`, `body`, `request`, `summary` or `fact:<id>`";
        Some(Flaw { at: field.content.clone(), problem })
    }
}

impl Entry for Draft {
    const KIND: EntryKind = EntryKind::Scenario;

    fn id(&self) -> &str {
        &self.id
    }

    fn references(&self) -> Vec<Reference<'_>> {
        let mut references = Vec::new();
        references.extend(self.extends.iter().map(|id| (EntryKind::Base, id.as_str())));
        references.extend(self.chain.iter().map(|id| (EntryKind::Chain, id.as_str())));
        references.extend(self.ladder.iter().map(|id| (EntryKind::Ladder, id.as_str())));
        let addressed = [&self.recipients, &self.copy_to].into_iter().flatten().flatten();
        references.extend(addressed.map(|id| (EntryKind::Recipient, id.as_str())));
        let asked = self.facts.iter().flat_map(|request| &request.any_of);
        let proven = self.evidence.iter().flat_map(|slot| &slot.proves);
        let conditions = self.facts.iter().filter_map(|request| request.when.as_ref());
        let conditions =
            conditions.chain(self.evidence.iter().filter_map(|slot| slot.when.as_ref()));
        let facts = asked
            .chain(proven)
            .chain(conditions.map(|when| &when.fact))
            .chain(self.example.facts.keys());
        references.extend(facts.map(|id| (EntryKind::Fact, id.as_str())));
        let narrowed = self.facts.iter().flat_map(|request| &request.recipients);
        let narrowed = narrowed.chain(self.evidence.iter().flat_map(|slot| &slot.recipients));
        references.extend(narrowed.map(|id| (EntryKind::Recipient, id.as_str())));
        let kinds = self.evidence.iter().map(|slot| &slot.kind);
        let kinds = kinds.chain(self.example.evidence.iter().map(|exhibit| &exhibit.kind));
        references.extend(kinds.map(|kind| (EntryKind::Evidence, kind.as_str())));
        let checks = self.self_checks.iter().chain(self.example.self_checks.keys());
        references.extend(checks.map(|id| (EntryKind::SelfCheck, id.as_str())));
        references.extend(self.deadlines.iter().map(|id| (EntryKind::Deadline, id.as_str())));
        references
            .extend(self.bounce_reasons.iter().map(|id| (EntryKind::BounceReason, id.as_str())));
        references.extend(self.next.iter().map(|id| (EntryKind::Scenario, id.as_str())));
        references.extend(self.nodes.iter().map(|id| (EntryKind::SettlementNode, id.as_str())));
        references
    }

    fn provenances(&self) -> Vec<&Provenance> {
        self.from.iter().collect()
    }
}

impl Entry for Base {
    const KIND: EntryKind = EntryKind::Base;

    fn id(&self) -> &str {
        self.0.id()
    }

    fn references(&self) -> Vec<Reference<'_>> {
        self.0.references()
    }

    fn provenances(&self) -> Vec<&Provenance> {
        self.0.provenances()
    }
}

/// What is wrong with a scenario together with its base.
pub(super) fn scenario_flaw(scenario: &Scenario) -> Option<Flaw> {
    let asks_for = |fact| scenario.facts.iter().any(|request| request.any_of.contains(fact));
    let mut proven = scenario.evidence.iter().flat_map(|slot| &slot.proves);
    if let Some(unasked) = proven.find(|fact| !asks_for(fact)) {
        let problem = "an exhibit can only prove a fact that the scenario asks for";
        return Some(Flaw { at: unasked.to_string(), problem });
    }
    let unasked = scenario.example.facts.keys().find(|fact| !asks_for(fact))?;
    let problem = "an example can only answer what the scenario asks for";
    Some(Flaw { at: unasked.to_string(), problem })
}
