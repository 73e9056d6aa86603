//! JSON schemas of the pack files, for editors: they complete keys, show what each is for and mark
//! what does not fit. Written from the types and the ids of the packs, and checked for drift.

use std::path::Path;
use std::{env, fs};

use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use super::load::Dictionary;
use super::scenario::Draft;
use super::{Packs, Recipient};

const KINDS: [&str; 3] = ["dictionary", "recipient", "scenario"];

fn schema(kind: &str, packs: &Packs) -> Value {
    match kind {
        "dictionary" => described::<Dictionary>(packs),
        "recipient" => described::<Recipient>(packs),
        _ => described::<Draft>(packs),
    }
}

/// The schema with every id held to those there are.
fn described<T: JsonSchema>(packs: &Packs) -> Value {
    fn ids<'a, Id: ToString + 'a>(ids: impl Iterator<Item = &'a Id>) -> Value {
        ids.map(ToString::to_string).collect()
    }
    let mut schema = serde_json::to_value(schema_for!(T)).unwrap();
    let known = [
        ("FactId", ids(packs.facts.keys())),
        ("EvidenceKindId", ids(packs.evidence_kinds.keys())),
        ("SelfCheckId", ids(packs.self_checks.keys())),
        ("DeadlineId", ids(packs.deadlines.keys())),
        ("LadderId", ids(packs.ladders.keys())),
        ("BounceReasonId", ids(packs.bounce_reasons.keys())),
        ("ChainId", ids(packs.chains.keys())),
        ("RecipientId", ids(packs.recipients.keys())),
        ("ScenarioId", ids(packs.scenarios.keys())),
        ("SourceId", ids(packs.sources.keys())),
    ];
    for (name, ids) in known {
        if let Some(definition) = schema.pointer_mut(&format!("/$defs/{name}")) {
            definition["enum"] = ids;
        }
    }
    // A new entry has an id that nobody knows yet.
    let own = |definition: &mut Value| {
        if let Some(id) = definition.pointer_mut("/properties/id") {
            *id = json!({ "type": "string", "description": "Stands for good: cases refer to it." });
        }
    };
    own(&mut schema);
    if let Some(definitions) = schema.pointer_mut("/$defs").and_then(Value::as_object_mut) {
        definitions.values_mut().for_each(own);
    }
    schema
}

fn assets() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets"))
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let packs = Packs::load().unwrap();
    let mut changed = Vec::new();
    for kind in KINDS {
        let path = assets().join(format!("schemas/{kind}.json"));
        let text = serde_json::to_string_pretty(&schema(kind, &packs)).unwrap() + "\n";
        if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            changed.push(path);
        }
    }
    assert!(changed.is_empty(), "written anew, commit them: {changed:?}");
}
