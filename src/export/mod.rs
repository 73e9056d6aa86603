//! Finished bytes from a packet: PDF, email draft, copy sheet, ZIP. Never overwrites.

pub mod strip;

pub mod pdf;
