//! Where each party stands in a draft, counted over its open brackets.

use std::collections::{BTreeMap, BTreeSet};

use adref_domain::stance::Stance;
use adref_store::drafts::Draft;

use super::said::Said;
use crate::bracket::Lives;
use crate::views::PartyStanding;
use crate::{Cx, Fault};

/// Every party that speaks in a draft, in order of codes. What is not certain is not counted.
pub(crate) fn standing(cx: &mut Cx<'_, '_>, lives: &Lives, draft: &Draft) -> Result<Vec<PartyStanding>, Fault> {
    let parties = cx.parties()?;
    let said = Said::of(cx, lives, draft, &parties)?;
    let mut found: BTreeMap<&str, PartyStanding> = BTreeMap::new();
    for point in said.points.iter().filter(|point| !point.uncertain) {
        // Each bracket once for a party, under what it says of it; of two minds is under both.
        let spoken: BTreeSet<(&str, Side)> =
            point.entries.iter().filter_map(|entry| Some((entry.party.as_str(), side(entry.stance)?))).collect();
        for (party, side) in spoken {
            let one = found
                .entry(party)
                .or_insert_with(|| PartyStanding { party: party.to_owned(), ..PartyStanding::default() });
            match side {
                Side::For => one.wants += 1,
                Side::Against => one.opposes += 1,
                Side::Aside => one.waits += 1,
            }
        }
    }
    Ok(found.into_values().collect())
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    For,
    Against,
    Aside,
}

const fn side(stance: Stance) -> Option<Side> {
    match stance {
        Stance::Support | Stance::Retain => Some(Side::For),
        Stance::Oppose | Stance::Delete => Some(Side::Against),
        Stance::Reserve | Stance::Pending => Some(Side::Aside),
        Stance::Flexible | Stance::Unclear => None,
    }
}
