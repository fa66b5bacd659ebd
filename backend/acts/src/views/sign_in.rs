//! How people sign in, as they see it themselves; nobody else sees any of it.

use serde::Serialize;
use utoipa::ToSchema;

use super::PersonView;

/// How one signs in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SecurityView {
    /// The second factor, if one counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor: Option<FactorView>,
    /// Whether a mandate of one's own gives nothing without a second factor.
    pub factor_required: bool,
    /// Who one is at institutions' providers.
    pub identities: Vec<IdentityView>,
    /// Where one is signed in, the session used last first.
    pub sessions: Vec<SessionView>,
}

/// The second factor that counts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FactorView {
    /// Since when.
    pub since: String,
    /// How many recovery codes are left of ten.
    pub recovery_codes_left: i64,
}

/// A link to an institution's provider.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IdentityView {
    /// Which.
    pub id: String,
    /// The provider, as it names itself.
    pub issuer: String,
    /// Since when.
    pub linked_at: String,
}

/// A session that goes on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// Which.
    pub id: String,
    /// Whether it is the one that asks.
    pub this: bool,
    /// The kind of browser and system as the browser told it, coarsely, such as `firefox linux`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// When it began.
    pub begun_at: String,
    /// When it was last used, to within ten minutes.
    pub used_at: String,
}

/// A second factor to be set up: shown once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NewFactorView {
    /// The secret, to be typed into an authenticator app.
    pub secret: String,
    /// The same as a link such apps open.
    pub uri: String,
    /// The link as a picture such apps read.
    pub qr: QrView,
}

/// A picture of square modules, dark on light.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QrView {
    /// Width and height in modules, the quiet margin included: the `viewBox`.
    pub size: i32,
    /// The dark modules, as the `d` of an SVG path.
    pub path: String,
}

/// Recovery codes: shown once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RecoveryCodesView {
    /// Each is good once.
    pub codes: Vec<String>,
}

/// A proof that was taken.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProvedView {
    /// Until when acts that weigh need no other.
    pub until: String,
    /// The account.
    pub person: PersonView,
}

/// One's own API tokens, and what one more could be made for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ApiTokensView {
    /// Those not revoked, the newest first.
    pub items: Vec<ApiTokenView>,
    /// The scopes that could give anything in the mandate acted in: `read`, `comment`, `work`.
    pub scopes: Vec<String>,
}

/// A token of a program.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ApiTokenView {
    /// Which.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// What it was made for.
    pub scopes: Vec<String>,
    /// The mandate it acts in.
    pub mandate: String,
    /// The capacity of that mandate.
    pub capacity: String,
    /// Its delegation or group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// When it stops working.
    pub expires_at: String,
    /// Whether it has stopped, for its time or its mandate.
    pub expired: bool,
    /// When it was last used, to within an hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_at: Option<String>,
}

/// A token just made.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NewApiTokenView {
    /// What a program sends as `Authorization: Bearer …`: shown once.
    pub token: String,
    /// The token.
    pub card: ApiTokenView,
}

/// A link that waits for the person's yes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfferView {
    /// What to send with the yes. Whose account it is, the person knows; nobody else is told.
    pub ticket: String,
}
