//! Files really dragged from another program onto the window.

use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::app::{App, StartError, built};
use crate::process::Running;

/// Where the other program stands, right of the window.
const SOURCE: (i32, i32) = (1600, 300);

/// Files that are held over the window, the button still down.
pub struct Held<'a> {
    app: &'a App,
    _source: Running,
}

impl Held<'_> {
    /// Lets them go at a point of the window.
    pub fn let_go(self, at: (i32, i32)) {
        self.app.move_mouse(at);
        // The answer of the last step must be there before the button is let go.
        sleep(Duration::from_millis(300));
        self.app.xdotool(&["mouseup", "1"]);
        // The files are handed over after the button is up; the source must live until then.
        sleep(Duration::from_millis(500));
    }
}

impl App {
    /// Drags all files at once from a file manager to a point of the window and lets them go there.
    pub fn drop_files(&self, files: &[&Path], at: (i32, i32)) -> Result<(), StartError> {
        self.hold_files(files, at)?.let_go(at);
        Ok(())
    }

    /// Drags all files at once from a file manager to a point of the window and holds them there.
    pub fn hold_files(&self, files: &[&Path], at: (i32, i32)) -> Result<Held<'_>, StartError> {
        let mut command = Command::new(built("examples/drag_source")?);
        command
            .args([SOURCE.0.to_string(), SOURCE.1.to_string()])
            .args(files)
            .env("DISPLAY", &self.display.name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1");
        let source = Running::start(&mut command)
            .map_err(|source| StartError::Program { program: "drag_source", source })?;
        self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^Files to drag$"]);
        let from = (SOURCE.0 + 60, SOURCE.1 + 60);
        self.move_mouse(from);
        self.xdotool(&["mousedown", "1"]);
        for step in 1..=10 {
            let along = |from: i32, to: i32| from + (to - from) * step / 10;
            self.move_mouse((along(from.0, at.0), along(from.1, at.1)));
            // GTK asks the window under the pointer at every step whether it takes the files.
            sleep(Duration::from_millis(30));
        }
        Ok(Held { app: self, _source: source })
    }

    /// Presses the mouse at one point of the window and lets it go at another.
    pub fn drag_mouse(&self, from: (i32, i32), to: (i32, i32)) {
        self.move_mouse(from);
        // The page hears of the pointer before the button, as it does from a hand.
        sleep(Duration::from_millis(100));
        self.xdotool(&["mousedown", "1"]);
        for step in 1..=6 {
            let along = |from: i32, to: i32| from + (to - from) * step / 6;
            sleep(Duration::from_millis(50));
            self.move_mouse((along(from.0, to.0), along(from.1, to.1)));
        }
        sleep(Duration::from_millis(100));
        self.xdotool(&["mouseup", "1"]);
    }

    fn move_mouse(&self, (x, y): (i32, i32)) {
        self.xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
    }
}
