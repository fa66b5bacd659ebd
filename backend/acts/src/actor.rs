//! Who acts.

use adref_domain::Role;
use adref_domain::ids::{PersonId, SessionId};
use adref_domain::policy::{Action, Facts, Fields, Ruling, Subject, rule};
use adref_domain::{Capacity, Standing};
use adref_store::people::{self, Person};

use crate::fault::Fault;
use crate::{Cx, mandate};

/// The person behind a request, or a stranger.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// As the policy sees them.
    pub subject: Subject,
    /// The name, for the record.
    pub name: String,
    /// BCP 47 language of mails.
    pub language: String,
    /// The session that asks, when there is one.
    pub session: Option<SessionId>,
}

impl Actor {
    /// Somebody who is not signed in.
    #[must_use]
    pub fn stranger() -> Self {
        Self::default()
    }

    /// A person with the rights of this moment: the mandate their session has chosen, or else the first they hold.
    ///
    /// # Errors
    /// Those of the store.
    pub fn of(cx: &mut Cx<'_, '_>, person: &Person, session: Option<&SessionId>) -> Result<Self, Fault> {
        let row = mandate::acted_in(cx, &person.id, session)?;
        let standing = row.map(|row| mandate::standing(cx, &row)).transpose()?;
        Ok(Self {
            subject: Subject { person: Some(person.id.clone()), standing },
            name: person.name.clone(),
            language: person.language.clone(),
            session: session.cloned(),
        })
    }

    /// The person with an address, for whoever holds the machine and acts in their name.
    ///
    /// # Errors
    /// [`Fault::Invalid`] when nobody has the address, or the account is closed.
    pub fn with_address(cx: &mut Cx<'_, '_>, address: &str) -> Result<Self, Fault> {
        let person = people::by_email(cx.db, address)?.filter(|person| person.disabled_at.is_none());
        let person = person.ok_or_else(|| Fault::invalid("as", "nobody with an open account has this address"))?;
        Self::of(cx, &person, None)
    }

    /// Whoever holds the machine, acting for the secretariat without a name.
    #[must_use]
    pub fn holder_of_the_machine() -> Self {
        let subject = Subject { person: None, standing: Some(Standing::plain(Capacity::Secretariat)) };
        Self { subject, name: "command line".to_owned(), language: "en".to_owned(), session: None }
    }

    /// The account; strangers have none.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for a stranger.
    pub fn person(&self) -> Result<&PersonId, Fault> {
        self.subject.person.as_ref().ok_or(Fault::NotFound)
    }

    /// The class of the capacity acted in; strangers have none, nor has anybody who acts in no mandate.
    ///
    /// # Errors
    /// [`Fault::NotFound`] without one.
    pub fn role(&self) -> Result<Role, Fault> {
        self.subject.role().ok_or(Fault::NotFound)
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
