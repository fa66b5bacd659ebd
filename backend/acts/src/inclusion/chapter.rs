//! "The process of making this text": the chapter that goes with a final draft, written from what is known, to be edited by hand.

use std::fmt::Write as _;

use adref_domain::policy::Action;
use adref_store::processes::{self, Process};

use super::of_process;
use super::table::number;
use crate::file::Made;
use crate::milestone::timeline;
use crate::views::{InclusionView, KindCell, MilestoneView, SilentParty};
use crate::{Actor, Cx, Fault, process};

/// The chapter as Markdown, in English.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`] for those who do not keep the process.
pub fn chapter(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Made, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let facts = process::facts(&row);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::PlanProcess, &facts)?;
    let view = of_process(cx, actor, &row)?;
    let steps = timeline(cx, actor, slug)?.milestones;
    let mut out = String::new();
    opening(&mut out, &row);
    path(&mut out, &steps);
    rounds(&mut out, &view);
    who(&mut out, &view);
    silent(&mut out, &view);
    Ok(Made { name: format!("{slug}-process.md"), kind: "text/markdown; charset=utf-8", bytes: out.into_bytes() })
}

// Writing into a string cannot fail.

fn opening(out: &mut String, row: &Process) {
    let _ = writeln!(out, "# The process of making this text\n\n{}\n", line(&row.title));
    if !row.summary.trim().is_empty() {
        let _ = writeln!(out, "{}\n", line(&row.summary));
    }
}

fn path(out: &mut String, steps: &[MilestoneView]) {
    let stands: Vec<_> = steps.iter().filter(|step| step.state != "cancelled").collect();
    if stands.is_empty() {
        return;
    }
    let moved = stands.iter().filter(|step| step.changes.iter().any(|change| change.moved)).count();
    let done = stands.iter().filter(|step| step.state == "done").count();
    let _ = writeln!(
        out,
        "## The path\n\nThe process was planned in {} steps, of which {done} are done and {moved} have moved.\n",
        stands.len()
    );
    head(out, &["Step", "When", "State", "What belongs to it"]);
    for step in stands {
        let drafts = step.drafts.iter().map(|draft| draft.label.clone());
        let rounds = step.rounds.iter().map(|round| round.title.clone());
        let documents = step.documents.iter().map(|document| document.title.clone());
        let its: Vec<String> = drafts.chain(rounds).chain(documents).collect();
        row(out, &[step.title.clone(), step.when.clone(), step.status.clone(), its.join("; ")]);
    }
    out.push('\n');
}

fn rounds(out: &mut String, view: &InclusionView) {
    if view.rounds.is_empty() {
        return;
    }
    let whole = &view.whole;
    let _ = writeln!(
        out,
        "## The rounds of comments\n\nIn {} rounds {} people made {} comments, and {} sets were lodged; {} delegations spoke.\n",
        view.rounds.len(),
        number(whole.people),
        number(whole.comments),
        number(whole.sets),
        whole.delegations.len()
    );
    head(out, &["Round", "Draft", "From", "To", "People", "Comments", "Delegations"]);
    for round in &view.rounds {
        let Some(voices) = &round.voices else { continue };
        let day = |stamp: &str| stamp.chars().take(10).collect::<String>();
        let counts = [number(voices.people), number(voices.comments), voices.delegations.len().to_string()];
        let about = [round.title.clone(), round.draft_label.clone(), day(&round.opens_at), day(&round.closes_at)];
        row(out, &about.into_iter().chain(counts).collect::<Vec<_>>());
    }
    out.push('\n');
}

fn who(out: &mut String, view: &InclusionView) {
    let whole = &view.whole;
    let _ = writeln!(out, "## Who took part\n");
    let tables: [(&str, &[KindCell]); 3] = [
        ("Kind of participant", &whole.by_kind),
        ("Region", &whole.by_region),
        ("Kind of organization", &whole.by_class),
    ];
    for (name, cells) in tables {
        head(out, &[name, "People"]);
        for cell in cells {
            row(out, &[cell.kind.replace('_', " "), number(cell.cell)]);
        }
        out.push('\n');
    }
    if !whole.delegations.is_empty() {
        let _ = writeln!(out, "Delegations that spoke: {}.\n", whole.delegations.join(", "));
    }
    let heard: Vec<_> = view.groups.iter().filter(|group| group.itself || group.spoken > 0).collect();
    if !heard.is_empty() {
        head(out, &["Group of States", "Members that spoke", "Members"]);
        for group in heard {
            row(out, &[group.english.clone(), group.spoken.to_string(), group.members.to_string()]);
        }
        out.push('\n');
    }
}

fn silent(out: &mut String, view: &InclusionView) {
    let Some(silent) = &view.silent else { return };
    let named =
        |parties: &[SilentParty]| parties.iter().map(|party| party.english.clone()).collect::<Vec<_>>().join(", ");
    let _ = writeln!(out, "## Who has not been heard\n");
    let states = silent.states.len();
    let _ = writeln!(out, "{states} Member States made no comment of their own.\n");
    let lines =
        |codes: &Option<Vec<String>>| codes.iter().flatten().cloned().collect::<Vec<_>>().join(", ").replace('_', " ");
    let lists = [
        ("Groups without a word", named(&silent.groups)),
        ("Regions without a word", lines(&silent.regions)),
        ("Kinds of organization without a word", lines(&silent.classes)),
        ("Member States without a word", named(&silent.states)),
    ];
    for (name, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
        let _ = writeln!(out, "{name}: {list}.\n");
    }
}

fn head(out: &mut String, names: &[&str]) {
    let _ = writeln!(out, "| {} |\n|{}", names.join(" | "), " --- |".repeat(names.len()));
}

fn row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

/// Somebody's words on one line, which Markdown takes for words.
fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_stay_words() {
        assert_eq!(line("A | b\n# c <script> [x](y)"), "A \\| b \\# c \\<script\\> \\[x\\](y)");
        let mut out = String::new();
        head(&mut out, &["A", "B"]);
        row(&mut out, &["x|y".to_owned(), String::new()]);
        assert_eq!(out, "| A | B |\n| --- | --- |\n| x\\|y |  |\n");
    }
}
