//! `docket code`: what a return code or an error text means, why it is given, and what to do.

use clap::Args;
use docket::case::Message;
use docket::rules::explain_code;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct CodeArgs {
    #[arg(required = true)]
    text: Vec<String>,
    #[command(flatten)]
    pub spoken: Spoken,
}

pub fn run(args: &CodeArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let codes = explain_code(&desk.packs, &args.text.join(" "));
    if codes.is_empty() {
        desk.remark(&Message::new("cli-code-unknown"));
        return Ok(Verdict::No);
    }
    for code in codes {
        let word = |part: &str| Message::new(format!("code-{}{part}", code.id));
        let codes: Vec<&str> = code.codes.iter().chain(&code.begins).map(String::as_str).collect();
        let printed = match codes.as_slice() {
            [] => code.texts.first().cloned().unwrap_or_default(),
            codes => codes.join(&desk.locale.word("cli-comma")),
        };
        desk.say(
            &Message::new("cli-code-heading").message("meaning", word("")).text("printed", printed),
        )?;
        desk.say(&Message::new("cli-code-cause").message("cause", word(".cause")))?;
        desk.say(&Message::new("cli-code-next").message("next", word(".next")))?;
        for scenario in &code.scenarios {
            desk.say(
                &Message::new("cli-code-scenario")
                    .text("id", scenario.as_str())
                    .message("name", Message::new(format!("scenario-{scenario}"))),
            )?;
        }
    }
    Ok(Verdict::Yes)
}
