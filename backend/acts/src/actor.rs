//! Who acts.

use adref_domain::Role;
use adref_domain::ids::{PersonId, SessionId};
use adref_domain::policy::{Action, Facts, Fields, Ruling, Scope, Subject, rule};
use adref_domain::{Capacity, Standing};
use adref_store::factors;
use adref_store::mandates::Mandate;
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
    /// The mandate that gives nothing until a second factor is set up.
    pub withheld: Option<Standing>,
    /// What a token was made for; everything the mandate gives when absent.
    pub scopes: Option<Vec<Scope>>,
}

impl Actor {
    /// Somebody who is not signed in.
    #[must_use]
    pub fn stranger() -> Self {
        Self::default()
    }

    /// A person with the rights of this moment: the mandate their session has chosen, or else the first they hold. A session
    /// gets no rights from a mandate that asks for a second factor the person has not set up.
    ///
    /// # Errors
    /// Those of the store.
    pub fn of(cx: &mut Cx<'_, '_>, person: &Person, session: Option<&SessionId>) -> Result<Self, Fault> {
        let row = mandate::acted_in(cx, &person.id, session)?;
        let mut actor = Self::in_mandate(cx, person, row.as_ref())?;
        actor.session = session.cloned();
        if session.is_some() { actor.unless_owing(cx) } else { Ok(actor) }
    }

    /// A person in one mandate, or in none.
    pub(crate) fn in_mandate(cx: &mut Cx<'_, '_>, person: &Person, row: Option<&Mandate>) -> Result<Self, Fault> {
        let standing = row.map(|row| mandate::standing(cx, row)).transpose()?;
        Ok(Self {
            subject: Subject { person: Some(person.id.clone()), standing },
            name: person.name.clone(),
            language: person.language.clone(),
            ..Self::default()
        })
    }

    /// The same actor, without the standing if it asks for a second factor that is not there.
    pub(crate) fn unless_owing(mut self, cx: &mut Cx<'_, '_>) -> Result<Self, Fault> {
        let asks = self.subject.capacity().is_some_and(Capacity::needs_second_factor);
        if asks && cx.rules.factor_required() && !factors::counts(cx.db, self.person()?)? {
            self.withheld = self.subject.standing.take();
        }
        Ok(self)
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
        Self { subject, name: "command line".to_owned(), language: "en".to_owned(), ..Self::default() }
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
    /// [`Fault::NotFound`] without one, [`Fault::SecondFactorMissing`] where it is withheld for that.
    pub fn role(&self) -> Result<Role, Fault> {
        let none = || if self.withheld.is_some() { Fault::SecondFactorMissing } else { Fault::NotFound };
        self.subject.role().ok_or_else(none)
    }

    /// Goes on only if the policy allows it, with the fields that may be seen.
    ///
    /// # Errors
    /// [`Fault::NotFound`]: what is not allowed looks like what is not there. Where the mandate would allow it, the answer says
    /// what is in the way: [`Fault::SecondFactorMissing`], or [`Fault::OutsideScope`] for a token.
    pub fn must(&self, action: Action, facts: &Facts) -> Result<Fields, Fault> {
        match rule(&self.subject, action, facts) {
            Ruling::Allow(_) if !self.within_scope(action) => Err(Fault::OutsideScope { action }),
            Ruling::Allow(fields) => Ok(fields),
            Ruling::Deny if self.owes_factor_for(action, facts) => Err(Fault::SecondFactorMissing),
            Ruling::Deny => Err(Fault::NotFound),
        }
    }

    fn within_scope(&self, action: Action) -> bool {
        self.scopes.as_ref().is_none_or(|scopes| Scope::of(action).is_some_and(|scope| scopes.contains(&scope)))
    }

    fn owes_factor_for(&self, action: Action, facts: &Facts) -> bool {
        let Some(standing) = &self.withheld else { return false };
        let whole = Subject { standing: Some(standing.clone()), ..self.subject.clone() };
        rule(&whole, action, facts).allowed()
    }

    /// As [`Actor::must`], for things the subject is known to see already: the answer may say that it exists.
    ///
    /// # Errors
    /// [`Fault::Forbidden`].
    pub fn must_openly(&self, action: Action, facts: &Facts) -> Result<Fields, Fault> {
        self.must(action, facts)
            .map_err(|fault| if matches!(fault, Fault::NotFound) { Fault::Forbidden } else { fault })
    }

    /// Whether the policy allows it.
    #[must_use]
    pub fn may(&self, action: Action, facts: &Facts) -> bool {
        self.within_scope(action) && rule(&self.subject, action, facts).allowed()
    }

    /// The codes of everything the policy allows on these facts.
    #[must_use]
    pub fn may_codes(&self, facts: &Facts) -> Vec<String> {
        let may = adref_domain::policy::may(&self.subject, facts).into_iter();
        may.filter(|action| self.within_scope(*action)).map(Into::into).collect()
    }
}
