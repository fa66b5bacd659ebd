//! How far a text has come, draft after draft: what is agreed, what stands in brackets, what nobody has touched.

use adref_domain::ParagraphKind;
use adref_domain::policy::Action;
use adref_notation::without_positions;
use adref_store::placements::{self, PlacedWording};

use crate::bracket::Lives;
use crate::show::draft_ref;
use crate::views::{ProgressView, SharesView};
use crate::{Actor, Cx, Fault, lookup, position};

/// Every draft this reader may read, oldest first, with its shares.
///
/// # Errors
/// [`Fault::NotFound`] for the text.
pub fn progress(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<ProgressView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let lives = Lives::of(cx, &text)?;
    let mut all = Vec::new();
    for draft in lookup::readable(cx, actor, &text)? {
        let rows = placements::of_draft(cx.db, &draft.id)?;
        let (mut paragraphs, mut words) = (SharesView::default(), SharesView::default());
        for row in rows.iter().filter(|row| row.kind != ParagraphKind::Heading) {
            let size = without_positions(&row.text).text.split_whitespace().count();
            for (shares, count) in [(&mut paragraphs, 1), (&mut words, size)] {
                *place(shares, row) += count;
            }
        }
        let brackets: i64 = rows.iter().map(|row| row.brackets).sum();
        let seen = actor.may(Action::SeePosition, &text.draft_facts(&draft));
        let parties = seen.then(|| position::standing(cx, &lives, &draft)).transpose()?;
        all.push(ProgressView {
            draft: draft_ref(&draft),
            open_brackets: usize::try_from(brackets).unwrap_or(0),
            paragraphs,
            words,
            parties,
        });
    }
    Ok(all)
}

fn place<'s>(shares: &'s mut SharesView, row: &PlacedWording) -> &'s mut usize {
    if row.agreed {
        &mut shares.agreed
    } else if row.brackets > 0 {
        &mut shares.bracketed
    } else {
        &mut shares.untouched
    }
}
