//! `docket pack`: the whole case as one file.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use clap::Args;
use docket::case::{Argument, Message};
use docket::store::Watch;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct PackArgs {
    dir: PathBuf,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &PackArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let folder = desk.open(&args.dir)?;
    let watch = Watch { progress: &|_, _| {}, cancelled: &AtomicBool::new(false) };
    let packed = folder.pack(&args.file, &watch)?;
    desk.say(
        &Message::new("cli-pack-made")
            .text("file", args.file.to_string_lossy())
            .with("bytes", Argument::Bytes(packed.bytes)),
    )?;
    if packed.left_behind == 0 {
        return Ok(Verdict::Yes);
    }
    let count = i64::try_from(packed.left_behind).unwrap_or(i64::MAX);
    desk.remark(&Message::new("cli-pack-left-behind").number("count", count));
    Ok(Verdict::Incomplete)
}
