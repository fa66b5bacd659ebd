//! The Adref server and command line.
fn main() {}
