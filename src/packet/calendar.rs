//! The running clocks of a case as calendar entries, in one language.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::case::{Argument, Case, Message};
use crate::locale::Locale;
use crate::rules::{Assessment, Effect, Opening};

/// A day in the user's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The same for the same clock of the same case, so that an import replaces the earlier one.
    pub uid: String,
    pub day: NaiveDate,
    pub title: String,
    pub details: String,
}

/// Everything still to come: deadlines, answers that are due, the day the next step opens.
pub fn calendar(
    case: &Case,
    assessment: &Assessment,
    locale: Locale,
    now: DateTime<FixedOffset>,
) -> Vec<CalendarEntry> {
    let named = match case.title.as_str() {
        "" => locale.word(&format!("scenario-{}", case.scenario)),
        title => title.to_owned(),
    };
    let entry = |id: String, kind: &str, what: Message, details: String, ends| CalendarEntry {
        uid: format!("{}-{id}@docket", case.id),
        day: day(ends, now),
        title: locale.say(
            &Message::new(format!("carry-on-calendar-{kind}"))
                .message("what", what)
                .text("case", named.as_str()),
        ),
        details,
    };
    let moment = |ends| {
        locale
            .say(&Message::new("carry-on-calendar-moment").with("moment", Argument::DateTime(ends)))
    };
    let clocks = assessment.clocks.iter().filter(|clock| clock.days_left >= 0).map(|clock| {
        let kind = match clock.effect {
            Effect::Closes => "closes",
            Effect::Opens => "opens",
            Effect::Expects => "due",
        };
        let expires = locale.word(&format!("deadline-{}.expires", clock.deadline));
        let details = format!("{expires}\n{}", moment(clock.ends));
        let what = Message::new(format!("deadline-{}", clock.deadline));
        entry(clock.deadline.to_string(), kind, what, details, clock.ends)
    });
    let onward = assessment.onward.as_ref();
    let awaited = onward.into_iter().flat_map(|onward| &onward.awaited);
    let awaited = awaited.filter(|awaited| awaited.days_left >= 0).map(|awaited| {
        let what = Message::new(format!("recipient-{}", awaited.recipient));
        let time = locale.word(&format!("recipient-{}.{}", awaited.recipient, awaited.name));
        let details = format!("{time}\n{}", moment(awaited.ends));
        entry(format!("answer-{}", awaited.submission.0), "answer", what, details, awaited.ends)
    });
    let next = onward.and_then(|onward| {
        let next = onward.next.as_ref()?;
        let Opening::From { moment: opens, .. } = next.opening else { return None };
        let key = format!("ladder-{}.step-{}", onward.ladder, next.step);
        let details = format!("{}\n{}", locale.word(&key), moment(opens));
        let what = Message::new(format!("ladder-{}", onward.ladder));
        Some(entry(format!("step-{}-{}", onward.ladder, next.step), "step", what, details, opens))
    });
    let mut entries: Vec<CalendarEntry> = clocks.chain(awaited).chain(next).collect();
    entries.sort_by(|one, other| (one.day, &one.uid).cmp(&(other.day, &other.uid)));
    entries
}

/// The day there or here, whichever is earlier: a whole day in a calendar must not be too late.
fn day(ends: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> NaiveDate {
    ends.date_naive().min(ends.with_timezone(now.offset()).date_naive())
}
