//! Windows in which named audiences may comment.

use crate::codes::coded;
use crate::instant::Instant;

coded! {
    /// Whom a round is for.
    RoundKind, "kind of round" {
        /// The expert working group.
        Expert => "expert",
        /// One region.
        Regional => "regional",
        /// One theme.
        Thematic => "thematic",
        /// Organizations.
        Stakeholder => "stakeholder",
        /// Member States.
        MemberState => "member_state",
        /// Everybody.
        Public => "public",
    }
}

coded! {
    /// Who sees a round's comments while it runs and after.
    Shown, "visibility of comments" {
        /// Each their own; the secretariat all.
        Own => "own",
        /// The round's audience.
        Round => "round",
        /// Whoever may read the draft.
        Everybody => "everybody",
    }
}

coded! {
    /// Where a round stands.
    RoundState, "state of a round" {
        /// Opens later.
        Planned => "planned",
        /// Takes comments.
        Open => "open",
        /// Takes late comments only, marked so.
        Closed => "closed",
    }
}

/// The state of a round at `now`, judged by the database's clock: opened and closed by hand or by the hour.
#[must_use]
pub fn state_at(opens: Instant, closes: Instant, closed_by_hand: Option<Instant>, now: Instant) -> RoundState {
    if closed_by_hand.is_some_and(|at| at <= now) || now >= closes {
        RoundState::Closed
    } else if now < opens {
        RoundState::Planned
    } else {
        RoundState::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deadline_itself_is_late() {
        let (opens, closes) = (Instant(10), Instant(20));
        assert_eq!(state_at(opens, closes, None, Instant(9)), RoundState::Planned);
        assert_eq!(state_at(opens, closes, None, Instant(10)), RoundState::Open);
        assert_eq!(state_at(opens, closes, None, Instant(19)), RoundState::Open);
        assert_eq!(state_at(opens, closes, None, Instant(20)), RoundState::Closed);
        assert_eq!(state_at(opens, closes, Some(Instant(12)), Instant(13)), RoundState::Closed);
    }
}
