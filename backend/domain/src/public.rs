//! The public, who speak without an account: how far their comments have come, what a round asks of them, and why one is turned
//! away.

use crate::codes::coded;

coded! {
    /// How far a comment sent without an account has come.
    PublicState, "state of a public comment" {
        /// Its address is not confirmed: nobody counts it, nobody sees it.
        Unconfirmed => "unconfirmed",
        /// Confirmed; somebody of the secretariat looks at it first.
        InModeration => "in_moderation",
        /// A comment like every other.
        Published => "published",
        /// Turned away for one of the published reasons; its words are sealed.
        TurnedAway => "turned_away",
        /// The owner of the address has not sent it.
        Disowned => "disowned",
        /// Its address was not confirmed in time: words and address are gone.
        Lapsed => "lapsed",
    }
}

coded! {
    /// Whose comments somebody looks at before they are published.
    Moderation, "moderation" {
        /// Nobody's: what is confirmed is published.
        Nobody => "nobody",
        /// Newcomers': of every address the first two.
        Newcomers => "newcomers",
        /// Everybody's.
        Everybody => "everybody",
    }
}

coded! {
    /// Why a comment is turned away. The list is published; there is no other reason.
    TurnedAway, "reason for turning away" {
        /// It is not about this text or its subject.
        NotAboutTheText => "not_about_the_text",
        /// It sells something or leads elsewhere.
        Advertising => "advertising",
        /// It insults, threatens, or incites against people.
        Abuse => "abuse",
        /// It tells private things of people other than its author.
        PersonalData => "personal_data",
        /// It is said in the name of somebody else.
        FalseName => "false_name",
        /// Nobody can make out what it says.
        Unreadable => "unreadable",
    }
}

coded! {
    /// What a key about a public comment opens. One for one purpose opens nothing else.
    KeyPurpose, "purpose of a key" {
        /// Confirms the address: typed from the mail, or taken from its link.
        Confirm => "confirm",
        /// Follows the comment: how far it has come, and its answer.
        Follow => "follow",
        /// Says that the owner of the address has not sent it.
        Disown => "disown",
    }
}

impl KeyPurpose {
    /// How long one is good, in seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Confirm => 30 * 60,
            // As long as a consultation and its answers take.
            Self::Follow | Self::Disown => 2 * 366 * 24 * 3600,
        }
    }
}

/// For so many seconds a comment waits for its address to be confirmed: thirty days. What is agreed to says so.
pub const CONFIRMED_WITHIN: i64 = 30 * 24 * 3600;

impl PublicState {
    /// Whether it may still become a comment.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Unconfirmed | Self::InModeration)
    }
}

/// After so many published comments an address is no newcomer.
const TRUSTED_AFTER: i64 = 2;

impl Moderation {
    /// Where a comment goes once its address is confirmed. `published` counts what was published from the address before, and
    /// `proven` is false for what came without the proof of work it was asked for.
    #[must_use]
    pub const fn after_confirming(self, published: i64, proven: bool) -> PublicState {
        let looked_at = match self {
            Self::Everybody => true,
            Self::Newcomers => published < TRUSTED_AFTER || !proven,
            Self::Nobody => !proven,
        };
        if looked_at { PublicState::InModeration } else { PublicState::Published }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_published_twice_is_no_newcomer_and_who_proved_nothing_is_looked_at() {
        let goes = |moderation: Moderation, published, proven| moderation.after_confirming(published, proven);
        assert_eq!(goes(Moderation::Newcomers, 1, true), PublicState::InModeration);
        assert_eq!(goes(Moderation::Newcomers, 2, true), PublicState::Published);
        assert_eq!(goes(Moderation::Nobody, 0, true), PublicState::Published);
        for moderation in Moderation::ALL {
            assert_eq!(goes(*moderation, 9, false), PublicState::InModeration);
        }
        assert_eq!(goes(Moderation::Everybody, 9, true), PublicState::InModeration);
    }

    #[test]
    fn a_code_is_good_for_half_an_hour() {
        assert_eq!(KeyPurpose::Confirm.seconds(), 1800);
    }
}
