//! What a file within a case file may be called. What is packed and what is unpacked are held to the
//! same: a name that leads out of the folder, or means something to one system only, is none.

use crate::case::Digest;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Folders deep in `exports` that anything is still found at.
const DEEPEST: usize = 8;

/// Whether a case has a file of this name. Its parts are divided by `/`.
pub(super) fn is_of_a_case(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    if parts.len() > DEEPEST || !parts.iter().all(|part| is_plain(part)) {
        return false;
    }
    match parts.as_slice() {
        ["case.json" | "README.txt"] => true,
        ["history", _] | ["exports", _, ..] => true,
        // The second is a locked file without its lock.
        ["blobs", ..] => digest_of(name.strip_suffix(".unlocked").unwrap_or(name)).is_some(),
        _ => false,
    }
}

/// Whether such a file can lie in a folder of this name.
pub(super) fn is_folder_of_a_case(name: &str) -> bool {
    let inside =
        name.strip_prefix("blobs/").map(|hex| format!("blobs/{hex}/{hex}{}", "0".repeat(62)));
    name == "blobs" || is_of_a_case(&inside.unwrap_or_else(|| format!("{name}/x")))
}

/// The digest that an original is named by.
pub(super) fn digest_of(name: &str) -> Option<Digest> {
    let (folder, name) = name.strip_prefix("blobs/")?.split_once('/')?;
    let lower = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if !name.bytes().all(lower) || name.get(..2) != Some(folder) {
        return None;
    }
    serde_json::from_value(name.into()).ok()
}

fn is_plain(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |device: &str| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_device = DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt");
    let forbidden = |character: char| {
        character.is_control()
            || matches!(character, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    !part.is_empty()
        && part.len() <= 255
        && !part.starts_with('.')
        && !part.ends_with(['.', ' '])
        && !part.ends_with(".tmp")
        && !part.contains(forbidden)
        && !is_device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_case_has_gets_in_or_out() {
        let blob = format!("blobs/ab/ab{}", "0".repeat(62));
        let unlocked = format!("{blob}.unlocked");
        let own =
            ["case.json", "history/activity.jsonl", "exports/1/T-1 退票.pdf", &blob, &unlocked];
        for name in own {
            assert!(is_of_a_case(name), "{name}");
        }
        let elsewhere = format!("blobs/cd/ab{}", "0".repeat(62));
        let short = "blobs/ab/ab00";
        let hostile = [
            "../case.json",
            "/etc/passwd",
            "history/../../x",
            "history/..\\x",
            "exports/C:/x",
            "exports//x",
            "exports/.ssh/config",
            "exports/aux.pdf",
            "exports/COM1",
            "exports/x.",
            "exports/x\0.pdf",
            "exports/x.tmp",
            "exports",
            "case.json/x",
            "notes.txt",
            "cache/x",
            "blobs/ab/x.unlocked",
            ".lock",
            "",
            &elsewhere,
            short,
        ];
        for name in hostile {
            assert!(!is_of_a_case(name), "{name}");
        }
    }
}
