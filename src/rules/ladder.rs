//! Ladders as they stand in `assets/ladders.toml`: whom to ask next, and after how long, when a
//! ticket brings no solution.

use serde::{Deserialize, Serialize};

use super::{Calendar, Channel, Packs, Provenance, Span};
use crate::case::{Case, DeadlineId, FactId, LadderId, RecipientId, ScenarioId, Submission};

/// Steps in order; their words are `ladder-<id>.step-1` and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    pub id: LadderId,
    /// The step the ticket of a case is, counted from 1; those before it are over by then.
    #[serde(default = "first")]
    pub first: u32,
    /// Whose business days the waits count.
    #[serde(default)]
    pub calendar: Calendar,
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct LadderStep {
    pub kind: StepKind,
    /// How long to wait for an answer to the step before. Where it is missing, the response time the
    /// step before names counts.
    #[serde(default)]
    pub after: Option<Span>,
    /// The deadline whose end opens it, in place of a wait.
    #[serde(default)]
    pub deadline: Option<DeadlineId>,
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
    /// Scenarios whose own ticket is this step: taking it is carrying on with one of them.
    #[serde(default)]
    pub scenarios: Vec<ScenarioId>,
    #[serde(default)]
    pub fills: Fills,
}

/// What is done in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// Whether it is filed as a complaint, with a subject of its own: words at `.step-<n>-subject`.
    pub fn is_complaint(self) -> bool {
        matches!(self, StepKind::Complaint | StepKind::External)
    }

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
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default, deny_unknown_fields)]
pub struct Fills {
    pub sent_at: Option<FactId>,
    pub ticket_number: Option<FactId>,
    pub answered_at: Option<FactId>,
    pub answer: Option<FactId>,
}

impl Fills {
    pub(super) fn facts(&self) -> impl Iterator<Item = &FactId> {
        let all = [&self.sent_at, &self.ticket_number, &self.answered_at, &self.answer];
        all.into_iter().flatten()
    }
}

/// A place on a ladder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing<'a> {
    pub ladder: &'a Ladder,
    /// Counted from 1.
    pub number: u32,
    pub step: &'a LadderStep,
    pub(super) first: u32,
}

impl Packs {
    /// Where the case stands on its scenario's ladder. A step the ladder does not have is its first.
    pub fn standing(&self, case: &Case) -> Option<Standing<'_>> {
        Standing::at(self, &case.scenario, case.step)
    }
}

impl<'a> Standing<'a> {
    /// Where a submission stood.
    pub fn of(packs: &'a Packs, submission: &Submission) -> Option<Standing<'a>> {
        Standing::at(packs, &submission.scenario, Some(submission.step))
    }

    fn at(packs: &'a Packs, scenario: &ScenarioId, step: Option<u32>) -> Option<Standing<'a>> {
        let ladder = packs.ladders.get(&packs.scenarios.get(scenario)?.ladder)?;
        let named = (1..).zip(&ladder.steps).find(|(_, step)| step.scenarios.contains(scenario));
        let first = named.map_or(ladder.first, |(number, _)| number);
        let number = step.filter(|step| ladder.step(*step).is_some()).unwrap_or(first);
        Some(Standing { ladder, number, step: ladder.step(number)?, first })
    }

    /// Whether the scenario's own ticket is this step.
    pub fn is_first(&self) -> bool {
        self.number == self.first
    }

    /// Goes to somebody other than the recipient.
    pub fn is_outside(&self) -> bool {
        self.step.addressed || self.step.kind == StepKind::External
    }

    /// `ladder-L-WISH.step-2-letter` for `-letter`.
    pub fn key(&self, part: &str) -> String {
        format!("ladder-{}.step-{}{part}", self.ladder.id, self.number)
    }

    /// The recipient's channel of this step; for a complaint the complaint channel.
    pub fn channel<'b>(&self, packs: &'b Packs, recipient: &RecipientId) -> Option<&'b Channel> {
        let channels = packs.recipients.get(recipient)?.channels.iter();
        let mut channels = channels.map(|channel| &channel.value);
        match (&self.step.channel, self.step.kind) {
            (Some(name), _) => channels.find(|channel| channel.name == *name),
            (None, StepKind::Complaint) => channels.find(|channel| channel.complaint),
            (None, _) => None,
        }
    }
}
