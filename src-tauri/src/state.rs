//! What the commands work on: the packs, the open case, and what this session exported. Knows no
//! window: it tells progress through the function it is given.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use arboard::Clipboard;
use chrono::DateTime;
use chrono_tz::Tz;
use docket::finder::Index;
use docket::rules::{Overrides, Packs};
use docket::settings::Preferences;
use docket::store::{read_beside, replace_beside};
use tauri::State;
use tauri::async_runtime::spawn_blocking;

use crate::cache::Cache;
use crate::catalog::Catalog;
use crate::error::CommandError;
use crate::marks::Marks;
use crate::open_case::OpenCase;
use crate::preferences::Kept;
use crate::rendered::Latest;
use crate::wire::Progress;

/// What the environment decides, read once at the start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Holds a folder per case.
    pub cases: PathBuf,
    /// Thumbnails and previews; can be deleted at any time.
    pub cache: PathBuf,
    /// The file of settings.
    pub preferences: PathBuf,
    pub now: fn() -> DateTime<Tz>,
    pub marks: Marks,
}

/// The work that goes on while the window shows how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Intake,
    Export,
    CaseFile,
}

/// Tells the window how far the work is.
pub type Announce = Box<dyn Fn(Work, Progress) + Send + Sync>;

/// Everything behind the window.
pub struct Shell {
    pub settings: Settings,
    pub announce: Announce,
    pub cache: Cache,
    pub rendered: Latest,
    /// With what the user has set in them; read when first asked for.
    packs: RwLock<Option<Arc<Packs>>>,
    index: OnceLock<Index>,
    open: RwLock<Option<OpenCase>>,
    pub intake_cancelled: AtomicBool,
    pub export_cancelled: AtomicBool,
    pub case_file_cancelled: AtomicBool,
    pub catalog: Catalog,
    preferences: RwLock<Kept>,
    /// What the file manager or a second start asked for, until the window takes it.
    waiting: Mutex<Option<PathBuf>>,
    /// Files and folders that this session exported: nothing else is ever opened.
    exported: Mutex<BTreeSet<PathBuf>>,
    /// Kept for the whole session: on X11 what was copied is gone when its owner is.
    clipboard: Mutex<Option<Clipboard>>,
}

impl Shell {
    pub fn new(settings: Settings, announce: Announce) -> Shell {
        Shell {
            cache: Cache::new(settings.cache.clone()),
            preferences: RwLock::new(Kept::read(&settings.preferences)),
            catalog: Catalog::default(),
            waiting: Mutex::default(),
            settings,
            announce,
            rendered: Latest::default(),
            packs: RwLock::default(),
            index: OnceLock::new(),
            open: RwLock::default(),
            intake_cancelled: AtomicBool::new(false),
            export_cancelled: AtomicBool::new(false),
            case_file_cancelled: AtomicBool::new(false),
            exported: Mutex::default(),
            clipboard: Mutex::default(),
        }
    }

    /// The moment, in the zone the user has chosen.
    pub fn now(&self) -> DateTime<Tz> {
        let now = (self.settings.now)();
        self.kept(|kept| kept.settings.time_zone()).map_or(now, |zone| now.with_timezone(&zone))
    }

    /// What holds for all cases, as far as it is understood.
    pub fn preferences(&self) -> Preferences {
        self.kept(|kept| kept.settings.preferences())
    }

    pub fn kept<T>(&self, look: impl FnOnce(&Kept) -> T) -> T {
        look(&self.preferences.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps the settings and holds to them from now on.
    pub fn keep_preferences(&self, wanted: &Preferences) -> Result<(), CommandError> {
        let mut kept = self.preferences.write().unwrap_or_else(PoisonError::into_inner);
        kept.replace(&self.settings.preferences, wanted)?;
        drop(kept);
        // Paper and time zone show in every page.
        self.rendered.forget();
        Ok(())
    }

    pub fn leave_waiting(&self, path: PathBuf) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    pub fn take_waiting(&self) -> Option<PathBuf> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub fn packs(&self) -> Arc<Packs> {
        if let Some(packs) = &*self.packs.read().unwrap_or_else(PoisonError::into_inner) {
            return Arc::clone(packs);
        }
        let mut kept = self.packs.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have read them in between.
        Arc::clone(kept.get_or_insert_with(|| {
            // What is wrong with the file of own values is said on the home screen.
            Arc::new(own_packs(&self.overrides().unwrap_or_default()))
        }))
    }

    /// What can be found by words.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.packs()))
    }

    fn overrides_file(&self) -> PathBuf {
        self.settings.cases.join("overrides.toml")
    }

    /// What the user has set in place of the packs' own values.
    pub fn overrides(&self) -> Result<Overrides, CommandError> {
        match read_beside(&self.overrides_file())? {
            Some(text) => Ok(Overrides::read(&text)?),
            None => Ok(Overrides::default()),
        }
    }

    /// Keeps what the user has set and holds to it from now on.
    pub fn keep_overrides(&self, overrides: &Overrides) -> Result<(), CommandError> {
        replace_beside(&self.overrides_file(), &overrides.to_text())?;
        let mut kept = self.packs.write().unwrap_or_else(PoisonError::into_inner);
        *kept = Some(Arc::new(own_packs(overrides)));
        self.rendered.forget();
        Ok(())
    }

    /// Looks at the open case.
    pub fn look<T>(
        &self,
        look: impl FnOnce(&OpenCase) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        look(open.as_ref().ok_or_else(CommandError::no_case_open)?)
    }

    /// Changes the open case; nobody else looks at it meanwhile.
    pub fn change<T>(
        &self,
        change: impl FnOnce(&mut OpenCase) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        change(open.as_mut().ok_or_else(CommandError::no_case_open)?)
    }

    /// Opens what `open` gives in place of the case that was open, which is closed first.
    pub fn replace(
        &self,
        open: impl FnOnce() -> Result<OpenCase, CommandError>,
    ) -> Result<(), CommandError> {
        self.rendered.forget();
        let mut current = self.open.write().unwrap_or_else(PoisonError::into_inner);
        *current = None;
        *current = Some(open()?);
        Ok(())
    }

    pub fn close(&self) {
        self.rendered.forget();
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub fn remember_exported(&self, paths: impl IntoIterator<Item = PathBuf>) {
        self.exported.lock().unwrap_or_else(PoisonError::into_inner).extend(paths);
    }

    pub fn has_exported(&self, path: &Path) -> bool {
        self.exported.lock().unwrap_or_else(PoisonError::into_inner).contains(path)
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

fn own_packs(overrides: &Overrides) -> Packs {
    Packs::load().expect("BUG: the packs of the program are whole").with(overrides)
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
