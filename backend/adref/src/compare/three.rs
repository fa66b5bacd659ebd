//! Three texts: what each side made of the base, and where they collide.

use std::fmt::Write;
use std::process::ExitCode;

use adref_compare::{CollisionKind, Comparison, OpKind, Show, Summary, ThreeRow, ThreeSummary, ThreeWay, Who};
use anyhow::Result;
use serde::Serialize;

use super::arguments::CompareArguments;
use super::pen::Pen;
use super::report::{Found, Side};
use super::{DIFFERENT, Text, answered, events, names, sentence, side, written};
use crate::out::Out;

/// What `adref compare A B --base C --json` answers. Later tools rely on the names: they are a contract.
#[derive(Serialize)]
struct Report<'t> {
    base: Side,
    a: Side,
    b: Side,
    rows: &'t [ThreeRow],
    left: Half,
    right: Half,
    summary: ThreeSummary,
    coarse: bool,
}

/// The base against one side; `left_pairs` and `right_pairs` of the rows point into its pairs.
#[derive(Serialize)]
struct Half {
    #[serde(flatten)]
    found: Found,
    summary: Summary,
}

impl Half {
    fn of(compared: &Comparison) -> Self {
        Self { found: Found::of(compared), summary: compared.summary }
    }
}

/// Answers for a base and two sides, in this order.
pub(super) fn answer(arguments: &CompareArguments, texts: &[Text; 3], three: &ThreeWay, out: &Out) -> Result<ExitCode> {
    let [base, a, b] = texts;
    let fronts = base.front == a.front && base.front == b.front;
    let report = Report {
        base: Side::of(&base.paragraphs),
        a: Side::of(&a.paragraphs),
        b: Side::of(&b.paragraphs),
        rows: &three.rows,
        left: Half::of(&three.left),
        right: Half::of(&three.right),
        summary: three.summary,
        coarse: three.coarse,
    };
    if out.json() {
        answered(arguments, out, &report)?;
    } else {
        let pen = Pen::new(arguments.out.is_none() && out.colored());
        let text = drawn(arguments, &report, three, pen);
        written(arguments, out, &format!("{text}{}{}", counted(three), sentence::of_fronts(fronts)))?;
    }
    let same = fronts && three.rows.iter().all(|row| row.who == Who::Nobody && !row.relabelled);
    Ok(if same { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}

fn drawn(arguments: &CompareArguments, report: &Report<'_>, three: &ThreeWay, pen: Pen) -> String {
    let mut text = String::new();
    if arguments.summary {
        return text;
    }
    let wide = arguments.side_by_side.then(|| side::width(arguments.width));
    // Cells are measured, and colours would count as letters.
    let inner = if wide.is_some() { Pen::new(false) } else { pen };
    for row in three.rows.iter().filter(|row| row.who != Who::Nobody) {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{}", pen.heading(&title(report, row)));
        let halves = [
            half("left", &three.left, &row.left_pairs, arguments.shown(), inner),
            half("right", &three.right, &row.right_pairs, arguments.shown(), inner),
        ];
        let _ = match wide {
            Some(width) => writeln!(text, "{}", side::table(halves.map(|half| half.join("\n")), width)),
            None => writeln!(text, "{}", halves.concat().join("\n")),
        };
        for line in collisions(row) {
            let _ = writeln!(text, "{}", pen.heading(&line));
        }
        text.push('\n');
    }
    text
}

fn title(report: &Report<'_>, row: &ThreeRow) -> String {
    let places = [(&report.base, &row.base), (&report.a, &row.left), (&report.b, &row.right)];
    let label = places.iter().find(|place| !place.1.is_empty()).map(|(side, indices)| names::labels(side, indices));
    let who = match row.who {
        Who::Nobody => "as it was",
        Who::Left => "changed by the left",
        Who::Right => "changed by the right",
        Who::Alike => "changed by both alike",
        Who::Both => "changed by both, no collision",
        Who::Collide => "COLLISION",
    };
    format!("{}  {who}", label.unwrap_or_default())
}

/// What one side made of a row, nothing where it left it alone.
fn half(name: &str, compared: &Comparison, pairs: &[usize], show: Show, pen: Pen) -> Vec<String> {
    let mut lines = Vec::new();
    for pair in pairs {
        let kind = compared.pairs.get(*pair).map_or("", |pair| names::kind(pair.kind));
        let change = compared.changes.iter().find(|change| change.pair == *pair);
        let ops = change.map(|change| show.ops(&change.ops)).unwrap_or_default();
        if kind == names::SAME || kind == names::RENUMBERED {
            continue;
        }
        let marked = ops.iter().any(|op| op.op != OpKind::Same);
        lines.push(format!("{name}, {kind}: {}", if marked { pen.ops(&ops) } else { String::new() }));
        lines.extend(change.map(|change| events::lines(change, show)).unwrap_or_default());
    }
    lines
}

fn collisions(row: &ThreeRow) -> Vec<String> {
    let line = |collision: &adref_compare::Collision| match (&collision.kind, &collision.words) {
        (CollisionKind::Words | CollisionKind::Added, Some(clash)) => {
            format!("  ! “{}” became “{}” on the left and “{}” on the right", clash.base, clash.mine, clash.theirs)
        }
        (CollisionKind::Dropped, _) => "  ! one side dropped what the other changed".to_owned(),
        (CollisionKind::Moved, _) => "  ! both moved it, to different places".to_owned(),
        (CollisionKind::Words | CollisionKind::Added, None) => "  ! both changed it".to_owned(),
    };
    let merged = row.merged.iter().filter(|_| !row.collisions.is_empty()).map(|merged| format!("  merged: {merged}"));
    row.collisions.iter().map(line).chain(merged).collect()
}

fn counted(three: &ThreeWay) -> String {
    let summary = &three.summary;
    let facts = [
        (summary.left, "changed by the left"),
        (summary.right, "changed by the right"),
        (summary.alike, "by both alike"),
        (summary.both, "by both without collision"),
        (summary.colliding, "in collision"),
    ];
    let facts: Vec<String> =
        facts.iter().filter(|fact| fact.0 > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let said = if facts.is_empty() { "nothing changed".to_owned() } else { facts.join(", ") };
    format!("{}; {said}.{}\n", sentence::of_unchanged(summary.unchanged), sentence::of_coarse(three.coarse))
}
