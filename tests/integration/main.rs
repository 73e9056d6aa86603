//! Everything that crosses folders, and every claim about the repository itself, in one binary.

mod licenses;
mod packet;
mod packs;
mod pdf;
mod words;
