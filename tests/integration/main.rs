//! Everything that is tested through the library's public face or by running the program.

mod store;
