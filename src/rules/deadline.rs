//! Deadlines as the packs have them. Where sources disagree, or where the length hangs on an answer,
//! a deadline has several spans: what is ruled out is left out, what is not known yet stays in, and
//! the safe end leads.

use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Calendar, Condition, Provenance, Span, SpanUnit};
use crate::case::{DeadlineId, FactId, RecipientId};

/// A clock: it starts on the day a fact names and ends at the end of the last day in the recipient's
/// time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    pub id: DeadlineId,
    pub effect: Effect,
    /// The facts that start it; the first one answered counts.
    pub starts: Vec<FactId>,
    /// Every start that is answered counts: which of the ends is the right one is for others to say.
    #[serde(default)]
    pub every_start: bool,
    #[serde(rename(deserialize = "span"))]
    pub terms: Vec<Term>,
    /// Whatever started it, it ends at the latest then.
    #[serde(default)]
    pub cap: Option<Term>,
    /// Runs only where this does not rule it out.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Runs only for tickets to these; for every ticket when empty.
    #[serde(default)]
    pub recipients: Vec<RecipientId>,
    /// Once one of these days is known it no longer runs; a day after its end means it was missed.
    #[serde(default)]
    pub met_by: Vec<FactId>,
    /// Ends early enough before other deadlines close.
    #[serde(default)]
    pub keeps_ahead: Option<KeepsAhead>,
    /// In which the last day ends, by its IANA name; the user's own zone when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"))]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub time_zone: Option<Tz>,
    /// Whose business days count.
    #[serde(default)]
    pub calendar: Calendar,
    /// A start at this hour or later counts as the next business day.
    #[serde(default)]
    pub cut_off: Option<TimeOfDay>,
    pub from: Provenance,
}

/// What happens at the end of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Nothing can be filed any more.
    Closes,
    /// It is the earliest day for filing; nothing expires.
    Opens,
    /// An answer or the next step is due.
    Expects,
}

/// One length that a period may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub count: u32,
    pub unit: SpanUnit,
    /// Counts unless this is known not to hold.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Where it starts elsewhere than the rest.
    #[serde(default)]
    pub starts: Vec<FactId>,
    /// Counts only while none of these is answered.
    #[serde(default)]
    pub unless_known: Vec<FactId>,
    /// Where it is from, if elsewhere than the rest.
    #[serde(default)]
    pub from: Option<Provenance>,
}

impl Term {
    /// A length without conditions.
    pub fn of(span: Span) -> Term {
        let Span { count, unit } = span;
        Term { count, unit, when: None, starts: vec![], unless_known: vec![], from: None }
    }

    pub fn span(&self) -> Span {
        Span { count: self.count, unit: self.unit }
    }

    pub(super) fn facts(&self) -> impl Iterator<Item = &FactId> {
        let condition = self.when.iter().map(|when| &when.fact);
        condition.chain(&self.starts).chain(&self.unless_known)
    }
}

/// How long before the first of some deadlines another one ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct KeepsAhead {
    pub of: Vec<DeadlineId>,
    pub days: u32,
}

/// An hour of the day: `15:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, as = "String"))]
#[serde(into = "String", try_from = "String")]
pub struct TimeOfDay(#[cfg_attr(test, schemars(with = "String"))] pub NaiveTime);

/// Why a text is not an hour of the day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not an hour of the day like \"15:00\"")]
pub struct TimeOfDayError {
    text: String,
}

impl TryFrom<String> for TimeOfDay {
    type Error = TimeOfDayError;

    fn try_from(text: String) -> Result<TimeOfDay, TimeOfDayError> {
        let time = NaiveTime::parse_from_str(&text, "%H:%M");
        time.map(TimeOfDay).map_err(|_| TimeOfDayError { text })
    }
}

impl From<TimeOfDay> for String {
    fn from(TimeOfDay(time): TimeOfDay) -> String {
        time.format("%H:%M").to_string()
    }
}
