//! The exporter's own sentences, in the ticket's languages.

use std::cell::RefCell;

use super::look::ACCENT;
use super::references::references;
use super::text::{Span, Style};
use crate::case::{Message, TicketLanguage};
use crate::locale::Locale;
use crate::packet::{Packet, Wording};

pub struct Words {
    locales: Vec<Locale>,
    /// Numbers of the exhibits that texts may name.
    exhibits: Vec<String>,
    /// What was said since somebody began to listen.
    heard: RefCell<Option<String>>,
}

impl Words {
    pub fn new(language: TicketLanguage) -> Words {
        let locales = language.languages().iter().map(|one| Locale::new(*one)).collect();
        Words { locales, exhibits: Vec::new(), heard: RefCell::new(None) }
    }

    /// The same, for texts in which the packet's exhibits are links.
    #[must_use]
    pub fn linking(self, packet: &Packet) -> Words {
        let numbers = packet.exhibits.iter().map(|exhibit| exhibit.number.clone());
        Words { exhibits: numbers.collect(), ..self }
    }

    /// The text with its references to exhibits as links.
    pub fn linked(&self, text: &str, style: Style) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut from = 0;
        for (range, target) in references(text, &self.exhibits) {
            spans.push(Span::new(&text[from..range.start], style));
            spans.push(Span::link(&text[range.clone()], style.color(ACCENT), target));
            from = range.end;
        }
        spans.push(Span::new(&text[from..], style));
        spans.retain(|span| !span.text.is_empty());
        spans
    }

    pub fn say(&self, message: &Message) -> Wording {
        self.noted(self.each(|locale| locale.say(message)))
    }

    pub fn word(&self, key: &str) -> Wording {
        self.noted(self.each(|locale| locale.word(key)))
    }

    /// Does `work`, and gives a line for everything that was said meanwhile.
    pub fn listening(&self, work: impl FnOnce()) -> String {
        self.heard.replace(Some(String::new()));
        work();
        self.heard.take().unwrap_or_default()
    }

    fn noted(&self, said: Wording) -> Wording {
        if let Some(heard) = self.heard.borrow_mut().as_mut() {
            said.0.iter().for_each(|(_, text)| {
                heard.push_str(text);
                heard.push('\n');
            });
        }
        said
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
