//! The desktop around the window: what was copied in another program, and the file dialog.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::app::App;

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

    /// Types a path into the file dialog that is open, and confirms it.
    pub fn pick_file(&self, file: &Path) {
        let mut dialog = String::new();
        self.wait_for("the file dialog opens", || {
            let windows = self.xdotool(&["search", "--onlyvisible", "--class", "docket"]);
            let main = self.xdotool(&["search", "--onlyvisible", "--name", "^Docket$"]);
            let other = windows.lines().find(|id| !main.lines().any(|window| window == *id));
            dialog = other.unwrap_or_default().to_owned();
            !dialog.is_empty()
        });
        self.xdotool(&["windowfocus", "--sync", &dialog]);
        self.xdotool(&["type", "--delay", "20", &file.to_string_lossy()]);
        self.xdotool(&["key", "Return"]);
    }
}
