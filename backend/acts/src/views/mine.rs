//! What is kept about a person, beside what other views show.

use serde::Serialize;
use utoipa::ToSchema;

use super::{ApiTokenView, FactorView, IdentityView};

/// How one signs in; secrets are not in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptSecurity {
    /// Whether there is a password; it is kept as a hash that cannot be read back.
    pub password: bool,
    /// The second factor that counts, if there is one; its secret is kept sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor: Option<FactorView>,
    /// When setting up a second factor began that does not count yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor_begun_at: Option<String>,
    /// Who one is at institutions' providers.
    pub identities: Vec<KeptIdentity>,
}

/// A link to an institution's provider.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptIdentity {
    /// The link.
    #[serde(flatten)]
    pub link: IdentityView,
    /// How the provider names the person.
    pub subject: String,
}

/// A session, living or over.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptSessionView {
    /// Which.
    pub id: String,
    /// The kind of browser and system, coarsely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// When it began.
    pub begun_at: String,
    /// When it was last used, to within ten minutes.
    pub used_at: String,
    /// When it stops by itself.
    pub expires_at: String,
    /// When it was ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<String>,
    /// When it was last proved in it who one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proved_at: Option<String>,
    /// When the second factor was shown in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor_at: Option<String>,
}

/// A token of a program, working or not; the token itself is kept as a hash that cannot be read back.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptToken {
    /// The token.
    #[serde(flatten)]
    pub token: ApiTokenView,
    /// When it was revoked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<String>,
}

/// A link that was mailed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptLinkView {
    /// `sign_in`, `invitation`, `reset`, `change_address` or `restore_address`.
    pub purpose: String,
    /// The address it went to; absent once it is forgotten.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// When it was made.
    pub created_at: String,
    /// When it stops working.
    pub expires_at: String,
    /// When it was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_at: Option<String>,
    /// When it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<String>,
}

/// A link to a provider that was offered.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptOffer {
    /// The provider, as it names itself.
    pub issuer: String,
    /// How it names the person.
    pub subject: String,
    /// When it was offered.
    pub at: String,
    /// Whether it was taken up.
    pub taken_up: bool,
}

/// A nomination of oneself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptNomination {
    /// The State that nominated.
    pub party: String,
    /// When.
    pub at: String,
    /// The name one was nominated under.
    pub name: String,
    /// What one knows.
    pub competences: Vec<String>,
    /// Why one was nominated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// One's curriculum vitae.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cv: Option<String>,
    /// What one said of one's gender.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// The sentence one agreed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_at: Option<String>,
    /// Where it stands.
    pub state: String,
    /// Why it was declined or taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Something written, decided or answered for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WrittenView {
    /// When.
    pub at: String,
    /// What it is: `wording`, `answer`, `stored_reason`, `lineage_decision`, `proposal`, `sponsorship`, `support`,
    /// `mandate_granted`, `mandate_moved`, `party_added` …
    pub kind: String,
    /// About which object.
    pub about: String,
    /// For which party.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A request whose answer is kept for a day, so that it is done once however often it is sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptAnswer {
    /// When.
    pub at: String,
    /// Method and path.
    pub route: String,
    /// The key it came with.
    pub key: String,
}

/// A mail owed or sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptMail {
    /// Why it is sent.
    pub kind: String,
    /// `queued`, `sent` or `dead`.
    pub state: String,
    /// Where it goes; absent once it was sent or given up.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// What it says, as the template is filled.
    pub said: serde_json::Value,
    /// When it was queued.
    pub created_at: String,
    /// When the mail server took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
}
