//! Meetings of a process: what they are, who may know of them, what those invited answer, and when a series meets.

use crate::codes::coded;

coded! {
    /// What a meeting is.
    MeetingKind, "kind of meeting" {
        /// The working group of experts.
        ExpertGroup => "expert_group",
        /// A consultation of a region.
        Regional => "regional",
        /// A consultation on a theme.
        Thematic => "thematic",
        /// A consultation of those concerned.
        Stakeholder => "stakeholder",
        /// None of these.
        Other => "other",
    }
}

coded! {
    /// Where a meeting is held.
    MeetingMode, "mode of a meeting" {
        /// In a place.
        InPerson => "in_person",
        /// Online alone.
        Virtual => "virtual",
        /// In a place and online.
        Hybrid => "hybrid",
    }
}

coded! {
    /// Where a meeting stands.
    MeetingState, "state of a meeting" {
        /// It is to be held.
        Planned => "planned",
        /// It was held.
        Held => "held",
        /// It will not be.
        Cancelled => "cancelled",
    }
}

coded! {
    /// Who may know of a meeting, besides the secretariat and those invited.
    MeetingOpenness, "openness of a meeting" {
        /// Everybody who may know of the process.
        Public => "public",
        /// Those who take part in the process.
        Participants => "participants",
        /// Nobody else.
        Closed => "closed",
    }
}

coded! {
    /// What somebody answered to an invitation.
    MeetingReply, "reply to an invitation" {
        /// Nothing yet.
        None => "none",
        /// They come.
        Accepted => "accepted",
        /// They may come.
        Tentative => "tentative",
        /// They do not come.
        Declined => "declined",
    }
}

coded! {
    /// How often a series meets.
    Every, "rhythm of a series" {
        /// Every week.
        Week => "week",
        /// Every second week.
        TwoWeeks => "two_weeks",
        /// Every month, on the same day of it.
        Month => "month",
    }
}

impl MeetingMode {
    /// Whether it has a place people go to.
    #[must_use]
    pub const fn has_place(self) -> bool {
        !matches!(self, Self::Virtual)
    }

    /// Whether it has a room online.
    #[must_use]
    pub const fn has_room(self) -> bool {
        !matches!(self, Self::InPerson)
    }
}

impl MeetingKind {
    /// As whom those who speak in it are heard: experts in their working group, everybody else as a participant. Nobody speaks for
    /// a delegation in a consultation; that is stated, or entered from the floor.
    #[must_use]
    pub const fn speaks_as(self) -> crate::Role {
        match self {
            Self::ExpertGroup => crate::Role::Expert,
            _ => crate::Role::Participant,
        }
    }
}

/// Three days before, those who have not answered are asked once more, in seconds.
pub const REMINDED_BEFORE: i64 = 72 * 3600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_somewhere() {
        assert!(MeetingMode::ALL.iter().all(|mode| mode.has_place() || mode.has_room()));
    }

    #[test]
    fn nobody_speaks_for_a_delegation_in_a_room() {
        assert!(MeetingKind::ALL.iter().all(|kind| kind.speaks_as() != crate::Role::Delegate));
    }
}
