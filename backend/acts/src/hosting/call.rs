//! Calling for hosts and partners, and changing a call until it is decided.

use adref_domain::event::EventKind;
use adref_domain::ids::HostCallId;
use adref_domain::policy::Action;
use adref_store::hosting::{self, Call};
use adref_store::processes;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{fingerprint, open_to_change, show};
use crate::house::chance;
use crate::record::Record;
use crate::views::HostCallView;
use crate::{Actor, Cx, Fault, process, text, zone};

/// As many calls as a process makes.
const MOST: usize = 100;

/// A call as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteHostCall {
    /// `meetings`, `academic`, `city_network` or `partner`.
    pub purpose: String,
    /// Its title.
    pub title: String,
    /// What is asked.
    pub about: String,
    /// Until when offers are taken, as the clock of the zone shows it: `2027-10-15T17:00`.
    pub closes: String,
    /// The IANA zone that hour is told in; the process's when absent.
    pub zone: Option<String>,
}

/// Calls for hosts or partners.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`], and those of hours.
pub fn call(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &WriteHostCall) -> Result<HostCallView, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let facts = process::facts(&process);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::CallForHosts, &facts)?;
    if hosting::calls_of(cx.db, &process.id)?.len() >= MOST {
        return Err(Fault::invalid("title", format!("a process makes {MOST} calls; change one of them")));
    }
    let blank = Call {
        id: HostCallId::from_bits(chance()),
        process: process.id.clone(),
        purpose: adref_domain::HostPurpose::Meetings,
        title: String::new(),
        about: String::new(),
        closes_at: cx.now,
        zone: process.zone.clone(),
        decided_at: None,
        reason: None,
        version: 0,
        created_at: cx.now,
    };
    let row = filled(blank, input)?;
    if row.closes_at <= cx.now {
        return Err(Fault::invalid("closes", "a call takes offers until an hour that lies ahead"));
    }
    hosting::add_call(cx.db, &row)?;
    let record = Record::of(EventKind::HostsCalled, actor, row.id.as_str()).process(&process.id);
    record.after(&fingerprint(&row)).data(json!({ "purpose": row.purpose })).write(cx)?;
    show::call(cx, actor, &process, &row)
}

/// Changes a call, against the version its editor saw.
///
/// # Errors
/// As [`call`]; [`Fault::PreconditionRequired`], [`Fault::CallChanged`], [`Fault::CallDecided`].
pub fn change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &WriteHostCall,
    if_match: Option<&str>,
) -> Result<HostCallView, Fault> {
    let (process, before) = open_to_change(cx, actor, id, if_match)?;
    let row = filled(before.clone(), input)?;
    if row == before {
        return show::call(cx, actor, &process, &row);
    }
    let row = Call { version: before.version + 1, ..row };
    if !hosting::change_call(cx.db, &row, before.version)? {
        return Err(Fault::CallChanged);
    }
    let record = Record::of(EventKind::HostCallChanged, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&fingerprint(&before)).after(&fingerprint(&row));
    record.data(json!({ "purpose": row.purpose, "version": row.version })).write(cx)?;
    show::call(cx, actor, &process, &row)
}

fn filled(row: Call, input: &WriteHostCall) -> Result<Call, Fault> {
    let zone = zone::named(input.zone.as_deref().filter(|zone| !zone.is_empty()).unwrap_or(&row.zone))?;
    Ok(Call {
        purpose: text::code("purpose", &input.purpose)?,
        title: text::written("title", &input.title, text::TITLE)?,
        about: text::written("about", &input.about, text::COMMENT)?,
        closes_at: zone::instant("closes", &zone, &input.closes)?,
        zone,
        ..row
    })
}
