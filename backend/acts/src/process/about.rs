//! The card of a process: on whose decision it is held, whom to ask, what it needs and what was promised to it.

use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_domain::resource::ResourceKind;
use adref_store::StoreError;
use adref_store::abouts::{self, About, Resource};
use adref_store::processes::{self, Process};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::facts;
use crate::record::Record;
use crate::views::{AboutView, ResourceView};
use crate::{Actor, Cx, Fault, text};

/// As many lines as a card holds of each side.
const MOST: usize = 100;

/// The card of a process as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteAbout {
    /// On whose decision the process is held: a resolution, a board, with its date.
    pub mandate: Option<String>,
    /// Whom to ask: an office, an address, a telephone number. Everybody who knows of the process reads it.
    pub contact: Option<String>,
    /// What the process needs.
    #[serde(default)]
    pub needed: Vec<NeedInput>,
    /// What was promised to it.
    #[serde(default)]
    pub pledged: Vec<PledgeInput>,
}

/// Something a process needs.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedInput {
    /// What: interpretation in six languages, travel of experts.
    pub what: String,
    /// How much of it, in words: `USD 120,000`, `four days`.
    pub amount: Option<String>,
}

/// Something that was promised.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PledgeInput {
    /// What.
    pub what: String,
    /// How much of it, in words.
    pub amount: Option<String>,
    /// Who promised it.
    pub by: String,
}

/// The card of a process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn about(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<AboutView, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &facts(&process))?;
    view(cx, &process)
}

/// Writes the card of a process, against the version its editor saw.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] with the field, [`Fault::PreconditionRequired`] without a version,
/// [`Fault::AboutChanged`] with what stands when somebody was quicker.
pub fn write_about(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    input: &WriteAbout,
    if_match: Option<&str>,
) -> Result<AboutView, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let facts = facts(&process);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::PlanProcess, &facts)?;
    let stands = abouts::of(cx.db, &process.id)?;
    let before = shown(&process, stands.as_ref(), &abouts::resources_of(cx.db, &process.id)?);
    if if_match.ok_or(Fault::PreconditionRequired)?.trim() != before.etag {
        return Err(Fault::AboutChanged(Box::new(before)));
    }
    let about = About {
        process: process.id.clone(),
        mandate: text::optional("mandate", input.mandate.as_deref(), text::COMMENT)?,
        contact: text::optional("contact", input.contact.as_deref(), text::COMMENT)?,
        version: stands.map_or(0, |about| about.version) + 1,
        changed_at: cx.now,
    };
    let its = resources(&process, input)?;
    let after = shown(&process, Some(&about), &its);
    if hashed(&after) == hashed(&before) {
        return Ok(before);
    }
    match abouts::write(cx.db, &about, &its) {
        Ok(true) => {}
        Ok(false) => return Err(Fault::AboutChanged(Box::new(view(cx, &process)?))),
        // Nothing can be read any more in this transaction; sent again, the request meets what stands.
        Err(StoreError::Duplicate { .. }) => return Err(Fault::Unavailable),
        Err(error) => return Err(error.into()),
    }
    let record = Record::of(EventKind::ProcessDescribed, actor, process.id.as_str()).process(&process.id);
    record.before(&hashed(&before)).after(&hashed(&after)).data(json!({ "version": about.version })).write(cx)?;
    Ok(after)
}

fn resources(process: &Process, input: &WriteAbout) -> Result<Vec<Resource>, Fault> {
    let line = |kind, field, what: &str, amount: Option<&str>, by: Option<&str>| {
        Ok(Resource {
            process: process.id.clone(),
            ordinal: 0,
            kind,
            what: text::written(field, what, text::TITLE)?,
            amount: text::optional(field, amount, text::TITLE)?,
            pledged_by: by.map(|by| text::written(field, by, text::TITLE)).transpose()?,
        })
    };
    for (field, many) in [("needed", input.needed.len()), ("pledged", input.pledged.len())] {
        if many > MOST {
            return Err(Fault::invalid(field, format!("at most {MOST} lines; join some of them")));
        }
    }
    let needed =
        input.needed.iter().map(|one| line(ResourceKind::Needed, "needed", &one.what, one.amount.as_deref(), None));
    let pledged = input
        .pledged
        .iter()
        .map(|one| line(ResourceKind::Pledged, "pledged", &one.what, one.amount.as_deref(), Some(&one.by)));
    let mut lines = needed.chain(pledged).collect::<Result<Vec<_>, Fault>>()?;
    for (ordinal, line) in (0..).zip(&mut lines) {
        line.ordinal = ordinal;
    }
    Ok(lines)
}

fn view(cx: &mut Cx<'_, '_>, process: &Process) -> Result<AboutView, Fault> {
    let about = abouts::of(cx.db, &process.id)?;
    let its = abouts::resources_of(cx.db, &process.id)?;
    Ok(shown(process, about.as_ref(), &its))
}

fn shown(process: &Process, about: Option<&About>, its: &[Resource]) -> AboutView {
    let version = about.map_or(0, |about| about.version);
    let side = |kind| {
        let of_kind = its.iter().filter(|one| one.kind == kind);
        let line = |one: &Resource| ResourceView {
            what: one.what.clone(),
            amount: one.amount.clone(),
            by: one.pledged_by.clone(),
        };
        of_kind.map(line).collect()
    };
    AboutView {
        mandate: about.and_then(|about| about.mandate.clone()),
        contact: about.and_then(|about| about.contact.clone()),
        needed: side(ResourceKind::Needed),
        pledged: side(ResourceKind::Pledged),
        changed_at: about.map(|about| text::rfc3339(about.changed_at)),
        etag: format!("\"{}-about-{version}\"", process.id),
    }
}

/// All of it that an act can change, as the ledger hashes it.
fn hashed(view: &AboutView) -> serde_json::Value {
    json!({ "mandate": view.mandate, "contact": view.contact, "needed": view.needed, "pledged": view.pledged })
}
