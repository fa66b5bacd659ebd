//! Figures about what was said on a draft: where, about what, from where, by whom, and when. They are made of the comments this
//! reader may see, and of no others; so small a number that it could point at a person is told to the secretariat alone.
//!
//! Of a comment everybody who sees it sees the words, the kind, the day and in which role it was said. From which region, and for what
//! kind of organization, is said nowhere but here. So that it cannot be worked out for one comment, others are told it of the draft as
//! a whole alone, of as many comments as make full fives, and no hidden number follows from the sum.

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

/// A number nothing is told of.
const WITHHELD: CellView = CellView { count: None, few: false };

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

/// The same by the role that a comment says itself.
const ROLES: [&[&str]; 3] = [&["delegate"], &["expert"], &["organization", "participant"]];

/// The figures of a draft.
///
/// # Errors
/// [`Fault::NotFound`] for the text, the draft or the paragraph.
pub fn figures(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, query: &FiguresQuery) -> Result<FiguresView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let (draft, _) = lookup::draft(cx, actor, &text, query.draft.as_deref().unwrap_or("latest"))?;
    let paragraph = query.paragraph.as_deref().map(ParagraphId::parse).transpose().map_err(|_| Fault::NotFound)?;
    let (seen, _) = comment::seen_on(cx, actor, &text, &draft)?;
    let mut all = comments::origins(cx.db, &draft.id, &seen)?;
    if let Some(paragraph) = &paragraph {
        all.retain(|one| one.paragraph.as_ref() == Some(paragraph));
    }
    let exact = actor.may(Action::UseDesk, &text.facts());
    // What would be told of one paragraph could be taken from what is told of all.
    let placed: &[Origin] = if exact { &all } else { told(&all, paragraph.is_some()) };
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
        by_kind: by_kind(&all),
        by_origin: by_origin(&all, placed, exact),
        of: placed.len(),
        over_time: over_time(&all),
        deadlines: deadlines.into_iter().collect(),
        silent: silent(&all, placed, exact),
        exact,
    })
}

/// The comments whose origin is told: the first ones, in full fives, so that no new one changes the figures by itself.
fn told(all: &[Origin], of_a_paragraph: bool) -> &[Origin] {
    let count = if of_a_paragraph { 0 } else { all.len() - all.len() % FEW };
    all.get(..count).unwrap_or_default()
}

/// Numbers below this one are hidden beside a small one, so that what is small is no remainder.
const HIDES: usize = 2 * FEW;

/// Numbers as this reader may know them. Beside a small one everything below [`HIDES`] is hidden: a rule that looks at no more than the
/// number itself, so that what is hidden tells nothing. Where a small one would follow all the same, nothing is told at all.
fn cells(counts: &[usize], exact: bool) -> Vec<CellView> {
    let small = |count: usize| count > 0 && count < FEW;
    if exact || !counts.iter().any(|count| small(*count)) {
        return counts.iter().map(|count| CellView { count: Some(*count), few: false }).collect();
    }
    if !ambiguous(counts) {
        return vec![WITHHELD; counts.len()];
    }
    let cell = |count: &usize| {
        let hidden = *count > 0 && *count < HIDES;
        CellView { count: (!hidden).then_some(*count), few: small(*count) }
    };
    counts.iter().map(cell).collect()
}

/// Whether each small number may be another one, for somebody who knows the sum of what is hidden, and which ones are small.
fn ambiguous(counts: &[usize]) -> bool {
    let (mut few, mut others, mut sum, mut small) = (0_usize, 0_usize, 0_usize, 0_usize);
    for count in counts.iter().filter(|count| **count > 0 && **count < HIDES) {
        sum += *count;
        if *count < FEW {
            few += 1;
            small += *count;
        } else {
            others += 1;
        }
    }
    let most = few.saturating_mul(FEW - 1);
    let from = few.max(sum.saturating_sub(others.saturating_mul(HIDES - 1)));
    let to = most.min(sum.saturating_sub(others.saturating_mul(FEW)));
    // Several can share one sum in several ways, unless all are ones or all as great as they may be.
    from < to || (few > 1 && few < small && small < most)
}

/// Each comment says its kind: who sees them counts them.
fn by_kind(all: &[Origin]) -> Vec<KindCell> {
    let count = |kind: CommentKind| all.iter().filter(|one| one.kind == kind).count();
    let cell = |kind: &CommentKind| CellView { count: Some(count(*kind)), few: false };
    CommentKind::ALL.iter().map(|kind| KindCell { kind: kind.to_string(), cell: cell(kind) }).collect()
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

fn by_origin(all: &[Origin], placed: &[Origin], exact: bool) -> Vec<OriginRow> {
    let withheld = !exact && placed.is_empty() && !all.is_empty();
    let regions: Vec<Option<Region>> = Region::ALL.iter().copied().map(Some).chain([None]).collect();
    let count = |region: Option<Region>, kind: &str| {
        placed.iter().filter(|one| region_of(one) == region && kind_of(one) == kind).count()
    };
    // Every comment says in which role it was said, so that the sum of each role is known by itself.
    let mut told = BTreeMap::new();
    for kinds in ROLES {
        let places = || regions.iter().flat_map(|region| kinds.iter().map(move |kind| (*region, *kind)));
        let counts: Vec<usize> = places().map(|(region, kind)| count(region, kind)).collect();
        let cells = if withheld { vec![WITHHELD; counts.len()] } else { cells(&counts, exact) };
        told.extend(places().zip(cells));
    }
    let row = |region: &Option<Region>| OriginRow {
        region: region.map(String::from),
        cells: KINDS
            .iter()
            .filter_map(|kind| {
                told.get(&(*region, *kind)).map(|cell| KindCell { kind: (*kind).to_owned(), cell: *cell })
            })
            .collect(),
    };
    regions.iter().map(row).collect()
}

/// How many there were by which day: each comment says its own.
fn over_time(all: &[Origin]) -> Vec<TimePoint> {
    let mut days: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *days.entry(text::day(one.created_at)).or_default() += 1;
    }
    let mut total = 0;
    let point = |(day, count)| {
        total += count;
        TimePoint { day, total }
    };
    days.into_iter().map(point).collect()
}

/// The regions and kinds of organization nobody has spoken from, among the comments whose origin is told; kept back where nothing may
/// be told of how many spoke from the others.
fn silent(all: &[Origin], placed: &[Origin], exact: bool) -> Silence {
    let withheld = !exact && placed.is_empty() && !all.is_empty();
    let none = |counts: Vec<usize>, names: Vec<String>| {
        let told =
            !withheld && cells(&counts, exact).iter().zip(&counts).all(|(cell, n)| *n > 0 || cell.count.is_some());
        let silent = counts.iter().zip(names).filter(|(count, _)| **count == 0).map(|(_, name)| name);
        told.then(|| silent.collect())
    };
    let of_region = |region: &Region| placed.iter().filter(|one| region_of(one) == Some(*region)).count();
    let of_class = |class: &OrganizationClass| placed.iter().filter(|one| one.class == Some(*class)).count();
    Silence {
        regions: none(
            Region::ALL.iter().map(of_region).collect(),
            Region::ALL.iter().map(|region| String::from(*region)).collect(),
        ),
        classes: none(
            OrganizationClass::ALL.iter().map(of_class).collect(),
            OrganizationClass::ALL.iter().map(ToString::to_string).collect(),
        ),
        parties: all.iter().filter_map(|one| one.party.clone()).collect::<BTreeSet<_>>().into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn hidden(counts: &[usize]) -> Vec<Option<usize>> {
        cells(counts, false).into_iter().map(|cell| cell.count).collect()
    }

    #[test]
    fn small_numbers_are_hidden_and_one_alone_takes_another_with_it() {
        assert_eq!(hidden(&[9, 0, 12]), [Some(9), Some(0), Some(12)]);
        assert_eq!(hidden(&[3, 2, 12]), [None, None, Some(12)]);
        assert_eq!(hidden(&[3, 0, 12, 7]), [None, Some(0), Some(12), None]);
        assert_eq!(hidden(&[1, 0, 12, 7, 1]), [None, Some(0), Some(12), None, None], "two that add up to two are ones");
        assert_eq!(hidden(&[4, 4, 9]), [None, None, None], "two that add up to eight are fours");
        assert_eq!(hidden(&[3, 0]), [None, None], "who is alone is not pointed at by the zeros");
        assert_eq!(hidden(&[1, 1, 0]), [None, None, None]);
        assert_eq!(cells(&[3, 1], true).into_iter().map(|cell| cell.count).collect::<Vec<_>>(), [Some(3), Some(1)]);
    }

    /// Every table of four numbers is made: among those that look alike and have the same sum, each small number is not always the
    /// same. Whoever knows how the numbers are hidden learns no more than that.
    #[test]
    fn no_small_number_follows_from_the_sum_and_the_others() {
        const MOST: usize = 14;
        let mut alike: HashMap<(usize, Vec<CellView>), Vec<[usize; 4]>> = HashMap::new();
        for number in 0..MOST.pow(4) {
            let counts = [number, number / MOST, number / MOST.pow(2), number / MOST.pow(3)].map(|one| one % MOST);
            alike.entry((counts.iter().sum(), cells(&counts, false))).or_default().push(counts);
        }
        for ((sum, shown), tables) in alike {
            // Greater numbers than these are not made, so that some tables stand alone only for that.
            if tables.iter().flatten().any(|count| *count > MOST - 4) {
                continue;
            }
            for (at, cell) in shown.iter().enumerate() {
                let first = tables[0][at];
                assert!(cell.count.is_none_or(|told| told == 0 || told >= FEW), "{shown:?}");
                let same = tables.iter().all(|table| table[at] == first);
                assert!(cell.count.is_some() || first == 0 || first >= FEW || !same, "{sum} {shown:?}: {tables:?}");
            }
        }
    }

    #[test]
    fn a_new_comment_changes_nothing_by_itself() {
        let one = |number: i64| Origin {
            paragraph: None,
            kind: CommentKind::General,
            role: Role::Participant,
            party: None,
            region: None,
            class: None,
            created_at: adref_domain::Instant(number),
        };
        let all: Vec<Origin> = (0..13).map(one).collect();
        for count in 0..13 {
            assert_eq!(told(all.get(..count).unwrap(), false).len(), count / FEW * FEW);
        }
        assert!(told(&all, true).is_empty(), "of one paragraph nothing is told");
    }
}
