//! `docket unpack`: a case from the one file it was packed into, checked before it is believed.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use clap::Args;
use docket::case::Message;
use docket::store::{CaseFile, Watch};

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct UnpackArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    dir: PathBuf,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

pub fn run(args: &UnpackArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let packed = CaseFile::open(&args.file)?;
    let scenario = packed.case().scenario.clone();
    let watch = Watch { progress: &|_, _| {}, cancelled: &AtomicBool::new(false) };
    packed.unpack(&args.dir, &watch)?;
    desk.say(
        &Message::new("cli-unpack-made")
            .text("dir", args.dir.to_string_lossy())
            .message("scenario", Message::new(format!("scenario-{scenario}"))),
    )?;
    Ok(Verdict::Yes)
}
