//! One reason for many: proposals dropped and comments not accepted, together or not at all.

use adref_domain::event::EventKind;
use adref_domain::ids::ProposalId;
use adref_domain::policy::Action;
use adref_domain::{DispositionKind, ProposalState};
use adref_store::{dispositions, proposals};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{MOST, facts};
use crate::disposition::{self, Answer};
use crate::lookup;
use crate::record::Record;
use crate::views::Rejected;
use crate::{Actor, Cx, Fault, text};

/// What is answered with one reason.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reject {
    /// Ids of tabled proposals on this text.
    #[serde(default)]
    pub proposals: Vec<String>,
    /// Numbers or ids of comments on this text.
    #[serde(default)]
    pub comments: Vec<String>,
    /// Why. Everybody who wrote one of them reads it.
    pub reason: Option<String>,
}

/// Drops proposals and does not accept comments, with one reason.
///
/// # Errors
/// [`Fault::ReasonRequired`], [`Fault::ProposalState`], [`Fault::CommentWithdrawn`], [`Fault::Invalid`], [`Fault::NotFound`].
pub fn reject(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
    input: &Reject,
) -> Result<Rejected, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::DecideProposal)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?
        .ok_or(Fault::ReasonRequired("say why it is rejected: whoever made it reads the reason"))?;
    let named = input.proposals.len() + input.comments.len();
    if named == 0 || named > MOST {
        return Err(Fault::invalid("proposals", format!("between one and {MOST} proposals and comments")));
    }
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut done = Rejected::default();
    for id in &input.proposals {
        let unfit = || Fault::invalid("proposals", "each one once, tabled, on this text");
        let id = ProposalId::parse(id).map_err(|_| unfit())?;
        let found = proposals::by_id(cx.db, &id)?;
        let mut row =
            found.filter(|row| row.number.is_some() && row.instrument == text.instrument.id).ok_or_else(unfit)?;
        let from = row.state;
        let refused = || Fault::ProposalState { state: from.to_string() };
        if !from.may_become(ProposalState::Dropped) {
            return Err(refused());
        }
        before.push(facts(&row));
        (row.state, row.changed_at, row.reason) = (ProposalState::Dropped, cx.now, Some(reason.clone()));
        if !proposals::advance(cx.db, from, &row)? {
            return Err(refused());
        }
        after.push(facts(&row));
        done.proposals.extend(row.number);
    }
    let named = if input.comments.is_empty() { Vec::new() } else { disposition::named(cx, &text, &input.comments)? };
    for row in named {
        let found = lookup::round_unruled(cx, &row.round)?;
        actor.must(Action::Dispose, &lookup::of_comment(&found.facts, &row))?;
        let kind = DispositionKind::NotAccepted;
        let answer = Answer { kind, reason: Some(reason.clone()), landed: None, words: None, duplicate_of: None };
        before.push(json!(dispositions::latest(cx.db, &row.id)?.as_ref().map(disposition::facts)));
        after.push(disposition::facts(&answer.store(cx, actor, &row, &found)?));
        done.comments.push(row.number);
    }
    let record = Record::of(EventKind::InputsRejected, actor, placed.paragraph.as_str()).process(&text.process.id);
    let record = record.before(&before).after(&after).reason(Some(&reason));
    record.data(json!({ "proposals": done.proposals, "comments": done.comments })).write(cx)?;
    Ok(done)
}
