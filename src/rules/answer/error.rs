//! Why a text cannot be an answer, and what to write instead.

use super::field_name;
use crate::case::{FactId, Message, MoneyError};
use crate::rules::identifier::IdentifierProblem;

/// The text is not an answer of the kind asked for.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AnswerError {
    #[error("nothing was written")]
    Empty,
    #[error("more than {most} characters")]
    TooLong { most: usize },
    #[error("no reason follows \"n/a:\"")]
    ReasonMissing,
    #[error("{text:?} is not a date")]
    NotADate { text: String },
    #[error("{text:?} can be read as two dates")]
    AmbiguousDate { text: String },
    #[error("{text:?} is no day of the calendar")]
    ImpossibleDate { text: String },
    #[error("{text:?} is not a time of day")]
    NotATime { text: String },
    #[error("{text:?} names no time zone")]
    ZoneMissing { text: String },
    #[error("{text:?} names no currency code")]
    CurrencyMissing { text: String },
    #[error(transparent)]
    Money(#[from] MoneyError),
    #[error("{text:?} is not yes or no")]
    NotYesOrNo { text: String },
    #[error("{text:?} is not a whole number")]
    NotAnInteger { text: String },
    #[error("{text:?} is not a decimal number")]
    NotADecimal { text: String },
    #[error("{text:?} is none of {options:?}")]
    NotAnOption { text: String, options: Vec<String> },
    #[error("{}", problem.rule)]
    Identifier { problem: Box<IdentifierProblem> },
    #[error("the address only looks like the right site")]
    Lookalike { warning: Message },
    #[error("the address holds several ids: {ids:?}")]
    SeveralIds { ids: Vec<String> },
    #[error("row {number} has {found} fields, at most {most} are asked for")]
    TooManyFields { number: usize, found: usize, most: usize },
    #[error("item {number}: {problem}")]
    InItem { number: usize, problem: Box<AnswerError> },
    #[error("row {number}, {field}: {problem}")]
    InField { number: usize, fact: FactId, field: String, problem: Box<AnswerError> },
}

impl AnswerError {
    /// What is wrong and what to write instead.
    pub fn message(&self) -> Message {
        let message = Message::new(self.key());
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            AnswerError::Empty | AnswerError::ReasonMissing => message,
            AnswerError::TooLong { most } => message.number("most", count(*most)),
            AnswerError::NotADate { text }
            | AnswerError::AmbiguousDate { text }
            | AnswerError::ImpossibleDate { text }
            | AnswerError::NotATime { text }
            | AnswerError::ZoneMissing { text }
            | AnswerError::CurrencyMissing { text }
            | AnswerError::NotYesOrNo { text }
            | AnswerError::NotAnInteger { text }
            | AnswerError::NotADecimal { text } => message.text("text", text),
            AnswerError::Money(error) => match error {
                MoneyError::NotAnAmount { text } | MoneyError::TooLarge { text } => {
                    message.text("text", text)
                }
                MoneyError::UnknownCurrency { code } => message.text("code", code),
                MoneyError::WrongDecimals { currency, expected, found } => message
                    .text("currency", *currency)
                    .number("expected", i64::from(*expected))
                    .number("found", i64::from(*found)),
            },
            AnswerError::NotAnOption { text, options } => {
                message.text("text", text).text("options", options.join(", "))
            }
            AnswerError::Identifier { problem } => message
                .message("problem", problem.message.clone())
                .message("remedy", problem.remedy.clone()),
            AnswerError::Lookalike { warning } => message.message("problem", warning.clone()),
            AnswerError::SeveralIds { ids } => message.text("ids", ids.join(", ")),
            AnswerError::TooManyFields { number, found, most } => message
                .number("number", count(*number))
                .number("found", count(*found))
                .number("most", count(*most)),
            AnswerError::InItem { number, problem } => {
                message.number("number", count(*number)).message("problem", problem.message())
            }
            AnswerError::InField { number, fact, field, problem } => message
                .number("number", count(*number))
                .message("field", field_name(fact, field))
                .message("problem", problem.message()),
        }
    }

    fn key(&self) -> &'static str {
        match self {
            AnswerError::Empty => "answer-empty",
            AnswerError::TooLong { .. } => "answer-too-long",
            AnswerError::ReasonMissing => "answer-reason-missing",
            AnswerError::NotADate { .. } => "answer-not-a-date",
            AnswerError::AmbiguousDate { .. } => "answer-ambiguous-date",
            AnswerError::ImpossibleDate { .. } => "answer-impossible-date",
            AnswerError::NotATime { .. } => "answer-not-a-time",
            AnswerError::ZoneMissing { .. } => "answer-zone-missing",
            AnswerError::CurrencyMissing { .. } => "answer-currency-missing",
            AnswerError::Money(MoneyError::NotAnAmount { .. }) => "answer-not-an-amount",
            AnswerError::Money(MoneyError::UnknownCurrency { .. }) => "answer-unknown-currency",
            AnswerError::Money(MoneyError::WrongDecimals { .. }) => "answer-wrong-decimals",
            AnswerError::Money(MoneyError::TooLarge { .. }) => "answer-amount-too-large",
            AnswerError::NotYesOrNo { .. } => "answer-not-yes-or-no",
            AnswerError::NotAnInteger { .. } => "answer-not-an-integer",
            AnswerError::NotADecimal { .. } => "answer-not-a-decimal",
            AnswerError::NotAnOption { .. } => "answer-not-an-option",
            AnswerError::Identifier { .. } => "answer-identifier",
            AnswerError::Lookalike { .. } => "answer-lookalike",
            AnswerError::SeveralIds { .. } => "answer-several-ids",
            AnswerError::TooManyFields { .. } => "answer-too-many-fields",
            AnswerError::InItem { .. } => "answer-in-item",
            AnswerError::InField { .. } => "answer-in-field",
        }
    }
}

/// Every key `AnswerError::message` uses.
pub(in crate::rules) fn message_keys() -> Vec<String> {
    let text = String::new;
    let money = [
        MoneyError::NotAnAmount { text: text() },
        MoneyError::UnknownCurrency { code: text() },
        MoneyError::WrongDecimals { currency: "", expected: 0, found: 0 },
        MoneyError::TooLarge { text: text() },
    ];
    let others = [
        AnswerError::Empty,
        AnswerError::TooLong { most: 0 },
        AnswerError::ReasonMissing,
        AnswerError::NotADate { text: text() },
        AnswerError::AmbiguousDate { text: text() },
        AnswerError::ImpossibleDate { text: text() },
        AnswerError::NotATime { text: text() },
        AnswerError::ZoneMissing { text: text() },
        AnswerError::CurrencyMissing { text: text() },
        AnswerError::NotYesOrNo { text: text() },
        AnswerError::NotAnInteger { text: text() },
        AnswerError::NotADecimal { text: text() },
        AnswerError::NotAnOption { text: text(), options: vec![] },
        AnswerError::Lookalike { warning: Message::new("") },
        AnswerError::SeveralIds { ids: vec![] },
        AnswerError::TooManyFields { number: 0, found: 0, most: 0 },
        AnswerError::InItem { number: 0, problem: AnswerError::Empty.into() },
        AnswerError::InField {
            number: 0,
            fact: FactId::from(""),
            field: text(),
            problem: AnswerError::Empty.into(),
        },
    ];
    let keys = money.into_iter().map(AnswerError::Money).chain(others);
    keys.map(|error| error.key().to_owned())
        .chain(["answer-identifier", "answer-taken-from-address"].map(str::to_owned))
        .collect()
}
