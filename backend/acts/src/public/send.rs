//! Receiving a comment without an account: its number is given at once, and a code is mailed to the address it names.

use adref_domain::comment::receipt_number;
use adref_domain::event::EventKind;
use adref_domain::ids::CommentId;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_domain::{KeyPurpose, OrganizationClass, PublicState, Role, RoundKind};
use adref_store::instruments;
use adref_store::public_comments::{self, PublicComment};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::proof::{self, Solved};
use super::said::Said;
use super::{facts, keys};
use crate::comment::{LodgeComment, worded};
use crate::house::chance_in_time;
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::sign_in::hash_token;
use crate::text::rfc3339;
use crate::{Actor, Cx, Fault, House, outbox, person, round, text};

/// The wording of what is kept and for how long that is agreed to today; the page and the form show it.
const CONSENT: &str = "2026-11-30";
/// The longest name, in bytes.
const NAME: usize = 200;

/// A comment as it is sent without an account.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendPublicly {
    /// What is said; without a private note.
    pub comment: LodgeComment,
    /// The name it is signed with.
    pub name: Option<String>,
    /// Whether the name is published with it; the secretariat reads it in any case.
    #[serde(default)]
    pub publish_name: bool,
    /// The address that will confirm it. It is never published.
    pub email: String,
    /// From which region.
    pub region: String,
    /// For what kind of organization; absent for oneself.
    pub organization_class: Option<String>,
    /// The organization's name.
    pub organization: Option<String>,
    /// Whether its author agrees to what is kept, and for how long.
    #[serde(default)]
    pub consent: bool,
    /// The language its author reads, as a BCP 47 tag.
    pub language: Option<String>,
    /// The proof of work, where one was asked for.
    pub proof: Option<Solved>,
}

/// How the door lets a comment pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// There is room: nothing more is asked.
    Free,
    /// Much arrives: a proof of work is asked for.
    Proven,
    /// Much arrives, and whoever sends it cannot work: somebody looks at it before it is published.
    Unproven,
}

/// What somebody without an account holds after a comment has been stored.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PublicReceipt {
    /// The number to quote, such as `SC-0481`.
    pub number: String,
    /// With the number it shows how far the comment has come. It is given once.
    pub key: String,
    /// When it was received, by the database's clock.
    pub received_at: String,
    /// Whether that was after the deadline.
    pub late: bool,
    /// The deadline.
    pub closes_at: String,
    /// For how many minutes the mailed code will be good.
    pub minutes: i64,
    /// How far it has come: `unconfirmed`, unless the same request was sent before.
    pub state: String,
}

/// Receives a comment without an account. `key` is what its sender names the request by: the same comment under the same key again
/// gives the same number, with whatever proof of work it comes, for the answer to the first may have been lost on the way.
///
/// # Errors
/// [`Fault::NotFound`] for a round that is not everybody's to see, [`Fault::Forbidden`] for one that is not public,
/// [`Fault::RoundNotOpen`], [`Fault::ConsentRequired`], [`Fault::ProofRequired`], [`Fault::ProofWrong`], [`Fault::Invalid`], and
/// those of the chosen words.
pub async fn send(
    house: &House,
    round: String,
    input: SendPublicly,
    passage: Passage,
    key: Option<&str>,
) -> Result<PublicReceipt, Fault> {
    let request = key.map(|key| told_by(key, &round, &input)).transpose()?;
    if passage == Passage::Proven {
        let (round, solved, request) = (round.clone(), input.proof.clone(), request.clone());
        // A proof is looked at among the readers: whoever floods does not hold up those who write.
        house.read(move |cx| worked(cx, &round, solved.as_ref(), request.as_deref())).await?;
    }
    house.write(move |cx| received(cx, &round, &input, passage, request)).await
}

/// What tells a request from others: its key, its round and all that is said in it.
fn told_by(key: &str, round: &str, input: &SendPublicly) -> Result<String, Fault> {
    let said = SendPublicly { proof: None, ..input.clone() };
    let said = serde_json::to_string(&(key, round, said)).map_err(|error| Fault::Internal(error.to_string()))?;
    Ok(hash_token(&said))
}

fn worked(cx: &mut Cx<'_, '_>, round: &str, solved: Option<&Solved>, request: Option<&str>) -> Result<(), Fault> {
    open_to_all(cx, round)?;
    if let Some(request) = request
        && public_comments::by_request(cx.db, request)?.is_some()
    {
        // It was received; whoever sends it again has missed the answer.
        return Ok(());
    }
    match solved {
        None => Err(Fault::ProofRequired { challenge: Box::new(proof::challenge(cx, round)?) }),
        Some(solved) if proof::right(cx, round, solved)? => Ok(()),
        Some(_) => Err(Fault::ProofWrong { challenge: Box::new(proof::challenge(cx, round)?) }),
    }
}

fn received(
    cx: &mut Cx<'_, '_>,
    round: &str,
    input: &SendPublicly,
    passage: Passage,
    request: Option<String>,
) -> Result<PublicReceipt, Fault> {
    let found = open_to_all(cx, round)?;
    if let Some(request) = &request
        && let Some(row) = public_comments::by_request(cx.db, request)?
    {
        return receipt(cx, &found, &row);
    }
    let said = said(cx, &found, &input.comment)?;
    let mut row = written(cx, &found, input, &said, request)?;
    row.proven = passage != Passage::Unproven;
    if passage == Passage::Proven
        && let Some(solved) = &input.proof
        && !proof::spend(cx, solved)?
    {
        return Err(Fault::ProofWrong { challenge: Box::new(proof::challenge(cx, round)?) });
    }
    let taken = instruments::take_receipt(cx.db, &found.text.instrument.id)?;
    row.number = receipt_number(&found.text.instrument.slug, taken);
    public_comments::add(cx.db, &row)?;
    let record = Record::by_the_house(EventKind::PublicCommentReceived, row.id.as_str());
    let data = json!({ "number": row.number, "round": row.round, "late": row.late });
    record.process(&found.text.process.id).after(&facts(&row, row.state)).data(data).write(cx)?;
    outbox::queue_public(cx, NoticeKind::ConfirmComment, &row, &found.text.instrument.title)?;
    receipt(cx, &found, &row)
}

/// The round, if everybody may comment in it without an account, whoever asks.
fn open_to_all(cx: &mut Cx<'_, '_>, round: &str) -> Result<FoundRound, Fault> {
    let anybody = Actor::stranger();
    let found = lookup::round(cx, &anybody, round, Action::SeeRound)?;
    if found.round.kind == RoundKind::Public {
        round::must_have_begun(&found)?;
    }
    anybody.must_openly(Action::CommentWithoutAccount, &found.facts)?;
    Ok(found)
}

fn said(cx: &mut Cx<'_, '_>, found: &FoundRound, input: &LodgeComment) -> Result<Said, Fault> {
    if input.note.is_some() {
        return Err(Fault::invalid("note", "a private note needs an account; leave it out"));
    }
    if input.question.is_some() || input.answers.as_ref().is_some_and(|answers| !answers.is_empty()) {
        return Err(Fault::invalid("question", "answers to a round's questions need an account; leave them out"));
    }
    let placed = match &input.paragraph {
        Some(id) => Some(lookup::placed(cx, &found.draft, id)?),
        None => None,
    };
    let worded = worded(Role::Participant, &found.facts, placed.as_ref(), input)?;
    Ok(Said::of(found.draft.id.clone(), placed.map(|placed| placed.paragraph), worded))
}

fn written(
    cx: &Cx<'_, '_>,
    found: &FoundRound,
    input: &SendPublicly,
    said: &Said,
    request: Option<String>,
) -> Result<PublicComment, Fault> {
    if !input.consent {
        return Err(Fault::ConsentRequired);
    }
    let name = text::optional("name", input.name.as_deref(), NAME)?;
    if input.publish_name && name.is_none() {
        return Err(Fault::invalid("name", "write the name that is to be published, or choose not to publish it"));
    }
    let class = input.organization_class.as_deref().filter(|class| !class.is_empty());
    let class: Option<OrganizationClass> = class.map(|class| text::code("organization_class", class)).transpose()?;
    let organization = text::optional("organization", input.organization.as_deref(), NAME)?;
    if class.is_none() && organization.is_some() {
        return Err(Fault::invalid("organization_class", "say what kind of organization it is"));
    }
    Ok(PublicComment {
        id: CommentId::from_bits(chance_in_time()),
        number: String::new(),
        round: found.round.id.clone(),
        instrument: found.text.instrument.id.clone(),
        content: said.written()?,
        late: found.facts.round.as_ref().is_some_and(|round| round.state.is_over()),
        language: outbox::page_language(input.language.as_deref().unwrap_or("en")).to_owned(),
        address: person::address(&input.email)?,
        name,
        name_shown: input.publish_name,
        region: text::region(&input.region)?,
        organization_class: class,
        organization,
        consent: CONSENT.to_owned(),
        proven: true,
        request,
        state: PublicState::Unconfirmed,
        created_at: cx.now,
        confirmed_at: None,
        decided_at: None,
        decided_by: None,
        reason: None,
    })
}

fn receipt(cx: &mut Cx<'_, '_>, found: &FoundRound, row: &PublicComment) -> Result<PublicReceipt, Fault> {
    Ok(PublicReceipt {
        number: row.number.clone(),
        key: keys::drawn(cx, row, KeyPurpose::Follow)?,
        received_at: rfc3339(row.created_at),
        late: row.late,
        closes_at: rfc3339(found.round.closes_at),
        minutes: KeyPurpose::Confirm.seconds() / 60,
        state: row.state.to_string(),
    })
}
