//! Windows in which named audiences may comment.

mod news;

pub use news::{NEWS, News, REMINDER, newest};

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
    /// Who sees a round's comments, beside their authors and the secretariat.
    Shown, "visibility of comments" {
        /// Nobody.
        Own => "own",
        /// The delegation of the party it was said for.
        Delegation => "delegation",
        /// The round's audience.
        Round => "round",
        /// Whoever may read the draft.
        Everybody => "everybody",
    }
}

coded! {
    /// From when they see them.
    ShownFrom, "moment from which comments are shown" {
        /// As soon as they are lodged.
        AtOnce => "at_once",
        /// When the round has closed.
        AfterClose => "after_close",
    }
}

coded! {
    /// Where a round stands.
    RoundState, "state of a round" {
        /// Opens later.
        Planned => "planned",
        /// Takes comments.
        Open => "open",
        /// Takes comments, for longer than was said at first.
        Extended => "extended",
        /// Takes late comments only, marked so.
        Closed => "closed",
        /// Given up before it opened.
        Cancelled => "cancelled",
        /// Closed, and the secretariat has said that it is done with what was said.
        Answered => "answered",
    }
}

impl RoundState {
    /// Whether what is lodged now is in time.
    #[must_use]
    pub const fn takes_comments(self) -> bool {
        matches!(self, Self::Open | Self::Extended)
    }

    /// Whether it has begun: one that was given up never does.
    #[must_use]
    pub const fn has_begun(self) -> bool {
        !matches!(self, Self::Planned | Self::Cancelled)
    }

    /// Whether it has closed, answered or not.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Answered)
    }
}

/// The hours of a round: announced ones, and those set by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// When it opens.
    pub opens: Instant,
    /// When it closes.
    pub closes: Instant,
    /// Whether it was first announced to close earlier.
    pub extended: bool,
    /// When the secretariat closed it before its hour.
    pub closed_by_hand: Option<Instant>,
    /// When the secretariat said that it is done with it.
    pub answered: Option<Instant>,
    /// When it was given up before it opened.
    pub cancelled: Option<Instant>,
}

impl Hours {
    /// Where the round stands at `now`, by the database's clock.
    #[must_use]
    pub fn state_at(&self, now: Instant) -> RoundState {
        let past = |moment: Option<Instant>| moment.is_some_and(|at| at <= now);
        if past(self.cancelled) {
            RoundState::Cancelled
        } else if past(self.answered) {
            RoundState::Answered
        } else if past(self.closed_by_hand) || now >= self.closes {
            RoundState::Closed
        } else if now < self.opens {
            RoundState::Planned
        } else if self.extended {
            RoundState::Extended
        } else {
            RoundState::Open
        }
    }

    /// The first hour after `now` at which the round may stand elsewhere.
    #[must_use]
    pub fn next_after(&self, now: Instant) -> Option<Instant> {
        let by_hand = [self.closed_by_hand, self.answered, self.cancelled].into_iter().flatten();
        by_hand.chain([self.opens, self.closes]).filter(|at| *at > now).min()
    }
}

/// Who sees a round's comments in this state of it: until the close, what is shown after it is nobody's to see.
#[must_use]
pub const fn shown_in(state: RoundState, shown: Shown, from: ShownFrom) -> Shown {
    match from {
        ShownFrom::AfterClose if !state.is_over() => Shown::Own,
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOURS: Hours = Hours {
        opens: Instant(10),
        closes: Instant(20),
        extended: false,
        closed_by_hand: None,
        answered: None,
        cancelled: None,
    };

    #[test]
    fn the_deadline_itself_is_late() {
        assert_eq!(HOURS.state_at(Instant(9)), RoundState::Planned);
        assert_eq!(HOURS.state_at(Instant(10)), RoundState::Open);
        assert_eq!(HOURS.state_at(Instant(19)), RoundState::Open);
        assert_eq!(HOURS.state_at(Instant(20)), RoundState::Closed);
        let by_hand = Hours { closed_by_hand: Some(Instant(12)), ..HOURS };
        assert_eq!(by_hand.state_at(Instant(13)), RoundState::Closed);
    }

    #[test]
    fn between_two_hours_nothing_changes_by_itself() {
        let answered = Hours { closed_by_hand: Some(Instant(15)), answered: Some(Instant(25)), ..HOURS };
        for hours in [HOURS, answered, Hours { cancelled: Some(Instant(5)), ..HOURS }] {
            for now in 0..30 {
                let next = hours.next_after(Instant(now)).map_or(31, |at| at.0);
                assert!(next > now);
                assert!((now..next).all(|at| hours.state_at(Instant(at)) == hours.state_at(Instant(now))));
            }
        }
        assert_eq!(HOURS.next_after(Instant(12)), Some(Instant(20)));
        assert_eq!(HOURS.next_after(Instant(20)), None);
    }

    #[test]
    fn an_extended_round_says_so_while_it_takes_comments_and_an_answered_one_takes_none() {
        let extended = Hours { extended: true, ..HOURS };
        assert_eq!(extended.state_at(Instant(9)), RoundState::Planned);
        assert_eq!(extended.state_at(Instant(15)), RoundState::Extended);
        assert_eq!(extended.state_at(Instant(20)), RoundState::Closed);
        let answered = Hours { answered: Some(Instant(25)), ..extended };
        assert_eq!(answered.state_at(Instant(24)), RoundState::Closed);
        assert_eq!(answered.state_at(Instant(25)), RoundState::Answered);
        let cancelled = Hours { cancelled: Some(Instant(5)), ..HOURS };
        for now in [5, 10, 15, 25] {
            assert_eq!(cancelled.state_at(Instant(now)), RoundState::Cancelled);
        }
        for state in RoundState::ALL {
            assert!(!(state.takes_comments() || state.is_over()) || state.has_begun(), "{state}");
            assert!(!(state.takes_comments() && state.is_over()), "{state}");
        }
    }

    #[test]
    fn what_is_shown_after_the_close_is_ones_own_until_then() {
        for state in RoundState::ALL {
            for shown in Shown::ALL {
                assert_eq!(shown_in(*state, *shown, ShownFrom::AtOnce), *shown);
                let later = shown_in(*state, *shown, ShownFrom::AfterClose);
                assert_eq!(later, if state.is_over() { *shown } else { Shown::Own });
            }
        }
    }
}
