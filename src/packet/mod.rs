//! What will be sent, put into words but not yet bytes: every exporter's input. It decides what is
//! said and in which order; how it looks is the exporter's.

mod body;
mod build;
mod calendar;
mod exhibits;
mod facts;
mod form;
mod late;
mod letter;
mod prior;
mod sheet;
mod timeline;
mod trail;
mod value;
mod words;

pub use build::build;
pub use calendar::{CalendarEntry, calendar};
pub use trail::{StatedHop, Trail};
pub use words::say;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::case::{
    Contents, Digest, FactId, Language, MediaType, SelfCheckAnswer, TicketLanguage, Treatment,
    Watermark,
};

/// A text in the ticket's languages, the leading one first; one or two entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording(pub Vec<(Language, String)>);

impl Wording {
    /// The text in the leading language.
    pub fn leading(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// The text in the other language of a two-language ticket.
    pub fn second(&self) -> Option<&str> {
        self.0.get(1).map(|(_, text)| text.as_str())
    }
}

/// A whole ticket.
#[derive(Debug, Clone, PartialEq)]
pub struct Packet {
    pub ticket_language: TicketLanguage,
    pub generated_at: DateTime<FixedOffset>,
    pub watermark: Option<Watermark>,
    /// False when required items are missing and the user exports all the same.
    pub complete: bool,
    pub reference: String,
    /// What exported files are called, without their ending: ASCII.
    pub file_stem: String,
    pub subject: Wording,
    pub recipient: Wording,
    /// The address an email goes to, where the recipient takes email.
    pub recipient_email: Option<String>,
    pub sender: Party,
    /// How the letter of a later step of the ladder begins.
    pub opening: Option<Wording>,
    /// Who, what, amount, date, id: one sentence.
    pub summary: Wording,
    /// Where the money stopped and by how many business days it is late.
    pub late: Option<Wording>,
    /// The one request.
    pub request: Wording,
    /// What a formal complaint has to name, label and text.
    pub complaint: Vec<(Wording, Wording)>,
    pub key_facts: Vec<StatedFact>,
    /// Facts beyond the key facts, in the scenario's order.
    pub further_facts: Vec<StatedFact>,
    /// Indexes into `exhibits`.
    pub decisive: Vec<usize>,
    /// The money's way, where the case says something of it.
    pub trail: Option<Trail>,
    /// Numbers of earlier tickets, each once.
    pub prior_cases: Vec<PriorNumber>,
    /// What was sent before, and what came back.
    pub prior: Vec<PriorTicket>,
    /// What a proof of debt asks for.
    pub sheet: Option<Sheet>,
    pub timeline: Vec<Event>,
    pub self_checks: Vec<StatedCheck>,
    pub exhibits: Vec<Exhibit>,
    pub gaps: Vec<Gap>,
    /// Plain text of the message, per language, for the email and for web forms.
    pub body: Wording,
    /// Each box of the recipient's web form, filled in.
    pub form: Vec<FilledField>,
    /// What the recipient takes, as far as it is known.
    pub budget: Budget,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    /// Account ids, email, phone: label and value.
    pub details: Vec<(Wording, Wording)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedFact {
    pub label: Wording,
    pub value: Stated,
    /// Indexes into `exhibits` of what proves it.
    pub proven_by: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated {
    /// The same in both languages (an id, an amount) or worded in each.
    Value(Wording),
    /// Not provided, and why.
    Gap(Wording),
}

/// The number of an earlier ticket, and how it is said: whose it is, where it is not the
/// recipient's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorNumber {
    pub number: String,
    pub said: Wording,
}

/// The claim sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<StatedFact>,
    pub periods: Option<SheetTable>,
}

/// A table of the claim sheet with what its amounts come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTable {
    pub title: Wording,
    pub head: Vec<Wording>,
    pub rows: Vec<Vec<Wording>>,
    /// Each currency by itself: `EUR 35.00 + USD 2,100.00`.
    pub total: Option<String>,
    /// Indexes into `exhibits`.
    pub proven_by: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorTicket {
    /// When it was sent.
    pub day: NaiveDate,
    /// The number under which it is known there.
    pub number: Option<PriorNumber>,
    /// Who was asked, when, and what came of it.
    pub told: Wording,
    /// Indexes into `exhibits` of what shows the answer.
    pub exhibits: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub day: NaiveDate,
    /// `09:14 UTC+08:00`: with its zone, where the answer has a time.
    pub time: Option<String>,
    pub what: Wording,
    /// The fact that tells it; `None` for what was sent, answered or made that day.
    pub fact: Option<FactId>,
    pub exhibits: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedCheck {
    pub what: Wording,
    pub answer: SelfCheckAnswer,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exhibit {
    /// `A-3`.
    pub number: String,
    /// What kind of document it is: "Bank return notice".
    pub kind: Option<Wording>,
    pub title: String,
    pub date: Option<NaiveDate>,
    /// What it shows, in the reader's language above the original.
    pub shows: Wording,
    /// The facts it proves with their values, where it proves any.
    pub proves: Option<Wording>,
    pub sha256: Digest,
    pub bytes: u64,
    pub file_name: String,
    /// ASCII, at most 60 characters, numbered: `03_bank_return.pdf`.
    pub export_name: String,
    pub media: MediaType,
    pub contents: Contents,
    /// How it is shown to this recipient.
    pub treatment: Treatment,
    /// What its callouts and other marks point out, in the order of their numbers.
    pub legend: Vec<Wording>,
    /// Where the original bytes are.
    pub path: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    pub what: Wording,
    pub reason: Wording,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledField {
    pub label: Wording,
    pub text: Wording,
    /// Characters the box takes, where known.
    pub limit: Option<u32>,
}

/// The recipient's limits; `None` where nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Budget {
    pub body_characters: Option<u32>,
    pub file_bytes: Option<u64>,
    pub total_bytes: Option<u64>,
    pub files: Option<u32>,
    /// Of the PDF.
    pub pages: Option<u32>,
    /// File endings accepted, in lower case; any when empty.
    pub formats: Vec<String>,
}

impl Budget {
    /// What one file alone may have.
    pub fn one_file(&self) -> Option<u64> {
        [self.file_bytes, self.total_bytes].into_iter().flatten().min()
    }

    pub fn takes(&self, ending: &str) -> bool {
        self.formats.is_empty() || self.formats.iter().any(|format| format == ending)
    }
}
