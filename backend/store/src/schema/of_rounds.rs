//! What belongs to rounds: what they ask, how their hours were moved, sets of comments, and what authors say of answers.

diesel::table! {
    rounds (id) {
        id -> Text,
        instrument -> Text,
        draft -> Text,
        title -> Text,
        kind -> Text,
        opens_at -> BigInt,
        closes_at -> BigInt,
        zone -> Text,
        audience -> Text,
        shown -> Text,
        guidance -> Nullable<Text>,
        closed_by_hand_at -> Nullable<BigInt>,
        created_at -> BigInt,
        region -> Nullable<Text>,
        classes -> Text,
        shown_from -> Text,
        names -> Bool,
        languages -> Text,
        first_closes_at -> Nullable<BigInt>,
        answered_at -> Nullable<BigInt>,
        cancelled_at -> Nullable<BigInt>,
        cancelled_reason -> Nullable<Text>,
    }
}

diesel::table! {
    round_extensions (id) {
        id -> Text,
        round -> Text,
        from_closes_at -> BigInt,
        to_closes_at -> BigInt,
        reason -> Text,
        extended_by -> Nullable<Text>,
        extended_at -> BigInt,
    }
}

diesel::table! {
    round_questions (id) {
        id -> Text,
        round -> Text,
        ordinal -> BigInt,
        text -> Text,
        dropped_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    round_tellings (round, kind, hour) {
        round -> Text,
        kind -> Text,
        hour -> BigInt,
        reached -> Nullable<Text>,
        done_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    submissions (id) {
        id -> Text,
        round -> Text,
        party -> Nullable<Text>,
        person -> Text,
        state -> Text,
        replaces -> Nullable<Text>,
        created_at -> BigInt,
        number -> Nullable<Text>,
        sentence -> Nullable<Text>,
        submitted_by -> Nullable<Text>,
        submitted_at -> Nullable<BigInt>,
        late -> Nullable<Bool>,
    }
}

diesel::table! {
    contributions (id) {
        id -> Text,
        submission -> Text,
        author -> Text,
        paragraph -> Nullable<Text>,
        body -> Text,
        replaces -> Nullable<Text>,
        created_at -> BigInt,
        state -> Text,
        merged_into -> Nullable<Text>,
        reason -> Nullable<Text>,
        decided_by -> Nullable<Text>,
        decided_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    team_notes (id) {
        id -> Text,
        submission -> Text,
        contribution -> Nullable<Text>,
        author -> Text,
        text -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    comment_places (id) {
        id -> Text,
        comment -> Text,
        draft -> Text,
        paragraph -> Nullable<Text>,
        start_at -> Nullable<BigInt>,
        end_at -> Nullable<BigInt>,
        placed_at -> BigInt,
    }
}

diesel::table! {
    judgements (disposition) {
        disposition -> Text,
        comment -> Text,
        person -> Text,
        reflects -> Bool,
        words -> Nullable<Text>,
        said_at -> BigInt,
    }
}
