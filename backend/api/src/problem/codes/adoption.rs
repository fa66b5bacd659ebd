//! Problems on the way of a draft to its adoption.

use super::{Code, code};

pub(super) const TABLE: &[Code] = &[
    code(
        "step_backwards",
        409,
        "A draft does not go back on its way to adoption",
        "Correct a wrong record with `corrects: true` and a reason, or issue the text as another draft.",
    ),
    code(
        "not_adopted",
        409,
        "No draft stands as adopted that nobody has begun again from",
        "Record the adoption first; from each adopted draft a new cycle begins once.",
    ),
    code(
        "later_draft",
        409,
        "A later draft was issued",
        "Record the adoption of the last draft; if an earlier text was adopted, issue it as a draft first.",
    ),
    code(
        "text_adopted",
        409,
        "The text is adopted and stays as it is",
        "Begin a new cycle with POST /api/v1/instruments/{slug}/cycles; the detail names the draft.",
    ),
    code("symbol_taken", 409, "The symbol is another text's", "A symbol leads to one text: look whether it is right."),
];
