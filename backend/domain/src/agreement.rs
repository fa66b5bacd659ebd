//! The agreement ladder: words are agreed ad referendum, then in committee, then in plenary, as each process names its rungs.

use crate::codes::coded;

/// The rungs of a process that names none of its own.
pub const LEVELS: [&str; 3] = ["ad ref", "committee", "plenary"];

coded! {
    /// What is agreed together.
    AgreementScope, "scope of an agreement" {
        /// The words of one bracket.
        Bracket => "bracket",
        /// A paragraph.
        Paragraph => "paragraph",
        /// Several paragraphs, all or none of them.
        Package => "package",
    }
}

/// Whether an agreement on a rung may be recorded where one on `standing` stands: each rung once, and upwards.
#[must_use]
pub fn climbs(standing: Option<usize>, to: usize) -> bool {
    standing.is_none_or(|standing| to > standing)
}

#[cfg(test)]
mod tests {
    use super::climbs;

    #[test]
    fn the_ladder_is_climbed_rung_by_rung_and_never_down() {
        assert!(climbs(None, 0) && climbs(None, 2) && climbs(Some(0), 1) && climbs(Some(0), 2));
        assert!(!climbs(Some(0), 0) && !climbs(Some(2), 1));
    }
}
