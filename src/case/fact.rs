//! Typed answers. "I do not have this, because …" is an answer too.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{EvidenceId, Money};

/// An answer and where it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Fact {
    pub answer: Answer,
    pub origin: Origin,
}

impl Fact {
    pub fn typed(answer: Answer) -> Fact {
        Fact { answer, origin: Origin::Typed }
    }
}

/// Where an answer came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Origin {
    Typed,
    Read { evidence: EvidenceId },
    Computed,
}

/// The value itself. Identifiers are `Text` in their normalized form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Answer {
    Text(String),
    Date(#[cfg_attr(test, ts(type = "string"))] NaiveDate),
    DateTime(#[cfg_attr(test, ts(type = "string"))] DateTime<FixedOffset>),
    Money(Money),
    /// One of the options the fact lists.
    Choice(String),
    YesNo(bool),
    Integer(i64),
    /// Kept as typed: `7.1234`, `4.5`. Never a float.
    Decimal(String),
    List(Vec<String>),
    Rows(Vec<Row>),
    /// The user does not have it and says why; printed as a visible gap.
    NotAvailable {
        reason: String,
    },
}

/// One line of a table answer: field name to value.
pub type Row = BTreeMap<String, Answer>;

impl Answer {
    pub fn is_gap(&self) -> bool {
        matches!(self, Answer::NotAvailable { .. })
    }

    /// The day this answer names, where it names one.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Answer::Date(date) => Some(*date),
            Answer::DateTime(moment) => Some(moment.date_naive()),
            _ => None,
        }
    }
}

/// What the user found when doing a self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum SelfCheckAnswer {
    Yes,
    No,
    NotApplicable,
}
