//! Recipients as they stand in `assets/recipients/`: where to write, what is read there, and how much
//! of it. Names and sentences are in the Fluent files under `recipient-<id>`.

use serde::{Deserialize, Serialize};

use super::{Provenance, Sourced, Span};
use crate::case::RecipientId;

/// Who a ticket is addressed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    pub id: RecipientId,
    /// Where to file, the preferred one first.
    pub channels: Vec<Sourced<Channel>>,
    /// Language tags the support reads; absent where nothing is known.
    #[serde(default)]
    pub languages: Option<Sourced<Vec<String>>>,
    #[serde(default)]
    pub limits: Limits,
    #[serde(default)]
    pub response_times: Vec<ResponseTime>,
    /// Boxes of the web form, in order, for the copy sheet.
    pub form: Vec<FormField>,
    /// Ways of paying whose money it can give back. Two such recipients never get a case at once.
    #[serde(default)]
    pub pay_methods: Vec<String>,
    /// A standing warning about this recipient: words at `recipient-<id>.warning`.
    #[serde(default)]
    pub warning: Option<Provenance>,
}

/// A way to reach a recipient; what to do there is at `recipient-<id>.<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub name: String,
    #[serde(default)]
    pub url: Option<String>,
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub phone: Option<String>,
    /// For a formal complaint after the ticket, never for the ticket itself.
    #[serde(default)]
    pub complaint: bool,
}

/// How long the recipient says, or is said, to take; what for is at `recipient-<id>.<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct ResponseTime {
    pub name: String,
    pub up_to: Span,
    pub from: Provenance,
}

/// The recipient's export profile. Absent means nothing is known and nothing is assumed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Limits {
    #[serde(default)]
    pub body_characters: Option<Sourced<u32>>,
    #[serde(default)]
    pub file_bytes: Option<Sourced<u64>>,
    #[serde(default)]
    pub total_bytes: Option<Sourced<u64>>,
    #[serde(default)]
    pub files: Option<Sourced<u32>>,
    /// Of the packet.
    #[serde(default)]
    pub pages: Option<Sourced<u32>>,
    /// How old a proof of residence may be.
    #[serde(default)]
    pub document_months: Option<Sourced<u32>>,
    /// File endings accepted.
    #[serde(default)]
    pub formats: Option<Sourced<Vec<String>>>,
}

/// A box of a web form. `content` names what goes into it: `subject`, `body`, `request`, `summary`,
/// or `fact:<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// Its label is `recipient-<id>.<name>`.
    pub name: String,
    pub content: String,
    #[serde(default)]
    pub characters: Option<Sourced<u32>>,
}
