//! Drives the real window: starts a display, a WebDriver server and the app, and words the steps of
//! a test. Knows the app only from the outside.

mod app;
mod axe;
mod desktop;
mod display;
mod drag;
mod page;
mod process;
pub mod tour;
mod watch;
mod webdriver;
mod words;

pub use app::App;
pub use watch::{Intake, Scrolling};
pub use webdriver::{Browser, Element, WebDriverError};
pub use words::{Language, Words};
