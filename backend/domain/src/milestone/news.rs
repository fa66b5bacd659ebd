//! What a milestone's changes and days have brought that those who follow its process should hear of.

use super::{MilestoneState, Span};
use crate::instant::Instant;
use crate::notice::NoticeKind;

/// So long a change must have stood before it is told: what is put right at once is nobody's news. Ten minutes.
pub const SETTLES: i64 = 10 * 60;
/// So long something is still news. What nobody could tell for longer is told no more. A week, which is also how long before its
/// last day a milestone is called to mind.
pub const NEWS: i64 = 7 * 24 * 3600;

/// What a milestone was until it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Was {
    /// Its days.
    pub span: Span,
    /// What was said of it.
    pub state: MilestoneState,
    /// Until when.
    pub until: Instant,
}

/// The days that matter, as texts: yesterday's are earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// Today.
    pub today: String,
    /// [`NEWS`] before.
    pub since: String,
    /// [`NEWS`] after.
    pub until: String,
}

/// One piece of news. Kind and what it is about together are told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What happened.
    pub kind: NoticeKind,
    /// The change, by how many came before it, or the day.
    pub about: String,
    /// The days before it moved.
    pub former: Option<Span>,
}

/// The newest thing to be told of a milestone that is so now, if there is any. Of one that is late nothing else is told: that it is
/// late says all.
#[must_use]
pub fn newest(span: &Span, state: MilestoneState, was: &[Was], days: &Days, now: Instant) -> Option<News> {
    if !state.is_over() && span.last < days.today {
        let late = News { kind: NoticeKind::MilestoneLate, about: span.last.clone(), former: None };
        return (span.last >= days.since).then_some(late);
    }
    let (at, before, kind) = was.iter().enumerate().rev().find_map(|(at, before)| {
        let after = was.get(at + 1).map_or((span, state), |next| (&next.span, next.state));
        told(before, after).map(|kind| (at, before, kind))
    })?;
    let stands = match kind {
        NoticeKind::MilestoneDone => state == MilestoneState::Done,
        NoticeKind::MilestoneCancelled => state == MilestoneState::Cancelled,
        _ => !state.is_over(),
    };
    let told_now = now >= before.until.plus_seconds(SETTLES) && now < before.until.plus_seconds(NEWS);
    let former = (kind == NoticeKind::MilestoneMoved).then(|| before.span.clone());
    (stands && told_now).then(|| News { kind, about: at.to_string(), former })
}

/// That a milestone's days end within a week and it is not done, for those who keep the timeline.
#[must_use]
pub fn due(span: &Span, state: MilestoneState, days: &Days) -> Option<News> {
    let soon = !state.is_over() && span.last >= days.today && span.last <= days.until;
    soon.then(|| News { kind: NoticeKind::MilestoneDue, about: span.last.clone(), former: None })
}

/// What a change is called, if it is one that is told: a date told more exactly is not.
fn told(before: &Was, (span, state): (&Span, MilestoneState)) -> Option<NoticeKind> {
    match state {
        MilestoneState::Cancelled if before.state != state => Some(NoticeKind::MilestoneCancelled),
        MilestoneState::Done if before.state != state => Some(NoticeKind::MilestoneDone),
        _ if !span.is_within(&before.span) => Some(NoticeKind::MilestoneMoved),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Precision;
    use super::*;
    use MilestoneState::{Cancelled, Current, Done, Planned};

    fn on(day: &str) -> Span {
        Span { first: day.to_owned(), last: day.to_owned(), precision: Precision::Day }
    }

    fn days(today: &str, since: &str, until: &str) -> Days {
        Days { today: today.to_owned(), since: since.to_owned(), until: until.to_owned() }
    }

    fn march() -> Days {
        days("2027-03-10", "2027-03-03", "2027-03-17")
    }

    fn was(span: Span, state: MilestoneState, until: i64) -> Was {
        Was { span, state, until: Instant(0).plus_seconds(until) }
    }

    fn at(seconds: i64) -> Instant {
        Instant(0).plus_seconds(seconds)
    }

    #[test]
    fn a_change_is_told_once_it_has_stood_for_a_while_and_while_it_is_new() {
        let before = [was(on("2027-05-01"), Planned, 1000)];
        let told = |now: i64| newest(&on("2027-06-01"), Planned, &before, &march(), at(now));
        assert_eq!(told(1000 + SETTLES - 1), None);
        let moved = told(1000 + SETTLES).unwrap();
        assert_eq!((moved.kind, moved.former), (NoticeKind::MilestoneMoved, Some(on("2027-05-01"))));
        assert_eq!(told(1000 + NEWS), None);
    }

    #[test]
    fn what_is_not_so_any_more_is_not_told() {
        let moved_and_back = [was(on("2027-05-01"), Planned, 0), was(on("2027-06-01"), Planned, 100)];
        let news = newest(&on("2027-05-01"), Planned, &moved_and_back, &march(), at(SETTLES + 100)).unwrap();
        assert_eq!((news.about.as_str(), news.former), ("1", Some(on("2027-06-01"))), "the last move, and only that");
        let done_and_not = [was(on("2027-05-01"), Planned, 0), was(on("2027-05-01"), Done, 100)];
        assert_eq!(newest(&on("2027-05-01"), Current, &done_and_not, &march(), at(SETTLES + 100)), None);
        let cancelled = [was(on("2027-05-01"), Planned, 0)];
        let news = newest(&on("2027-05-01"), Cancelled, &cancelled, &march(), at(SETTLES)).unwrap();
        assert_eq!(news.kind, NoticeKind::MilestoneCancelled);
        let exact = [was(Span { last: "2027-05-31".to_owned(), ..on("2027-05-01") }, Planned, 0)];
        assert_eq!(newest(&on("2027-05-20"), Planned, &exact, &march(), at(SETTLES)), None, "told more exactly");
        assert_eq!(newest(&on("2027-05-20"), Planned, &[], &march(), at(SETTLES)), None, "new ones are no news");
    }

    #[test]
    fn a_milestone_is_late_from_the_day_after_and_due_a_week_before() {
        let late = |span: &Span, state| newest(span, state, &[], &march(), at(0)).map(|news| news.kind);
        assert_eq!(late(&on("2027-03-09"), Planned), Some(NoticeKind::MilestoneLate));
        assert_eq!(late(&on("2027-03-10"), Planned), None);
        assert_eq!(late(&on("2027-03-02"), Planned), None, "nobody is told of what was late long ago");
        assert_eq!(late(&on("2027-03-09"), Done), None);
        for (day, soon) in [("2027-03-09", false), ("2027-03-10", true), ("2027-03-17", true), ("2027-03-18", false)] {
            assert_eq!(due(&on(day), Planned, &march()).is_some(), soon, "{day}");
            assert_eq!(due(&on(day), Done, &march()), None);
        }
    }
}
