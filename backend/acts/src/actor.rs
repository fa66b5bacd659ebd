//! Who acts.

use adref_domain::Role;
use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts, Fields, Ruling, Subject, rule};

use crate::fault::Fault;

/// The person behind a request, or a stranger.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// As the policy sees them.
    pub subject: Subject,
    /// The name, for the record.
    pub name: String,
    /// BCP 47 language of mails.
    pub language: String,
}

impl Actor {
    /// Somebody who is not signed in.
    #[must_use]
    pub fn stranger() -> Self {
        Self::default()
    }

    /// The account; strangers have none.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for a stranger.
    pub fn person(&self) -> Result<&PersonId, Fault> {
        self.subject.person.as_ref().ok_or(Fault::NotFound)
    }

    /// The role; strangers have none.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for a stranger.
    pub fn role(&self) -> Result<Role, Fault> {
        self.subject.role.ok_or(Fault::NotFound)
    }

    /// Goes on only if the policy allows it, with the fields that may be seen.
    ///
    /// # Errors
    /// [`Fault::NotFound`]: what is not allowed looks like what is not there.
    pub fn must(&self, action: Action, facts: &Facts) -> Result<Fields, Fault> {
        match rule(&self.subject, action, facts) {
            Ruling::Allow(fields) => Ok(fields),
            Ruling::Deny => Err(Fault::NotFound),
        }
    }

    /// As [`Actor::must`], for things the subject is known to see already: the answer may say that it exists.
    ///
    /// # Errors
    /// [`Fault::Forbidden`].
    pub fn must_openly(&self, action: Action, facts: &Facts) -> Result<Fields, Fault> {
        self.must(action, facts).map_err(|_| Fault::Forbidden)
    }

    /// Whether the policy allows it.
    #[must_use]
    pub fn may(&self, action: Action, facts: &Facts) -> bool {
        rule(&self.subject, action, facts).allowed()
    }

    /// The codes of everything the policy allows on these facts.
    #[must_use]
    pub fn may_codes(&self, facts: &Facts) -> Vec<String> {
        adref_domain::policy::may(&self.subject, facts).into_iter().map(Into::into).collect()
    }
}
