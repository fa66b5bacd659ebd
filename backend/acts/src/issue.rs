//! Issuing: the working draft is frozen under a hash, and a new working draft begins as its copy.

mod told;

pub(crate) use told::followers;

use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_domain::{CommentState, DraftKind};
use adref_store::{comments, drafts, placements};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::lookup;
use crate::record::Record;
use crate::views::DraftCard;
use crate::{Actor, Cx, Fault, adoption, import, lineage, show, text};

/// What is needed to issue the working draft.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueDraft {
    /// The name in addresses, such as `first`.
    pub slug: String,
    /// What people call it, such as `First draft`.
    pub label: String,
    /// `zero`, `first`, `revised`, `compilation` or `final`.
    pub kind: String,
    /// The document symbol.
    pub symbol: Option<String>,
    /// The date printed on it, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// How far it is open: `secretariat`, `negotiation`, `experts`, `participants` or `public`.
    pub openness: String,
    /// Whether all who read it may see who holds which position.
    #[serde(default)]
    pub positions_public: bool,
    /// Until when all but the secretariat and coordinators are held back from it, with its zone; at that moment it opens.
    pub embargo_until: Option<String>,
    /// Why inputs stay unanswered for now; without it, unanswered inputs hold the draft back.
    pub unanswered_reason: Option<String>,
}

/// Freezes the working draft. It never changes again.
///
/// # Errors
/// [`Fault::StepUpRequired`], [`Fault::InputsUnanswered`] with their numbers, [`Fault::NothingToIssue`],
/// [`Fault::SlugTaken`], [`Fault::SymbolTaken`], [`Fault::TextAdopted`], [`Fault::Invalid`].
pub fn issue_draft(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &IssueDraft) -> Result<DraftCard, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::IssueDraft)?;
    actor.must_be_fresh(cx)?;
    let name = text::slug("slug", &input.slug)?;
    if drafts::by_slug(cx.db, &text.instrument.id, &name)?.is_some() {
        return Err(Fault::SlugTaken { slug: name });
    }
    let reason = text::optional("unanswered_reason", input.unanswered_reason.as_deref(), text::COMMENT)?;
    let waiting = waiting(cx, &text)?;
    if !waiting.is_empty() && reason.is_none() {
        return Err(Fault::InputsUnanswered { numbers: waiting });
    }
    let rows = placements::of_draft(cx.db, &draft.id)?;
    if rows.is_empty() {
        return Err(Fault::NothingToIssue);
    }
    let fields = drafts::IssueFields {
        slug: name,
        label: text::written("label", &input.label, text::TITLE)?,
        kind: kind(&input.kind)?,
        openness: text::code("openness", &input.openness)?,
        positions_public: input.positions_public,
        symbol: text::optional("symbol", input.symbol.as_deref(), 120)?,
        date: text::date("date", input.date.as_deref())?,
        hash: hash(&rows),
        issued_at: cx.now,
        embargo_until: embargo(cx, input.embargo_until.as_deref())?,
    };
    adoption::take(cx, &text, fields.symbol.as_deref())?;
    drafts::issue(cx.db, &draft.id, &fields)?;
    let issued = drafts::by_id(cx.db, &draft.id)?.ok_or(Fault::NotFound)?;
    let before = issued.based_on.as_ref().map(|id| drafts::by_id(cx.db, id)).transpose()?.flatten();
    if let Some(before) = &before {
        lineage::record(cx, before, &issued)?;
    }
    begin_next(cx, &text, &issued)?;
    told::tell(cx, actor, &text, before.as_ref(), &issued)?;
    let data = json!({
        "slug": fields.slug, "kind": fields.kind, "openness": fields.openness, "positions_public": fields.positions_public,
        "symbol": fields.symbol, "date": fields.date, "unanswered": waiting, "embargo_until": fields.embargo_until,
    });
    let record = Record::of(EventKind::DraftIssued, actor, draft.id.as_str()).process(&text.process.id);
    record.after_hash(&fields.hash).reason(reason.as_deref()).data(data).write(cx)?;
    show::card(cx, &issued)
}

fn embargo(cx: &Cx<'_, '_>, at: Option<&str>) -> Result<Option<adref_domain::Instant>, Fault> {
    let until = at.map(|at| text::instant("embargo_until", at)).transpose()?;
    match until {
        Some(until) if until <= cx.now => {
            Err(Fault::invalid("embargo_until", "a time to come; leave it out to open at once"))
        }
        other => Ok(other),
    }
}

fn kind(code: &str) -> Result<DraftKind, Fault> {
    match text::code("kind", code)? {
        DraftKind::Working => {
            Err(Fault::invalid("kind", "an issued draft is zero, first, revised, compilation or final"))
        }
        kind => Ok(kind),
    }
}

/// The numbers of inputs without an answer, withdrawn ones aside.
fn waiting(cx: &mut Cx<'_, '_>, text: &lookup::Text) -> Result<Vec<String>, Fault> {
    let rows = comments::unanswered_of_drafts(cx.db, &text.instrument.id)?;
    Ok(rows.into_iter().filter(|row| row.state == CommentState::Received).map(|row| row.number).collect())
}

/// SHA-256 over the draft: paragraph, label, kind, level and wording of each row, each field ended by U+001F, each row by
/// U+001E, neither of which a wording from a file of ours can hold unnoticed.
pub(crate) fn hash(rows: &[placements::PlacedWording]) -> String {
    let levels: Vec<String> = rows.iter().map(|row| row.level.to_string()).collect();
    hash_of(rows.iter().zip(&levels).map(|(row, level)| {
        let label = row.label.as_deref().unwrap_or_default();
        [row.paragraph.as_str(), label, row.kind.code(), level.as_str(), row.text.as_str()]
    }))
}

/// The same over the fields of each row.
#[must_use]
pub fn hash_of<S: AsRef<str>>(rows: impl Iterator<Item = [S; 5]>) -> String {
    let mut hasher = Sha256::new();
    for row in rows {
        for field in row.iter().map(AsRef::as_ref) {
            hasher.update(field.len().to_string().as_bytes());
            hasher.update([0x1f]);
            hasher.update(field.as_bytes());
        }
        hasher.update([0x1e]);
    }
    hex::encode(hasher.finalize())
}

fn begin_next(cx: &mut Cx<'_, '_>, text: &lookup::Text, issued: &drafts::Draft) -> Result<(), Fault> {
    let next = import::begin(cx, text, Some(issued), &issued.front);
    drafts::add(cx.db, &next)?;
    placements::copy(cx.db, &issued.id, &next.id)?;
    Ok(())
}
