//! Message keys into words, from the Fluent files in `assets/locales`. Dates, sizes and money are
//! formatted before they go in, because Fluent's own functions differ between its implementations.

mod spacing;

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use include_dir::{Dir, include_dir};
use unic_langid::langid;

use crate::case::{Argument, Language, Message};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// One language's words; a handle that costs nothing to make, since the files are read only once.
#[derive(Clone, Copy)]
pub struct Locale {
    language: Language,
    words: &'static Words,
}

struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    fn read(language: Language) -> Words {
        let (folder, id) = match language {
            Language::English => ("en", langid!("en")),
            Language::Chinese => ("zh-CN", langid!("zh-CN")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would print as boxes in the PDF. Chinese uses them to find where a value
        // meets the sentence, and takes them out again.
        bundle.set_use_isolating(language == Language::Chinese);
        let files = LOCALES.get_dir(folder).into_iter().flat_map(Dir::files);
        for file in files {
            let source = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = match FluentResource::try_new(source) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Words { bundle }
    }
}

impl Locale {
    pub fn new(language: Language) -> Locale {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        static CHINESE: OnceLock<Words> = OnceLock::new();
        let words = match language {
            Language::English => &ENGLISH,
            Language::Chinese => &CHINESE,
        };
        Locale { language, words: words.get_or_init(|| Words::read(language)) }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there are words for `key` (`message` or `message.attribute`).
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The words for a key without arguments.
    pub fn word(&self, key: &str) -> String {
        self.say(&Message::new(key))
    }

    /// The words. A key nobody wrote comes back as the key itself and a missing argument as
    /// `{$name}`; the tests see to it that there is neither.
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self.pattern(&message.key) else { return message.key.clone() };
        let mut args = FluentArgs::new();
        for (name, argument) in &message.args {
            args.set(name.as_str(), self.value(argument));
        }
        let mut problems = Vec::new();
        let said = self.words.bundle.format_pattern(pattern, Some(&args), &mut problems);
        match self.language {
            Language::English => said.into_owned(),
            Language::Chinese => spacing::settle(&said),
        }
    }

    /// `3 Nov 2026` or `2026年11月3日`.
    pub fn date(&self, date: NaiveDate) -> String {
        match self.language {
            Language::English => date.format("%-d %b %Y").to_string(),
            Language::Chinese => {
                format!("{}年{}月{}日", date.year(), date.month(), date.day())
            }
        }
    }

    /// The date, the time and the zone it is in.
    pub fn moment(&self, moment: DateTime<FixedOffset>) -> String {
        let (date, time) = (self.date(moment.date_naive()), moment.format("%H:%M"));
        let zone = moment.format("UTC%:z");
        match self.language {
            Language::English => format!("{date} {time} ({zone})"),
            Language::Chinese => format!("{date} {time}（{zone}）"),
        }
    }

    /// `8.4 MB`; powers of 1,000, as mail programs and web forms count.
    pub fn bytes(&self, bytes: u64) -> String {
        let tenths = |unit: u64| (bytes * 10 + unit / 2) / unit;
        let with_tenth =
            |tenths: u64, unit: &str| format!("{}.{} {unit}", tenths / 10, tenths % 10);
        match bytes {
            0..1_000 => format!("{bytes} B"),
            1_000..1_000_000 => format!("{} KB", (bytes + 500) / 1_000),
            1_000_000..1_000_000_000 => with_tenth(tenths(1_000_000), "MB"),
            _ => with_tenth(tenths(1_000_000_000), "GB"),
        }
    }

    /// `a, b and c` or `a、b和c`.
    pub fn list(&self, items: &[String]) -> String {
        let (comma, and) = match self.language {
            Language::English => (", ", " and "),
            Language::Chinese => ("、", "和"),
        };
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [most @ .., last] => format!("{}{and}{last}", most.join(comma)),
        }
    }

    fn pattern(&self, key: &str) -> Option<&'static Pattern<&'static str>> {
        let key = in_fluent(key);
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key.as_ref(), None),
        };
        let message = self.words.bundle.get_message(message)?;
        match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        }
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Text(text) => FluentValue::from(text.as_str()),
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Date(date) => FluentValue::from(self.date(*date)),
            Argument::DateTime(moment) => FluentValue::from(self.moment(*moment)),
            Argument::Money(money) => FluentValue::from(money.to_string()),
            Argument::Bytes(bytes) => FluentValue::from(self.bytes(*bytes)),
            Argument::Message(message) => FluentValue::from(self.say(message)),
            Argument::Messages(messages) => {
                let items: Vec<String> = messages.iter().map(|message| self.say(message)).collect();
                FluentValue::from(self.list(&items))
            }
        }
    }
}

/// The key as the Fluent files have it: a dot before a digit belongs to the id of a policy clause
/// (`scenario-POL-8.16.ask`), and as Fluent has no dots in ids, a dash stands for it there.
fn in_fluent(key: &str) -> Cow<'_, str> {
    if !key.contains('.') {
        return Cow::Borrowed(key);
    }
    let mut after = key.chars().skip(1);
    let dashed = key.chars().map(|character| match (character, after.next()) {
        ('.', Some(next)) if next.is_ascii_digit() => '-',
        _ => character,
    });
    Cow::Owned(dashed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_number_is_part_of_the_id() {
        assert_eq!(in_fluent("scenario-POL-8.16.ask"), "scenario-POL-8-16.ask");
        assert_eq!(in_fluent("scenario-POL-8.02"), "scenario-POL-8-02");
        assert_eq!(in_fluent("evidence-E10.must-show"), "evidence-E10.must-show");
        assert_eq!(in_fluent("no-key."), "no-key.");
    }

    fn english() -> Locale {
        Locale::new(Language::English)
    }

    fn chinese() -> Locale {
        Locale::new(Language::Chinese)
    }

    #[test]
    fn an_unknown_key_comes_back_as_itself() {
        assert_eq!(english().word("no-such-key"), "no-such-key");
        assert_eq!(
            english().word("product-name.no-such-attribute"),
            "product-name.no-such-attribute"
        );
        assert!(!english().has("no-such-key"));
    }

    #[test]
    fn a_missing_argument_shows_its_name() {
        let said = english().say(&Message::new("packet-copy-count-of").text("count", "2"));
        assert_eq!(said, "2 of {$limit} characters");
    }

    #[test]
    fn numbers_take_the_right_plural() {
        let checks = |count| Message::new("packet-checks-short").number("count", count);
        assert_eq!(
            english().say(&checks(1)),
            "I have already completed 1 check; it is listed in the attached PDF."
        );
        assert_eq!(
            english().say(&checks(7)),
            "I have already completed 7 checks; they are listed in the attached PDF."
        );
        assert_eq!(chinese().say(&checks(7)), "我已完成 7 项自查，详见所附 PDF。");
    }

    #[test]
    fn each_language_writes_values_in_its_own_way() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        assert_eq!(
            (english().date(day), chinese().date(day)),
            ("3 Nov 2026".into(), "2026年11月3日".into())
        );
        let moment = DateTime::parse_from_rfc3339("2026-11-03T09:14:00+08:00").unwrap();
        assert_eq!(english().moment(moment), "3 Nov 2026 09:14 (UTC+08:00)");
        assert_eq!(chinese().moment(moment), "2026年11月3日 09:14（UTC+08:00）");
        let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(english().list(&items), "a, b and c");
        assert_eq!(chinese().list(&items), "a、b和c");
        assert_eq!(english().bytes(18_400_000), "18.4 MB");
    }
}
