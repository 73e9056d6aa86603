//! The desktop program: reads the environment once and opens the window.

// On Windows a release build opens no console.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use docket_desktop::{Environment, run};

fn main() {
    let environment = Environment {
        home: std::env::var_os("DOCKET_HOME").map(Into::into),
        startup_marks: std::env::var_os("DOCKET_STARTUP_MARKS").is_some_and(|value| value == "1"),
    };
    run(environment);
}
