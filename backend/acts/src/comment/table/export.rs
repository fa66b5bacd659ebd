//! The comments of a round in the layout of the commenting template, as far as the reader may see them.

use adref_domain::policy::Action;
use adref_domain::{CommentKind, CommentState};
use adref_formats::commenting::{self, Row};
use adref_formats::sheet::Form;
use adref_store::comments;

use crate::show::{self, Shelf};
use crate::views::CommentView;
use crate::{Actor, Cx, Fault, comment, file, lookup};

/// The comments of a round as a file: `csv`, `xlsx` or `json`. Only those this reader may see; a table that was taken along
/// comes in again, and what is known by its number is not lodged twice.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn exported(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str, form: Form) -> Result<file::Made, Fault> {
    let found = lookup::round(cx, actor, round, Action::SeeRound)?;
    let filter = comments::Filter {
        instrument: Some(found.text.instrument.id.clone()),
        round: Some(found.round.id.clone()),
        states: Some(vec![CommentState::Received, CommentState::Answered]),
        seen: Some(comment::seen(cx, actor, &found.text)?),
        ..comments::Filter::default()
    };
    let mut rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    rows.reverse();
    let mut shelf = Shelf::with(cx, &rows)?;
    let views: Vec<_> = rows.iter().map(|row| show::comment(cx, actor, row, &mut shelf)).collect::<Result<_, _>>()?;
    let table: Vec<_> = views.iter().map(row).collect();
    let sheet = commenting::sheet(&found.round.title, &table);
    let name = format!("{}-{}-comments", found.text.instrument.slug, found.draft.slug);
    file::made(&name, form, &sheet, &views)
}

fn row(view: &CommentView) -> Row {
    let place = view.anchor.clone().unwrap_or_default();
    let answer = view.disposition.as_ref().map(|answer| match &answer.reason {
        Some(reason) => format!("{}: {reason}", answer.kind),
        None => answer.kind.clone(),
    });
    Row {
        member: view.author.party.clone().unwrap_or_default(),
        clause: if view.target == "after" { format!("after {place}") } else { place },
        paragraph: String::new(),
        kind: CommentKind::from_code(&view.kind).ok(),
        comment: view.text.clone(),
        proposed: view.proposed_wording.clone().unwrap_or_default(),
        observations: answer.unwrap_or_default(),
        known: view.number.clone(),
        words: view.quote.as_ref().map(|quote| quote.exact.clone()).unwrap_or_default(),
        ..Row::default()
    }
}
