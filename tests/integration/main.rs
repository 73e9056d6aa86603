//! Everything that crosses folders, and every claim about the repository itself, in one binary.
#![cfg(test)]

mod intake;
mod export;
mod answers;
mod architecture;
mod check;
mod faults;
mod finding_words;
mod cli;
mod identifiers;
mod licenses;
mod packet;
mod packs;
mod pdf;
mod scenario;
mod store;
mod words;
