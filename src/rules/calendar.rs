//! Business days. The Chinese bank calendar moves weekends around its holidays, and is published one
//! year at a time; elsewhere only weekends are known here.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whose business days count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    /// Weekends, the closures of the State Council and the working weekend days that make up for
    /// them.
    China,
    Weekends,
}

/// A stretch of days off, month and day of the first and the last.
type Closure = ((u32, u32), (u32, u32));

/// One published year. Source: holiday-cn, copies of the State Council's notices, as of 2026-11-21.
struct Year {
    year: i32,
    closed: &'static [Closure],
    worked: &'static [(u32, u32)],
}

const CHINA: [Year; 2] = [
    Year {
        year: 2025,
        closed: &[
            ((1, 1), (1, 1)),
            ((1, 28), (2, 4)),
            ((4, 4), (4, 6)),
            ((5, 1), (5, 5)),
            ((5, 31), (6, 2)),
            ((10, 1), (10, 8)),
        ],
        worked: &[(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)],
    },
    Year {
        year: 2026,
        closed: &[
            ((1, 1), (1, 3)),
            ((2, 15), (2, 23)),
            ((4, 4), (4, 6)),
            ((5, 1), (5, 5)),
            ((6, 19), (6, 21)),
            ((9, 25), (9, 27)),
            ((10, 1), (10, 7)),
        ],
        worked: &[(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)],
    },
];

impl Calendar {
    /// Whether the holidays of the year are known; weekends alone count where they are not.
    pub(super) fn knows(self, year: i32) -> bool {
        self == Calendar::Weekends || CHINA.iter().any(|known| known.year == year)
    }

    fn is_business_day(self, day: NaiveDate) -> bool {
        let weekday = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let published = CHINA.iter().find(|known| known.year == day.year());
        let (Calendar::China, Some(year)) = (self, published) else { return weekday };
        let this = (day.month(), day.day());
        let closed = year.closed.iter().any(|(first, last)| (*first..=*last).contains(&this));
        year.worked.contains(&this) || weekday && !closed
    }

    /// The `count`-th business day after `start`; `None` past the end of the calendar.
    pub(super) fn add_business_days(self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            day = day.checked_add_days(Days::new(1))?;
            left -= u32::from(self.is_business_day(day));
        }
        Some(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn counts_over_weekends_and_chinese_holidays() {
        let add = |calendar: Calendar, start, count| {
            calendar.add_business_days(day(start), count).unwrap().to_string()
        };
        assert_eq!(add(Calendar::Weekends, "2026-11-06", 1), "2026-11-09");
        assert_eq!(add(Calendar::Weekends, "2026-11-03", 0), "2026-11-03");
        assert_eq!(add(Calendar::China, "2026-09-30", 1), "2026-10-08");
        assert_eq!(add(Calendar::China, "2026-10-08", 2), "2026-10-10", "a working Saturday");
        assert_eq!(add(Calendar::China, "2026-12-31", 1), "2027-01-01", "2027 is not published");
        assert!(Calendar::China.knows(2026) && !Calendar::China.knows(2027));
    }
}
