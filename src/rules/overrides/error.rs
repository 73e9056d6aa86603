//! Why a value of the user's own was not taken, and what to do about it.

use super::target::{AddressPart, LimitName, Target};
use crate::case::Message;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverrideError {
    #[error("line {line}: {detail:?} is not understood")]
    BadFile { line: usize, detail: String },
    #[error("{text:?} is no value that can be set")]
    NoSuchTarget { text: String },
    #[error("{text:?} is not a number above zero")]
    NotACount { text: String },
    #[error("{text:?} is not a size")]
    NotASize { text: String },
    #[error("{text:?} is not a web address")]
    NotAUrl { text: String },
    #[error("{text:?} is not an email address")]
    NotAnEmail { text: String },
    #[error("{text:?} is not a phone number")]
    NotAPhone { text: String },
    #[error("{text:?} is not a number of hours or days")]
    NotASpan { text: String },
}

impl OverrideError {
    pub(super) fn bad_value(target: &Target, text: &str) -> OverrideError {
        let text = text.to_owned();
        match target {
            Target::Limit {
                limit: LimitName::BodyCharacters | LimitName::Files | LimitName::Pages,
                ..
            } => OverrideError::NotACount { text },
            Target::Limit { .. } => OverrideError::NotASize { text },
            Target::Address { part: AddressPart::Url, .. } => OverrideError::NotAUrl { text },
            Target::Address { part: AddressPart::Email, .. } => OverrideError::NotAnEmail { text },
            Target::Address { part: AddressPart::Phone, .. } => OverrideError::NotAPhone { text },
            Target::Deadline { .. } => OverrideError::NotASpan { text },
        }
    }

    /// What is wrong, naming what was typed.
    pub fn message(&self) -> Message {
        let message = Message::new(self.key());
        match self {
            OverrideError::BadFile { line, detail } => {
                let line = i64::try_from(*line).unwrap_or(i64::MAX);
                message.number("line", line).text("detail", detail)
            }
            OverrideError::NoSuchTarget { text }
            | OverrideError::NotACount { text }
            | OverrideError::NotASize { text }
            | OverrideError::NotAUrl { text }
            | OverrideError::NotAnEmail { text }
            | OverrideError::NotAPhone { text }
            | OverrideError::NotASpan { text } => message.text("text", text),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        let message = self.message();
        Message { key: format!("{}.remedy", message.key), args: message.args }
    }

    fn key(&self) -> &'static str {
        match self {
            OverrideError::BadFile { .. } => "override-bad-file",
            OverrideError::NoSuchTarget { .. } => "override-no-such-target",
            OverrideError::NotACount { .. } => "override-not-a-count",
            OverrideError::NotASize { .. } => "override-not-a-size",
            OverrideError::NotAUrl { .. } => "override-not-a-url",
            OverrideError::NotAnEmail { .. } => "override-not-an-email",
            OverrideError::NotAPhone { .. } => "override-not-a-phone",
            OverrideError::NotASpan { .. } => "override-not-a-span",
        }
    }
}

/// Every key `message` and `remedy` use.
pub(in crate::rules) fn message_keys() -> Vec<String> {
    let text = String::new;
    let errors = [
        OverrideError::BadFile { line: 0, detail: text() },
        OverrideError::NoSuchTarget { text: text() },
        OverrideError::NotACount { text: text() },
        OverrideError::NotASize { text: text() },
        OverrideError::NotAUrl { text: text() },
        OverrideError::NotAnEmail { text: text() },
        OverrideError::NotAPhone { text: text() },
        OverrideError::NotASpan { text: text() },
    ];
    errors.iter().flat_map(|error| [error.message().key, error.remedy().key]).collect()
}
