//! Puts the window together: one instance, its size remembered, the commands behind it.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Local};
use chrono_tz::Tz;
use docket::rules::time_zone;
use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, Emitter, Manager, Runtime};

use crate::commands;
use crate::marks::Marks;
use crate::state::{Announce, Settings, Shell, Work};

/// What the environment says, read by `main`.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// Where the cases are; the user's documents folder when absent.
    pub home: Option<PathBuf>,
    /// Print when the parts of the start were done.
    pub startup_marks: bool,
}

/// Opens the window and runs until it is closed.
pub fn run(environment: Environment) {
    let marks = Marks::new(environment.startup_marks);
    commands::register(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, _, _| raise(app)))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .on_page_load(move |_, payload| {
            if payload.event() == PageLoadEvent::Finished {
                marks.reached("page-loaded");
            }
        })
        .setup(move |app| {
            let settings = settings(app, environment, marks)?;
            let announce = announce(app.handle().clone());
            let shell = Arc::new(Shell::new(settings, announce));
            // The page asks for the packs first of all; by then they are read.
            let early = Arc::clone(&shell);
            std::thread::spawn(move || early.packs().facts.len());
            app.manage(shell);
            marks.reached("setup");
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("BUG: the window could not be made");
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
    Ok(Settings { cases, cache: app.path().app_cache_dir()?, now: local_now, marks })
}

fn announce<R: Runtime>(app: AppHandle<R>) -> Announce {
    Box::new(move |work, progress| {
        let event = match work {
            Work::Intake => "intake-progress",
            Work::Export => "export-progress",
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
