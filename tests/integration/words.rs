//! The two languages hold the same keys with the same variables, over every Fluent file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

pub const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// Keys (`message` or `message.attribute`) with the variables of each.
pub type Words = BTreeMap<String, BTreeSet<String>>;

/// The words of one file in one language.
pub fn words(language: &str, file: &str) -> Words {
    let path = folder(language).join(file);
    let source = fs::read_to_string(&path).unwrap();
    let resource = match parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{}: {errors:?}", path.display()),
    };
    let mut words = Words::new();
    let mut add = |key: String, variables| {
        assert!(words.insert(key.clone(), variables).is_none(), "{}: {key} twice", path.display());
    };
    for entry in resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.into(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        for attribute in &attributes {
            add(format!("{name}.{}", attribute.id.name), variables(&attribute.value));
        }
        if let Some(value) = &value {
            add(name, variables(value));
        }
    }
    words
}

/// An id as the Fluent files have it: they write the clause `8.16` as `8-16`.
pub fn in_fluent(id: &str) -> String {
    id.replace('.', "-")
}

/// The words of every file in one language.
pub fn all_words(language: &str) -> Words {
    files(language).iter().flat_map(|file| words(language, file)).collect()
}

fn folder(language: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(language)
}

fn files(language: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(language)).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    let [english, chinese] = LANGUAGES;
    assert_eq!(files(english), files(chinese));
    for file in files(english) {
        let (english, chinese) = (words(english, &file), words(chinese, &file));
        for key in english.keys().chain(chinese.keys()) {
            assert_eq!(english.get(key), chinese.get(key), "{file}: {key}");
        }
    }
}

#[test]
fn no_key_stands_in_two_files() {
    for language in LANGUAGES {
        let mut seen = BTreeMap::new();
        for file in files(language) {
            for key in words(language, &file).into_keys() {
                if let Some(other) = seen.insert(key.clone(), file.clone()) {
                    panic!("{language}: {key} is in {other} and in {file}");
                }
            }
        }
    }
}
