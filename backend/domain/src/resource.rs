//! What a process needs and what was pledged to it.

use crate::codes::coded;

coded! {
    /// On which side a resource stands.
    ResourceKind, "kind of resource" {
        /// The process needs it.
        Needed => "needed",
        /// Somebody has promised it.
        Pledged => "pledged",
    }
}
