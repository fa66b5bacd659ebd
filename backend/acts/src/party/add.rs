//! Adding a party, or other names of one.

use adref_domain::event::EventKind;
use adref_domain::policy::{Action, Facts};
use adref_store::parties;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::show;
use crate::record::Record;
use crate::views::PartyView;
use crate::{Actor, Cx, Fault, text};

/// A party to add. With the code of one that is known, only its other names are added.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddParty {
    /// Its code: capitals, digits and hyphens, such as `GRP-7`.
    pub code: String,
    /// `state`, `observer` or `group`; `group` when absent.
    pub kind: Option<String>,
    /// Name in English; needed for a new party.
    pub english: Option<String>,
    /// Name in French; the English one when absent.
    pub french: Option<String>,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// Adds a party, or other names of one that is known.
///
/// # Errors
/// [`Fault::Invalid`] for a code, kind or name that cannot be used or that another party goes by.
pub fn add(cx: &mut Cx<'_, '_>, actor: &Actor, input: &AddParty) -> Result<PartyView, Fault> {
    actor.must_openly(Action::ManageParties, &Facts::default())?;
    let known = cx.parties_now()?;
    let code = match known.find(&input.code) {
        Some(party) => party.code.clone(),
        None => new_party(cx, actor, input)?,
    };
    for alias in &input.aliases {
        let alias = text::written("aliases", alias, 120)?;
        let mut readings = known.registry().readings(&alias);
        match readings.next() {
            Some(first) if first.code == code || readings.any(|party| party.code == code) => {}
            Some(_) => return Err(Fault::invalid("aliases", "another party goes by this name")),
            None => parties::add_alias(cx.db, &parties::Alias { alias, party: code.clone(), added_at: cx.now })?,
        }
    }
    let data = json!({ "aliases": input.aliases });
    Record::of(EventKind::PartyAdded, actor, &code)
        .after(&json!({ "party": code, "aliases": input.aliases }))
        .data(data)
        .write(cx)?;
    let now = cx.parties_now()?;
    cx.shelf.forget();
    let day = text::day(cx.now);
    let party = now.find(&code).ok_or_else(|| Fault::UnknownParty { code: code.clone() })?;
    Ok(show::view(&now, party, &day))
}

fn new_party(cx: &mut Cx<'_, '_>, actor: &Actor, input: &AddParty) -> Result<String, Fault> {
    let code = input.code.trim();
    let good = (2..=16).contains(&code.len())
        && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
        && code.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
    if !good {
        return Err(Fault::invalid("code", "2 to 16 capitals, digits and hyphens, such as GRP-7"));
    }
    let kind = input.kind.as_deref().unwrap_or("group");
    if !matches!(kind, "state" | "observer" | "group") {
        return Err(Fault::invalid("kind", "one of state, observer, group"));
    }
    let english = text::written("english", input.english.as_deref().unwrap_or_default(), 200)?;
    let french = text::optional("french", input.french.as_deref(), 200)?.unwrap_or_else(|| english.clone());
    let row = parties::Party {
        code: code.to_owned(),
        kind: kind.to_owned(),
        english,
        french,
        added_by: actor.subject.person.clone(),
        added_at: cx.now,
    };
    parties::add(cx.db, &row)?;
    Ok(row.code)
}
