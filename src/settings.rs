//! What a person has set for all their cases: languages, paper, time zone, and their own details.
//! One readable file. Keys that this version does not know are kept, and a value it does not
//! understand is passed over, so that no file ever stops the program.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::case::{FactId, Language, Message, TicketLanguage};
use crate::export::pdf::Paper;

/// The first lines of the file.
const PREFACE: &str = "\
# Docket's settings. Docket writes this file when a setting is changed; it may be edited by hand
# while Docket is closed.
";

const DETAILS: &str = "details";

/// What the file says, known or not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings(Table);

/// What can be set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Preferences {
    /// Of the window; the desktop's when it was never chosen.
    pub language: Option<Language>,
    /// Of the tickets of new cases.
    pub ticket_language: Option<TicketLanguage>,
    pub paper: Paper,
    /// As `Asia/Shanghai`; the desktop's when it was never chosen.
    pub time_zone: Option<String>,
    /// Answers that are the same in every case of this person or store, as they are typed.
    pub details: BTreeMap<FactId, String>,
}

/// The file of settings is no such file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {detail}")]
pub struct SettingsError {
    pub line: usize,
    pub detail: String,
}

impl SettingsError {
    pub fn message(&self) -> Message {
        let line = i64::try_from(self.line).unwrap_or(i64::MAX);
        Message::new("settings-unreadable").number("line", line).text("detail", &self.detail)
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        Message::new("settings-unreadable.remedy")
    }
}

impl Settings {
    pub fn read(text: &str) -> Result<Settings, SettingsError> {
        let table = toml::from_str(text).map_err(|error: toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
            SettingsError { line, detail: error.message().to_owned() }
        })?;
        Ok(Settings(table))
    }

    /// The file that reads back as these.
    pub fn to_text(&self) -> String {
        let settings = toml::to_string(&self.0).expect("BUG: a table can be written as TOML");
        format!("{PREFACE}\n{settings}")
    }

    /// What is understood of it.
    pub fn preferences(&self) -> Preferences {
        let details = self.0.get(DETAILS).and_then(Value::as_table).into_iter().flatten();
        let text = |(fact, typed): (&String, &Value)| {
            Some((FactId::from(fact.as_str()), typed.as_str()?.to_owned()))
        };
        Preferences {
            language: self.value("language"),
            ticket_language: self.value("ticket_language"),
            paper: self.value("paper").unwrap_or_default(),
            time_zone: self.time_zone().map(|zone| zone.name().to_owned()),
            details: details.filter_map(text).collect(),
        }
    }

    pub fn time_zone(&self) -> Option<Tz> {
        self.value::<String>("time_zone")?.parse().ok()
    }

    /// Keys of the program's own whose values it does not understand.
    pub fn not_understood(&self) -> Vec<&'static str> {
        let understood = self.preferences();
        let all = [
            ("language", understood.language.is_some()),
            ("ticket_language", understood.ticket_language.is_some()),
            ("paper", self.value::<Paper>("paper").is_some()),
            ("time_zone", understood.time_zone.is_some()),
            (DETAILS, self.0.get(DETAILS).is_some_and(Value::is_table)),
        ];
        let left = |(key, is_understood): &(&'static str, bool)| {
            !is_understood && self.0.contains_key(*key)
        };
        all.iter().filter(|it| left(it)).map(|(key, _)| *key).collect()
    }

    /// Changes what is different, and nothing else.
    pub fn set(&mut self, wanted: &Preferences) {
        let before = self.preferences();
        if wanted.language != before.language {
            self.put("language", wanted.language.as_ref());
        }
        if wanted.ticket_language != before.ticket_language {
            self.put("ticket_language", wanted.ticket_language.as_ref());
        }
        if wanted.paper != before.paper {
            self.put("paper", Some(&wanted.paper));
        }
        if wanted.time_zone != before.time_zone {
            self.put("time_zone", wanted.time_zone.as_ref());
        }
        if wanted.details != before.details {
            let kept = self.0.remove(DETAILS);
            let mut details = match kept {
                Some(Value::Table(table)) => table,
                _ => Table::new(),
            };
            details.retain(|_, value| !value.is_str());
            for (fact, typed) in &wanted.details {
                details.insert(fact.to_string(), Value::String(typed.clone()));
            }
            self.0.insert(DETAILS.to_owned(), Value::Table(details));
        }
    }

    fn value<'a, T: Deserialize<'a>>(&self, key: &str) -> Option<T> {
        self.0.get(key)?.clone().try_into().ok()
    }

    fn put(&mut self, key: &str, value: Option<&impl Serialize>) {
        match value {
            None => drop(self.0.remove(key)),
            Some(value) => {
                let value = Value::try_from(value).expect("BUG: a name can be written as TOML");
                self.0.insert(key.to_owned(), value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_read_and_what_is_unknown_is_kept() {
        let mut settings =
            Settings::read("theme = 'dark'\npaper = 'letter'\n[details]\nextra = 7\n").unwrap();
        let mut wanted = settings.preferences();
        assert_eq!(wanted.paper, Paper::Letter);
        wanted.language = Some(Language::Chinese);
        wanted.time_zone = Some("Asia/Shanghai".to_owned());
        wanted.details.insert("contact_name".into(), "林浩 \"Hao\"\n".to_owned());
        settings.set(&wanted);
        let again = Settings::read(&settings.to_text()).unwrap();
        assert_eq!(again.preferences(), wanted);
        assert_eq!(again.time_zone(), Some(Tz::Asia__Shanghai));
        let text = again.to_text();
        assert!(text.contains("theme = \"dark\"") && text.contains("extra = 7"), "{text}");
        wanted.details.clear();
        wanted.language = None;
        settings.set(&wanted);
        let text = settings.to_text();
        assert!(!text.contains("contact_name") && !text.contains("language"), "{text}");
        assert!(text.contains("extra = 7"), "{text}");
    }

    #[test]
    fn a_value_that_is_not_understood_is_passed_over_and_stays() {
        let mut settings = Settings::read("paper = 'a5'\ntime_zone = 3\nlanguage = 'en'").unwrap();
        assert_eq!(settings.not_understood(), ["paper", "time_zone"]);
        let mut wanted = settings.preferences();
        assert_eq!((wanted.paper, wanted.language), (Paper::A4, Some(Language::English)));
        wanted.ticket_language = Some(TicketLanguage::Both);
        settings.set(&wanted);
        assert!(settings.to_text().contains("paper = \"a5\""));
        wanted.paper = Paper::Letter;
        settings.set(&wanted);
        assert_eq!(settings.not_understood(), ["time_zone"]);
    }

    #[test]
    fn a_broken_file_names_its_line() {
        let error = Settings::read("language = 'en'\npaper = \n").unwrap_err();
        assert_eq!(error.line, 2);
    }
}
