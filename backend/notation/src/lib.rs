//! Reads negotiated wording: brackets, alternatives, positions, strikes and stamps, without losing a character.
