//! Aligns drafts, draws redlines, merges wordings, finds quotes again.
