//! How much the service takes at once: of what comes over the line, and of what the acts take. Made into a table of the guide for operators.

use adref_acts::limits::{LIMITS, Limit};

use crate::{body, followers, line, server, token, upload};

const fn of(what: &'static str, most: u64, unit: &'static str) -> Limit {
    Limit { what, most, unit }
}

/// Every limit there is: those of the door first.
#[must_use]
pub fn lengths() -> Vec<Limit> {
    let door = [
        of("a file", upload::FILE as u64, "bytes"),
        of("a form beside its file", upload::BESIDE as u64, "bytes"),
        of("any other body", body::JSON as u64, "bytes"),
        of("the headers of a request, until they have arrived", server::HEADERS_WITHIN.as_secs(), "seconds"),
        of("a body, until it has arrived", body::DEADLINE.as_secs(), "seconds"),
        of("a body with a file, until it has arrived", upload::DEADLINE.as_secs(), "seconds"),
        of("a line nobody says anything on", server::KEPT_ALIVE.as_secs(), "seconds"),
        of("a line on which nothing of an answer is taken", line::TAKEN_WITHIN.as_secs(), "seconds"),
        of("followers of drafts at one service", followers::MOST as u64, "lines"),
        of("the life of an access token, and of a line on which a draft is followed", token::LIFETIME, "seconds"),
    ];
    door.into_iter().chain(LIMITS.iter().copied()).collect()
}
