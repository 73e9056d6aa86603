//! Everything that crosses folders, and every claim about the repository itself, in one binary.
#![cfg(test)]

mod architecture;
mod check;
mod export;
mod identifiers;
mod intake;
mod licenses;
mod packet;
mod packs;
mod pdf;
mod store;
mod words;
