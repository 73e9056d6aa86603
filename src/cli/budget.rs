//! `docket budget`: how much of what the recipient takes the packet would use, before it is made.

use std::path::PathBuf;

use clap::Args;
use docket::case::{Argument, Message, group_thousands};
use docket::export::pdf::PdfOptions;
use docket::export::{Gauge, LiveBudget, Measure, Standing, budget};
use docket::packet::{self, Packet};
use serde_json::json;

use super::desk::{Desk, JSON_SCHEMA};
use super::error::CliError;
use super::export::file_name;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct BudgetArgs {
    dir: PathBuf,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &BudgetArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let folder = desk.open(&args.dir)?;
    let case = folder.case();
    let original = |digest: &docket::case::Digest| folder.shown_path(digest);
    let assessment = desk.check(case);
    let language = case.ticket_language;
    let packet = packet::build(case, &desk.packs, &assessment, &original, language, desk.now);
    let budget = budget(&packet, &PdfOptions::default());
    if args.json {
        let advice = budget.advice.iter().map(|message| desk.message_json(message));
        desk.json(&json!({
            "schema": JSON_SCHEMA,
            "language": desk.locale.language(),
            "gauges": budget.gauges,
            "costs": budget.costs,
            "advice": advice.collect::<Vec<_>>(),
        }))?;
    } else {
        print(&packet, &budget, desk)?;
    }
    let is_over = budget.gauges.iter().any(|gauge| gauge.standing == Standing::Over);
    Ok(if is_over { Verdict::No } else { Verdict::Yes })
}

fn print(packet: &Packet, budget: &LiveBudget, desk: &Desk) -> Result<(), CliError> {
    for gauge in &budget.gauges {
        desk.say(&line(gauge))?;
    }
    for cost in &budget.costs {
        desk.say(
            &Message::new("cli-budget-cost")
                .text("number", cost.exhibit.as_str())
                .text("file", file_name(packet, &cost.exhibit))
                .with("bytes", Argument::Bytes(cost.bytes))
                .with("least", Argument::Bytes(cost.least)),
        )?;
    }
    budget.advice.iter().try_for_each(|advice| desk.say(advice))
}

fn line(gauge: &Gauge) -> Message {
    let amount = |amount: u64| match gauge.measure {
        Measure::Bytes => Argument::Bytes(amount),
        Measure::Characters | Measure::Pages | Measure::Files => {
            Argument::Text(group_thousands(amount))
        }
    };
    let what = match gauge.measure {
        Measure::Characters => "cli-budget-characters",
        Measure::Bytes => "cli-budget-bytes",
        Measure::Pages => "cli-budget-pages",
        Measure::Files => "cli-budget-files",
    };
    let key = match (gauge.limit, gauge.standing) {
        (None, _) => "cli-budget-free",
        (Some(_), Standing::Fits) => "cli-budget-fits",
        (Some(_), Standing::FitsReduced) => "cli-budget-fits-reduced",
        (Some(_), Standing::Over) => "cli-budget-over",
    };
    let message = Message::new(key).message("what", Message::new(what));
    let message = message.with("used", amount(gauge.used));
    gauge.limit.map_or(message.clone(), |limit| message.with("limit", amount(limit)))
}
