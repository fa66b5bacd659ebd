//! Nominations as a file, with exactly what its reader sees on the page.

use adref_formats::sheet::{Form, Sheet};

use super::{NominationsQuery, show};
use crate::views::NominationView;
use crate::{Actor, Cx, Fault, file};

const COLUMNS: [&str; 12] = [
    "State",
    "Name of the State",
    "Region",
    "Name",
    "Address",
    "Competences",
    "Where it stands",
    "Nominated",
    "By the secretariat",
    "Statement",
    "Gender",
    "Curriculum vitae",
];

/// The nominations for a call as `csv`, `xlsx` or `json`.
///
/// # Errors
/// As [`super::list`].
pub fn exported(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    query: &NominationsQuery,
    form: Form,
) -> Result<file::Made, Fault> {
    let (call, process) = super::call(cx, actor, id)?;
    let rows = show::list(cx, actor, id, query)?;
    let mut sheet = Sheet::new(&call.title, &COLUMNS);
    for row in &rows {
        sheet.push(line(row));
    }
    file::made(&format!("{}-nominations", process.slug), form, &sheet, &rows)
}

fn line(row: &NominationView) -> Vec<String> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let by_secretariat = if row.by_secretariat { "yes" } else { "no" };
    vec![
        row.state_of.code.clone(),
        row.state_of.name.clone(),
        said(&row.state_of.region),
        row.name.clone(),
        said(&row.email),
        row.competences.join("; "),
        row.state.clone(),
        row.created_at.clone(),
        by_secretariat.to_owned(),
        said(&row.statement),
        said(&row.gender),
        said(&row.cv),
    ]
}
