//! The shortlist: whom the secretariat looks at more closely. It is set as a whole, so that it is always what somebody meant.

use adref_domain::NominationState;
use adref_domain::event::EventKind;
use adref_store::nominations::{self, Nomination};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{NominationFault, call_to_fill, named, show};
use crate::record::Record;
use crate::views::NominationView;
use crate::{Actor, Cx, Fault};

/// Who is on the shortlist from now on.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Shortlist {
    /// The nominations, by their ids; whoever is not named is off it.
    pub nominations: Vec<String>,
}

/// Sets the shortlist of a call.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`], [`NominationFault::Stands`] for a nominee who has not agreed.
pub fn shortlist(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &Shortlist,
) -> Result<Vec<NominationView>, Fault> {
    let (call, process) = call_to_fill(cx, actor, id)?;
    let all = nominations::of_call(cx.db, &call.id)?;
    let wanted = named(&all, &input.nominations)?;
    let agreed = |state| matches!(state, NominationState::Confirmed | NominationState::Shortlisted);
    if let Some(other) = wanted.iter().find(|row| !agreed(row.state)) {
        return Err(NominationFault::Stands { state: other.state.to_string() }.into());
    }
    let on = |rows: &[Nomination]| -> Vec<String> {
        rows.iter().filter(|row| row.state == NominationState::Shortlisted).map(|row| row.id.to_string()).collect()
    };
    let before = on(&all);
    let mut rows = all;
    for row in rows.iter_mut().filter(|row| agreed(row.state)) {
        let listed = wanted.iter().any(|one| one.id == row.id);
        let state = if listed { NominationState::Shortlisted } else { NominationState::Confirmed };
        let from = std::mem::replace(&mut row.state, state);
        if from != state {
            row.changed_at = cx.now;
            nominations::change(cx.db, from, row)?;
        }
    }
    let after = on(&rows);
    if after != before {
        let record = Record::of(EventKind::ShortlistSet, actor, call.id.as_str()).process(&process.id);
        record.before(&json!(before)).after(&json!(after)).data(json!({ "shortlisted": after })).write(cx)?;
    }
    rows.iter().map(|row| show::view(cx, actor, &process, row)).collect()
}
