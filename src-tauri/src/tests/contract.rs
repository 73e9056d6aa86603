//! Both sides of the door mean the same: every call that `tauri.ts` makes, as its own test recorded
//! it, finds its command and arguments that can be read.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::Window;

/// They ask the person, so that nobody would answer here.
const ASKS_THE_USER: [&str; 3] = ["pick_files", "pick_case_file", "pack_case"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn recorded() -> Vec<(String, Value)> {
    let calls: Vec<Value> = serde_json::from_str(&read("../ui/src/backend/contract.json")).unwrap();
    let call = |call: Value| (call["cmd"].as_str().unwrap().to_owned(), call["args"].clone());
    calls.into_iter().map(call).filter(|(cmd, _)| !cmd.starts_with("plugin:")).collect()
}

#[test]
fn every_call_of_the_window_is_understood() {
    let window = Window::open();
    for (command, args) in recorded() {
        if ASKS_THE_USER.contains(&command.as_str()) {
            continue;
        }
        let args = if args.is_null() { Value::Object(Default::default()) } else { args };
        // An error of our own has a code; a call not understood is a bare text.
        if let Err(error) = window.call(&command, args) {
            assert!(error["code"].is_string(), "{command}: {error}");
        }
    }
}

#[test]
fn every_command_is_called_and_allowed() {
    let called: BTreeSet<String> = recorded().into_iter().map(|(command, _)| command).collect();
    let capability: Value = serde_json::from_str(&read("capabilities/main.json")).unwrap();
    let allowed = capability["permissions"].as_array().unwrap().iter();
    let allowed: BTreeSet<String> = allowed
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .map(|command| command.replace('-', "_"))
        .collect();
    assert_eq!(called, allowed);
}
