//! Message keys into words, from the Fluent files in `assets/locales`. Dates, sizes and money are
//! formatted before they go in, because Fluent's own functions differ between its implementations.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::langid;

use crate::case::{Argument, Language, Message};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// One language's words.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    pub fn new(language: Language) -> Locale {
        let (folder, id) = match language {
            Language::English => ("en", langid!("en")),
            Language::Chinese => ("zh-CN", langid!("zh-CN")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would print as boxes in the PDF.
        bundle.set_use_isolating(false);
        let files = LOCALES.get_dir(folder).into_iter().flat_map(Dir::files);
        for file in files {
            let source = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = match FluentResource::try_new(source) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Locale { language, bundle }
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

    /// The words. A key nobody wrote comes back as the key itself; the tests see to it that there is
    /// none.
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self.pattern(&message.key) else { return message.key.clone() };
        let mut args = FluentArgs::new();
        for (name, argument) in &message.args {
            args.set(name.as_str(), self.value(argument));
        }
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned()
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
        format!("{} {}", self.date(moment.date_naive()), moment.format("%H:%M (UTC%:z)"))
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

    fn pattern(&self, key: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(message)?;
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
