//! Timelines begun from a template: the steps of a known path, their months counted backwards from the one of adoption.

use std::collections::BTreeMap;

use adref_domain::event::EventKind;
use adref_domain::ids::MilestoneId;
use adref_domain::milestone::Span;
use adref_domain::{MilestoneLink, MilestoneState, Precision};
use adref_store::milestones::{self, Link, Milestone};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{planned, timeline, when};
use crate::house::chance;
use crate::record::Record;
use crate::views::TimelineView;
use crate::{Actor, Cx, Fault};

/// The paths there are, in the languages of the house.
const TEMPLATES: &str = include_str!("../../data/timelines.json");

/// Which path, and where it leads.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginTimeline {
    /// The template: `two-years`.
    pub template: String,
    /// The month of adoption, such as `2027-06`.
    pub adoption: String,
    /// The language of its titles: `ar`, `en`, `es`, `fr`, `ru` or `zh`; English when absent.
    pub language: Option<String>,
}

#[derive(Deserialize)]
struct Template {
    code: String,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    code: String,
    /// How many months before that of adoption it begins.
    before: i32,
    /// How many months it takes.
    long: i32,
    waits_for: Vec<String>,
    title: BTreeMap<String, String>,
    text: BTreeMap<String, String>,
}

/// A step with its months and words.
struct Dated {
    code: String,
    span: Span,
    waits_for: Vec<String>,
    title: String,
    text: String,
}

/// The codes of the templates there are.
#[must_use]
pub fn known() -> Vec<String> {
    templates().into_iter().flatten().map(|one| one.code).collect()
}

/// Begins a timeline from a template; every step is tentative until somebody says otherwise.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`], [`Fault::TimelineBegun`] where there are milestones already.
pub fn begin(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &BeginTimeline) -> Result<TimelineView, Fault> {
    let process = planned(cx, actor, slug)?;
    let steps = dated(input)?;
    if !milestones::of_process(cx.db, &process.id)?.is_empty() {
        return Err(Fault::TimelineBegun);
    }
    let ids: Vec<(String, MilestoneId)> =
        steps.iter().map(|step| (step.code.clone(), MilestoneId::from_bits(chance()))).collect();
    let named = |code: &str| ids.iter().find(|(one, _)| one == code).map(|(_, id)| id.clone());
    let rows: Vec<(Milestone, Vec<Link>)> = steps
        .into_iter()
        .filter_map(|step| {
            let id = named(&step.code)?;
            let awaited = step.waits_for.iter().filter_map(|code| named(code));
            let links = (0..).zip(awaited).map(|(ordinal, target)| waiting(&id, ordinal, &target)).collect();
            Some((milestone(cx, &process.id, id, step), links))
        })
        .collect();
    for (row, _) in &rows {
        milestones::add(cx.db, row, &[])?;
    }
    for (_, links) in &rows {
        milestones::link(cx.db, links)?;
    }
    let facts: Vec<_> = rows.iter().map(|(row, links)| super::facts(row, links)).collect();
    let data = json!({ "template": input.template, "milestones": rows.len() });
    let record = Record::of(EventKind::TimelineBegun, actor, process.id.as_str()).process(&process.id);
    record.after(&facts).data(data).write(cx)?;
    timeline::of_process(cx, actor, &process)
}

fn waiting(id: &MilestoneId, ordinal: i64, target: &MilestoneId) -> Link {
    Link { milestone: id.clone(), ordinal, kind: MilestoneLink::WaitsFor, target: target.to_string(), title: None }
}

fn milestone(cx: &Cx<'_, '_>, process: &adref_domain::ids::ProcessId, id: MilestoneId, step: Dated) -> Milestone {
    Milestone {
        id,
        process: process.clone(),
        title: step.title,
        description: Some(step.text),
        first_day: step.span.first,
        last_day: step.span.last,
        precision: step.span.precision,
        tentative: true,
        state: MilestoneState::Planned,
        version: 0,
        created_at: cx.now,
        changed_at: cx.now,
    }
}

fn templates() -> Result<Vec<Template>, Fault> {
    serde_json::from_str(TEMPLATES).map_err(|error| Fault::Internal(error.to_string()))
}

/// The steps of a template, ending in the month of adoption.
fn dated(input: &BeginTimeline) -> Result<Vec<Dated>, Fault> {
    let all = templates()?;
    let codes: Vec<&str> = all.iter().map(|one| one.code.as_str()).collect();
    let unknown = Fault::invalid("template", format!("one of {}", codes.join(", ")));
    let template = all.iter().find(|one| one.code == input.template).ok_or(unknown)?;
    let adoption = when::read("adoption", &input.adoption)?;
    let one_month = adoption.precision == Precision::Month && adoption.first.get(..7) == adoption.last.get(..7);
    if !one_month {
        return Err(Fault::invalid("adoption", "the month of adoption, such as 2027-06; the days follow from it"));
    }
    let (year, month) = when::year_and_month(&adoption.first).ok_or_else(|| Fault::Internal("a month".to_owned()))?;
    let language = input.language.as_deref().filter(|tag| !tag.is_empty()).unwrap_or("en");
    let words = |of: &BTreeMap<String, String>| {
        let known: Vec<&str> = of.keys().map(String::as_str).collect();
        let found = of.get(language).cloned();
        found.ok_or_else(|| Fault::invalid("language", format!("one of {}", known.join(", "))))
    };
    template
        .steps
        .iter()
        .map(|step| {
            let span = when::months(year, month, -step.before, step.long);
            Ok(Dated {
                code: step.code.clone(),
                span: span
                    .ok_or_else(|| Fault::invalid("adoption", "a later month: the path begins before our era"))?,
                waits_for: step.waits_for.clone(),
                title: words(&step.title)?,
                text: words(&step.text)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::conflicts::{self, conflicts};
    use super::*;

    const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

    fn path(template: &str, adoption: &str, language: &str) -> Vec<Dated> {
        let input = BeginTimeline {
            template: template.to_owned(),
            adoption: adoption.to_owned(),
            language: Some(language.to_owned()),
        };
        dated(&input).unwrap()
    }

    #[test]
    fn every_template_is_whole_and_has_no_conflict_whenever_it_ends() {
        for template in known() {
            for year in 2024..2029 {
                for month in 1..=12 {
                    let adoption = format!("{year}-{month:02}");
                    let steps = path(&template, &adoption, "en");
                    let number = |code: &str| steps.iter().position(|step| step.code == code).unwrap();
                    let id = |at: usize| MilestoneId::from_bits(at as u128);
                    let days: Vec<conflicts::Step> = steps
                        .iter()
                        .enumerate()
                        .map(|(at, step)| conflicts::Step {
                            id: id(at),
                            title: step.title.clone(),
                            first: step.span.first.clone(),
                            last: step.span.last.clone(),
                            over: false,
                            cancelled: false,
                            waits_for: step.waits_for.iter().map(|code| id(number(code))).collect(),
                            rounds: Vec::new(),
                            drafts: Vec::new(),
                        })
                        .collect();
                    assert_eq!(conflicts(&days), [], "{adoption}");
                    let last = steps.iter().find(|step| step.code == "adoption").unwrap();
                    assert_eq!(when::written(&last.span), adoption);
                }
            }
        }
    }

    #[test]
    fn every_step_has_words_in_every_language_and_none_are_left_from_another() {
        for template in known() {
            let english = path(&template, "2027-06", "en");
            for language in LANGUAGES {
                for (step, english) in path(&template, "2027-06", language).iter().zip(&english) {
                    assert!(!step.title.trim().is_empty() && !step.text.trim().is_empty(), "{} {language}", step.code);
                    assert!(language == "en" || step.text != english.text, "{} {language}", step.code);
                }
            }
        }
    }

    #[test]
    fn the_two_years_are_counted_backwards() {
        let steps = path("two-years", "2026-02", "en");
        let when = |code: &str| when::written(&steps.iter().find(|step| step.code == code).unwrap().span);
        assert_eq!(when("mandate"), "2024-02");
        assert_eq!(when("regional"), "2024-12/2025-03");
        assert_eq!(steps.iter().find(|step| step.code == "mandate").unwrap().span.last, "2024-02-29");
    }

    #[test]
    fn what_is_no_month_or_no_template_is_told() {
        let begin = |template: &str, adoption: &str, language: &str| {
            let [template, adoption] = [template, adoption].map(str::to_owned);
            match dated(&BeginTimeline { template, adoption, language: Some(language.to_owned()) }) {
                Err(Fault::Invalid { field, .. }) => field,
                _ => panic!("was taken"),
            }
        };
        assert_eq!(begin("ten-years", "2027-06", "en"), "template");
        assert_eq!(begin("two-years", "2027", "en"), "adoption");
        assert_eq!(begin("two-years", "2027-06-30", "en"), "adoption");
        assert_eq!(begin("two-years", "2027-06/2027-07", "en"), "adoption");
        assert_eq!(begin("two-years", "June", "en"), "adoption");
        assert_eq!(begin("two-years", "2027-06", "tlh"), "language");
    }
}
