//! What the public sends without an account: received under a number, confirmed from its address, looked at where the round asks
//! for that, and from then on a comment like every other. Until then it stands apart, and nothing that reads comments meets it.

mod confirm;
mod decide;
mod disown;
mod follow;
mod keys;
mod lapse;
mod proof;
mod publish;
mod queue;
mod said;
mod sealed;
mod send;
mod terms;

pub use confirm::{ConfirmPublic, another_code, confirm};
pub use decide::{Decide, Decided, decide};
pub use disown::disown;
pub use follow::{FollowView, follow};
pub use keys::Key;
pub(crate) use keys::{ABOUT, fill_in};
pub(crate) use lapse::{lapse, sweep_keys};
pub use proof::{Challenge, Solved};
pub(crate) use publish::speaker;
pub use queue::{QueueView, TurnedAwayView, WaitingView, queue, turned_away};
pub(crate) use said::{purpose, said_in};
pub use sealed::{OpenSealed, Unsealed, open_sealed};
pub use send::{Passage, PublicReceipt, SendPublicly, send};
pub(crate) use terms::asked;
pub use terms::{PublicTerms, set_terms};

use adref_domain::ids::CommentId;
use adref_store::public_comments::{self, PublicComment};

use crate::{Cx, Fault};

/// The one with this id; the caller has ruled.
fn known(cx: &mut Cx<'_, '_>, id: &CommentId) -> Result<PublicComment, Fault> {
    public_comments::by_id(cx.db, id)?.ok_or(Fault::NotFound)
}

/// One as the ledger hashes it: nothing of who said it, for that could be guessed back.
fn facts(row: &PublicComment, state: adref_domain::PublicState) -> serde_json::Value {
    serde_json::json!({
        "id": row.id, "number": row.number, "round": row.round, "content": row.content, "late": row.late,
        "created_at": row.created_at, "state": state,
    })
}
