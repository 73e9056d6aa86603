//! The commands behind the window, by screen. Each takes and returns data; none builds a sentence.

mod desk;

use tauri::{Builder, Runtime};

/// Every command of the window. `build.rs` and the capability file name the same ones.
pub fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(tauri::generate_handler![desk::pick_files, desk::copy_text, desk::mark,])
}
