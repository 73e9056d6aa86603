//! Every dependency's license is one that deny.toml allows.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};

#[test]
fn every_dependency_has_an_allowed_license() {
    let root = env!("CARGO_MANIFEST_DIR");
    let deny = std::fs::read_to_string(format!("{root}/deny.toml")).unwrap();
    let deny: toml::Table = deny.parse().unwrap();
    let allowed: BTreeSet<&str> = deny["licenses"]["allow"]
        .as_array()
        .unwrap()
        .iter()
        .map(|license| license.as_str().unwrap())
        .collect();

    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "the dependency tree was not read");

    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !is_allowed(package["license"].as_str(), &allowed))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert!(refused.is_empty(), "licenses that deny.toml does not allow: {refused:#?}");
}

fn is_allowed(license: Option<&str>, allowed: &BTreeSet<&str>) -> bool {
    let Some(expression) = license else { return false };
    let Ok(expression) = Expression::parse_mode(expression, ParseMode::LAX) else { return false };
    expression.evaluate(|requirement| allowed.contains(requirement.to_string().as_str()))
}

#[test]
fn a_license_outside_the_list_is_refused() {
    let allowed = BTreeSet::from(["MIT"]);
    assert!(is_allowed(Some("MIT OR GPL-3.0-only"), &allowed));
    assert!(!is_allowed(Some("MIT AND GPL-3.0-only"), &allowed));
    assert!(!is_allowed(None, &allowed));
}
