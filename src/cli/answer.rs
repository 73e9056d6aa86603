//! `docket answer`: what came back to something that was sent.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use docket::case::{Argument, Case, Message, Outcome, Reply, Submission, clean};
use docket::case::{SubmissionAnswer, When};
use docket::rules;

use super::desk::Desk;
use super::error::CliError;
use super::sent::{find, read_when, sent_words};
use super::{Spoken, Verdict, treat};

#[derive(Args)]
pub struct AnswerArgs {
    dir: PathBuf,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long, required_unless_present = "outcome")]
    text: Option<String>,
    #[arg(long, value_name = "N")]
    to: Option<u32>,
    #[arg(long, value_name = "A-1")]
    exhibit: Option<String>,
    #[arg(long, value_enum)]
    outcome: Option<OutcomeName>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

#[derive(ValueEnum, Clone, Copy)]
enum OutcomeName {
    Solved,
    Refused,
    Closed,
}

pub fn run(args: &AnswerArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let mut folder = desk.open_to_change(&args.dir)?;
    let case = folder.case();
    let submission = match args.to {
        Some(number) => find(case, number)?,
        None => latest(case).ok_or(CliError::NothingSent)?,
    };
    let reply = read(case, submission, args, desk)?;
    let mut answered = submission.clone();
    answered.reply = reply.clone();
    let edit = rules::reply(case, &desk.packs, submission.id, reply);
    if let Some(edit) = edit {
        folder.edit(edit, desk.now)?;
    }
    desk.remark_trouble(&folder);
    desk.say(&sent_words(&answered))?;
    desk.say(&reply_words(&answered))?;
    desk.say(&Message::new("cli-sent-next").text("dir", args.dir.to_string_lossy()))?;
    Ok(Verdict::Yes)
}

/// The last ticket that still waits for an answer, else the last of all.
fn latest(case: &Case) -> Option<&Submission> {
    let newest = |it: &&Submission| (it.sent_at.day(), it.id);
    let waiting = case.submissions.iter().filter(|submission| submission.is_unanswered());
    waiting.max_by_key(newest).or_else(|| case.submissions.iter().max_by_key(newest))
}

/// What is known now; what is not said again stays.
fn read(
    case: &Case,
    submission: &Submission,
    args: &AnswerArgs,
    desk: &Desk,
) -> Result<Reply, CliError> {
    let mut reply = submission.reply.clone();
    let on = args.on.as_deref().map(read_when).transpose()?;
    if let Some(text) = &args.text {
        let exhibit =
            args.exhibit.as_deref().map(|number| treat::find(case, number)).transpose()?;
        let evidence = exhibit.map(|(_, evidence)| evidence.id);
        let at = on.unwrap_or(When::Day(desk.now.date_naive()));
        reply.answer = Some(SubmissionAnswer { at, text: clean(text).text, evidence });
    } else if let Some(answer) = &mut reply.answer {
        answer.at = on.unwrap_or(answer.at);
    }
    reply.outcome = args.outcome.map(Outcome::from).or(reply.outcome);
    Ok(reply)
}

/// A line on what came back.
pub fn reply_words(submission: &Submission) -> Message {
    let outcome = submission.reply.outcome.map(|outcome| match outcome {
        Outcome::Solved => Message::new("cli-answer-solved"),
        Outcome::Refused => Message::new("cli-answer-refused"),
        Outcome::Closed => Message::new("cli-answer-closed"),
    });
    let answer = submission.reply.answer.as_ref().map(|answer| {
        Message::new("cli-answer-line")
            .with("date", Argument::Date(answer.at.day()))
            .text("text", answer.text.as_str())
    });
    match (answer, outcome) {
        (None, None) => Message::new("cli-answer-none"),
        (Some(one), None) | (None, Some(one)) => one,
        (Some(answer), Some(outcome)) => {
            Message::new("cli-answer-both").message("answer", answer).message("outcome", outcome)
        }
    }
}

impl From<OutcomeName> for Outcome {
    fn from(name: OutcomeName) -> Outcome {
        match name {
            OutcomeName::Solved => Outcome::Solved,
            OutcomeName::Refused => Outcome::Refused,
            OutcomeName::Closed => Outcome::Closed,
        }
    }
}
