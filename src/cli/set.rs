//! `docket set`: answers to facts. All assignments of one command are one change.

use std::path::PathBuf;

use clap::Args;
use docket::case::{Answer, Argument, Edit, Fact, FactId, Message, Removal, clean};
use docket::rules::{self, FactDefinition, Place};

use super::desk::Desk;
use super::error::CliError;
use super::nearest::nearest;
use super::show::answer_words;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct SetArgs {
    dir: PathBuf,
    #[arg(value_name = "FACT=VALUE", required_unless_present = "missing")]
    assignments: Vec<String>,
    #[arg(long, value_name = "FACT=REASON")]
    missing: Vec<String>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

/// An answer that was understood; `None` clears the fact.
struct Assignment {
    fact: FactId,
    answer: Option<Answer>,
    removed: Vec<Removal>,
    notes: Vec<Message>,
}

pub fn run(args: &SetArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let given = args.assignments.iter().map(|text| read(text, desk));
    let missing = args.missing.iter().map(|text| read_missing(text, desk));
    let (mut assignments, mut errors) = (Vec::new(), Vec::new());
    for read in given.chain(missing) {
        match read {
            Ok(assignment) => assignments.push(assignment),
            Err(error) => errors.push(error),
        }
    }
    CliError::unless_empty(errors)?;
    let mut folder = desk.open_to_change(&args.dir)?;
    let edits = assignments
        .iter()
        .map(|Assignment { fact, answer, .. }| Edit::SetFact {
            fact: fact.clone(),
            value: answer.clone().map(Fact::typed),
        })
        .collect();
    folder.edit(Edit::Together { edits }, desk.now)?;
    desk.remark_trouble(&folder);
    for assignment in &assignments {
        report(assignment, desk)?;
    }
    let findings = desk.check(folder.case()).findings;
    for finding in findings {
        let Place::Fact { fact } = &finding.place else { continue };
        if assignments.iter().any(|it| it.fact == *fact && it.answer.is_some()) {
            desk.remark(
                &Message::new("cli-set-finding")
                    .text("fact", fact.as_str())
                    .message("message", finding.message)
                    .message("remedy", finding.remedy),
            );
        }
    }
    Ok(Verdict::Yes)
}

fn read(text: &str, desk: &Desk) -> Result<Assignment, CliError> {
    let (definition, value) = split(text, desk)?;
    let fact = definition.id.clone();
    if value.trim().is_empty() {
        return Ok(Assignment { fact, answer: None, removed: Vec::new(), notes: Vec::new() });
    }
    let reading = rules::read_answer(definition, value)
        .map_err(|source| CliError::BadAnswer { fact: fact.clone(), source })?;
    Ok(Assignment {
        fact,
        answer: Some(reading.answer),
        removed: reading.removed,
        notes: reading.notes,
    })
}

fn read_missing(text: &str, desk: &Desk) -> Result<Assignment, CliError> {
    let (definition, reason) = split(text, desk)?;
    let fact = definition.id.clone();
    let cleaned = clean(reason);
    if cleaned.text.is_empty() {
        return Err(CliError::NoReason { fact });
    }
    let answer = Some(Answer::NotAvailable { reason: cleaned.text });
    Ok(Assignment { fact, answer, removed: cleaned.removed, notes: Vec::new() })
}

fn split<'a, 'b>(text: &'a str, desk: &'b Desk) -> Result<(&'b FactDefinition, &'a str), CliError> {
    let (name, value) =
        text.split_once('=').ok_or_else(|| CliError::NotAnAssignment { text: text.to_owned() })?;
    Ok((known_fact(name, desk)?, value))
}

/// The fact of this name, or the names that come near.
pub fn known_fact<'a>(name: &str, desk: &'a Desk) -> Result<&'a FactDefinition, CliError> {
    let facts = &desk.packs.facts;
    facts.get(&FactId::from(name.trim())).ok_or_else(|| CliError::UnknownFact {
        id: name.to_owned(),
        nearest: nearest(name.trim(), facts.keys().map(FactId::as_str)),
    })
}

fn report(assignment: &Assignment, desk: &Desk) -> Result<(), CliError> {
    let Assignment { fact, answer, removed, notes } = assignment;
    let about = |key: &str| {
        Message::new(key)
            .text("id", fact.as_str())
            .message("fact", Message::new(format!("fact-{fact}")))
    };
    match answer {
        None => desk.say(&about("cli-set-cleared"))?,
        Some(Answer::NotAvailable { reason }) => {
            desk.say(&about("cli-set-gap").text("reason", reason))?;
        }
        Some(answer) => {
            desk.say(&about("cli-set-answer").text("answer", answer_words(desk, fact, answer)))?;
        }
    }
    for note in notes {
        desk.say(&Message::new("cli-indented").message("text", note.clone()))?;
    }
    if removed.is_empty() {
        return Ok(());
    }
    let characters = removed
        .iter()
        .map(|removal| {
            Message::new("cli-hidden-character")
                .text("code", &removal.code_point)
                .number("count", removal.count.into())
        })
        .collect();
    desk.say(&Message::new("cli-set-removed").with("characters", Argument::Messages(characters)))
}
