//! How well words fit a scenario. An id counts most, then a phrase that is there word for word, then
//! the words by themselves, each by how few scenarios have it.

use std::collections::{BTreeMap, BTreeSet};

use super::Matched;
use super::entry::{Entry, Field};
use super::text::{contains_phrase, is_han, length, normalized, tokens};

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
    /// The entry of each field, the fields of all entries counted through.
    entry_of: Vec<usize>,
}

struct Token {
    /// 100 when one scenario has it, less when more do.
    weight: u32,
    /// The fields that have it.
    fields: Vec<usize>,
}

/// What someone wrote, ready to be compared.
pub(super) struct Query {
    normalized: String,
    length: u32,
    words: Vec<String>,
    story: bool,
    /// Of each entry: how much of the words it has.
    by_words: Vec<u32>,
    /// Of each field: how many of its tokens are among the words, and what they weigh.
    in_fields: Vec<(usize, u32)>,
}

impl Vocabulary {
    pub(super) fn of(entries: &[Entry]) -> Vocabulary {
        let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut entry_of = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            for field in &entry.fields {
                for token in &field.tokens {
                    holders.entry(token).or_default().push(entry_of.len());
                }
                entry_of.push(number);
            }
        }
        let all = entries.len().max(2) as f32;
        let tokens = holders.into_iter().map(|(token, fields)| {
            let entries: BTreeSet<usize> = fields.iter().map(|field| entry_of[*field]).collect();
            let rarity = (all / entries.len() as f32).ln() / all.ln();
            (token.to_owned(), Token { weight: (rarity * 95.0) as u32 + 5, fields })
        });
        Vocabulary { tokens: tokens.collect(), entry_of }
    }

    /// Reads what was written, misspelled Latin words taken for the known ones next to them.
    pub(super) fn query(&self, text: &str, entries: &[Entry]) -> Query {
        let normalized = normalized(text);
        let unique: BTreeSet<String> = tokens(&normalized).into_iter().collect();
        let story = unique.len() > STORY;
        let last = normalized.rsplit(' ').next().unwrap_or_default();
        let weights: Vec<u32> =
            entries.iter().flat_map(|entry| &entry.fields).map(|field| field.weight).collect();
        let mut whole = 0;
        let mut had = vec![0; entries.len()];
        let mut in_fields = vec![(0, 0); self.entry_of.len()];
        for token in &unique {
            let spellings = self.spellings(token, token == last, story);
            let mut best: BTreeMap<usize, u32> = BTreeMap::new();
            for known in &spellings {
                for field in &known.fields {
                    let gain = known.weight * weights[*field] / 100;
                    let earlier = best.entry(self.entry_of[*field]).or_default();
                    *earlier = gain.max(*earlier);
                    let (count, sum) = &mut in_fields[*field];
                    (*count, *sum) = (*count + 1, *sum + gain);
                }
            }
            let weight = spellings.iter().map(|known| known.weight).max();
            whole += weight.unwrap_or(if story { 0 } else { UNKNOWN });
            best.into_iter().for_each(|(entry, gain)| had[entry] += gain);
        }
        let by_words = had.into_iter().map(|had: u32| {
            let share = had * 100 / u32::max(whole, 1);
            if share < LEAST && !story { 0 } else { share * WORDS / 100 }
        });
        let words = normalized.split(' ').map(str::to_owned).collect();
        let length = length(&normalized);
        Query { by_words: by_words.collect(), in_fields, words, story, length, normalized }
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
        let longer = longer.filter(|(known, _)| *known != token).map(|(_, known)| known);
        longer.take(MOST_SPELLINGS).collect()
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
            known.len().abs_diff(token.len()) <= tolerated
                && known.is_ascii()
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
        let words = self.by_words[position];
        let first = entry.first_field;
        let in_fields = &self.in_fields[first..first + entry.fields.len()];
        let fullest = entry.fields.iter().zip(in_fields).max_by_key(|(_, (_, sum))| *sum);
        let mut score = words;
        let mut matched = fullest.map(|(field, _)| &field.matched);
        for (field, (count, _)) in entry.fields.iter().zip(in_fields) {
            let fit = self.phrase(field, *count) * field.weight / 100;
            if fit > score {
                (score, matched) = (fit, Some(&field.matched));
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

    /// How well the words fit a text as they stand; `count` of its tokens are among them.
    fn phrase(&self, field: &Field, count: usize) -> u32 {
        let query = self.normalized.as_str();
        let (asked, there) = (self.length, field.length);
        if query == field.phrase {
            return WHOLE;
        }
        // Only a text all of whose tokens are among the words can stand in them.
        let telling = field.telling && count >= field.tokens.len();
        if telling && contains_phrase(query, &field.phrase) {
            // In a story every phrase is a small part; in a few words it should be most of them.
            let share = if self.story { 100 } else { 100 * there / asked.max(1) };
            return INSIDE * (50 + share / 2) / 100 + there.min(60) * 5;
        }
        // A part of an error text is a word of it, not the error.
        let of_code = matches!(field.matched, Matched::Code { .. });
        if (4..=there).contains(&asked) && !of_code && field.phrase.contains(query) {
            return PART + 200 * asked / there.max(1);
        }
        0
    }
}
