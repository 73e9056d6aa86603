//! Every sentence the library asks for by name exists in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use docket::case::Language;
use docket::locale::Locale;

/// Keys that stand in the source as they are. The others are put together from ids, and the tests
/// of the packs hold those.
const PREFIXES: [&str; 6] = ["packet-", "pdf-", "trouble-", "intake-", "store-", "cli-"];

#[test]
fn every_key_in_the_source_has_words_in_both_languages() {
    let mut keys = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
    assert!(keys.contains("packet-greeting"), "{keys:?}");
    for language in [Language::English, Language::Chinese] {
        let locale = Locale::new(language);
        let missing: Vec<_> = keys.iter().filter(|key| !locale.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}

fn collect(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, keys);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let shipped = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        let is_key = |text: &&str| {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
            let prefixed = PREFIXES.iter().any(|prefix| text.starts_with(prefix));
            prefixed && !text.ends_with('-') && text.bytes().all(plain)
        };
        keys.extend(shipped.split('"').filter(is_key).map(str::to_owned));
    }
}
