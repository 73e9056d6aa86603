//! Everything that crosses folders, and every claim about the repository itself, in one binary.

mod licenses;
mod packs;
mod store;
mod words;
