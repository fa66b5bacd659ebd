//! Lists by key: a page begins after the last key of the one before, so rows that arrive meanwhile shift nothing.

/// Which part of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The key of the last row of the page before; `None` for the first page.
    pub after: Option<String>,
    /// How many rows the page shows. One more is fetched, if there is one: its presence says that another page follows.
    pub limit: i64,
}

impl Page {
    /// The first page of `limit` rows.
    #[must_use]
    pub const fn first(limit: i64) -> Self {
        Self { after: None, limit }
    }

    /// How many rows are fetched.
    pub(crate) const fn fetched(&self) -> i64 {
        self.limit.saturating_add(1)
    }
}
