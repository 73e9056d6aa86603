//! What checking a case yields: findings, one verdict, the running clocks, and the state of the
//! chain.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Effect, MoneyTrail, Need, Onward, Provenance, Scenario, Settlement};
use crate::case::{
    BounceReasonId, DeadlineId, EvidenceId, EvidenceKindId, FactId, Message, SelfCheckId,
};

/// Everything there is to say about a case at one moment.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Assessment {
    /// Blockers first, then warnings, then advice; within each in the order of the scenario.
    pub findings: Vec<Finding>,
    pub readiness: Readiness,
    /// What dies first stands first.
    pub clocks: Vec<Clock>,
    /// One per kind of evidence the scenario asks for, in its order.
    pub slots: Vec<Slot>,
    pub chain: Vec<ChainLink>,
    /// Where the money is, over the nodes of the scenario.
    pub settlement: Settlement,
    /// The money's way; without hops where the case says nothing of one.
    pub trail: MoneyTrail,
    /// What the scenario asks of this case, as the answers so far have it; `None` for a scenario that
    /// is not known.
    pub asked: Option<Scenario>,
    /// What comes after sending; `None` for a scenario that is not known.
    pub onward: Option<Onward>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The ticket would bounce.
    Blocker,
    /// It would be weaker or might be questioned.
    Warning,
    Advice,
}

/// The one verdict: ready exactly when there is no blocker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    Ready,
    NotReady,
}

/// One thing that is missing, contradictory, risky or late.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Finding {
    /// Stable name of the rule that spoke: `fact-missing`, `identifier-check-digit`.
    pub rule: String,
    pub severity: Severity,
    pub place: Place,
    pub message: Message,
    /// What to do about it.
    pub remedy: Message,
    /// Why tickets like this are bounced, where a bounce reason stands behind the finding.
    pub bounce_reason: Option<BounceReasonId>,
}

/// Where in the case a finding belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Place {
    Case,
    Fact {
        fact: FactId,
    },
    /// A slot that is empty or badly filled.
    Slot {
        kind: EvidenceKindId,
    },
    Evidence {
        evidence: EvidenceId,
    },
    SelfCheck {
        self_check: SelfCheckId,
    },
    Deadline {
        deadline: DeadlineId,
    },
}

/// A running deadline.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Clock {
    pub deadline: DeadlineId,
    #[cfg_attr(test, ts(type = "string"))]
    pub started: NaiveDate,
    /// The last moment, or the first where it opens; of several possible ones the safe one.
    #[cfg_attr(test, ts(type = "string"))]
    pub ends: DateTime<FixedOffset>,
    /// The other end of the range, where sources or missing answers leave several.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub until: Option<DateTime<FixedOffset>>,
    /// Whole days to `ends`; negative when it has passed.
    pub days_left: i64,
    pub effect: Effect,
    pub from: Provenance,
}

/// A kind of evidence the scenario asks for and what fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Slot {
    pub kind: EvidenceKindId,
    pub need: Need,
    pub proves: Vec<FactId>,
    pub decisive: bool,
    pub filled_by: Vec<EvidenceId>,
}

/// A link of the chain; a hole when nothing fills it. `number` counts from 1, for
/// `chain-<id>.link-<number>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ChainLink {
    pub number: u32,
    pub kinds: Vec<EvidenceKindId>,
    pub filled_by: Vec<EvidenceId>,
}
