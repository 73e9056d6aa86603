//! Scenarios: what one problem asks for, what proves it, and an example of it. Several scenarios can
//! share a base; a scenario as it applies to a case leaves out what its conditions rule out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Need, Packs, Provenance, Role};
use crate::case::{
    Answer, BounceReasonId, Case, ChainId, DeadlineId, EvidenceKindId, FactId, LadderId, Money,
    RecipientId, ScenarioId, SelfCheckAnswer, SelfCheckId, SettlementNodeId,
};

/// One problem with one ask. Words: `scenario-<id>` (name), `.line` (one line on it), `.aliases`
/// (what people call it), `.subject`, `.summary`, `.ask`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Scenario {
    pub id: ScenarioId,
    /// The name the field uses: `withdrawal_returned`.
    pub name: String,
    pub role: Role,
    /// The one addressed by default first.
    pub recipients: Vec<RecipientId>,
    pub copy_to: Vec<RecipientId>,
    pub facts: Vec<FactRequest>,
    pub evidence: Vec<EvidenceRequest>,
    pub self_checks: Vec<SelfCheckId>,
    pub chain: ChainId,
    pub deadlines: Vec<DeadlineId>,
    pub ladder: LadderId,
    pub bounce_reasons: Vec<BounceReasonId>,
    /// The settlement nodes the money may be late at, in order.
    pub nodes: Vec<SettlementNodeId>,
    /// Where the case goes when this stage ends without a solution.
    pub next: Vec<ScenarioId>,
    /// The platform no longer records new ones, and old ones still count.
    pub deprecated: bool,
    /// The packet brings the sheet a proof of debt asks for.
    pub claim_sheet: bool,
    pub example: Example,
    pub from: Provenance,
}

/// A question. Where several facts stand, one answer is enough ("code or text of the error").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct FactRequest {
    pub any_of: Vec<FactId>,
    pub need: Need,
    /// The short form it stands in; words at `section-<section>`.
    pub section: String,
    /// Shown among the key facts of the reviewer's page.
    #[serde(default)]
    pub key: bool,
    /// Asked only where this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Asked only in tickets to these; in every ticket when empty.
    #[serde(default)]
    pub recipients: Vec<RecipientId>,
}

/// A slot of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct EvidenceRequest {
    pub kind: EvidenceKindId,
    pub need: Need,
    #[serde(default)]
    pub proves: Vec<FactId>,
    /// Named on the reviewer's page as one of the two or three that decide.
    #[serde(default)]
    pub decisive: bool,
    /// Asked only where this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Asked only in tickets to these; in every ticket when empty.
    #[serde(default)]
    pub recipients: Vec<RecipientId>,
}

/// What the answer to a fact must be. All that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub fact: FactId,
    /// One of these options; `yes` or `no` where the fact is a yes or a no.
    #[serde(default)]
    pub is: Vec<String>,
    #[serde(default)]
    pub below: Option<Money>,
    #[serde(default)]
    pub at_least: Option<Money>,
}

impl Condition {
    /// Whether it holds; `None` while the case does not say.
    pub fn holds(&self, case: &Case) -> Option<bool> {
        let answer = case.answer(&self.fact)?;
        let is = match answer {
            Answer::Choice(option) => self.is.is_empty() || self.is.contains(option),
            Answer::YesNo(yes) => {
                let said = if *yes { "yes" } else { "no" };
                self.is.is_empty() || self.is.iter().any(|option| option == said)
            }
            _ => self.is.is_empty(),
        };
        let (Some(limit), Answer::Money(amount)) = (self.below.or(self.at_least), answer) else {
            return Some(is);
        };
        if limit.currency != amount.currency {
            return None;
        }
        let below = self.below.is_none_or(|limit| amount.minor_units < limit.minor_units);
        let enough = self.at_least.is_none_or(|limit| amount.minor_units >= limit.minor_units);
        Some(is && below && enough)
    }
}

/// A made-up case of the scenario that is ready to be sent: what is shown to someone who has not met
/// the problem, and what the tests take apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default, deny_unknown_fields)]
pub struct Example {
    /// Answers as a person would type them.
    pub facts: BTreeMap<FactId, String>,
    pub evidence: Vec<ExampleExhibit>,
    /// Checks that are not answered with yes.
    pub self_checks: BTreeMap<SelfCheckId, SelfCheckAnswer>,
}

/// An exhibit of an example: the day it shows, where that matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct ExampleExhibit {
    pub kind: EvidenceKindId,
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"))]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub date: Option<chrono::NaiveDate>,
}

/// A scenario as its file has it, or what several scenarios share: everything but the id may be
/// left to the base it `extends`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    pub(super) id: String,
    #[serde(default)]
    pub(super) extends: Option<String>,
    pub(super) name: Option<String>,
    pub(super) role: Option<Role>,
    pub(super) recipients: Option<Vec<RecipientId>>,
    pub(super) copy_to: Option<Vec<RecipientId>>,
    #[serde(default, rename = "fact")]
    pub(super) facts: Vec<FactRequest>,
    #[serde(default, rename = "evidence")]
    pub(super) evidence: Vec<EvidenceRequest>,
    #[serde(default)]
    pub(super) self_checks: Vec<SelfCheckId>,
    pub(super) chain: Option<ChainId>,
    #[serde(default)]
    pub(super) deadlines: Vec<DeadlineId>,
    pub(super) ladder: Option<LadderId>,
    #[serde(default)]
    pub(super) bounce_reasons: Vec<BounceReasonId>,
    #[serde(default)]
    pub(super) nodes: Vec<SettlementNodeId>,
    #[serde(default)]
    pub(super) next: Vec<ScenarioId>,
    #[serde(default)]
    pub(super) deprecated: bool,
    #[serde(default)]
    pub(super) claim_sheet: bool,
    #[serde(default)]
    pub(super) example: Example,
    pub(super) from: Option<Provenance>,
}

/// What several scenarios share.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(super) struct Base(pub(super) Draft);

impl Draft {
    /// This draft on top of its base: lists go on, what is said again here replaces what the base
    /// says.
    pub(super) fn on(self, base: Draft) -> Draft {
        let mut example = base.example;
        example.facts.extend(self.example.facts);
        example.self_checks.extend(self.example.self_checks);
        example.evidence =
            replacing(example.evidence, self.example.evidence, |exhibit| exhibit.kind.clone());
        Draft {
            id: self.id,
            extends: None,
            name: self.name.or(base.name),
            role: self.role.or(base.role),
            recipients: self.recipients.or(base.recipients),
            copy_to: self.copy_to.or(base.copy_to),
            facts: replacing(base.facts, self.facts, |request| {
                (request.any_of.clone(), request.when.clone().map(|when| (when.fact, when.is)))
            }),
            evidence: replacing(base.evidence, self.evidence, |request| {
                (request.kind.clone(), request.when.clone().map(|when| (when.fact, when.is)))
            }),
            self_checks: replacing(base.self_checks, self.self_checks, Clone::clone),
            chain: self.chain.or(base.chain),
            deadlines: replacing(base.deadlines, self.deadlines, Clone::clone),
            ladder: self.ladder.or(base.ladder),
            bounce_reasons: replacing(base.bounce_reasons, self.bounce_reasons, Clone::clone),
            nodes: replacing(base.nodes, self.nodes, Clone::clone),
            next: replacing(base.next, self.next, Clone::clone),
            deprecated: self.deprecated || base.deprecated,
            claim_sheet: self.claim_sheet || base.claim_sheet,
            example,
            from: self.from.or(base.from),
        }
    }

    /// The scenario, or what it lacks.
    pub(super) fn complete(self) -> Result<Scenario, &'static str> {
        Ok(Scenario {
            id: ScenarioId::from(self.id.as_str()),
            name: self.name.ok_or("name")?,
            role: self.role.ok_or("role")?,
            recipients: self.recipients.ok_or("recipients")?,
            copy_to: self.copy_to.unwrap_or_default(),
            facts: by_section(self.facts),
            evidence: self.evidence,
            self_checks: self.self_checks,
            chain: self.chain.ok_or("chain")?,
            deadlines: self.deadlines,
            ladder: self.ladder.ok_or("ladder")?,
            bounce_reasons: self.bounce_reasons,
            nodes: self.nodes,
            next: self.next,
            deprecated: self.deprecated,
            claim_sheet: self.claim_sheet,
            example: self.example,
            from: self.from.ok_or("from")?,
        })
    }
}

/// The questions with those of one section together: what a scenario adds to its base joins the
/// section it names.
fn by_section(mut requests: Vec<FactRequest>) -> Vec<FactRequest> {
    let sections: Vec<String> = requests.iter().map(|request| request.section.clone()).collect();
    requests.sort_by_key(|request| sections.iter().position(|name| *name == request.section));
    requests
}

/// `base` with what stands in `more` under the same key replaced in its place, and the rest of `more`
/// after it.
fn replacing<T, K: PartialEq>(mut base: Vec<T>, more: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let inherited = base.len();
    for item in more {
        match base.iter_mut().take(inherited).find(|earlier| key(earlier) == key(&item)) {
            Some(earlier) => *earlier = item,
            None => base.push(item),
        }
    }
    base
}

impl Packs {
    /// The scenario of a case as it applies to it: without what its conditions or its recipient rule
    /// out. What hangs on an answer that is still missing is not asked yet.
    pub fn asked(&self, case: &Case) -> Option<Scenario> {
        let mut scenario = self.scenarios.get(&case.scenario)?.clone();
        let applies = |when: &Option<Condition>, recipients: &[RecipientId]| {
            let addressed = recipients.is_empty() || recipients.contains(&case.recipient);
            addressed && when.as_ref().is_none_or(|when| when.holds(case) == Some(true))
        };
        scenario.facts.retain(|request| applies(&request.when, &request.recipients));
        scenario.evidence.retain(|request| applies(&request.when, &request.recipients));
        Some(scenario)
    }
}
