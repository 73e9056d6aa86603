//! A display of the test's own, large enough for the window and a file manager beside it.

use std::io;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::process::{Running, poll};

static STARTING: Mutex<()> = Mutex::new(());

/// An X display that nobody sees.
pub(crate) struct Display {
    server: Running,
    /// `:99`.
    pub(crate) name: String,
}

impl Display {
    pub(crate) fn start() -> io::Result<Display> {
        // Two that start at once would take the same number.
        let _turn = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let number = (90..600).find(|number| !socket(*number).exists() && !lock(*number).exists());
        let number = number.ok_or_else(|| io::Error::other("every display number is taken"))?;
        let name = format!(":{number}");
        let mut command = Command::new("Xvfb");
        command.args([&name, "-screen", "0", "1800x1000x24", "-nolisten", "tcp"]);
        let server = Running::start(&mut command)?;
        let up = || socket(number).exists().then_some(());
        poll(Duration::from_secs(20), up).ok_or_else(|| io::Error::other("Xvfb did not start"))?;
        Ok(Display { server, name })
    }
}

impl Drop for Display {
    /// A server that is only killed leaves its number taken.
    fn drop(&mut self) {
        self.server.end();
    }
}

fn socket(number: u32) -> PathBuf {
    format!("/tmp/.X11-unix/X{number}").into()
}

fn lock(number: u32) -> PathBuf {
    format!("/tmp/.X{number}-lock").into()
}
