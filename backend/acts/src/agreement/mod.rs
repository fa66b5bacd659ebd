//! The agreement ladder: recording that words are agreed, on which rung, under which condition; guarding them; opening them again.

mod agree;
mod guard;
mod levels;
mod progress;
mod reopen;
mod show;

pub use agree::{Agree, agree};
pub(crate) use guard::guard;
pub use levels::{NameLevels, levels, name_levels};
pub use progress::progress;
pub use reopen::{Reopen, reopen};
pub(crate) use show::Shown;
pub use show::list;

use adref_notation::{read_one, without_positions};
use adref_store::agreements::{Agreement, AgreementPart};
use serde_json::{Value, json};

/// An agreement as the ledger hashes it.
pub(crate) fn facts(row: &Agreement, parts: &[AgreementPart]) -> Value {
    let part = |part: &AgreementPart| json!([part.paragraph, part.bracket, part.stays, part.words]);
    json!({
        "id": row.id, "draft": row.draft, "scope": row.scope, "level": row.level, "condition": row.condition,
        "pending_on": row.pending_on, "meeting": row.meeting, "chair": row.chair, "stamp": row.stamp, "person": row.person,
        "parts": parts.iter().map(part).collect::<Vec<_>>(), "reopened_reason": row.reopened_reason,
    })
}

/// The words of a wording that agreement is about: without positions, without stamps, however they are spaced.
pub(crate) fn agreed_words(wording: &str) -> String {
    let plain = without_positions(wording).text;
    let read = read_one(&plain);
    let mut words = plain.clone();
    let stamps: Vec<(usize, usize)> =
        read.stamps().iter().map(|stamp| (stamp.place.byte as usize, stamp.end as usize)).collect();
    for (from, to) in stamps.into_iter().rev() {
        if words.get(from..to).is_some() {
            words.replace_range(from..to, " ");
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ]", "]")
}

#[cfg(test)]
mod tests {
    use super::agreed_words;

    #[test]
    fn stamps_positions_and_spaces_are_no_words() {
        for wording in [
            "Noting [deep] concern;",
            "Noting [deep] {KEN+ URY-} concern; [ad ref 31 May 2023 19.39]",
            "Noting  [deep [ad ref 31 May 2023 19.39]] concern;",
        ] {
            assert_eq!(agreed_words(wording), "Noting [deep] concern;", "{wording}");
        }
        assert_ne!(agreed_words("Noting deep concern;"), agreed_words("Noting concern;"));
    }
}
