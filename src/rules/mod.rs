//! What the field knows, as data, and the engine that reads it. Checking never fails: a bad case
//! gives findings. This folder knows no files but the packs, and no clock but the `now` it is given.

mod assessment;
mod load;
mod pack;
mod recipient;
mod references;

pub use assessment::{Assessment, ChainLink, Clock, Finding, Place, Readiness, Severity, Slot};
pub use load::{EntryKind, PackError};
pub use pack::{
    BounceReason, Chain, Confidence, DeadlineRule, EvidenceKind, EvidenceRequest, FactDefinition,
    FactKind, FactRequest, Identifier, Ladder, LadderStep, Need, Packs, Privacy, Provenance, Role,
    RowField, Scenario, SelfCheck, Source, Sourced, Span, SpanUnit,
};
pub use recipient::{Channel, FormField, Limits, Recipient, ResponseTime};
