//! What a bank's return code or a provider's error text means. Meaning, likely cause and next step are
//! in the Fluent files under `code-<id>`, `.cause` and `.next`.

use serde::{Deserialize, Serialize};

use super::Provenance;
use crate::case::{EvidenceKindId, ReturnCodeId, ScenarioId, SelfCheckId};

/// A row of the list of return codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct ReturnCode {
    pub id: ReturnCodeId,
    /// The codes that mean this: `AC04`, `R02`.
    #[serde(default)]
    pub codes: Vec<String>,
    /// How longer codes that mean this begin: `BENACCNAME`.
    #[serde(default)]
    pub begins: Vec<String>,
    /// What providers and banks print instead of a code.
    #[serde(default)]
    pub texts: Vec<String>,
    /// The scenarios it is met in, the usual one first.
    #[serde(default)]
    pub scenarios: Vec<ScenarioId>,
    /// What to check again.
    #[serde(default)]
    pub self_checks: Vec<SelfCheckId>,
    /// What helps.
    #[serde(default)]
    pub evidence: Vec<EvidenceKindId>,
    pub from: Provenance,
}
