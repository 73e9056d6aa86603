//! A folder per case, and nothing acknowledged is ever lost.
//!
//! ```text
//! MyCase/  case.json                 schema version, generation, the whole case
//!          blobs/ab/ab12…            originals, named by their SHA-256, written once, read-only
//!          blobs/ab/ab12….unlocked   the same without its lock, for a file that asks for a password
//!          history/activity.jsonl    one line per edit, appended and never rewritten
//!          history/case-00000050.json  a few earlier generations of case.json
//!          exports/                  what was produced
//!          cache/                    work kept for the next export, safe to delete
//!          README.txt                how to read this folder without the app
//!          .lock                     held while the case is open for writing
//! ```
//!
//! An edit is acknowledged once its line in the activity log is on the disk; `case.json` follows. A
//! line that `case.json` does not know yet is replayed on opening. Originals are written before the
//! edit that names them. This folder knows no rules, languages or clock.

mod access;
mod activity;
mod beside;
mod blobs;
mod case_file;
mod conflict;
mod disk;
mod duplicate;
mod error;
mod folder;
mod layout;
mod manifest;
mod recovery;
mod staging;
mod trash;
mod unknown;

pub use access::{Access, Notice, ReadOnly};
pub use beside::{read_beside, replace_beside};
pub use blobs::{OriginalState, Verification};
pub use case_file::{CASE_FILE_ENDING, CaseFile, Packed, Watch};
pub use disk::{Disk, Lock, RealDisk};
pub use error::StoreError;
pub use folder::CaseFolder;
pub use staging::is_set_aside;
pub use trash::{Trashed, delete_for_ever, put_in_trash, restore, trashed};
