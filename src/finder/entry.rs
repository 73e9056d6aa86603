//! What is searched of each scenario.

use std::collections::BTreeSet;

use super::Matched;
use super::text::{is_telling, length, normalized, tokens};
use crate::case::{Language, ScenarioId};
use crate::locale::Locale;
use crate::rules::{Packs, ReturnCode, Scenario};

/// A scenario with everything it can be found by.
pub(super) struct Entry {
    pub(super) scenario: ScenarioId,
    /// `pay06`, `8.16` and `8.2` where a clause is written so.
    pub(super) ids: Vec<String>,
    pub(super) fields: Vec<Field>,
    /// How many fields the entries before it have.
    pub(super) first_field: usize,
    /// The platform no longer records new ones.
    pub(super) deprecated: bool,
}

/// A text of a scenario.
pub(super) struct Field {
    pub(super) matched: Matched,
    pub(super) phrase: String,
    pub(super) length: u32,
    pub(super) telling: bool,
    /// Each once.
    pub(super) tokens: BTreeSet<String>,
    /// How much a match here says, in percent.
    pub(super) weight: u32,
}

pub(super) fn entries(packs: &Packs) -> Vec<Entry> {
    let locales = [Language::English, Language::Chinese].map(Locale::new);
    let mut entries: Vec<Entry> =
        packs.scenarios.values().map(|scenario| entry(packs, scenario, &locales)).collect();
    let mut before = 0;
    for entry in &mut entries {
        entry.first_field = before;
        before += entry.fields.len();
    }
    entries
}

fn entry(packs: &Packs, scenario: &Scenario, locales: &[Locale]) -> Entry {
    let id = &scenario.id;
    let mut fields = Vec::new();
    for locale in locales {
        let word = |part: &str| {
            let key = format!("scenario-{id}{part}");
            locale.has(&key).then(|| locale.word(&key))
        };
        fields.extend(word("").map(|name| field(Matched::Name, &name, 100)));
        for alias in word(".aliases").iter().flat_map(|aliases| aliases.split([',', '，', '、']))
        {
            let text = alias.trim().to_owned();
            fields.push(field(Matched::Alias { text }, alias, 100));
        }
        fields.extend(word(".line").map(|line| field(Matched::Line, &line, 80)));
    }
    // The name the field uses: `withdrawal_returned`.
    fields.push(field(Matched::Name, &scenario.name.replace('_', " "), 90));
    let codes = packs.return_codes.values();
    for (code, place) in codes
        .filter_map(|code| Some((code, code.scenarios.iter().position(|scenario| scenario == id)?)))
    {
        let weight = if place == 0 { 100 } else { 85 };
        fields.extend(
            code_texts(code, locales)
                .map(|text| field(Matched::Code { code: code.id.clone() }, &text, weight)),
        );
    }
    fields.retain(|field| !field.phrase.is_empty());
    Entry {
        scenario: id.clone(),
        ids: ids(id),
        fields,
        first_field: 0,
        deprecated: scenario.deprecated,
    }
}

fn code_texts(code: &ReturnCode, locales: &[Locale]) -> impl Iterator<Item = String> {
    let printed = [&code.codes, &code.begins, &code.texts].into_iter().flatten().cloned();
    let meanings: Vec<String> =
        locales.iter().map(|locale| locale.word(&format!("code-{}", code.id))).collect();
    printed.chain(meanings)
}

fn field(matched: Matched, text: &str, weight: u32) -> Field {
    let phrase = normalized(text);
    let tokens = tokens(&phrase).into_iter().collect();
    let (length, telling) = (length(&phrase), is_telling(&phrase));
    Field { matched, length, telling, tokens, phrase, weight }
}

/// `POL-8.02` is asked for as `POL-8.02`, `8.02` and `8.2`.
fn ids(id: &ScenarioId) -> Vec<String> {
    let whole = normalized(id.as_str()).replace(' ', "");
    let number = id.as_str().rsplit('-').next().unwrap_or_default();
    let Some((chapter, clause)) = number.split_once('.') else { return vec![whole] };
    let short = clause.trim_start_matches('0');
    vec![whole, number.to_owned(), format!("{chapter}.{short}")]
}
