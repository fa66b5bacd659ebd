//! Files to paragraphs and back, with a list of losses.
