//! What can go wrong between a notice and a mail server. No message holds an address or a text.

/// A letter that cannot be written, or a transport that cannot be set up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The data of a notice lacks something its letter says.
    #[error("the notice has no `{0}`")]
    Missing(&'static str),
    /// Something a header is made of is not fit for one.
    #[error("the {0} is not fit for a mail header")]
    Unfit(&'static str),
    /// The address of a transport names none.
    #[error("a mail transport is smtp://, smtps://, folder: or memory:, {0}")]
    Transport(&'static str),
}

/// A letter that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct SendError {
    /// Whether trying again is pointless: the recipient was refused for good, or the letter itself is unfit.
    pub permanent: bool,
    /// What happened, fit for a log: no address, no text.
    pub what: String,
}

impl SendError {
    pub(crate) fn later(what: impl Into<String>) -> Self {
        Self { permanent: false, what: what.into() }
    }

    pub(crate) fn never(what: impl Into<String>) -> Self {
        Self { permanent: true, what: what.into() }
    }
}
