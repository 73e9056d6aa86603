//! One text in all the languages of the ticket.

use super::Wording;
use crate::case::{Language, Message, TicketLanguage};
use crate::locale::Locale;

/// The words of `message` in the ticket's languages.
pub fn say(ticket_language: TicketLanguage, message: &Message) -> Wording {
    Words::new(ticket_language).say(message)
}

/// The languages of a ticket, the leading one first.
pub(super) struct Words {
    locales: Vec<Locale>,
}

impl Words {
    pub(super) fn new(ticket_language: TicketLanguage) -> Words {
        Words { locales: ticket_language.languages().iter().copied().map(Locale::new).collect() }
    }

    pub(super) fn leading(&self) -> Locale {
        self.locales.first().copied().unwrap_or_else(|| Locale::new(Language::English))
    }

    pub(super) fn each(&self, mut say: impl FnMut(Locale) -> String) -> Wording {
        Wording(self.locales.iter().map(|locale| (locale.language(), say(*locale))).collect())
    }

    pub(super) fn say(&self, message: &Message) -> Wording {
        self.each(|locale| locale.say(message))
    }

    pub(super) fn word(&self, key: &str) -> Wording {
        self.each(|locale| locale.word(key))
    }
}

impl Wording {
    /// The text in `language`, or in the leading one where there is none.
    pub fn text_in(&self, language: Language) -> &str {
        let found = self.0.iter().find(|(candidate, _)| *candidate == language);
        found.map_or_else(|| self.leading(), |(_, text)| text)
    }

    /// Both texts with ` / ` between them; one where they are the same.
    pub fn on_one_line(&self) -> String {
        match self.second() {
            Some(second) if second != self.leading() => format!("{} / {second}", self.leading()),
            _ => self.leading().to_owned(),
        }
    }
}
