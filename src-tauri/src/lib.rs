//! The desktop shell: the window, its dialogs and its commands. Everything else is the library's.

/// Opens the window and runs until it is closed.
pub fn run() {
    let outcome = tauri::Builder::default().run(tauri::generate_context!());
    outcome.expect("BUG: the window could not be made");
}
