//! What does not go together in a timeline. Pure: it is handed what one reader sees, and finds nothing in what they do not.

use adref_domain::ids::MilestoneId;

/// A milestone as far as its days go. Days are `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) id: MilestoneId,
    pub(crate) title: String,
    pub(crate) first: String,
    pub(crate) last: String,
    /// Done or cancelled: nothing is planned around it any more.
    pub(crate) over: bool,
    /// Cancelled: nothing waits for it.
    pub(crate) cancelled: bool,
    pub(crate) waits_for: Vec<MilestoneId>,
    pub(crate) rounds: Vec<RoundDays>,
    pub(crate) drafts: Vec<DraftDay>,
}

/// A round that belongs to a milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoundDays {
    pub(crate) title: String,
    pub(crate) instrument: String,
    /// The place of its draft among those of the text.
    pub(crate) ordinal: i64,
    pub(crate) opens: String,
    pub(crate) closes: String,
}

/// An issued draft that belongs to a milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DraftDay {
    pub(crate) title: String,
    pub(crate) instrument: String,
    /// Its place among the drafts of the text.
    pub(crate) ordinal: i64,
    pub(crate) day: String,
}

/// Two things that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// `before_awaited`, `round_outside` or `round_after_draft`.
    pub(crate) code: &'static str,
    /// The milestone it is shown at.
    pub(crate) at: MilestoneId,
    /// What is in the way: a milestone or a round.
    pub(crate) what: String,
    /// Its last day; for a round outside its milestone, both its days.
    pub(crate) days: String,
    /// What it is held against, where that is not the milestone itself: the draft a round feeds.
    pub(crate) against: Option<String>,
}

/// Everything in these steps that does not go together, in their order.
pub(crate) fn conflicts(steps: &[Step]) -> Vec<Conflict> {
    let mut found = Vec::new();
    for step in steps.iter().filter(|step| !step.over) {
        for awaited in awaited(steps, step).filter(|awaited| step.last < awaited.last) {
            found.push(conflict("before_awaited", step, &awaited.title, &awaited.last, None));
        }
        for round in step.rounds.iter().filter(|round| round.opens < step.first || round.closes > step.last) {
            let days = format!("{}/{}", round.opens, round.closes);
            found.push(conflict("round_outside", step, &round.title, &days, None));
        }
        late_rounds(steps, step, &mut found);
    }
    found
}

/// Rounds that end after the draft they feed: the next draft of their text, or whatever waits for their milestone.
fn late_rounds(steps: &[Step], step: &Step, found: &mut Vec<Conflict>) {
    for round in steps.iter().filter(|other| !other.cancelled).flat_map(|other| &other.rounds) {
        for draft in step.drafts.iter().filter(|draft| fed_by(draft, round) && round.closes > draft.day) {
            found.push(conflict("round_after_draft", step, &round.title, &round.closes, Some(&draft.title)));
        }
    }
    if !step.drafts.is_empty() {
        // Its draft is there, and the rounds were held against that.
        return;
    }
    for awaited in awaited(steps, step) {
        for round in awaited.rounds.iter().filter(|round| round.closes > step.last) {
            found.push(conflict("round_after_draft", step, &round.title, &round.closes, None));
        }
    }
}

/// The next draft of the text: one further on than that the round is about.
fn fed_by(draft: &DraftDay, round: &RoundDays) -> bool {
    draft.instrument == round.instrument && draft.ordinal == round.ordinal.saturating_add(1)
}

fn awaited<'a>(steps: &'a [Step], step: &'a Step) -> impl Iterator<Item = &'a Step> {
    steps.iter().filter(|other| !other.cancelled && step.waits_for.contains(&other.id))
}

fn conflict(code: &'static str, at: &Step, what: &str, days: &str, against: Option<&str>) -> Conflict {
    Conflict {
        code,
        at: at.id.clone(),
        what: what.to_owned(),
        days: days.to_owned(),
        against: against.map(str::to_owned),
    }
}

/// Whether a milestone that waits for these would wait for itself, through however many others.
pub(crate) fn waits_for_itself(
    id: &MilestoneId,
    waits_for: &[MilestoneId],
    all: &[(MilestoneId, MilestoneId)],
) -> bool {
    let mut open: Vec<&MilestoneId> = waits_for.iter().collect();
    let mut seen = std::collections::BTreeSet::new();
    while let Some(next) = open.pop() {
        if next == id {
            return true;
        }
        if seen.insert(next) {
            open.extend(all.iter().filter(|(from, _)| from == next && from != id).map(|(_, to)| to));
        }
    }
    false
}

#[cfg(test)]
mod tests;
