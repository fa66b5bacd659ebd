//! Everything kept about the person who asks, as JSON and as a page that can be saved.

use std::fmt::Write;

use adref_domain::policy::{Action, Facts};
use adref_store::{events, notices, people, replies, submissions};
use serde::Serialize;
use utoipa::ToSchema;

use super::view;
use crate::outbox::NoticeView;
use crate::process::PageQuery;
use crate::text::rfc3339;
use crate::views::{CommentView, PersonView};
use crate::{Actor, Cx, Fault, comment, outbox};

/// The most that is put into one answer.
const MOST: i64 = 10_000;

/// Everything kept about a person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MyData {
    /// The account with every mandate.
    pub person: PersonView,
    /// When the account was made.
    pub created_at: String,
    /// When this was read.
    pub read_at: String,
    /// Every comment, with its answer.
    pub comments: Vec<CommentView>,
    /// Everything said about comments.
    pub replies: Vec<SaidView>,
    /// Everything written for sets of comments, lodged or not, in the form it was sent.
    pub contributions: Vec<ContributedView>,
    /// Everything said within a team.
    pub team_notes: Vec<ContributedView>,
    /// Every mail owed or sent.
    pub mails: Vec<NoticeView>,
    /// Everything done in one's name, as the record keeps it.
    pub acts: Vec<ActView>,
}

/// Something said about a comment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SaidView {
    /// When.
    pub at: String,
    /// About which comment.
    pub comment: String,
    /// To whom: `readers`, `secretariat` or `delegation`.
    pub reach: String,
    /// What.
    pub text: String,
}

/// Something written for a set of comments, or said about one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ContributedView {
    /// When.
    pub at: String,
    /// Where it stands; absent for what is only said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// What.
    pub text: String,
}

/// One act in the record.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ActView {
    /// When.
    pub at: String,
    /// What, such as `comment_lodged`.
    pub kind: String,
    /// On which object.
    pub object: String,
}

/// Everything kept about the person who asks.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn my_data(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<MyData, Fault> {
    actor.must(Action::ReadSelf, &Facts::default())?;
    let row = people::by_id(cx.db, actor.person()?)?.ok_or(Fault::NotFound)?;
    let mut comments = Vec::new();
    let mut after = None;
    loop {
        let page = comment::mine(cx, actor, &PageQuery { after: after.take(), limit: Some(200) })?;
        comments.extend(page.items);
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    let said = replies::of_author(cx.db, &row.id, MOST)?;
    let contributions = submissions::of_author(cx.db, &row.id, MOST)?.into_iter().map(|one| ContributedView {
        at: rfc3339(one.created_at),
        state: Some(one.state.to_string()),
        text: one.body,
    });
    let contributions = contributions.collect();
    let notes = submissions::notes_of_author(cx.db, &row.id, MOST)?.into_iter();
    let team_notes =
        notes.map(|one| ContributedView { at: rfc3339(one.created_at), state: None, text: one.text }).collect();
    let mails = notices::of_recipient(cx.db, &row.id, MOST)?;
    let acts = events::of_actor(cx.db, &row.id, MOST)?;
    Ok(MyData {
        person: view(cx, &row, actor)?,
        created_at: rfc3339(row.created_at),
        read_at: rfc3339(cx.now),
        comments,
        replies: said.into_iter().map(said_view).collect(),
        contributions,
        team_notes,
        mails: mails.into_iter().map(outbox::view).collect(),
        acts: acts
            .into_iter()
            .map(|event| ActView { at: rfc3339(event.at), kind: event.kind.to_string(), object: event.object })
            .collect(),
    })
}

fn said_view(row: replies::Reply) -> SaidView {
    let (comment, reach) = (row.comment.to_string(), row.reach.to_string());
    SaidView { at: rfc3339(row.created_at), comment, reach, text: row.text }
}

/// The same as a page without script, to be kept or printed.
#[must_use]
pub fn my_data_page(data: &MyData) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>My data</title><h1>My data</h1>",
    );
    let person = &data.person;
    definition(
        &mut page,
        &[
            ("Name", &person.name),
            ("Address", &person.email),
            ("Account since", &data.created_at),
            ("Read", &data.read_at),
        ],
    );
    let mandates = person.mandates.iter().map(|it| {
        let party = it.party.clone().or_else(|| it.region.clone()).unwrap_or_default();
        [it.capacity.clone(), party, it.from.clone(), it.to.clone().unwrap_or_default(), it.status.clone()]
    });
    table(&mut page, "Mandates", &["Capacity", "For", "From", "To", "Status"], mandates);
    let comments = data.comments.iter().map(|it| {
        let answer = it.disposition.as_ref().map(|answer| answer.kind.clone()).unwrap_or_default();
        [
            it.number.clone(),
            it.created_at.clone(),
            it.text.clone(),
            it.proposed_wording.clone().unwrap_or_default(),
            answer,
        ]
    });
    table(&mut page, "Comments", &["Number", "Received", "Text", "Proposed wording", "Answer"], comments);
    let said = data.replies.iter().map(|it| [it.at.clone(), it.comment.clone(), it.reach.clone(), it.text.clone()]);
    table(&mut page, "Replies", &["When", "About", "To", "Text"], said);
    let sets = data.contributions.iter().chain(&data.team_notes);
    let sets = sets.map(|it| [it.at.clone(), it.state.clone().unwrap_or_default(), it.text.clone()]);
    table(&mut page, "Sets of comments", &["When", "State", "Text"], sets);
    let mails = data.mails.iter().map(|it| [it.kind.clone(), it.created_at.clone(), it.state.clone()]);
    table(&mut page, "Mails", &["Why", "Queued", "State"], mails);
    let acts = data.acts.iter().map(|it| [it.at.clone(), it.kind.clone(), it.object.clone()]);
    table(&mut page, "Acts", &["When", "What", "On"], acts);
    page.push_str("</html>");
    page
}

fn definition(page: &mut String, entries: &[(&str, &str)]) {
    page.push_str("<dl>");
    for (term, words) in entries {
        let _ = write!(page, "<dt>{term}</dt><dd>{}</dd>", escaped(words));
    }
    page.push_str("</dl>");
}

fn table<const N: usize>(page: &mut String, title: &str, heads: &[&str; N], rows: impl Iterator<Item = [String; N]>) {
    let _ = write!(page, "<h2>{title}</h2><table><thead><tr>");
    for head in heads {
        let _ = write!(page, "<th scope=\"col\">{head}</th>");
    }
    page.push_str("</tr></thead><tbody>");
    for row in rows {
        page.push_str("<tr>");
        for cell in row {
            let _ = write!(page, "<td>{}</td>", escaped(&cell));
        }
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table>");
}

/// Text is text: nothing a person wrote becomes markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
