//! `docket sent`: a ticket or letter that went out, its number, and taking either back.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use clap::Args;
use docket::case::{Argument, Case, Edit, Message, Reply, Submission, SubmissionId, When};
use docket::rules;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct SentArgs {
    dir: PathBuf,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    ticket: Option<String>,
    #[arg(long, value_name = "NAME")]
    channel: Option<String>,
    #[arg(long = "file", value_name = "NAME")]
    files: Vec<String>,
    #[arg(long, value_name = "N", conflicts_with = "remove")]
    amend: Option<u32>,
    #[arg(long, value_name = "N")]
    remove: Option<u32>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &SentArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let mut folder = desk.open_to_change(&args.dir)?;
    let case = folder.case();
    if let Some(number) = args.remove {
        let submission = find(case, number)?.clone();
        let edit = rules::forget(case, &desk.packs, submission.id);
        folder
            .edit(edit.unwrap_or(Edit::RemoveSubmission { submission: submission.id }), desk.now)?;
        desk.remark_trouble(&folder);
        desk.say(&Message::new("cli-sent-removed").message("sent", sent_words(&submission)))?;
        return Ok(Verdict::Yes);
    }
    let submission = match args.amend {
        Some(number) => amended(find(case, number)?, args, desk)?,
        None => new(case, args, desk)?,
    };
    folder.edit(rules::record(case, &desk.packs, submission.clone()), desk.now)?;
    desk.remark_trouble(&folder);
    desk.say(&sent_words(&submission))?;
    desk.say(&Message::new("cli-sent-next").text("dir", args.dir.to_string_lossy()))?;
    Ok(Verdict::Yes)
}

fn new(case: &Case, args: &SentArgs, desk: &Desk) -> Result<Submission, CliError> {
    let standing = desk.packs.standing(case).ok_or_else(|| CliError::UnknownScenario {
        id: case.scenario.to_string(),
        known: desk.packs.scenarios.keys().map(ToString::to_string).collect(),
    })?;
    let of_step = standing.channel(&desk.packs, &case.recipient);
    let plain = Submission {
        id: SubmissionId(case.next_submission),
        sent_at: When::Day(desk.now.date_naive()),
        recipient: case.recipient.clone(),
        scenario: case.scenario.clone(),
        step: standing.number,
        channel: of_step.map(|channel| channel.name.clone()),
        ticket_number: None,
        files: Vec::new(),
        reply: Reply::default(),
    };
    amended(&plain, args, desk)
}

fn amended(earlier: &Submission, args: &SentArgs, desk: &Desk) -> Result<Submission, CliError> {
    let mut submission = earlier.clone();
    if let Some(on) = &args.on {
        submission.sent_at = read_when(on)?;
    }
    if let Some(name) = &args.channel {
        submission.channel = Some(channel(name, &submission, desk)?);
    }
    if let Some(number) = &args.ticket {
        submission.ticket_number = Some(number.trim().to_owned()).filter(|it| !it.is_empty());
    }
    if !args.files.is_empty() {
        submission.files.clone_from(&args.files);
    }
    Ok(submission)
}

fn channel(name: &str, submission: &Submission, desk: &Desk) -> Result<String, CliError> {
    let recipient = desk.packs.recipients.get(&submission.recipient);
    let channels = recipient.into_iter().flat_map(|recipient| &recipient.channels);
    let mut names = channels.map(|channel| &channel.value.name);
    names.clone().find(|known| known.eq_ignore_ascii_case(name)).cloned().ok_or_else(|| {
        CliError::UnknownChannel {
            id: name.to_owned(),
            recipient: submission.recipient.to_string(),
            known: names.by_ref().cloned().collect(),
        }
    })
}

/// A day, or a moment with its zone.
pub fn read_when(text: &str) -> Result<When, CliError> {
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(When::Day);
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(When::Moment)
        .or_else(day)
        .ok_or_else(|| CliError::BadMoment { text: text.to_owned() })
}

/// What was sent under this number.
pub fn find(case: &Case, number: u32) -> Result<&Submission, CliError> {
    case.find_submission(SubmissionId(number)).ok_or_else(|| CliError::UnknownSubmission {
        id: number.to_string(),
        known: case.submissions.iter().map(|submission| submission.id.0.to_string()).collect(),
    })
}

/// A line on what was sent.
pub fn sent_words(submission: &Submission) -> Message {
    let key = match submission.ticket_number {
        Some(_) => "cli-sent-numbered",
        None => "cli-sent-line",
    };
    let message = Message::new(key)
        .number("id", submission.id.0.into())
        .with("date", Argument::Date(submission.sent_at.day()))
        .message("recipient", Message::new(format!("recipient-{}", submission.recipient)))
        .number("step", submission.step.into());
    match &submission.ticket_number {
        Some(number) => message.text("number", number),
        None => message,
    }
}
