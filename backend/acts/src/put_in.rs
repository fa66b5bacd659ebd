//! A new paragraph in the working draft: its identity, its words, its place.

use adref_domain::ParagraphKind;
use adref_domain::ids::{ParagraphId, WordingId};
use adref_store::drafts::Draft;
use adref_store::placements::{self, PlacedWording, Placement};
use adref_store::wordings;

use crate::house::chance;
use crate::{Actor, Cx, Fault, wording};

/// What is put in.
pub(crate) struct NewParagraph<'a> {
    pub(crate) words: &'a str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) label: Option<String>,
    /// The paragraph it goes behind; before all where there is none.
    pub(crate) behind: Option<&'a PlacedWording>,
    /// The paragraph whose kind and depth it has.
    pub(crate) like: Option<&'a PlacedWording>,
}

/// Stores a paragraph with its words. The caller derives the draft again when all of them are in, and writes the event.
pub(crate) fn put_in(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &Draft,
    new: NewParagraph<'_>,
) -> Result<Placement, Fault> {
    let paragraph = ParagraphId::from_bits(chance());
    placements::add_paragraph(cx.db, &paragraph, &draft.instrument, cx.now)?;
    let stored = wordings::Wording {
        id: WordingId::from_bits(chance()),
        paragraph: paragraph.clone(),
        text: new.words.to_owned(),
        author: actor.subject.person.clone(),
        reason: new.reason.map(str::to_owned),
        previous: None,
        created_at: cx.now,
    };
    wordings::add(cx.db, &stored)?;
    let kind = new.like.map_or(ParagraphKind::Paragraph, |like| match like.kind {
        ParagraphKind::Heading | ParagraphKind::Annex | ParagraphKind::Caption => ParagraphKind::Paragraph,
        other => other,
    });
    let ordinal = match new.behind {
        Some(row) => row.ordinal + 1,
        None => placements::places(cx.db, &draft.id)?.first().map_or(0, |place| place.ordinal),
    };
    let counted = wording::Counted::of(&adref_notation::read_one(new.words), 0);
    let placement = Placement {
        draft: draft.id.clone(),
        paragraph,
        ordinal,
        label: new.label,
        kind,
        level: new.like.map_or(0, |like| like.level),
        wording: stored.id,
        revision: 0,
        brackets: counted.brackets,
        unclosed: counted.unclosed,
        remarks: counted.remarks,
        agreed: counted.agreed,
    };
    placements::make_room(cx.db, &draft.id, placement.ordinal)?;
    placements::insert_many(cx.db, std::slice::from_ref(&placement))?;
    Ok(placement)
}
