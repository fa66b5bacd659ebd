//! Requests counted as the table of rates says: at once by this replica, every second together with all others. An address is kept as
//! a hash only, and everything is forgotten with its time.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use adref_acts::House;
use adref_acts::public::Passage;
use adref_acts::rates::{Owed, add_up};
use adref_domain::Role;
use adref_domain::ids::PersonId;
use sha2::{Digest, Sha256};

use crate::debts::Debts;
use crate::problem::Problem;
use crate::rates::{Counted, RATES, Rate, Whose};
use crate::row::Row;

/// How often replicas tell each other what came in.
pub(crate) const TOLD: Duration = Duration::from_secs(1);

/// Whom a request is counted for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Account(PersonId),
    Network(IpAddr),
    Address([u8; 32]),
}

/// Why something is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooMany {
    /// For now: after this time there is room again.
    For(Duration),
    /// At once: more than this is never taken.
    Ever {
        /// How many are.
        most: u32,
    },
}

impl Key {
    /// As one text, which nothing else has.
    fn text(&self) -> String {
        match self {
            Self::Account(person) => format!("account {person}"),
            Self::Network(network) => format!("network {network}"),
            Self::Address(hash) => format!("address {}", hex::encode(hash)),
        }
    }
}

/// The counters, one for each line of the table; without any, everything passes.
pub(crate) struct Gate(Vec<(Rate, Debts<Key>)>);

impl Gate {
    pub(crate) fn new(counts: bool) -> Self {
        let rates = RATES.iter().filter(|_| counts);
        Self(rates.map(|rate| (*rate, Debts::new())).collect())
    }

    /// Tells the other replicas what came in here since the last time, and learns what came in at them from the same people.
    pub(crate) async fn tell(&self, house: &House) {
        let mut news = Vec::new();
        for (line, (_, debts)) in self.0.iter().enumerate() {
            news.extend(
                debts.untold().into_iter().map(|(key, more)| (format!("{line} {}", key.text()), line, key, more)),
            );
        }
        if news.is_empty() {
            return;
        }
        let owed = news.iter().map(|(who, _, _, more)| Owed { who: who.clone(), micros: *more }).collect();
        let added = add_up(house, owed).await;
        let now = Instant::now();
        if let Err(fault) = &added {
            let code = fault.code();
            tracing::warn!(code, "what was counted could not be told to the other replicas; the next second tells");
        }
        let added = added.map(|all| all.into_iter().map(|owed| (owed.who, owed.micros)).collect::<HashMap<_, _>>());
        for (who, line, key, more) in &news {
            let Some((_, debts)) = self.0.get(*line) else { continue };
            match added.as_ref().ok().map(|all| all.get(who)) {
                Some(Some(micros)) => debts.learn(key, *micros, now),
                Some(None) => {}
                None => debts.still_untold(key, *more),
            }
        }
    }

    /// Lets a request on a route through: of an account, or of a network nobody is signed in from.
    pub(crate) fn pass(&self, row: &Row, person: Option<&PersonId>, network: IpAddr) -> Result<(), Problem> {
        let Some(what) = Counted::of(row) else { return Ok(()) };
        match person {
            Some(person) => self.count(what, Whose::Account, &Key::Account(person.clone())),
            None => self.count(what, Whose::Stranger, &Key::Network(network)),
        }
    }

    /// Says how long somebody has to wait before another comment. Delegations and experts are not counted: they speak at length.
    /// What is lodged at once is one request, and as many comments of the day as it holds.
    pub(crate) fn comment(&self, role: Option<Role>, person: &PersonId, many: u32) -> Result<(), TooMany> {
        if role != Some(Role::Participant) || many == 0 {
            return Ok(());
        }
        let key = Key::Account(person.clone());
        self.wait(Counted::Comment, Whose::Account, &key, 1).map_err(TooMany::For)?;
        for (rate, _) in self.counters(Counted::CommentsOfADay, Whose::Account) {
            if many > rate.most {
                return Err(TooMany::Ever { most: rate.most });
            }
        }
        self.wait(Counted::CommentsOfADay, Whose::Account, &key, many).map_err(TooMany::For)
    }

    /// Lets somebody ask for a link to an address, whether or not there is an account.
    pub(crate) fn asks_for_link(&self, address: &str, network: IpAddr) -> Result<(), Problem> {
        self.count(Counted::LinkAsked, Whose::Network, &Key::Network(network))?;
        self.count(Counted::LinkTo, Whose::Address, &Key::Address(hashed(address)))
    }

    /// How a comment without an account may pass: freely while there is room for its network and its round, else with a proof of
    /// work; who cannot work, as where no script runs (`None`), goes slower. What is too much is refused.
    pub(crate) fn public(
        &self,
        round: &str,
        address: &str,
        network: IpAddr,
        works: Option<bool>,
    ) -> Result<Passage, Problem> {
        let (ours, theirs) = (Key::Address(hashed(round)), Key::Network(network));
        let room = self.wait(Counted::PublicFree, Whose::Network, &theirs, 1).is_ok()
            && self.wait(Counted::PublicFree, Whose::Round, &ours, 1).is_ok();
        let passage = match works {
            _ if room => Passage::Free,
            // Nothing is stored of who is only told which work to do.
            Some(false) => return Ok(Passage::Proven),
            Some(true) => {
                self.count(Counted::PublicProven, Whose::Network, &theirs)?;
                Passage::Proven
            }
            None => {
                self.count(Counted::PublicUnproven, Whose::Network, &theirs)?;
                Passage::Unproven
            }
        };
        self.count(Counted::LinkTo, Whose::Address, &Key::Address(hashed(address)))?;
        Ok(passage)
    }

    /// Lets somebody look at a link or use it.
    pub(crate) fn opens_link(&self, network: IpAddr) -> Result<(), Problem> {
        self.count(Counted::LinkOpened, Whose::Network, &Key::Network(network))
    }

    /// Lets a sign-in begin.
    pub(crate) fn begins_to_sign_in(&self, network: IpAddr) -> Result<(), Duration> {
        self.wait(Counted::SignIn, Whose::Network, &Key::Network(network), 1)
    }

    /// Lets a secret be tried. It counts as a wrong one until it was right, so that many at once do not slip through.
    pub(crate) fn tries_a_secret(&self, network: IpAddr) -> Result<(), Duration> {
        self.wait(Counted::SignInWrong, Whose::Network, &Key::Network(network), 1)
    }

    /// The secret was right: the try is not held against the network.
    pub(crate) fn was_right(&self, network: IpAddr) {
        for (rate, debts) in self.counters(Counted::SignInWrong, Whose::Network) {
            debts.give_back(&Key::Network(network), rate.one(), Instant::now());
        }
    }

    fn count(&self, what: Counted, whose: Whose, key: &Key) -> Result<(), Problem> {
        self.wait(what, whose, key, 1).map_err(refusal)
    }

    fn counters(&self, what: Counted, whose: Whose) -> impl Iterator<Item = &(Rate, Debts<Key>)> {
        self.0.iter().filter(move |(rate, _)| (rate.what, rate.whose) == (what, whose))
    }

    fn wait(&self, what: Counted, whose: Whose, key: &Key, many: u32) -> Result<(), Duration> {
        for (rate, debts) in self.counters(what, whose) {
            debts.owe(key, rate.one().saturating_mul(many), rate.per, Instant::now())?;
        }
        Ok(())
    }
}

fn hashed(text: &str) -> [u8; 32] {
    Sha256::digest(text.trim().to_lowercase().as_bytes()).into()
}

/// When to come back; nothing was stored, and what was typed is still with whoever typed it.
pub(crate) fn refusal(wait: Duration) -> Problem {
    Problem::new("too_many_requests").retry_after(wait)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::ROWS;

    fn person(number: u128) -> PersonId {
        PersonId::from_bits(number)
    }

    const HALL: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn route(path: &str) -> &'static Row {
        ROWS.iter().find(|row| row.path == path).unwrap()
    }

    #[test]
    fn a_conference_behind_one_address_is_counted_one_by_one() {
        let gate = Gate::new(true);
        let compare = route("/api/v1/instruments/{slug}/compare");
        for delegate in 0..500 {
            for _ in 0..60 {
                assert!(gate.pass(compare, Some(&person(delegate)), HALL).is_ok(), "{delegate}");
            }
        }
        let refused = gate.pass(compare, Some(&person(7)), HALL).unwrap_err();
        assert_eq!(refused.code(), "too_many_requests");
        assert!(gate.pass(compare, Some(&person(501)), HALL).is_ok(), "nobody is shut out by the others");
    }

    #[test]
    fn four_hundred_delegates_ask_for_their_links_at_once() {
        let gate = Gate::new(true);
        for delegate in 0..400 {
            assert!(gate.asks_for_link(&format!("d{delegate}@mission.example"), HALL).is_ok(), "{delegate}");
            assert!(gate.opens_link(HALL).is_ok() && gate.opens_link(HALL).is_ok(), "{delegate}");
        }
    }

    #[test]
    fn a_room_full_of_people_with_typing_errors_is_not_shut_out_and_a_guesser_is() {
        let gate = Gate::new(true);
        for delegate in 0..190 {
            assert_eq!(gate.tries_a_secret(HALL), Ok(()), "{delegate}");
            if delegate % 3 > 0 {
                gate.was_right(HALL);
            }
        }
        let guesser = IpAddr::from([198, 51, 100, 1]);
        for guess in 0..100 {
            assert_eq!(gate.tries_a_secret(guesser), Ok(()), "{guess}");
        }
        let wait = gate.tries_a_secret(guesser).unwrap_err();
        assert!(wait > Duration::from_secs(8) && wait <= Duration::from_secs(9), "{wait:?}");
        assert_eq!(gate.tries_a_secret(HALL), Ok(()), "others are others");
    }

    #[test]
    fn one_address_is_not_flooded_with_links() {
        let gate = Gate::new(true);
        let asked = |n: u8| gate.asks_for_link("Owner@Mission.example ", IpAddr::from([198, 51, 100, n]));
        for network in 0..5 {
            assert!(asked(network).is_ok());
        }
        assert!(asked(9).is_err(), "from another network neither");
        assert!(gate.asks_for_link("other@mission.example", HALL).is_ok());
    }

    #[test]
    fn who_speaks_for_a_delegation_is_not_counted_and_who_speaks_for_themselves_is() {
        let gate = Gate::new(true);
        for _ in 0..100 {
            assert!(gate.comment(Some(Role::Delegate), &person(1), 10_000).is_ok());
            assert!(gate.comment(Some(Role::Expert), &person(2), 1).is_ok());
        }
        for _ in 0..6 {
            assert!(gate.comment(Some(Role::Participant), &person(3), 1).is_ok());
        }
        let Err(TooMany::For(wait)) = gate.comment(Some(Role::Participant), &person(3), 1) else {
            panic!("it is let through")
        };
        assert!(wait <= Duration::from_secs(100) && wait > Duration::from_secs(90), "{wait:?}");
    }

    #[test]
    fn a_table_is_one_request_and_as_many_comments_of_the_day_as_it_has_rows() {
        let gate = Gate::new(true);
        let lodge = |who, many| gate.comment(Some(Role::Participant), &person(who), many);
        assert_eq!(lodge(1, 31), Err(TooMany::Ever { most: 30 }), "more than a day's is never taken");
        assert_eq!(lodge(2, 30), Ok(()));
        assert!(matches!(lodge(2, 1), Err(TooMany::For(_))), "the day's are used up");
        assert_eq!((lodge(3, 20), lodge(3, 10)), (Ok(()), Ok(())));
        assert!(matches!(lodge(3, 1), Err(TooMany::For(_))));
    }

    #[test]
    fn every_writing_route_is_counted_and_reading_a_draft_is_not() {
        for row in ROWS {
            assert!(row.verb == crate::row::Verb::Get || Counted::of(row).is_some(), "{row:?}");
        }
        assert_eq!(Counted::of(route("/api/v1/instruments/{slug}/drafts/{draft}")), None);
        assert_eq!(Counted::of(route("/api/v1/instruments/{slug}/history")), Some(Counted::Search));
        assert_eq!(Counted::of(route("/api/v1/me/data")), Some(Counted::Export));
        let export = "/api/v1/instruments/{slug}/compare/{from}..{to}.{format}";
        assert_eq!(Counted::of(route(export)), Some(Counted::Export));
    }

    #[test]
    fn a_gate_that_does_not_count_lets_everything_through() {
        let gate = Gate::new(false);
        let write = route("/api/v1/processes");
        assert!((0..10_000).all(|_| gate.pass(write, None, HALL).is_ok()));
    }
}
