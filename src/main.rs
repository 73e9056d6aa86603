//! `docket`, the command line. The clock and the environment are read here and nowhere else.

mod cli;

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset, Local};
use chrono_tz::Tz;
use cli::Surroundings;
use docket::rules::time_zone;

fn main() -> ExitCode {
    let now = now();
    let surroundings = Surroundings {
        now,
        zone: zone(*now.offset()),
        locale: locale_setting(),
        watched: io::stderr().is_terminal(),
        home: home(),
        settings: settings(),
    };
    cli::run(std::env::args_os(), &surroundings)
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// The zone the system is set to, by the name that knows when clocks change.
fn zone(offset: FixedOffset) -> Tz {
    time_zone(iana_time_zone::get_timezone().ok().as_deref(), offset)
}

/// `DOCKET_HOME`, or where the desktop program keeps its cases.
fn home() -> Option<PathBuf> {
    let set = std::env::var_os("DOCKET_HOME").map(PathBuf::from);
    set.or_else(|| Some(dirs::document_dir().or_else(dirs::home_dir)?.join("Docket")))
}

/// Where the desktop program keeps what is set in its window.
fn settings() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("app.docket.desktop").join("settings.toml"))
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn locale_setting() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default()
}
