//! Problems with sources and what cites them.

use super::{Code, code};

pub(super) const TABLE: &[Code] = &[
    code(
        "source_ring",
        409,
        "A source cannot take its own place",
        "Name another source in `by`: one whose place this one has not taken, at once or through others.",
    ),
    code(
        "cited_already",
        409,
        "This is cited there already",
        "Nothing needs to be done; another `place` is cited beside it.",
    ),
    code(
        "source_changed",
        412,
        "The source was changed since you read it",
        "Read the sources again, then send with the new `etag` in If-Match.",
    ),
];
