//! Drives the real window: starts a display, a WebDriver server and the app, and words the steps of
//! a test. Knows the app only from the outside.

pub mod app;
mod axe;
mod display;
mod drag;
pub mod page;
mod process;
mod webdriver;

pub use app::App;
pub use webdriver::{Browser, Element, WebDriverError};
