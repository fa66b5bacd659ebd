//! What happened to brackets, positions and stamps, a line each.

use adref_compare::{BracketEvent, Change, EventKind, Show};

/// Most characters of a bracket's words repeated in a line.
const MOST: usize = 60;

/// The events of a change that are shown, in reading order.
pub(super) fn lines(change: &Change, show: Show) -> Vec<String> {
    show.events(change).map(line).collect()
}

fn line(event: &BracketEvent) -> String {
    let what = match event.event {
        EventKind::Opened => "bracket opened",
        EventKind::RivalAdded => "rival text added",
        EventKind::LiftedKept => "bracket lifted, words kept",
        EventKind::LiftedDropped => "bracket dropped with its words",
        EventKind::PositionAdded => "position taken",
        EventKind::PositionChanged => "position changed",
        EventKind::PositionWithdrawn => "position withdrawn",
        EventKind::StampSet => "agreed",
        EventKind::StampRemoved => "agreement reopened",
    };
    let stances: Vec<&str> = [&event.before, &event.after].into_iter().flatten().map(String::as_str).collect();
    let party = event.party.as_ref().map_or(String::new(), |party| format!(", {party}: {}", stances.join(" → ")));
    let mut words: String = event.text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if event.text.chars().count() > MOST {
        words.push('…');
    }
    let words = if words.is_empty() { words } else { format!(": [{words}]") };
    format!("  · {what}{party}{words}")
}
