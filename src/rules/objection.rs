//! Answers that tickets are bounced for, as data: a refund clause that is final, a third rejection, an
//! appeal while documents are still under review. The words are in the Fluent files under
//! `objection-<id>` and `.remedy`.

use serde::{Deserialize, Serialize};

use super::{Provenance, Severity};
use crate::case::{Answer, BounceReasonId, Case, FactId, ObjectionId, RecipientId, ScenarioId};

/// What stands against a ticket once a fact is answered in a certain way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Objection {
    pub id: ObjectionId,
    /// Another objection that has the words for this one too.
    #[serde(default)]
    pub words: Option<ObjectionId>,
    pub reason: BounceReasonId,
    pub severity: Severity,
    pub fact: FactId,
    /// One of these options; `yes` or `no` where the fact is a yes or a no.
    #[serde(default)]
    pub is: Vec<String>,
    /// A number of at least this.
    #[serde(default)]
    pub at_least: Option<i64>,
    /// A number of at most this.
    #[serde(default)]
    pub at_most: Option<i64>,
    /// Only in these scenarios; in all when empty.
    #[serde(default)]
    pub scenarios: Vec<ScenarioId>,
    /// Only in tickets to these; in all when empty.
    #[serde(default)]
    pub recipients: Vec<RecipientId>,
    /// The scenario the problem belongs to.
    #[serde(default)]
    pub instead: Option<ScenarioId>,
    pub from: Provenance,
}

impl Objection {
    /// Whether it stands against the ticket as it is.
    pub fn stands(&self, case: &Case) -> bool {
        let here = self.scenarios.is_empty() || self.scenarios.contains(&case.scenario);
        let addressed = self.recipients.is_empty() || self.recipients.contains(&case.recipient);
        let answer = if here && addressed { case.answer(&self.fact) } else { None };
        match answer {
            Some(Answer::Choice(option)) => self.is.contains(option),
            Some(Answer::YesNo(yes)) => {
                self.is.iter().any(|option| option == if *yes { "yes" } else { "no" })
            }
            Some(Answer::Integer(number)) => {
                let bounded = self.at_least.is_some() || self.at_most.is_some();
                bounded
                    && self.at_least.is_none_or(|least| *number >= least)
                    && self.at_most.is_none_or(|most| *number <= most)
            }
            _ => false,
        }
    }
}
