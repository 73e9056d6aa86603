//! The moment a command is to work at, where it is not now.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::error::CliError;

/// A moment with its zone; a day is its first moment in UTC, so that it means the same everywhere.
pub fn read_moment(text: &str) -> Result<DateTime<FixedOffset>, CliError> {
    let day = || {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        Some(day.and_hms_opt(0, 0, 0)?.and_utc().fixed_offset())
    };
    DateTime::parse_from_rfc3339(text)
        .ok()
        .or_else(day)
        .ok_or_else(|| CliError::BadMoment { text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_moments_and_days() {
        for (text, read) in [
            ("2026-11-22T10:00:00+08:00", "2026-11-22T10:00:00+08:00"),
            ("2026-11-22", "2026-11-22T00:00:00+00:00"),
        ] {
            assert_eq!(read_moment(text).unwrap().to_rfc3339(), read);
        }
        for text in ["2026-02-30", "2026-11-22T10:00", "tomorrow", ""] {
            assert!(matches!(read_moment(text), Err(CliError::BadMoment { .. })), "{text}");
        }
    }
}
