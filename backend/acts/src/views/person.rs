//! People and their mandates, as they see themselves and as those who administer them do.

use serde::Serialize;
use utoipa::ToSchema;

use super::{NominationAskedView, ProcessRef};

/// The account of the person who asks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PersonView {
    /// The account.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address mails go to.
    pub email: String,
    /// The class of the capacity acted in: `secretariat`, `delegate`, `expert`, `participant`, `observer` or `administrator`.
    /// Absent while the person acts in no mandate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The capacity acted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
    /// The delegation or group spoken for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The mandate acted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acting: Option<MandateView>,
    /// Every mandate held, and those that ended in the last thirty days.
    pub mandates: Vec<MandateView>,
    /// BCP 47 language of mails.
    pub language: String,
    /// `enrolled`; `none`; or `missing`, where the mandate acted in gives nothing until a second factor is set up.
    pub second_factor: String,
    /// What the person may do at all.
    pub may: Vec<String>,
    /// The capacities in which the person may grant mandates, for the own delegation where that is all they may.
    pub grants: Vec<String>,
}

/// In which capacity a person acts, for whom, from when to when.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MandateView {
    /// The mandate.
    pub id: String,
    /// Whose.
    pub person: String,
    /// `secretariat`, `administrator`, `coordinator`, `delegate`, `alternate`, `expert`, `regional`, `organization`, `public` or
    /// `observer`.
    pub capacity: String,
    /// The class of that capacity.
    pub role: String,
    /// The delegation or group, by its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// Its name in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_name: Option<String>,
    /// Its name in French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_french: Option<String>,
    /// Its two letters in ISO 3166, by which pages name countries in every language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_alpha2: Option<String>,
    /// The region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<NamedRef>,
    /// The process; every process when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process: Option<ProcessRef>,
    /// Its first moment.
    pub from: String,
    /// The first moment after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// `invited`, `active`, `suspended` or `ended`, by the database's clock.
    pub status: String,
    /// Whether it gives its rights at this moment.
    pub effective: bool,
    /// Who granted it; absent when it was done on the machine itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted_by: Option<String>,
    /// When it was granted.
    pub granted_at: String,
    /// Why it was granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it was suspended, resumed or ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who moved it last; absent when nobody has, or when it was done on the machine itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_by: Option<String>,
    /// When it was suspended, resumed or ended; absent while it stands as it was granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_at: Option<String>,
    /// What this reader may do with it: `suspend_mandate`, `end_mandate`.
    pub may: Vec<String>,
}

/// A mandate that waits for an answer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvitationView {
    /// The mandate offered.
    pub mandate: MandateView,
    /// The name it was offered under.
    pub name: String,
    /// The address it went to, for those who administer this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// When it was mailed last; absent when it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    /// Until when it can be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// `waiting`, or `expired`: it can only be mailed anew.
    pub state: String,
}

/// What a mailed link opens, shown before it does.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkView {
    /// `sign_in`, `invitation`, `reset`, `change_address`, `restore_address` or `nomination`.
    pub purpose: String,
    /// Until when it can be used.
    pub expires_at: String,
    /// The name the account has.
    pub name: String,
    /// Whether the account was taken up before: then an invitation asks for neither name nor password.
    pub joined: bool,
    /// The capacity an invitation offers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
    /// The party it is for, by its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// That party's name in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_name: Option<String>,
    /// Its name in French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_french: Option<String>,
    /// Its two letters in ISO 3166.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_alpha2: Option<String>,
    /// The region it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The organization it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// What a nominee is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nomination: Option<NominationAskedView>,
}

/// Something named.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NamedRef {
    /// Which.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A person in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PersonRow {
    /// The account.
    pub id: String,
    /// The name; `Participant n` once erased.
    pub name: String,
    /// The address, for those who administer this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the account is closed.
    pub closed: bool,
    /// Whether address and name were erased.
    pub erased: bool,
    /// The mandates this reader may see.
    pub mandates: Vec<MandateView>,
}
