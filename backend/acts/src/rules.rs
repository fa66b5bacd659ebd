//! What the house was told when it was opened: how strictly people sign in, and the key their secrets are sealed with.

use crate::{Fault, SecretsKey};

/// Whether those whose mandates open much must have set up a second factor to act in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondFactor {
    /// Administrators, the secretariat and coordinators act only once they have one.
    #[default]
    Required,
    /// Whoever has set one up is asked for it; nobody has to. For demonstrations.
    Optional,
}

/// What the house was told when it was opened.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Whether a second factor is required of those whose mandates open much.
    pub second_factor: SecondFactor,
    /// The key of secrets; without one nobody sets up a second factor here.
    pub secrets: Option<SecretsKey>,
}

impl Rules {
    pub(crate) fn factor_required(&self) -> bool {
        self.second_factor == SecondFactor::Required
    }

    pub(crate) fn secrets(&self) -> Result<SecretsKey, Fault> {
        self.secrets.clone().ok_or_else(|| Fault::Internal("the house was opened without a key of secrets".to_owned()))
    }
}
