//! From the day something began to the end of a period, in somebody's time zone and business days.

use chrono::offset::LocalResult;
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::calendar::BusinessDays;
use super::{Span, SpanUnit, Term, TimeOfDay};
use crate::case::{Answer, Case, FactId};

/// How days are counted.
#[derive(Clone, Copy)]
pub(super) struct Reckoning<'a> {
    pub(super) zone: Tz,
    pub(super) days: BusinessDays<'a>,
    /// A start at this hour or later counts as the next business day.
    pub(super) cut_off: Option<TimeOfDay>,
}

/// When something began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) day: NaiveDate,
    /// The moment, where the answer has one.
    pub(super) moment: Option<DateTime<Tz>>,
}

impl Reckoning<'_> {
    /// The start a fact names.
    pub(super) fn start(&self, case: &Case, fact: &FactId) -> Option<Start> {
        match case.answer(fact)? {
            Answer::DateTime(moment) => {
                let moment = moment.with_timezone(&self.zone);
                Some(Start { day: moment.date_naive(), moment: Some(moment) })
            }
            answer => Some(Start { day: answer.day()?, moment: None }),
        }
    }

    /// The day from which business days count.
    pub(super) fn counted_from(&self, start: Start) -> Option<NaiveDate> {
        let late = |TimeOfDay(cut_off)| start.moment.is_some_and(|at| at.time() >= cut_off);
        if self.cut_off.is_some_and(late) { self.days.add(start.day, 1) } else { Some(start.day) }
    }

    /// The last day of a period; hours end on the day they end.
    pub(super) fn last_day(&self, start: Start, span: Span) -> Option<NaiveDate> {
        match span.unit {
            SpanUnit::Hours => Some(self.end(start, span)?.date_naive()),
            SpanUnit::CalendarDays => start.day.checked_add_days(Days::new(span.count.into())),
            SpanUnit::BusinessDays if span.count == 0 => self.days.from(self.counted_from(start)?),
            SpanUnit::BusinessDays => self.days.add(self.counted_from(start)?, span.count),
            // The 29th of February ends on the 28th where there is no other.
            SpanUnit::Years => {
                start.day.checked_add_months(Months::new(span.count.checked_mul(12)?))
            }
        }
    }

    /// The last moment of a period.
    pub(super) fn end(&self, start: Start, span: Span) -> Option<DateTime<Tz>> {
        if span.unit != SpanUnit::Hours {
            return end_of(self.last_day(start, span)?, self.zone);
        }
        // Without a time of day the earliest possible end is the safe one.
        let begun = match start.moment {
            Some(moment) => moment,
            None => at(start.day, NaiveTime::MIN, self.zone)?,
        };
        begun.checked_add_signed(TimeDelta::hours(span.count.into()))
    }
}

/// Whether a term counts for a case as far as it is known.
pub(super) fn applies(term: &Term, case: &Case) -> bool {
    let possible = term.when.as_ref().is_none_or(|when| when.holds(case) != Some(false));
    possible && term.unless_known.iter().all(|fact| case.answer(fact).is_none())
}

/// The last second of a day.
pub(super) fn end_of(day: NaiveDate, zone: Tz) -> Option<DateTime<Tz>> {
    at(day, NaiveTime::from_hms_opt(23, 59, 59)?, zone)
}

/// A time that the change of clocks leaves out is an hour later; of one that it repeats, the later.
fn at(day: NaiveDate, time: NaiveTime, zone: Tz) -> Option<DateTime<Tz>> {
    let local = day.and_time(time);
    match zone.from_local_datetime(&local) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(_, moment) => Some(moment),
        LocalResult::None => {
            let later = local.checked_add_signed(TimeDelta::hours(1))?;
            zone.from_local_datetime(&later).latest()
        }
    }
}

/// Whole days as the user's calendar shows them; negative as soon as the end has passed.
pub(super) fn days_left(now: DateTime<Tz>, ends: DateTime<Tz>) -> i64 {
    let seen = ends.with_timezone(&now.timezone()).naive_local() - now.naive_local();
    let days = seen.num_seconds().div_euclid(24 * 3600);
    if ends < now { days.min(-1) } else { days.max(0) }
}
