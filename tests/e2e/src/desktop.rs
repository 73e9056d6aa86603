//! The desktop around the window: what was copied in another program, and the file dialog.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::app::App;
use crate::process::poll;

impl App {
    /// Copies a PNG in another program.
    pub fn copy_picture(&self, picture: &Path) {
        let copied = Command::new("xclip")
            .args(["-selection", "clipboard", "-t", "image/png", "-i"])
            .arg(picture)
            .env("DISPLAY", &self.display.name)
            // It stays to hand the picture out, and must not hold the test's output open.
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(copied.is_ok_and(|status| status.success()), "xclip copies {}", picture.display());
    }

    /// What was copied last, as text.
    pub fn copied_text(&self) -> String {
        let output = Command::new("xclip")
            .args(["-selection", "clipboard", "-o"])
            .env("DISPLAY", &self.display.name)
            .output()
            .expect("xclip is installed");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Types a path into the file dialog that opens, and confirms it. A dialog that has only just
    /// come up may miss the first keys: then they are typed again.
    pub fn pick_file(&self, file: &Path) {
        self.wait_for("the file dialog opens", || self.dialog().is_some());
        self.wait_for("the file dialog takes the path", || {
            let Some(dialog) = self.dialog() else { return true };
            self.xdotool(&["windowfocus", "--sync", &dialog]);
            self.xdotool(&["key", "ctrl+a"]);
            self.xdotool(&["type", "--delay", "20", &file.to_string_lossy()]);
            self.xdotool(&["key", "Return"]);
            poll(Duration::from_secs(3), || self.dialog().is_none().then_some(())).is_some()
        });
    }

    /// The window beside the main one.
    fn dialog(&self) -> Option<String> {
        let windows = self.xdotool(&["search", "--onlyvisible", "--class", "docket"]);
        let main = self.xdotool(&["search", "--onlyvisible", "--name", "^Docket$"]);
        let other = windows.lines().find(|id| !main.lines().any(|window| window == *id));
        other.map(str::to_owned)
    }
}
