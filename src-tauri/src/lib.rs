//! The desktop shell: the window, its dialogs and its commands. Everything else is the library's.

mod cache;
mod commands;
mod error;
mod marks;
mod open_case;
mod pages;
mod rendered;
mod state;
mod window;
mod wire;

pub use window::{Environment, run};

#[cfg(test)]
mod tests;
