//! The message as plain text: one screen, complete without the attachment, and within what the
//! recipient's form takes.

use super::{
    Budget, Exhibit, Gap, Party, PriorNumber, PriorTicket, Stated, StatedCheck, StatedFact,
    StatedHop, Trail, Wording,
};
use crate::case::{Language, Message, SelfCheckAnswer};
use crate::locale::Locale;

/// What a message is made of.
pub(super) struct Contents<'a> {
    pub(super) recipient: &'a Wording,
    pub(super) reference: &'a str,
    pub(super) opening: Option<&'a Wording>,
    pub(super) summary: &'a Wording,
    pub(super) request: &'a Wording,
    pub(super) complaint: &'a [(Wording, Wording)],
    pub(super) key_facts: &'a [StatedFact],
    /// The other facts the recipient cannot do without.
    pub(super) other_facts: &'a [StatedFact],
    pub(super) trail: Option<&'a Trail>,
    pub(super) self_checks: &'a [StatedCheck],
    pub(super) exhibits: &'a [Exhibit],
    pub(super) gaps: &'a [Gap],
    pub(super) prior_cases: &'a [PriorNumber],
    pub(super) prior: &'a [PriorTicket],
    pub(super) sender: &'a Party,
    /// The recipient takes the PDF; otherwise the exhibits go as pictures.
    pub(super) takes_pdf: bool,
}

/// What a message can do without, the least important first. Opening, summary, request, the numbers of
/// earlier tickets and the sender stay.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Courtesy,
    ExhibitTitles,
    SelfCheckList,
    GapList,
    SenderDetails,
    OtherFacts,
    Trail,
    Complaint,
    PriorTickets,
    KeyFacts,
}

const PARTS: [Part; 10] = [
    Part::Courtesy,
    Part::ExhibitTitles,
    Part::SelfCheckList,
    Part::GapList,
    Part::SenderDetails,
    Part::OtherFacts,
    Part::Trail,
    Part::Complaint,
    Part::PriorTickets,
    Part::KeyFacts,
];

/// The fullest message that fits, or the shortest there is when none does.
pub(super) fn body(locale: Locale, contents: &Contents<'_>, budget: &Budget) -> String {
    let fits = |text: &String| {
        budget.body_characters.is_none_or(|limit| text.chars().count() <= limit as usize)
    };
    let mut shortest = String::new();
    for dropped in 0..=PARTS.len() {
        shortest = Draft { locale, contents, dropped: &PARTS[..dropped] }.write();
        if fits(&shortest) {
            break;
        }
    }
    shortest
}

struct Draft<'a> {
    locale: Locale,
    contents: &'a Contents<'a>,
    dropped: &'a [Part],
}

impl Draft<'_> {
    fn write(&self) -> String {
        let sections = [
            self.greeting(),
            self.contents.opening.map(|opening| self.text(opening)),
            Some(self.text(self.contents.summary)),
            self.facts(Part::KeyFacts, "packet-key-facts", self.contents.key_facts),
            self.facts(Part::OtherFacts, "packet-other-facts", self.contents.other_facts),
            self.trail(),
            self.self_checks(),
            self.exhibits(),
            self.gaps(),
            Some(self.headed("packet-request", &self.text(self.contents.request))),
            self.complaint(),
            self.prior(),
            Some(self.signature()),
        ];
        sections.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
    }

    fn greeting(&self) -> Option<String> {
        let recipient = self.text(self.contents.recipient);
        let greeting = Message::new("packet-greeting").text("recipient", recipient);
        self.keeps(Part::Courtesy).then(|| self.locale.say(&greeting))
    }

    /// What is answered; what is not stands among the gaps.
    fn facts(&self, part: Part, heading: &str, facts: &[StatedFact]) -> Option<String> {
        let lines: Vec<String> = facts
            .iter()
            .filter(|_| self.keeps(part))
            .filter_map(|fact| match &fact.value {
                Stated::Value(value) => Some(self.pair(&fact.label, &self.text(value))),
                Stated::Gap(_) => None,
            })
            .collect();
        self.section(heading, &lines)
    }

    /// The hops, and where the money stopped; the sentence alone where there is no room.
    fn trail(&self) -> Option<String> {
        let trail = self.contents.trail.filter(|trail| trail.tells_more)?;
        let sentence = trail.sentence.as_ref().map(|sentence| self.text(sentence));
        if !self.keeps(Part::Trail) {
            return sentence;
        }
        if trail.hops.len() == 1 && sentence.is_some() {
            return sentence;
        }
        let hops: Vec<String> = trail.hops.iter().map(|hop| self.hop(hop)).collect();
        let hops = self.section("packet-trail", &hops)?;
        Some([Some(hops), sentence].into_iter().flatten().collect::<Vec<_>>().join("\n"))
    }

    fn hop(&self, hop: &StatedHop) -> String {
        let told =
            |key: &str, value: &String| self.locale.say(&Message::new(key).text("value", value));
        let mut said = vec![self.text(&hop.label)];
        said.extend(hop.day.map(|day| self.locale.date(day)));
        said.extend(hop.sent.as_ref().map(|sent| told("packet-hop-in", sent)));
        said.extend(hop.fees.as_ref().map(|fees| told("packet-hop-fees", fees)));
        said.extend(hop.rate.as_ref().map(|rate| told("packet-hop-rate", rate)));
        said.extend(hop.received.as_ref().map(|received| told("packet-hop-out", received)));
        said.push(self.text(&hop.standing));
        said.join(" · ")
    }

    fn self_checks(&self) -> Option<String> {
        let done = self.contents.self_checks.iter();
        let done: Vec<&StatedCheck> =
            done.filter(|check| check.answer == SelfCheckAnswer::Yes).collect();
        if done.is_empty() {
            return None;
        }
        if !self.keeps(Part::SelfCheckList) {
            let count = i64::try_from(done.len()).unwrap_or(i64::MAX);
            return Some(
                self.locale.say(&self.with_files("packet-checks-short").number("count", count)),
            );
        }
        let lines: Vec<String> = done.iter().map(|check| self.text(&check.what)).collect();
        self.section("packet-self-checks", &lines)
    }

    fn exhibits(&self) -> Option<String> {
        let exhibits = self.contents.exhibits;
        let (first, last) = (exhibits.first()?, exhibits.last()?);
        if !self.keeps(Part::ExhibitTitles) {
            let count = i64::try_from(exhibits.len()).unwrap_or(i64::MAX);
            let short = self
                .with_files("packet-exhibits-short")
                .number("count", count)
                .text("first", first.number.as_str())
                .text("last", last.number.as_str());
            return Some(self.locale.say(&short));
        }
        let lines: Vec<String> = exhibits.iter().map(|exhibit| self.exhibit(exhibit)).collect();
        let heading = match self.contents.takes_pdf {
            true => "packet-exhibits",
            false => "packet-exhibits-pictures",
        };
        self.section(heading, &lines)
    }

    /// The number, the kind in the reader's language, the title and the date.
    fn exhibit(&self, exhibit: &Exhibit) -> String {
        let mut said = Vec::new();
        if let Some(kind) = &exhibit.kind {
            said.push(self.text(kind));
        }
        said.extend(exhibit.own_title().map(str::to_owned));
        said.extend(exhibit.date.map(|date| self.locale.date(date)));
        format!("{} {}", exhibit.number, said.join(" · "))
    }

    fn gaps(&self) -> Option<String> {
        let gaps = self.contents.gaps;
        if gaps.is_empty() {
            return None;
        }
        if !self.keeps(Part::GapList) {
            let count = i64::try_from(gaps.len()).unwrap_or(i64::MAX);
            return Some(
                self.locale.say(&self.with_files("packet-gaps-short").number("count", count)),
            );
        }
        let lines: Vec<String> =
            gaps.iter().map(|gap| self.pair(&gap.what, &self.text(&gap.reason))).collect();
        self.section("packet-gaps", &lines)
    }

    /// What was sent and answered before; the numbers alone where there is no room for more.
    fn prior(&self) -> Option<String> {
        let prior = self.contents.prior;
        let told: Vec<String> = prior
            .iter()
            .filter(|_| self.keeps(Part::PriorTickets))
            .map(|ticket| self.text(&ticket.told))
            .collect();
        let is_told = |number: &PriorNumber| {
            !told.is_empty() && prior.iter().any(|ticket| ticket.number.as_ref() == Some(number))
        };
        let numbers = self.contents.prior_cases.iter().filter(|number| !is_told(number));
        let numbers: Vec<String> = numbers.map(|number| self.text(&number.said)).collect();
        let numbers = (!numbers.is_empty())
            .then(|| self.label_value(&self.locale.word("packet-prior-case"), &numbers.join(", ")));
        let parts = [self.section("carry-on-prior", &told), numbers].into_iter().flatten();
        parts.reduce(|first, second| format!("{first}\n\n{second}"))
    }

    fn complaint(&self) -> Option<String> {
        let rows = self.contents.complaint.iter().filter(|_| self.keeps(Part::Complaint));
        let lines: Vec<String> =
            rows.map(|(label, text)| self.pair(label, &self.text(text))).collect();
        self.section("carry-on-complaint", &lines)
    }

    fn signature(&self) -> String {
        let sender = self.contents.sender;
        let mut lines = Vec::new();
        if self.keeps(Part::Courtesy) {
            lines.push(self.locale.word("packet-closing"));
            lines.push(String::new());
        }
        lines.push(sender.name.clone());
        if self.keeps(Part::SenderDetails) {
            let details = sender.details.iter();
            lines.extend(
                details.map(|(label, value)| self.pair(label, value.text_in(self.language()))),
            );
        }
        let reference = self.locale.word("packet-reference");
        lines.push(self.label_value(&reference, self.contents.reference));
        lines.join("\n")
    }

    /// The sentence that speaks of the PDF, or the one for a recipient that takes none.
    fn with_files(&self, key: &str) -> Message {
        let ending = if self.contents.takes_pdf { "" } else { "-pictures" };
        Message::new(format!("{key}{ending}"))
    }

    fn keeps(&self, part: Part) -> bool {
        !self.dropped.contains(&part)
    }

    fn text(&self, wording: &Wording) -> String {
        wording.text_in(self.language()).to_owned()
    }

    fn language(&self) -> Language {
        self.locale.language()
    }

    fn pair(&self, label: &Wording, value: &str) -> String {
        self.label_value(label.text_in(self.language()), value)
    }

    fn label_value(&self, label: &str, value: &str) -> String {
        let message = Message::new("packet-label-value").text("label", label);
        self.locale.say(&message.text("value", value))
    }

    fn headed(&self, heading: &str, text: &str) -> String {
        format!(
            "{}\n{text}",
            self.locale
                .say(&Message::new("packet-heading").message("heading", Message::new(heading)))
        )
    }

    fn section(&self, heading: &str, lines: &[String]) -> Option<String> {
        // A line of its own within an item stays under its bullet.
        let items: Vec<String> =
            lines.iter().map(|line| format!("- {}", line.replace('\n', "\n  "))).collect();
        (!items.is_empty()).then(|| self.headed(heading, &items.join("\n")))
    }
}
