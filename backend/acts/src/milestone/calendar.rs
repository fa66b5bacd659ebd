//! The timeline as a calendar that programs subscribe to, with the meetings: what the reader sees, and nothing besides.

use adref_domain::Instant;
use adref_formats::calendar::{Calendar, Entry, Standing, Time};
use adref_store::{milestones, processes};

use super::{timeline, when};
use crate::file::Made;
use crate::views::MilestoneView;
use crate::{Actor, Cx, Fault, meeting, text};

/// The timeline of a process as an iCalendar file.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn calendar(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Made, Fault> {
    let view = timeline(cx, actor, slug)?;
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let rows = milestones::of_process(cx.db, &process.id)?;
    let entries = rows.iter().filter_map(|row| {
        let shown = view.milestones.iter().find(|one| one.id == row.id.as_str())?;
        Some(Entry {
            uid: format!("{}@adref", row.id),
            stamp: stamp(row.changed_at),
            time: Time::Days { first: row.first_day.clone(), until: when::day_after(&row.last_day)? },
            summary: row.title.clone(),
            description: described(shown),
            place: None,
            standing: standing(shown),
            sequence: row.version,
        })
    });
    let mut entries: Vec<Entry> = entries.collect();
    entries.extend(meeting::entries(cx, actor, &process)?);
    let calendar = Calendar { name: process.title.clone(), entries };
    let kind = "text/calendar; charset=utf-8";
    Ok(Made { name: format!("{slug}.ics"), kind, bytes: calendar.written().into_bytes() })
}

fn standing(shown: &MilestoneView) -> Standing {
    match (shown.state.as_str(), shown.tentative) {
        ("cancelled", _) => Standing::Cancelled,
        ("planned" | "current", true) => Standing::Tentative,
        _ => Standing::Confirmed,
    }
}

/// What is said of it, and the titles of what belongs to it.
fn described(shown: &MilestoneView) -> Option<String> {
    let drafts = shown.drafts.iter().map(|draft| draft.label.clone());
    let rounds = shown.rounds.iter().map(|round| round.title.clone());
    let documents = shown.documents.iter().map(|document| format!("{} {}", document.title, document.address));
    let lines: Vec<String> = shown.description.iter().cloned().chain(drafts).chain(rounds).chain(documents).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// An instant in the basic form of ISO 8601, to the second.
pub(crate) fn stamp(at: Instant) -> String {
    let whole = text::rfc3339(Instant(at.seconds() * 1_000_000));
    whole.chars().filter(|c| !matches!(c, '-' | ':')).collect()
}
