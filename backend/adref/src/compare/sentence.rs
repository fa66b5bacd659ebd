//! What happened, counted, in one sentence; nothing that did not happen is named.

use adref_compare::{Comparison, What, told};

/// The sentence below a comparison.
pub(super) fn of(compared: &Comparison) -> String {
    let facts: Vec<String> =
        told(compared).iter().map(|fact| format!("{} {}", fact.count, name(fact.what, fact.count == 1))).collect();
    let said = if facts.is_empty() { "nothing changed".to_owned() } else { facts.join(", ") };
    format!("{}; {said}.{}\n", of_unchanged(compared.summary.same), of_coarse(compared.coarse))
}

/// Said where the budget ran out.
pub(super) const fn of_coarse(coarse: bool) -> &'static str {
    if coarse { " The texts are large and unlike: the answer is coarser than it could be." } else { "" }
}

/// The title blocks are no provisions; that they differ is said all the same.
pub(super) const fn of_fronts(same: bool) -> &'static str {
    if same { "" } else { "The title blocks before the provisions differ.\n" }
}

const fn name(what: What, one: bool) -> &'static str {
    match what {
        What::Changed => "changed",
        What::Moved => "moved",
        What::Split => "split",
        What::Merged => "merged",
        What::Renumbered => "renumbered",
        What::New => "new",
        What::Dropped => "dropped",
        What::BracketsOpened if one => "bracket opened",
        What::BracketsOpened => "brackets opened",
        What::BracketsLifted if one => "bracket lifted",
        What::BracketsLifted => "brackets lifted",
        What::BracketsDropped if one => "bracket dropped with its words",
        What::BracketsDropped => "brackets dropped with their words",
        What::PositionsChanged if one => "position changed",
        What::PositionsChanged => "positions changed",
        What::StampsSet if one => "stamp set",
        What::StampsSet => "stamps set",
        What::StampsRemoved if one => "stamp removed",
        What::StampsRemoved => "stamps removed",
        What::Invisible => "changed only in what nobody sees",
        What::Unsure => "to look at",
    }
}

/// How many paragraphs nothing happened to.
pub(super) fn of_unchanged(count: usize) -> String {
    if count == 1 { "1 paragraph as it was".to_owned() } else { format!("{count} paragraphs as they were") }
}
