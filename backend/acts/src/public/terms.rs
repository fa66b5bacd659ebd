//! What a round asks of the public.

use adref_domain::Moderation;
use adref_domain::event::EventKind;
use adref_domain::ids::RoundId;
use adref_domain::policy::Action;
use adref_store::public_comments;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::record::Record;
use crate::{Actor, Cx, Fault, lookup, text};

/// What a round asks of the public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicTerms {
    /// Whose comments somebody looks at before they are published: `nobody`, `newcomers` (of every address the first two) or
    /// `everybody`.
    pub moderation: String,
}

/// What a round asks, or the house where nobody has said anything: newcomers are looked at.
pub(crate) fn asked(cx: &mut Cx<'_, '_>, round: &RoundId) -> Result<Moderation, Fault> {
    Ok(public_comments::moderation(cx.db, round)?.unwrap_or(Moderation::Newcomers))
}

/// Says what a round asks of the public from now on.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Invalid`].
pub fn set_terms(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str, input: &PublicTerms) -> Result<PublicTerms, Fault> {
    let found = lookup::round(cx, actor, round, Action::OpenRound)?;
    let moderation: Moderation = text::code("moderation", &input.moderation)?;
    let before = asked(cx, &found.round.id)?;
    if before != moderation {
        public_comments::set_moderation(cx.db, &found.round.id, moderation)?;
        let record = Record::of(EventKind::PublicTermsChanged, actor, found.round.id.as_str());
        let state = |moderation| json!({ "round": found.round.id, "moderation": moderation });
        let record = record.process(&found.text.process.id).before(&state(before)).after(&state(moderation));
        record.data(json!({ "moderation": moderation })).write(cx)?;
    }
    Ok(PublicTerms { moderation: moderation.to_string() })
}
