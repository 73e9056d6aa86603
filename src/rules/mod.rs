//! What the field knows, as data, and the engine that reads it. Checking never fails: a bad case
//! gives findings. This folder knows no files but the packs, and no clock but the `now` it is given.

mod answer;
mod assessment;
mod calendar;
mod carry_on;
mod check;
mod codes;
mod deadline;
mod finder;
mod identifier;
mod ladder;
mod load;
mod objection;
mod onward;
mod overrides;
mod pack;
mod recipient;
mod reckon;
mod references;
mod scenario;
#[cfg(test)]
mod schema;
mod settlement;
mod trail;
mod web;
mod zone;

pub use answer::{AnswerError, Reading, read_answer, write_answer};
pub use assessment::{Assessment, ChainLink, Clock, Finding, Place, Readiness, Severity, Slot};
pub use calendar::{Calendar, DaysOff, PublishedYear};
pub use carry_on::{carry_on, forget, record, reply};
pub use check::check;
pub use codes::{ReturnCode, explain_code};
pub use deadline::{DeadlineRule, Effect, KeepsAhead, Term, TimeOfDay};
pub use finder::{Finder, Fork, Way};
pub use identifier::{
    Column, Comparison, Found, IdentifierProblem, IdentifierVerdict, Private, PrivateKind,
    ProblemLevel, compare, examine, find_identifiers, find_private, name_key,
};
pub use ladder::{Fills, Ladder, LadderStep, Standing, StepKind};
pub use load::{EntryKind, PackError};
pub use objection::Objection;
pub use onward::{Awaited, NextStage, NextStep, Onward, Opening, pending_elsewhere};
pub use overrides::{
    AddressPart, LimitName, Overridden, OverrideError, Overrides, OwnValue, Target,
};
pub use pack::{
    BounceReason, Chain, Confidence, EvidenceKind, FactDefinition, FactKind, Identifier, Need,
    Packs, Privacy, Provenance, Role, RowField, SelfCheck, Source, Sourced, Span, SpanUnit,
};
pub use recipient::{Channel, FormField, Limits, Recipient, ResponseTime};
pub use scenario::{Condition, EvidenceRequest, Example, ExampleExhibit, FactRequest, Scenario};
pub use settlement::{BankingPlace, Holder, NodeState, Settlement, SettlementNode};
pub use trail::{HopState, MoneyHop, MoneyTrail, TrailFlag, TrailFlagKind, trail};
pub use zone::time_zone;

/// Every message key this folder can produce by itself, for the test that holds the words to it. Keys
/// made from the packs' ids (`fact-…`, `evidence-…`) are the packs' own.
pub fn message_keys() -> Vec<String> {
    [
        answer::message_keys(),
        identifier::message_keys(),
        check::message_keys(),
        overrides::message_keys(),
    ]
    .concat()
}
