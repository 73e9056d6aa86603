//! What is said to a person: a key with arguments. `locale` puts it into words here, the window's
//! `i18n/` does there.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Money;

/// A key of the Fluent files (`finding-fact-missing`, or `scenario-PAY-06.ask` for an attribute)
/// and what goes into it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Message {
    pub key: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Argument>,
}

/// A value that each language writes in its own way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Argument {
    /// Printed as it is: a name, an id, a file name.
    Text(String),
    Number(i64),
    Date(#[cfg_attr(test, ts(type = "string"))] NaiveDate),
    DateTime(#[cfg_attr(test, ts(type = "string"))] DateTime<FixedOffset>),
    Money(Money),
    /// A number of bytes, written as KB or MB.
    Bytes(u64),
    /// Another message, put into words first: the name of a fact or of an exhibit kind.
    Message(Box<Message>),
    /// Several messages, joined as the language joins a list.
    Messages(Vec<Message>),
}

impl Message {
    pub fn new(key: impl Into<String>) -> Message {
        Message { key: key.into(), args: BTreeMap::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: Argument) -> Message {
        self.args.insert(name.to_owned(), value);
        self
    }

    #[must_use]
    pub fn text(self, name: &str, value: impl Into<String>) -> Message {
        self.with(name, Argument::Text(value.into()))
    }

    #[must_use]
    pub fn number(self, name: &str, value: i64) -> Message {
        self.with(name, Argument::Number(value))
    }

    #[must_use]
    pub fn message(self, name: &str, value: Message) -> Message {
        self.with(name, Argument::Message(Box::new(value)))
    }
}
