//! Ladders as they stand in `assets/ladders.toml`: whom to ask next, and after how long, when a
//! ticket brings no solution.

use serde::{Deserialize, Serialize};

use super::{Provenance, Span};
use crate::case::{FactId, LadderId};

/// Steps in order; their words are `ladder-<id>.step-1` and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    pub id: LadderId,
    /// The step the ticket of a case is, counted from 1; those before it are over by then.
    #[serde(default = "first")]
    pub first: u32,
    pub steps: Vec<LadderStep>,
    pub from: Provenance,
}

fn first() -> u32 {
    1
}

impl Ladder {
    /// The step with this number, counted from 1.
    pub fn step(&self, number: u32) -> Option<&LadderStep> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        self.steps.get(at)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct LadderStep {
    pub kind: StepKind,
    /// How long to wait for an answer to the step before. Where it is missing, the response time the
    /// step before names counts.
    #[serde(default)]
    pub after: Option<Span>,
    /// Only possible once the step before has been answered.
    #[serde(default)]
    pub needs_answer: bool,
    /// The recipient's channel it goes by; a complaint takes the complaint channel by itself.
    #[serde(default)]
    pub channel: Option<String>,
    /// The name of the recipient's response time that starts with this step.
    #[serde(default)]
    pub answered_within: Option<String>,
    /// Goes to somebody other than the recipient: words at `.step-<n>-to`. A body outside always
    /// has them.
    #[serde(default)]
    pub addressed: bool,
    #[serde(default)]
    pub fills: Fills,
}

/// What is done in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The ticket itself.
    File,
    Wait,
    /// In the same ticket.
    Reply,
    AccountManager,
    /// Ask the same recipient for somebody who may decide.
    Escalate,
    Complaint,
    /// Carry on with another scenario.
    OtherRecipient,
    /// A body outside: an ombudsman, a regulator, a court.
    External,
}

impl StepKind {
    /// Whether the step has a letter of its own: words at `.step-<n>-letter` and `.step-<n>-ask`.
    pub fn has_letter(self) -> bool {
        match self {
            StepKind::Reply
            | StepKind::AccountManager
            | StepKind::Escalate
            | StepKind::Complaint
            | StepKind::External => true,
            StepKind::File | StepKind::Wait | StepKind::OtherRecipient => false,
        }
    }
}

/// The facts that what was sent in a step answers by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default, deny_unknown_fields)]
pub struct Fills {
    pub sent_at: Option<FactId>,
    pub ticket_number: Option<FactId>,
    pub answer: Option<FactId>,
}

impl Fills {
    pub(super) fn facts(&self) -> impl Iterator<Item = &FactId> {
        [&self.sent_at, &self.ticket_number, &self.answer].into_iter().flatten()
    }
}
