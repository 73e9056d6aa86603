//! `case.json`: schema version, generation, the whole case.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::unknown::Unknown;
use crate::case::Case;

pub(super) const MANIFEST: &str = "case.json";

/// The version of the folder's layout that this program writes.
pub(super) const SCHEMA: u32 = 1;

/// What `case.json` says.
pub(super) struct Manifest {
    pub(super) schema: u32,
    pub(super) generation: u64,
    pub(super) case: Case,
    pub(super) unknown: Unknown,
}

/// Why the bytes are not a case this version can read.
pub(super) enum Unreadable {
    NewerSchema(u32),
    Damaged(String),
}

#[derive(Serialize)]
struct Written<'a> {
    schema: u32,
    generation: u64,
    case: &'a Case,
}

#[derive(Deserialize)]
struct Read {
    schema: u32,
    generation: u64,
    case: Case,
}

impl Manifest {
    pub(super) fn parse(bytes: &[u8]) -> Result<Manifest, Unreadable> {
        let damaged = |error: serde_json::Error| Unreadable::Damaged(error.to_string());
        let found: Value = serde_json::from_slice(bytes).map_err(damaged)?;
        let newer = found
            .get("schema")
            .and_then(Value::as_u64)
            .and_then(|schema| u32::try_from(schema).ok())
            .filter(|schema| *schema > SCHEMA);
        let read = Read::deserialize(&found).map_err(|error| match newer {
            Some(schema) => Unreadable::NewerSchema(schema),
            None => damaged(error),
        })?;
        let Read { schema, generation, case } = read;
        let understood =
            serde_json::to_value(Written { schema, generation, case: &case }).map_err(damaged)?;
        Ok(Manifest { schema, generation, case, unknown: Unknown::between(&found, &understood) })
    }
}

/// The bytes of `case.json` at one generation, for people as much as for programs.
pub(super) fn bytes(generation: u64, case: &Case, unknown: &Unknown) -> Vec<u8> {
    let written = Written { schema: SCHEMA, generation, case };
    let json = if *unknown == Unknown::Nothing {
        serde_json::to_vec_pretty(&written)
    } else {
        serde_json::to_value(&written).and_then(|mut value| {
            unknown.restore(&mut value);
            serde_json::to_vec_pretty(&value)
        })
    };
    let mut json = json.expect("BUG: a case has only string keys and always serializes");
    json.push(b'\n');
    json
}
