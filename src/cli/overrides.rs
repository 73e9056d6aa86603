//! `docket override`: limits, addresses and deadlines of the user's own, in place of the packs'.

use clap::{Args, Subcommand};
use docket::case::{Argument, Message};
use docket::rules::{OwnValue, Target};
use docket::store::replace_beside;

use super::desk::Desk;
use super::error::CliError;
use super::{Lang, Spoken, Verdict};

#[derive(Args)]
pub struct OverrideArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    List(ListArgs),
    Set(SetArgs),
    Reset(ResetArgs),
}

#[derive(Args)]
struct ListArgs {
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    spoken: Spoken,
}

#[derive(Args)]
struct SetArgs {
    target: String,
    value: String,
    #[command(flatten)]
    spoken: Spoken,
}

#[derive(Args)]
struct ResetArgs {
    target: String,
    #[command(flatten)]
    spoken: Spoken,
}

impl OverrideArgs {
    pub(super) fn spoken(&self) -> Option<Lang> {
        match &self.action {
            Action::List(args) => args.spoken.lang,
            Action::Set(args) => args.spoken.lang,
            Action::Reset(args) => args.spoken.lang,
        }
    }
}

pub fn run(args: &OverrideArgs, desk: &Desk) -> Result<Verdict, CliError> {
    match &args.action {
        Action::List(args) if args.all => list_all(desk),
        Action::List(_) => list(desk),
        Action::Set(args) => set(args, desk),
        Action::Reset(args) => reset(args, desk),
    }
}

fn list(desk: &Desk) -> Result<Verdict, CliError> {
    let overrides = desk.overrides()?;
    for (target, own) in overrides.iter() {
        say(target, own, desk)?;
    }
    if overrides.iter().next().is_none() {
        desk.say(&Message::new("cli-override-none"))?;
    }
    Ok(Verdict::Yes)
}

/// Everything that can be set, with the value that holds now.
fn list_all(desk: &Desk) -> Result<Verdict, CliError> {
    for target in Target::all(&desk.packs) {
        let none = || desk.locale.word("cli-override-unknown");
        let value = target.value_in(&desk.packs).map_or_else(none, |(value, _)| value);
        let line = Message::new("cli-override-value")
            .text("target", target.to_string())
            .message("what", target.message())
            .text("value", value);
        desk.say(&line)?;
    }
    Ok(Verdict::Yes)
}

fn set(args: &SetArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let mut overrides = desk.overrides()?;
    let target: Target = args.target.parse()?;
    overrides.set(&desk.packs, target.clone(), &args.value, desk.now.date_naive())?;
    replace_beside(&desk.overrides_file()?, &overrides.to_text())?;
    for (_, own) in overrides.iter().filter(|(set, _)| **set == target) {
        say(&target, own, desk)?;
    }
    Ok(Verdict::Yes)
}

fn reset(args: &ResetArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let mut overrides = desk.overrides()?;
    let target: Target = args.target.parse()?;
    if !overrides.reset(&target) {
        return Err(CliError::NotOverridden { target: target.to_string() });
    }
    replace_beside(&desk.overrides_file()?, &overrides.to_text())?;
    let done = Message::new("cli-override-undone").text("target", target.to_string());
    desk.say(&done.message("what", target.message()))?;
    Ok(Verdict::Yes)
}

/// A value of the user's own beside the one it stands in for.
fn say(target: &Target, own: &OwnValue, desk: &Desk) -> Result<(), CliError> {
    let known = desk.packs.overridden.get(target);
    let pack = match known {
        Some(overridden) => overridden.pack_value.clone(),
        None => target.value_in(&desk.packs).map(|(value, _)| value),
    };
    let key = if target.is_in(&desk.packs) { "cli-override-own" } else { "cli-override-unused" };
    let line = Message::new(key)
        .text("target", target.to_string())
        .text("value", &own.text)
        .with("date", Argument::Date(own.set_on))
        .text("pack", pack.unwrap_or_else(|| desk.locale.word("cli-override-unknown")));
    desk.say(&line.message("what", target.message()))
}
