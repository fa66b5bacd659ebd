//! Tokens for programs. Each acts in one mandate of its owner, within scopes, never beyond what the mandate allows at that
//! moment, and not on accounts: what is about people and their ways to sign in has no scope.

use adref_domain::event::EventKind;
use adref_domain::ids::ApiTokenId;
use adref_domain::policy::{Action, Facts, Scope};
use adref_store::api_tokens::{self, ApiToken};
use adref_store::{mandates, people};
use rand::RngExt;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance_in_time;
use crate::limits::TOKEN_DAYS as LONGEST;
use crate::mandate::effective;
use crate::record::Record;
use crate::sign_in::hash_token;
use crate::text::rfc3339;
use crate::views::{ApiTokenView, ApiTokensView, NewApiTokenView};
use crate::{Actor, Cx, Fault, text};

/// How every token begins: found by scanners of leaked secrets, and told from other tokens at a glance.
pub const BEGINS: &str = "adref_";
/// The life of a token when none is asked for, in days.
const USUAL: u32 = 90;
/// Use is noted once in so many seconds.
const NOTED: i64 = 3600;

/// A token to be made, for the mandate acted in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApiToken {
    /// What its owner calls it.
    pub name: String,
    /// `read`, `comment`, `work`: at least one.
    pub scopes: Vec<String>,
    /// For how many days it works, at most 365; 90 when absent.
    pub days: Option<u32>,
}

/// The asker's own tokens.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<ApiTokensView, Fault> {
    actor.must(Action::ManageTokens, &Facts::default())?;
    let rows = api_tokens::of_person(cx.db, actor.person()?)?;
    let items = rows.into_iter().map(|row| view(cx, row)).collect::<Result<_, _>>()?;
    Ok(ApiTokensView { items, scopes: Scope::offered(&actor.subject).into_iter().map(String::from).collect() })
}

/// Makes a token. It is shown once and kept as a hash.
///
/// # Errors
/// [`Fault::StepUpRequired`], [`Fault::SecondFactorMissing`], [`Fault::NotYourMandate`] without a mandate, [`Fault::Invalid`].
pub fn make(cx: &mut Cx<'_, '_>, actor: &Actor, input: &NewApiToken) -> Result<NewApiTokenView, Fault> {
    actor.must(Action::ManageTokens, &Facts::default())?;
    if actor.withheld.is_some() {
        return Err(Fault::SecondFactorMissing);
    }
    let mandate = actor.subject.standing.as_ref().ok_or(Fault::NotYourMandate)?.mandate.clone();
    actor.must_be_fresh(cx)?;
    let name = text::written("name", &input.name, 120)?;
    let scopes = scopes(actor, &input.scopes)?;
    let days = input.days.unwrap_or(USUAL);
    if !(1..=LONGEST).contains(&days) {
        return Err(Fault::invalid("days", format!("1 to {LONGEST}")));
    }
    let token = format!("{BEGINS}{}", hex::encode(rand::rng().random::<[u8; 32]>()));
    let row = ApiToken {
        id: ApiTokenId::from_bits(chance_in_time()),
        hash: hash_token(&token),
        person: actor.person()?.clone(),
        mandate,
        name,
        scopes: scopes.iter().map(|scope| scope.code()).collect::<Vec<_>>().join(" "),
        created_at: cx.now,
        expires_at: cx.now.plus_seconds(i64::from(days) * 24 * 3600),
        used_at: None,
        revoked_at: None,
    };
    api_tokens::add(cx.db, &row)?;
    let data = json!({ "mandate": row.mandate, "scopes": scopes, "expires_at": row.expires_at });
    let record = Record::of(EventKind::ApiTokenMade, actor, row.id.as_str());
    record.after(&json!({ "token": row.id, "revoked": false })).data(data).write(cx)?;
    Ok(NewApiTokenView { token, card: view(cx, row)? })
}

/// Revokes a token: it stops working with the next request.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not one's own, or was revoked before.
pub fn revoke(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(), Fault> {
    actor.must(Action::ManageTokens, &Facts::default())?;
    let id = ApiTokenId::parse(id).map_err(|_| Fault::NotFound)?;
    if !api_tokens::revoke(cx.db, actor.person()?, &id, cx.now)? {
        return Err(Fault::NotFound);
    }
    let state = |revoked: bool| json!({ "token": id, "revoked": revoked });
    let record = Record::of(EventKind::ApiTokenRevoked, actor, id.as_str());
    record.before(&state(false)).after(&state(true)).write(cx)
}

/// Who a token acts as, with the rights of this moment; and whether its use is to be noted.
///
/// # Errors
/// [`Fault::InvalidToken`] for one that is unknown, expired, revoked, or whose mandate gives nothing now;
/// [`Fault::OutsideScope`] for what it was not made for.
pub fn actor(cx: &mut Cx<'_, '_>, token: &str, action: Action) -> Result<(Actor, Option<ApiTokenId>), Fault> {
    let row = api_tokens::by_hash(cx.db, &hash_token(token))?.ok_or(Fault::InvalidToken)?;
    if row.revoked_at.is_some() || row.expires_at <= cx.now {
        return Err(Fault::InvalidToken);
    }
    let person = people::by_id(cx.db, &row.person)?.filter(|person| person.disabled_at.is_none());
    let person = person.ok_or(Fault::InvalidToken)?;
    let now = cx.now;
    let mandate = mandates::by_id(cx.db, &row.mandate)?.filter(|mandate| effective(mandate, now));
    let mandate = mandate.ok_or(Fault::InvalidToken)?;
    let scopes = read_scopes(&row)?;
    if Scope::of(action).is_none_or(|scope| !scopes.contains(&scope)) {
        return Err(Fault::OutsideScope { action });
    }
    let actor = Actor { scopes: Some(scopes), ..Actor::in_mandate(cx, &person, Some(&mandate))? };
    let note = row.used_at.is_none_or(|at| at.plus_seconds(NOTED) <= now);
    Ok((actor.unless_owing(cx)?, note.then_some(row.id)))
}

/// Notes that a token was used.
///
/// # Errors
/// Those of the store.
pub fn note_use(cx: &mut Cx<'_, '_>, id: &ApiTokenId) -> Result<(), Fault> {
    Ok(api_tokens::used(cx.db, id, cx.now)?)
}

/// The scopes asked for: known ones, that could give anything in the mandate acted in.
fn scopes(actor: &Actor, asked: &[String]) -> Result<Vec<Scope>, Fault> {
    let offered = Scope::offered(&actor.subject);
    let mut scopes = Vec::new();
    for code in asked {
        let scope: Scope = text::code("scopes", code)?;
        if !offered.contains(&scope) {
            return Err(Fault::invalid(
                "scopes",
                format!("your mandate gives nothing that `{scope}` could be used for"),
            ));
        }
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    if scopes.is_empty() { Err(Fault::invalid("scopes", "at least one of read, comment, work")) } else { Ok(scopes) }
}

fn read_scopes(row: &ApiToken) -> Result<Vec<Scope>, Fault> {
    let read = |code| Scope::from_code(code).map_err(|error| Fault::Internal(error.to_string()));
    row.scopes.split(' ').map(read).collect()
}

pub(crate) fn view(cx: &mut Cx<'_, '_>, row: ApiToken) -> Result<ApiTokenView, Fault> {
    let now = cx.now;
    let mandate = mandates::by_id(cx.db, &row.mandate)?.ok_or(Fault::NotFound)?;
    Ok(ApiTokenView {
        id: row.id.to_string(),
        name: row.name,
        scopes: row.scopes.split(' ').map(str::to_owned).collect(),
        mandate: row.mandate.to_string(),
        capacity: mandate.capacity.to_string(),
        party: mandate.party.clone(),
        created_at: rfc3339(row.created_at),
        expires_at: rfc3339(row.expires_at),
        expired: row.expires_at <= now || !effective(&mandate, now),
        used_at: row.used_at.map(rfc3339),
    })
}
