//! The exporter's own sentences, in the ticket's languages.

use crate::case::{Message, TicketLanguage};
use crate::locale::Locale;
use crate::packet::Wording;

pub struct Words {
    locales: Vec<Locale>,
}

impl Words {
    pub fn new(language: TicketLanguage) -> Words {
        Words { locales: language.languages().iter().map(|one| Locale::new(*one)).collect() }
    }

    pub fn say(&self, message: &Message) -> Wording {
        self.each(|locale| locale.say(message))
    }

    pub fn word(&self, key: &str) -> Wording {
        self.each(|locale| locale.word(key))
    }

    /// A date, a size or the like as each language writes it.
    pub fn each(&self, write: impl Fn(&Locale) -> String) -> Wording {
        Wording(self.locales.iter().map(|one| (one.language(), write(one))).collect())
    }

    /// The language that leads.
    pub fn leading(&self) -> &Locale {
        self.locales.first().expect("BUG: a ticket speaks one language or two")
    }
}

/// Both languages in a row, for headings and other places of one line: `Timeline 时间线`.
pub fn in_a_row(wording: &Wording, between: &str) -> String {
    match wording.second() {
        Some(second) if second != wording.leading() => {
            format!("{}{between}{second}", wording.leading())
        }
        _ => wording.leading().to_owned(),
    }
}
