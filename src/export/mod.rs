//! Finished bytes from a packet: PDF, email draft, copy sheet, ZIP, calendar file. Never
//! overwrites.

pub mod calendar;
pub mod copy_sheet;
pub mod email;
mod folder;
pub mod pdf;
mod run;
pub mod strip;
mod treat;
pub mod zip;

pub use run::{ExportError, Exported, ExportedFile, Format, Progress, Wishes, export};
