//! What every command works with: the words, the packs, the moment, and where to write.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use docket::case::{Case, Message};
use docket::locale::Locale;
use docket::rules::{self, Assessment, Overrides, Packs};
use docket::settings::Preferences;
use docket::store::{Access, CaseFolder, read_beside};
use serde::Serialize;
use serde_json::{Value, json};

use super::Surroundings;
use super::error::CliError;
use super::preferences::Known;

/// The version of the `--json` output.
pub const JSON_SCHEMA: u32 = 1;

pub struct Desk {
    pub locale: Locale,
    pub packs: Packs,
    pub now: DateTime<FixedOffset>,
    /// The user's time zone.
    pub zone: Tz,
    /// Someone watches standard error.
    pub watched: bool,
    /// What was set in the window.
    pub preferences: Preferences,
    home: Option<PathBuf>,
}

impl Desk {
    pub fn new(
        locale: Locale,
        surroundings: &Surroundings,
        known: &Known,
    ) -> Result<Desk, CliError> {
        let packs = Packs::load()?;
        let zone = known.settings.time_zone();
        let now = surroundings.now;
        let mut desk = Desk {
            locale,
            packs,
            now: zone.map_or(now, |zone| now.with_timezone(&zone).fixed_offset()),
            zone: zone.unwrap_or(surroundings.zone),
            watched: surroundings.watched,
            preferences: known.settings.preferences(),
            home: surroundings.home.clone(),
        };
        known.problem.iter().for_each(|problem| desk.remark(problem));
        match desk.overrides() {
            Ok(overrides) => desk.packs = desk.packs.with(&overrides),
            // A case can be worked on all the same.
            Err(error) => {
                desk.remark(&error.message());
                error.remedy().iter().for_each(|remedy| desk.remark(remedy));
            }
        }
        Ok(desk)
    }

    /// Checks a case as of now.
    pub fn check(&self, case: &Case) -> Assessment {
        rules::check(case, &self.packs, self.now.with_timezone(&self.zone))
    }

    /// The file of the user's own values.
    pub fn overrides_file(&self) -> Result<PathBuf, CliError> {
        Ok(self.home.as_ref().ok_or(CliError::NoHome)?.join("overrides.toml"))
    }

    /// What the user has set in place of the packs' values.
    pub fn overrides(&self) -> Result<Overrides, CliError> {
        let Ok(file) = self.overrides_file() else { return Ok(Overrides::default()) };
        match read_beside(&file)? {
            Some(text) => Ok(Overrides::read(&text)?),
            None => Ok(Overrides::default()),
        }
    }

    /// Opens a case and passes on what there is to say about how it was found.
    pub fn open(&self, dir: &Path) -> Result<CaseFolder, CliError> {
        let folder = CaseFolder::open(dir)?;
        for notice in folder.notices() {
            self.remark(&notice.message());
        }
        Ok(folder)
    }

    /// Like [`Desk::open`]; a case that cannot be changed is refused before any work is done.
    pub fn open_to_change(&self, dir: &Path) -> Result<CaseFolder, CliError> {
        let folder = self.open(dir)?;
        match folder.access() {
            Access::Writable => Ok(folder),
            Access::ReadOnly(reason) => {
                Err(docket::store::StoreError::ReadOnly { dir: dir.to_owned(), reason }.into())
            }
        }
    }

    /// Says it when a change is safe but `case.json` lags behind.
    pub fn remark_trouble(&self, folder: &CaseFolder) {
        if let Some(trouble) = folder.trouble() {
            self.remark(&trouble.message());
            self.remark(&Message::new("cli-change-is-safe"));
        }
    }

    /// A line of the result.
    pub fn line(&self, line: impl Display) -> Result<(), CliError> {
        writeln!(io::stdout(), "{line}").map_err(CliError::Output)
    }

    pub fn say(&self, message: &Message) -> Result<(), CliError> {
        self.line(self.locale.say(message))
    }

    pub fn json(&self, value: &Value) -> Result<(), CliError> {
        self.line(format_args!("{value:#}"))
    }

    /// A line beside the result, which nothing depends on.
    pub fn remark(&self, message: &Message) {
        remark(&self.locale.say(message));
    }

    /// A message for programs and for people.
    pub fn message_json(&self, message: &Message) -> Value {
        json!({ "key": message.key, "args": message.args, "words": self.locale.say(message) })
    }

    pub fn to_json(&self, value: &impl Serialize) -> Value {
        serde_json::to_value(value).expect("BUG: what is printed has only string keys")
    }
}

/// Writes to standard error; when nobody listens there, nothing is lost.
pub fn remark(words: &str) {
    let _ = writeln!(io::stderr(), "{words}");
}

/// Says why the command failed and what to do.
pub fn failed(locale: Locale, error: &CliError) -> ExitCode {
    for error in error.each() {
        let words = locale.say(&Message::new("cli-error").message("message", error.message()));
        remark(&words);
        if let Some(remedy) = error.remedy() {
            remark(&format!("  {}", locale.say(&remedy)));
        }
    }
    ExitCode::from(2)
}
