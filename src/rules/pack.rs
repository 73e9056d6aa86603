//! The packs as they stand in `assets/`, one type per kind of entry. Names and sentences are in the
//! Fluent files under the entry's id (`fact-withdrawal_id`, `evidence-E08`, `self-check-C01`,
//! `scenario-PAY-06`, `recipient-payoneer`); here stand only values, each with where it is from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    DeadlineRule, Finder, Ladder, Objection, Overridden, PublishedYear, Recipient, ReturnCode,
    Scenario, SettlementNode, Target,
};
use crate::case::{
    BounceReasonId, ChainId, DeadlineId, EvidenceKindId, FactId, LadderId, ObjectionId,
    RecipientId, ReturnCodeId, ScenarioId, SelfCheckId, SettlementNodeId, SourceId,
};

/// Everything in `assets/`, by id.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Packs {
    pub facts: BTreeMap<FactId, FactDefinition>,
    pub evidence_kinds: BTreeMap<EvidenceKindId, EvidenceKind>,
    pub self_checks: BTreeMap<SelfCheckId, SelfCheck>,
    pub deadlines: BTreeMap<DeadlineId, DeadlineRule>,
    /// Holidays by the id of their calendar and year: `china-2026`.
    pub published_years: BTreeMap<String, PublishedYear>,
    pub settlement_nodes: BTreeMap<SettlementNodeId, SettlementNode>,
    pub ladders: BTreeMap<LadderId, Ladder>,
    pub bounce_reasons: BTreeMap<BounceReasonId, BounceReason>,
    pub chains: BTreeMap<ChainId, Chain>,
    pub recipients: BTreeMap<RecipientId, Recipient>,
    pub scenarios: BTreeMap<ScenarioId, Scenario>,
    pub finder: Finder,
    pub return_codes: BTreeMap<ReturnCodeId, ReturnCode>,
    pub objections: BTreeMap<ObjectionId, Objection>,
    pub sources: BTreeMap<SourceId, Source>,
    /// What the user has set in place of these packs' own values.
    pub overridden: BTreeMap<Target, Overridden>,
}

/// How far a value can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Official,
    ThirdParty,
    Seed,
    /// Professional inference: shown as guidance and as "unverified", never as what a platform asks.
    Inference,
    /// The user has set it; never in a pack.
    User,
}

/// Where a value is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    pub sources: Vec<SourceId>,
    #[cfg_attr(test, ts(type = "string"))]
    #[cfg_attr(test, schemars(with = "String"))]
    pub as_of: NaiveDate,
    pub confidence: Confidence,
}

/// A value that comes with its provenance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    pub value: T,
    pub from: Provenance,
}

/// A row of the source list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: SourceId,
    /// An address or a title.
    pub location: String,
    /// "official", "third party" and so on, as the source list says.
    pub kind: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Seller,
    Consumer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Required,
    Recommended,
    Optional,
}

/// Who may see a fact: `Open` is printed, `Masked` is masked in previews, `Secret` leaves the
/// machine only when the user ticks it for this export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    Open,
    Masked,
    Secret,
}

/// What a fact may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    Text,
    LongText,
    Date,
    DateTime,
    Money,
    Choice,
    YesNo,
    Integer,
    Decimal,
    Identifier,
    /// Several texts, or several identifiers where `identifier` is set.
    List,
    /// A table whose columns are `fields`.
    Rows,
}

/// An identifier whose shape or check digit is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Identifier {
    WishObjectId,
    PaypalTransactionId,
    PaypalDisputeId,
    Arn,
    Uetr,
    SwiftField20Reference,
    S10Tracking,
    UpsTracking,
    #[serde(rename = "fedex_express_12")]
    FedexExpress12,
    #[serde(rename = "usps_impb_22")]
    UspsImpb22,
    DhlExpress,
    Yunexpress,
    WishTrackingAny,
    Iban,
    Bic,
    Cnaps,
    CnBankCard,
    AbaRouting,
    UkSortCode,
    UkAccountNumber,
    Uscc,
    CnResidentId,
    CnMobile,
    WechatPayTransactionId,
    WechatMchid,
    AlipayTradeNo,
    PayoneerCustomerId,
    ProviderReference,
    CardLast4,
}

/// An entry of the fact dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct FactDefinition {
    pub id: FactId,
    pub kind: FactKind,
    #[serde(default)]
    pub identifier: Option<Identifier>,
    /// Values of a choice; their names are `fact-<id>.<option>`.
    #[serde(default)]
    pub options: Vec<String>,
    #[serde(default)]
    pub fields: Vec<RowField>,
    pub privacy: Privacy,
    /// The user's own statement or wish: no document can prove it.
    #[serde(default)]
    pub stated: bool,
    /// The same in every case of this person or store: kept among their details and offered again.
    #[serde(default)]
    pub own_detail: bool,
    pub from: Provenance,
}

/// A column of a table fact; its name is `fact-<id>.<name>`, those of its options are
/// `fact-<id>.<name>-<option>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct RowField {
    pub name: String,
    pub kind: FactKind,
    #[serde(default)]
    pub options: Vec<String>,
    /// A row may leave it empty.
    #[serde(default)]
    pub optional: bool,
}

/// An entry of the evidence dictionary. `.must-show`, `.where` and `.how` say in words what it must
/// show, where to find it and how to capture it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct EvidenceKind {
    pub id: EvidenceKindId,
    /// File families accepted: `image`, `pdf`, `video`, `mail`, `table`.
    pub formats: Vec<String>,
    /// The packet brings it along by itself (the timeline), so its slot is never a hole.
    #[serde(default)]
    pub generated: bool,
    pub from: Provenance,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct SelfCheck {
    pub id: SelfCheckId,
    /// A "no" here stops the ticket, not merely weakens it.
    #[serde(default)]
    pub blocking: bool,
    pub from: Provenance,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum SpanUnit {
    Hours,
    CalendarDays,
    BusinessDays,
    Years,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Span {
    pub count: u32,
    pub unit: SpanUnit,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct BounceReason {
    pub id: BounceReasonId,
    /// Applies to every scenario.
    #[serde(default)]
    pub always: bool,
    pub from: Provenance,
}

/// A chain of evidence: it holds when every link has an exhibit. Words: `chain-<id>.link-1`, `.hole`.
/// A link none of whose kinds a scenario asks for does not belong to the chain there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Chain {
    pub id: ChainId,
    /// Each link is filled by any one of its kinds of evidence.
    pub links: Vec<Vec<EvidenceKindId>>,
    pub from: Provenance,
}
