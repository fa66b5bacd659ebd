//! Which footnotes of a draft look like sources of its process. A person confirms: nothing is cited by likeness.

use adref_domain::ParagraphKind;
use adref_domain::adoption::symbol_key;
use adref_domain::policy::Action;
use adref_store::placements;
use adref_store::sources::{self, Source};

use super::show;
use crate::views::{FootnoteView, SuggestionView};
use crate::{Actor, Cx, Fault, lookup};

/// The share of a title's words a footnote has to say.
const LIKE: f64 = 0.6;
/// As many as are suggested for one footnote.
const MOST: usize = 3;

/// The footnotes of a draft, with what they cite and what they might.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`].
pub fn footnotes(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, draft: &str) -> Result<Vec<FootnoteView>, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must_openly(Action::Cite, &text.draft_facts(&draft))?;
    let all = sources::of_process(cx.db, &text.process.id)?;
    let cited = sources::citations_of(cx.db, &text.process.id)?;
    let rows = placements::of_draft(cx.db, &draft.id)?;
    let notes = rows.into_iter().filter(|row| row.kind == ParagraphKind::Footnote);
    Ok(notes
        .map(|row| {
            let words = crate::show::wording_for(fields.positions, &row.text);
            let cites: Vec<_> = cited.iter().filter(|one| one.paragraph.as_ref() == Some(&row.paragraph)).collect();
            let open = all.iter().filter(|source| source.successor.is_none());
            let open = open.filter(|source| cites.iter().all(|one| one.source != source.id));
            FootnoteView {
                paragraph: row.paragraph.to_string(),
                label: row.label,
                cites: all
                    .iter()
                    .filter(|source| cites.iter().any(|one| one.source == source.id))
                    .map(|source| show::view(actor, source, &all, &[]))
                    .collect(),
                suggestions: suggested(&words, open, actor, &all),
                words,
            }
        })
        .collect())
}

fn suggested<'s>(
    words: &str,
    sources: impl Iterator<Item = &'s Source>,
    actor: &Actor,
    all: &[Source],
) -> Vec<SuggestionView> {
    let mut found: Vec<(f64, &Source)> =
        sources.map(|source| (likeness(words, source), source)).filter(|(like, _)| *like >= LIKE).collect();
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.id.cmp(&y.1.id)));
    found.truncate(MOST);
    let view =
        |(likeness, source): (f64, &Source)| SuggestionView { source: show::view(actor, source, all, &[]), likeness };
    found.into_iter().map(view).collect()
}

/// How much of a source a footnote names: its symbol says it all, its title as far as its words are there.
fn likeness(words: &str, source: &Source) -> f64 {
    let note = format!("-{}-", symbol_key(words));
    let says = |name: &str| !symbol_key(name).is_empty() && note.contains(&format!("-{}-", symbol_key(name)));
    if source.symbol.as_deref().is_some_and(says) || source.address.as_deref().is_some_and(|it| words.contains(it)) {
        return 1.0;
    }
    let title = symbol_key(&source.title);
    let telling: Vec<&str> = title.split('-').filter(|word| word.chars().count() > 3).collect();
    if telling.len() < 2 {
        return if says(&source.title) { 1.0 } else { 0.0 };
    }
    let there = telling.iter().filter(|word| note.contains(&format!("-{word}-"))).count();
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    count(there) / count(telling.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use adref_domain::ids::{ProcessId, SourceId};
    use adref_domain::{Instant, SourceKind};

    fn source(title: &str, symbol: Option<&str>) -> Source {
        Source {
            id: SourceId::from_bits(1),
            process: ProcessId::from_bits(1),
            kind: SourceKind::Report,
            title: title.to_owned(),
            publisher: None,
            symbol: symbol.map(str::to_owned),
            day: None,
            address: None,
            note: None,
            successor: None,
            superseded_at: None,
            superseded_reason: None,
            version: 0,
            created_at: Instant(0),
        }
    }

    #[test]
    fn a_footnote_names_a_source_by_its_symbol_or_its_words() {
        let atlas = source("Atlas of shared rivers and their cities", Some("ARC/2025/INF.3"));
        assert!(likeness("See ARC/2025/INF.3, p. 4.", &atlas) >= 1.0);
        assert!(likeness("Atlas of Shared Rivers and Their Cities, Nairobi 2025.", &atlas) >= 1.0);
        assert!(likeness("A map of shared roads.", &atlas) < LIKE);
        assert!(likeness("See ARC/2025/INF.33.", &atlas) < LIKE, "another symbol is another source");
    }
}
