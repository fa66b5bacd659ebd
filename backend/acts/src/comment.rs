//! Comments: lodged, listed, taken back.

mod annotation;
mod carry;
mod follow;
mod judge;
mod lodge;
mod place;
mod reply;
mod support;
mod table;

pub use annotation::{Annotation, annotation};
pub use carry::{PlaceComment, carried, place};
pub(crate) use judge::objected;
pub use judge::{JudgeAnswer, judge, objections};
pub use lodge::{AnswerTo, LodgeComment, lodge};
pub(crate) use lodge::{Worded, fitting, keep_of, receipt, thank, worded};
pub(crate) use table::{thank_for, unreadable};

pub use place::{QuoteInput, SelectorInput};
pub use reply::{ReplyTo, replies, reply};
pub use support::{support, withdraw_support};
pub use table::{TableImported, TableReport, TableRow, exported, import, may_import, preview};

use adref_domain::ids::{DraftId, ParagraphId, RoundId};
use adref_domain::policy::{Action, Facts};
use adref_domain::{CommentState, Instant, event::EventKind};
use adref_store::{comments, drafts, rounds};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::lineage::Carried;
use crate::lookup::{self, FoundRound, Text};
use crate::process::PageQuery;
use crate::record::Record;
use crate::show::{self, Shelf, cut_page};
use crate::views::{CommentView, Page};
use crate::{Actor, Cx, Fault};

/// Which comments are wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentQuery {
    /// On this draft, by its name in addresses.
    pub draft: Option<String>,
    /// On this paragraph, and on those people have said to be one provision with it.
    pub paragraph: Option<String>,
    /// The reader's own only.
    pub mine: Option<bool>,
    /// `open` or `answered`.
    pub state: Option<String>,
    /// Instead of those made on the draft, the unanswered ones on drafts before it that surely followed their words into it.
    pub carried: Option<bool>,
    /// The cursor of the page before.
    pub after: Option<String>,
    /// How many, at most 200.
    pub limit: Option<u32>,
}

/// The comments on a text this reader may see, newest first.
///
/// # Errors
/// [`Fault::NotFound`] for the text or the draft, [`Fault::Invalid`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, query: &CommentQuery) -> Result<Page<CommentView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    if query.carried.unwrap_or(false) {
        return carry::followed(cx, actor, &text, query);
    }
    let draft = match &query.draft {
        Some(name) => Some(lookup::draft(cx, actor, &text, name)?.0.id),
        None => None,
    };
    let paragraphs = match query.paragraph.as_deref().map(ParagraphId::parse).transpose() {
        Ok(Some(paragraph)) => Some(Carried::load(cx, &text.instrument.id)?.relatives(cx, &paragraph)?),
        Ok(None) => None,
        Err(_) => return Err(Fault::NotFound),
    };
    let states = match query.state.as_deref() {
        None => None,
        Some("open") => Some(vec![CommentState::Received]),
        Some("answered") => Some(vec![CommentState::Answered]),
        Some(_) => return Err(Fault::invalid("state", "open or answered")),
    };
    let seen = seen(cx, actor, &text)?;
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        draft,
        paragraphs,
        author: if query.mine.unwrap_or(false) { Some(actor.person()?.clone()) } else { None },
        states,
        seen: Some(seen),
        ..comments::Filter::default()
    };
    let page = PageQuery { after: query.after.clone(), limit: query.limit };
    shown(cx, actor, &filter, &page)
}

/// The reader's own comments, newest first.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn mine(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PageQuery) -> Result<Page<CommentView>, Fault> {
    let filter = comments::Filter { author: Some(actor.person()?.clone()), ..comments::Filter::default() };
    shown(cx, actor, &filter, query)
}

/// One comment.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<CommentView, Fault> {
    let (row, _) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    one(cx, actor, row)
}

/// Takes one's own comment back while the round is open. It stays in the record as withdrawn.
///
/// # Errors
/// [`Fault::NotFound`] for others' comments, [`Fault::Forbidden`] after the close.
pub fn withdraw(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<CommentView, Fault> {
    let (mut row, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    actor.must_openly(Action::WithdrawComment, &found.facts)?;
    if comments::set_state(cx.db, &row.id, CommentState::Received, CommentState::Withdrawn, cx.now)? {
        let before = facts(&row);
        row.state = CommentState::Withdrawn;
        let record = Record::of(EventKind::CommentWithdrawn, actor, row.id.as_str()).process(&found.text.process.id);
        record.before(&before).after(&facts(&row)).data(json!({ "number": row.number })).write(cx)?;
    }
    one(cx, actor, row)
}

/// All of a comment that stays, with where it stands, as the ledger hashes it; its words are what makes it impossible to guess.
pub(crate) fn facts(row: &comments::Comment) -> serde_json::Value {
    let quote =
        row.quote.as_ref().map(|quote| json!([quote.exact, quote.prefix, quote.suffix, quote.start, quote.end]));
    json!({
        "number": row.number, "round": row.round, "draft": row.draft, "paragraph": row.paragraph, "author": row.author,
        "target": row.target, "kind": row.kind, "text": row.text, "proposed_wording": row.proposed_wording, "justification": row.justification,
        "quote": quote, "question": row.question, "language": row.language, "late": row.late, "state": row.state, "created_at": row.created_at,
    })
}

/// What this reader sees of the comments on a text.
pub(crate) fn seen(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<comments::Seen, Fault> {
    let mut all = nothing_of_others(actor);
    for round in rounds::list_of(cx.db, &text.instrument.id)? {
        let draft = drafts::by_id(cx.db, &round.draft)?.ok_or(Fault::NotFound)?;
        add(&mut all, actor, &round.id, &text.round_facts(cx, &round, &draft));
    }
    Ok(all)
}

/// What this reader sees of the comments on one draft, and the first hour of a round on it after which that may be otherwise.
pub(crate) fn seen_on(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &drafts::Draft,
) -> Result<(comments::Seen, Option<Instant>), Fault> {
    let (mut all, mut until) = (nothing_of_others(actor), None);
    for round in rounds::list_of(cx.db, &text.instrument.id)?.into_iter().filter(|round| round.draft == draft.id) {
        add(&mut all, actor, &round.id, &text.round_facts(cx, &round, draft));
        until = until.into_iter().chain(round.hours().next_after(cx.now)).min();
    }
    Ok((all, until))
}

/// What this reader sees of the comments in one round.
pub(crate) fn seen_in(actor: &Actor, found: &FoundRound) -> comments::Seen {
    let mut all = nothing_of_others(actor);
    add(&mut all, actor, &found.round.id, &found.facts);
    all
}

fn nothing_of_others(actor: &Actor) -> comments::Seen {
    let party = actor.subject.party().map(str::to_owned);
    comments::Seen { author: actor.subject.person.clone(), party, ..comments::Seen::default() }
}

/// A round is shown whole, or as far as the reader's delegation spoke, or not at all.
fn add(seen: &mut comments::Seen, actor: &Actor, round: &RoundId, facts: &Facts) {
    if actor.may(Action::SeeComment, facts) {
        seen.rounds.push(round.clone());
    } else if seen.party.is_some()
        && actor.may(Action::SeeComment, &Facts { party: seen.party.clone(), ..facts.clone() })
    {
        seen.within.push(round.clone());
    }
}

/// Every comment on a draft's text that matches, for the desk: no pages.
pub(crate) fn all(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: Option<DraftId>,
    paragraphs: Option<Vec<ParagraphId>>,
) -> Result<Vec<CommentView>, Fault> {
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        draft,
        paragraphs,
        states: Some(vec![CommentState::Received, CommentState::Answered]),
        ..comments::Filter::default()
    };
    let rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    let mut shelf = Shelf::with(cx, &rows)?;
    rows.iter().map(|row| show::comment(cx, actor, row, &mut shelf)).collect()
}

fn shown(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    filter: &comments::Filter,
    query: &PageQuery,
) -> Result<Page<CommentView>, Fault> {
    let page = query.store();
    let rows = comments::list(cx.db, filter, &page)?;
    let (rows, next) = cut_page(rows, &page, |row| row.id.to_string());
    let mut shelf = Shelf::with(cx, &rows)?;
    let items = rows.iter().map(|row| show::comment(cx, actor, row, &mut shelf)).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

fn one(cx: &mut Cx<'_, '_>, actor: &Actor, row: comments::Comment) -> Result<CommentView, Fault> {
    let rows = [row];
    let mut shelf = Shelf::with(cx, &rows)?;
    let [row] = &rows;
    show::comment(cx, actor, row, &mut shelf)
}
