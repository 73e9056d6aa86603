//! Business days. The Chinese bank calendar moves weekends around its holidays and is published one
//! year at a time, so it is data; the holidays of the United States follow from rules. Elsewhere, and
//! in years nobody has published, only weekends are left out.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::Provenance;

/// Whose business days count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Weekends, the closures of the State Council and the working weekend days that make up for
    /// them, as published.
    China,
    /// Weekends and the holidays of the Federal Reserve.
    UsFederal,
    /// Weekends and the holidays of the Postal Service, which are the federal ones.
    UsPostal,
    #[default]
    Weekends,
}

/// The holidays of one calendar in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct PublishedYear {
    /// `china-2026`.
    pub id: String,
    pub calendar: Calendar,
    pub year: i32,
    pub closed: Vec<DaysOff>,
    /// Weekend days that are worked.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub worked: Vec<NaiveDate>,
    pub from: Provenance,
}

/// A stretch of days off, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct DaysOff {
    #[cfg_attr(test, ts(type = "string"))]
    #[cfg_attr(test, schemars(with = "String"))]
    pub first: NaiveDate,
    #[cfg_attr(test, ts(type = "string"))]
    #[cfg_attr(test, schemars(with = "String"))]
    pub last: NaiveDate,
}

/// The business days of one calendar.
#[derive(Clone, Copy)]
pub(super) struct BusinessDays<'a> {
    pub(super) calendar: Calendar,
    pub(super) published: &'a BTreeMap<String, PublishedYear>,
}

impl BusinessDays<'_> {
    /// The first year from `first` to `last` whose holidays are not known; weekends alone count
    /// there.
    pub(super) fn unpublished(&self, first: NaiveDate, last: NaiveDate) -> Option<i32> {
        let mut years = first.year()..=last.year();
        let known = |year| self.year(year).is_some();
        years.find(|year| self.calendar == Calendar::China && !known(*year))
    }

    fn year(&self, year: i32) -> Option<&PublishedYear> {
        let mut years = self.published.values();
        years.find(|known| known.calendar == self.calendar && known.year == year)
    }

    pub(super) fn is_business_day(&self, day: NaiveDate) -> bool {
        let weekday = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        match self.calendar {
            Calendar::Weekends => weekday,
            Calendar::UsFederal | Calendar::UsPostal => weekday && !is_us_holiday(day),
            Calendar::China => match self.year(day.year()) {
                Some(year) => {
                    let closed =
                        year.closed.iter().any(|off| (off.first..=off.last).contains(&day));
                    year.worked.contains(&day) || weekday && !closed
                }
                None => weekday,
            },
        }
    }

    /// The `count`-th business day after `start`; `None` past the end of the calendar.
    pub(super) fn add(&self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            day = day.checked_add_days(Days::new(1))?;
            left -= u32::from(self.is_business_day(day));
        }
        Some(day)
    }

    /// The first business day from `day` on.
    pub(super) fn from(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().find(|day| self.is_business_day(*day))
    }

    /// How many business days there are after `start` up to `end`.
    pub(super) fn between(&self, start: NaiveDate, end: NaiveDate) -> u32 {
        // A date typed wrongly must not take forever.
        let days = start.iter_days().skip(1).take(3_660).take_while(|day| *day <= end);
        let count = days.filter(|day| self.is_business_day(*day)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// The eleven federal holidays as the Federal Reserve keeps them: one that falls on a Sunday is
/// observed on Monday, one that falls on a Saturday is not moved.
/// Source: federalreserve.gov/aboutthefed/k8.htm.
fn is_us_holiday(day: NaiveDate) -> bool {
    let of_month = (day.day() - 1) / 7 + 1;
    let is_last = day.checked_add_days(Days::new(7)).is_none_or(|next| next.month() != day.month());
    let by_weekday = match (day.month(), day.weekday()) {
        // Martin Luther King's birthday and Washington's birthday.
        (1 | 2, Weekday::Mon) => of_month == 3,
        // Memorial Day.
        (5, Weekday::Mon) => is_last,
        // Labor Day.
        (9, Weekday::Mon) => of_month == 1,
        // Columbus Day.
        (10, Weekday::Mon) => of_month == 2,
        // Thanksgiving.
        (11, Weekday::Thu) => of_month == 4,
        _ => false,
    };
    let after_sunday = (day.weekday() == Weekday::Mon).then(|| day.pred_opt()).flatten();
    by_weekday || is_fixed_us_holiday(day) || after_sunday.is_some_and(is_fixed_us_holiday)
}

fn is_fixed_us_holiday(day: NaiveDate) -> bool {
    match (day.month(), day.day()) {
        // New Year, Independence Day, Veterans Day, Christmas.
        (1, 1) | (7, 4) | (11, 11) | (12, 25) => true,
        // Juneteenth, since the law of 2021.
        (6, 19) => day.year() >= 2021,
        _ => false,
    }
}
