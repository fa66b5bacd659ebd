//! Calls for hosts and partners as a reader sees them.

use serde::Serialize;
use utoipa::ToSchema;

use super::ProcessRef;

/// The calls of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HostingView {
    /// The process.
    pub process: ProcessRef,
    /// The calls, newest first.
    pub calls: Vec<HostCallView>,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// A call, with the offers this reader may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HostCallView {
    /// The call.
    pub id: String,
    /// `meetings`, `academic`, `city_network` or `partner`.
    pub purpose: String,
    /// Its title.
    pub title: String,
    /// What is asked.
    pub about: String,
    /// Until when offers are taken, in UTC.
    pub closes_at: String,
    /// The same, as the clock of its zone shows it.
    pub closes: String,
    /// The IANA zone that hour is told in.
    pub zone: String,
    /// `open`, `closed` or `decided`.
    pub state: String,
    /// When it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<String>,
    /// Why it was decided so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whose offers are taken up; everybody who reads the call is told.
    pub chosen: Vec<HostView>,
    /// The offers this reader may see: their own, or for the secretariat all.
    pub offers: Vec<HostOfferView>,
    /// Its version, for `If-Match`.
    pub etag: String,
}

/// A host that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HostView {
    /// Who hosts.
    pub host: String,
    /// The party that hosts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// In which city.
    pub city: String,
    /// In which country.
    pub country: String,
    /// From which day on.
    pub first_day: String,
    /// Until which day, itself included.
    pub last_day: String,
}

/// An offer, as its maker and the secretariat see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HostOfferView {
    /// The offer.
    pub id: String,
    /// Who would host, where and when.
    #[serde(flatten)]
    pub host: HostView,
    /// What is there.
    pub means: String,
    /// What it brings.
    pub contributions: Vec<ContributionLine>,
    /// Whom to ask.
    pub contact: String,
    /// `offered`, `withdrawn`, `chosen` or `not_chosen`.
    pub state: String,
    /// Entered by the secretariat for somebody who offered another way.
    pub floor: bool,
    /// When it was made.
    pub at: String,
    /// What this reader may do with it.
    pub may: Vec<String>,
}

/// Something an offer brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ContributionLine {
    /// What it is.
    pub what: String,
    /// How much it is worth, in whole units of the currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    /// The currency, by its code of three letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}
