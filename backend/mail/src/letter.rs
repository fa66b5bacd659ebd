//! One mail to one person.

/// A letter, ready to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Whom it is from, such as `Adref <no-reply@example.org>`.
    pub from: String,
    /// The one recipient's address, without a name.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The letter as HTML.
    pub html: String,
    /// `Message-ID` with its angle brackets, the same at every attempt.
    pub message_id: String,
    /// Language it is written in, as a BCP 47 tag.
    pub language: String,
    /// Where to stop such letters: an `https:` or `mailto:` address.
    pub list_unsubscribe: Option<String>,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter")
            .field("to", &crate::mask(&self.to))
            .field("message_id", &self.message_id)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// What a letter says, before it is addressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Subject.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The letter as HTML.
    pub html: String,
    /// Language it is written in: the one asked for, or English when there is no catalogue for that.
    pub language: String,
}
