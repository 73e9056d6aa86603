//! The way from "what happened" to a scenario: a tree of forks in the user's words. Which scenario it
//! is follows from the answers, and so do the role and who is written to; the words are in the Fluent
//! files under `finder-<fork>`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::{ForkId, ScenarioId, SettlementNodeId};

/// The tree. It begins at the fork [`Finder::START`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Finder {
    pub forks: BTreeMap<ForkId, Fork>,
}

/// A question with its possible answers: `finder-<id>` asks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Fork {
    pub id: ForkId,
    pub ways: Vec<Way>,
    /// Where the money is when this fork is reached, for a picture of its way.
    #[serde(default)]
    pub nodes: Vec<SettlementNodeId>,
}

/// An answer. One that leads on to a fork is worded at `finder-<fork it stands in>.<fork>`, one that
/// names a scenario by the scenario's own `.line`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    Fork(ForkId),
    Scenario(ScenarioId),
}

impl Finder {
    pub const START: &str = "start";

    /// The shortest way to a scenario: the forks it passes, the start first. The number of forks is
    /// the number of choices to make.
    pub fn way_to(&self, scenario: &ScenarioId) -> Option<Vec<ForkId>> {
        let mut ways = vec![vec![ForkId::from(Self::START)]];
        let mut seen = ways.concat();
        while !ways.is_empty() {
            let mut longer = Vec::new();
            for way in ways {
                let fork = way.last().and_then(|fork| self.forks.get(fork));
                let answers = fork.map(|fork| fork.ways.as_slice()).unwrap_or_default();
                for answer in answers {
                    match answer {
                        Way::Scenario(found) if found == scenario => return Some(way),
                        Way::Fork(next) if !seen.contains(next) => {
                            seen.push(next.clone());
                            longer.push([way.as_slice(), std::slice::from_ref(next)].concat());
                        }
                        _ => {}
                    }
                }
            }
            ways = longer;
        }
        None
    }
}
