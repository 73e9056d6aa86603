//! `docket scenarios`: every scenario, its recipients and one line on it.

use docket::case::Message;

use super::Verdict;
use super::desk::Desk;
use super::error::CliError;

pub fn run(desk: &Desk) -> Result<Verdict, CliError> {
    for scenario in desk.packs.scenarios.values() {
        let recipients: Vec<String> = scenario
            .recipients
            .iter()
            .map(|recipient| {
                format!("{} ({recipient})", desk.locale.word(&format!("recipient-{recipient}")))
            })
            .collect();
        desk.say(
            &Message::new("cli-scenario")
                .text("id", scenario.id.as_str())
                .message("name", Message::new(format!("scenario-{}", scenario.id))),
        )?;
        desk.say(
            &Message::new("cli-scenario-recipients")
                .text("recipients", recipients.join(&desk.locale.word("cli-comma"))),
        )?;
        desk.say(
            &Message::new("cli-indented")
                .message("text", Message::new(format!("scenario-{}.line", scenario.id))),
        )?;
    }
    Ok(Verdict::Yes)
}
