//! The user's own cases by words: whatever a person may remember of one, in either language.

use serde::Serialize;

use super::text::normalized;
use crate::case::{Answer, Case, Fact, FactId, Language, Message};
use crate::locale::Locale;
use crate::rules::{Packs, write_answer};

/// What can be found of one case.
pub struct CaseText {
    fields: Vec<Field>,
}

struct Field {
    place: CasePlace,
    text: String,
    /// Without spaces: an id may be typed with or without.
    joined: String,
}

/// Where in a case the words stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "in", rename_all = "snake_case")]
pub enum CasePlace {
    /// Its title, scenario or recipient.
    Name,
    Fact {
        fact: FactId,
        text: String,
    },
    /// The title or the file name of an exhibit.
    Evidence {
        text: String,
    },
    /// A number that a recipient gave it.
    Ticket {
        text: String,
    },
}

impl CaseText {
    pub fn new(case: &Case, packs: &Packs) -> CaseText {
        let locales = [Locale::new(Language::English), Locale::new(Language::Chinese)];
        let mut text = CaseText { fields: Vec::new() };
        text.add(CasePlace::Name, &case.title);
        text.add(CasePlace::Name, case.scenario.as_str());
        for locale in locales {
            for key in
                [format!("scenario-{}", case.scenario), format!("recipient-{}", case.recipient)]
            {
                if locale.has(&key) {
                    text.add(CasePlace::Name, &locale.say(&Message::new(key)));
                }
            }
        }
        for (id, Fact { answer, .. }) in &case.facts {
            let Some(definition) = packs.facts.get(id) else { continue };
            let written = write_answer(definition, answer);
            let place = || CasePlace::Fact { fact: id.clone(), text: written.clone() };
            text.add(place(), &written);
            for locale in locales {
                match answer {
                    Answer::Choice(option) => {
                        let key = format!("fact-{id}.{option}");
                        if locale.has(&key) {
                            let words = locale.say(&Message::new(key));
                            let place = CasePlace::Fact { fact: id.clone(), text: words.clone() };
                            text.add(place, &words);
                        }
                    }
                    Answer::Date(day) => text.add(place(), &locale.date(*day)),
                    _ => {}
                }
            }
        }
        for evidence in &case.evidence {
            for said in [&evidence.title, &evidence.original.file_name] {
                text.add(CasePlace::Evidence { text: said.clone() }, said);
            }
        }
        for number in case.submissions.iter().filter_map(|sent| sent.ticket_number.as_ref()) {
            text.add(CasePlace::Ticket { text: number.clone() }, number);
        }
        text
    }

    /// Where the words stand, when all of them do: the name before anything else.
    pub fn find(&self, query: &CaseQuery) -> Option<CasePlace> {
        let mut best: Option<&Field> = None;
        for word in &query.words {
            let found = self.fields.iter().find(|field| field.holds(word))?;
            if best.is_none_or(|best| best.place == CasePlace::Name) {
                best = Some(found);
            }
        }
        Some(best.map_or(CasePlace::Name, |field| field.place.clone()))
    }

    fn add(&mut self, place: CasePlace, text: &str) {
        let text = normalized(text);
        if !text.is_empty() {
            let joined = text.replace(' ', "");
            self.fields.push(Field { place, text, joined });
        }
    }
}

impl Field {
    fn holds(&self, word: &str) -> bool {
        self.text.contains(word) || self.joined.contains(word)
    }
}

/// What is looked for: every word of it has to stand somewhere in the case.
pub struct CaseQuery {
    words: Vec<String>,
}

impl CaseQuery {
    pub fn new(text: &str) -> CaseQuery {
        let text: String = text.chars().take(super::MOST_CHARACTERS).collect();
        CaseQuery { words: normalized(&text).split_whitespace().map(str::to_owned).collect() }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::rules::read_answer;

    fn case(packs: &Packs) -> Case {
        let at = DateTime::parse_from_rfc3339("2026-11-22T10:00:00+08:00").unwrap();
        let mut case = Case::new("one".into(), "PAY-06".into(), "payoneer".into(), at);
        case.title = "十一月提现".to_owned();
        let answers = [
            ("withdrawal_amount", "USD 8,420.00"),
            ("contact_name", "Lin Hao"),
            ("return_date", "2026-11-06"),
            ("payment_provider", "pingpong"),
        ];
        for (fact, typed) in answers {
            let id = FactId::from(fact);
            let answer = read_answer(&packs.facts[&id], typed).unwrap().answer;
            case.facts.insert(id, Fact::typed(answer));
        }
        case
    }

    #[test]
    fn a_case_is_found_by_what_is_remembered_of_it() {
        let packs = Packs::load().unwrap();
        let text = CaseText::new(&case(&packs), &packs);
        let place = |query: &str| text.find(&CaseQuery::new(query));
        for name in
            ["十一月", "pay06", "Payoneer", "派安盈", "ＰＡＹＯＮＥＥＲ", "提现 payoneer", ""]
        {
            assert_eq!(place(name), Some(CasePlace::Name), "{name}");
        }
        let answers =
            ["8420", "8,420.00", "lin hao", "linhao", "2026-11-06", "2026年11月6日", "pingpong"];
        for answer in answers {
            assert!(matches!(place(answer), Some(CasePlace::Fact { .. })), "{answer}");
        }
        let both = place("payoneer lin");
        assert!(
            matches!(both, Some(CasePlace::Fact { fact, .. }) if fact.as_str() == "contact_name")
        );
        for other in ["paypal", "8421", "lin wei", "payoneer paypal"] {
            assert_eq!(place(other), None, "{other}");
        }
    }
}
