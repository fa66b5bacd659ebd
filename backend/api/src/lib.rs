//! HTTP: extract, authorise, call one act, shape the answer. Only this room names the web framework, JSON Web Tokens or a
//! status code; what may be seen and done is decided in the acts.

mod answer;
mod asker;
mod body;
mod cache;
mod cookie;
mod debts;
pub mod description;
mod device;
mod door;
mod etag;
mod figures;
mod followers;
mod gate;
mod health;
mod lengths;
mod limits;
mod line;
mod network;
mod observe;
mod oidc;
mod origin;
mod page;
mod pieces;
mod problem;
mod rates;
mod reads;
mod recent;
mod routes;
mod row;
mod server;
mod settings;
mod state;
mod token;
mod upload;

pub use lengths::lengths;
pub use oidc::Provider;
pub use problem::{CODES, Code, Problem};
pub use rates::{Counted, RATES, Rate, Whose};
pub use routes::{ROWS, Unruled, check};
pub use row::{Row, Verb};
pub use server::{StartError, Started, serve, spawn, start};
pub use settings::{Settings, TokenKey};
