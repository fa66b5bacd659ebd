//! Mandates: which one a person acts in, and who grants, suspends and ends them.

mod acting;
mod grant;
mod invite;
mod live;
mod machine;
mod show;
mod status;

pub use acting::{ChooseMandate, choose};
pub use grant::{GrantMandate, NewMandate, add, grant};
pub(crate) use grant::{fingerprint, store, understood};
pub use invite::{InvitationQuery, invitations, resend, withdraw};
pub use live::needs_second_factor;
pub(crate) use live::{acted_in, effective, remember, standing, status_of};
pub use machine::{
    Listed, ListedMandate, RowFault, Taken, end_by_holder, everybody, grant_by_holder, invite_by_holder, take_rows,
};
pub(crate) use show::{facts_of, of_person, view};
pub(crate) use status::keep_an_administrator;
pub use status::{Because, end, resume, suspend};
