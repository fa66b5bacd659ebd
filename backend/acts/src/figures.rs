//! Figures about what was said on a draft: where, about what, from where, by whom, and when. They are made of the comments this
//! reader may see, and of no others; so small a number that it could point at a person is told to the secretariat alone.

use std::collections::{BTreeMap, BTreeSet};

use adref_domain::ids::ParagraphId;
use adref_domain::policy::Action;
use adref_domain::{CommentKind, OrganizationClass, Region, Role};
use adref_store::comments::{self, Origin};
use adref_store::{placements, rounds};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::show::anchors_of;
use crate::views::{CellView, FiguresView, KindCell, OriginRow, ParagraphCell, Silence, TimePoint};
use crate::{Actor, Cx, Fault, comment, lookup, text};

/// A number below this, and above none, is only said to be small.
pub(crate) const FEW: usize = 5;

/// What the figures are about.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FiguresQuery {
    /// The draft, by its name in addresses; the newest one that may be read, when absent.
    pub draft: Option<String>,
    /// One paragraph of it.
    pub paragraph: Option<String>,
}

/// The kinds of participant figures speak of: delegations, experts, organizations, and people who speak for none of them.
const KINDS: [&str; 4] = ["delegate", "expert", "organization", "participant"];

/// The figures of a draft.
///
/// # Errors
/// [`Fault::NotFound`] for the text, the draft or the paragraph.
pub fn figures(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, query: &FiguresQuery) -> Result<FiguresView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let (draft, _) = lookup::draft(cx, actor, &text, query.draft.as_deref().unwrap_or("latest"))?;
    let paragraph = query.paragraph.as_deref().map(ParagraphId::parse).transpose().map_err(|_| Fault::NotFound)?;
    let seen = comment::seen_on(cx, actor, &text, &draft)?;
    let mut all = comments::origins(cx.db, &draft.id, &seen)?;
    if let Some(paragraph) = &paragraph {
        all.retain(|one| one.paragraph.as_ref() == Some(paragraph));
    }
    let exact = actor.may(Action::UseDesk, &text.facts());
    let sheet = placements::of_draft(cx.db, &draft.id)?;
    let anchors = anchors_of(&sheet);
    let counted = |id: &ParagraphId| all.iter().filter(|one| one.paragraph.as_ref() == Some(id)).count();
    let by_paragraph = sheet.iter().zip(&anchors).enumerate().filter_map(|(ordinal, (placed, anchor))| {
        let count = counted(&placed.paragraph);
        // Who sees the comments counts them beside the text as well: this number hides nothing and shows nothing new.
        (count > 0).then(|| ParagraphCell {
            paragraph: placed.paragraph.to_string(),
            anchor: anchor.clone(),
            label: placed.label.clone(),
            ordinal,
            count,
        })
    });
    let by_paragraph = by_paragraph.collect();
    let deadlines = rounds::list_of(cx.db, &text.instrument.id)?
        .into_iter()
        .filter(|round| round.draft == draft.id && actor.may(Action::SeeRound, &text.round_facts(cx, round, &draft)));
    let deadlines = deadlines.map(|round| text::day(round.closes_at)).collect::<BTreeSet<_>>();
    Ok(FiguresView {
        draft: draft.slug.clone(),
        draft_label: draft.label.clone(),
        total: all.len(),
        whole: all.iter().filter(|one| one.paragraph.is_none()).count(),
        by_paragraph,
        by_kind: by_kind(&all, exact),
        by_origin: by_origin(&all, exact),
        over_time: over_time(&all, exact),
        deadlines: deadlines.into_iter().collect(),
        silent: silent(&all),
        exact,
    })
}

/// A number as this reader may know it. Small ones are hidden, and where one alone is, the next smallest with it: else it could
/// be taken from the sum.
fn cells(counts: &[usize], exact: bool) -> Vec<CellView> {
    let small = |count: usize| count > 0 && count < FEW;
    let mut hidden: Vec<bool> = counts.iter().map(|count| !exact && small(*count)).collect();
    if hidden.iter().filter(|it| **it).count() == 1 {
        let open = counts.iter().zip(&hidden).enumerate().filter(|(_, (count, hidden))| **count > 0 && !**hidden);
        let next = open.min_by_key(|(_, (count, _))| **count).map(|(index, _)| index);
        if let Some(hidden) = next.and_then(|index| hidden.get_mut(index)) {
            *hidden = true;
        }
    }
    let cell =
        |(count, hidden): (&usize, bool)| CellView { count: (!hidden).then_some(*count), few: hidden && small(*count) };
    counts.iter().zip(hidden).map(cell).collect()
}

fn by_kind(all: &[Origin], exact: bool) -> Vec<KindCell> {
    let counts: Vec<_> =
        CommentKind::ALL.iter().map(|kind| all.iter().filter(|one| one.kind == *kind).count()).collect();
    let cells = cells(&counts, exact);
    CommentKind::ALL.iter().zip(cells).map(|(kind, cell)| KindCell { kind: kind.to_string(), cell }).collect()
}

/// The region, where what was written is one: long ago it was any text.
fn region_of(one: &Origin) -> Option<Region> {
    one.region.as_deref().and_then(|code| Region::from_code(code).ok())
}

/// The kind of participant somebody was when they said it.
fn kind_of(one: &Origin) -> &'static str {
    match (one.role, one.class) {
        (Role::Delegate, _) => "delegate",
        (Role::Expert, _) => "expert",
        (_, Some(_)) => "organization",
        _ => "participant",
    }
}

fn by_origin(all: &[Origin], exact: bool) -> Vec<OriginRow> {
    let regions: Vec<Option<Region>> = Region::ALL.iter().copied().map(Some).chain([None]).collect();
    let count = |region: Option<Region>, kind: &str| {
        all.iter().filter(|one| region_of(one) == region && kind_of(one) == kind).count()
    };
    let counts: Vec<usize> = regions.iter().flat_map(|region| KINDS.map(|kind| count(*region, kind))).collect();
    let mut cells = cells(&counts, exact).into_iter();
    let mut row = |region: &Option<Region>| OriginRow {
        region: region.map(String::from),
        cells: KINDS
            .iter()
            .filter_map(|kind| cells.next().map(|cell| KindCell { kind: (*kind).to_owned(), cell }))
            .collect(),
    };
    regions.iter().map(&mut row).collect()
}

/// How many there were by which day. Where small numbers are hidden, a day waits until there are enough, and the last few
/// are of the last day that is named.
fn over_time(all: &[Origin], exact: bool) -> Vec<TimePoint> {
    let mut days: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *days.entry(text::day(one.created_at)).or_default() += 1;
    }
    let mut points: Vec<TimePoint> = Vec::new();
    let (mut total, mut waiting) = (0, 0);
    for (day, count) in days {
        waiting += count;
        if exact || waiting >= FEW {
            total += waiting;
            waiting = 0;
            points.push(TimePoint { day, total });
        }
    }
    if let Some(last) = points.last_mut() {
        last.total += waiting;
    }
    points
}

/// The regions and kinds of organization nobody has spoken from.
fn silent(all: &[Origin]) -> Silence {
    let regions = Region::ALL.iter().filter(|region| all.iter().all(|one| region_of(one) != Some(**region)));
    let classes = OrganizationClass::ALL.iter().filter(|class| all.iter().all(|one| one.class != Some(**class)));
    Silence {
        regions: regions.map(|region| String::from(*region)).collect(),
        classes: classes.map(ToString::to_string).collect(),
        parties: all.iter().filter_map(|one| one.party.clone()).collect::<BTreeSet<_>>().into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(counts: &[usize]) -> Vec<Option<usize>> {
        cells(counts, false).into_iter().map(|cell| cell.count).collect()
    }

    #[test]
    fn small_numbers_are_hidden_and_one_alone_takes_another_with_it() {
        assert_eq!(hidden(&[9, 0, 12]), [Some(9), Some(0), Some(12)]);
        assert_eq!(hidden(&[3, 2, 12]), [None, None, Some(12)]);
        assert_eq!(hidden(&[3, 0, 12, 7]), [None, Some(0), Some(12), None]);
        assert_eq!(hidden(&[3]), [None]);
        assert_eq!(cells(&[3, 1], true).into_iter().map(|cell| cell.count).collect::<Vec<_>>(), [Some(3), Some(1)]);
    }

    #[test]
    fn no_hidden_number_follows_from_the_sum_and_the_others() {
        for seed in 0_u64..2_000 {
            let counts: Vec<usize> =
                (0..6).map(|at| usize::try_from((seed.wrapping_mul(2_654_435_761) >> (at * 5)) % 9).unwrap()).collect();
            let shown = hidden(&counts);
            let unknown = shown.iter().filter(|cell| cell.is_none()).count();
            let others = counts.iter().filter(|count| **count > 0).count();
            assert!(unknown != 1 || others == 1, "{counts:?} {shown:?}");
            assert!(counts.iter().zip(&shown).all(|(count, cell)| cell.is_none() || *count == 0 || *count >= FEW));
        }
    }
}
