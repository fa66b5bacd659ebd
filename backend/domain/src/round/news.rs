//! What a round's hours have brought that its audience should hear of.

use super::{Hours, RoundState};
use crate::instant::Instant;
use crate::notice::NoticeKind;

/// So long before the close whoever has not spoken is reminded: three days.
pub const REMINDER: i64 = 3 * 24 * 3600;
/// So long something is still news. What nobody could tell for longer, since the service stood still, is told no more.
pub const NEWS: i64 = 7 * 24 * 3600;

/// One piece of news of a round. Kind and hour together are told once: a later deadline is news of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct News {
    /// What happened.
    pub kind: NoticeKind,
    /// The hour it is about: when the round opened, or closes, or closed.
    pub hour: Instant,
}

/// The newest thing to be told of a round at `now`, if there is any. What is older is told no more: who hears that three days
/// are left needs no mail that says that the round has opened. `moved` is when its deadline was last moved.
///
/// Three days are announced where they begin after both the opening and the last move of the deadline, which name it themselves.
#[must_use]
pub fn newest(hours: &Hours, moved: Option<Instant>, now: Instant) -> Option<News> {
    let closed = hours.closed_by_hand.unwrap_or(hours.closes).min(hours.closes);
    let state = hours.state_at(now);
    let moved = moved.filter(|at| *at > hours.opens);
    let announced = moved.unwrap_or(hours.opens);
    let reminder = hours.closes.plus_seconds(-REMINDER);
    let (kind, hour, at) = match state {
        RoundState::Planned | RoundState::Cancelled => return None,
        // Nobody heard of it while it was planned.
        RoundState::Closed | RoundState::Answered if closed <= hours.opens => return None,
        RoundState::Closed | RoundState::Answered => (NoticeKind::RoundClosed, closed, closed),
        RoundState::Open | RoundState::Extended if reminder > announced && now >= reminder => {
            (NoticeKind::RoundClosing, hours.closes, reminder)
        }
        RoundState::Open | RoundState::Extended => match moved {
            Some(at) => (NoticeKind::RoundExtended, hours.closes, at),
            None => (NoticeKind::RoundOpened, hours.opens, hours.opens),
        },
    };
    (now < at.plus_seconds(NEWS)).then_some(News { kind, hour })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 3600;

    fn hours(opens: i64, closes: i64) -> Hours {
        let (opens, closes) = (day(opens), day(closes));
        Hours { opens, closes, extended: false, closed_by_hand: None, answered: None, cancelled: None }
    }

    fn day(day: i64) -> Instant {
        Instant(0).plus_seconds(day * DAY)
    }

    /// Everything told of a round by somebody who looks once an hour, each piece once.
    fn told(hours: &Hours, moved: Option<Instant>, days: i64) -> Vec<News> {
        let mut told: Vec<News> = Vec::new();
        for hour in 0..days * 24 {
            let news = newest(hours, moved, Instant(0).plus_seconds(hour * 3600));
            told.extend(news.filter(|news| !told.contains(news)));
        }
        told
    }

    #[test]
    fn a_round_of_weeks_is_told_three_times_and_one_of_three_days_twice() {
        use NoticeKind::{RoundClosed, RoundClosing, RoundOpened};
        let news = |kind, hour| News { kind, hour };
        let long = [news(RoundOpened, day(2)), news(RoundClosing, day(16)), news(RoundClosed, day(16))];
        assert_eq!(told(&hours(2, 16), None, 40), long);
        assert_eq!(told(&hours(2, 5), None, 40), [news(RoundOpened, day(2)), news(RoundClosed, day(5))]);
        assert_eq!(told(&hours(2, 4), None, 40), [news(RoundOpened, day(2)), news(RoundClosed, day(4))]);
    }

    #[test]
    fn a_later_deadline_is_told_and_its_three_days_and_its_close_anew() {
        use NoticeKind::{RoundClosed, RoundClosing, RoundExtended};
        let kinds = |hours: &Hours, moved: i64| {
            let seen =
                told(hours, Some(day(moved)), 60).into_iter().filter(|news| news.kind != NoticeKind::RoundOpened);
            seen.map(|news| (news.kind, news.hour)).collect::<Vec<_>>()
        };
        let later = Hours { extended: true, ..hours(2, 30) };
        // Before the move the look knows of the later deadline already, as whoever looks only then does.
        assert_eq!(kinds(&later, 15)[0], (RoundExtended, day(30)));
        assert_eq!(kinds(&later, 15)[1..], [(RoundClosing, day(30)), (RoundClosed, day(30))]);
        let short = Hours { extended: true, ..hours(2, 17) };
        assert_eq!(kinds(&short, 15), [(RoundExtended, day(17)), (RoundClosed, day(17))], "two days are not three");
        let before = told(&later, Some(day(1)), 3);
        assert_eq!(before[0].kind, NoticeKind::RoundOpened, "moved before anybody heard of it");
    }

    #[test]
    fn what_is_told_was_so_at_that_moment_and_is_not_old() {
        for closes in 3..30 {
            for by_hand in [None, Some(closes - 1), Some(closes + 1)] {
                for moved in [None, Some(0), Some(2), Some(closes - 1)] {
                    let hours =
                        Hours { closed_by_hand: by_hand.map(day), extended: moved.is_some(), ..hours(1, closes) };
                    for now in 0..60 {
                        let now = day(now);
                        let Some(news) = newest(&hours, moved.map(day), now) else { continue };
                        let over = hours.state_at(now).is_over();
                        assert_eq!(over, news.kind == NoticeKind::RoundClosed);
                        if news.kind == NoticeKind::RoundClosing {
                            assert!(now >= hours.closes.plus_seconds(-REMINDER) && now < hours.closes);
                        }
                        assert!(now < news.hour.plus_seconds(NEWS));
                        assert!(hours.state_at(now).has_begun());
                    }
                }
            }
        }
    }
}
