//! Answers as text that `read_answer` reads back: for editing again.

use chrono::SecondsFormat;

use super::{NOT_AVAILABLE, split::escape};
use crate::case::{Answer, Row};
use crate::rules::{FactDefinition, RowField};

/// Writes an answer in the form in which it can be typed again.
pub fn write_answer(fact: &FactDefinition, answer: &Answer) -> String {
    match answer {
        Answer::List(items) => items.iter().map(|item| escape(item)).collect::<Vec<_>>().join("\n"),
        Answer::Rows(rows) => {
            let lines: Vec<String> = rows.iter().map(|row| write_row(&fact.fields, row)).collect();
            lines.join("\n")
        }
        Answer::NotAvailable { reason } => format!("{NOT_AVAILABLE} {reason}"),
        single => write_single(single),
    }
}

fn write_row(fields: &[RowField], row: &Row) -> String {
    let value = |field: &RowField| row.get(&field.name).map(write_single).unwrap_or_default();
    let mut values: Vec<String> = fields.iter().map(|field| escape(&value(field))).collect();
    while values.len() > 1 && values.last().is_some_and(String::is_empty) {
        values.pop();
    }
    values.join(" | ")
}

fn write_single(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) | Answer::Choice(text) | Answer::Decimal(text) => text.clone(),
        Answer::Date(day) => day.to_string(),
        Answer::DateTime(moment) => moment.to_rfc3339_opts(SecondsFormat::AutoSi, false),
        Answer::Money(money) => money.to_string(),
        Answer::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Answer::Integer(number) => number.to_string(),
        Answer::NotAvailable { reason } => reason.clone(),
        Answer::List(items) => items.join(" "),
        Answer::Rows(_) => String::new(),
    }
}
