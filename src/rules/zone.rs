//! The user's time zone by its name, which knows when clocks change; an offset from UTC does not.

use chrono::{FixedOffset, Offset as _, TimeZone as _};
use chrono_tz::Tz;

/// The zone called `name`, as the system calls it; a zone that is always at `offset` where the name is
/// not known, and UTC where there is none.
pub fn time_zone(name: Option<&str>, offset: FixedOffset) -> Tz {
    let known = name.and_then(|name| name.parse().ok());
    known.or_else(|| always_at(offset)).unwrap_or(Tz::UTC)
}

/// `Etc/GMT-8` is eight hours *east* of UTC. There are only whole hours.
fn always_at(offset: FixedOffset) -> Option<Tz> {
    let seconds = offset.fix().local_minus_utc();
    let hours = (seconds % 3600 == 0).then_some(-seconds / 3600)?;
    let zone: Tz = format!("Etc/GMT{hours:+}").parse().ok()?;
    let same = zone.offset_from_utc_datetime(&chrono::DateTime::UNIX_EPOCH.naive_utc()).fix();
    (same == offset).then_some(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_known_by_name_or_else_by_its_offset() {
        let east = |seconds| FixedOffset::east_opt(seconds).unwrap();
        assert_eq!(time_zone(Some("America/New_York"), east(0)), Tz::America__New_York);
        for (name, seconds, zone) in [
            (Some("Mars/Olympus"), 8 * 3600, "Etc/GMT-8"),
            (None, -5 * 3600, "Etc/GMT+5"),
            (None, 0, "Etc/GMT+0"),
            (None, 5 * 3600 + 1800, "UTC"),
            (None, 15 * 3600, "UTC"),
        ] {
            assert_eq!(time_zone(name, east(seconds)).name(), zone);
        }
    }
}
