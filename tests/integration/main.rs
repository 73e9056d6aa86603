//! Everything that crosses folders, and every claim about the repository itself, in one binary.

mod intake;
mod licenses;
mod packs;
mod pdf;
mod store;
mod words;
