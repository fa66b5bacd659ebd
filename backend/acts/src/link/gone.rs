//! Why a link opens nothing any more.

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Its time is over.
    Expired,
    /// It has done its work.
    Used,
    /// What it was for is not to be had this way any more.
    Withdrawn,
}

impl Gone {
    /// The stable code of the fault.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Expired => "link_expired",
            Self::Used => "link_used",
            Self::Withdrawn => "link_withdrawn",
        }
    }

    /// What to do.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Expired => "the time of this link is over: ask for a new one",
            Self::Used => "this link was used before; each works once",
            Self::Withdrawn => "this link was taken back, or what it was for has changed since it was mailed",
        }
    }
}
