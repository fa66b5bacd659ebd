//! Signing in through an institution's provider: a journey there and back, bound to one browser, and the link between who
//! somebody is there and an account here. A provider opens an account that is there; it never makes one, and never a mandate.

use adref_domain::event::EventKind;
use adref_domain::ids::{IdentityId, PersonId, SessionId};
use adref_domain::policy::{Action, Facts};
use adref_store::identities::{self, Identity, Journey, Offer};
use adref_store::people::{self, Person};
use adref_store::session_cards::{self, Card};
use serde_json::json;

use super::{SignedIn, hash_token, issue, password, proved, secret};
use crate::house::{chance, chance_in_time};
use crate::record::Record;
use crate::views::OfferView;
use crate::{Actor, Cx, Fault, House};

/// How long a journey, and an offer at its end, may take: ten minutes, in seconds.
const LONGEST: i64 = 600;
/// What the verifiers of journeys are sealed for.
const PURPOSE: &str = "verifier of a journey";

/// A sign-in that sets out. Everything in it was drawn by the caller.
#[derive(Clone, Debug)]
pub struct SetOut {
    /// The provider, by its name in addresses.
    pub provider: String,
    /// What travels with it.
    pub state: String,
    /// What the browser holds.
    pub browser: String,
    /// What the provider's answer must repeat.
    pub nonce: String,
    /// The verifier whose hash the provider was sent (RFC 7636).
    pub verifier: String,
}

/// A sign-in that came back.
#[derive(Clone, Debug)]
pub struct CameBack {
    /// The provider it set out to.
    pub provider: String,
    /// What the answer must repeat.
    pub nonce: String,
    /// The verifier.
    pub verifier: String,
}

/// Whom a provider says somebody is, after everything about its answer was checked.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The provider's name, for sentences.
    pub provider: String,
    /// The provider, as it names itself.
    pub issuer: String,
    /// The person, as the provider names them for ever.
    pub subject: String,
    /// The address, if the provider has verified it and may speak for its domain.
    pub email: Option<String>,
}

/// What comes of a sign-in over a provider.
#[derive(Clone, Debug)]
pub enum Arrived {
    /// The link was there: a session begins.
    SignedIn(Box<SignedIn>),
    /// An account has the address, and waits for its person to say that it is they.
    Offered(OfferView),
}

/// Notes that a sign-in sets out.
///
/// # Errors
/// Those of the store.
pub async fn set_out(house: &House, input: SetOut) -> Result<(), Fault> {
    house
        .write(move |cx| {
            let journey = Journey {
                state: hash_token(&input.state),
                provider: input.provider,
                browser: hash_token(&input.browser),
                nonce: input.nonce,
                verifier: cx.rules.secrets()?.seal(PURPOSE, input.verifier.as_bytes())?,
                begun_at: cx.now,
                spent_at: None,
            };
            Ok(identities::set_out(cx.db, &journey, cx.now.plus_seconds(-LONGEST))?)
        })
        .await
}

/// The sign-in that comes back with this state in this browser; once, and in time.
///
/// # Errors
/// [`Fault::JourneyEnded`].
pub async fn come_back(house: &House, state: &str, browser: &str) -> Result<CameBack, Fault> {
    let (state, browser) = (hash_token(state), hash_token(browser));
    let found = house
        .write(move |cx| {
            // Spent whatever comes of it: this must be committed, so a refusal cannot be the error that rolls back.
            let journey = identities::come_back(cx.db, &state, cx.now)?;
            let (now, secrets) = (cx.now, cx.rules.secrets()?);
            let good = journey.filter(|it| it.browser == browser && now <= it.begun_at.plus_seconds(LONGEST));
            good.map(|it| Ok((secrets.open(PURPOSE, &it.verifier)?, it.provider, it.nonce))).transpose()
        })
        .await?;
    let (verifier, provider, nonce) = found.ok_or(Fault::JourneyEnded)?;
    let verifier = String::from_utf8(verifier).map_err(|_| Fault::Internal("a verifier is no text".to_owned()))?;
    Ok(CameBack { provider, nonce, verifier })
}

/// Lets somebody in whom a provider has named: over the link, or with the offer to make one.
///
/// # Errors
/// [`Fault::NoAccountHere`].
pub async fn arrive(house: &House, who: Claimed, browser: &str, device: String) -> Result<Arrived, Fault> {
    let browser = hash_token(browser);
    let ticket = hex::encode(rand::random::<[u8; 32]>());
    house
        .write(move |cx| {
            let nobody = || Fault::NoAccountHere { provider: who.provider.clone() };
            if let Some(link) = identities::find(cx.db, &who.issuer, &who.subject)? {
                let person = open(people::by_id(cx.db, &link.person)?).ok_or_else(nobody)?;
                return Ok(Arrived::SignedIn(Box::new(begin(cx, &person, device, None)?)));
            }
            let email = who.email.as_deref().ok_or_else(nobody)?;
            let person = open(people::by_email(cx.db, email)?).ok_or_else(nobody)?;
            let offer = Offer {
                ticket: hash_token(&ticket),
                browser,
                issuer: who.issuer.clone(),
                subject: who.subject.clone(),
                person: person.id.clone(),
                offered_at: cx.now,
                spent_at: None,
            };
            identities::offer(cx.db, &offer)?;
            Ok(Arrived::Offered(OfferView { ticket }))
        })
        .await
}

/// The address of the account an offer is for, so that guesses at its password can be counted.
///
/// # Errors
/// [`Fault::JourneyEnded`].
pub async fn offered_to(house: &House, ticket: &str, browser: &str) -> Result<String, Fault> {
    let (ticket, browser) = (hash_token(ticket), hash_token(browser));
    Ok(house.read(move |cx| offered(cx, &ticket, &browser)).await?.1.email)
}

/// What says that an account is one's own.
#[derive(Clone, Debug)]
pub enum Yes {
    /// Its password.
    Password(String),
    /// A session of it with a fresh proof, such as one a mailed link has just begun: for accounts without a password.
    Session(PersonId, SessionId),
}

/// Takes an offer up with the account's password, or within a session of it, and signs in. From then on the provider alone
/// opens the account.
///
/// # Errors
/// [`Fault::JourneyEnded`], [`Fault::WrongProof`], also for somebody else's session; [`Fault::StepUpRequired`].
pub async fn link(house: &House, ticket: &str, browser: &str, yes: Yes, device: String) -> Result<SignedIn, Fault> {
    let (ticket, browser) = (hash_token(ticket), hash_token(browser));
    let (asked, held) = (ticket.clone(), browser.clone());
    let (_, person) = house.read(move |cx| offered(cx, &asked, &held)).await?;
    let within = match yes {
        Yes::Password(typed) => {
            if !password::verify(person.password_hash, typed).await? {
                return Err(Fault::WrongProof);
            }
            None
        }
        Yes::Session(id, session) if id == person.id => Some(session),
        Yes::Session(..) => return Err(Fault::WrongProof),
    };
    house
        .write(move |cx| {
            let (offer, person) = offered(cx, &ticket, &browser)?;
            if let Some(session) = &within {
                super::actor(cx, &person.id, session)?.must_be_fresh(cx)?;
            }
            if !identities::take_up(cx.db, &ticket, cx.now)? {
                return Err(Fault::JourneyEnded);
            }
            let identity = Identity {
                id: IdentityId::from_bits(chance_in_time()),
                issuer: offer.issuer,
                subject: offer.subject,
                person: person.id.clone(),
                linked_at: cx.now,
            };
            if identities::find(cx.db, &identity.issuer, &identity.subject)?.is_some() {
                return Err(Fault::JourneyEnded);
            }
            identities::add(cx.db, &identity)?;
            begin(cx, &person, device, Some(&identity))
        })
        .await
}

/// Undoes a link.
///
/// # Errors
/// [`Fault::StepUpRequired`]; [`Fault::NotFound`] for one that is not one's own.
pub fn unlink(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(), Fault> {
    actor.must(Action::ManageSignIn, &Facts::default())?;
    let id = IdentityId::parse(id).map_err(|_| Fault::NotFound)?;
    actor.must_be_fresh(cx)?;
    if !identities::remove(cx.db, actor.person()?, &id)? {
        return Err(Fault::NotFound);
    }
    let state = |linked: bool| json!({ "identity": id, "person": actor.subject.person, "linked": linked });
    let record = Record::of(EventKind::IdentityUnlinked, actor, id.as_str());
    record.before(&state(true)).after(&state(false)).write(cx)
}

/// The offer with this ticket in this browser, while it stands, and the account it is for.
fn offered(cx: &mut Cx<'_, '_>, ticket: &str, browser: &str) -> Result<(Offer, Person), Fault> {
    let now = cx.now;
    let stands =
        |it: &Offer| it.browser == browser && it.spent_at.is_none() && now <= it.offered_at.plus_seconds(LONGEST);
    let offer = identities::offered(cx.db, ticket)?.filter(stands).ok_or(Fault::JourneyEnded)?;
    let person = open(people::by_id(cx.db, &offer.person)?).ok_or(Fault::JourneyEnded)?;
    Ok((offer, person))
}

fn open(person: Option<Person>) -> Option<Person> {
    person.filter(|person| person.disabled_at.is_none())
}

/// Begins a session and records it, together with the link where one was just made. A provider may have asked its person long
/// ago: that alone is no fresh proof; a password typed here is.
fn begin(cx: &mut Cx<'_, '_>, person: &Person, device: String, linked: Option<&Identity>) -> Result<SignedIn, Fault> {
    let session = SessionId::from_bits(chance());
    let actor = Actor::of(cx, person, None)?;
    proved(cx, &person.id, &session, device)?;
    if linked.is_none()
        && let Some(card) = session_cards::of(cx.db, &session)?
    {
        session_cards::put(cx.db, &Card { proved_at: None, ..card })?;
    }
    let signed_in = issue(cx, person, session, secret())?;
    let after = json!({ "session": signed_in.session, "person": signed_in.person_id });
    let record = match linked {
        Some(identity) => Record::of(EventKind::IdentityLinked, &actor, identity.id.as_str())
            .data(json!({ "session": signed_in.session }))
            .personal(json!({ "issuer": identity.issuer, "subject": identity.subject })),
        None => Record::of(EventKind::SignedIn, &actor, signed_in.session.as_str()).data(json!({ "by": "provider" })),
    };
    record.after(&after).write(cx)?;
    Ok(signed_in)
}
