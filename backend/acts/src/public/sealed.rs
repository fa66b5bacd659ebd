//! Reading once more what was turned away: who, when and why is recorded.

use adref_domain::PublicState;
use adref_domain::event::EventKind;
use adref_domain::ids::CommentId;
use adref_domain::policy::Action;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::facts;
use super::said::Said;
use crate::record::Record;
use crate::{Actor, Cx, Fault, lookup, text};

/// Why it is opened.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSealed {
    /// The reason, for the record.
    pub reason: String,
}

/// What was turned away.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Unsealed {
    /// The number.
    pub number: String,
    /// What it says.
    pub text: String,
    /// The words it proposes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
}

/// Opens what was sealed, for those who may, and records that they did.
///
/// # Errors
/// [`Fault::NotFound`] for what is not there, not theirs, or not sealed; [`Fault::Invalid`] without a reason.
pub fn open_sealed(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &OpenSealed) -> Result<Unsealed, Fault> {
    let id = CommentId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = super::known(cx, &id)?;
    let found = lookup::round_unruled(cx, &row.round)?;
    actor.must(Action::OpenSealed, &found.facts)?;
    if row.state != PublicState::TurnedAway {
        return Err(Fault::NotFound);
    }
    let reason = text::written("reason", &input.reason, text::COMMENT)?;
    let said = Said::unsealed(cx, &row)?;
    let record = Record::of(EventKind::SealedOpened, actor, row.id.as_str()).process(&found.text.process.id);
    let record = record.after(&facts(&row, row.state)).reason(Some(&reason));
    record.data(json!({ "number": row.number })).write(cx)?;
    Ok(Unsealed {
        number: row.number,
        text: said.text,
        proposed_wording: said.proposed_wording,
        justification: said.justification,
    })
}
