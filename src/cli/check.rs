//! `docket check`: what is missing, contradictory, risky or late, and whether the case is ready.

use std::path::PathBuf;

use clap::Args;
use docket::case::{Argument, Case, Message};
use docket::rules::{Assessment, Clock, Confidence, Effect, Finding, Place, Readiness, Severity};
use docket::store::CaseFolder;
use serde_json::{Value, json};

use super::desk::{Desk, JSON_SCHEMA};
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct CheckArgs {
    dir: PathBuf,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &CheckArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let folder = desk.open(&args.dir)?;
    let assessment = desk.check(folder.case());
    if args.json {
        desk.json(&as_json(&folder, &assessment, desk))?;
    } else {
        print(folder.case(), &assessment, desk)?;
    }
    Ok(match assessment.readiness {
        Readiness::Ready => Verdict::Yes,
        Readiness::NotReady => Verdict::No,
    })
}

fn print(case: &Case, assessment: &Assessment, desk: &Desk) -> Result<(), CliError> {
    for finding in &assessment.findings {
        desk.say(&finding_words(case, finding))?;
        desk.say(&Message::new("cli-indented").message("text", finding.remedy.clone()))?;
    }
    for clock in &assessment.clocks {
        desk.say(&clock_words(clock))?;
    }
    desk.say(&verdict_words(assessment))
}

/// A finding with its severity and the id of its place, as the other commands take it.
pub fn finding_words(case: &Case, finding: &Finding) -> Message {
    let key = match finding.severity {
        Severity::Blocker => "cli-blocker",
        Severity::Warning => "cli-warning",
        Severity::Advice => "cli-advice",
    };
    let place = match &finding.place {
        Place::Case => Message::new("cli-place-case"),
        Place::Fact { fact } => id(fact.as_str()),
        Place::Slot { kind } => id(kind.as_str()),
        Place::Evidence { evidence } => {
            let position = case.evidence.iter().position(|it| it.id == *evidence);
            id(&position.map_or_else(|| evidence.0.to_string(), Case::exhibit_number))
        }
        Place::SelfCheck { self_check } => id(self_check.as_str()),
        Place::Deadline { deadline } => id(deadline.as_str()),
    };
    Message::new(key).message("place", place).message("message", finding.message.clone())
}

fn id(id: &str) -> Message {
    Message::new("cli-id").text("id", id)
}

fn clock_words(clock: &Clock) -> Message {
    let key = match (clock.effect, clock.days_left < 0) {
        (Effect::Closes, false) => "cli-clock",
        (Effect::Closes, true) => "cli-clock-passed",
        (Effect::Opens, false) => "cli-clock-opens",
        (Effect::Opens, true) => "cli-clock-open",
        (Effect::Expects, false) => "cli-clock-due",
        (Effect::Expects, true) => "cli-clock-overdue",
    };
    let mut words = Message::new(key)
        .message("deadline", Message::new(format!("deadline-{}", clock.deadline)))
        .with("ends", Argument::DateTime(clock.ends))
        .number("days", clock.days_left.abs());
    if let Some(until) = clock.until {
        words = Message::new("cli-clock-range")
            .message("clock", words)
            .with("until", Argument::DateTime(until));
    }
    if clock.from.confidence == Confidence::User {
        words = Message::new("cli-clock-own")
            .message("clock", words)
            .with("date", Argument::Date(clock.from.as_of));
    }
    words
}

fn verdict_words(assessment: &Assessment) -> Message {
    let key = match assessment.readiness {
        Readiness::Ready => "cli-ready",
        Readiness::NotReady => "cli-not-ready",
    };
    Message::new(key)
        .number("blockers", count(assessment, Severity::Blocker))
        .number("warnings", count(assessment, Severity::Warning))
        .number("advice", count(assessment, Severity::Advice))
}

fn count(assessment: &Assessment, severity: Severity) -> i64 {
    let findings = assessment.findings.iter().filter(|finding| finding.severity == severity);
    i64::try_from(findings.count()).unwrap_or(i64::MAX)
}

fn as_json(folder: &CaseFolder, assessment: &Assessment, desk: &Desk) -> Value {
    let case = folder.case();
    let finding = |finding: &Finding| {
        json!({
            "severity": finding.severity,
            "rule": finding.rule,
            "place": finding.place,
            "message": desk.message_json(&finding.message),
            "remedy": desk.message_json(&finding.remedy),
            "bounce_reason": finding.bounce_reason,
        })
    };
    let clock = |clock: &Clock| {
        let mut value = desk.to_json(clock);
        value["words"] = desk.locale.say(&clock_words(clock)).into();
        value
    };
    json!({
        "schema": JSON_SCHEMA,
        "language": desk.locale.language(),
        "checked_at": desk.now.to_rfc3339(),
        "case": {
            "id": case.id,
            "title": case.title,
            "scenario": case.scenario,
            "recipient": case.recipient,
            "generation": folder.generation(),
        },
        "ready": assessment.readiness == Readiness::Ready,
        "counts": {
            "blocker": count(assessment, Severity::Blocker),
            "warning": count(assessment, Severity::Warning),
            "advice": count(assessment, Severity::Advice),
        },
        "findings": assessment.findings.iter().map(finding).collect::<Vec<_>>(),
        "clocks": assessment.clocks.iter().map(clock).collect::<Vec<_>>(),
        "slots": assessment.slots,
        "chain": assessment.chain,
    })
}
