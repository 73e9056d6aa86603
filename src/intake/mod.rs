//! From a file the user gives to what a case keeps about it: what it is, its hash, its size, when
//! it was made, a thumbnail. Reads bytes nobody vouches for, so every decoder runs under
//! [`within`]. Knows no case folder: the caller says where an original is kept.

mod email;
mod error;
mod limits;
mod pdf;
mod picture;
mod readable;
mod source;
mod spreadsheet;
mod table;
mod text;
mod within;

pub use error::IntakeError;
pub use pdf::{pdf_pages, render_pdf_page};
pub use picture::decode;
pub use readable::{Readable, readable};
pub use within::within;
