//! Puts the window together: one instance, its size remembered, the commands behind it, and the case
//! that the file manager asked for.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Local};
use chrono_tz::Tz;
use docket::rules::time_zone;
use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, Emitter, Manager, RunEvent, Runtime};

use crate::commands;
use crate::marks::Marks;
use crate::state::{Announce, Settings, Shell, Work};

/// What the environment says, read by `main`.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// Where the cases are; the user's documents folder when absent.
    pub home: Option<PathBuf>,
    /// A case that was to be opened: its file or its folder.
    pub case: Option<PathBuf>,
    /// Print when the parts of the start were done.
    pub startup_marks: bool,
}

/// Opens the window and runs until it is closed.
pub fn run(environment: Environment) {
    let marks = Marks::new(environment.startup_marks);
    commands::register(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, words, place| {
            if let Some(case) = case_in(words.iter().skip(1), Path::new(&place)) {
                leave_waiting(app, case);
            }
            raise(app);
        }))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .on_page_load(move |_, payload| {
            if payload.event() == PageLoadEvent::Finished {
                marks.reached("page-loaded");
            }
        })
        .setup(move |app| {
            let case = environment.case.clone();
            let settings = settings(app, environment, marks)?;
            let announce = announce(app.handle().clone());
            let shell = Arc::new(Shell::new(settings, announce));
            if let Some(case) = case {
                shell.leave_waiting(case);
            }
            // The page asks for the packs first of all; by then they are read.
            let early = Arc::clone(&shell);
            std::thread::spawn(move || early.packs().facts.len());
            app.manage(shell);
            marks.reached("setup");
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("BUG: the window could not be made")
        .run(|app, event| on_event(app, &event));
}

/// The case among the words of a command line; a path without a beginning is one from `place`.
pub fn case_in(words: impl Iterator<Item = impl AsRef<OsStr>>, place: &Path) -> Option<PathBuf> {
    let paths = words.map(|word| place.join(word.as_ref()));
    paths.into_iter().find(|path| path.exists())
}

/// On macOS the file manager says in an event what to open.
#[cfg(target_os = "macos")]
fn on_event(app: &AppHandle, event: &RunEvent) {
    if let RunEvent::Opened { urls } = event
        && let Some(case) = urls.iter().find_map(|url| url.to_file_path().ok())
    {
        leave_waiting(app, case);
        raise(app);
    }
}

#[cfg(not(target_os = "macos"))]
fn on_event(_: &AppHandle, _: &RunEvent) {}

/// Keeps what is to be opened until the window takes it, and tells the window.
fn leave_waiting(app: &AppHandle, case: PathBuf) {
    if let Some(shell) = app.try_state::<Arc<Shell>>() {
        shell.leave_waiting(case);
        // A window that is not there yet asks by itself.
        let _ = app.emit("file-waiting", ());
    }
}

/// A second start brings the first one's window to the front.
fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot be raised is still there.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

fn settings<R: Runtime>(
    app: &App<R>,
    environment: Environment,
    marks: Marks,
) -> Result<Settings, Box<dyn Error>> {
    let cases = match environment.home {
        Some(home) => home,
        None => {
            let documents = app.path().document_dir().or_else(|_| app.path().home_dir())?;
            documents.join("Docket")
        }
    };
    let (cache, config) = (app.path().app_cache_dir()?, app.path().app_config_dir()?);
    let preferences = config.join("settings.toml");
    Ok(Settings { cases, cache, preferences, now: local_now, marks })
}

fn announce<R: Runtime>(app: AppHandle<R>) -> Announce {
    Box::new(move |work, progress| {
        let event = match work {
            Work::Intake => "intake-progress",
            Work::Export => "export-progress",
            Work::CaseFile => "case-file-progress",
        };
        // Progress that cannot be shown stops nothing.
        let _ = app.emit(event, progress);
    })
}

#[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
fn local_now() -> DateTime<Tz> {
    let now = Local::now();
    let zone = iana_time_zone::get_timezone().ok();
    now.with_timezone(&time_zone(zone.as_deref(), *now.offset()))
}
