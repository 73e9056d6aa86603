//! Typed text into answers and back, by the kind of the fact. Anything that could be read in two
//! ways is refused with what to write instead; nothing is guessed.

mod amount;
mod error;
mod moment;
mod split;
mod write;

pub use error::AnswerError;
pub use write::write_answer;

pub(in crate::rules) use error::message_keys;

use serde::Serialize;

use super::identifier::{found_in_address, normalized};
use super::{FactDefinition, FactKind, Identifier};
use crate::case::{Answer, FactId, Message, Removal, Row, clean};

/// More than this is not an answer but a document: it belongs among the exhibits.
const MOST_CHARACTERS: usize = 20_000;

/// What stands before the reason why there is no answer: `n/a: the bank gives none`.
const NOT_AVAILABLE: &str = "n/a:";

/// An answer as it was understood, the hidden characters that had to go, and what else to know about
/// how it was read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Reading {
    pub answer: Answer,
    pub removed: Vec<Removal>,
    /// An id was taken out of the web address it was pasted with.
    pub notes: Vec<Message>,
}

/// Reads what was typed as an answer to `fact`.
///
/// A moment needs its zone; a day alone is taken as a day. `n/a: reason` says why there is no answer.
/// Lists are separated by line breaks, commas or semicolons; the rows of a table by line breaks or
/// semicolons, their fields by `|`. A backslash keeps a separator from separating.
pub fn read_answer(fact: &FactDefinition, text: &str) -> Result<Reading, AnswerError> {
    let found = text.chars().take(MOST_CHARACTERS + 1).count();
    if found > MOST_CHARACTERS {
        return Err(AnswerError::TooLong { most: MOST_CHARACTERS });
    }
    let cleaned = clean(text);
    let text = match fact.kind {
        FactKind::List => split::without_leading_separators(&cleaned.text),
        FactKind::Rows => split::without_leading_empty_rows(&cleaned.text),
        _ => cleaned.text.as_str(),
    };
    let mut notes = Vec::new();
    let answer = match reason_for_gap(text) {
        Some("") => return Err(AnswerError::ReasonMissing),
        Some(reason) => Answer::NotAvailable { reason: reason.to_owned() },
        None if text.is_empty() => return Err(AnswerError::Empty),
        None => match fact.kind {
            FactKind::List => list(fact.identifier, text, &mut notes)?,
            FactKind::Rows => rows(fact, text)?,
            FactKind::Choice => choice(&fact.options, text)?,
            kind => single(kind, fact.identifier, text, &mut notes)?,
        },
    };
    Ok(Reading { answer, removed: cleaned.removed, notes })
}

fn reason_for_gap(text: &str) -> Option<&str> {
    let head = text.get(..NOT_AVAILABLE.len())?;
    head.eq_ignore_ascii_case(NOT_AVAILABLE).then(|| text[NOT_AVAILABLE.len()..].trim())
}

/// A value that stands alone or in a field of a row.
fn single(
    kind: FactKind,
    identifier: Option<Identifier>,
    text: &str,
    notes: &mut Vec<Message>,
) -> Result<Answer, AnswerError> {
    Ok(match kind {
        FactKind::Text => Answer::Text(one_line(text)),
        FactKind::LongText | FactKind::Choice | FactKind::List | FactKind::Rows => {
            Answer::Text(text.to_owned())
        }
        FactKind::Date => Answer::Date(moment::read_day(text)?),
        FactKind::DateTime => moment::read_moment(text)?,
        FactKind::Money => Answer::Money(amount::read_money(text)?),
        FactKind::YesNo => Answer::YesNo(yes_or_no(text)?),
        FactKind::Integer => Answer::Integer(amount::read_integer(text)?),
        FactKind::Decimal => Answer::Decimal(amount::read_decimal(text)?),
        FactKind::Identifier => Answer::Text(identify(identifier, text, notes)?),
    })
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// An id, or the one in a web address.
fn identify(
    identifier: Option<Identifier>,
    text: &str,
    notes: &mut Vec<Message>,
) -> Result<String, AnswerError> {
    let Some(identifier) = identifier else { return Ok(one_line(text)) };
    let in_address = found_in_address(identifier, text).unwrap_or_default();
    match in_address.as_slice() {
        [] => {}
        [found] => match &found.warning {
            Some(warning) => return Err(AnswerError::Lookalike { warning: warning.clone() }),
            None => {
                notes.push(Message::new("answer-taken-from-address").text("id", &found.text));
                return Ok(found.text.clone());
            }
        },
        several => {
            let ids = several.iter().map(|found| found.text.clone()).collect();
            return Err(AnswerError::SeveralIds { ids });
        }
    }
    let verdict = normalized(identifier, text);
    match verdict.error() {
        Some(problem) => Err(AnswerError::Identifier { problem: Box::new(problem.clone()) }),
        None => Ok(verdict.text),
    }
}

fn choice(options: &[String], text: &str) -> Result<Answer, AnswerError> {
    options
        .iter()
        .find(|option| option.eq_ignore_ascii_case(text))
        .map(|option| Answer::Choice(option.clone()))
        .ok_or_else(|| AnswerError::NotAnOption {
            text: shortened(text),
            options: options.to_vec(),
        })
}

fn yes_or_no(text: &str) -> Result<bool, AnswerError> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "是" | "有" => Ok(true),
        "no" | "n" | "false" | "否" | "不是" | "没有" => Ok(false),
        _ => Err(AnswerError::NotYesOrNo { text: shortened(text) }),
    }
}

fn list(
    identifier: Option<Identifier>,
    text: &str,
    notes: &mut Vec<Message>,
) -> Result<Answer, AnswerError> {
    let items = split::list_items(text);
    if items.is_empty() {
        return Err(AnswerError::Empty);
    }
    let read = |(index, item): (usize, String)| match identifier {
        None => Ok(item),
        Some(_) => identify(identifier, &item, notes)
            .map_err(|problem| AnswerError::InItem { number: index + 1, problem: problem.into() }),
    };
    Ok(Answer::List(items.into_iter().enumerate().map(read).collect::<Result<_, _>>()?))
}

fn rows(fact: &FactDefinition, text: &str) -> Result<Answer, AnswerError> {
    let mut rows = Vec::new();
    for (index, line) in split::row_lines(text).into_iter().enumerate() {
        let number = index + 1;
        let values = split::row_fields(&line);
        if values.len() > fact.fields.len() {
            let (found, most) = (values.len(), fact.fields.len());
            return Err(AnswerError::TooManyFields { number, found, most });
        }
        let mut row = Row::new();
        for (field, value) in fact.fields.iter().zip(&values) {
            if value.is_empty() {
                continue;
            }
            let answer = single(field.kind, None, value, &mut Vec::new()).map_err(|problem| {
                AnswerError::InField {
                    number,
                    fact: fact.id.clone(),
                    field: field.name.clone(),
                    problem: problem.into(),
                }
            })?;
            row.insert(field.name.clone(), answer);
        }
        if !row.is_empty() {
            rows.push(row);
        }
    }
    if rows.is_empty() { Err(AnswerError::Empty) } else { Ok(Answer::Rows(rows)) }
}

/// Enough of a text to recognize it by.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The name of a fact's field, to be put into words.
fn field_name(fact: &FactId, field: &str) -> Message {
    Message::new(format!("fact-{fact}.{field}"))
}
