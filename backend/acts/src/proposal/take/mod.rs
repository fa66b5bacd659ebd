//! Taking proposals and comments into the working draft, one by one or together: in brackets with those who want them, never
//! a silent choice. A new paragraph and one that stands against another get a place of their own; a paragraph may move.

mod beside;
mod chosen;
mod moved;
mod words;

pub(super) use beside::sort_of;
pub(super) use moved::{Exactness, shift};

use adref_domain::ProposalState;
use adref_domain::event::EventKind;
use adref_domain::ids::WordingId;
use adref_domain::policy::Action;
use adref_store::drafts::Draft;
use adref_store::placements::PlacedWording;
use adref_store::proposals::{self, Proposal};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::facts;
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::views::Taken;
use crate::{Actor, Cx, Fault, text, wording};
use chosen::Chosen;

/// Which proposals and comments are taken in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// Ids of proposals on this paragraph, against it, or on a new one behind it.
    #[serde(default)]
    pub proposals: Vec<String>,
    /// Numbers or ids of comments on this paragraph with proposed words; they are answered as accepted.
    #[serde(default)]
    pub comments: Vec<String>,
    /// The wording as adapted by the editor; absent to take them in as they compile.
    pub wording: Option<String>,
    /// What is printed before a paragraph that is put in; absent for the next one free, such as `7.bis`.
    pub label: Option<String>,
    /// Why; needed where words of a comment are adapted.
    pub reason: Option<String>,
}

/// What is done where.
pub(super) struct Desk<'a> {
    pub(super) text: &'a Text,
    pub(super) draft: &'a Draft,
    pub(super) placed: &'a PlacedWording,
    pub(super) input: &'a Take,
    pub(super) reason: Option<&'a str>,
    pub(super) if_match: Option<&'a str>,
}

/// What was done.
#[derive(Default)]
pub(super) struct Done {
    /// Parties and comments that stand as bracketed rivals of words that were changed meanwhile.
    pub(super) clashing: Vec<String>,
    /// The paragraphs put in.
    pub(super) placed: Vec<String>,
    /// As the ledger hashes it.
    pub(super) before: serde_json::Value,
    pub(super) after: serde_json::Value,
    /// As the record says it.
    pub(super) data: serde_json::Value,
}

/// Takes proposals and comments on a paragraph into the working draft, all at once or not at all.
///
/// # Errors
/// [`Fault::Stale`] against an old version, [`Fault::ProposalState`] for one that does not stand, [`Fault::ReasonRequired`],
/// [`Fault::CommentWithdrawn`], [`Fault::NothingToMerge`], [`Fault::Invalid`], [`Fault::NotFound`].
pub fn take(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
    input: &Take,
    if_match: Option<&str>,
) -> Result<Taken, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::Merge)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let desk = Desk { text: &text, draft: &draft, placed: &placed, input, reason: reason.as_deref(), if_match };
    let mut chosen = chosen::chosen(cx, actor, &desk)?;
    let before: Vec<_> = chosen.proposals.iter().map(facts).collect();
    let done = if chosen.beside {
        beside::put_in(cx, actor, &desk, &mut chosen)?
    } else {
        words::take_in(cx, actor, &desk, &mut chosen)?
    };
    let numbers: Vec<_> = chosen.proposals.iter().filter_map(|row| row.number.clone()).collect();
    let comments: Vec<_> = chosen.comments.iter().map(|(row, _)| row.number.clone()).collect();
    let mut data = done.data;
    if let Some(data) = data.as_object_mut() {
        data.insert("draft".to_owned(), json!(draft.id));
        data.insert("proposals".to_owned(), json!(numbers));
        data.insert("comments".to_owned(), json!(comments));
        data.insert("adapted".to_owned(), json!(input.wording.is_some()));
    }
    let after: Vec<_> = chosen.proposals.iter().map(facts).collect();
    let record = Record::of(EventKind::ProposalsMerged, actor, placed.paragraph.as_str()).process(&text.process.id);
    let record = record.before(&json!({ "place": done.before, "proposals": before }));
    let record = record.after(&json!({ "place": done.after, "proposals": after }));
    record.reason(reason.as_deref()).data(data).write(cx)?;
    let shown = done.placed.first().map_or(paragraph, String::as_str);
    let (clashing, placed) = (done.clashing.clone(), done.placed.clone());
    Ok(Taken { paragraph: wording::view(cx, &draft, shown)?, proposals: numbers, comments, clashing, placed })
}

/// Notes that proposals landed in a wording; refused when one of them went elsewhere meanwhile.
fn landed(cx: &mut Cx<'_, '_>, rows: &mut [Proposal], wording: &WordingId) -> Result<(), Fault> {
    for row in rows {
        let from = row.state;
        (row.state, row.changed_at, row.landed) = (ProposalState::Merged, cx.now, Some(wording.clone()));
        if !proposals::advance(cx.db, from, row)? {
            return Err(Fault::ProposalState { state: from.to_string() });
        }
    }
    Ok(())
}

/// The words sent by the editor, or those that were made.
fn adapted(input: &Take, made: &str) -> Result<String, Fault> {
    text::kept("wording", input.wording.as_deref().unwrap_or(made), text::WORDING)
}

impl Chosen {
    fn is_empty(&self) -> bool {
        self.proposals.is_empty() && self.comments.is_empty()
    }
}
