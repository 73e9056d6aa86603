//! Rebuilds the crate when an embedded asset changes; the assets themselves are read by macros.

fn main() {
    println!("cargo:rerun-if-changed=assets");
}
