//! Who is at which paragraph of a desk: said by the page while it is open, and forgotten a minute later. It locks nothing; the
//! later save still meets what was saved before.

use adref_domain::policy::Action;
use adref_store::desk::{self, Presence};
use adref_store::{people, placements};
use serde::Serialize;
use utoipa::ToSchema;

use crate::lookup;
use crate::{Actor, Cx, Fault, show};

/// For how many seconds somebody counts as there.
const THERE: i64 = 45;

/// Somebody else at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PresenceView {
    /// Who.
    pub name: String,
    /// At which paragraph.
    pub paragraph: String,
    /// What is printed before it, or else its fragment.
    pub label: String,
    /// Whether it is the paragraph the asker is at.
    pub here: bool,
}

/// Says that the asker is at a paragraph, and who else is at the desk of the text.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn at_desk(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, paragraph: &str) -> Result<Vec<PresenceView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let working = lookup::working(cx, actor, &text, Action::UseDesk)?;
    let placed = lookup::placed(cx, &working, paragraph)?;
    let me = actor.person()?.clone();
    let here = Presence {
        instrument: text.instrument.id.clone(),
        person: me.clone(),
        paragraph: placed.paragraph.clone(),
        seen_at: cx.now,
    };
    desk::arrive(cx.db, &here)?;
    let rows = placements::of_draft(cx.db, &working.id)?;
    let anchors = show::anchors_of(&rows);
    let mut others = Vec::new();
    for one in desk::present(cx.db, &text.instrument.id, cx.now.plus_seconds(-THERE))? {
        let Some(person) = people::by_id(cx.db, &one.person)?.filter(|person| person.id != me) else { continue };
        let Some(index) = rows.iter().position(|row| row.paragraph == one.paragraph) else { continue };
        let label = rows.get(index).and_then(|row| row.label.clone()).or_else(|| anchors.get(index).cloned());
        others.push(PresenceView {
            name: person.name,
            label: label.unwrap_or_default(),
            here: one.paragraph == placed.paragraph,
            paragraph: one.paragraph.to_string(),
        });
    }
    Ok(others)
}
