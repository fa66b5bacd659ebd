//! Words parties want in a text, and what becomes of them.

use crate::codes::coded;

coded! {
    /// What a proposal does to the text; found out from the words, not asked.
    ProposalKind, "kind of proposal" {
        /// Words come.
        Add => "add",
        /// Words become others.
        Modify => "modify",
        /// Words go, or the whole paragraph.
        Delete => "delete",
        /// The paragraph goes to another place.
        Move => "move",
        /// The words stay as they are.
        Retain => "retain",
        /// Only punctuation, numbering or letter case change.
        Editorial => "editorial",
        /// A paragraph that stands against this one.
        Alternative => "alternative",
        /// A paragraph that was not there.
        NewParagraph => "new_paragraph",
    }
}

coded! {
    /// How far a proposal has come.
    ProposalState, "state of a proposal" {
        /// The delegation's own: nobody else knows of it.
        Drafted => "drafted",
        /// Before all who negotiate.
        Tabled => "tabled",
        /// Taken back by those who made it.
        Withdrawn => "withdrawn",
        /// Another one of the same party stands in its place.
        Replaced => "replaced",
        /// Its words are in the working draft, in brackets with those who want them.
        Merged => "merged",
        /// Agreed as it stands.
        Agreed => "agreed",
        /// Not pursued.
        Dropped => "dropped",
    }
}

coded! {
    /// What was done at the desk to the place of a paragraph.
    StepKind, "kind of step at the desk" {
        /// It was put into the draft.
        Placed => "placed",
        /// It went elsewhere.
        Moved => "moved",
    }
}

impl ProposalState {
    /// Whether a proposal may go from here to there.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        use ProposalState::{Agreed, Drafted, Dropped, Merged, Replaced, Tabled, Withdrawn};
        match self {
            Drafted => matches!(next, Tabled | Withdrawn),
            // What was merged is before all again when the merge is undone.
            Tabled => matches!(next, Withdrawn | Replaced | Merged | Agreed | Dropped),
            Merged => matches!(next, Tabled | Withdrawn | Replaced | Agreed | Dropped),
            Withdrawn | Replaced | Agreed | Dropped => false,
        }
    }

    /// Whether it is the delegation's alone: before it was tabled nobody else may even count it.
    #[must_use]
    pub const fn is_private(self) -> bool {
        matches!(self, Self::Drafted)
    }
}

#[cfg(test)]
mod tests {
    use super::ProposalState::{Agreed, Drafted, Dropped, Merged, Replaced, Tabled, Withdrawn};
    use super::*;

    #[test]
    fn nothing_comes_back_from_an_end_and_nothing_becomes_private_again() {
        for state in ProposalState::ALL {
            assert!(!state.may_become(Drafted), "{state}");
            assert!(!state.may_become(*state), "{state}");
            for end in [Withdrawn, Replaced, Agreed, Dropped] {
                assert!(!end.may_become(*state), "{end} {state}");
            }
        }
        assert!(Tabled.may_become(Merged) && Merged.may_become(Tabled));
        assert!(!Drafted.may_become(Merged) && !Drafted.may_become(Agreed));
    }
}
