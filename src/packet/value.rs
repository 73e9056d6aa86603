//! An answer as text. What the user typed is printed as typed; the rest is written as the language
//! writes it.

use std::collections::BTreeMap;

use crate::case::{Answer, Currency, FactId, Message, Money, Row};
use crate::locale::Locale;
use crate::rules::{FactDefinition, Identifier, Privacy};

/// The answer in the words of `locale`; `None` when the user has none.
pub(super) fn value(
    locale: Locale,
    fact: &FactId,
    definition: Option<&FactDefinition>,
    answer: &Answer,
) -> Option<String> {
    let shown = match answer {
        Answer::Rows(rows) => {
            let rows: Vec<String> =
                rows.iter().map(|row| one_row(locale, definition, row)).collect();
            rows.join(&locale.word("packet-semicolon"))
        }
        Answer::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| mask(locale, definition, item)).collect();
            items.join(&locale.word("packet-list-comma"))
        }
        Answer::Text(text) => mask(locale, definition, text),
        other => scalar(locale, fact, other)?,
    };
    Some(shown)
}

/// The values of a row in the order of its columns, those without a column last.
pub(super) fn one_row(locale: Locale, definition: Option<&FactDefinition>, row: &Row) -> String {
    let columns: Vec<&str> = definition
        .iter()
        .flat_map(|definition| &definition.fields)
        .map(|field| field.name.as_str())
        .collect();
    let unlisted = row.keys().map(String::as_str).filter(|name| !columns.contains(name));
    let fact = definition.map_or_else(|| FactId::from(""), |definition| definition.id.clone());
    let values: Vec<String> = columns
        .iter()
        .copied()
        .chain(unlisted)
        .filter_map(|name| column(locale, &fact, name, row.get(name)?))
        .collect();
    values.join(&locale.word("packet-comma"))
}

/// One value of a row.
pub(super) fn column(locale: Locale, fact: &FactId, name: &str, answer: &Answer) -> Option<String> {
    option_name(locale, fact, name, answer).or_else(|| scalar(locale, fact, answer))
}

/// The name of an option chosen in a column: a row keeps it as text.
fn option_name(locale: Locale, fact: &FactId, column: &str, answer: &Answer) -> Option<String> {
    let (Answer::Text(option) | Answer::Choice(option)) = answer else { return None };
    let key = format!("fact-{fact}.{column}-{option}");
    locale.has(&key).then(|| locale.word(&key))
}

/// What the amounts in a table come to, each currency by itself: `EUR 35.00 + USD 2,100.00`.
pub(super) fn total(rows: &[Row]) -> Option<String> {
    let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
    for answer in rows.iter().flat_map(|row| row.values()) {
        let Answer::Money(money) = answer else { continue };
        let sum = sums.entry(money.currency).or_default();
        *sum = sum.saturating_add(money.minor_units);
    }
    let sums: Vec<String> = sums
        .into_iter()
        .map(|(currency, minor_units)| Money { currency, minor_units }.to_string())
        .collect();
    (!sums.is_empty()).then(|| sums.join(" + "))
}

fn scalar(locale: Locale, fact: &FactId, answer: &Answer) -> Option<String> {
    Some(match answer {
        Answer::Text(text) | Answer::Decimal(text) => text.clone(),
        Answer::Date(date) => locale.date(*date),
        Answer::DateTime(moment) => locale.moment(*moment),
        Answer::Money(money) => money.to_string(),
        Answer::Integer(number) => number.to_string(),
        Answer::YesNo(true) => locale.word("packet-yes"),
        Answer::YesNo(false) => locale.word("packet-no"),
        Answer::Choice(option) => {
            let key = format!("fact-{fact}.{option}");
            if locale.has(&key) { locale.word(&key) } else { option.clone() }
        }
        Answer::List(items) => items.join(&locale.word("packet-list-comma")),
        Answer::Rows(_) | Answer::NotAvailable { .. } => return None,
    })
}

/// Account numbers and what is secret leave the machine only as their last four characters.
fn mask(locale: Locale, definition: Option<&FactDefinition>, text: &str) -> String {
    let hidden = definition.is_some_and(|definition| {
        definition.privacy == Privacy::Secret
            || matches!(
                definition.identifier,
                Some(Identifier::Iban | Identifier::CnBankCard | Identifier::CnResidentId)
            )
    });
    if !hidden {
        return text.to_owned();
    }
    let visible: Vec<char> = text.chars().filter(|character| !character.is_whitespace()).collect();
    if visible.len() < 8 {
        return locale.word("packet-masked");
    }
    let last: String = visible[visible.len() - 4..].iter().collect();
    locale.say(&Message::new("packet-masked-ending").text("last", last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Language;
    use crate::rules::{Packs, read_answer};

    #[test]
    fn a_choice_in_a_table_is_written_out() {
        let packs = Packs::load().unwrap();
        let definition = &packs.facts[&FactId::from("order_milestones")];
        let reading = read_answer(definition, "mark_shipped | 2026-09-30").unwrap();
        let Answer::Rows(rows) = reading.answer else { panic!("not a table") };
        let written = |language| one_row(Locale::new(language), Some(definition), &rows[0]);
        assert_eq!(written(Language::English), "Marked as shipped, 30 Sep 2026");
        assert_eq!(written(Language::Chinese), "标记发货，2026年9月30日");
    }

    #[test]
    fn a_table_comes_to_its_amounts_currency_by_currency() {
        let money = |amount: &str| Answer::Money(amount.parse().unwrap());
        let row = |amount: &str| Row::from([("amount".into(), money(amount))]);
        let rows = ["USD 1,200.00", "EUR 35.00", "USD 900.00"].map(row);
        assert_eq!(total(&rows).as_deref(), Some("EUR 35.00 + USD 2,100.00"));
        assert_eq!(total(&[]), None);
    }
}
