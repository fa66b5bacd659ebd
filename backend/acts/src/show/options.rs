//! Options to choose from: `Option 1`, `Option 2`, each a range of paragraphs.

use adref_formats::{OptionGroup, OptionRange, Provision, option_groups};
use adref_store::placements::PlacedWording;

use crate::views::{InsideView, OptionGroupView, OptionRangeView, ParagraphView};

/// Groups of options as the API tells them.
pub(crate) fn options(groups: &[OptionGroup]) -> Vec<OptionGroupView> {
    let range = |option: &OptionRange| OptionRangeView {
        label: option.label.clone(),
        first: option.first,
        last: option.last,
        declared: option.declared.clone(),
        no_text: option.no_text,
    };
    let group = |group: &OptionGroup| OptionGroupView {
        of: group.of,
        inside: group.inside.map(|(group, option)| InsideView { group, option }),
        options: group.options.iter().map(range).collect(),
    };
    groups.iter().map(group).collect()
}

/// The options of a stored draft, from the words its reader sees.
pub(crate) fn options_of(rows: &[PlacedWording], seen: &[ParagraphView]) -> Vec<OptionGroupView> {
    let begins = |text: &str| text.starts_with("Option ") || text.starts_with("OPTION ");
    let labelled = rows.iter().any(|row| row.label.as_deref().is_some_and(begins));
    // Most drafts have none, and need no list of their provisions.
    if !labelled && !seen.iter().any(|seen| begins(seen.wording.trim_start_matches('['))) {
        return Vec::new();
    }
    let provisions: Vec<_> = rows
        .iter()
        .zip(seen)
        .map(|(row, seen)| Provision {
            label: row.label.as_deref(),
            kind: row.kind,
            level: u8::try_from(row.level).unwrap_or(u8::MAX),
            wording: &seen.wording,
        })
        .collect();
    options(&option_groups(&provisions))
}
