//! The day and time in front of a message or behind a name, in the ways phones, chat programs and
//! help desks write them. They are found, not understood: whether 03/11 is in March or November is
//! for the reader to say, so both are kept as they stand.

use crate::case::month_named;

/// A day, a time or both, as the file writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp<'a> {
    pub day: &'a str,
    pub time: &'a str,
    /// The time says its zone.
    pub zoned: bool,
}

/// The stamp that `text` begins with, and what comes after it.
pub(super) fn stamp(text: &str) -> Option<(Stamp<'_>, &str)> {
    let Some(after_day) = day(text) else {
        let (after_time, zoned) = time(text)?;
        return Some((Stamp { day: "", time: until(text, after_time), zoned }, after_time));
    };
    let day = until(text, after_day);
    let between = between(after_day);
    match time(between) {
        Some((rest, zoned)) => Some((Stamp { day, time: until(between, rest), zoned }, rest)),
        None => Some((Stamp { day, time: "", zoned: false }, after_day)),
    }
}

/// The day in a line that says nothing else: a heading, perhaps with dashes around it.
pub(super) fn day_alone(line: &str) -> bool {
    let ornament = |one: char| one.is_whitespace() || "—–-―─=*~·•【】[]()".contains(one);
    let bare = line.trim_matches(ornament);
    !bare.is_empty() && day(bare).is_some_and(str::is_empty)
}

/// The part of `text` before `rest`, which is its end.
fn until<'a>(text: &'a str, rest: &str) -> &'a str {
    text[..text.len() - rest.len()].trim()
}

/// Between day and time.
fn between(text: &str) -> &str {
    let text = spaces(text);
    let text = text.strip_prefix([',', '，', 'T']).unwrap_or(text);
    let text = spaces(text);
    ["at ", "um ", "à ", "于 "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

/// After a day of the calendar or the week, with its weekday.
fn day(text: &str) -> Option<&str> {
    if let Some(rest) = weekday(text) {
        let after = spaces(rest.strip_prefix([',', '，']).unwrap_or(rest));
        return Some(calendar_day(after).unwrap_or(rest));
    }
    let rest = calendar_day(text)?;
    let after = spaces(rest.strip_prefix([',', '，']).unwrap_or(rest));
    let bracketed = after.strip_prefix(['(', '（']).unwrap_or(after);
    Some(match weekday(bracketed) {
        Some(rest) => rest.strip_prefix([')', '）']).unwrap_or(rest),
        None => rest,
    })
}

fn calendar_day(text: &str) -> Option<&str> {
    numeric_day(text).or_else(|| chinese_day(text)).or_else(|| english_day(text))
}

/// `2026-11-03`, `3/11/26`, `03.11.2026`, `11/3` before a time.
fn numeric_day(text: &str) -> Option<&str> {
    let (first, rest) = digits(text, 1, 4)?;
    let sign = rest.chars().next().filter(|sign| "-/.".contains(*sign))?;
    let (second, rest) = digits(&rest[1..], 1, 2)?;
    if !is_day_or_month(second) {
        return None;
    }
    match rest.strip_prefix(sign).and_then(|rest| digits(rest, 1, 4)) {
        Some((third, rest)) => {
            let year_first = first.len() == 4 && is_day_or_month(third);
            let year_last = is_day_or_month(first) && matches!(third.len(), 2 | 4);
            (year_first || year_last).then_some(rest)
        }
        None => {
            let short = sign != '.' && is_day_or_month(first);
            (short && time(between(rest)).is_some()).then_some(rest)
        }
    }
}

/// `2026年11月3日`, `11月3日`.
fn chinese_day(text: &str) -> Option<&str> {
    let year = digits(text, 4, 4).and_then(|(_, rest)| spaces(rest).strip_prefix('年'));
    let (_, rest) = digits(spaces(year.unwrap_or(text)), 1, 2)?;
    let (_, rest) = digits(spaces(spaces(rest).strip_prefix('月')?), 1, 2)?;
    spaces(rest).strip_prefix(['日', '号', '號'])
}

/// `Nov 3, 2026`, `November 3rd`, `3 Nov. 2026`.
fn english_day(text: &str) -> Option<&str> {
    let year = |text| {
        let after = spaces(str::strip_prefix(text, ',').unwrap_or(text));
        digits(after, 4, 4).map_or(text, |(_, rest)| rest)
    };
    if let Some(rest) = month(text) {
        let (day, rest) = digits(spaces(rest), 1, 2)?;
        return is_day_or_month(day).then(|| year(ordinal(rest)));
    }
    let (day, rest) = digits(text, 1, 2)?;
    let rest = spaces(ordinal(rest).trim_start_matches('-'));
    let rest = month(rest).filter(|_| is_day_or_month(day))?;
    Some(year(rest.trim_start_matches('-')))
}

fn ordinal(text: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_prefix(end)).unwrap_or(text)
}

const WEEKDAYS: [&str; 9] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "yesterday",
    "today",
];
const CHINESE_DAYS: [&str; 3] = ["昨天", "今天", "前天"];
const CHINESE_WEEKS: [&str; 4] = ["星期", "礼拜", "周", "週"];

fn month(text: &str) -> Option<&str> {
    let (word, rest) = letters(text);
    month_named(word).map(|_| rest.strip_prefix('.').unwrap_or(rest))
}

fn weekday(text: &str) -> Option<&str> {
    if let Some(rest) = CHINESE_DAYS.iter().find_map(|word| text.strip_prefix(word)) {
        return Some(rest);
    }
    let week = CHINESE_WEEKS.iter().find_map(|word| text.strip_prefix(word));
    if let Some(rest) = week {
        return rest.strip_prefix(['一', '二', '三', '四', '五', '六', '日', '天']);
    }
    // The whole name, or its first three letters and perhaps a dot.
    let (word, rest) = letters(text);
    let is_it =
        |known: &&str| known.eq_ignore_ascii_case(word) || known[..3].eq_ignore_ascii_case(word);
    WEEKDAYS.iter().any(is_it).then(|| rest.strip_prefix('.').unwrap_or(rest))
}

/// The letters that `text` begins with, and what comes after them.
fn letters(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_alphabetic).count())
}

const HALVES: [&str; 11] =
    ["上午", "下午", "凌晨", "早上", "中午", "傍晚", "晚上", "午夜", "清晨", "AM", "PM"];
const LATIN_HALVES: [&str; 8] = ["a.m.", "p.m.", "A.M.", "P.M.", "am", "pm", "AM", "PM"];

/// After a time of day, and whether its zone is said.
fn time(text: &str) -> Option<(&str, bool)> {
    let half = HALVES.iter().find_map(|half| text.strip_prefix(half));
    let (hours, rest) = digits(spaces(half.unwrap_or(text)), 1, 2)?;
    let (minutes, rest) = digits(rest.strip_prefix([':', '：'])?, 2, 2)?;
    let seconds = rest.strip_prefix([':', '：']).and_then(|rest| digits(rest, 2, 2));
    let below = |digits: &str, limit: u32| digits.parse::<u32>().is_ok_and(|one| one < limit);
    if !below(hours, 25) || !below(minutes, 60) {
        return None;
    }
    let mut rest = seconds.map_or(rest, |(_, rest)| rest);
    if let Some((_, after)) = rest.strip_prefix(['.', ',']).and_then(|rest| digits(rest, 3, 3)) {
        rest = after;
    }
    let after = spaces(rest);
    if let Some(latin) = LATIN_HALVES.iter().find_map(|half| after.strip_prefix(half)) {
        let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric());
        rest = if ends(latin) { latin } else { rest };
    }
    match zone(rest) {
        Some(rest) => Some((rest, true)),
        None => Some((rest, false)),
    }
}

const ZONES: [&str; 24] = [
    "PST",
    "PDT",
    "MST",
    "MDT",
    "CST",
    "CDT",
    "EST",
    "EDT",
    "CET",
    "CEST",
    "EET",
    "EEST",
    "BST",
    "MSK",
    "IST",
    "SGT",
    "HKT",
    "JST",
    "KST",
    "AEST",
    "AEDT",
    "UTC",
    "GMT",
    "北京时间",
];

fn zone(text: &str) -> Option<&str> {
    let after = spaces(text);
    let inner = after.strip_prefix('(');
    let named = inner.unwrap_or(after);
    let rest = if let Some(rest) = named.strip_prefix('Z').filter(|_| after.len() == text.len()) {
        rest
    } else if let Some(rest) = offset(named) {
        rest
    } else {
        let rest = ZONES.iter().find_map(|zone| named.strip_prefix(zone))?;
        offset(rest).unwrap_or(rest)
    };
    if rest.starts_with(|next: char| next.is_alphanumeric()) {
        return None;
    }
    if inner.is_some() { rest.strip_prefix(')') } else { Some(rest) }
}

/// `+08:00`, `+0800`, `+8`.
fn offset(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['+', '-', '−'])?;
    if let Some((_, rest)) = digits(rest, 4, 4) {
        return Some(rest);
    }
    let (_, rest) = digits(rest, 1, 2)?;
    Some(rest.strip_prefix(':').and_then(|rest| digits(rest, 2, 2)).map_or(rest, |(_, rest)| rest))
}

/// Exactly so many digits, and what comes after them.
fn digits(text: &str, least: usize, most: usize) -> Option<(&str, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    (least..=most).contains(&count).then(|| text.split_at(count))
}

fn is_day_or_month(digits: &str) -> bool {
    digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|one| (1..=31).contains(&one))
}

fn spaces(text: &str) -> &str {
    text.trim_start_matches([' ', '\u{A0}', '\u{202F}', '\u{2009}', '\u{3000}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_days_and_times_as_they_are_written() {
        for (text, day, time, rest) in [
            ("2026-11-03 10:20:31 Li", "2026-11-03", "10:20:31", " Li"),
            ("2026/2/26 8:54", "2026/2/26", "8:54", ""),
            ("03/11/2026, 10:20\u{202F}PM - Li", "03/11/2026", "10:20\u{202F}PM", " - Li"),
            ("3.11.26, 10:20:31] Li", "3.11.26", "10:20:31", "] Li"),
            ("2026/11/3 下午10:20", "2026/11/3", "下午10:20", ""),
            ("2026年11月3日 星期二 下午 3:04", "2026年11月3日 星期二", "下午 3:04", ""),
            ("昨天 10:20", "昨天", "10:20", ""),
            ("11月3日 10:20", "11月3日", "10:20", ""),
            ("Nov 3, 2026 at 10:20:31 AM UTC+8", "Nov 3, 2026", "10:20:31 AM UTC+8", ""),
            ("3 Nov 2026, 10:20 (GMT+08:00): hi", "3 Nov 2026", "10:20 (GMT+08:00)", ": hi"),
            ("2026-11-03T10:20:31Z x", "2026-11-03", "10:20:31Z", " x"),
            ("11-03 10:20 Li", "11-03", "10:20", " Li"),
            ("10:32 Agent", "", "10:32", " Agent"),
            ("Tuesday, November 3rd, 2026", "Tuesday, November 3rd, 2026", "", ""),
        ] {
            let (stamp, after) = stamp(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((stamp.day, stamp.time, after), (day, time, rest), "{text}");
        }
    }

    #[test]
    fn amounts_and_versions_are_no_days() {
        for text in ["8,420.00 USD", "1.2.345", "99/99/2026", "25:61", "10:5", "3 apples", "Marc"] {
            assert_eq!(stamp(text), None, "{text}");
        }
    }

    #[test]
    fn a_heading_is_a_day_alone() {
        for line in
            ["—————  2026-02-26  —————", "2026年11月3日 星期二", "-- 11/3/2026 --", "星期二"]
        {
            assert!(day_alone(line), "{line}");
        }
        for line in ["2026-11-03 10:20", "on 2026-11-03", "————", "2026-11-03 退票"] {
            assert!(!day_alone(line), "{line}");
        }
    }

    #[test]
    fn a_zone_is_said_or_not() {
        let zoned = |text| stamp(text).map(|(stamp, _)| stamp.zoned);
        assert_eq!(zoned("10:20:31 PST"), Some(true));
        assert_eq!(zoned("2026-11-03 10:20+08:00"), Some(true));
        assert_eq!(zoned("10:20 Estelle"), Some(false));
        assert_eq!(zoned("10:20 - Li"), Some(false));
    }
}
