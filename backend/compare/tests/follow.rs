//! Which bracket is which: what holds whatever the wordings are.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use adref_compare::{Fate, Origin, follow, spans};
use proptest::prelude::*;

fn wording() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "[", "]", "[[", "] [", " {EUN+}", " {USA-}", "cities ", "rivers ", "shared ", "and ", "the ", ", ",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    /// Both lists are told in full, and they tell the same story.
    #[test]
    fn both_sides_agree(old in wording(), new in wording()) {
        let followed = follow(&old, &new);
        prop_assert_eq!(followed.fates.len(), spans(&old).len());
        prop_assert_eq!(followed.origins.len(), spans(&new).len());
        for (at, origin) in followed.origins.iter().enumerate() {
            match origin {
                Origin::Same(from) => prop_assert_eq!(followed.fates[*from], Fate::Same(at)),
                Origin::PartedFrom(from) => prop_assert!(*from < followed.fates.len()),
                Origin::New => {}
            }
        }
        for (at, fate) in followed.fates.iter().enumerate() {
            match fate {
                Fate::Same(to) => prop_assert_eq!(followed.origins[*to], Origin::Same(at)),
                Fate::JoinedTo(to) => prop_assert!(*to < followed.origins.len()),
                Fate::Kept | Fate::Dropped => {}
            }
        }
    }

    /// A wording that does not change, and one in which only a position is added, keep every bracket.
    #[test]
    fn positions_change_no_identity(old in wording(), party in prop::sample::select(vec!["IND", "BRA", "G77"])) {
        let same = (0..spans(&old).len()).map(Origin::Same).collect::<Vec<_>>();
        prop_assert_eq!(&follow(&old, &old).origins, &same);
        let reading = adref_notation::read_one(&old);
        for bracket in 0..u32::try_from(reading.brackets().len()).unwrap() {
            let stance = Some(adref_notation::Stance::Oppose);
            let stated = adref_notation::Operation::SetPosition { bracket, party: party.into(), stance };
            let Ok(change) = reading.edit(&stated) else { continue };
            let new = change.apply(0, &old).unwrap();
            prop_assert_eq!(&follow(&old, &new).origins, &same, "{} -> {}", old, new);
        }
    }
}
