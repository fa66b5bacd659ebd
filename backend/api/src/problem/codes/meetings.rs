//! Problems with meetings, their hours, and hosting.

use super::{Code, code};

pub(super) const TABLE: &[Code] = &[
    code(
        "meeting_over",
        409,
        "The meeting is over or will not be held",
        "Nothing is answered or invited any more. The secretariat can still enter who came.",
    ),
    code(
        "meeting_not_begun",
        409,
        "The meeting has not begun",
        "Who came, what was said and what came of it is entered from its beginning on.",
    ),
    code(
        "attendee_known",
        409,
        "Somebody is entered for this meeting already",
        "Change what is said of them, or leave them out.",
    ),
    code(
        "host_call_closed",
        409,
        "The call takes no more offers",
        "Write to the secretariat, who can enter an offer that came in time.",
    ),
    code("host_call_decided", 409, "The call was decided", "Read on the call whose offers are taken up, and why."),
    code(
        "meeting_changed",
        412,
        "The meeting was changed since you opened it",
        "`theirs` is what stands now; look at it, then send again with its `etag` in If-Match.",
    ),
    code(
        "host_call_changed",
        412,
        "The call was changed since you opened it",
        "Read it again, then send with its `etag` in If-Match.",
    ),
    code(
        "unknown_zone",
        422,
        "There is no such time zone",
        "Send a name of the IANA time zone database, such as `Africa/Nairobi`.",
    ),
    code(
        "hour_skipped",
        422,
        "Clocks are put forward over this hour",
        "The detail names what clocks show instead; send that, or another hour.",
    ),
    code(
        "hour_twice",
        422,
        "Clocks are put back, and this hour comes twice",
        "Send one of `choices`: the same hour with its distance from UTC.",
    ),
    code(
        "ends_before_it_begins",
        422,
        "A meeting ends after it begins",
        "Send an end after the beginning, both as the clock of the zone shows them.",
    ),
    code(
        "day_missing",
        422,
        "Some months have no such day",
        "Let a monthly series meet on the 28th or before, or plan the meetings one by one.",
    ),
    code(
        "columns_wrong",
        422,
        "The columns of the table are not those asked for",
        "The detail names the columns nobody knows, those that are missing, and all there can be. Nothing was entered.",
    ),
    code(
        "rows_wrong",
        422,
        "Rows of the table are not right",
        "`rows` names each with what is wrong; mend them and send the table again. Nothing was entered.",
    ),
];
