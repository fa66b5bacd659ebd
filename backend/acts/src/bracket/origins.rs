//! From every word of a paragraph to what it came from: the draft that first had it, the proposals and comments that brought it.

use std::collections::{BTreeMap, BTreeSet};

use adref_compare::OriginSpan;
use adref_domain::ids::WordingId;
use adref_domain::policy::Action;
use adref_store::{comments, placements, wordings};

use super::proposals_in;
use crate::compare::sight;
use crate::lookup::{self, Text};
use crate::show::{draft_ref, wording_for};
use crate::views::CommentRef;
use crate::views::{OriginView, OriginsView, SourceView};
use crate::{Actor, Cx, Fault};

/// As many wordings of one paragraph are followed back.
const STEPS: usize = 500;

/// Where the words of a paragraph of a draft came from.
///
/// # Errors
/// [`Fault::NotFound`] for what the reader may not read.
pub fn origins(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    paragraph: &str,
) -> Result<OriginsView, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let path = path(cx, &placed.wording)?;
    let readable = lookup::readable(cx, actor, &text)?;
    // Positions are compared only where the reader sees them in both drafts.
    let sees = fields.positions && sight(actor, &text, &readable.iter().collect::<Vec<_>>())?;
    let texts: Vec<String> = path.iter().map(|one| wording_for(sees, &one.text)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let spans = adref_compare::origins(&texts);
    let used: BTreeSet<usize> = spans.iter().map(|span| span.wording).collect();
    let mut first_in = Vec::new();
    for one in readable.iter().filter(|one| one.ordinal <= draft.ordinal) {
        if let Some(there) = placements::one(cx.db, &one.id, &placed.paragraph)?
            && let Some(at) = path.iter().position(|row| row.id == there.wording)
        {
            first_in.push((at, one));
        }
    }
    let mut sources = Sources::default();
    for index in used {
        let Some(row) = path.get(index) else { continue };
        let shown = first_in.iter().find(|(at, _)| *at >= index).map(|(_, one)| draft_ref(one));
        let source = SourceView {
            source: 0,
            draft: shown.unwrap_or_else(|| draft_ref(&draft)),
            proposals: proposals_in(cx, actor, &text, &row.id)?,
            comments: brought(cx, actor, &text, row.reason.as_deref())?,
        };
        sources.add(index, source);
    }
    Ok(OriginsView {
        paragraph: placed.paragraph.to_string(),
        wording: texts.last().map(|text| (*text).to_owned()).unwrap_or_default(),
        spans: sources.spans(&spans),
        sources: sources.shown,
    })
}

/// What words came from, counted as it is shown: how often somebody worked on them in between is the desk's, so that wordings of which
/// the reader is told the same are one source, and their words one stretch.
#[derive(Default)]
struct Sources {
    shown: Vec<SourceView>,
    /// From the number of a wording to that of its source.
    of: BTreeMap<usize, usize>,
}

impl Sources {
    fn add(&mut self, wording: usize, source: SourceView) {
        let number = self.shown.iter().position(|other| told(other) == told(&source)).unwrap_or(self.shown.len());
        self.of.insert(wording, number);
        if number == self.shown.len() {
            self.shown.push(SourceView { source: number, ..source });
        }
    }

    fn spans(&self, spans: &[OriginSpan]) -> Vec<OriginView> {
        let mut joined: Vec<OriginView> = Vec::new();
        for span in spans {
            let source = self.of.get(&span.wording).copied().unwrap_or_default();
            match joined.last_mut().filter(|last| last.source == source && last.end == span.start) {
                Some(last) => last.end = span.end,
                None => joined.push(OriginView { start: span.start, end: span.end, source }),
            }
        }
        joined
    }
}

/// Everything a reader is told of a source.
fn told(source: &SourceView) -> (&str, Vec<&str>, Vec<&str>) {
    let proposals = source.proposals.iter().map(|one| one.id.as_str()).collect();
    (&source.draft.slug, proposals, source.comments.iter().map(|one| one.id.as_str()).collect())
}

/// The wordings a paragraph has had, up to this one, oldest first.
fn path(cx: &mut Cx<'_, '_>, last: &WordingId) -> Result<Vec<wordings::Wording>, Fault> {
    let mut path = Vec::new();
    let mut next = Some(last.clone());
    while let Some(id) = next.filter(|_| path.len() < STEPS) {
        let Some(row) = wordings::by_id(cx.db, &id)? else { break };
        next = row.previous.clone();
        path.push(row);
    }
    path.reverse();
    Ok(path)
}

/// The comment whose words a wording took in: merging writes its answer and number beside the wording.
fn brought(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, why: Option<&str>) -> Result<Vec<CommentRef>, Fault> {
    let Some(number) = why.and_then(|why| why.split_whitespace().next_back()) else { return Ok(Vec::new()) };
    let Some(row) = comments::by_number(cx.db, &text.instrument.id, number)? else { return Ok(Vec::new()) };
    match lookup::comment(cx, actor, row.id.as_str(), Action::SeeComment) {
        Ok((row, _)) => Ok(vec![CommentRef { id: row.id.to_string(), number: row.number }]),
        Err(Fault::NotFound) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}
