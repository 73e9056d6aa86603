//! `docket next`: what was sent, what is due, what to do next and when; taking the next step, and
//! carrying on with another scenario.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use docket::case::{Argument, Case, Edit, Message, RecipientId, ScenarioId};
use docket::packet::calendar;
use docket::rules::{self, Awaited, NextStage, NextStep, Onward, Opening};
use docket::store::CaseFolder;
use serde_json::json;

use super::answer::reply_words;
use super::desk::{Desk, JSON_SCHEMA};
use super::error::CliError;
use super::sent::sent_words;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct NextArgs {
    dir: PathBuf,
    #[arg(long, conflicts_with = "scenario")]
    take: bool,
    #[arg(long = "as", value_name = "ID", id = "scenario")]
    scenario: Option<String>,
    #[arg(long, value_name = "ID", requires = "scenario")]
    to: Option<String>,
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &NextArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let changes = args.take || args.scenario.is_some();
    let mut folder = if changes { desk.open_to_change(&args.dir)? } else { desk.open(&args.dir)? };
    let verdict = match (&args.scenario, args.take) {
        (Some(scenario), _) => carry_on(&mut folder, scenario, args.to.as_deref(), desk)?,
        (None, true) => take(&mut folder, desk)?,
        (None, false) => Verdict::Yes,
    };
    if verdict != Verdict::Yes {
        return Ok(verdict);
    }
    if let Some(file) = &args.calendar {
        write_calendar(folder.case(), file, desk)?;
    }
    if args.json {
        print_json(&folder, desk)?;
    } else {
        print(folder.case(), &args.dir, desk)?;
    }
    Ok(Verdict::Yes)
}

/// Takes the next step of the ladder; one that is another scenario's ticket is carrying on with it.
fn take(folder: &mut CaseFolder, desk: &Desk) -> Result<Verdict, CliError> {
    let case = folder.case();
    let onward = desk.check(case).onward;
    let next = onward.as_ref().and_then(|onward| onward.next.as_ref());
    let Some((onward, next)) = onward.as_ref().zip(next) else {
        desk.remark(&Message::new("cli-next-nothing"));
        return Ok(Verdict::No);
    };
    if next.step == onward.step {
        desk.remark(&Message::new("cli-next-unsent"));
        return Ok(Verdict::No);
    }
    if next.kind == rules::StepKind::OtherRecipient {
        desk.remark(&Message::new("cli-next-choose"));
        return Ok(Verdict::No);
    }
    if next.opening != Opening::Now {
        desk.remark(
            &Message::new("cli-next-early").message("opening", opening_words(next.opening)),
        );
    }
    let ladder = desk.packs.ladders.get(&onward.ladder);
    let own = ladder.and_then(|ladder| ladder.step(next.step)).map(|step| &step.scenarios);
    let stage =
        onward.stages.iter().find(|stage| own.is_some_and(|own| own.contains(&stage.scenario)));
    let edit = match stage {
        Some(stage) => rules::carry_on(case, &desk.packs, &stage.scenario, &stage.recipient),
        None => Edit::TakeStep { step: Some(next.step) },
    };
    folder.edit(edit, desk.now)?;
    desk.remark_trouble(folder);
    Ok(Verdict::Yes)
}

fn carry_on(
    folder: &mut CaseFolder,
    scenario: &str,
    recipient: Option<&str>,
    desk: &Desk,
) -> Result<Verdict, CliError> {
    let case = folder.case();
    let (scenario, recipient) = choose(case, scenario, recipient, desk)?;
    let edit = rules::carry_on(case, &desk.packs, &scenario, &recipient);
    let assessment = desk.check(case);
    let stages = assessment.onward.as_ref().map_or(&[][..], |onward| &onward.stages);
    let opening = stages.iter().find(|stage| stage.scenario == scenario).map(|stage| stage.opening);
    if let Some(blocker) = rules::pending_elsewhere(case, &desk.packs, &recipient) {
        desk.remark(&blocked_words(case, blocker.id, &recipient));
        return Ok(Verdict::No);
    }
    if let Some(opening) = opening.filter(|opening| *opening != Opening::Now) {
        desk.remark(&Message::new("cli-next-early").message("opening", opening_words(opening)));
    }
    folder.edit(edit, desk.now)?;
    desk.remark_trouble(folder);
    Ok(Verdict::Yes)
}

fn choose(
    case: &Case,
    scenario: &str,
    recipient: Option<&str>,
    desk: &Desk,
) -> Result<(ScenarioId, RecipientId), CliError> {
    let next = desk.packs.scenarios.get(&case.scenario);
    let mut next = next.into_iter().flat_map(|scenario| &scenario.next);
    let found = next.clone().find(|id| id.as_str().eq_ignore_ascii_case(scenario));
    let target = found.and_then(|id| desk.packs.scenarios.get(id));
    let target = target.ok_or_else(|| CliError::UnknownScenario {
        id: scenario.to_owned(),
        known: next.by_ref().map(ToString::to_string).collect(),
    })?;
    let recipients = &target.recipients;
    let same = || recipients.iter().find(|id| **id == case.recipient);
    let found = match recipient {
        None => same().or_else(|| recipients.first()),
        Some(asked) => recipients.iter().find(|id| id.as_str().eq_ignore_ascii_case(asked)),
    };
    let found = found.ok_or_else(|| CliError::UnknownRecipient {
        id: recipient.unwrap_or_default().to_owned(),
        scenario: target.id.to_string(),
        known: recipients.iter().map(ToString::to_string).collect(),
    })?;
    Ok((target.id.clone(), found.clone()))
}

fn print(case: &Case, dir: &Path, desk: &Desk) -> Result<(), CliError> {
    if !case.submissions.is_empty() {
        desk.say(&Message::new("cli-next-sent"))?;
        for submission in &case.submissions {
            indented(desk, sent_words(submission))?;
            indented(desk, reply_words(submission))?;
        }
    }
    let Some(onward) = desk.check(case).onward else { return Ok(()) };
    if !onward.awaited.is_empty() {
        desk.say(&Message::new("cli-next-awaited"))?;
        for awaited in &onward.awaited {
            indented(desk, awaited_words(awaited))?;
        }
    }
    desk.say(&Message::new("cli-next-step"))?;
    match &onward.next {
        None => indented(desk, Message::new("cli-next-nothing"))?,
        Some(next) => print_step(case, &onward, next, dir, desk)?,
    }
    if !onward.stages.is_empty() {
        desk.say(&Message::new("cli-next-stages"))?;
        for stage in &onward.stages {
            indented(desk, stage_words(case, stage))?;
        }
        indented(desk, Message::new("cli-next-as").text("dir", dir.to_string_lossy()))?;
    }
    Ok(())
}

fn print_step(
    case: &Case,
    onward: &Onward,
    next: &NextStep,
    dir: &Path,
    desk: &Desk,
) -> Result<(), CliError> {
    let what = Message::new(format!("ladder-{}.step-{}", onward.ladder, next.step));
    indented(
        desk,
        Message::new("cli-next-line")
            .number("step", next.step.into())
            .message("what", what)
            .message("opening", opening_words(next.opening)),
    )?;
    if let Some(channel) = &next.channel {
        indented(desk, Message::new(format!("recipient-{}.{channel}", case.recipient)))?;
    }
    let how = if next.step == onward.step { "cli-next-send" } else { "cli-next-take-how" };
    if next.kind != rules::StepKind::OtherRecipient {
        indented(desk, Message::new(how).text("dir", dir.to_string_lossy()))?;
    }
    Ok(())
}

fn indented(desk: &Desk, message: Message) -> Result<(), CliError> {
    desk.say(&Message::new("cli-indented").message("text", message))
}

fn awaited_words(awaited: &Awaited) -> Message {
    let key = if awaited.days_left < 0 { "cli-next-overdue" } else { "cli-next-due" };
    let name = Message::new(format!("recipient-{}.{}", awaited.recipient, awaited.name));
    Message::new(key)
        .number("id", awaited.submission.0.into())
        .message("what", name)
        .message("recipient", Message::new(format!("recipient-{}", awaited.recipient)))
        .with("ends", Argument::DateTime(awaited.ends))
        .number("days", awaited.days_left.abs())
}

fn opening_words(opening: Opening) -> Message {
    match opening {
        Opening::Now => Message::new("cli-opens-now"),
        Opening::From { moment, .. } => {
            Message::new("cli-opens-from").with("moment", Argument::DateTime(moment))
        }
        Opening::AfterAnswer => Message::new("cli-opens-after-answer"),
        Opening::AfterSending => Message::new("cli-opens-after-sending"),
    }
}

fn stage_words(case: &Case, stage: &NextStage) -> Message {
    let opening = match stage.blocked_by {
        Some(blocker) => blocked_words(case, blocker, &stage.recipient),
        None => opening_words(stage.opening),
    };
    Message::new("cli-next-stage")
        .text("id", stage.scenario.as_str())
        .message("name", Message::new(format!("scenario-{}", stage.scenario)))
        .message("recipient", Message::new(format!("recipient-{}", stage.recipient)))
        .message("opening", opening)
}

fn blocked_words(
    case: &Case,
    blocker: docket::case::SubmissionId,
    recipient: &RecipientId,
) -> Message {
    let name = |id: &RecipientId| Message::new(format!("recipient-{id}"));
    let submission = case.find_submission(blocker);
    let other = submission.map_or(recipient, |submission| &submission.recipient);
    Message::new("cli-next-blocked").message("other", name(other)).number("id", blocker.0.into())
}

fn write_calendar(case: &Case, file: &Path, desk: &Desk) -> Result<(), CliError> {
    let entries = calendar(case, &desk.check(case), desk.locale, desk.now);
    let bytes = docket::export::calendar::text(&entries, desk.now);
    let unwritable = |source| CliError::FileUnwritable { path: file.to_owned(), source };
    let mut out = OpenOptions::new().write(true).create_new(true).open(file).map_err(unwritable)?;
    out.write_all(bytes.as_bytes()).and_then(|()| out.sync_all()).map_err(unwritable)?;
    desk.say(
        &Message::new("cli-next-calendar-written")
            .text("file", file.to_string_lossy())
            .number("count", i64::try_from(entries.len()).unwrap_or(i64::MAX)),
    )
}

fn print_json(folder: &CaseFolder, desk: &Desk) -> Result<(), CliError> {
    let case = folder.case();
    let onward = desk.check(case).onward;
    desk.json(&json!({
        "schema": JSON_SCHEMA,
        "language": desk.locale.language(),
        "generation": folder.generation(),
        "scenario": case.scenario,
        "recipient": case.recipient,
        "submissions": case.submissions,
        "onward": onward,
    }))
}
