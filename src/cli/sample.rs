//! `docket sample`: the made-up case that comes with the product.

use std::path::PathBuf;

use clap::Args;
use docket::case::Message;
use docket::sample;

use super::desk::Desk;
use super::error::CliError;
use super::moment::read_moment;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct SampleArgs {
    dir: PathBuf,
    #[arg(long, value_name = "TIME")]
    now: Option<String>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &SampleArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let now = args.now.as_deref().map_or(Ok(desk.now), read_moment)?;
    let folder = sample::create(&args.dir, &desk.packs, now)?;
    desk.remark_trouble(&folder);
    desk.say(&Message::new("cli-sample-made").text("dir", args.dir.to_string_lossy()))?;
    Ok(Verdict::Yes)
}
