//! The words of the window, from the same files it reads, so that a test names a button by its key.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The language of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    English,
    Chinese,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::English, Language::Chinese];

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Chinese => "中文",
        }
    }

    /// As the folders of the Fluent files and the pages' `lang` attribute write it.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Chinese => "zh-CN",
        }
    }
}

/// One language's words.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    pub fn load(language: Language) -> Words {
        let tag: LanguageIdentifier = language.tag().parse().expect("BUG: the tag is a language");
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locales");
        let files = std::fs::read_dir(folder.join(language.tag())).expect("the locales are there");
        for file in files.flatten() {
            let source = std::fs::read_to_string(file.path()).expect("a locale file is text");
            let resource = FluentResource::try_new(source).expect("a locale file is Fluent");
            bundle.add_resource_overriding(resource);
        }
        Words(bundle)
    }

    /// The words for `message` or `message.attribute`.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The words with arguments put in.
    pub fn say_with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let dashed = in_fluent(key);
        let whole = (dashed.as_str(), None);
        let (message, attribute) = dashed.split_once('.').map_or(whole, |(m, a)| (m, Some(a)));
        let message = self.0.get_message(message).unwrap_or_else(|| panic!("no words for {key}"));
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        };
        let pattern = pattern.unwrap_or_else(|| panic!("no words for {key}"));
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            let value = value.parse::<i64>().map_or_else(|_| (*value).into(), FluentValue::from);
            filled.set(*name, value);
        }
        self.0.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned()
    }
}

/// Fluent has no dots in ids; in `POL-8.16` a dash stands for it there.
fn in_fluent(key: &str) -> String {
    let after = key.chars().skip(1).map(Some).chain([None]);
    let dashed = key.chars().zip(after).map(|(character, after)| match (character, after) {
        ('.', Some(after)) if after.is_ascii_digit() => '-',
        _ => character,
    });
    dashed.collect()
}
