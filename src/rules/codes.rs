//! What a bank's return code or a provider's error text means. Meaning, likely cause and next step are
//! in the Fluent files under `code-<id>`, `.cause` and `.next`.

use serde::{Deserialize, Serialize};

use super::{Packs, Provenance};
use crate::case::{EvidenceKindId, ReturnCodeId, ScenarioId, SelfCheckId, clean};

/// More than this of a pasted text is not looked at.
const MOST_CHARACTERS: usize = 20_000;

/// A row of the list of return codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct ReturnCode {
    pub id: ReturnCodeId,
    /// The codes that mean this: `AC04`, `R02`.
    #[serde(default)]
    pub codes: Vec<String>,
    /// How longer codes that mean this begin: `BENACCNAME`.
    #[serde(default)]
    pub begins: Vec<String>,
    /// What providers and banks print instead of a code.
    #[serde(default)]
    pub texts: Vec<String>,
    /// The scenarios it is met in, the usual one first.
    #[serde(default)]
    pub scenarios: Vec<ScenarioId>,
    /// What to check again.
    #[serde(default)]
    pub self_checks: Vec<SelfCheckId>,
    /// What helps.
    #[serde(default)]
    pub evidence: Vec<EvidenceKindId>,
    pub from: Provenance,
}

/// The codes and error texts that stand in `text`, a code or a whole pasted message, in the order
/// they stand there.
pub fn explain_code<'a>(packs: &'a Packs, text: &str) -> Vec<&'a ReturnCode> {
    let text: String = text.chars().take(MOST_CHARACTERS).collect();
    let text = one_spaced(&clean(&text).text);
    let lower = text.to_lowercase();
    let place = |code: &ReturnCode| {
        let codes = code.codes.iter().map(|one| (one, true));
        let begins = code.begins.iter().map(|one| (one, false));
        let codes = codes.chain(begins).filter_map(|(one, whole)| code_at(&text, one, whole));
        let texts = code.texts.iter().filter_map(|one| lower.find(&one.to_lowercase()));
        codes.chain(texts).min()
    };
    let mut found: Vec<(usize, &ReturnCode)> =
        packs.return_codes.values().filter_map(|code| Some((place(code)?, code))).collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, code)| code).collect()
}

/// Where `code` stands as a word of its own, or as the beginning of one. Inside a sentence a code of
/// letters only (`TECH`, `RECALL`) is one when it is written in capitals.
fn code_at(text: &str, code: &str, whole: bool) -> Option<usize> {
    let upper = text.to_ascii_uppercase();
    let is_word = code.bytes().all(|byte| byte.is_ascii_alphabetic());
    if upper == code {
        return Some(0);
    }
    let text = if is_word { text } else { &upper };
    let joins = |beside: Option<char>| beside.is_some_and(|beside| beside.is_ascii_alphanumeric());
    text.match_indices(code).map(|(at, _)| at).find(|at| {
        let after = text[at + code.len()..].chars().next();
        !(joins(text[..*at].chars().next_back()) || whole && joins(after))
    })
}

/// Every run of spaces, line breaks and quotation marks a single space.
fn one_spaced(text: &str) -> String {
    let apart = |character: char| character.is_whitespace() || "\"“”'_".contains(character);
    text.split(apart).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
