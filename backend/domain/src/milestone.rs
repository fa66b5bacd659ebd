//! Dated steps of a process: how exactly their days are known, what is said of them, and where they stand on a day.

pub mod news;

use crate::codes::coded;

coded! {
    /// How exactly the days of a milestone are known.
    Precision, "precision of a date" {
        /// To the day.
        Day => "day",
        /// To the month.
        Month => "month",
        /// To the year.
        Year => "year",
    }
}

coded! {
    /// What the secretariat says of a milestone.
    MilestoneState, "state of a milestone" {
        /// It lies ahead.
        Planned => "planned",
        /// It is being worked on.
        Current => "current",
        /// It is done.
        Done => "done",
        /// It will not be.
        Cancelled => "cancelled",
    }
}

coded! {
    /// What can belong to a milestone.
    MilestoneLink, "link of a milestone" {
        /// Another milestone, which must end first.
        WaitsFor => "waits_for",
        /// An issued draft.
        Draft => "draft",
        /// A round.
        Round => "round",
        /// A document elsewhere, by its address.
        Document => "document",
    }
}

coded! {
    /// Where a milestone stands on a day.
    MilestoneStatus, "status of a milestone" {
        /// It is done.
        Done => "done",
        /// It will not be.
        Cancelled => "cancelled",
        /// Its last day has gone by, and nobody said that it is done.
        Late => "late",
        /// Its time has come, or it is being worked on.
        Current => "current",
        /// It lies ahead, at another time than was announced first.
        Moved => "moved",
        /// It lies ahead.
        Planned => "planned",
    }
}

/// Days as they are kept: `YYYY-MM-DD`, so that their order is that of the texts, and how exactly they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: String,
    /// The last day, itself included.
    pub last: String,
    /// How exactly the two are known.
    pub precision: Precision,
}

impl Span {
    /// Whether every day of this span is one of the other's: a date that is told more exactly has not moved.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.first >= other.first && self.last <= other.last
    }
}

impl MilestoneState {
    /// Whether nothing more is expected of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled)
    }

    /// Where a milestone in this state stands on a day.
    #[must_use]
    pub fn status_on(self, span: &Span, moved: bool, today: &str) -> MilestoneStatus {
        match self {
            Self::Done => MilestoneStatus::Done,
            Self::Cancelled => MilestoneStatus::Cancelled,
            _ if span.last.as_str() < today => MilestoneStatus::Late,
            Self::Current => MilestoneStatus::Current,
            Self::Planned if span.first.as_str() <= today => MilestoneStatus::Current,
            Self::Planned if moved => MilestoneStatus::Moved,
            Self::Planned => MilestoneStatus::Planned,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn march() -> Span {
        Span { first: "2027-03-01".to_owned(), last: "2027-03-31".to_owned(), precision: Precision::Month }
    }

    #[test]
    fn a_milestone_is_current_on_its_days_and_late_from_the_day_after() {
        let on = |today: &str| MilestoneState::Planned.status_on(&march(), false, today);
        assert_eq!(on("2027-02-28"), MilestoneStatus::Planned);
        assert_eq!(on("2027-03-01"), MilestoneStatus::Current);
        assert_eq!(on("2027-03-31"), MilestoneStatus::Current);
        assert_eq!(on("2027-04-01"), MilestoneStatus::Late);
        assert_eq!(MilestoneState::Planned.status_on(&march(), true, "2027-01-01"), MilestoneStatus::Moved);
        assert_eq!(MilestoneState::Current.status_on(&march(), true, "2027-01-01"), MilestoneStatus::Current);
    }

    #[test]
    fn what_is_over_is_never_late() {
        for state in MilestoneState::ALL {
            for moved in [false, true] {
                let late = state.status_on(&march(), moved, "2030-01-01") == MilestoneStatus::Late;
                assert_eq!(late, !state.is_over(), "{state}");
            }
        }
    }

    #[test]
    fn a_day_within_the_month_that_was_announced_is_no_move() {
        let day = Span { first: "2027-03-14".to_owned(), last: "2027-03-14".to_owned(), precision: Precision::Day };
        assert!(day.is_within(&march()) && march().is_within(&march()));
        assert!(!march().is_within(&day));
    }
}
