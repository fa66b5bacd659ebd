//! The matrix as a file.

use adref_domain::policy::Action;
use adref_formats::sheet::{Form, Sheet};

use super::matrix::{MatrixQuery, of_draft};
use crate::views::{MatrixRow, MatrixView};
use crate::{Actor, Cx, Fault, file, lookup};

/// The matrix of a draft as `csv`, `xlsx` or `json`.
///
/// # Errors
/// As [`super::matrix`].
pub fn exported(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    query: &MatrixQuery,
    form: Form,
) -> Result<file::Made, Fault> {
    let (text, found, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must(Action::SeePosition, &text.draft_facts(&found))?;
    let view = of_draft(cx, actor, &text, &found, query)?;
    let title = format!("{}, {}", text.instrument.title, found.label);
    file::made(&format!("{slug}-{}-positions", found.slug), form, &sheet(&title, &view), &view)
}

fn sheet(title: &str, view: &MatrixView) -> Sheet {
    let fixed = ["Paragraph", "Words"];
    let sums =
        ["Support", "Oppose", "Reserve", "Pending", "Flexible", "No record", "Contested", "Alone", "One party away"];
    let parties = view.parties.iter().map(|party| party.code.as_str());
    let columns: Vec<&str> = fixed.into_iter().chain(parties).chain(sums).collect();
    let mut sheet = Sheet::new(title, &columns);
    for row in &view.rows {
        sheet.push(line(view, row));
    }
    sheet
}

fn line(view: &MatrixView, row: &MatrixRow) -> Vec<String> {
    let cell = |party: &str| {
        let cell = row.cells.iter().find(|cell| cell.party == party);
        cell.map(|cell| cell.stances.join(" and ")).unwrap_or_default()
    };
    let sum = &row.sum;
    let counts = [sum.support, sum.oppose, sum.reserve, sum.pending, sum.flexible, sum.silent];
    let mut line = vec![row.label.clone().unwrap_or_else(|| row.anchor.clone()), row.words.clone()];
    line.extend(view.parties.iter().map(|party| cell(&party.code)));
    line.extend(counts.iter().map(usize::to_string));
    line.push(format!("{}", row.contested as f64 / 2.0));
    line.push(row.alone.clone().unwrap_or_default());
    line.push(row.one_away.clone().unwrap_or_default());
    line
}
