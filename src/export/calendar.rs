//! Days for the user's own calendar, as an iCalendar file.

use chrono::{DateTime, FixedOffset, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use crate::packet::CalendarEntry;

/// The file: whole days, each under an id of its own, so that importing it again moves what has moved.
pub fn text(entries: &[CalendarEntry], now: DateTime<FixedOffset>) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Docket//Docket//EN")] {
        calendar.append_property(Property::new(name, value));
    }
    for entry in entries {
        let event = Event::new()
            .uid(&entry.uid)
            .timestamp(now.with_timezone(&Utc))
            .summary(&entry.title)
            .description(&entry.details)
            .starts(entry.day)
            .done();
        calendar.push(event);
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_days_and_time_give_the_same_bytes() {
        let now = "2026-11-20T10:00:00+08:00".parse().unwrap();
        let file = text(&[sample()], now);
        assert_eq!(file, text(&[sample()], now));
        insta::assert_snapshot!(file.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Docket//Docket//EN
        BEGIN:VEVENT
        DESCRIPTION:Within 60 days\; see the record.\nUntil 5 Jan 2027 23:59
        DTSTAMP:20261120T020000Z
        DTSTART;VALUE=DATE:20270105
        SUMMARY:Last day: 报告转账错误\, Payoneer
        UID:PAY-06-1-D-PO-ERROR@docket
        END:VEVENT
        END:VCALENDAR
        ");
    }

    fn sample() -> CalendarEntry {
        CalendarEntry {
            uid: "PAY-06-1-D-PO-ERROR@docket".to_owned(),
            day: "2027-01-05".parse().unwrap(),
            title: "Last day: 报告转账错误, Payoneer".to_owned(),
            details: "Within 60 days; see the record.\nUntil 5 Jan 2027 23:59".to_owned(),
        }
    }
}
