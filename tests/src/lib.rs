//! What the tests share: a whole house on a fresh database, people with verbs, the mail they get.

mod app;
pub mod canary;
mod client;
pub mod drill;
mod following;
pub mod phone;
mod provider;
mod texts;

pub use app::{App, PASSWORD};
pub use client::{Answer, Client};
pub use following::Following;
pub use provider::{CLIENT, SECRET, TestProvider};
pub use texts::{OURS, real_text};
