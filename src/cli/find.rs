//! `docket find`: the scenarios that fit words, an alias, a clause number or a pasted error message.

use clap::Args;
use docket::case::Message;
use docket::finder::{Index, Matched};

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct FindArgs {
    #[arg(required = true)]
    words: Vec<String>,
    #[command(flatten)]
    pub spoken: Spoken,
}

pub fn run(args: &FindArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let query = args.words.join(" ");
    let hits = Index::new(&desk.packs).search(&query);
    if hits.is_empty() {
        desk.remark(&Message::new("cli-find-nothing"));
        return Ok(Verdict::No);
    }
    for hit in hits {
        let word = |part: &str| Message::new(format!("scenario-{}{part}", hit.scenario));
        let head = Message::new("cli-scenario").text("id", hit.scenario.as_str());
        desk.say(&head.message("name", word("")))?;
        desk.say(&Message::new("cli-indented").message("text", word(".line")))?;
        if let Matched::Code { code } = hit.matched {
            desk.say(
                &Message::new("cli-find-code")
                    .message("meaning", Message::new(format!("code-{code}"))),
            )?;
        }
    }
    Ok(Verdict::Yes)
}
