//! Tabling: from then on a proposal is before all who negotiate, and its words never change.

use adref_domain::ProposalState;
use adref_domain::comment::receipt_number;
use adref_domain::event::EventKind;
use adref_domain::ids::ProposalId;
use adref_domain::policy::Action;
use adref_store::{instruments, proposals};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::found::{Found, found};
use super::tell::tell;
use super::{facts, show};
use crate::record::Record;
use crate::views::ProposalView;
use crate::{Actor, Cx, Fault};

/// How a proposal is tabled.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// A tabled proposal of the same party in whose place it comes.
    pub replaces: Option<String>,
}

/// Tables a proposal of one's own delegation: the coordinator alone does.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`] for who only wrote it, [`Fault::ProposalState`], [`Fault::Invalid`] for one it
/// cannot replace.
pub fn table(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Table) -> Result<ProposalView, Fault> {
    let mut found = found(cx, actor, id)?;
    actor.must_openly(Action::TableProposal, &found.facts)?;
    let replaced = match &input.replaces {
        Some(id) => Some(replaceable(cx, actor, &found, id)?),
        None => None,
    };
    found.row.replaces = replaced.as_ref().map(|row| row.id.clone());
    tabled(cx, actor, &mut found, replaced)?;
    show::one(cx, actor, &found)
}

/// Tables what the secretariat enters from the floor.
pub(super) fn at_once(cx: &mut Cx<'_, '_>, actor: &Actor, mut found: Found) -> Result<ProposalView, Fault> {
    tabled(cx, actor, &mut found, None)?;
    show::one(cx, actor, &found)
}

fn replaceable(cx: &mut Cx<'_, '_>, actor: &Actor, by: &Found, id: &str) -> Result<proposals::Proposal, Fault> {
    let unfit = || Fault::invalid("replaces", "a tabled proposal of the same party on the same paragraph");
    ProposalId::parse(id).map_err(|_| unfit())?;
    let other = found(cx, actor, id)?.row;
    let same = other.party == by.row.party
        && other.instrument == by.row.instrument
        && other.paragraph == by.row.paragraph
        && other.state.may_become(ProposalState::Replaced);
    if same { Ok(other) } else { Err(unfit()) }
}

fn tabled(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &mut Found,
    replaced: Option<proposals::Proposal>,
) -> Result<(), Fault> {
    let before = (!found.row.floor).then(|| facts(&found.row));
    let from = found.row.state;
    if !from.may_become(ProposalState::Tabled) || found.row.number.is_some() {
        return Err(Fault::ProposalState { state: from.to_string() });
    }
    let slug = &found.text.instrument.slug;
    let number = receipt_number(slug, instruments::take_receipt(cx.db, &found.row.instrument)?);
    found.row.number = Some(number.clone());
    found.row.state = ProposalState::Tabled;
    found.row.changed_at = cx.now;
    if !proposals::advance(cx.db, from, &found.row)? {
        return Err(Fault::ProposalState { state: from.to_string() });
    }
    if let Some(mut replaced) = replaced {
        let from = replaced.state;
        replaced.state = ProposalState::Replaced;
        replaced.changed_at = cx.now;
        if !proposals::advance(cx.db, from, &replaced)? {
            return Err(Fault::ProposalState { state: from.to_string() });
        }
    }
    let row = &found.row;
    let data = json!({
        "number": number, "party": row.party, "kind": row.kind, "draft": row.draft, "paragraph": row.paragraph,
        "from_the_floor": row.floor, "replaces": row.replaces,
    });
    let record = Record::of(EventKind::ProposalTabled, actor, row.id.as_str()).process(&found.text.process.id);
    let record = match &before {
        Some(before) => record.before(before),
        None => record,
    };
    record.after(&facts(row)).data(data).write(cx)?;
    tell(cx, actor, found)
}
