//! The JSON schemas that editors check packs by, tried with a validator that is not ours: they take
//! every pack as it is, and mark what the loader refuses.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Prints what does not fit; reads pairs of a schema's path and a value.
const VALIDATOR: &str = "
import json, sys
from jsonschema import Draft202012Validator
for name, path, value in json.load(sys.stdin):
    with open(path) as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    for error in Draft202012Validator(schema).iter_errors(value):
        print(name, list(error.absolute_path), error.message[:200])
";

fn assets() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets"))
}

/// The schema a pack file goes by, and how it leads there.
fn schema_of(folder: &str) -> (&'static str, &'static str) {
    match folder {
        "scenarios/" | "bases/" => ("scenario", "../schemas/"),
        "recipients/" => ("recipient", "../schemas/"),
        "" => ("dictionary", "schemas/"),
        _ => ("dictionary", "../schemas/"),
    }
}

/// Every pack file: its name, its schema and its text.
fn files() -> Vec<(String, &'static str, String)> {
    let mut files = Vec::new();
    for folder in ["", "bases/", "facts/", "recipients/", "scenarios/"] {
        let (kind, way) = schema_of(folder);
        for entry in fs::read_dir(assets().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".toml") {
                let text = fs::read_to_string(assets().join(folder).join(&name)).unwrap();
                let line = format!("#:schema {way}{kind}.json\n");
                assert!(text.starts_with(&line), "{folder}{name}, line 1 has to be {line:?}");
                files.push((format!("{folder}{name}"), kind, text));
            }
        }
    }
    files
}

/// What the validator has to say about these texts.
fn misfits<'a>(files: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>) -> String {
    let asked: Vec<Value> = files
        .into_iter()
        .map(|(name, kind, text)| {
            let path = assets().join(format!("schemas/{kind}.json"));
            let value: Value = toml::from_str(text).unwrap();
            serde_json::json!([name, path, value])
        })
        .collect();
    let mut python = Command::new("/usr/bin/python3")
        .args(["-c", VALIDATOR])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let asked = serde_json::to_vec(&asked).unwrap();
    python.stdin.take().unwrap().write_all(&asked).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "python3 with jsonschema is needed for this test");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_pack_fits_its_schema() {
    let files = files();
    assert!(files.len() > 100, "only {} packs", files.len());
    let said = misfits(files.iter().map(|(name, kind, text)| (&**name, *kind, &**text)));
    assert_eq!(said, "");
}

#[test]
fn a_schema_marks_what_the_loader_refuses() {
    let files = files();
    let (_, kind, text) = files.iter().find(|(name, ..)| name == "scenarios/PAY-06.toml").unwrap();
    for (from, to) in [
        ("chain =", "chian ="),
        ("\"withdrawal_id\"", "\"withdrawal_nr\""),
        ("need = \"required\"", "need = \"must\""),
    ] {
        assert!(text.contains(from), "{from}");
        let said = misfits([("spoiled", *kind, &*text.replacen(from, to, 1))]);
        assert!(!said.is_empty(), "{to}");
    }
}
