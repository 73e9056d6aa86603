//! The command line: what each command takes, and its way to an exit code. Everything said goes
//! through [`Locale`]; results go to standard output, errors and progress to standard error.
//!
//! Exit codes: 0 done (`check`: ready; `verify`: all intact), 1 the answer is no (`check`: not ready;
//! `export`: refused because not ready; `budget`: over a limit; `verify`: an original is not what it was), 2 the command
//! failed. `next`: 1 when there is nothing to take, or another recipient has the case.
//!
//! # `--json`
//!
//! One object on standard output. `schema` is 1; fields may be added to it, never renamed or removed
//! without a new number. Severities, rules, places, ids and message keys are the same in every
//! language; only `words` differs.
//!
//! `check --json`: `schema`, `language`, `checked_at` (RFC 3339), `case` (`id`, `title`, `scenario`,
//! `recipient`, `generation`), `ready` (boolean), `counts` (`blocker`, `warning`, `advice`),
//! `findings`, `clocks`, `slots`, `chain`. A finding has `severity` (`blocker`, `warning`, `advice`),
//! `rule`, `place` (`at`: `case`, `fact`, `slot`, `evidence`, `self_check` or `deadline`, and its id
//! under the name of what it is), `message` and `remedy` (each `key`, `args`, `words`), and
//! `bounce_reason` (an id or null). A clock has `deadline`, `effect` (`closes`,
//! `opens`, `expects`), `started`, `ends`, `until` (the other end of a range, or null), `days_left`,
//! `from` and `words`; a slot `kind`, `need`, `proves`, `decisive`, `filled_by`; a link of the chain
//! `number`, `kinds`, `filled_by`.
//!
//! `budget --json`: `schema`, `language`, `gauges` (`measure`: `characters`, `bytes`, `pages` or `files`,
//! `used`, `limit` or null, `standing`: `fits`, `fits_reduced` or `over`), `costs` (`exhibit`, `bytes`,
//! `least`, `pages`) and `advice`.
//!
//! `next --json`: `schema`, `language`, `generation`, `scenario`, `recipient`, `submissions` (as in
//! `case.json`) and `onward` (null, or `ladder`, `step`, `sent`, `awaited`, `next`, `stages`).
//!
//! `show --json`: `schema`, `language`, `generation`, `access`, `notices` (each `key`, `args`,
//! `words`), `case` (as in `case.json`), `facts` (what the scenario asks for, in its order, then
//! whatever else is answered: `fact`, `label`, `need` or null, `instead` (facts of which one is enough
//! in its place), `answer` or null, `words` or null) and
//! `exhibits` (`number`, `evidence`, `title`, `kind`, `kind_words`, `sha256`, `path`).

mod add;
mod answer;
mod budget;
mod check;
mod code;
mod compare;
mod desk;
mod error;
mod export;
mod find;
mod help;
mod ids;
mod moment;
mod nearest;
mod new;
mod next;
mod overrides;
mod pack;
mod preferences;
mod sample;
mod scenarios;
mod self_check;
mod sent;
mod set;
mod show;
mod treat;
mod unpack;
mod verify;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use clap::{Args, Parser, Subcommand, ValueEnum};
use docket::case::Language;
use docket::locale::Locale;

use desk::Desk;
use error::CliError;

/// What the program finds around itself.
pub struct Surroundings {
    pub now: DateTime<FixedOffset>,
    pub zone: Tz,
    /// As the environment writes it: `zh_CN.UTF-8`.
    pub locale: String,
    /// Whether someone watches standard error, and progress is worth showing.
    pub watched: bool,
    /// Where the cases of this user are, and what holds for all of them.
    pub home: Option<PathBuf>,
    /// The file of the settings made in the window.
    pub settings: Option<PathBuf>,
}

/// What a command that did not fail has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Yes,
    /// Not ready, refused, or not intact.
    No,
    /// Done as far as it went, but something was left out and named.
    Incomplete,
}

#[derive(Parser)]
#[command(name = "docket", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(flatten)]
    spoken: Spoken,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Scenarios(scenarios::ScenariosArgs),
    Find(find::FindArgs),
    Code(code::CodeArgs),
    Compare(compare::CompareArgs),
    Ids(ids::IdsArgs),
    New(new::NewArgs),
    Set(set::SetArgs),
    SelfCheck(self_check::SelfCheckArgs),
    Add(add::AddArgs),
    Check(check::CheckArgs),
    Budget(budget::BudgetArgs),
    Export(export::ExportArgs),
    Sent(sent::SentArgs),
    Answer(answer::AnswerArgs),
    Next(next::NextArgs),
    Treat(treat::TreatArgs),
    Show(show::ShowArgs),
    Verify(verify::VerifyArgs),
    Pack(pack::PackArgs),
    Unpack(unpack::UnpackArgs),
    Sample(sample::SampleArgs),
    Override(overrides::OverrideArgs),
}

/// The language of what is said.
#[derive(Args, Clone, Copy)]
struct Spoken {
    #[arg(long, value_enum, ignore_case = true)]
    lang: Option<Lang>,
}

#[derive(ValueEnum, Clone, Copy)]
enum Lang {
    #[value(name = "zh-CN", alias = "zh", alias = "zh_CN")]
    Chinese,
    #[value(name = "en")]
    English,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Chinese => Language::Chinese,
            Lang::English => Language::English,
        }
    }
}

impl Command {
    fn spoken(&self) -> Option<Lang> {
        match self {
            Command::Scenarios(args) => args.spoken.lang,
            Command::Find(args) => args.spoken.lang,
            Command::Code(args) => args.spoken.lang,
            Command::Compare(args) => args.spoken.lang,
            Command::Ids(args) => args.spoken.lang,
            Command::New(args) => args.spoken.lang,
            Command::Set(args) => args.spoken.lang,
            Command::SelfCheck(args) => args.spoken.lang,
            Command::Add(args) => args.spoken.lang,
            Command::Check(args) => args.spoken.lang,
            Command::Budget(args) => args.spoken.lang,
            Command::Export(args) => args.spoken(),
            Command::Sent(args) => args.spoken.lang,
            Command::Answer(args) => args.spoken.lang,
            Command::Next(args) => args.spoken.lang,
            Command::Treat(args) => args.spoken.lang,
            Command::Show(args) => args.spoken.lang,
            Command::Verify(args) => args.spoken.lang,
            Command::Pack(args) => args.spoken.lang,
            Command::Unpack(args) => args.spoken.lang,
            Command::Sample(args) => args.spoken.lang,
            Command::Override(args) => args.spoken(),
        }
    }

    fn run(&self, desk: &Desk) -> Result<Verdict, CliError> {
        match self {
            Command::Scenarios(args) => scenarios::run(args, desk),
            Command::Find(args) => find::run(args, desk),
            Command::Code(args) => code::run(args, desk),
            Command::Compare(args) => compare::run(args, desk),
            Command::Ids(args) => ids::run(args, desk),
            Command::New(args) => new::run(args, desk),
            Command::Set(args) => set::run(args, desk),
            Command::SelfCheck(args) => self_check::run(args, desk),
            Command::Add(args) => add::run(args, desk),
            Command::Check(args) => check::run(args, desk),
            Command::Budget(args) => budget::run(args, desk),
            Command::Export(args) => export::run(args, desk),
            Command::Sent(args) => sent::run(args, desk),
            Command::Answer(args) => answer::run(args, desk),
            Command::Next(args) => next::run(args, desk),
            Command::Treat(args) => treat::run(args, desk),
            Command::Show(args) => show::run(args, desk),
            Command::Verify(args) => verify::run(args, desk),
            Command::Pack(args) => pack::run(args, desk),
            Command::Unpack(args) => unpack::run(args, desk),
            Command::Sample(args) => sample::run(args, desk),
            Command::Override(args) => overrides::run(args, desk),
        }
    }
}

/// Runs one command.
pub fn run(words: impl Iterator<Item = OsString>, surroundings: &Surroundings) -> ExitCode {
    let words: Vec<OsString> = words.collect();
    let known = preferences::read(surroundings.settings.as_deref());
    let default = known.settings.preferences().language.unwrap_or_else(|| {
        match surroundings.locale.get(..2) {
            Some("zh") => Language::Chinese,
            _ => Language::English,
        }
    });
    let locale = Locale::new(help::language_asked(&words).unwrap_or(default));
    let arguments: Arguments = match help::parse(words, locale) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let asked = arguments.command.spoken().or(arguments.spoken.lang);
    let locale = Locale::new(asked.map_or(default, Language::from));
    let desk = match Desk::new(locale, surroundings, &known) {
        Ok(desk) => desk,
        Err(error) => return desk::failed(locale, &error),
    };
    match arguments.command.run(&desk) {
        Ok(Verdict::Yes) => ExitCode::SUCCESS,
        Ok(Verdict::No) => ExitCode::from(1),
        Ok(Verdict::Incomplete) => ExitCode::from(2),
        // Whoever reads the output has seen enough.
        Err(CliError::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => desk::failed(locale, &error),
    }
}
