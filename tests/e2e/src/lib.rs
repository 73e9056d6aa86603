//! Drives the real window: starts a display, a WebDriver server and the app, and words the steps of
//! a test. Knows the app only from the outside.

mod app;
mod axe;
mod desktop;
mod display;
mod drag;
mod keyboard;
mod layout;
pub mod outcome;
mod page;
mod process;
mod theme;
pub mod tour;
mod watch;
mod webdriver;
mod words;

pub use app::{App, Setup};
pub use drag::Held;
pub use keyboard::{Focus, key};
pub use theme::Theme;
pub use watch::{Intake, Scrolling};
pub use webdriver::{Browser, Element, WebDriverError};
pub use words::{Language, Words};
