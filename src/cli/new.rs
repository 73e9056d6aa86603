//! `docket new`: a new case folder.

use std::path::PathBuf;

use clap::Args;
use docket::case::{Case, CaseId, Message, RecipientId, ScenarioId};
use docket::store::CaseFolder;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct NewArgs {
    dir: PathBuf,
    #[arg(long, value_name = "ID")]
    scenario: String,
    #[arg(long, value_name = "ID")]
    recipient: Option<String>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &NewArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let (scenario, recipient) = choose(args, desk)?;
    // Two cases on one machine are not made within the same millisecond.
    let id = CaseId(format!("{scenario}-{}", desk.now.format("%Y%m%dT%H%M%S%3f")));
    let mut case = Case::new(id, scenario.clone(), recipient.clone(), desk.now);
    if let Some(language) = desk.preferences.ticket_language {
        case.ticket_language = language;
    }
    let folder = CaseFolder::create(&args.dir, case)?;
    desk.remark_trouble(&folder);
    desk.say(
        &Message::new("cli-new-made")
            .text("dir", args.dir.to_string_lossy())
            .message("scenario", Message::new(format!("scenario-{scenario}")))
            .message("recipient", Message::new(format!("recipient-{recipient}"))),
    )?;
    desk.say(&Message::new("cli-new-next").text("dir", args.dir.to_string_lossy()))?;
    Ok(Verdict::Yes)
}

/// The scenario, and the recipient asked for or the one it is usually addressed to.
fn choose(args: &NewArgs, desk: &Desk) -> Result<(ScenarioId, RecipientId), CliError> {
    let scenarios = desk.packs.scenarios.values();
    let scenario = scenarios
        .clone()
        .find(|scenario| scenario.id.as_str().eq_ignore_ascii_case(&args.scenario))
        .ok_or_else(|| CliError::UnknownScenario {
            id: args.scenario.clone(),
            known: scenarios.map(|scenario| scenario.id.to_string()).collect(),
        })?;
    let recipient = match &args.recipient {
        None => scenario.recipients.first(),
        Some(asked) => {
            scenario.recipients.iter().find(|id| id.as_str().eq_ignore_ascii_case(asked))
        }
    };
    let recipient = recipient.ok_or_else(|| CliError::UnknownRecipient {
        id: args.recipient.clone().unwrap_or_default(),
        scenario: scenario.id.to_string(),
        known: scenario.recipients.iter().map(ToString::to_string).collect(),
    })?;
    Ok((scenario.id.clone(), recipient.clone()))
}
