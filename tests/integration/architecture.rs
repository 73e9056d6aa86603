//! The `use` lines of the library against the table of who may know whom.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of `src/` and the folders it may use.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("case", &[]),
    ("rules", &["case"]),
    ("intake", &["case"]),
    ("store", &["case"]),
    ("locale", &["case"]),
    ("finder", &["case", "rules", "locale"]),
    ("packet", &["case", "rules", "intake", "store", "locale"]),
    ("export", &["case", "intake", "locale", "packet"]),
    ("sample", &["case", "rules", "intake", "store"]),
    ("settings", &["case", "export"]),
    (
        "cli",
        &[
            "case", "rules", "intake", "store", "locale", "packet", "export", "sample", "finder",
            "settings",
        ],
    ),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` with one of these endings.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() && !path.ends_with("node_modules") {
            found.extend(files(&path, endings));
        } else if endings.contains(&ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// `rules` for `src/rules/check/mod.rs` and for `src/rules.rs`.
fn folder_of(file: &Path) -> String {
    let inside = file.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The names that follow `prefix` anywhere in the code, braces at the first level opened.
fn named_after(source: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in source.match_indices(prefix) {
        let before = source[..at].chars().next_back();
        if before.is_some_and(|character| character.is_alphanumeric() || character == '_') {
            continue;
        }
        let rest = &source[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(first_names(group)),
            None => names.extend([name(rest)]),
        }
    }
    names
}

fn name(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|character| character.is_alphanumeric() || *character == '_')
        .collect()
}

/// `case::{A, B}, rules::C}` names `case` and `rules`.
fn first_names(group: &str) -> Vec<String> {
    let mut names = vec![name(group)];
    let mut depth = 0;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

#[test]
fn arrows_go_one_way() {
    let mut broken = Vec::new();
    for file in files(&root().join("src"), &["rs"]) {
        let folder = folder_of(&file);
        let source = fs::read_to_string(&file).unwrap();
        let used = match folder.as_str() {
            "lib" => continue,
            "main" => named_after(&source, "docket::"),
            "cli" => &named_after(&source, "crate::") | &named_after(&source, "docket::"),
            _ => named_after(&source, "crate::"),
        };
        let layer = if folder == "main" { "cli" } else { folder.as_str() };
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == layer) else {
            broken.push(format!("{}: src/{folder} is not in the table", file.display()));
            continue;
        };
        for name in used.iter().filter(|name| MAY_USE.iter().any(|(known, _)| known == name)) {
            if name != layer && !allowed.contains(&name.as_str()) {
                broken.push(format!("{}: {layer} must not use {name}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_library_knows_no_window() {
    for file in files(&root().join("src"), &["rs"]) {
        let source = fs::read_to_string(&file).unwrap();
        for name in ["tauri::", "rfd::", "use tauri", "use rfd", "tauri_"] {
            assert!(!source.contains(name), "{} names {name}", file.display());
        }
    }
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let library = manifest.split("[dependencies]").nth(1).unwrap();
    assert!(!library.contains("tauri") && !library.contains("rfd"));
}

#[test]
fn one_file_of_the_window_knows_the_shell() {
    let window = root().join("ui/src");
    if !window.exists() {
        return;
    }
    for file in files(&window, &["ts", "js", "svelte"]) {
        let source = fs::read_to_string(&file).unwrap();
        // The tests of the door stand in for the shell on its other side.
        let door = file.ends_with("backend/tauri.ts")
            || file.to_str().is_some_and(|name| name.ends_with(".test.ts"));
        assert!(door || !source.contains("@tauri-apps"), "{} goes past the door", file.display());
    }
}

#[test]
fn the_reader_of_use_lines_reads_groups() {
    let source = "use crate::case::{A, B};\nuse crate::{rules::{self, C}, store::D};\nlet x = crate::locale::y; my_crate::z";
    let names = named_after(source, "crate::");
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["case", "locale", "rules", "store"]);
}
