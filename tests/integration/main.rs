//! Everything that crosses folders, and every claim about the repository itself, in one binary.

#![cfg(test)]

mod licenses;
mod packs;
mod words;
