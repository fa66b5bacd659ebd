//! Tables of calls for nominations, nominees and appointments.

diesel::table! {
    nomination_calls (id) {
        id -> Text,
        process -> Text,
        title -> Text,
        criteria -> Text,
        competences -> Text,
        opens_at -> BigInt,
        closes_at -> BigInt,
        per_state -> BigInt,
        seats -> BigInt,
        state -> Text,
        version -> BigInt,
        created_at -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    nomination_call_changes (call, version) {
        call -> Text,
        version -> BigInt,
        title -> Text,
        opens_at -> BigInt,
        closes_at -> BigInt,
        per_state -> BigInt,
        seats -> BigInt,
        state -> Text,
        reason -> Nullable<Text>,
        changed_at -> BigInt,
    }
}

diesel::table! {
    nominations (id) {
        id -> Text,
        call -> Text,
        party -> Text,
        person -> Text,
        name -> Text,
        competences -> Text,
        statement -> Nullable<Text>,
        cv -> Nullable<Text>,
        gender -> Nullable<Text>,
        consent -> Nullable<Text>,
        consent_at -> Nullable<BigInt>,
        by_secretariat -> Bool,
        nominated_by -> Nullable<Text>,
        state -> Text,
        reason -> Nullable<Text>,
        mandate -> Nullable<Text>,
        successor -> Nullable<Text>,
        created_at -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    nomination_links (link) {
        link -> Text,
        nomination -> Text,
    }
}

diesel::table! {
    appointments (id) {
        id -> Text,
        call -> Text,
        note -> Nullable<Text>,
        first_day -> Text,
        last_day -> Nullable<Text>,
        concludes -> Bool,
        replaces -> Nullable<Text>,
        state -> Text,
        proposed_by -> Text,
        proposed_at -> BigInt,
        decided_by -> Nullable<Text>,
        decided_at -> Nullable<BigInt>,
        authority -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    appointment_people (appointment, ordinal) {
        appointment -> Text,
        ordinal -> BigInt,
        nomination -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    nomination_calls,
    nomination_call_changes,
    nominations,
    nomination_links,
    appointments,
    appointment_people,
);
