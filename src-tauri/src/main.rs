//! The desktop program: reads the environment and the command line once and opens the window.

// On Windows a release build opens no console.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use docket_desktop::{Environment, case_in, run};

fn main() {
    let place = std::env::current_dir().unwrap_or_default();
    let environment = Environment {
        case: case_in(std::env::args_os().skip(1), &place),
        home: std::env::var_os("DOCKET_HOME").map(Into::into),
        startup_marks: std::env::var_os("DOCKET_STARTUP_MARKS").is_some_and(|value| value == "1"),
    };
    run(environment);
}
