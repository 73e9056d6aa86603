//! From a file the user gives to what a case keeps about it: what it is, its hash, its size, when
//! it was made, a thumbnail. Reads bytes nobody vouches for, so every decoder runs under
//! [`within`]. Knows no case folder: the caller says where an original is kept.

mod attached;
mod bomb;
mod cell_format;
mod chat;
mod email;
mod error;
mod examine;
mod gather;
mod letters;
mod limits;
mod naming;
mod paragraphs;
mod pdf;
mod pdf_text;
mod picture;
mod readable;
mod sniff;
mod source;
mod spreadsheet;
mod suggest;
mod table;
mod take_in;
mod text;
mod thumbnail;
mod unlock;
mod within;
mod words;

pub use attached::{Attached, attachments};
pub use chat::{Chat, ChatZone, Said};
pub use error::IntakeError;
pub use gather::{Gathered, SkipReason, Skipped, gather};
pub use letters::has_letters_in;
pub use paragraphs::{PlaceOnPage, paragraphs_in};
pub use pdf::{pdf_pages, render_pdf_page};
pub use pdf_text::{PdfLine, pdf_lines};
pub use picture::{decode, decode_as_stored};
pub use readable::{Readable, readable};
pub use suggest::{Certainty, ClueSource, DateGuess, ExhibitSuggestion, KindGuess, Known, suggest};
pub use take_in::{Keep, Outcome, Progress, Taken, take_in, take_in_beside_a_window};
pub use unlock::{Unlocked, unlock};
pub use within::within;
pub use words::words;
