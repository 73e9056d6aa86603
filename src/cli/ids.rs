//! `docket ids`: the ids in a pasted text or a web address.

use std::io::Read;

use clap::Args;
use docket::case::Message;
use docket::rules::{find_identifiers, name_key};

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct IdsArgs {
    #[arg(required = true)]
    text: Vec<String>,
    #[command(flatten)]
    pub spoken: Spoken,
}

pub fn run(args: &IdsArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let mut text = args.text.join(" ");
    if text == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(CliError::Input)?;
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    let found = find_identifiers(&text);
    if found.is_empty() {
        desk.remark(&Message::new("cli-ids-none"));
        return Ok(Verdict::No);
    }
    for one in found {
        desk.say(
            &Message::new("cli-ids-found")
                .message("name", Message::new(name_key(one.identifier)))
                .text("id", one.text),
        )?;
        if let Some(warning) = one.warning {
            desk.say(&Message::new("cli-indented").message("text", warning))?;
        }
    }
    Ok(Verdict::Yes)
}
