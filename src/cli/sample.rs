//! `docket sample`: the fictional case that comes with the product, in a folder of its own.

use std::path::PathBuf;

use clap::Args;
use docket::case::Message;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct SampleArgs {
    dir: PathBuf,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &SampleArgs, desk: &Desk) -> Result<Verdict, CliError> {
    docket::sample::create(&args.dir, &desk.packs, desk.now)?;
    desk.say(&Message::new("cli-sample-made").text("dir", args.dir.to_string_lossy()))?;
    Ok(Verdict::Yes)
}
