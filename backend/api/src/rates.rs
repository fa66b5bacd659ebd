//! The one table of rates: what is counted, for whom, and how much of it is free. `docs/operations.md` is held to it.

use std::time::Duration;

use adref_domain::policy::Action;

use crate::row::{Row, Verb};

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Comments lodged by participants: regional, of organizations, of the public.
    Comment,
    /// The same over a day.
    CommentsOfADay,
    /// Comments without an account that pass freely; beyond, a proof of work is asked for.
    PublicFree,
    /// Comments without an account that come with a proof of work.
    PublicProven,
    /// Comments without an account from where no script runs, beyond those that pass freely: somebody looks at them first.
    PublicUnproven,
    /// Files and pages to be kept: redlines, one's own data.
    Export,
    /// Comparisons of drafts.
    Compare,
    /// Searches through all drafts.
    Search,
    /// Everything else that is sent to be done.
    Write,
    /// Links asked for by mail, to one address.
    LinkTo,
    /// Links asked for by mail.
    LinkAsked,
    /// Links looked at or used.
    LinkOpened,
    /// Sign-ins begun: comparing a password takes a core for 40 ms.
    SignIn,
    /// Passwords and codes that were wrong.
    SignInWrong,
}

/// Whose requests are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One account's, wherever they come from: a whole delegation sits behind one address.
    Account,
    /// One network's that is not signed in: an IPv4 address, or the /64 of an IPv6 address.
    Stranger,
    /// One network's, signed in or not.
    Network,
    /// Those about one address, whoever sends them.
    Address,
    /// Those to one round, from wherever they come.
    Round,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// What.
    pub what: Counted,
    /// Whose.
    pub whose: Whose,
    /// How many at once, and again in every `per`.
    pub most: u32,
    /// In which time.
    pub per: Duration,
}

const fn rate(what: Counted, whose: Whose, most: u32, seconds: u64) -> Rate {
    Rate { what, whose, most, per: Duration::from_secs(seconds) }
}

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// Every rate there is. Strangers of one network may be a whole conference that reads: theirs are wide where reading is meant.
pub const RATES: &[Rate] = &[
    rate(Counted::Comment, Whose::Account, 6, 10 * MINUTE),
    rate(Counted::CommentsOfADay, Whose::Account, 30, 24 * HOUR),
    rate(Counted::PublicFree, Whose::Network, 3, HOUR),
    rate(Counted::PublicFree, Whose::Round, 60, MINUTE),
    rate(Counted::PublicProven, Whose::Network, 60, HOUR),
    rate(Counted::PublicUnproven, Whose::Network, 6, HOUR),
    rate(Counted::Export, Whose::Account, 60, HOUR),
    rate(Counted::Export, Whose::Stranger, 60, HOUR),
    rate(Counted::Compare, Whose::Account, 60, MINUTE),
    rate(Counted::Compare, Whose::Stranger, 240, MINUTE),
    rate(Counted::Search, Whose::Account, 60, 10 * MINUTE),
    rate(Counted::Search, Whose::Stranger, 240, 10 * MINUTE),
    rate(Counted::Write, Whose::Account, 600, 10 * MINUTE),
    rate(Counted::Write, Whose::Stranger, 60, 10 * MINUTE),
    rate(Counted::LinkTo, Whose::Address, 5, 30 * MINUTE),
    rate(Counted::LinkAsked, Whose::Network, 400, 10 * MINUTE),
    rate(Counted::LinkOpened, Whose::Network, 800, 10 * MINUTE),
    // A mission or a plenary hall shares one address.
    rate(Counted::SignIn, Whose::Network, 200, 20),
    rate(Counted::SignInWrong, Whose::Network, 100, 15 * MINUTE),
    rate(Counted::SignInWrong, Whose::Network, 200, 24 * HOUR),
];

impl Rate {
    /// What one takes of the time.
    pub(crate) fn one(&self) -> Duration {
        self.per.checked_div(self.most).unwrap_or(self.per)
    }
}

impl Counted {
    /// As what a route is counted; what only reads a page is not. Comments are counted once it is known who speaks.
    pub(crate) fn of(row: &Row) -> Option<Self> {
        let export = row.path.ends_with(".{format}") || row.path == "/api/v1/me/data";
        match (row.verb, row.action) {
            _ if export => Some(Self::Export),
            (Verb::Get, Action::CompareDrafts) => Some(Self::Compare),
            (Verb::Get, _) if row.path.ends_with("/history") || row.path.ends_with("/search") => Some(Self::Search),
            (Verb::Get, _) => None,
            (Verb::Post | Verb::Put, _) => Some(Self::Write),
        }
    }

    /// The words of the documentation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Comment | Self::CommentsOfADay => "comments by participants",
            Self::PublicFree => "comments without an account; beyond, a proof of work",
            Self::PublicProven => "comments without an account, with a proof of work",
            Self::PublicUnproven => "comments without an account and without script, beyond the free ones",
            Self::Export => "exports, my data",
            Self::Compare => "comparisons",
            Self::Search => "searches",
            Self::Write => "other writes",
            Self::LinkTo => "links asked for, to one address",
            Self::LinkAsked => "links asked for",
            Self::LinkOpened => "links looked at or used",
            Self::SignIn => "sign-ins begun",
            Self::SignInWrong => "wrong passwords and codes",
        }
    }
}

impl Whose {
    /// The words of the documentation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Account => "each account",
            Self::Stranger => "each network, not signed in",
            Self::Network => "each network",
            Self::Address => "each address named",
            Self::Round => "each round",
        }
    }
}
