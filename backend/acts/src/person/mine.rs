//! Everything kept about the person who asks, as JSON and as a page that can be saved.

mod page;

pub use page::my_data_page;

use adref_domain::ids::PersonId;
use adref_domain::notice::Often;
use adref_domain::policy::{Action, Facts};
use adref_store::public_comments::{self, PublicComment};
use adref_store::{
    api_tokens, events, factors, identities, mail_choices, nominations, notices, of_person, people, replies,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::view;
use crate::process::PageQuery;
use crate::text::rfc3339;
use crate::views::{
    CommentView, FactorView, IdentityView, KeptAnswer, KeptIdentity, KeptLinkView, KeptMail, KeptMeeting,
    KeptNomination, KeptOffer, KeptSecurity, KeptSessionView, KeptToken, PersonView, WrittenView,
};
use crate::{Actor, Cx, Fault, api_token, comment, meeting, public, submission};

/// Everything: no page of a hundred thousand rows is cut.
const ALL: i64 = i64::MAX;

/// Everything kept about a person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MyData {
    /// The account with every mandate.
    pub person: PersonView,
    /// When the account was made.
    pub created_at: String,
    /// When this was read.
    pub read_at: String,
    /// How one signs in, without the secrets.
    pub security: KeptSecurity,
    /// Every sign-in still kept, the last one first.
    pub sessions: Vec<KeptSessionView>,
    /// Every token made for a program.
    pub tokens: Vec<KeptToken>,
    /// Every link that was mailed.
    pub links: Vec<KeptLinkView>,
    /// Links to a provider that were offered.
    pub offers: Vec<KeptOffer>,
    /// Every comment, with its answer.
    pub comments: Vec<CommentView>,
    /// Everything said about comments, to whomever.
    pub replies: Vec<SaidView>,
    /// Every meeting one was invited to or entered for.
    pub meetings: Vec<KeptMeeting>,
    /// What was sent without an account, from the same address.
    pub public_comments: Vec<SentView>,
    /// Every nomination of oneself, with what one said of oneself.
    pub nominations: Vec<KeptNomination>,
    /// Everything else written, decided or answered for.
    pub written: Vec<WrittenView>,
    /// Which mails one wants: `each`, `daily` or `none`.
    pub mails_wanted: String,
    /// Every mail owed or sent.
    pub mails: Vec<KeptMail>,
    /// Requests whose answers are kept for a day.
    pub kept_answers: Vec<KeptAnswer>,
    /// Everything done in one's name, as the record keeps it.
    pub acts: Vec<ActView>,
}

/// Something said about a comment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SaidView {
    /// When.
    pub at: String,
    /// About which comment.
    pub comment: String,
    /// To whom: `readers`, `secretariat` or `delegation`.
    pub reach: String,
    /// What.
    pub text: String,
}

/// Something sent without an account.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SentView {
    /// The number it got.
    pub number: String,
    /// When.
    pub at: String,
    /// Where it stands.
    pub state: String,
    /// What kind of comment it is; nothing is kept of what it says once it was disowned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What it says, also where it was turned away and sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The words it proposes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// The words it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The name it is signed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether the name may be published.
    pub name_shown: bool,
    /// From which region.
    pub region: String,
    /// For what kind of organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_class: Option<String>,
    /// The organization's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// To which wording of what is kept one agreed.
    pub consent: String,
    /// The language one reads.
    pub language: String,
    /// When the address was confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<String>,
    /// When it was published or turned away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<String>,
    /// Why it was turned away, as a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One act in the record.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ActView {
    /// When.
    pub at: String,
    /// What, such as `comment_lodged`.
    pub kind: String,
    /// On which object.
    pub object: String,
    /// What the record keeps of one's person there, and blanks when one is erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal: Option<String>,
}

/// Everything kept about the person who asks. It weighs: whoever finds an open screen must not carry it away.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger, [`Fault::StepUpRequired`].
pub fn my_data(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<MyData, Fault> {
    actor.must(Action::ReadSelf, &Facts::default())?;
    actor.must_be_fresh(cx)?;
    let row = people::by_id(cx.db, actor.person()?)?.ok_or(Fault::NotFound)?;
    let said = replies::of_author(cx.db, &row.id, ALL)?;
    let mails = notices::of_recipient(cx.db, &row.id, ALL)?;
    let acts = events::of_actor(cx.db, &row.id, ALL)?;
    Ok(MyData {
        person: view(cx, &row, actor)?,
        created_at: rfc3339(row.created_at),
        read_at: rfc3339(cx.now),
        security: security(cx, &row)?,
        sessions: of_person::all_sessions(cx.db, &row.id)?.into_iter().map(session).collect(),
        tokens: tokens(cx, &row.id)?,
        links: of_person::all_links(cx.db, &row.id)?.into_iter().map(link).collect(),
        offers: of_person::all_offers(cx.db, &row.id)?.into_iter().map(offer).collect(),
        comments: comments(cx, actor)?,
        replies: said.into_iter().map(said_view).collect(),
        written: of_person::written(cx.db, &row.id)?.into_iter().map(|one| written(one, &row.name)).collect(),
        meetings: meeting::kept_of(cx, &row)?,
        nominations: nominations::of_person(cx.db, &row.id)?.into_iter().map(nominated).collect(),
        public_comments: sent_without_account(cx, &row.email)?,
        mails_wanted: wanted(cx, &row.id)?,
        mails: mails.into_iter().map(mail).collect(),
        kept_answers: of_person::kept_answers(cx.db, &row.id)?.into_iter().map(kept_answer).collect(),
        acts: acts.into_iter().map(act).collect(),
    })
}

fn nominated(row: nominations::Nomination) -> KeptNomination {
    KeptNomination {
        party: row.party,
        at: rfc3339(row.created_at),
        name: row.name,
        competences: row.competences,
        statement: row.statement,
        cv: row.cv,
        gender: row.gender.map(String::from),
        consent: row.consent,
        consent_at: row.consent_at.map(rfc3339),
        state: row.state.to_string(),
        reason: row.reason,
    }
}

fn security(cx: &mut Cx<'_, '_>, row: &people::Person) -> Result<KeptSecurity, Fault> {
    let factor = factors::of(cx.db, &row.id)?;
    let since = factor.as_ref().and_then(|factor| factor.confirmed_at);
    let left = factors::codes_left(cx.db, &row.id)?;
    let identity = |it: identities::Identity| KeptIdentity {
        link: IdentityView { id: it.id.to_string(), issuer: it.issuer, linked_at: rfc3339(it.linked_at) },
        subject: it.subject,
    };
    Ok(KeptSecurity {
        password: row.password_hash.is_some(),
        factor: since.map(|at| FactorView { since: rfc3339(at), recovery_codes_left: left }),
        factor_begun_at: factor.filter(|_| since.is_none()).map(|factor| rfc3339(factor.begun_at)),
        identities: identities::of_person(cx.db, &row.id)?.into_iter().map(identity).collect(),
    })
}

fn tokens(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<Vec<KeptToken>, Fault> {
    let mut all = Vec::new();
    for row in api_tokens::all_of_person(cx.db, person)? {
        let revoked_at = row.revoked_at.map(rfc3339);
        all.push(KeptToken { token: api_token::view(cx, row)?, revoked_at });
    }
    Ok(all)
}

fn comments(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<Vec<CommentView>, Fault> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = comment::mine(cx, actor, &PageQuery { after: after.take(), limit: Some(200) })?;
        all.extend(page.items);
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(all),
        }
    }
}

fn sent_without_account(cx: &mut Cx<'_, '_>, address: &str) -> Result<Vec<SentView>, Fault> {
    let rows = public_comments::from_address(cx.db, address)?;
    rows.into_iter().map(|row| sent(cx, row)).collect()
}

fn sent(cx: &Cx<'_, '_>, row: PublicComment) -> Result<SentView, Fault> {
    let said = public::said_in(cx, &row)?;
    Ok(SentView {
        number: row.number,
        at: rfc3339(row.created_at),
        state: row.state.to_string(),
        kind: said.as_ref().map(|said| said.kind.to_string()),
        quote: said.as_ref().and_then(public::Said::quote).map(|quote| quote.exact),
        proposed_wording: said.as_ref().and_then(|said| said.proposed_wording.clone()),
        justification: said.as_ref().and_then(|said| said.justification.clone()),
        text: said.map(|said| said.text),
        name: row.name,
        name_shown: row.name_shown,
        region: row.region.to_string(),
        organization_class: row.organization_class.map(String::from),
        organization: row.organization,
        consent: row.consent,
        language: row.language,
        confirmed_at: row.confirmed_at.map(rfc3339),
        decided_at: row.decided_at.map(rfc3339),
        reason: row.reason,
    })
}

fn wanted(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<String, Fault> {
    Ok(mail_choices::of(cx.db, person)?.map_or(Often::Each, |choice| choice.often).to_string())
}

fn session(row: of_person::KeptSession) -> KeptSessionView {
    KeptSessionView {
        id: row.session.to_string(),
        device: row.device,
        begun_at: rfc3339(row.begun_at),
        used_at: rfc3339(row.used_at),
        expires_at: rfc3339(row.expires_at),
        ended_at: row.ended_at.map(rfc3339),
        proved_at: row.proved_at.map(rfc3339),
        factor_at: row.factor_at.map(rfc3339),
    }
}

fn link(row: of_person::KeptLink) -> KeptLinkView {
    let at = |micros: i64| rfc3339(adref_domain::Instant(micros));
    KeptLinkView {
        purpose: row.purpose,
        address: row.address,
        created_at: at(row.created_at),
        expires_at: at(row.expires_at),
        used_at: row.used_at.map(at),
        withdrawn_at: row.withdrawn_at.map(at),
    }
}

fn offer((issuer, subject, at, taken_up): (String, String, adref_domain::Instant, bool)) -> KeptOffer {
    KeptOffer { issuer, subject, at: rfc3339(at), taken_up }
}

fn said_view(row: replies::Reply) -> SaidView {
    let (comment, reach) = (row.comment.to_string(), row.reach.to_string());
    SaidView { at: rfc3339(row.created_at), comment, reach, text: row.text }
}

/// `name` is said where a recorded sentence leaves it open.
fn written(row: of_person::Written, name: &str) -> WrittenView {
    let sentence = row.kind == "set_lodged";
    WrittenView {
        at: rfc3339(row.at),
        kind: row.kind.to_owned(),
        about: row.about,
        party: row.party,
        text: row.text.map(|text| if sentence { submission::spoken(&text, name) } else { text }),
        reason: row.reason,
    }
}

fn mail(row: notices::Notice) -> KeptMail {
    KeptMail {
        kind: row.kind.to_string(),
        state: row.state.to_string(),
        address: row.address,
        said: serde_json::from_str(&row.data).unwrap_or_default(),
        created_at: rfc3339(row.created_at),
        sent_at: row.sent_at.map(rfc3339),
    }
}

fn kept_answer((route, key, at): (String, String, adref_domain::Instant)) -> KeptAnswer {
    KeptAnswer { at: rfc3339(at), route, key }
}

fn act(event: events::Event) -> ActView {
    ActView { at: rfc3339(event.at), kind: event.kind.to_string(), object: event.object, personal: event.personal }
}
