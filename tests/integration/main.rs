//! Everything that crosses folders, and every claim about the repository itself, in one binary.
#![cfg(test)]

mod intake;
mod export;
mod architecture;
mod check;
mod identifiers;
mod licenses;
mod packet;
mod packs;
mod pdf;
mod store;
mod words;
