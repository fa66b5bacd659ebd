//! In which region of the consultations a State lies, by its alpha-3 code.
//!
//! The Arab States are those of that regional office; African members of the Arab League outside it are counted to Africa. Where
//! nothing else is usual, a State is where its regional group of the United Nations meets.

use crate::mandate::Region;

const AFRICA: &str = "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LSO MDG MLI \
                      MOZ MRT MUS MWI NAM NER NGA RWA SEN SLE SOM SSD STP SWZ SYC TCD TGO TZA UGA ZAF ZMB ZWE";
const ARAB_STATES: &str = "ARE BHR DZA EGY IRQ JOR KWT LBN LBY MAR OMN PSE QAT SAU SDN SYR TUN YEM";
const ASIA_PACIFIC: &str = "AFG AUS BGD BRN BTN CHN FJI FSM IDN IND IRN JPN KAZ KGZ KHM KIR KOR LAO LKA MDV MHL MMR MNG MYS NPL \
                            NRU NZL PAK PHL PLW PNG PRK SGP SLB THA TJK TKM TLS TON TUV UZB VNM VUT WSM";
const EUROPE: &str = "ALB AND ARM AUT AZE BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ISR ITA \
                      LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE TUR UKR VAT";
const LATIN_AMERICA_CARIBBEAN: &str = "ARG ATG BHS BLZ BOL BRA BRB CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA \
                                       MEX NIC PAN PER PRY SLV SUR TTO URY VCT VEN";
const NORTH_AMERICA: &str = "CAN USA";

const REGIONS: [(Region, &str); 6] = [
    (Region::Africa, AFRICA),
    (Region::ArabStates, ARAB_STATES),
    (Region::AsiaPacific, ASIA_PACIFIC),
    (Region::Europe, EUROPE),
    (Region::LatinAmericaCaribbean, LATIN_AMERICA_CARIBBEAN),
    (Region::NorthAmerica, NORTH_AMERICA),
];

/// The region a State lies in; none is known of groups and of parties that were added.
#[must_use]
pub fn region_of(code: &str) -> Option<Region> {
    let lies = |states: &str| states.split_whitespace().any(|one| one == code);
    REGIONS.iter().find(|(_, states)| lies(states)).map(|(region, _)| *region)
}

/// The States of every region, by their codes.
pub fn states() -> impl Iterator<Item = &'static str> {
    REGIONS.iter().flat_map(|(_, states)| states.split_whitespace())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use adref_notation::{Registry, un_standing};

    use super::*;

    #[test]
    fn every_state_that_takes_part_as_of_right_lies_in_one_region() {
        let ours: BTreeSet<&str> = states().collect();
        assert_eq!(ours.len(), states().count(), "none lies in two");
        let theirs: BTreeSet<&str> = Registry::standard().parties().iter().map(|party| party.code.as_str()).collect();
        let theirs: BTreeSet<&str> = theirs.into_iter().filter(|code| un_standing(code).is_some()).collect();
        assert_eq!(ours, theirs);
    }

    #[test]
    fn regions_are_those_people_expect() {
        assert_eq!(region_of("KEN"), Some(Region::Africa));
        assert_eq!(region_of("EGY"), Some(Region::ArabStates));
        assert_eq!(region_of("MEX"), Some(Region::LatinAmericaCaribbean));
        assert_eq!(region_of("EUN"), None);
        assert_eq!(region_of(""), None);
    }
}
