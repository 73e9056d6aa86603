//! Everything that crosses folders, and every claim about the repository itself, in one binary.
#![cfg(test)]

mod answers;
mod architecture;
mod bounced;
mod branches;
mod carry_on;
mod check;
mod claim_sheet;
mod cli;
mod deadlines;
mod export;
mod faults;
mod finder;
mod finding_words;
mod fit;
mod identifiers;
mod intake;
mod licenses;
mod locale;
mod pack_words;
mod packet;
mod packs;
mod pdf;
mod scenario;
mod schema;
mod sending;
mod settlement;
mod store;
mod trail;
mod treatment;
mod verifying;
mod words;
