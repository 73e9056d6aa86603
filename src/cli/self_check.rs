//! `docket self-check`: what the user found when checking their own side.

use std::path::PathBuf;

use clap::Args;
use docket::case::{Edit, Message, SelfCheckAnswer, SelfCheckId};

use super::desk::Desk;
use super::error::CliError;
use super::nearest::nearest;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct SelfCheckArgs {
    dir: PathBuf,
    #[arg(value_name = "CHECK=ANSWER", required = true)]
    answers: Vec<String>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &SelfCheckArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let (mut answers, mut errors) = (Vec::new(), Vec::new());
    for text in &args.answers {
        match read(text, desk) {
            Ok(answer) => answers.push(answer),
            Err(error) => errors.push(error),
        }
    }
    CliError::unless_empty(errors)?;
    let mut folder = desk.open_to_change(&args.dir)?;
    let edits = answers
        .iter()
        .map(|(self_check, answer)| Edit::AnswerSelfCheck {
            self_check: self_check.clone(),
            answer: *answer,
        })
        .collect();
    folder.edit(Edit::Together { edits }, desk.now)?;
    desk.remark_trouble(&folder);
    for (self_check, answer) in &answers {
        desk.say(
            &Message::new("cli-self-check-line")
                .text("id", self_check.as_str())
                .message("statement", Message::new(format!("self-check-{self_check}")))
                .message("answer", answer_words(*answer)),
        )?;
    }
    Ok(Verdict::Yes)
}

/// The words for what was found.
pub fn answer_words(answer: Option<SelfCheckAnswer>) -> Message {
    Message::new(match answer {
        Some(SelfCheckAnswer::Yes) => "cli-self-check-yes",
        Some(SelfCheckAnswer::No) => "cli-self-check-no",
        Some(SelfCheckAnswer::NotApplicable) => "cli-self-check-not-applicable",
        None => "cli-self-check-open",
    })
}

fn read(text: &str, desk: &Desk) -> Result<(SelfCheckId, Option<SelfCheckAnswer>), CliError> {
    let (id, answer) =
        text.split_once('=').ok_or_else(|| CliError::NotAnAssignment { text: text.to_owned() })?;
    let known = &desk.packs.self_checks;
    let self_check = SelfCheckId(id.trim().to_uppercase());
    if !known.contains_key(&self_check) {
        let nearest = nearest(id.trim(), known.keys().map(SelfCheckId::as_str));
        return Err(CliError::UnknownSelfCheck { id: id.to_owned(), nearest });
    }
    let answer = match answer.trim().to_lowercase().as_str() {
        "" => None,
        "yes" | "y" | "是" => Some(SelfCheckAnswer::Yes),
        "no" | "n" | "否" => Some(SelfCheckAnswer::No),
        "n/a" | "na" | "not_applicable" | "not-applicable" | "不适用" => {
            Some(SelfCheckAnswer::NotApplicable)
        }
        _ => {
            let (id, text) = (self_check.0, answer.to_owned());
            return Err(CliError::BadSelfCheckAnswer { id, text });
        }
    };
    Ok((self_check, answer))
}
