//! Those who host, the partners, and those who pledged something.

use super::gather::Known;
use super::markdown::{heading, line, paragraph, points};
use super::say::Say;
use crate::views::{HostView, ResourceView};

pub(super) fn written(say: &Say, known: &Known) -> String {
    let words = &say.words.thanks;
    let chosen = |meetings: bool| -> Vec<String> {
        let calls = known.hosting.calls.iter().rev().filter(|call| (call.purpose == "meetings") == meetings);
        calls.flat_map(|call| &call.chosen).map(|one| host(say, one)).collect()
    };
    let pledged = known.about.pledged.iter().map(|one| pledge(say, one)).collect();
    let lists = [(words.hosts, chosen(true)), (words.partners, chosen(false)), (words.pledged, pledged)];
    let mut out = String::new();
    for (lead, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
        if out.is_empty() {
            heading(&mut out, words.title);
        }
        paragraph(&mut out, lead);
        points(&mut out, list);
    }
    out
}

fn host(say: &Say, one: &HostView) -> String {
    let days = if one.first_day == one.last_day {
        one.first_day.clone()
    } else {
        format!("{}/{}", one.first_day, one.last_day)
    };
    let values = [
        ("host", line(&one.host).into()),
        ("city", line(&one.city).into()),
        ("country", line(&one.country).into()),
        ("days", say.days(&days).into()),
    ];
    say.phrase(say.words.thanks.host, &values)
}

fn pledge(say: &Say, one: &ResourceView) -> String {
    let by = one.by.as_deref().map(line).unwrap_or_default();
    let what = match &one.amount {
        Some(amount) => {
            say.phrase(say.words.of_it, &[("name", line(&one.what).into()), ("number", line(amount).into())])
        }
        None => line(&one.what),
    };
    say.phrase(say.words.thanks.pledge, &[("by", by.into()), ("what", what.into())])
}
