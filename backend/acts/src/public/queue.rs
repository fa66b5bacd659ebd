//! What waits for somebody of the secretariat to look at it: alike ones together, with what each adds.

use std::collections::HashSet;

use adref_compare::Clusters;
use adref_domain::policy::Action;
use adref_domain::{PublicState, odd};
use adref_store::public_comments::{self, PublicComment};
use adref_store::{Page as Paging, placements};
use serde::Serialize;
use utoipa::ToSchema;

use super::said::Said;
use crate::alike::added;
use crate::lookup::{self, Text};
use crate::show::anchors_of;
use crate::text::rfc3339;
use crate::{Actor, Cx, Fault};

/// As many are shown at once; the others follow as these are decided.
const MOST: usize = 500;

/// What waits.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QueueView {
    /// How many wait to be looked at.
    pub waiting: i64,
    /// How many voices the shown ones are: addresses, each counted once.
    pub voices: usize,
    /// How many were turned away.
    pub turned_away: i64,
    /// How many were sent whose address nobody has confirmed. They are counted here and nowhere else.
    pub unconfirmed: i64,
    /// The oldest of those that wait; alike ones stand together behind the first of them.
    pub items: Vec<WaitingView>,
}

/// One that waits.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WaitingView {
    /// Which.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// When it was received.
    pub received_at: String,
    /// Whether that was after the deadline.
    pub late: bool,
    /// Whether it came without the proof of work it was asked for.
    pub unproven: bool,
    /// The name it is signed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is odd about the name: `invisible` characters, or `mixed_scripts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_odd: Option<String>,
    /// Whether the name will be published.
    pub name_shown: bool,
    /// From which region.
    pub region: String,
    /// For what kind of organization; absent for oneself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_class: Option<String>,
    /// The organization's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The paragraph's fragment in the draft; absent for the whole draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What is printed before the paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph_label: Option<String>,
    /// The draft, by its name in addresses.
    pub draft: String,
    /// The chosen words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What is said.
    pub text: String,
    /// The words proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// The number of the one it is like; absent where it stands alone or is the first of those like it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub like: Option<String>,
    /// How many are like it, itself counted, where it is the first of them.
    pub alike: usize,
    /// What it says that the first does not.
    pub adds: Vec<String>,
}

/// One that was turned away, without its words.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TurnedAwayView {
    /// Which.
    pub id: String,
    /// The number.
    pub number: String,
    /// Why, as a code of the published list.
    pub reason: String,
    /// When.
    pub at: String,
}

/// What waits on a text.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn queue(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<QueueView, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::Moderate)?;
    let mut rows = public_comments::list(cx.db, &text.instrument.id, PublicState::InModeration, &page(None))?;
    rows.truncate(MOST);
    let said = rows.iter().map(|row| Said::read(&row.content)).collect::<Result<Vec<_>, _>>()?;
    let voices = rows.iter().map(|row| voice(&row.address)).collect::<HashSet<_>>().len();
    Ok(QueueView {
        waiting: public_comments::count(cx.db, &text.instrument.id, PublicState::InModeration)?,
        voices,
        turned_away: public_comments::count(cx.db, &text.instrument.id, PublicState::TurnedAway)?,
        unconfirmed: public_comments::count(cx.db, &text.instrument.id, PublicState::Unconfirmed)?,
        items: together(cx, &text, &rows, &said)?,
    })
}

/// What was turned away on a text, newest decisions last.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn turned_away(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<TurnedAwayView>, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::Moderate)?;
    let mut views = Vec::new();
    let mut after = None;
    loop {
        let mut rows = public_comments::list(cx.db, &text.instrument.id, PublicState::TurnedAway, &page(after.take()))?;
        let more = rows.len() > MOST;
        rows.truncate(MOST);
        after = rows.last().map(|row| row.id.to_string());
        views.extend(rows.into_iter().map(|row| TurnedAwayView {
            id: row.id.to_string(),
            number: row.number,
            reason: row.reason.unwrap_or_default(),
            at: row.decided_at.map(rfc3339).unwrap_or_default(),
        }));
        if !more {
            return Ok(views);
        }
    }
}

const fn page(after: Option<String>) -> Paging {
    Paging { after, limit: MOST as i64 }
}

/// The mailbox behind an address, for counting alone: what follows a `+` is a note to oneself.
fn voice(address: &str) -> String {
    match address.split_once('@') {
        Some((local, host)) => format!("{}@{host}", local.split('+').next().unwrap_or(local)),
        None => address.to_owned(),
    }
}

/// The rows, each group of alike ones behind its first.
fn together(
    cx: &mut Cx<'_, '_>,
    text: &Text,
    rows: &[PublicComment],
    said: &[Said],
) -> Result<Vec<WaitingView>, Fault> {
    let mut places = Places::default();
    for one in said {
        places.learn(cx, text, one)?;
    }
    let words: Vec<&str> = places.words();
    let mut clusters = Clusters::about(&words);
    for one in said {
        clusters.add(&one.words());
    }
    let mut items = Vec::new();
    for group in clusters.groups() {
        let mut first: Option<(&PublicComment, String)> = None;
        for index in &group.members {
            let Some((row, one)) = rows.get(*index).zip(said.get(*index)) else { continue };
            let mut view = places.view(row, one);
            match &first {
                None => {
                    view.alike = group.members.len();
                    first = Some((row, one.words()));
                }
                Some((like, ours)) => {
                    view.like = Some(like.number.clone());
                    view.adds = added(ours, &one.words());
                }
            }
            items.push(view);
        }
    }
    Ok(items)
}

/// The drafts that are spoken of.
#[derive(Default)]
struct Places(Vec<(adref_store::drafts::Draft, Vec<placements::PlacedWording>, Vec<String>)>);

impl Places {
    fn learn(&mut self, cx: &mut Cx<'_, '_>, text: &Text, said: &Said) -> Result<(), Fault> {
        if self.0.iter().any(|(draft, ..)| draft.id == said.draft) {
            return Ok(());
        }
        let draft = adref_store::drafts::by_id(cx.db, &said.draft)?.ok_or(Fault::NotFound)?;
        debug_assert!(draft.instrument == text.instrument.id);
        let rows = placements::of_draft(cx.db, &draft.id)?;
        let anchors = anchors_of(&rows);
        self.0.push((draft, rows, anchors));
        Ok(())
    }

    fn words(&self) -> Vec<&str> {
        self.0.iter().flat_map(|(_, rows, _)| rows.iter().map(|row| row.text.as_str())).collect()
    }

    fn view(&self, row: &PublicComment, said: &Said) -> WaitingView {
        let page = self.0.iter().find(|(draft, ..)| draft.id == said.draft);
        let place = page.and_then(|(_, rows, anchors)| {
            let at = rows.iter().position(|it| Some(&it.paragraph) == said.paragraph.as_ref())?;
            rows.get(at).zip(anchors.get(at))
        });
        WaitingView {
            id: row.id.to_string(),
            number: row.number.clone(),
            received_at: rfc3339(row.created_at),
            late: row.late,
            unproven: !row.proven,
            name_odd: row.name.as_deref().and_then(odd).map(|odd| odd.code().to_owned()),
            name: row.name.clone(),
            name_shown: row.name_shown,
            region: row.region.to_string(),
            organization_class: row.organization_class.map(String::from),
            organization: row.organization.clone(),
            anchor: place.map(|(_, anchor)| anchor.clone()),
            paragraph_label: place.and_then(|(placed, _)| placed.label.clone()),
            draft: page.map(|(draft, ..)| draft.slug.clone()).unwrap_or_default(),
            quote: said.quote().map(|quote| quote.exact),
            text: said.text.clone(),
            proposed_wording: said.proposed_wording.clone(),
            justification: said.justification.clone(),
            like: None,
            alike: 1,
            adds: Vec::new(),
        }
    }
}
