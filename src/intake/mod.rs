//! From a file the user gives to what a case keeps about it: what it is, its hash, its size, when
//! it was made, a thumbnail. Reads bytes nobody vouches for, so every decoder runs under
//! [`within`]. Knows no case folder: the caller says where an original is kept.

mod bomb;
mod chat;
mod email;
mod error;
mod examine;
mod letters;
mod limits;
mod naming;
mod pdf;
mod picture;
mod readable;
mod sniff;
mod source;
mod spreadsheet;
mod table;
mod take_in;
mod text;
mod thumbnail;
mod within;

pub use chat::{Chat, ChatZone, Said};
pub use error::IntakeError;
pub use letters::has_letters_in;
pub use pdf::{pdf_pages, render_pdf_page};
pub use picture::{decode, decode_as_stored};
pub use readable::{Readable, readable};
pub use take_in::{Keep, Outcome, Progress, Taken, take_in};
pub use within::within;
