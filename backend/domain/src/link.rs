//! Mailed links: what each is for and how long it is good.

use crate::codes::coded;

coded! {
    /// What a mailed link opens. A link for one purpose opens nothing else.
    LinkPurpose, "purpose of a link" {
        /// Signs in without a password.
        SignIn => "sign_in",
        /// Takes up an account and the mandate it was offered.
        Invitation => "invitation",
        /// Sets a new password.
        Reset => "reset",
        /// Makes an address the account's, from that address.
        ChangeAddress => "change_address",
        /// Puts back the address the account had: whoever changed it was not its owner.
        RestoreAddress => "restore_address",
        /// Answers a nomination.
        Nomination => "nomination",
    }
}

/// Half an hour, in seconds.
const SHORT: i64 = 30 * 60;
/// Three days, in seconds.
const LONG: i64 = 72 * 3600;

impl LinkPurpose {
    /// How long a link is good, in seconds: what is asked for at the screen half an hour, what comes unasked three days.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::SignIn | Self::Reset | Self::ChangeAddress => SHORT,
            Self::Invitation | Self::RestoreAddress | Self::Nomination => LONG,
        }
    }

    /// Whether anybody may ask for one by naming an address.
    #[must_use]
    pub const fn can_be_asked_for(self) -> bool {
        matches!(self, Self::SignIn | Self::Reset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_link_is_good_for_longer_than_three_days_and_none_asked_for_longer_than_half_an_hour() {
        for purpose in LinkPurpose::ALL {
            assert!(purpose.seconds() <= LONG, "{purpose}");
            assert!(!purpose.can_be_asked_for() || purpose.seconds() <= SHORT, "{purpose}");
        }
    }
}
