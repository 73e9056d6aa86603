//! Takes files in and throws the originals away: `intake FILE…`. Measured by `intake.sh`.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let outcomes = docket::intake::take_in(
        &paths,
        &|_, original| io::copy(original, &mut io::sink()).map(drop),
        &|_| {},
        &AtomicBool::new(false),
    );
    let thumbnails = outcomes
        .iter()
        .filter(|outcome| outcome.taken.as_ref().is_ok_and(|taken| taken.thumbnail.is_some()))
        .count();
    println!("{thumbnails} thumbnails from {} files", paths.len());
    if thumbnails == paths.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
