//! The one table of problems: code, status, title, what to do. `docs/errors.md` is made from it.

mod adoption;
mod evidence;
mod experts;
mod meetings;

use std::sync::LazyLock;

/// One kind of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable code, as sent.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What happened, the same for every occurrence.
    pub title: &'static str,
    /// What the caller can do about it.
    pub remedy: &'static str,
}

const fn code(code: &'static str, status: u16, title: &'static str, remedy: &'static str) -> Code {
    Code { code, status, title, remedy }
}

/// Every problem there is, by status.
pub static CODES: LazyLock<Vec<Code>> = LazyLock::new(|| {
    let mut all: Vec<Code> = [TABLE, adoption::TABLE, evidence::TABLE, experts::TABLE, meetings::TABLE].concat();
    all.sort_by_key(|row| row.status);
    all
});

const TABLE: &[Code] = &[
    code(
        "malformed_request",
        400,
        "The request cannot be read",
        "Send what the API description says; the detail names the place.",
    ),
    code(
        "malformed_json",
        400,
        "The body is not JSON",
        "Send one JSON value in UTF-8; the detail names line and column.",
    ),
    code(
        "malformed_multipart",
        400,
        "The form cannot be read",
        "Send multipart/form-data as a browser does, each part with its name.",
    ),
    code(
        "invalid_query",
        400,
        "A parameter of the address is not known or not right",
        "Use the parameters of the API description, each at most once.",
    ),
    code(
        "sign_in_required",
        401,
        "This needs a signed-in person",
        "Sign in, then send the access token as `Authorization: Bearer …`.",
    ),
    code(
        "invalid_token",
        401,
        "The access token is not valid",
        "Ask for a new one with POST /api/v1/refresh, or sign in again.",
    ),
    code(
        "wrong_credentials",
        401,
        "Address or password is not right",
        "Try again; which of the two is wrong is not said.",
    ),
    code(
        "session_ended",
        401,
        "The session has ended",
        "Sign in again. A refresh token works once; using it twice ends the session.",
    ),
    code(
        "forbidden",
        403,
        "This is not yours to do",
        "You may see it; what you may do with it is listed in its `may`.",
    ),
    code(
        "second_factor_required",
        403,
        "The second factor has not been shown yet",
        "Send a code of it, or a recovery code, with POST /api/v1/me/prove; then ask again.",
    ),
    code(
        "second_factor_missing",
        403,
        "This mandate asks for a second factor",
        "Set one up with POST /api/v1/me/factor; until then the mandate gives nothing.",
    ),
    code(
        "step_up_required",
        403,
        "This asks for a fresh proof of who you are",
        "Send the password or a code with POST /api/v1/me/prove, then send the same again within ten minutes.",
    ),
    code(
        "outside_scope",
        403,
        "The token was not made for this",
        "Make one with the scope that holds this action; accounts and ways to sign in have none.",
    ),
    code(
        "no_account_here",
        403,
        "No account here belongs to whom the provider says you are",
        "Ask whoever grants your mandate; the account needs the address your institution knows you by.",
    ),
    code(
        "wrong_password",
        403,
        "The password is not right",
        "Send the password of the account that is signed in; the session goes on.",
    ),
    code(
        "not_your_mandate",
        403,
        "You hold no such mandate",
        "Choose one of your own mandates; nobody acts for a party without one.",
    ),
    code(
        "not_your_party",
        403,
        "Your mandate does not speak for this party",
        "State it for your own party, act in another mandate, or ask the party's coordinator; a member does not speak for its group.",
    ),
    code(
        "not_yours_to_grant",
        403,
        "This mandate is not yours to give or take",
        "Ask the secretariat, or the coordinator of the delegation; the detail says who may.",
    ),
    code(
        "cross_site",
        403,
        "The request comes from another site",
        "Session cookies are used from this service's own pages only.",
    ),
    code(
        "not_found",
        404,
        "There is no such thing",
        "It does not exist, or it is not open to you: the two are not told apart.",
    ),
    code(
        "link_unknown",
        404,
        "The link opens nothing",
        "Take it from the mail as it is, all of it, or ask for a new one.",
    ),
    code(
        "checkpoint_not_found",
        404,
        "No checkpoint was signed over so many entries",
        "Take a size from GET /api/v1/ledger. Is yours larger than all of them, keep it: the ledger was cut, or this is a copy.",
    ),
    code(
        "method_not_allowed",
        405,
        "This address does not take that method",
        "Use one of the methods in the Allow header.",
    ),
    code("body_too_slow", 408, "The body did not arrive in time", "Send it again over a faster line."),
    code(
        "refresh_raced",
        409,
        "Another request is carrying this session on",
        "Ask again with the cookie that request was given; nothing has ended.",
    ),
    code(
        "factor_enrolled",
        409,
        "A second factor is set up already",
        "Take it away first with POST /api/v1/me/factor/remove and a code of it.",
    ),
    code("no_factor", 409, "No second factor is set up", "Set one up with POST /api/v1/me/factor."),
    code(
        "journey_ended",
        409,
        "This sign-in over your institution is over",
        "Begin again: it must come back within ten minutes, to the browser it began in, and works once.",
    ),
    code(
        "mandate_not_active",
        409,
        "The mandate gives nothing now",
        "Act in another of your mandates, or ask whoever grants yours; the detail says where it stands.",
    ),
    code(
        "already_holds",
        409,
        "The person holds this mandate already",
        "Nothing needs to be done; to change its days, end it and grant another one.",
    ),
    code(
        "last_administrator",
        409,
        "This is the last administrator",
        "Grant another person the mandate of an administrator first.",
    ),
    code(
        "administrator_alone",
        409,
        "An administrator holds no other mandate",
        "Whoever runs the platform sees no content: use a second account for the other work.",
    ),
    code("slug_taken", 409, "The name is in use", "Choose another name for the address."),
    code(
        "working_draft_has_changes",
        409,
        "The working draft holds changes that were never issued",
        "Issue it first, or send `replace: true` to put the new text in its place.",
    ),
    code("nothing_to_issue", 409, "There is no text to issue yet", "Import a text first."),
    code(
        "inputs_unanswered",
        409,
        "Inputs wait for an answer",
        "Answer those listed in `unanswered`, or send `unanswered_reason`.",
    ),
    code(
        "round_cancelled",
        409,
        "The round was cancelled",
        "It takes no comments; `cancelled_reason` of the round says why.",
    ),
    code("round_not_open", 409, "The round has not begun", "Comment once it opens; `opens_at` of the round says when."),
    code(
        "already_decided",
        409,
        "Somebody has answered about one of these paragraphs before",
        "Read `decision`; to overrule it, send again with its id in `instead_of`.",
    ),
    code("decision_withdrawn", 409, "The answer was taken back before", "Nothing is left to take back."),
    code(
        "identity_settled",
        409,
        "The draft was issued meanwhile",
        "Its paragraphs keep their identity; answer about the issued draft, which is recorded beside it.",
    ),
    code("comment_withdrawn", 409, "The comment was withdrawn", "It can no longer be answered or merged."),
    code("not_answered", 409, "The comment has no answer yet", "Wait for the answer; a mail tells of it."),
    code(
        "already_judged",
        409,
        "It was said of this answer already",
        "A later answer can be judged anew; reply to the comment to say more.",
    ),
    code(
        "submission_changed",
        409,
        "The set changed meanwhile",
        "Read the set once more; its version and its sentence are those of now.",
    ),
    code(
        "mail_not_given_up",
        409,
        "The mail is not given up",
        "It was sent, or is tried again by itself; only mails that were given up are tried again by hand.",
    ),
    code(
        "mail_unaddressed",
        409,
        "Nobody knows any more whom the mail was for",
        "Its address was forgotten with the account or the link it was for. What it told has to be told anew.",
    ),
    code(
        "timeline_begun",
        409,
        "The timeline has milestones already",
        "A template begins an empty timeline. Change the milestones there are, or add to them one by one.",
    ),
    code(
        "nothing_to_merge",
        409,
        "The comment proposes no wording",
        "Answer it, or merge with a `wording` of your own.",
    ),
    code(
        "proposal_state",
        409,
        "The proposal does not stand where this could be done with it",
        "Read it again: the detail says how far it has come. Once tabled, words change by another proposal that replaces it.",
    ),
    code(
        "brackets_open",
        409,
        "Brackets are open in what would be agreed",
        "Agree on the brackets or lift them first; `places` says where they are and how many.",
    ),
    code(
        "agreed_already",
        409,
        "It is agreed on this rung already",
        "Record it on a higher rung, or open it again first.",
    ),
    code(
        "agreed_words",
        409,
        "The words are agreed",
        "Open the paragraph again with POST …/desk/{paragraph}/reopen and a reason; then send the change again.",
    ),
    code("nothing_agreed", 409, "Nothing is agreed there", "Nothing needs to be done."),
    code(
        "bracket_gone",
        409,
        "The draft does not hold this bracket",
        "It was lifted or moved meanwhile; read the brackets of the draft anew and state the position there.",
    ),
    code(
        "nothing_stated",
        409,
        "There is no position to take back",
        "The party has said nothing here that counts; nothing was changed.",
    ),
    code(
        "marks_unclear",
        409,
        "The marks around these words are not in order",
        "Have the desk mend the bracket first: a position must be read out of the text as it was stated.",
    ),
    code("already_sponsors", 409, "The party stands behind this proposal already", "Nothing needs to be done."),
    code(
        "too_many_proposals",
        409,
        "More proposals stand on this paragraph than are compiled at once",
        "Take some of them in, drop those not pursued, or have parties join one another's.",
    ),
    code(
        "nothing_to_undo",
        409,
        "Nothing was changed here since the draft was issued",
        "Change the wording, or issue a revised draft.",
    ),
    code(
        "not_sealed_yet",
        409,
        "It is recorded and not yet sealed",
        "Ask again in a second; if it stays so, tell the operator: the sealer has stopped.",
    ),
    code(
        "no_password",
        409,
        "The account has no password",
        "Ask for a link by mail with POST /api/v1/links and the purpose `reset`; it sets one.",
    ),
    code(
        "address_taken",
        409,
        "There is an account with this address",
        "Use another address, or sign in to that account.",
    ),
    code(
        "not_invited",
        409,
        "The mandate waits for no answer",
        "It was accepted or taken back; to offer it again, grant it again.",
    ),
    code("link_expired", 410, "The time of the link is over", "Ask for a new one; whoever invited can mail it again."),
    code("link_used", 410, "The link was used before", "Each works once; ask for a new one if it was not you."),
    code(
        "link_withdrawn",
        410,
        "The link was taken back",
        "What it was for has changed since it was mailed; a newer mail may hold a link that works.",
    ),
    code(
        "stale_wording",
        412,
        "The paragraph was changed since you opened it",
        "Compare `base`, `theirs` and `mine`, then send again with `theirs_etag` in If-Match.",
    ),
    code(
        "about_changed",
        412,
        "The card of the process was changed since you opened it",
        "`theirs` is what stands now; look at it, then send again with its `etag` in If-Match.",
    ),
    code(
        "milestone_changed",
        412,
        "The milestone was changed since you opened it",
        "`theirs` is what stands now; look at it, then send again with its `etag` in If-Match.",
    ),
    code(
        "too_large",
        413,
        "That is more than is read in one go",
        "JSON may have 256 KB, a file 20 MB; a comment 20 KB, a wording 64 KB.",
    ),
    code(
        "unsupported_media_type",
        415,
        "The body is of a kind that is not read here",
        "Send application/json, or multipart/form-data where a file is taken.",
    ),
    code(
        "unknown_field",
        422,
        "The body holds a field that is not known",
        "Leave out the field named in the detail, or correct its spelling.",
    ),
    code("invalid_field", 422, "A field is not what it must be", "The detail names the field and what it must be."),
    code(
        "weak_password",
        422,
        "The password would be guessed",
        "Take some words that nobody would guess, 12 characters or more; `why` says what is wrong with it.",
    ),
    code(
        "unknown_party",
        422,
        "No party has this code or name",
        "Use a code of the list of parties; the secretariat can add a party or another name of one.",
    ),
    code(
        "unknown_region",
        422,
        "No region has this code",
        "Use africa, arab_states, asia_pacific, europe, latin_america_caribbean or north_america.",
    ),
    code(
        "dates_reversed",
        422,
        "It would end before it begins",
        "Put the end after the beginning; the end is the first moment outside.",
    ),
    code(
        "group_contains_itself",
        422,
        "The group would contain itself",
        "Leave out the member that leads back to the group; the detail names the way.",
    ),
    code("file_missing", 422, "No file came with the form", "Send the file in the field `file`."),
    code("empty_file", 422, "The file holds no words", "Choose the file that holds the text of the draft."),
    code("not_text", 422, "The file is not a text", "Save the draft as plain text or Markdown and import that file."),
    code(
        "wrong_encoding",
        422,
        "The file's characters cannot be read without guessing",
        "Save it again as UTF-8 and import that file.",
    ),
    code("contains_nul", 422, "The file holds a NUL character", "Remove it in an editor; no text may hold one."),
    code(
        "consent_required",
        422,
        "What is kept was not agreed to",
        "Show what is kept and for how long, and send `consent` as true once it is agreed to.",
    ),
    code(
        "quote_not_found",
        422,
        "The quoted words are not in the paragraph",
        "Choose the words in the draft the round is about.",
    ),
    code(
        "quote_ambiguous",
        422,
        "The quoted words are there more than once",
        "Send what stands before and after them in `prefix` and `suffix`.",
    ),
    code(
        "wrong_proof",
        422,
        "Password or code is not right",
        "Try again; a code works once, so wait for the next one if it was used.",
    ),
    code(
        "provider_refused",
        422,
        "What your institution answered cannot be trusted",
        "Begin again; if it stays so, tell the operator the request_id: the reason is in the log.",
    ),
    code(
        "rows_unplaced",
        422,
        "Rows of the table cannot be placed in the draft",
        "Correct the places of the rows in `rows`, or send `whole=true` to lodge them on the whole draft, their places kept in words.",
    ),
    code(
        "not_a_comment_table",
        422,
        "The file is not a table of comments",
        "Keep the row of heads of the commenting template, and close every quotation mark.",
    ),
    code(
        "too_many_rows",
        422,
        "The table has more rows than are read in one go",
        "Import it in parts of at most 10,000 rows.",
    ),
    code(
        "damaged_workbook",
        422,
        "The workbook cannot be read",
        "Open it in a spreadsheet, save it again as .xlsx or .csv, and send that file.",
    ),
    code(
        "nothing_visible",
        422,
        "The proposal changes nothing anybody can see",
        "Change a word, or send the words exactly as they are to propose that they stay.",
    ),
    code("reason_required", 422, "This needs a reason", "Send `reason`: those whom it concerns read it."),
    code(
        "idempotency_key_reused",
        422,
        "This Idempotency-Key was used for another request",
        "Use a new key for a new request.",
    ),
    code(
        "proof_required",
        428,
        "Much arrives: a proof of work is asked for",
        "Find the number of the `challenge` and send it as `proof`; whoever cannot uses the form without script.",
    ),
    code(
        "proof_wrong",
        428,
        "The proof of work does not count",
        "Find the number of the new `challenge`: each counts once, for one round, for twenty minutes.",
    ),
    code(
        "precondition_required",
        428,
        "Say which version you saw",
        "Send the entity tag of the paragraph in If-Match.",
    ),
    code(
        "too_many_requests",
        429,
        "That was a lot in a short time",
        "Nothing was stored. Send it again after as many seconds as Retry-After says.",
    ),
    code("too_many_attempts", 429, "Too many attempts", "Wait as many seconds as Retry-After says."),
    code(
        "internal",
        500,
        "Something went wrong on our side",
        "Nothing was stored. Try again; if it stays, give the operator the request_id.",
    ),
    code(
        "provider_unreachable",
        502,
        "Your institution's sign-in does not answer",
        "Try again in a moment, or sign in another way.",
    ),
    code(
        "unavailable",
        503,
        "The database cannot be reached now",
        "Nothing was stored. Try again in a moment, with the same Idempotency-Key.",
    ),
    code(
        "too_many_followers",
        503,
        "More people follow drafts now than there are lines for",
        "Read the draft as usual and ask for it again now and then, or try to follow it again in a moment.",
    ),
    code("no_room", 507, "There is no room left on the disk", "Nothing was stored. Tell the operator."),
];

/// The row of a code; a code without a row is a defect of ours and is answered as one.
#[must_use]
pub(super) fn row(wanted: &str) -> &'static Code {
    const INTERNAL: &Code = &code("internal", 500, "Something went wrong on our side", "Nothing was stored.");
    CODES.iter().find(|row| row.code == wanted).unwrap_or(INTERNAL)
}
