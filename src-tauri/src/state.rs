//! What the commands work on: the packs, the open case, and what this session exported. Knows no
//! window: it tells progress through the function it is given.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use arboard::Clipboard;
use chrono::{DateTime, FixedOffset};
use tauri::State;
use tauri::async_runtime::spawn_blocking;

use crate::error::CommandError;
use crate::marks::Marks;
use crate::wire::Progress;

/// What the environment decides, read once at the start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Holds a folder per case.
    pub cases: PathBuf,
    /// Thumbnails and previews; can be deleted at any time.
    pub cache: PathBuf,
    pub now: fn() -> DateTime<FixedOffset>,
    pub marks: Marks,
}

/// The work that goes on while the window shows how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Intake,
    Export,
}

/// Tells the window how far the work is.
pub type Announce = Box<dyn Fn(Work, Progress) + Send + Sync>;

/// Everything behind the window.
pub struct Shell {
    pub settings: Settings,
    pub announce: Announce,
    /// Kept for the whole session: on X11 what was copied is gone when its owner is.
    clipboard: Mutex<Option<Clipboard>>,
}

impl Shell {
    pub fn new(settings: Settings, announce: Announce) -> Shell {
        Shell { settings, announce, clipboard: Mutex::default() }
    }

    pub fn now(&self) -> DateTime<FixedOffset> {
        (self.settings.now)()
    }

    pub fn clipboard<T>(
        &self,
        work: impl FnOnce(&mut Clipboard) -> Result<T, arboard::Error>,
    ) -> Result<T, CommandError> {
        let mut kept = self.clipboard.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match &mut *kept {
            Some(clipboard) => clipboard,
            none => {
                let made = Clipboard::new().map_err(|_| CommandError::clipboard_unavailable())?;
                none.insert(made)
            }
        };
        work(clipboard).map_err(|error| match error {
            arboard::Error::ContentNotAvailable => CommandError::nothing_to_paste(),
            _ => CommandError::clipboard_unavailable(),
        })
    }
}

/// Runs a command's work beside the window, so that the window never waits.
pub async fn beside<T: Send + 'static>(
    shell: State<'_, Arc<Shell>>,
    work: impl FnOnce(&Shell) -> Result<T, CommandError> + Send + 'static,
) -> Result<T, CommandError> {
    let shell = Arc::clone(&shell);
    match spawn_blocking(move || work(&shell)).await {
        Ok(outcome) => outcome,
        // The work panicked; nothing of it was saved halfway.
        Err(_) => Err(CommandError::defect()),
    }
}
