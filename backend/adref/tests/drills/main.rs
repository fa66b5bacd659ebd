//! What befalls a service in its life: killed, stopped, without room, without its database, with callers that are slow, backed up
//! and restored. The built binary is the one that suffers. These are the short forms; `ADREF_DRILL_RUNS` makes them long.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a drill that does not find what it looks for must stop there"
)]

mod backup;
mod cut;
mod full;
mod killed;
mod migrating;
mod order;
mod place;
mod served;
mod slow;
mod stopping;
mod world;

/// How often something is played: as often as is asked for, or so often where nobody asks.
fn runs(short: usize) -> usize {
    std::env::var("ADREF_DRILL_RUNS").ok().and_then(|asked| asked.parse().ok()).unwrap_or(short)
}
