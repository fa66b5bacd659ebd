//! Reading, timed as ratios in one run.
fn main() {}
