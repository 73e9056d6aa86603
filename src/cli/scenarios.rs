//! `docket scenarios`: every scenario, its recipients and one line on it; what each asks for and how
//! much of it is unverified; or the ticket of each one's example.

use chrono::NaiveDate;
use clap::Args;
use docket::case::{Language, Message, RecipientId, TicketLanguage};
use docket::packet::{self, Packet};
use docket::rules::{Confidence, Need, Packs, Scenario, check};
use docket::sample;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct ScenariosArgs {
    #[arg(long)]
    coverage: bool,
    #[arg(long, conflicts_with = "coverage")]
    tickets: bool,
    #[command(flatten)]
    pub spoken: Spoken,
}

pub fn run(args: &ScenariosArgs, desk: &Desk) -> Result<Verdict, CliError> {
    if args.coverage {
        return coverage(desk);
    }
    for scenario in desk.packs.scenarios.values() {
        if args.tickets {
            tickets(scenario, desk)?;
        } else {
            list(scenario, desk)?;
        }
    }
    Ok(Verdict::Yes)
}

fn list(scenario: &Scenario, desk: &Desk) -> Result<(), CliError> {
    desk.say(
        &Message::new("cli-scenario")
            .text("id", scenario.id.as_str())
            .message("name", name(scenario)),
    )?;
    desk.say(
        &Message::new("cli-scenario-recipients").text("recipients", recipients(scenario, desk)),
    )?;
    desk.say(
        &Message::new("cli-indented")
            .message("text", Message::new(format!("scenario-{}.line", scenario.id))),
    )
}

fn name(scenario: &Scenario) -> Message {
    Message::new(format!("scenario-{}", scenario.id))
}

fn recipients(scenario: &Scenario, desk: &Desk) -> String {
    let names = scenario.recipients.iter().map(|recipient| {
        format!("{} ({recipient})", desk.locale.word(&format!("recipient-{recipient}")))
    });
    names.collect::<Vec<_>>().join(&desk.locale.word("cli-comma"))
}

fn coverage(desk: &Desk) -> Result<Verdict, CliError> {
    for scenario in desk.packs.scenarios.values() {
        desk.say(
            &Message::new("cli-scenario")
                .text("id", scenario.id.as_str())
                .message("name", name(scenario)),
        )?;
        desk.say(
            &Message::new("cli-scenario-recipients").text("recipients", recipients(scenario, desk)),
        )?;
        let required = |needs: &[Need]| {
            let count = needs.iter().filter(|need| **need == Need::Required).count();
            i64::try_from(count).unwrap_or(i64::MAX)
        };
        let facts: Vec<Need> = scenario.facts.iter().map(|request| request.need).collect();
        let exhibits: Vec<Need> = scenario.evidence.iter().map(|request| request.need).collect();
        desk.say(
            &Message::new("cli-coverage")
                .number("facts", facts.len() as i64)
                .number("facts-required", required(&facts))
                .number("exhibits", exhibits.len() as i64)
                .number("exhibits-required", required(&exhibits))
                .number("checks", scenario.self_checks.len() as i64)
                .number("deadlines", scenario.deadlines.len() as i64),
        )?;
        let unverified = unverified(scenario, &desk.packs);
        if !unverified.is_empty() {
            let list = unverified.join(&desk.locale.word("cli-comma"));
            desk.say(&Message::new("cli-coverage-unverified").text("list", list))?;
        }
    }
    let count = desk.packs.scenarios.len();
    desk.say(&Message::new("cli-coverage-total").number("count", count as i64))?;
    Ok(Verdict::Yes)
}

/// The ids of what a scenario uses that is professional inference, the scenario itself first.
fn unverified(scenario: &Scenario, packs: &Packs) -> Vec<String> {
    let inferred = |confidence| confidence == Confidence::Inference;
    let mut ids = Vec::new();
    if inferred(scenario.from.confidence) {
        ids.push(scenario.id.to_string());
    }
    let deadlines = scenario.deadlines.iter().filter_map(|id| packs.deadlines.get(id));
    ids.extend(
        deadlines.filter(|rule| inferred(rule.from.confidence)).map(|rule| rule.id.to_string()),
    );
    let ladder = packs.ladders.get(&scenario.ladder);
    ids.extend(ladder.filter(|ladder| inferred(ladder.from.confidence)).map(|l| l.id.to_string()));
    let chain = packs.chains.get(&scenario.chain);
    ids.extend(chain.filter(|chain| inferred(chain.from.confidence)).map(|c| c.id.to_string()));
    let kinds = scenario.evidence.iter().filter_map(|slot| packs.evidence_kinds.get(&slot.kind));
    ids.extend(kinds.filter(|kind| inferred(kind.from.confidence)).map(|kind| kind.id.to_string()));
    let checks = scenario.self_checks.iter().filter_map(|id| packs.self_checks.get(id));
    ids.extend(checks.filter(|check| inferred(check.from.confidence)).map(|c| c.id.to_string()));
    let asked = scenario.facts.iter().flat_map(|request| &request.any_of);
    let facts = asked.filter_map(|id| packs.facts.get(id));
    ids.extend(facts.filter(|fact| inferred(fact.from.confidence)).map(|fact| fact.id.to_string()));
    ids
}

/// The subject and the message of the example, to every recipient and in both languages.
fn tickets(scenario: &Scenario, desk: &Desk) -> Result<(), CliError> {
    for recipient in &scenario.recipients {
        let packet = ticket(scenario, recipient, desk);
        for language in [Language::English, Language::Chinese] {
            let subject = packet.subject.text_in(language);
            desk.line(format_args!("=== {} → {recipient}", scenario.id))?;
            desk.line(subject)?;
            desk.line("")?;
            desk.line(packet.body.text_in(language))?;
            desk.line("")?;
        }
    }
    Ok(())
}

fn ticket(scenario: &Scenario, recipient: &RecipientId, desk: &Desk) -> Packet {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
    let now =
        day.and_hms_opt(2, 0, 0).unwrap_or_default().and_utc().with_timezone(desk.now.offset());
    let case = sample::example(&desk.packs, scenario, recipient, now)
        .expect("BUG: the examples of the packs are tested");
    let assessment = check(&case, &desk.packs, now.with_timezone(&desk.zone));
    let nowhere = |_: &_| std::path::PathBuf::new();
    packet::build(&case, &desk.packs, &assessment, &nowhere, TicketLanguage::Both, now)
}
