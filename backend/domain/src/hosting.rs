//! Hosting: who is asked to hold meetings of a process or to be a partner in it, and what becomes of what they offer.

use crate::codes::coded;

coded! {
    /// What somebody is asked to offer.
    HostPurpose, "purpose of a call for hosts" {
        /// To hold meetings.
        Meetings => "meetings",
        /// To be a partner from universities and research.
        Academic => "academic",
        /// To be a partner as a city or an association of cities.
        CityNetwork => "city_network",
        /// To be another partner.
        Partner => "partner",
    }
}

coded! {
    /// Where an offer stands.
    OfferState, "state of an offer" {
        /// It waits for a decision.
        Offered => "offered",
        /// Whoever made it took it back.
        Withdrawn => "withdrawn",
        /// It was taken up.
        Chosen => "chosen",
        /// Others were taken up.
        NotChosen => "not_chosen",
    }
}
