//! Comments that say the same, as groups with what each member adds: one argument, many voices. Nothing is left out and nobody
//! is judged; who only quotes the draft says nothing alike.

use std::collections::HashSet;

use adref_compare::Clusters;
use adref_domain::CommentState;
use adref_domain::policy::Action;
use adref_store::{comments, placements};
use serde::Serialize;
use utoipa::ToSchema;

use crate::lookup::{self, Text};
use crate::show;
use crate::{Actor, Cx, Fault};

/// The most comments looked at.
const MOST: i64 = 20_000;

/// Comments that say the same.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AlikeGroup {
    /// The number of the first of them, which stands for the group.
    pub representative: String,
    /// What it says.
    pub text: String,
    /// How many comments there are.
    pub comments: usize,
    /// How many people made them.
    pub voices: usize,
    /// How many wait for an answer.
    pub open: usize,
    /// All of them in the order they came, the representative first.
    pub members: Vec<AlikeMember>,
}

/// One comment of a group.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AlikeMember {
    /// The comment.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// The paragraph it is about; absent for the whole draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Whether it waits for an answer.
    pub open: bool,
    /// What it says that the representative does not.
    pub adds: Vec<String>,
}

/// The groups of two and more among the comments on a text, largest first.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn groups(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<AlikeGroup>, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::UseDesk)?;
    let rows = spoken(cx, &text)?;
    let words = wordings(cx, &rows)?;
    let mut clusters = Clusters::about(&words.iter().map(String::as_str).collect::<Vec<_>>());
    for row in &rows {
        clusters.add(&said(row));
    }
    let mut groups: Vec<AlikeGroup> = clusters
        .groups()
        .into_iter()
        .filter(|group| group.members.len() > 1)
        .filter_map(|group| {
            let members: Vec<&comments::Comment> = group.members.iter().filter_map(|index| rows.get(*index)).collect();
            of(&members)
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.comments));
    Ok(groups)
}

/// Every comment on a text that was not taken back, oldest first.
fn spoken(cx: &mut Cx<'_, '_>, text: &Text) -> Result<Vec<comments::Comment>, Fault> {
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        states: Some(vec![CommentState::Received, CommentState::Answered]),
        ..comments::Filter::default()
    };
    let mut rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: MOST })?;
    rows.reverse();
    Ok(rows)
}

/// The words of the drafts they were made on.
fn wordings(cx: &mut Cx<'_, '_>, rows: &[comments::Comment]) -> Result<Vec<String>, Fault> {
    let drafts: HashSet<_> = rows.iter().map(|row| row.draft.clone()).collect();
    let mut words = Vec::new();
    for draft in drafts {
        words.extend(placements::of_draft(cx.db, &draft)?.into_iter().map(|row| row.text));
    }
    // A set has no order of its own; the answer must have one.
    words.sort();
    Ok(words)
}

/// All that a comment says.
fn said(row: &comments::Comment) -> String {
    let parts = [Some(row.text.as_str()), row.proposed_wording.as_deref(), row.justification.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn of(members: &[&comments::Comment]) -> Option<AlikeGroup> {
    let first = members.first()?;
    let ours = said(first);
    let authors: HashSet<_> = members.iter().map(|row| &row.author).collect();
    let open = |row: &comments::Comment| row.state == CommentState::Received;
    let member = |row: &&comments::Comment| AlikeMember {
        id: row.id.to_string(),
        number: row.number.clone(),
        paragraph: row.paragraph.as_ref().map(ToString::to_string),
        open: open(row),
        adds: if row.id == first.id { Vec::new() } else { added(&ours, &said(row)) },
    };
    Some(AlikeGroup {
        representative: first.number.clone(),
        text: first.text.clone(),
        comments: members.len(),
        voices: authors.len(),
        open: members.iter().filter(|row| open(row)).count(),
        members: members.iter().map(member).collect(),
    })
}

/// The runs of words one text holds and the other does not.
pub(crate) fn added(ours: &str, theirs: &str) -> Vec<String> {
    let runs = show::ops(ours, theirs).into_iter().filter(|op| op.op == "ins").map(|op| op.text.trim().to_owned());
    runs.filter(|run| run.chars().any(char::is_alphanumeric)).collect()
}
