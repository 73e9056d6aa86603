//! Everything that crosses folders, and every claim about the repository itself, in one binary.

mod intake;
mod licenses;
<<<<<<< HEAD
mod packs;
mod words;
=======
mod pdf;
>>>>>>> pdf
