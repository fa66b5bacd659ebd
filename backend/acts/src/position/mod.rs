//! Positions as acts, and what is added up from them: who said what on which bracket, when, for whom; the matrix; coalitions.

mod coalition;
mod drafted;
mod mandated;
mod matrix;
mod print;
mod roll;
mod said;
mod sheet;
mod show;
mod standing;
mod state;

pub use coalition::coalition;
pub use drafted::{draft, drafted, drop_drafted, state_drafted};
pub use matrix::{MatrixQuery, matrix};
pub use sheet::exported;
pub(crate) use show::Shown;
pub use show::{PositionQuery, list};
pub(crate) use standing::standing;
pub use state::{State, state};

use adref_store::stances::StatedStance;
use serde_json::{Value, json};

/// A position as the ledger hashes it.
pub(crate) fn facts(row: &StatedStance) -> Value {
    json!({
        "id": row.id, "draft": row.draft, "bracket": row.bracket, "proposal": row.proposal, "paragraph": row.paragraph,
        "words": row.words, "party": row.party, "stance": row.stance, "rank": row.rank, "pending_on": row.pending_on,
        "reason": row.reason, "floor": row.floor, "person": row.person, "printed": row.printed,
    })
}
