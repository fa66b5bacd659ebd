//! Comments nobody has answered, carried to a later draft: those that follow their words, and those a person must place.

use adref_domain::event::EventKind;
use adref_domain::ids::{CommentPlaceId, ParagraphId};
use adref_domain::policy::Action;
use adref_domain::{CommentState, DraftStatus};
use adref_store::comment_places::{self, CommentPlace};
use adref_store::comments::{self, Comment};
use adref_store::{drafts, placements};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::CommentQuery;
use super::follow::{Follower, Stands};
use super::place::QuoteInput;
use crate::house::chance_in_time;
use crate::lookup::{self, Text};
use crate::process::PageQuery;
use crate::record::Record;
use crate::show::{self, Shelf, cut_page};
use crate::text::rfc3339;
use crate::views::{CarriedRow, CarriedView, CommentView, Page, StandsView};
use crate::{Actor, Cx, Fault};

/// Where a comment belongs in a later draft.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceComment {
    /// The later draft, by its name in addresses.
    pub draft: String,
    /// The paragraph in it; absent when the comment stays where it was made.
    pub paragraph: Option<String>,
    /// The words in it; the whole paragraph without.
    pub quote: Option<QuoteInput>,
}

/// Where the unanswered comments on earlier drafts stand in the newest issued one: those that wait for a person first, each in the
/// order they came.
///
/// # Errors
/// [`Fault::NotFound`] for those who do not work at the desk, and where nothing is issued.
pub fn carried(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<CarriedView, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::UseDesk)?;
    let to = lookup::latest_readable(cx, actor, &text)?.ok_or(Fault::NotFound)?;
    let rows = open(cx, &text)?;
    let mut follower = Follower::load(cx, &text, to, &rows)?;
    let mut shelf = Shelf::with(cx, &rows)?;
    let mut items = Vec::new();
    for row in &rows {
        let sight = shelf.sight(cx, row)?;
        let stands = follower.stands(cx, row, sight)?;
        if stands == Stands::Nothing {
            continue;
        }
        let mut candidates = Vec::new();
        for spot in stands.candidates() {
            candidates.extend(follower.view(cx, spot, sight)?);
        }
        let now = match stands.spot() {
            Some(spot) => follower.view(cx, spot, sight)?,
            None => None,
        };
        let place = stands.code().to_owned();
        items.push(CarriedRow { comment: show::comment(cx, actor, row, &mut shelf)?, place, now, candidates });
    }
    items.sort_by_key(|item| !matches!(item.place.as_str(), "uncertain" | "gone"));
    Ok(CarriedView { draft: show::card(cx, &follower.to)?, items })
}

/// The unanswered comments on drafts before this one that the reader may see and that surely followed their words into it, newest
/// first, each with where it stands there. A page may hold fewer than were asked for, though more follow.
///
/// # Errors
/// [`Fault::Invalid`] without a draft, [`Fault::NotFound`] for one the reader may not see.
pub(super) fn followed(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    query: &CommentQuery,
) -> Result<Page<CommentView>, Fault> {
    let name = query.draft.as_ref().ok_or_else(|| Fault::invalid("draft", "name the draft comments are carried to"))?;
    let (to, fields) = lookup::draft(cx, actor, text, name)?;
    if to.status != DraftStatus::Issued {
        return Ok(Page { items: Vec::new(), next: None });
    }
    let drafts = drafts::list_of(cx.db, &text.instrument.id)?.into_iter().filter(|draft| draft.ordinal < to.ordinal);
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        drafts: Some(drafts.map(|draft| draft.id).collect()),
        author: if query.mine.unwrap_or(false) { Some(actor.person()?.clone()) } else { None },
        states: Some(vec![CommentState::Received]),
        seen: Some(super::seen(cx, actor, text)?),
        ..comments::Filter::default()
    };
    let page = PageQuery { after: query.after.clone(), limit: query.limit }.store();
    let (rows, next) = cut_page(comments::list(cx.db, &filter, &page)?, &page, |row| row.id.to_string());
    let mut follower = Follower::load(cx, text, to, &rows)?;
    let mut shelf = Shelf::with(cx, &rows)?;
    let mut items = Vec::new();
    for row in &rows {
        let said = shelf.sight(cx, row)?;
        let stands = follower.stands(cx, row, said)?;
        let Some(spot) = stands.spot() else { continue };
        let wanted = |at: &StandsView| query.paragraph.as_ref().is_none_or(|wanted| at.paragraph == *wanted);
        if let Some(here) = follower.view_for(cx, spot, said, fields.positions)?.filter(wanted) {
            items.push(CommentView { stands: Some(here), ..show::comment(cx, actor, row, &mut shelf)? });
        }
    }
    Ok(Page { items, next })
}

/// The comments on a text nobody has answered, oldest first.
fn open(cx: &mut Cx<'_, '_>, text: &Text) -> Result<Vec<Comment>, Fault> {
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        states: Some(vec![CommentState::Received]),
        ..comments::Filter::default()
    };
    let mut rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    rows.reverse();
    Ok(rows)
}

/// Says where a comment belongs in a later draft, or that it stays where it was made. It can be said anew; the last answer counts.
///
/// # Errors
/// [`Fault::NotFound`] for those who answer no comments, and for a draft there is not; [`Fault::Invalid`], [`Fault::QuoteNotFound`],
/// [`Fault::QuoteAmbiguous`].
pub fn place(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &PlaceComment) -> Result<CommentView, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::Dispose)?;
    let (draft, _) = lookup::draft(cx, actor, &found.text, &input.draft)?;
    if draft.status != DraftStatus::Issued || draft.ordinal <= found.draft.ordinal {
        return Err(Fault::invalid("draft", "name a draft issued after the one the comment was made on"));
    }
    let sight = show::sight(row.author_role, &found.facts);
    let answer = answer(cx, &row, &draft, (input, sight))?;
    comment_places::add(cx.db, &answer)?;
    let after = json!({
        "comment": answer.comment, "draft": answer.draft, "paragraph": answer.paragraph,
        "words": [answer.start_at, answer.end_at], "at": rfc3339(answer.placed_at),
    });
    let record = Record::of(EventKind::CommentPlaced, actor, row.id.as_str()).process(&found.text.process.id);
    let data = json!({ "number": row.number, "draft": draft.id, "paragraph": answer.paragraph });
    record.after(&after).data(data).write(cx)?;
    super::one(cx, actor, row)
}

fn answer(
    cx: &mut Cx<'_, '_>,
    row: &Comment,
    draft: &drafts::Draft,
    (input, sight): (&PlaceComment, bool),
) -> Result<CommentPlace, Fault> {
    let stays = CommentPlace {
        id: CommentPlaceId::from_bits(chance_in_time()),
        comment: row.id.clone(),
        draft: draft.id.clone(),
        paragraph: None,
        start_at: None,
        end_at: None,
        placed_at: cx.now,
    };
    let Some(named) = &input.paragraph else {
        return match input.quote {
            Some(_) => Err(Fault::invalid("paragraph", "chosen words need the paragraph they stand in")),
            None => Ok(stays),
        };
    };
    let absent = || Fault::invalid("paragraph", "is not in that draft");
    let paragraph = ParagraphId::parse(named).map_err(|_| absent())?;
    let placed = placements::one(cx.db, &draft.id, &paragraph)?.ok_or_else(absent)?;
    let shown = show::wording_for(sight, &placed.text);
    let quote = input.quote.as_ref().map(|quote| super::place::located(quote, &shown)).transpose()?;
    Ok(CommentPlace {
        paragraph: Some(paragraph),
        start_at: quote.as_ref().map(|quote| quote.start),
        end_at: quote.as_ref().map(|quote| quote.end),
        ..stays
    })
}
