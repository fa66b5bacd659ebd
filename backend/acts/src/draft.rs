//! Drafts, read through the policy.

mod export;

pub use crate::issue::hash_of;
pub use export::{DraftAsk, DraftFile, DraftFileParagraph, DraftFormat, export};

use adref_domain::Instant;
use adref_domain::policy::{Action, Fields};
use adref_store::{comments, drafts, placements};
use sha2::{Digest, Sha256};
use std::time::Duration;

use crate::lookup::{self, Text};
use crate::show::{self, Lens};
use crate::views::{DraftCard, DraftView, InstrumentRef, ParagraphView};
use crate::{Actor, Cx, Fault, comment, wording};

/// Every draft this reader may read, oldest first.
///
/// # Errors
/// [`Fault::NotFound`] for the text.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<DraftCard>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    lookup::readable(cx, actor, &text)?.iter().map(|draft| show::card(cx, draft)).collect()
}

/// A whole draft and its entity tag.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] for a view nobody knows.
pub fn read(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    view: Option<&str>,
) -> Result<(DraftView, String), Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    let lens = Lens::new(view, fields, draft.date.as_deref())?;
    let rows = placements::of_draft(cx.db, &draft.id)?;
    let show::Drawn { mut paragraphs, totals, counts, unknown, remarks } = show::draft_paragraphs(&rows, &lens);
    let seen = Seen::find(cx, actor, &text, &draft)?;
    for (paragraph, row) in paragraphs.iter_mut().zip(&rows) {
        paragraph.comments = Some(seen.on(row.paragraph.as_str()));
        if actor.may(Action::EditWording, &text.draft_facts(&draft)) && draft.issued_at.is_none() {
            paragraph.etag = Some(wording::etag(row));
        }
    }
    let etag = tag(&draft, &lens, fields, &seen);
    let options = show::options_of(&rows, &paragraphs);
    let view = DraftView {
        card: show::card(cx, &draft)?,
        instrument: InstrumentRef {
            slug: text.instrument.slug.clone(),
            title: text.instrument.title.clone(),
            language: Some(text.instrument.language.clone()),
        },
        front: show::front(&draft.front),
        positions_shown: fields.positions,
        view: lens.name(),
        paragraphs,
        totals,
        counts,
        unknown,
        remarks,
        options,
        may: seen.may,
    };
    Ok((view, etag))
}

/// What [`read`] would answer, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The entity tag.
    pub tag: String,
    /// After how long it may be another though nothing was written, because an hour has come; `None` for never.
    pub lasts: Option<Duration>,
}

/// The entity tag of what [`read`] would answer, without reading it.
///
/// # Errors
/// As [`read`].
pub fn standing(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    name: &str,
    view: Option<&str>,
) -> Result<Standing, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, name)?;
    let lens = Lens::new(view, fields, draft.date.as_deref())?;
    let seen = Seen::find(cx, actor, &text, &draft)?;
    let embargoes = if draft.slug == name {
        vec![draft.embargo_until]
    } else {
        // What `latest` leads to hangs on the other drafts too.
        drafts::list_of(cx.db, &text.instrument.id)?.into_iter().map(|draft| draft.embargo_until).collect()
    };
    let embargo = embargoes.into_iter().flatten().filter(|until| *until > cx.now).min();
    let hour = seen.until.into_iter().chain(embargo).min();
    // And what a symbol leads to, on other texts.
    let hour = if text.instrument.slug == slug { hour } else { Some(cx.now) };
    let lasts = hour.map(|hour| Duration::from_micros(u64::try_from(hour.0 - cx.now.0).unwrap_or(0)));
    Ok(Standing { tag: tag(&draft, &lens, fields, &seen), lasts })
}

/// One paragraph of a draft; in the working draft with its entity tag.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn paragraph(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    paragraph: &str,
) -> Result<ParagraphView, Fault> {
    let (_, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    let rows = placements::of_draft(cx.db, &draft.id)?;
    let lens = Lens::new(None, fields, None)?;
    let mut view = show::one_paragraph(&rows, paragraph, &lens).ok_or(Fault::NotFound)?;
    if draft.issued_at.is_none() {
        view.etag = rows.iter().find(|row| row.paragraph.as_str() == paragraph).map(wording::etag);
    }
    Ok(view)
}

/// Whoever gets the same bytes gets the same tag: the draft, its turn, the lens, what is seen of positions and of comments,
/// and what may be done with it.
fn tag(draft: &drafts::Draft, lens: &Lens, fields: Fields, seen: &Seen) -> String {
    let sight = if fields.positions { "p" } else { "b" };
    format!("\"{}-{}-{}-{sight}{}\"", draft.id, draft.revision, lens.name(), seen.mark())
}

/// The comments on a draft that this reader may see, counted by paragraph.
struct Seen {
    by_paragraph: std::collections::HashMap<String, usize>,
    /// What the reader may do with the draft: it stands in the answer.
    may: Vec<String>,
    /// The first hour after which more or fewer may be seen.
    until: Option<Instant>,
}

impl Seen {
    fn find(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, draft: &drafts::Draft) -> Result<Self, Fault> {
        let (seen, until) = comment::seen_on(cx, actor, text, draft)?;
        // Most readers of a public draft see no comments at all; they are not asked for.
        let blind = seen.rounds.is_empty() && seen.author.is_none();
        let counts = if blind { Vec::new() } else { comments::counts_by_paragraph(cx.db, &draft.id, &seen)? };
        let by_paragraph = counts
            .into_iter()
            .map(|(paragraph, count)| (paragraph.to_string(), usize::try_from(count).unwrap_or(0)))
            .collect();
        Ok(Self { by_paragraph, may: actor.may_codes(&text.draft_facts(draft)), until })
    }

    /// Changes when any count does, or what may be done: readers with as many comments in other places must not share a version.
    fn mark(&self) -> String {
        let mut counts: Vec<_> = self.by_paragraph.iter().collect();
        counts.sort_unstable();
        let mut hasher = Sha256::new();
        for (paragraph, count) in counts {
            hasher.update(format!("{paragraph} {count}\n"));
        }
        hasher.update(self.may.join(" "));
        let mut mark = hex::encode(hasher.finalize());
        mark.truncate(16);
        mark
    }

    fn on(&self, paragraph: &str) -> usize {
        self.by_paragraph.get(paragraph).copied().unwrap_or(0)
    }
}
