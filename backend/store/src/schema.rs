//! Tables and columns as both databases have them. A test holds this against the migrations.

mod desk;
mod negotiation;
mod of_adoption;
mod of_library;
mod of_meetings;
mod of_nominations;
mod of_sources;
mod of_timeline;
mod public;
mod record;

pub(crate) use desk::{desk_presence, desk_steps};
pub(crate) use negotiation::{
    agreement_levels, agreement_parts, agreements, drafted_positions, proposal_sponsors, proposals, stances,
};
pub(crate) use of_adoption::{cycles, draft_steps, symbols};
pub(crate) use of_library::{library_paragraphs, library_texts};
pub(crate) use of_meetings::{
    attendee_keys, attendees, host_calls, host_contributions, host_offers, meeting_changes, meeting_documents,
    meeting_items, meetings, room_comments,
};
pub(crate) use of_nominations::{
    appointment_people, appointments, nomination_call_changes, nomination_calls, nomination_links, nominations,
};
pub(crate) use of_sources::{citations, sources};
pub(crate) use of_timeline::{
    milestone_changes, milestone_links, milestone_tellings, milestones, process_abouts, process_resources,
};
pub(crate) use public::{mail_choices, public_comments, public_keys, public_terms, spent_proofs};
pub(crate) use record::{ledger_checkpoints, ledger_keys, ledger_nodes, rate_debts};

mod of_rounds;

pub(crate) use of_rounds::{
    comment_places, contributions, judgements, round_extensions, round_questions, round_tellings, rounds, submissions,
    team_notes,
};

diesel::table! {
    people (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        language -> Text,
        password_hash -> Nullable<Text>,
        created_at -> BigInt,
        disabled_at -> Nullable<BigInt>,
        number -> Nullable<BigInt>,
        erased_at -> Nullable<BigInt>,
        joined_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    links (id) {
        id -> Text,
        person -> Text,
        purpose -> Text,
        address -> Text,
        mandate -> Nullable<Text>,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    link_secrets (hash) {
        hash -> Text,
        link -> Text,
        drawn_at -> BigInt,
    }
}

diesel::table! {
    link_requests (id) {
        id -> Text,
        purpose -> Text,
        address -> Text,
        asked_at -> BigInt,
    }
}

diesel::table! {
    guesses (who) {
        who -> Text,
        count -> BigInt,
        last_at -> BigInt,
        free_at -> BigInt,
    }
}

diesel::table! {
    organizations (id) {
        id -> Text,
        name -> Text,
        class -> Text,
        region -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    mandates (id) {
        id -> Text,
        person -> Text,
        capacity -> Text,
        party -> Nullable<Text>,
        organization -> Nullable<Text>,
        region -> Nullable<Text>,
        process -> Nullable<Text>,
        since -> BigInt,
        until -> Nullable<BigInt>,
        status -> Text,
        granted_by -> Nullable<Text>,
        granted_at -> BigInt,
        note -> Nullable<Text>,
        status_by -> Nullable<Text>,
        status_at -> Nullable<BigInt>,
        status_reason -> Nullable<Text>,
    }
}

diesel::table! {
    acting (session) {
        session -> Text,
        mandate -> Text,
        chosen_at -> BigInt,
    }
}

diesel::table! {
    parties (code) {
        code -> Text,
        kind -> Text,
        english -> Text,
        french -> Text,
        added_by -> Nullable<Text>,
        added_at -> BigInt,
    }
}

diesel::table! {
    party_aliases (alias) {
        alias -> Text,
        party -> Text,
        added_at -> BigInt,
    }
}

diesel::table! {
    memberships (id) {
        id -> Text,
        party -> Text,
        member -> Text,
        since -> Nullable<Text>,
        until -> Nullable<Text>,
        exception -> Bool,
        reason -> Nullable<Text>,
        added_by -> Nullable<Text>,
        added_at -> BigInt,
    }
}

diesel::table! {
    sessions (token_hash) {
        token_hash -> Text,
        id -> Text,
        person -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        replaced_at -> Nullable<BigInt>,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    session_cards (session) {
        session -> Text,
        person -> Text,
        device -> Text,
        proved_at -> Nullable<BigInt>,
        factor_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    factors (person) {
        person -> Text,
        secret -> Text,
        begun_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
        last_step -> BigInt,
    }
}

diesel::table! {
    recovery_codes (hash) {
        hash -> Text,
        person -> Text,
        made_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> Text,
        hash -> Text,
        person -> Text,
        mandate -> Text,
        name -> Text,
        scopes -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    identities (id) {
        id -> Text,
        issuer -> Text,
        subject -> Text,
        person -> Text,
        linked_at -> BigInt,
    }
}

diesel::table! {
    journeys (state) {
        state -> Text,
        provider -> Text,
        browser -> Text,
        nonce -> Text,
        verifier -> Text,
        begun_at -> BigInt,
        spent_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    link_offers (ticket) {
        ticket -> Text,
        browser -> Text,
        issuer -> Text,
        subject -> Text,
        person -> Text,
        offered_at -> BigInt,
        spent_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    processes (id) {
        id -> Text,
        slug -> Text,
        title -> Text,
        summary -> Text,
        zone -> Text,
        public -> Bool,
        created_at -> BigInt,
    }
}

diesel::table! {
    instruments (id) {
        id -> Text,
        process -> Text,
        slug -> Text,
        title -> Text,
        language -> Text,
        next_receipt -> BigInt,
        created_at -> BigInt,
    }
}

diesel::table! {
    drafts (id) {
        id -> Text,
        instrument -> Text,
        slug -> Text,
        label -> Text,
        kind -> Text,
        status -> Text,
        openness -> Text,
        positions_public -> Bool,
        symbol -> Nullable<Text>,
        date -> Nullable<Text>,
        front -> Text,
        based_on -> Nullable<Text>,
        hash -> Nullable<Text>,
        revision -> BigInt,
        ordinal -> BigInt,
        created_at -> BigInt,
        issued_at -> Nullable<BigInt>,
        embargo_until -> Nullable<BigInt>,
    }
}

diesel::table! {
    paragraphs (id) {
        id -> Text,
        instrument -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    wordings (id) {
        id -> Text,
        paragraph -> Text,
        text -> Text,
        author -> Nullable<Text>,
        reason -> Nullable<Text>,
        previous -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    placements (draft, paragraph) {
        draft -> Text,
        paragraph -> Text,
        ordinal -> BigInt,
        label -> Nullable<Text>,
        kind -> Text,
        level -> BigInt,
        wording -> Text,
        revision -> BigInt,
        brackets -> BigInt,
        unclosed -> BigInt,
        remarks -> BigInt,
        agreed -> Bool,
    }
}

diesel::table! {
    lineage (seq) {
        seq -> BigInt,
        from_draft -> Text,
        to_draft -> Text,
        from_paragraph -> Nullable<Text>,
        to_paragraph -> Nullable<Text>,
        kind -> Text,
        score -> Double,
        sure -> Bool,
        decided_by -> Nullable<Text>,
    }
}

diesel::table! {
    positions (draft, paragraph, ordinal) {
        draft -> Text,
        paragraph -> Text,
        ordinal -> BigInt,
        party -> Text,
        stance -> Text,
        target -> Text,
        uncertain -> Bool,
    }
}

diesel::table! {
    comments (id) {
        id -> Text,
        number -> Text,
        round -> Text,
        instrument -> Text,
        draft -> Text,
        paragraph -> Nullable<Text>,
        author -> Text,
        author_role -> Text,
        author_party -> Nullable<Text>,
        author_region -> Nullable<Text>,
        kind -> Text,
        text -> Text,
        proposed_wording -> Nullable<Text>,
        justification -> Nullable<Text>,
        quote_exact -> Nullable<Text>,
        quote_prefix -> Nullable<Text>,
        quote_suffix -> Nullable<Text>,
        quote_start -> Nullable<BigInt>,
        quote_end -> Nullable<BigInt>,
        late -> Bool,
        state -> Text,
        created_at -> BigInt,
        withdrawn_at -> Nullable<BigInt>,
        target -> Text,
        question -> Nullable<Text>,
        language -> Nullable<Text>,
        author_class -> Nullable<Text>,
        submission -> Nullable<Text>,
    }
}

diesel::table! {
    replies (id) {
        id -> Text,
        comment -> Text,
        author -> Text,
        author_role -> Text,
        author_party -> Nullable<Text>,
        reach -> Text,
        text -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    supports (comment, person) {
        comment -> Text,
        person -> Text,
        role -> Text,
        party -> Nullable<Text>,
        created_at -> BigInt,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    dispositions (id) {
        id -> Text,
        comment -> Text,
        kind -> Text,
        reason -> Nullable<Text>,
        by -> Text,
        landing_draft -> Nullable<Text>,
        landing_paragraph -> Nullable<Text>,
        at -> BigInt,
        duplicate_of -> Nullable<Text>,
        landing_words -> Nullable<Text>,
    }
}

diesel::table! {
    reasons (id) {
        id -> Text,
        process -> Text,
        kind -> Nullable<Text>,
        title -> Text,
        text -> Text,
        written_by -> Text,
        written_at -> BigInt,
        retired_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    events (seq) {
        seq -> BigInt,
        at -> BigInt,
        actor -> Nullable<Text>,
        kind -> Text,
        process -> Nullable<Text>,
        object -> Text,
        data -> Text,
        role -> Nullable<Text>,
        party -> Nullable<Text>,
        mandate -> Nullable<Text>,
        hash_before -> Nullable<Text>,
        hash_after -> Nullable<Text>,
        commitment -> Nullable<Text>,
        salt -> Nullable<Text>,
        personal -> Nullable<Text>,
        leaf -> Nullable<BigInt>,
    }
}

diesel::table! {
    notices (id) {
        id -> Text,
        message_id -> Text,
        kind -> Text,
        recipient -> Nullable<Text>,
        address -> Text,
        language -> Text,
        data -> Text,
        state -> Text,
        attempts -> BigInt,
        next_at -> BigInt,
        last_error -> Nullable<Text>,
        created_at -> BigInt,
        sent_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    idempotency (person, key) {
        person -> Text,
        key -> Text,
        route -> Text,
        request_hash -> Text,
        status -> BigInt,
        body -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    decisions (id) {
        id -> Text,
        instrument -> Text,
        from_draft -> Text,
        to_draft -> Text,
        kind -> Text,
        effect -> Text,
        from_paragraphs -> Text,
        to_paragraphs -> Text,
        was -> Nullable<Text>,
        reason -> Nullable<Text>,
        decided_by -> Text,
        decided_at -> BigInt,
        withdrawn_by -> Nullable<Text>,
        withdrawn_at -> Nullable<BigInt>,
        withdrawn_reason -> Nullable<Text>,
    }
}

diesel::joinable!(acting -> mandates (mandate));
diesel::joinable!(placements -> wordings (wording));
diesel::joinable!(placements -> drafts (draft));
diesel::joinable!(drafts -> instruments (instrument));
diesel::joinable!(instruments -> processes (process));
diesel::joinable!(rounds -> drafts (draft));
diesel::joinable!(dispositions -> comments (comment));
diesel::allow_tables_to_appear_in_same_query!(
    people,
    links,
    link_secrets,
    link_requests,
    guesses,
    organizations,
    mandates,
    acting,
    parties,
    party_aliases,
    memberships,
    sessions,
    session_cards,
    factors,
    recovery_codes,
    api_tokens,
    identities,
    journeys,
    link_offers,
    processes,
    instruments,
    drafts,
    draft_steps,
    paragraphs,
    wordings,
    placements,
    lineage,
    decisions,
    positions,
    rounds,
    round_extensions,
    round_questions,
    round_tellings,
    comments,
    comment_places,
    submissions,
    contributions,
    team_notes,
    judgements,
    replies,
    supports,
    dispositions,
    reasons,
    proposals,
    proposal_sponsors,
    events,
    notices,
    mail_choices,
    public_comments,
    public_keys,
    public_terms,
    spent_proofs,
    idempotency,
);
