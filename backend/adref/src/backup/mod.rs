//! Copies of everything: taken while the service goes on, tried, and put back.

mod check;
mod manifest;
mod postgresql;
pub(crate) mod restore;
pub(crate) mod take;
