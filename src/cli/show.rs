//! `docket show`: what is in a case, and what its scenario still asks for.

use std::path::PathBuf;

use clap::Args;
use docket::case::{Answer, Argument, Case, Evidence, FactId, Message};
use docket::rules::{self, Need};
use docket::store::{Access, CaseFolder};
use serde_json::{Value, json};

use super::add::contents_words;
use super::desk::{Desk, JSON_SCHEMA};
use super::error::CliError;
use super::self_check::answer_words as self_check_words;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct ShowArgs {
    dir: PathBuf,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &ShowArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let folder = desk.open(&args.dir)?;
    if args.json {
        desk.json(&as_json(&folder, desk))?;
        return Ok(Verdict::Yes);
    }
    let case = folder.case();
    desk.say(
        &Message::new("cli-show-case")
            .message("scenario", Message::new(format!("scenario-{}", case.scenario)))
            .text("id", case.scenario.as_str())
            .message("recipient", Message::new(format!("recipient-{}", case.recipient))),
    )?;
    if !case.title.is_empty() {
        desk.line(&case.title)?;
    }
    if let Access::ReadOnly(reason) = folder.access() {
        desk.say(&reason.message())?;
    }
    print_facts(case, desk)?;
    print_exhibits(case, desk)?;
    print_self_checks(case, desk)?;
    Ok(Verdict::Yes)
}

fn print_facts(case: &Case, desk: &Desk) -> Result<(), CliError> {
    desk.line("")?;
    desk.say(&Message::new("cli-show-facts"))?;
    for asked in facts_in_order(case, desk) {
        let fact = &asked.fact;
        let answer = case.facts.get(fact).map(|given| &given.answer);
        if answer.is_none() && asked.others.iter().any(|other| case.facts.contains_key(other)) {
            continue;
        }
        let key = match (answer, asked.need) {
            (Some(Answer::NotAvailable { .. }), _) => "cli-show-fact-missing",
            (Some(_), _) => "cli-show-fact",
            (None, Some(Need::Required)) => "cli-show-fact-required",
            (None, Some(Need::Recommended)) => "cli-show-fact-recommended",
            (None, _) => "cli-show-fact-optional",
        };
        let words = answer.map(|answer| answer_words(desk, fact, answer)).unwrap_or_default();
        let message = Message::new(key)
            .text("id", fact.as_str())
            .message("fact", Message::new(format!("fact-{fact}")))
            .text("answer", words);
        let mut line = desk.locale.say(&message);
        if answer.is_none() && !asked.others.is_empty() {
            let others: Vec<&str> = asked.others.iter().map(FactId::as_str).collect();
            let or = Message::new("cli-show-fact-or").text("others", others.join(", "));
            line.push_str(&desk.locale.say(&or));
        }
        desk.line(line)?;
    }
    Ok(())
}

/// A fact the scenario asks for, or one that is answered all the same.
struct Asked {
    fact: FactId,
    need: Option<Need>,
    /// Facts of which one is enough in its place.
    others: Vec<FactId>,
}

/// In the order of the scenario, then whatever else is answered.
fn facts_in_order(case: &Case, desk: &Desk) -> Vec<Asked> {
    let mut facts = Vec::new();
    let asked = desk.packs.asked(case);
    for request in asked.iter().flat_map(|scenario| &scenario.facts) {
        for fact in &request.any_of {
            let others = request.any_of.iter().filter(|other| *other != fact).cloned().collect();
            facts.push(Asked { fact: fact.clone(), need: Some(request.need), others });
        }
    }
    for fact in case.facts.keys() {
        if !facts.iter().any(|asked| asked.fact == *fact) {
            facts.push(Asked { fact: fact.clone(), need: None, others: Vec::new() });
        }
    }
    facts
}

fn print_exhibits(case: &Case, desk: &Desk) -> Result<(), CliError> {
    desk.line("")?;
    desk.say(&Message::new("cli-show-exhibits"))?;
    if case.evidence.is_empty() {
        return desk.say(&Message::new("cli-show-none"));
    }
    for (position, evidence) in case.evidence.iter().enumerate() {
        let date = evidence.date.map(|date| desk.locale.date(date)).unwrap_or_default();
        desk.say(
            &Message::new("cli-show-exhibit")
                .text("number", Case::exhibit_number(position))
                .text("title", &evidence.title)
                .message("kind", kind_words(evidence))
                .text("file", &evidence.original.file_name)
                .message("contents", contents_words(&evidence.contents))
                .with("bytes", Argument::Bytes(evidence.original.bytes)),
        )?;
        if !date.is_empty() {
            desk.say(&Message::new("cli-show-exhibit-date").text("date", date))?;
        }
    }
    Ok(())
}

fn print_self_checks(case: &Case, desk: &Desk) -> Result<(), CliError> {
    desk.line("")?;
    desk.say(&Message::new("cli-show-self-checks"))?;
    let scenario = desk.packs.asked(case);
    let asked =
        scenario.as_ref().map(|scenario| scenario.self_checks.as_slice()).unwrap_or_default();
    let unasked = case.self_checks.keys().filter(|self_check| !asked.contains(self_check));
    for self_check in asked.iter().chain(unasked) {
        desk.say(
            &Message::new("cli-self-check-line")
                .text("id", self_check.as_str())
                .message("statement", Message::new(format!("self-check-{self_check}")))
                .message("answer", self_check_words(case.self_checks.get(self_check).copied())),
        )?;
    }
    Ok(())
}

fn kind_words(evidence: &Evidence) -> Message {
    match &evidence.kind {
        Some(kind) => Message::new(format!("evidence-{kind}")),
        None => Message::new("cli-show-no-kind"),
    }
}

/// An answer as people read it: options by their names, the rest as it would be typed.
pub fn answer_words(desk: &Desk, fact: &FactId, answer: &Answer) -> String {
    match answer {
        Answer::Choice(option) => {
            let key = format!("fact-{fact}.{option}");
            if desk.locale.has(&key) { desk.locale.word(&key) } else { option.clone() }
        }
        Answer::YesNo(yes) => {
            desk.locale.word(if *yes { "cli-self-check-yes" } else { "cli-self-check-no" })
        }
        Answer::List(items) => items.join(&desk.locale.word("cli-comma")),
        Answer::NotAvailable { reason } => reason.clone(),
        answer => match desk.packs.facts.get(fact) {
            Some(definition) => rules::write_answer(definition, answer).replace('\n', "; "),
            None => desk.to_json(answer)["value"].to_string(),
        },
    }
}

fn as_json(folder: &CaseFolder, desk: &Desk) -> Value {
    let case = folder.case();
    let fact = |Asked { fact, need, others }: Asked| {
        let given = case.facts.get(&fact);
        json!({
            "fact": fact,
            "label": desk.locale.word(&format!("fact-{fact}")),
            "need": need,
            "instead": others,
            "answer": given.map(|given| &given.answer),
            "words": given.map(|given| answer_words(desk, &fact, &given.answer)),
        })
    };
    let exhibit = |(position, evidence): (usize, &Evidence)| {
        let kind_words = evidence.kind.as_ref().map(|_| desk.locale.say(&kind_words(evidence)));
        json!({
            "number": Case::exhibit_number(position),
            "evidence": evidence.id,
            "title": evidence.title,
            "kind": evidence.kind,
            "kind_words": kind_words,
            "sha256": evidence.original.sha256,
            "path": folder.original_path(&evidence.original.sha256),
        })
    };
    let notices = folder.notices().iter().map(|notice| desk.message_json(&notice.message()));
    json!({
        "schema": JSON_SCHEMA,
        "language": desk.locale.language(),
        "generation": folder.generation(),
        "access": folder.access(),
        "notices": notices.collect::<Vec<_>>(),
        "case": case,
        "facts": facts_in_order(case, desk).into_iter().map(fact).collect::<Vec<_>>(),
        "exhibits": case.evidence.iter().enumerate().map(exhibit).collect::<Vec<_>>(),
    })
}
