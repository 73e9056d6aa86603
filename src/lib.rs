//! Docket gathers the evidence chain of a money or goods dispute, checks it, and exports a ticket.
//!
//! `files → intake → Case → rules::check → findings → packet → export`. The command line and the
//! desktop window call the same functions. Nothing here knows a window, a dialog or the network.

pub mod case;
pub mod export;
pub mod finder;
pub mod intake;
pub mod locale;
pub mod packet;
pub mod rules;
pub mod sample;
pub mod settings;
pub mod store;
