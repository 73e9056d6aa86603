//! How well words fit a scenario. An id counts most, then a phrase that is there word for word, then
//! the words by themselves, each by how few scenarios have it.

use std::collections::{BTreeMap, BTreeSet};

use super::Matched;
use super::entry::{Entry, Field};
use super::text::{contains_phrase, is_han, normalized, tokens};

/// An id or a clause number.
const ID: u32 = 2_000;
/// The words are a name or an alias.
const WHOLE: u32 = 1_000;
/// A name, an alias or an error text stands in the words; more by its length.
const INSIDE: u32 = 500;
/// The words stand in a text; more by how much of it they are.
const PART: u32 = 300;
/// All the words, by themselves.
const WORDS: u32 = 300;

/// Less than this share of the words, in percent of their weight, is chance.
const LEAST: u32 = 35;
/// What a word weighs that no scenario has.
const UNKNOWN: u32 = 60;
/// Words beyond this many make a story: only those that are known count.
const STORY: usize = 12;
/// Spellings tried for a word that is not written to its end.
const MOST_SPELLINGS: usize = 8;

/// Every token of the entries.
pub(super) struct Vocabulary {
    tokens: BTreeMap<String, Token>,
    entries: usize,
}

struct Token {
    /// 100 when one scenario has it, less when more do.
    weight: u32,
    /// Entry and field, by their positions.
    places: Vec<(usize, usize)>,
}

/// What someone wrote, ready to be compared.
pub(super) struct Query {
    normalized: String,
    words: Vec<String>,
    /// Of each entry: how much of the words it has, and the field with most of them.
    by_words: Vec<(u32, usize)>,
}

impl Vocabulary {
    pub(super) fn of(entries: &[Entry]) -> Vocabulary {
        let mut places: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, entry) in entries.iter().enumerate() {
            for (position, field) in entry.fields.iter().enumerate() {
                for token in field.tokens.iter().collect::<BTreeSet<_>>() {
                    places.entry(token).or_default().push((number, position));
                }
            }
        }
        let all = entries.len().max(2) as f32;
        let tokens = places.into_iter().map(|(token, places)| {
            let holders: BTreeSet<usize> = places.iter().map(|(entry, _)| *entry).collect();
            let rarity = (all / holders.len() as f32).ln() / all.ln();
            (token.to_owned(), Token { weight: (rarity * 95.0) as u32 + 5, places })
        });
        Vocabulary { tokens: tokens.collect(), entries: entries.len() }
    }

    /// Reads what was written, misspelled Latin words taken for the known ones next to them.
    pub(super) fn query(&self, text: &str, entries: &[Entry]) -> Query {
        let normalized = normalized(text);
        let unique: BTreeSet<String> = tokens(&normalized).into_iter().collect();
        let story = unique.len() > STORY;
        let last = normalized.rsplit(' ').next().unwrap_or_default();
        let mut whole = 0;
        let mut had = vec![0; self.entries];
        let mut by_field: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        for token in &unique {
            let spellings = self.spellings(token, token == last, story);
            let mut best: BTreeMap<usize, u32> = BTreeMap::new();
            let mut weight = 0;
            for known in spellings {
                weight = weight.max(known.weight);
                for (entry, field) in &known.places {
                    let gain = known.weight * entries[*entry].fields[*field].weight;
                    let earlier = best.entry(*entry).or_default();
                    *earlier = gain.max(*earlier);
                    *by_field.entry((*entry, *field)).or_default() += gain;
                }
            }
            whole += if weight > 0 || story { weight } else { UNKNOWN };
            best.into_iter().for_each(|(entry, gain)| had[entry] += gain);
        }
        let mut fullest = vec![(0, 0); self.entries];
        for ((entry, field), gain) in by_field {
            if gain > fullest[entry].0 {
                fullest[entry] = (gain, field);
            }
        }
        let by_words = had.into_iter().zip(fullest).map(|(had, (_, field))| {
            let share = had / u32::max(whole, 1);
            (if share < LEAST && !story { 0 } else { share * WORDS / 100 }, field)
        });
        let words = normalized.split(' ').map(str::to_owned).collect();
        Query { by_words: by_words.collect(), words, normalized }
    }

    /// The known tokens a written one may stand for.
    fn spellings(&self, token: &str, last: bool, story: bool) -> Vec<&Token> {
        let unfinished = || if last { self.beginning_with(token) } else { vec![] };
        match self.tokens.get(token) {
            Some(known) => [vec![known], unfinished()].concat(),
            None if story => vec![],
            None => match unfinished().as_slice() {
                [] => self.near(token),
                longer => longer.to_vec(),
            },
        }
    }

    fn beginning_with(&self, token: &str) -> Vec<&Token> {
        if token.len() < 3 || !token.is_ascii() {
            return vec![];
        }
        let range = self.tokens.range(token.to_owned()..);
        let longer = range.take_while(|(known, _)| known.starts_with(token));
        longer
            .filter(|(known, _)| *known != token)
            .map(|(_, known)| known)
            .take(MOST_SPELLINGS)
            .collect()
    }

    /// Words a slip or two away; numbers are never near each other.
    fn near(&self, token: &str) -> Vec<&Token> {
        let tolerated = match token.len() {
            _ if !token.bytes().all(|byte| byte.is_ascii_alphabetic()) => return vec![],
            0..=3 => return vec![],
            4..=7 => 1,
            _ => 2,
        };
        let alike = |known: &str| {
            known.is_ascii()
                && known.len().abs_diff(token.len()) <= tolerated
                && strsim::osa_distance(known, token) <= tolerated
        };
        self.tokens.iter().filter(|(known, _)| alike(known)).map(|(_, known)| known).collect()
    }
}

impl Query {
    /// How well the entry at `position` fits and what of it fits best; `None` when it does not.
    pub(super) fn against(&self, position: usize, entry: &Entry) -> Option<(u32, Matched)> {
        if self.normalized.is_empty() {
            return None;
        }
        let (words, fullest) = self.by_words[position];
        let mut score = words;
        let mut matched = entry.fields.get(fullest).map(|field| &field.matched);
        for Field { phrase, weight, matched: of_field, .. } in &entry.fields {
            let fit = self.phrase(phrase) * weight / 100;
            if fit > score {
                (score, matched) = (fit, Some(of_field));
            }
        }
        if entry.ids.iter().any(|id| self.names(id)) {
            (score, matched) = (ID, Some(&Matched::Id));
        }
        let matched = matched.filter(|_| score > 0)?;
        // The words by themselves settle which of two equal phrases fits better.
        let score = if words < score { score + words / 4 } else { score };
        let fades = entry.deprecated && *matched != Matched::Id;
        Some((if fades { score * 9 / 10 } else { score }, matched.clone()))
    }

    /// Whether one word is the id, or two in a row are: `PAY 06`.
    fn names(&self, id: &str) -> bool {
        let pairs = self.words.windows(2).any(|pair| pair.concat() == id);
        pairs || self.words.iter().any(|word| word == id || word.trim_start_matches(is_han) == id)
    }

    fn phrase(&self, phrase: &str) -> u32 {
        let query = self.normalized.as_str();
        if query == phrase {
            return WHOLE;
        }
        let (long, short) = (length(query), length(phrase));
        if telling(phrase) && contains_phrase(query, phrase) {
            return INSIDE + short.min(60) * 5;
        }
        if long >= 4 && phrase.contains(query) {
            return PART + 200 * long / short.max(1);
        }
        0
    }
}

/// A Chinese character says about as much as three letters.
fn length(text: &str) -> u32 {
    text.chars().map(|character| if is_han(character) { 3 } else { 1 }).sum()
}

/// Long enough, or a code, not to stand in a text by chance.
fn telling(phrase: &str) -> bool {
    let coded = phrase.len() >= 3 && phrase.bytes().any(|byte| byte.is_ascii_digit());
    coded || length(phrase) >= 5
}
