//! Days written in names and texts. A day that can be read in two ways, such as 11/06/2026, is left
//! alone.

use chrono::NaiveDate;

use crate::case::month_named;

/// The days in a file's name; there also as eight digits.
pub(super) fn in_name(name: &str) -> Vec<NaiveDate> {
    let mut days = in_text(name);
    days.extend(runs(name).filter_map(|(digits, _)| match digits.len() {
        8 => day(&digits[..4], &digits[4..6], &digits[6..]),
        _ => None,
    }));
    days
}

/// The days in a text: 2026-11-06, 2026/11/6, 2026.11.06, 2026年11月6日, 6 Nov 2026, November 6, 2026.
pub(super) fn in_text(text: &str) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    let runs: Vec<(&str, usize)> = runs(text).collect();
    for (index, (digits, at)) in runs.iter().enumerate() {
        let year_first = || {
            let [(month, month_at), (last, last_at)] = runs.get(index + 1..index + 3)? else {
                return None;
            };
            let first = text[at + digits.len()..*month_at].trim();
            let second = text[month_at + month.len()..*last_at].trim();
            let joined =
                matches!((first, second), ("-", "-") | ("/", "/") | (".", ".") | ("年", "月"));
            (digits.len() == 4 && joined).then(|| day(digits, month, last))?
        };
        let spelled = || {
            let (year, year_at) = runs.get(index + 1)?;
            let between = text[at + digits.len()..*year_at].to_lowercase();
            let before = text[..*at].to_lowercase();
            // `6 Nov 2026`, else `Nov 6, 2026`.
            let month = match month_named(between.trim_matches([' ', ',', '.', '-'])) {
                Some(month) => month,
                None if between.trim_matches([' ', ',']).is_empty() => {
                    let word = before.trim_end().trim_end_matches('.').rsplit(' ').next()?;
                    month_named(word.trim_start_matches(|letter: char| !letter.is_alphabetic()))?
                }
                None => return None,
            };
            (year.len() == 4).then(|| day(year, &month.to_string(), digits))?
        };
        days.extend(year_first().or_else(spelled));
    }
    days
}

/// Runs of digits and where they begin.
fn runs(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    text.split(|letter: char| !letter.is_ascii_digit()).filter_map(move |digits| {
        let from = at;
        at += digits.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (!digits.is_empty()).then_some((digits, from))
    })
}

fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year = year.parse().ok().filter(|year| (2000..2100).contains(year))?;
    let short = |digits: &str| if digits.len() <= 2 { digits.parse().ok() } else { None };
    NaiveDate::from_ymd_opt(year, short(month)?, short(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        in_text(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn days_are_read_as_documents_write_them() {
        for text in [
            "Date: 2026-11-06 09:14",
            "2026/11/6",
            "2026.11.06",
            "退票日期：2026年11月6日",
            "on 6 Nov 2026.",
            "November 6, 2026",
            "Nov. 6 2026",
            "06-Nov-2026",
        ] {
            assert_eq!(found(text), ["2026-11-06"], "{text}");
        }
        assert_eq!(found("2026-10-01 至 2026-11-20"), ["2026-10-01", "2026-11-20"]);
    }

    #[test]
    fn what_is_no_day_or_not_plainly_one_is_left_alone() {
        for text in ["11/06/2026", "2026-13-01", "1.2026.11", "20261106091412", "version 6 2026"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_name_may_run_the_digits_together() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 6).unwrap();
        assert_eq!(in_name("statement_20261106.pdf"), [day]);
        assert!(in_name("order 5d30f60e20261106.pdf").iter().all(|found| *found == day));
    }
}
