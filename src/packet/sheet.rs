//! The claim sheet: what a proof of debt asks for, each entry answered or visibly open, with the unpaid
//! periods and what they come to. It goes with a ticket, and stands on a page of its own.

use super::facts::Facts;
use super::value::{column, total};
use super::{Sheet, SheetTable, Stated, StatedFact};
use crate::case::{Answer, FactId};
use crate::rules::FactRequest;

/// Facts that stand here and nowhere else begin so.
const CLAIM: [&str; 2] = ["claim_", "creditor_"];

/// Entries in the order of the form; what else begins as above follows.
const ENTRIES: [&str; 13] = [
    "legal_name",
    "creditor_address",
    "contact_email",
    "contact_phone",
    "claim_debtor",
    "claim_as_of",
    "claim_total",
    "claim_interest",
    "claim_tax",
    "claim_arose",
    "claim_security",
    "claim_filer",
    "claim_documents",
];

const PERIODS: &str = "missed_payouts";

/// Whether the answers stand on the claim sheet of this case.
pub(super) fn is_claim(facts: &Facts<'_>, request: &FactRequest) -> bool {
    let has_sheet = facts.scenario().is_some_and(|scenario| scenario.claim_sheet);
    has_sheet && request.any_of.iter().all(belongs)
}

fn belongs(fact: &FactId) -> bool {
    CLAIM.iter().any(|start| fact.as_str().starts_with(start))
}

/// The sheet, for a scenario that has one.
pub(super) fn sheet(facts: &Facts<'_>) -> Option<Sheet> {
    let scenario = facts.scenario().filter(|scenario| scenario.claim_sheet)?;
    let listed = ENTRIES.map(FactId::from);
    let asked = scenario.facts.iter().flat_map(|request| &request.any_of);
    let further = asked.filter(|fact| belongs(fact) && !listed.contains(fact));
    let known = listed.iter().filter(|fact| facts.is_asked(fact));
    Some(Sheet {
        rows: known.chain(further).map(|fact| entry(facts, fact)).collect(),
        periods: periods(facts),
    })
}

fn entry(facts: &Facts<'_>, fact: &FactId) -> StatedFact {
    let value = match facts.value(fact) {
        Some(value) => Stated::Value(value),
        None => Stated::Gap(facts.reason_of(fact)),
    };
    StatedFact { label: facts.label(fact), value, proven_by: facts.proven_by(fact) }
}

fn periods(facts: &Facts<'_>) -> Option<SheetTable> {
    let fact = FactId::from(PERIODS);
    let Some(Answer::Rows(rows)) = facts.case.answer(&fact) else { return None };
    let columns = &facts.packs.facts.get(&fact)?.fields;
    let head = columns.iter().map(|field| facts.words.word(&format!("fact-{fact}.{}", field.name)));
    let cells = rows.iter().map(|row| {
        let cell = |name: &str| {
            facts.words.each(|locale| {
                row.get(name)
                    .and_then(|answer| column(locale, &fact, name, answer))
                    .unwrap_or_default()
            })
        };
        columns.iter().map(|field| cell(&field.name)).collect()
    });
    Some(SheetTable {
        title: facts.label(&fact),
        head: head.collect(),
        rows: cells.collect(),
        total: total(rows),
        proven_by: facts.proven_by(&fact),
    })
}
