//! The classes people belong to in a process. In which capacity exactly, their mandate says.

use crate::codes::coded;

coded! {
    /// The class of a capacity: what the openness of a draft, the audience of a round and the author of a comment speak of.
    Role, "role" {
        /// Imports, opens rounds, merges, answers, issues.
        Secretariat => "secretariat",
        /// States positions and proposes wording for a State or a group.
        Delegate => "delegate",
        /// Comments as a member of an expert working group.
        Expert => "expert",
        /// Comments from a region or an organization, or as a member of the public with an account.
        Participant => "participant",
        /// Reads what is open to participants.
        Observer => "observer",
        /// Runs the platform and sees no content that is not public.
        Administrator => "administrator",
    }
}
