//! Publishing what waits, or turning it away for one of the published reasons; many at once. What was turned away is sealed, and
//! may still be published.

use adref_domain::event::EventKind;
use adref_domain::ids::CommentId;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_domain::{PublicState, TurnedAway};
use adref_store::public_comments::{self, PublicComment, Step};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::said::{self, Said};
use super::{facts, publish};
use crate::limits::MODERATED as MOST;
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::{Actor, Cx, Fault, outbox, text};

/// What is decided about which.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The ids of those it is about.
    pub comments: Vec<String>,
    /// `publish` or `turn_away`.
    pub decision: String,
    /// Why they are turned away: a code of the published list.
    pub reason: Option<String>,
}

/// What became of them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Decided {
    /// The numbers that were moved; who was quicker has decided about the others.
    pub numbers: Vec<String>,
    /// `published` or `turned_away`.
    pub state: String,
}

/// Decides about some that wait, or publishes what was turned away.
///
/// # Errors
/// [`Fault::NotFound`] for the text or one of them, [`Fault::ReasonRequired`], [`Fault::Invalid`].
pub fn decide(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &Decide) -> Result<Decided, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::Moderate)?;
    let (to, reason) = decision(input)?;
    if input.comments.is_empty() || input.comments.len() > MOST {
        return Err(Fault::invalid("comments", format!("between 1 and {MOST} of them")));
    }
    let (mut before, mut after, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    for id in &input.comments {
        let row = of_text(cx, &text, id)?;
        if moved(cx, actor, &text, &row, to, reason)? {
            before.push(facts(&row, row.state));
            after.push(json!({ "number": row.number, "state": to }));
            numbers.push(row.number);
        }
    }
    if !numbers.is_empty() {
        let record = Record::of(EventKind::PublicCommentsModerated, actor, text.instrument.id.as_str());
        let record = record.process(&text.process.id).before(&before).after(&after);
        record.data(json!({ "numbers": numbers, "state": to, "why": reason })).write(cx)?;
    }
    Ok(Decided { numbers, state: to.to_string() })
}

fn decision(input: &Decide) -> Result<(PublicState, Option<TurnedAway>), Fault> {
    match (input.decision.as_str(), &input.reason) {
        ("publish", None) => Ok((PublicState::Published, None)),
        ("publish", Some(_)) => Err(Fault::invalid("reason", "what is published needs none")),
        ("turn_away", None) => Err(Fault::ReasonRequired("say why it is turned away: its author reads it")),
        ("turn_away", Some(reason)) => Ok((PublicState::TurnedAway, Some(text::code("reason", reason)?))),
        _ => Err(Fault::invalid("decision", "publish or turn_away")),
    }
}

fn of_text(cx: &mut Cx<'_, '_>, text: &Text, id: &str) -> Result<PublicComment, Fault> {
    let id = CommentId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = super::known(cx, &id)?;
    if row.instrument == text.instrument.id { Ok(row) } else { Err(Fault::NotFound) }
}

/// Moves one; false when it does not wait any more.
fn moved(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    row: &PublicComment,
    to: PublicState,
    reason: Option<TurnedAway>,
) -> Result<bool, Fault> {
    let again = row.state == PublicState::TurnedAway && to == PublicState::Published;
    if row.state != PublicState::InModeration && !again {
        return Ok(false);
    }
    let reason = reason.map(|reason| reason.to_string());
    let step = Step { from: row.state, to, at: cx.now, by: actor.subject.person.clone(), reason };
    if !public_comments::go(cx.db, &row.id, &step)? {
        return Ok(false);
    }
    if to == PublicState::TurnedAway {
        let sealed = said::sealed(cx, row)?;
        public_comments::set_content(cx.db, &row.id, &sealed)?;
    } else {
        let content = if again { Said::unsealed(cx, row)?.written()? } else { row.content.clone() };
        public_comments::set_content(cx.db, &row.id, &content)?;
        publish::publish(cx, &PublicComment { content, ..row.clone() })?;
    }
    outbox::queue_public(cx, NoticeKind::CommentModerated, row, &text.instrument.title)?;
    Ok(true)
}
