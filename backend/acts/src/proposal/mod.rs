//! What parties propose: written by a delegation for itself, tabled by its coordinator, joined, taken back, agreed, dropped,
//! and compiled into one wording with everybody's name on it.

mod compile;
mod found;
mod propose;
mod reject;
mod same;
mod show;
mod step;
mod table;
mod take;
mod tell;
mod tried;
mod undo;

pub use compile::compilation;
pub use propose::{EditProposal, Propose, edit, propose};
pub use reject::{Reject, reject};
pub(crate) use same::{before_the_desk, waiting};
pub use show::{ProposalQuery, list, read};
pub use step::{Decide, Reasoned, decide, sponsor, withdraw};
pub use table::{Table, table};
pub use take::{Take, take};
pub use tried::{Try, tried};
pub use undo::undo;

use adref_store::proposals::Proposal;
use serde_json::{Value, json};

pub(crate) use crate::limits::PROPOSALS as MOST;

/// A proposal as the ledger hashes it; its words are what makes it impossible to guess.
pub(crate) fn facts(row: &Proposal) -> Value {
    json!({
        "id": row.id, "number": row.number, "draft": row.draft, "paragraph": row.paragraph, "behind": row.behind,
        "kind": row.kind, "party": row.party, "floor": row.floor, "base_wording": row.base_wording,
        "wording": row.wording, "justification": row.justification, "state": row.state, "author": row.author,
        "replaces": row.replaces, "reason": row.reason, "landed": row.landed, "comment": row.comment,
    })
}
