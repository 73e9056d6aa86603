//! Everything that crosses folders, and every claim about the repository itself, in one binary.
#![cfg(test)]

mod intake;
mod licenses;
mod packs;
mod pdf;
mod store;
mod words;
