//! What the case says, fact by fact: stated with the exhibits that prove it, or as a visible gap.

use super::value::{total, value};
use super::words::Words;
use super::{Gap, Party, PriorNumber, Stated, StatedFact, Wording};
use crate::case::{Answer, Case, Contents, Evidence, FactId, Message, TicketLanguage};
use crate::locale::Locale;
use crate::rules::{FactKind, FactRequest, Need, Packs, Scenario};

/// Says who writes, and so stands beside the sender's name rather than among the facts.
const SENDER_FACTS: [&str; 11] = [
    "contact_email",
    "contact_phone",
    "reply_language",
    "legal_name",
    "wish_store_name",
    "wish_merchant_id",
    "wish_email",
    "payoneer_customer_id",
    "payoneer_email",
    "pingpong_client_id",
    "pingpong_email",
];

/// The first of these that is answered names the sender.
const SENDER_NAMES: [&str; 4] =
    ["contact_name", "legal_name", "account_holder_name", "wish_store_name"];

/// Numbers of earlier cases, and how recipients begin that know them without being told whose they
/// are.
const PRIOR_CASES: [(&str, &str); 3] =
    [("case_no", ""), ("wish_ticket_id", "wish"), ("paypal_case_id", "paypal")];

/// The case read through its scenario. A scenario nobody knows asks for nothing.
pub(super) struct Facts<'a> {
    pub(super) case: &'a Case,
    pub(super) packs: &'a Packs,
    asked: Option<Scenario>,
    pub(super) words: Words,
}

impl<'a> Facts<'a> {
    pub(super) fn new(case: &'a Case, packs: &'a Packs, language: TicketLanguage) -> Facts<'a> {
        Facts { case, packs, asked: packs.asked(case), words: Words::new(language) }
    }

    /// The scenario as it applies to the case.
    pub(super) fn scenario(&self) -> Option<&Scenario> {
        self.asked.as_ref()
    }

    pub(super) fn requests(&self) -> impl Iterator<Item = &FactRequest> {
        self.scenario().into_iter().flat_map(|scenario| &scenario.facts)
    }

    pub(super) fn is_asked(&self, fact: &FactId) -> bool {
        self.requests().any(|request| request.any_of.contains(fact))
    }

    pub(super) fn label(&self, fact: &FactId) -> Wording {
        self.words.word(&format!("fact-{fact}"))
    }

    pub(super) fn value(&self, fact: &FactId) -> Option<Wording> {
        let answer = self.case.answer(fact)?;
        let definition = self.packs.facts.get(fact);
        let shown =
            self.words.each(|locale| value(locale, fact, definition, answer).unwrap_or_default());
        Some(shown)
    }

    /// A sentence of the scenario with the facts filled in; a missing one is said to be missing.
    pub(super) fn template(&self, attribute: &str) -> Wording {
        let key = format!("scenario-{}.{attribute}", self.case.scenario);
        self.words.each(|locale| locale.say(&self.fill_in(locale, &key)))
    }

    /// Beside each answer what a sentence may turn on: who is written to, the option of a choice, and
    /// how many rows a table has and what they come to.
    fn fill_in(&self, locale: Locale, key: &str) -> Message {
        let missing = locale.word("packet-not-provided");
        let message = Message::new(key).text("recipient", self.case.recipient.as_str());
        self.packs.facts.values().fold(message, |message, definition| {
            let fact = &definition.id;
            let answer = self.case.answer(fact);
            let shown = answer.and_then(|answer| value(locale, fact, Some(definition), answer));
            let message = match (definition.kind, answer) {
                (FactKind::Choice, Some(Answer::Choice(option))) => {
                    message.text(&format!("{fact}_choice"), option.as_str())
                }
                (FactKind::Choice, _) => message.text(&format!("{fact}_choice"), ""),
                (FactKind::Rows, answer) => {
                    let rows = match answer {
                        Some(Answer::Rows(rows)) => rows.as_slice(),
                        _ => &[],
                    };
                    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
                    let total = total(rows).unwrap_or_else(|| missing.clone());
                    message
                        .number(&format!("{fact}_count"), count)
                        .text(&format!("{fact}_total"), total)
                }
                _ => message,
            };
            message.text(fact.as_str(), shown.unwrap_or_else(|| missing.clone()))
        })
    }

    /// Indexes of the exhibits that prove `fact`: those whose kind proves it in this scenario and
    /// those the user says do.
    pub(super) fn proven_by(&self, fact: &FactId) -> Vec<usize> {
        let exhibits = self.case.evidence.iter().enumerate();
        exhibits
            .filter(|(_, evidence)| self.proves(evidence).contains(&fact))
            .map(|(index, _)| index)
            .collect()
    }

    /// The facts a piece of evidence proves, in the scenario's order, each once. What cannot be
    /// read proves nothing.
    pub(super) fn proves<'b>(&'b self, evidence: &'b Evidence) -> Vec<&'b FactId> {
        if matches!(evidence.contents, Contents::Unreadable { .. }) {
            return Vec::new();
        }
        let by_kind = self
            .scenario()
            .into_iter()
            .flat_map(|scenario| &scenario.evidence)
            .filter(|request| Some(&request.kind) == evidence.kind.as_ref())
            .flat_map(|request| &request.proves);
        let mut facts: Vec<&FactId> = Vec::new();
        for fact in by_kind.chain(&evidence.proves) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        facts
    }

    /// The facts of the requests that `wanted` picks.
    pub(super) fn stated(&self, wanted: impl Fn(&FactRequest) -> bool) -> Vec<StatedFact> {
        let requests = self.requests().filter(|request| wanted(request));
        requests.flat_map(|request| self.state(request)).collect()
    }

    fn state(&self, request: &FactRequest) -> Vec<StatedFact> {
        let is_printed = |fact: &FactId| request.key || !is_about_sender(fact);
        let answered: Vec<StatedFact> = request
            .any_of
            .iter()
            .filter(|fact| is_printed(fact))
            .filter_map(|fact| {
                let value = Stated::Value(self.value(fact)?);
                Some(StatedFact { label: self.label(fact), value, proven_by: self.proven_by(fact) })
            })
            .collect();
        if !answered.is_empty()
            || request.any_of.iter().any(|fact| self.case.answer(fact).is_some())
        {
            return answered;
        }
        let explained = request.any_of.iter().any(|fact| self.reason(fact).is_some());
        let visible = request.key || explained || request.need == Need::Required;
        let gap = self.gap(request).filter(|_| visible && request.any_of.iter().any(is_printed));
        gap.into_iter()
            .map(|gap| StatedFact {
                label: gap.what,
                value: Stated::Gap(gap.reason),
                proven_by: Vec::new(),
            })
            .collect()
    }

    /// What is missing for a request, and why. An optional one is missing only when the user says so.
    pub(super) fn gap(&self, request: &FactRequest) -> Option<Gap> {
        if request.any_of.iter().any(|fact| self.case.answer(fact).is_some()) {
            return None;
        }
        let reason = request.any_of.iter().find_map(|fact| self.reason(fact));
        if reason.is_none() && request.need == Need::Optional {
            return None;
        }
        let what = self.words.each(|locale| {
            let names = request.any_of.iter().map(|fact| locale.word(&format!("fact-{fact}")));
            let either = |first: String, second: String| {
                let message = Message::new("packet-either").text("first", first);
                locale.say(&message.text("second", second))
            };
            names.reduce(either).unwrap_or_default()
        });
        Some(Gap { what, reason: self.reason_words(reason) })
    }

    /// Why there is no answer to `fact`.
    pub(super) fn reason_of(&self, fact: &FactId) -> Wording {
        self.reason_words(self.reason(fact))
    }

    fn reason_words(&self, reason: Option<&str>) -> Wording {
        match reason {
            Some(reason) if !reason.trim().is_empty() => {
                self.words.say(&Message::new("packet-not-available").text("reason", reason))
            }
            _ => self.words.word("packet-not-provided"),
        }
    }

    fn reason(&self, fact: &FactId) -> Option<&'a str> {
        match &self.case.facts.get(fact)?.answer {
            Answer::NotAvailable { reason } => Some(reason),
            _ => None,
        }
    }

    pub(super) fn sender(&self) -> Party {
        let asked = |name: &str| {
            let fact = FactId::from(name);
            self.requests().any(|request| request.any_of.contains(&fact)).then_some(fact)
        };
        let name = SENDER_NAMES.iter().find_map(|name| {
            let shown = self.value(&FactId::from(*name))?;
            Some((*name, shown.on_one_line()))
        });
        let (named_by, name) =
            name.unwrap_or_else(|| ("", self.words.word("packet-not-provided").on_one_line()));
        let details = SENDER_FACTS
            .iter()
            .filter(|detail| **detail != named_by)
            .filter_map(|detail| {
                let fact = asked(detail)?;
                Some((self.label(&fact), self.value(&fact)?))
            })
            .collect();
        Party { name, details }
    }

    /// Numbers of earlier cases about the same problem, given as facts. One that is a key fact is the
    /// number of the case itself.
    pub(super) fn prior_cases(&self) -> Vec<PriorNumber> {
        let number = |(fact, owner): &(&str, &str)| {
            let id = FactId::from(*fact);
            let own = self.requests().any(|request| request.key && request.any_of.contains(&id));
            let number = self.value(&id).filter(|_| !own)?.on_one_line();
            let said = match self.case.recipient.as_str().starts_with(owner) {
                true => self.words.each(|_| number.clone()),
                false => {
                    let message = Message::new(format!("packet-{owner}-number"));
                    self.words.say(&message.text("number", number.as_str()))
                }
            };
            Some(PriorNumber { number, said })
        };
        PRIOR_CASES.iter().filter_map(number).collect()
    }
}

fn is_about_sender(fact: &FactId) -> bool {
    fact.as_str() == "contact_name" || SENDER_FACTS.contains(&fact.as_str())
}
