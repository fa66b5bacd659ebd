//! Problems with nominations and appointments.

use super::{Code, code};

pub(super) const TABLE: &[Code] = &[
    code(
        "call_not_open",
        409,
        "The call takes no nominations now",
        "The detail says whether it has yet to open, is closed or was given up; its hours stand on the page of the experts, and the secretariat can move them.",
    ),
    code(
        "state_full",
        409,
        "The State has made as many nominations as it may",
        "Withdraw one of its nominations first; whoever declined or was withdrawn does not count.",
    ),
    code(
        "nominated_already",
        409,
        "This person is nominated for this call already",
        "Name somebody else, or have the other nomination withdrawn first; it need not be your own State's.",
    ),
    code(
        "nomination_state",
        409,
        "The nomination does not stand where this could be done with it",
        "Read it again: the detail says where it stands. Who declined or was withdrawn can be nominated anew while the call is open.",
    ),
    code(
        "appointment_waits",
        409,
        "Another proposal waits for its second person",
        "Have it approved or refused first; one proposal at a time is decided on.",
    ),
    code(
        "appointment_decided",
        409,
        "The proposal was decided on already",
        "Read it again; what is to change is proposed anew.",
    ),
    code(
        "second_person_needed",
        409,
        "Appointing takes two persons",
        "Whoever proposed does not approve: ask another person of the secretariat, with the authority of the head of the body.",
    ),
    code(
        "not_appointable",
        409,
        "One of those named cannot be appointed",
        "The detail says who and why; refuse the proposal and propose without them, or mend what is in the way.",
    ),
    code(
        "call_changed",
        412,
        "The call was changed since you opened it",
        "`theirs` is what stands now; look at it, then send again with its `etag` in If-Match.",
    ),
    code(
        "states_nominate",
        422,
        "Groups and observers do not nominate",
        "Name the Member State that nominates; each nominates through its coordinator, or through the secretariat.",
    ),
];
