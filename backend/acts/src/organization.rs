//! Organizations that take part, with their class and region.

use adref_domain::event::EventKind;
use adref_domain::ids::OrganizationId;
use adref_domain::policy::{Action, Facts};
use adref_store::organizations;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::record::Record;
use crate::views::OrganizationView;
use crate::{Actor, Cx, Fault, text};

/// An organization to add.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddOrganization {
    /// Its name.
    pub name: String,
    /// `intergovernmental`, `un_system`, `civil_society`, `academia`, `private_sector`, `local_government`, `professional`,
    /// `indigenous_peoples` or `other`.
    pub class: String,
    /// Its region.
    pub region: Option<String>,
}

/// Every organization, by name.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<Vec<OrganizationView>, Fault> {
    actor.must(Action::ReadOrganizations, &Facts::default())?;
    Ok(organizations::list(cx.db)?.iter().map(view).collect())
}

/// Adds an organization.
///
/// # Errors
/// [`Fault::Invalid`] for a name that is taken or a class nobody knows, [`Fault::UnknownRegion`].
pub fn add(cx: &mut Cx<'_, '_>, actor: &Actor, input: &AddOrganization) -> Result<OrganizationView, Fault> {
    actor.must_openly(Action::ManageOrganizations, &Facts::default())?;
    let row = organizations::Organization {
        id: OrganizationId::from_bits(chance()),
        name: text::written("name", &input.name, 200)?,
        class: text::code("class", &input.class)?,
        region: input.region.as_deref().map(text::region).transpose()?,
        created_at: cx.now,
    };
    if organizations::by_name(cx.db, &row.name)?.is_some() {
        return Err(Fault::invalid("name", "there is an organization of this name"));
    }
    organizations::add(cx.db, &row)?;
    let now = json!({ "organization": row.id, "name": row.name, "class": row.class, "region": row.region });
    let record = Record::of(EventKind::OrganizationAdded, actor, row.id.as_str()).after(&now);
    record.data(json!({ "class": row.class, "region": row.region })).write(cx)?;
    Ok(view(&row))
}

fn view(row: &organizations::Organization) -> OrganizationView {
    OrganizationView {
        id: row.id.to_string(),
        name: row.name.clone(),
        class: row.class.to_string(),
        region: row.region.map(String::from),
    }
}
