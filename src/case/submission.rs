//! What was sent and what came back.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{EvidenceId, RecipientId, ScenarioId};

/// One ticket or letter sent. Numbers are never reused, so a log entry stays readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(transparent)]
pub struct SubmissionId(pub u32);

/// A day, or a moment where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(untagged)]
pub enum When {
    Day(#[cfg_attr(test, ts(type = "string"))] NaiveDate),
    Moment(#[cfg_attr(test, ts(type = "string"))] DateTime<FixedOffset>),
}

impl When {
    pub fn day(self) -> NaiveDate {
        match self {
            When::Day(day) => day,
            When::Moment(moment) => moment.date_naive(),
        }
    }
}

/// What was sent, when, to whom and by which channel, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Submission {
    pub id: SubmissionId,
    pub sent_at: When,
    pub recipient: RecipientId,
    pub scenario: ScenarioId,
    /// The step of the scenario's ladder it was, counted from 1.
    pub step: u32,
    /// The recipient's channel, where it was named.
    #[serde(default)]
    pub channel: Option<String>,
    /// The number the recipient gave it.
    #[serde(default)]
    pub ticket_number: Option<String>,
    /// Names of the exported files that went with it.
    #[serde(default)]
    pub files: Vec<String>,
    #[serde(default)]
    pub reply: Reply,
}

/// What came back so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default)]
pub struct Reply {
    pub answer: Option<SubmissionAnswer>,
    /// Still pending while there is none.
    pub outcome: Option<Outcome>,
}

/// The recipient's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SubmissionAnswer {
    pub at: When,
    /// In the recipient's own words.
    pub text: String,
    /// The exhibit that shows it.
    #[serde(default)]
    pub evidence: Option<EvidenceId>,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Solved,
    Refused,
    /// Closed by the recipient, or withdrawn, without a decision.
    Closed,
}

impl Submission {
    /// Neither answered nor closed.
    pub fn is_unanswered(&self) -> bool {
        self.reply.answer.is_none() && self.reply.outcome.is_none()
    }

    /// The recipient still has it: an answer alone does not close a case.
    pub fn is_open(&self) -> bool {
        self.reply.outcome.is_none()
    }
}
