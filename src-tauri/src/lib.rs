//! The desktop shell: the window, its dialogs and its commands. Everything else is the library's.

mod cache;
mod catalog;
mod commands;
mod error;
mod marks;
mod open_case;
mod pages;
mod preferences;
mod rendered;
mod state;
mod window;
mod wire;

pub use window::{Environment, case_in, run};

#[cfg(test)]
mod tests;
