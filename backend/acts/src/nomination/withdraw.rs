//! Taking a nomination back: by the State, by the secretariat, or by the nominee.

use adref_domain::NominationState;
use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_store::nominations::{self, Nomination};
use serde_json::json;

use super::{NominationFault, facts_of, fingerprint, show};
use crate::mandate::Because;
use crate::record::Record;
use crate::views::NominationView;
use crate::{Actor, Cx, Fault, text};

/// Takes a nomination back; the State may name somebody else in its place while the call is open.
///
/// # Errors
/// [`Fault::NotFound`], [`NominationFault::Stands`] once the nominee is appointed, or it was taken back or declined before.
pub fn withdraw(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<NominationView, Fault> {
    let (before, call, process) = super::nomination(cx, actor, id)?;
    actor.must_openly(Action::WithdrawNomination, &facts_of(&process, &before))?;
    let stands = || Fault::from(NominationFault::Stands { state: before.state.to_string() });
    if !before.state.can_be_withdrawn() {
        return Err(stands());
    }
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let row = Nomination { state: NominationState::Withdrawn, reason, changed_at: cx.now, ..before.clone() };
    if !nominations::change(cx.db, before.state, &row)? {
        return Err(stands());
    }
    nominations::withdraw_links(cx.db, &row.id, cx.now)?;
    let record = Record::of(EventKind::NominationWithdrawn, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&fingerprint(&before)).after(&fingerprint(&row)).reason(row.reason.as_deref());
    record.data(json!({ "call": call.id, "party": row.party })).write(cx)?;
    show::view(cx, actor, &process, &row)
}
