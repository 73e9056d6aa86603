//! Whatever goes wrong is said in both languages, with what to do about it.

use std::collections::BTreeSet;

use docket::case::Language;
use docket::locale::Locale;

#[test]
fn every_error_has_words_and_a_remedy_in_both_languages() {
    let keys: BTreeSet<&str> = include_str!("../error.rs")
        .split('"')
        .filter(|text| text.starts_with("command-"))
        .collect();
    assert!(keys.len() > 10, "{keys:?}");
    for language in [Language::English, Language::Chinese] {
        let locale = Locale::new(language);
        for key in &keys {
            for key in [(*key).to_owned(), format!("{key}.remedy")] {
                assert!(locale.has(&key), "{key} has no words in {language:?}");
            }
        }
    }
}
