//! The timeline of the demonstration: what is done, what goes on, one date that moved and some that may.

use super::{INSTRUMENT, PROCESS};
use crate::milestone::{self, DraftName, WriteMilestone};
use crate::process::{self, NeedInput, PledgeInput, WriteAbout};
use crate::text::day;
use crate::views::MilestoneView;
use crate::{Actor, Cx, Fault, round};

const DAY: i64 = 24 * 3600;

/// Says on whose decision the process is held, whom to ask, and what it needs.
pub(super) fn describe(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    let need = |what: &str, amount: &str| NeedInput { what: what.to_owned(), amount: Some(amount.to_owned()) };
    let pledge = |what: &str, amount: Option<&str>, by: &str| PledgeInput {
        what: what.to_owned(),
        amount: amount.map(str::to_owned),
        by: by.to_owned(),
    };
    let card = WriteAbout {
        mandate: Some("Decision 4 of the Assembly of River Cities, 12 November 2025".to_owned()),
        contact: Some("Secretariat of the Assembly, rivers@adref.example".to_owned()),
        needed: vec![need("Travel of experts to two meetings", "USD 140,000"), need("Interpretation", "six days")],
        pledged: vec![
            pledge("Travel of twelve experts", Some("USD 60,000"), "Kenya"),
            pledge("Hall and interpretation of the second meeting", None, "City of Lyon"),
        ],
    };
    let etag = process::about(cx, secretariat, PROCESS)?.etag;
    process::write_about(cx, secretariat, PROCESS, &card, Some(&etag))?;
    Ok(())
}

/// Plans the whole way, with the drafts and rounds there are.
pub(super) fn plan(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    let in_days = |days: i64| day(cx.now.plus_seconds(days * DAY));
    let month_in = |days: i64| in_days(days).chars().take(7).collect::<String>();
    let (open, meeting, last) = (format!("{}/{}", in_days(0), in_days(36)), month_in(75), month_in(150));
    let (adoption, later) = (month_in(190), month_in(260));
    let rounds: Vec<String> = round::list(cx, secretariat, INSTRUMENT)?
        .into_iter()
        .filter(|round| round.draft == "first")
        .map(|round| round.id)
        .collect();

    let mandate = done("Mandate", "2025-11", "River cities ask for common principles.");
    let mandate = add(cx, secretariat, &mandate)?;
    let zero = done("Zero draft", "2026-03-02", "A first whole text, written by the secretariat.");
    let zero = add(cx, secretariat, &WriteMilestone { drafts: vec![draft("zero")], ..after(&mandate, zero) })?;
    let first = WriteMilestone {
        title: "First draft".to_owned(),
        when: "2026-07".to_owned(),
        description: Some("The text after the experts have read it, with an answer to each of them.".to_owned()),
        ..WriteMilestone::default()
    };
    let first = after(&zero, first);
    let planned = add(cx, secretariat, &first)?;
    let first = WriteMilestone {
        when: "2026-09-21".to_owned(),
        state: Some("done".to_owned()),
        drafts: vec![draft("first")],
        reason: Some("The experts asked for two more months to hold two floods against each other.".to_owned()),
        ..first
    };
    let first = milestone::change(cx, secretariat, &planned.id, &first, Some(&planned.etag))?;
    let consultations = WriteMilestone {
        title: "Consultations on the first draft".to_owned(),
        when: open,
        state: Some("current".to_owned()),
        description: Some("Experts, delegations and people of the regions comment on it.".to_owned()),
        rounds,
        ..WriteMilestone::default()
    };
    let consultations = add(cx, secretariat, &after(&first, consultations))?;
    let meeting = tentative("Second meeting of the working group", &meeting, "The group goes through what was said.");
    let meeting = add(cx, secretariat, &after(&consultations, meeting))?;
    let last = tentative("Final draft", &last, "The text is closed, translated and sent out.");
    let last = add(cx, secretariat, &after(&meeting, last))?;
    let adopted = tentative("Adoption", &adoption, "The conference of river cities adopts the principles.");
    let adopted = after(&last, adopted);
    let planned = add(cx, secretariat, &adopted)?;
    let moved = WriteMilestone {
        when: later,
        tentative: false,
        reason: Some("The conference meets later than it had planned to.".to_owned()),
        ..adopted
    };
    milestone::change(cx, secretariat, &planned.id, &moved, Some(&planned.etag))?;
    Ok(())
}

fn add(cx: &mut Cx<'_, '_>, secretariat: &Actor, input: &WriteMilestone) -> Result<MilestoneView, Fault> {
    milestone::add(cx, secretariat, PROCESS, input)
}

fn after(before: &MilestoneView, input: WriteMilestone) -> WriteMilestone {
    WriteMilestone { waits_for: vec![before.id.clone()], ..input }
}

fn draft(slug: &str) -> DraftName {
    DraftName { instrument: INSTRUMENT.to_owned(), draft: slug.to_owned() }
}

fn done(title: &str, when: &str, description: &str) -> WriteMilestone {
    WriteMilestone { state: Some("done".to_owned()), tentative: false, ..tentative(title, when, description) }
}

fn tentative(title: &str, when: &str, description: &str) -> WriteMilestone {
    WriteMilestone {
        title: title.to_owned(),
        when: when.to_owned(),
        tentative: true,
        description: Some(description.to_owned()),
        ..WriteMilestone::default()
    }
}
