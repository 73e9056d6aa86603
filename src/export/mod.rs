//! Finished bytes from a packet: PDF, email draft, copy sheet, ZIP, calendar file. Never
//! overwrites.

pub mod calendar;
pub mod copy_sheet;
pub mod email;
mod error;
pub mod fit;
mod folder;
mod kit;
mod packets;
pub mod pdf;
mod pieces;
mod run;
pub mod strip;
pub mod treat;
pub mod zip;

pub use error::{ExportError, Place};
pub use fit::weigh;
pub use run::{Exported, ExportedFile, Format, Progress, Wishes, export};
