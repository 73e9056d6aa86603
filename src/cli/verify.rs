//! `docket verify`: hashes every original again.

use std::path::PathBuf;

use clap::Args;
use docket::case::Message;
use docket::store::{OriginalState, Verification};

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct VerifyArgs {
    dir: PathBuf,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &VerifyArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let folder = desk.open(&args.dir)?;
    let verifications = folder.verify();
    for verification in &verifications {
        desk.say(&words(verification))?;
    }
    let bad = verifications.iter().filter(|it| it.state != OriginalState::Intact).count();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let total = Message::new(if bad == 0 { "cli-verify-intact" } else { "cli-verify-damaged" })
        .number("count", count(verifications.len()))
        .number("bad", count(bad));
    desk.say(&total)?;
    if bad == 0 {
        return Ok(Verdict::Yes);
    }
    desk.remark(&Message::new("cli-verify-damaged.remedy"));
    Ok(Verdict::No)
}

fn words(verification: &Verification) -> Message {
    let key = match verification.state {
        OriginalState::Intact => "cli-original-intact",
        OriginalState::Altered { .. } => "cli-original-altered",
        OriginalState::Missing => "cli-original-missing",
        OriginalState::Unreadable { .. } => "cli-original-unreadable",
    };
    let message = Message::new(key)
        .text("file", &verification.file_name)
        .text("sha256", verification.sha256.to_string());
    match &verification.state {
        OriginalState::Altered { found } => message.text("found", found.to_string()),
        OriginalState::Unreadable { detail } => message.text("detail", detail),
        _ => message,
    }
}
