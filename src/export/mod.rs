//! Finished bytes from a packet: PDF, email draft, copy sheet, ZIP, calendar file. Never
//! overwrites.

mod budget;
mod cache;
pub mod calendar;
pub mod copy_sheet;
pub mod email;
mod error;
pub mod fit;
mod folder;
mod kit;
mod limits;
mod packets;
pub mod pdf;
mod pieces;
mod run;
pub mod strip;
pub mod treat;
pub mod zip;

pub use budget::{Cost, Expected, Gauge, LiveBudget, Measure, Standing, budget};
pub use cache::Cache;
pub use error::{ExportError, Place};
pub use run::{Exported, ExportedFile, Format, Progress, Wishes, export};
