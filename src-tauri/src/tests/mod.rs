//! The commands as the window calls them, through the message channel of a window that is not drawn.

mod cases;
mod contract;
mod exhibit;
mod journey;
mod outgoing;
mod words;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use chrono::DateTime;
use chrono_tz::Tz;
use serde_json::Value;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::commands;
use crate::marks::Marks;
use crate::state::{Settings, Shell};
use crate::wire::Progress;

/// The shell behind a window that is not drawn, with the permissions of the real one.
struct Window {
    window: WebviewWindow<MockRuntime>,
    progress: Arc<Mutex<Vec<Progress>>>,
    /// Whoever hears of the first progress stops the export.
    stop_at_first_progress: Arc<AtomicBool>,
    folder: TempDir,
    _app: App<MockRuntime>,
}

impl Window {
    fn open() -> Window {
        let folder = TempDir::new().unwrap();
        let settings = Settings {
            cases: folder.path().join("cases"),
            cache: folder.path().join("cache"),
            preferences: folder.path().join("config/settings.toml"),
            now: fixed_now,
            marks: Marks::new(false),
        };
        let progress: Arc<Mutex<Vec<Progress>>> = Arc::default();
        let heard = Arc::clone(&progress);
        let stop_at_first_progress = Arc::<AtomicBool>::default();
        let stops = Arc::clone(&stop_at_first_progress);
        let stopped: Arc<OnceLock<Arc<Shell>>> = Arc::default();
        let stopping = Arc::clone(&stopped);
        let announce = Box::new(move |_, progress| {
            heard.lock().unwrap().push(progress);
            if let (true, Some(shell)) = (stops.load(Ordering::Relaxed), stopping.get()) {
                shell.export_cancelled.store(true, Ordering::Relaxed);
            }
        });
        let shell = Arc::new(Shell::new(settings, announce));
        assert!(stopped.set(Arc::clone(&shell)).is_ok());
        let app = commands::register(mock_builder())
            .manage(shell)
            .build(tauri::generate_context!())
            .unwrap();
        let window =
            WebviewWindowBuilder::new(&app, "main", WebviewUrl::default()).build().unwrap();
        Window { window, progress, stop_at_first_progress, folder, _app: app }
    }

    /// What the command answers, or the error it gives.
    fn call(&self, command: &str, args: Value) -> Result<InvokeResponseBody, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(args),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request)
    }

    fn json(&self, command: &str, args: Value) -> Value {
        match self.call(command, args) {
            Ok(body) => body.deserialize().unwrap(),
            Err(error) => panic!("{command}: {error}"),
        }
    }

    fn bytes(&self, command: &str, args: Value) -> Vec<u8> {
        match self.call(command, args) {
            Ok(InvokeResponseBody::Raw(bytes)) => bytes,
            other => panic!("{command}: {other:?}"),
        }
    }

    /// The code of the error the command gives.
    fn error(&self, command: &str, args: Value) -> String {
        match self.call(command, args) {
            Ok(_) => panic!("{command} was accepted"),
            Err(error) => error["code"].as_str().unwrap_or_default().to_owned(),
        }
    }
}

fn fixed_now() -> DateTime<Tz> {
    let now = DateTime::parse_from_rfc3339("2026-11-09T10:00:00+08:00").unwrap();
    now.with_timezone(&Tz::Asia__Shanghai)
}
