//! States of an instrument's text.

use crate::codes::coded;

coded! {
    /// Where a draft stands on its way.
    DraftKind, "kind of draft" {
        /// The first text put before anyone.
        Zero => "zero",
        /// The first draft after comments.
        First => "first",
        /// Any later draft.
        Revised => "revised",
        /// A draft that holds all tabled proposals as brackets.
        Compilation => "compilation",
        /// The text put up for adoption.
        Final => "final",
        /// The one draft of an instrument that is still edited.
        Working => "working",
    }
}

coded! {
    /// Whether a draft can still change.
    DraftStatus, "draft status" {
        /// Edited by the secretariat; one per instrument.
        Working => "working",
        /// Frozen under a hash, for ever.
        Issued => "issued",
    }
}

coded! {
    /// How far a draft is open for reading; each step contains the ones before it.
    Openness, "openness" {
        /// The secretariat alone.
        Secretariat => "secretariat",
        /// And the delegations.
        Negotiation => "negotiation",
        /// And the expert working group.
        Experts => "experts",
        /// And invited participants and observers.
        Participants => "participants",
        /// And everybody, signed in or not.
        Public => "public",
    }
}

coded! {
    /// How a paragraph of one draft became one of the next.
    LineageKind, "lineage" {
        /// Unchanged.
        Same => "same",
        /// Changed words in the same place.
        Edited => "edited",
        /// The same words in another place.
        Moved => "moved",
        /// Changed words in another place.
        MovedEdited => "moved_edited",
        /// One became several.
        Split => "split",
        /// Several became one.
        Merged => "merged",
        /// Only the label changed.
        Renumbered => "renumbered",
        /// Not there before.
        New => "new",
        /// No longer there.
        Dropped => "dropped",
    }
}

coded! {
    /// What a person said about paragraphs of two drafts.
    DecisionKind, "kind of decision" {
        /// The pair that was found is one provision.
        Confirm => "confirm",
        /// They are different provisions.
        Separate => "separate",
        /// These belong together, whatever was found.
        Pair => "pair",
    }
}

coded! {
    /// What such an answer changes.
    DecisionEffect, "effect of a decision" {
        /// The identity of a paragraph of the working draft.
        Identity => "identity",
        /// What is recorded of how paragraphs became others; identities stay.
        Lineage => "lineage",
    }
}
