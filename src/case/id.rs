//! The names things have in the packs and in a case, each a type of its own.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! name_types {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> $name {
                $name(name.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )+};
}

name_types! {
    /// A case, unique on this machine.
    CaseId;
    /// `withdrawal_id`, as in the fact dictionary.
    FactId;
    /// `E08`, as in the evidence dictionary.
    EvidenceKindId;
    /// `C01`, as in the self-check dictionary.
    SelfCheckId;
    /// `PAY-06`.
    ScenarioId;
    /// `payoneer`.
    RecipientId;
    /// `D-PO-ERROR`.
    DeadlineId;
    /// `L-PROV`.
    LadderId;
    /// `J01`.
    BounceReasonId;
    /// `return`, one of the chains of evidence.
    ChainId;
    /// `N7`.
    SettlementNodeId;
    /// `parcel_late`, a question on the way to a scenario.
    ForkId;
    /// `refund_clause_final`, as in the list of objections.
    ObjectionId;
    /// `AC01`, as in the list of return codes.
    ReturnCodeId;
    /// `W14` or `seed 0`: a row of the source list.
    SourceId;
}

/// One piece of evidence within its case. Numbers are never reused, so a log entry stays readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(transparent)]
pub struct EvidenceId(pub u32);
