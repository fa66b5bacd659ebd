//! What the store could not do, as a fault of an act.

use adref_store::StoreError;

use super::Fault;

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) | StoreError::Busy => Self::Unavailable,
            StoreError::Full => Self::Full,
            // The same request is being played at this moment: asked again, it finds the answer that is being kept.
            StoreError::Duplicate { constraint } if constraint.starts_with("idempotency") => Self::Unavailable,
            // Another sealer was quicker; what is left is sealed by the next one.
            StoreError::Duplicate { constraint }
                if constraint.starts_with("ledger_") || constraint == "events_leaf" =>
            {
                Self::Unavailable
            }
            // Two callers gave the same symbol to two texts at once, or began again from the same draft.
            StoreError::Duplicate { constraint }
                if constraint == "symbols_key" || constraint.starts_with("library_texts") =>
            {
                Self::SymbolTaken { symbol: String::new() }
            }
            StoreError::Duplicate { constraint } if constraint == "cycles_from_draft" => Self::NotAdopted,
            StoreError::Duplicate { constraint } if constraint.starts_with("draft_steps") => Self::StepBackwards,
            // Two callers chose the same name at once; the second one meets the first.
            StoreError::Duplicate { constraint } if constraint.ends_with("slug") => {
                Self::SlugTaken { slug: constraint }
            }
            other => Self::Internal(other.to_string()),
        }
    }
}
