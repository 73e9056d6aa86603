//! What happened when: every dated fact, everything sent and answered, and every dated exhibit.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::facts::Facts;
use super::prior::events;
use super::sheet::is_claim;
use super::value::one_row;
use super::{Event, Exhibit};
use crate::case::{Answer, FactId, Message, Row};
use crate::locale::Locale;

/// An event with the moment that decides its place within the day.
#[derive(Clone)]
struct Dated {
    event: Event,
    moment: Option<DateTime<FixedOffset>>,
}

/// In order of days; within a day by time where there is one, else in the scenario's order.
pub(super) fn timeline(facts: &Facts<'_>, exhibits: &[Exhibit]) -> Vec<Event> {
    let mut dated: Vec<Dated> = facts
        .requests()
        // The day a claim is added up to is not an event.
        .filter(|request| !is_claim(facts, request))
        .flat_map(|request| &request.any_of)
        .flat_map(|fact| of_fact(facts, fact))
        .collect();
    dated.extend(events(facts).into_iter().map(|event| Dated { event, moment: None }));
    dated.extend(documents(facts, exhibits, &dated));
    dated.sort_by_key(|dated| dated.event.day);
    for day in dated.chunk_by_mut(|first, second| first.event.day == second.event.day) {
        order_by_time(day);
    }
    dated.into_iter().map(|dated| dated.event).collect()
}

/// What was made on a day and is told by no other event of it, one event a day.
fn documents(facts: &Facts<'_>, exhibits: &[Exhibit], told: &[Dated]) -> Vec<Dated> {
    let mut days: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    for (index, exhibit) in exhibits.iter().enumerate() {
        let Some(day) = exhibit.date else { continue };
        let tells = |other: &Dated| other.event.day == day && other.event.exhibits.contains(&index);
        if !told.iter().any(tells) {
            days.entry(day).or_default().push(index);
        }
    }
    let event = |(day, exhibits_of_day): (NaiveDate, Vec<usize>)| {
        let what = facts.words.each(|locale| made(locale, exhibits, &exhibits_of_day));
        let exhibits = exhibits_of_day;
        Dated { event: Event { day, time: None, what, fact: None, exhibits }, moment: None }
    };
    days.into_iter().map(event).collect()
}

/// So many documents of a day are named; of more, their numbers say enough.
const NAMED: usize = 4;

fn made(locale: Locale, exhibits: &[Exhibit], of_day: &[usize]) -> String {
    if of_day.len() > NAMED {
        let count = of_day.len() as i64;
        return locale.say(&Message::new("packet-event-documents").number("count", count));
    }
    let names = of_day.iter().map(|index| name(locale, &exhibits[*index]));
    let names = names.collect::<Vec<_>>().join(&locale.word("packet-semicolon"));
    locale.say(&Message::new("packet-event-document").text("name", names))
}

/// The kind in the reader's language and the title as it was typed.
fn name(locale: Locale, exhibit: &Exhibit) -> String {
    let kind = exhibit.kind.as_ref().map(|kind| kind.text_in(locale.language()));
    match (kind, exhibit.own_title()) {
        (Some(kind), Some(title)) => locale
            .say(&Message::new("packet-document-name").text("kind", kind).text("title", title)),
        (kind, title) => title.or(kind).unwrap_or_default().to_owned(),
    }
}

fn of_fact(facts: &Facts<'_>, fact: &FactId) -> Vec<Dated> {
    match facts.case.answer(fact) {
        Some(Answer::Date(day)) => vec![named(facts, fact, *day, None)],
        Some(Answer::DateTime(moment)) => {
            vec![named(facts, fact, moment.date_naive(), Some(*moment))]
        }
        Some(Answer::Rows(rows)) => {
            rows.iter().filter_map(|row| of_row(facts, fact, row)).collect()
        }
        _ => Vec::new(),
    }
}

fn named(
    facts: &Facts<'_>,
    fact: &FactId,
    day: NaiveDate,
    moment: Option<DateTime<FixedOffset>>,
) -> Dated {
    let time = moment.map(|moment| moment.format("%H:%M UTC%:z").to_string());
    let (what, exhibits) = (facts.label(fact), facts.proven_by(fact));
    let event = Event { day, time, what, fact: Some(fact.clone()), exhibits };
    Dated { event, moment }
}

/// A row with a date is an event of its own, told by the rest of the row.
fn of_row(facts: &Facts<'_>, fact: &FactId, row: &Row) -> Option<Dated> {
    let definition = facts.packs.facts.get(fact);
    let columns = definition.iter().flat_map(|definition| &definition.fields);
    let (name, day) = columns
        .map(|field| field.name.as_str())
        .find_map(|name| Some((name, row.get(name)?.day()?)))?;
    let mut rest = row.clone();
    rest.remove(name);
    let what = facts.words.each(|locale| {
        let label = locale.word(&format!("fact-{fact}"));
        let value = one_row(locale, definition, &rest);
        if value.is_empty() {
            return label;
        }
        locale.say(&Message::new("packet-label-value").text("label", label).text("value", value))
    });
    let exhibits = facts.proven_by(fact);
    let event = Event { day, time: None, what, fact: Some(fact.clone()), exhibits };
    Some(Dated { event, moment: None })
}

/// Puts the timed events in order among the places they hold; the others stay where they are.
fn order_by_time(day: &mut [Dated]) {
    let mut timed: Vec<Dated> =
        day.iter().filter(|dated| dated.moment.is_some()).cloned().collect();
    timed.sort_by_key(|dated| dated.moment);
    let places = day.iter_mut().filter(|dated| dated.moment.is_some());
    for (place, dated) in places.zip(timed) {
        *place = dated;
    }
}
