//! A comparison in figures and in a sentence.

use adref_compare::{Comparison, What, told};

use crate::views::{PartView, SummaryView};

/// What is said, in the order it is said: the code, one, many.
const SAID: [(&str, &str, &str, &[What]); 11] = [
    ("changed", "paragraph changed", "paragraphs changed", &[What::Changed]),
    ("moved", "moved", "moved", &[What::Moved]),
    ("split", "split", "split", &[What::Split]),
    ("merged", "merged", "merged", &[What::Merged]),
    ("renumbered", "renumbered", "renumbered", &[What::Renumbered]),
    ("new", "new", "new", &[What::New]),
    ("dropped", "dropped", "dropped", &[What::Dropped]),
    ("brackets_closed", "bracket closed", "brackets closed", &[What::BracketsLifted, What::BracketsDropped]),
    ("brackets_opened", "bracket opened", "brackets opened", &[What::BracketsOpened]),
    ("positions_changed", "position changed", "positions changed", &[What::PositionsChanged]),
    ("stamps_set", "agreed ad referendum", "agreed ad referendum", &[What::StampsSet]),
];

/// The sentence as data: only what happened, and where. A paragraph in which only what nobody sees differs has not changed.
pub(crate) fn parts(compared: &Comparison) -> Vec<PartView> {
    let told = told(compared);
    let part = |(code, _, _, whats): &(&str, &str, &str, &[What])| {
        let facts = told.iter().filter(|fact| whats.contains(&fact.what));
        let mut part = PartView { code: (*code).to_owned(), count: 0, rows: Vec::new() };
        for fact in facts {
            part.count += fact.count;
            part.rows.extend(&fact.pairs);
        }
        part.rows.sort_unstable();
        part.rows.dedup();
        part
    };
    SAID.iter().map(part).filter(|part| part.count > 0).collect()
}

/// The sentence in English: only what happened is said.
pub(crate) fn sentence(parts: &[PartView]) -> String {
    let said = parts.iter().filter_map(|part| {
        let (_, one, many, _) = SAID.iter().find(|(code, ..)| *code == part.code)?;
        Some(format!("{} {}", part.count, if part.count == 1 { one } else { many }))
    });
    let said: Vec<_> = said.collect();
    if said.is_empty() { "Nothing changed.".to_owned() } else { format!("{}.", said.join(", ")) }
}

/// The figures.
pub(crate) fn summary(compared: &Comparison) -> SummaryView {
    let counted = &compared.summary;
    let parts = parts(compared);
    let changed = parts.iter().find(|part| part.code == "changed").map_or(0, |part| part.count);
    SummaryView {
        same: counted.same,
        changed,
        moved: counted.moved,
        split: counted.split,
        merged: counted.merged,
        renumbered: counted.renumbered,
        new: counted.new,
        dropped: counted.dropped,
        brackets_opened: counted.brackets_opened,
        brackets_closed: counted.brackets_closed,
        positions_changed: counted.positions_changed,
        stamps_set: counted.stamps_set,
        word_changes: counted.word_changes,
        invisible: counted.invisible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use adref_compare::{Options, Para, compare};

    fn said(old: &[&'static str], new: &[&'static str]) -> (Vec<PartView>, String, SummaryView) {
        let side = |texts: &[&'static str]| -> Vec<Para<'static>> {
            let ids = ["a", "b", "c", "d"];
            texts
                .iter()
                .zip(ids)
                .map(|(text, id)| Para { id: Some(id), kind: "operative", text, ..Para::default() })
                .collect()
        };
        let (a, b) = (side(old), side(new));
        let compared = compare(&a, &b, &Options::default());
        let parts = parts(&compared);
        let sentence = sentence(&parts);
        (parts, sentence, summary(&compared))
    }

    #[test]
    fn the_sentence_says_what_happened_and_nothing_else() {
        let (parts, sentence, _) = said(&["Decides to act."], &["Decides to act."]);
        assert_eq!((parts.len(), sentence.as_str()), (0, "Nothing changed."));
        let (parts, sentence, summary) = said(
            &["Decides to [urgently] act now.", "Requests a report on the matter."],
            &["Decides to urgently act now.", "Requests a yearly report on the matter."],
        );
        assert_eq!(sentence, "2 paragraphs changed, 1 bracket closed.");
        assert_eq!(parts.first().map(|part| part.rows.clone()), Some(vec![0, 1]));
        assert_eq!((summary.changed, summary.brackets_closed), (2, 1));
    }

    #[test]
    fn a_reflow_is_no_change() {
        let (_, sentence, summary) = said(&["Decides  to act."], &["Decides to act."]);
        assert_eq!((sentence.as_str(), summary.changed, summary.invisible), ("Nothing changed.", 0, 1));
    }
}
