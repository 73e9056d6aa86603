//! Finished bytes from a packet: PDF, email draft, copy sheet, ZIP. Never overwrites.

pub mod copy_sheet;
pub mod email;
mod packet_text;
pub mod pdf;
pub mod strip;
pub mod zip;
