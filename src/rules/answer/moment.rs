//! Days and moments as people type them. `03/11/2026` is refused: half the world reads it as March.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use super::{AnswerError, shortened};
use crate::case::{Answer, month_named};

/// Years outside are typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2100;

/// Reads `2026-11-03`, `2026/11/3`, `2026.11.3`, `20261103`, `2026年11月3日`, `3 Nov 2026` or
/// `Nov 3, 2026`.
pub(super) fn read_day(text: &str) -> Result<NaiveDate, AnswerError> {
    let (year, month, day) =
        year_first(text).or_else(|| spelled_day(text)).ok_or_else(|| not_a_date(text))?;
    NaiveDate::from_ymd_opt(year, month, day)
        .filter(|_| YEARS.contains(&year))
        .ok_or_else(|| AnswerError::ImpossibleDate { text: shortened(text) })
}

/// Reads a day, or a day with a time and its zone: `2026-11-03 09:14+08:00`, `2026-11-03T01:14Z`,
/// `2026-11-03 09:14 UTC+8`. A day alone stays a day.
pub(super) fn read_moment(text: &str) -> Result<Answer, AnswerError> {
    if let Ok(day) = read_day(text) {
        return Ok(Answer::Date(day));
    }
    let Some((day, rest)) = split_off_day(text) else { return Err(read_day_error(text)) };
    let day = read_day(day)?;
    let (clock, zone) = match rest.find(|character: char| !is_clock(character)) {
        Some(end) => rest.split_at(end),
        None => (rest, ""),
    };
    let time = ["%H:%M:%S%.f", "%H:%M"]
        .iter()
        .find_map(|format| NaiveTime::parse_from_str(clock.trim(), format).ok())
        .ok_or_else(|| AnswerError::NotATime { text: shortened(rest) })?;
    let zone = read_zone(zone).ok_or_else(|| AnswerError::ZoneMissing { text: shortened(text) })?;
    let moment: Option<DateTime<FixedOffset>> =
        day.and_time(time).and_local_timezone(zone).single();
    moment
        .map(Answer::DateTime)
        .ok_or_else(|| AnswerError::ImpossibleDate { text: shortened(text) })
}

fn is_clock(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, ':' | '.')
}

fn read_day_error(text: &str) -> AnswerError {
    read_day(text).err().unwrap_or_else(|| not_a_date(text))
}

/// Cuts `2026-11-03T09:14…` or `2026年11月3日 09:14…` after the day.
fn split_off_day(text: &str) -> Option<(&str, &str)> {
    let cut = match text.find('日') {
        Some(end) => end + '日'.len_utf8(),
        None => text.find(['T', 't', ' '])?,
    };
    let (day, rest) = text.split_at(cut);
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    (!rest.is_empty()).then_some((day.trim(), rest))
}

/// `Z`, `+08:00`, `+0800`, `+8`, `UTC+8`, `GMT`. Letters such as CST stand for several zones.
fn read_zone(text: &str) -> Option<FixedOffset> {
    let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '(' | ')')).collect();
    let upper = compact.to_uppercase().replace('\u{2212}', "-");
    let named = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT"));
    let offset = match (named, upper.as_str()) {
        (Some(""), _) | (None, "Z") => return FixedOffset::east_opt(0),
        (Some(offset), _) => offset,
        (None, offset) => offset,
    };
    let (sign, digits) = match offset.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, offset.strip_prefix('-')?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let number = |part: &str, most: i32| {
        let numeric = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<i32>().ok().filter(|value| numeric && *value <= most)
    };
    FixedOffset::east_opt(sign * (number(hours, 14)? * 3600 + number(minutes, 59)? * 60))
}

type DayParts = (i32, u32, u32);

fn year_first(text: &str) -> Option<DayParts> {
    let compact: String = text.chars().filter(|character| *character != ' ').collect();
    if compact.len() == 8 && compact.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((number(&compact[..4])?, number(&compact[4..6])?, number(&compact[6..])?));
    }
    let unified = compact.replace(['年', '月'], "-");
    let unified = unified.strip_suffix(['日', '号']).unwrap_or(&unified);
    let separator = ['-', '/', '.'].into_iter().find(|separator| unified.contains(*separator))?;
    let mut parts = unified.split(separator);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let lengths = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    if parts.next().is_some() || !lengths {
        return None;
    }
    Some((number(year)?, number(month)?, number(day)?))
}

/// `3 Nov 2026`, `3 November 2026`, `Nov 3, 2026`.
fn spelled_day(text: &str) -> Option<DayParts> {
    let words: Vec<&str> = text.split([' ', ',', '-']).filter(|word| !word.is_empty()).collect();
    let [first, second, year] = words.as_slice() else { return None };
    let year = Some(*year).filter(|year| year.len() == 4).and_then(number)?;
    match (month_named(first), month_named(second)) {
        (Some(month), None) => Some((year, month, number(second)?)),
        (None, Some(month)) => Some((year, month, number(first)?)),
        _ => None,
    }
}

fn number<N: std::str::FromStr>(digits: &str) -> Option<N> {
    let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| numeric)
}

/// Says whether the trouble is the order of day and month.
fn not_a_date(text: &str) -> AnswerError {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let ambiguous = matches!(parts.as_slice(), [day, month, year]
        if day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4)
            && [day, month, year].iter().all(|part| number::<u32>(part).is_some()));
    let text = shortened(text);
    if ambiguous { AnswerError::AmbiguousDate { text } } else { AnswerError::NotADate { text } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_ways_people_write_a_day() {
        let expected = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        for text in [
            "2026-11-03",
            "2026-11-3",
            "2026/11/03",
            "2026.11.3",
            "20261103",
            "2026年11月3日",
            "2026 年 11 月 3 日",
            "2026年11月3号",
            "3 Nov 2026",
            "03 november 2026",
            "Nov 3, 2026",
        ] {
            assert_eq!(read_day(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn refuses_days_that_do_not_exist_or_mean_two_things() {
        let impossible = ["2026-02-29", "2026-13-01", "2026-04-31", "2026年2月30日", "0202-11-03"];
        for text in impossible {
            assert!(matches!(read_day(text), Err(AnswerError::ImpossibleDate { .. })), "{text}");
        }
        for text in ["03/11/2026", "11-3-26", "3.11.2026"] {
            assert!(matches!(read_day(text), Err(AnswerError::AmbiguousDate { .. })), "{text}");
        }
        for text in ["yesterday", "2026", "11月3日", "2026-11", "2026-11-03-04", "+026-11-03", "日"]
        {
            assert!(matches!(read_day(text), Err(AnswerError::NotADate { .. })), "{text}");
        }
    }

    #[test]
    fn a_moment_keeps_its_zone_and_none_is_invented() {
        let read = |text| match read_moment(text) {
            Ok(Answer::DateTime(moment)) => moment.to_rfc3339(),
            Ok(Answer::Date(day)) => day.to_string(),
            other => format!("{other:?}"),
        };
        for text in [
            "2026-11-03 09:14+08:00",
            "2026-11-03T09:14+08:00",
            "2026-11-03T09:14:00+0800",
            "2026/11/3 9:14 UTC+8",
            "2026年11月3日 09:14 (UTC+08:00)",
            "2026年11月3日09:14 GMT+8",
        ] {
            assert_eq!(read(text), "2026-11-03T09:14:00+08:00", "{text}");
        }
        assert_eq!(read("2026-11-03T01:14:05Z"), "2026-11-03T01:14:05+00:00");
        assert_eq!(read("2026-11-03 01:14 -05:30"), "2026-11-03T01:14:00-05:30");
        assert_eq!(read("2026-11-03"), "2026-11-03");
        for text in ["2026-11-03 09:14", "2026-11-03T09:14", "2026-11-03 09:14 CST"] {
            assert!(matches!(read_moment(text), Err(AnswerError::ZoneMissing { .. })), "{text}");
        }
        for text in ["2026-11-03 25:14+08:00", "2026-11-03 morning", "2026-11-03 9+08:00"] {
            assert!(matches!(read_moment(text), Err(AnswerError::NotATime { .. })), "{text}");
        }
        assert!(matches!(
            read_moment("2026-02-30 09:14Z"),
            Err(AnswerError::ImpossibleDate { .. })
        ));
        assert!(matches!(read_moment("some day"), Err(AnswerError::NotADate { .. })));
    }
}
