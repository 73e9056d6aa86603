//! The help and the complaints about how a command was written, in the user's language. Clap knows
//! the shape of the commands; the words are in the Fluent files under `cli-<command>`,
//! `cli-<command>-<argument>` and `cli-usage-…`.

use std::error::Error as _;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, FromArgMatches, ValueEnum};
use docket::case::{Language, Message};
use docket::locale::Locale;

use super::desk::remark;
use super::{Arguments, Lang};

/// The language named by `--lang` anywhere, for words needed before the command is understood.
pub fn language_asked(words: &[OsString]) -> Option<Language> {
    let words = words.iter().filter_map(|word| word.to_str());
    let values = words.clone().skip(1).chain([""]);
    words.zip(values).find_map(|(word, next)| {
        let value = match word.strip_prefix("--lang") {
            Some("") => next,
            Some(rest) => rest.strip_prefix('=')?,
            None => return None,
        };
        Lang::from_str(value, true).ok().map(Language::from)
    })
}

/// The arguments, or the exit code once help or a complaint has been printed.
pub fn parse(words: Vec<OsString>, locale: Locale) -> Result<Arguments, ExitCode> {
    let mut command = worded(Arguments::command(), None, locale);
    let matches = command.try_get_matches_from_mut(words);
    matches.and_then(|matches| Arguments::from_arg_matches(&matches)).map_err(|error| {
        match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                // Whoever reads it has seen enough.
                let _ = error.print();
                ExitCode::SUCCESS
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                let _ = error.print();
                ExitCode::from(2)
            }
            _ => {
                let message = complaint(&error);
                remark(&locale.say(&Message::new("cli-error").message("message", message)));
                remark(&format!("  {}", locale.word("cli-usage.remedy")));
                ExitCode::from(2)
            }
        }
    })
}

/// The command with the words of the language in every place that has any. `parent` is the command
/// it belongs to, unless that is the program itself.
fn worded(command: Command, parent: Option<&str>, locale: Locale) -> Command {
    let name = match parent {
        Some(parent) => format!("{parent}-{}", command.get_name()),
        None => command.get_name().to_owned(),
    };
    let word = move |key: &str| locale.word(key);
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}",
        locale.word("cli-usage-heading")
    );
    let mut command = command
        .help_template(&template)
        .about(word(&format!("cli-{name}")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(word("cli-usage-commands"))
        .subcommand_value_name(word("cli-usage-command"))
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(word("cli-usage-help")),
        );
    if name == "docket" {
        let template = format!("{template}\n\n{{after-help}}");
        command = command.help_template(template).after_help(word("cli-docket-settings")).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(word("cli-usage-version")),
        );
    }
    command = command.mut_args(|argument| {
        let id = argument.get_id().as_str().replace('_', "-");
        let key = match id.as_str() {
            "help" | "version" => format!("cli-usage-{id}"),
            "dir" if !["new", "sample", "unpack"].contains(&name.as_str()) => {
                "cli-usage-dir".to_owned()
            }
            "lang" if name != "export" => "cli-usage-lang".to_owned(),
            "json" => "cli-usage-json".to_owned(),
            _ => format!("cli-{name}-{id}"),
        };
        let heading =
            if argument.is_positional() { "cli-usage-arguments" } else { "cli-usage-options" };
        let takes_values = argument.get_action().takes_values();
        let argument = argument.help(locale.word(&key)).help_heading(locale.word(heading));
        if takes_values { argument.hide_possible_values(true) } else { argument }
    });
    let parent = Some(name.as_str()).filter(|name| *name != "docket");
    command.mut_subcommands(|subcommand| worded(subcommand, parent, locale))
}

/// What is wrong with how the command was written.
fn complaint(error: &clap::Error) -> Message {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = || text(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Message::new("cli-usage-unknown-command")
            .text("text", text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => {
            Message::new("cli-usage-unknown-argument").text("text", argument())
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-usage-missing").text("text", argument())
        }
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            Message::new("cli-usage-no-value").text("text", argument())
        }
        // What a reader of values says is the key of its complaint.
        ErrorKind::ValueValidation => Message::new(
            error.source().map_or_else(|| "cli-usage".to_owned(), |source| source.to_string()),
        )
        .text("argument", argument())
        .text("text", text(ContextKind::InvalidValue)),
        ErrorKind::InvalidValue => Message::new("cli-usage-bad-value")
            .text("argument", argument())
            .text("text", text(ContextKind::InvalidValue))
            .text("known", text(ContextKind::ValidValue).replace(' ', ", ")),
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) != argument() => {
            Message::new("cli-usage-together")
                .text("text", argument())
                .text("other", text(ContextKind::PriorArg))
        }
        ErrorKind::ArgumentConflict => Message::new("cli-usage-twice").text("text", argument()),
        _ => Message::new("cli-usage-other").text("detail", error.kind().to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for language in [Language::English, Language::Chinese] {
            let mut command = worded(Arguments::command(), None, Locale::new(language));
            command.build();
            let mut unexplained = Vec::new();
            let nested = command.get_subcommands().flat_map(Command::get_subcommands);
            for part in std::iter::once(&command).chain(command.get_subcommands()).chain(nested) {
                let texts = part
                    .get_arguments()
                    .map(|argument| argument.get_help())
                    .chain([part.get_about()]);
                let texts = texts.map(|text| text.map(ToString::to_string).unwrap_or_default());
                unexplained
                    .extend(texts.filter(|text| text.is_empty() || text.starts_with("cli-")));
            }
            assert!(unexplained.is_empty(), "{unexplained:?}");
        }
    }

    #[test]
    fn the_language_is_known_before_the_command_is() {
        let asked =
            |line: &str| language_asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("docket chekc --lang zh-CN"), Some(Language::Chinese));
        assert_eq!(asked("docket --lang=EN"), Some(Language::English));
        assert_eq!(asked("docket export --lang both"), None);
    }
}
