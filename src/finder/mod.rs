//! From words to scenarios: names, aliases, clause numbers, return codes and error texts of both
//! languages, whatever language is spoken. The tree of choices is in the packs ([`crate::rules`]);
//! this is the way in for someone who has words at hand, or an error message to paste.

mod cases;
mod entry;
mod score;
mod text;

use serde::Serialize;

use crate::case::{ReturnCodeId, ScenarioId};
use crate::rules::Packs;
pub use cases::{CasePlace, CaseQuery, CaseText};
use entry::Entry;
use score::Vocabulary;

/// More than this of a pasted text is not looked at.
const MOST_CHARACTERS: usize = 4_000;

/// At most this many scenarios are offered.
const MOST_HITS: usize = 12;

/// What can be found, read from the packs and the words once.
pub struct Index {
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
}

/// A scenario that fits the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Hit {
    pub scenario: ScenarioId,
    pub matched: Matched,
    /// For the order only: higher fits better.
    pub score: u32,
}

/// What of a scenario fits best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Matched {
    /// `PAY-06`, or the number of a clause: `8.16`.
    Id,
    Name,
    /// One of the things people call it.
    Alias {
        text: String,
    },
    /// What happened, in a sentence.
    Line,
    /// A return code or the error text that stands for it.
    Code {
        code: ReturnCodeId,
    },
}

impl Index {
    pub fn new(packs: &Packs) -> Index {
        let entries = entry::entries(packs);
        let vocabulary = Vocabulary::of(&entries);
        Index { entries, vocabulary }
    }

    /// The scenarios that fit `query`, the best first; none when nothing fits.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query: String = query.chars().take(MOST_CHARACTERS).collect();
        let query = self.vocabulary.query(&query, &self.entries);
        let mut hits: Vec<Hit> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(position, entry)| {
                let (score, matched) = query.against(position, entry)?;
                Some(Hit { scenario: entry.scenario.clone(), matched, score })
            })
            .collect();
        // Stable: what fits equally well stays in the order of the ids.
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        let best = hits.first().map_or(0, |hit| hit.score);
        hits.retain(|hit| hit.score * 5 >= best);
        hits.truncate(MOST_HITS);
        hits
    }
}
