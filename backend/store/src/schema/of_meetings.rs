//! Tables of meetings and of hosting.

use super::comments;

diesel::table! {
    meetings (id) {
        id -> Text,
        process -> Text,
        kind -> Text,
        title -> Text,
        about -> Nullable<Text>,
        mode -> Text,
        place -> Nullable<Text>,
        room -> Nullable<Text>,
        zone -> Text,
        starts_at -> BigInt,
        ends_at -> BigInt,
        region -> Nullable<Text>,
        series -> Nullable<Text>,
        state -> Text,
        openness -> Text,
        draft -> Nullable<Text>,
        milestone -> Nullable<Text>,
        summary -> Nullable<Text>,
        outcomes -> Nullable<Text>,
        version -> BigInt,
        created_at -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    meeting_items (meeting, ordinal) {
        meeting -> Text,
        ordinal -> BigInt,
        title -> Text,
        paragraphs -> Text,
    }
}

diesel::table! {
    meeting_documents (meeting, ordinal) {
        meeting -> Text,
        ordinal -> BigInt,
        item -> Nullable<BigInt>,
        title -> Text,
        address -> Text,
    }
}

diesel::table! {
    meeting_changes (meeting, version) {
        meeting -> Text,
        version -> BigInt,
        title -> Text,
        zone -> Text,
        starts_at -> BigInt,
        ends_at -> BigInt,
        place -> Nullable<Text>,
        state -> Text,
        reason -> Nullable<Text>,
        changed_at -> BigInt,
    }
}

diesel::table! {
    attendees (id) {
        id -> Text,
        meeting -> Text,
        person -> Nullable<Text>,
        name -> Text,
        email -> Nullable<Text>,
        language -> Text,
        party -> Nullable<Text>,
        region -> Nullable<Text>,
        class -> Nullable<Text>,
        gender -> Nullable<Text>,
        reply -> Text,
        replied_at -> Nullable<BigInt>,
        invited_at -> Nullable<BigInt>,
        reminded_at -> Nullable<BigInt>,
        attended -> Nullable<Bool>,
        created_at -> BigInt,
    }
}

diesel::table! {
    attendee_keys (hash) {
        hash -> Text,
        attendee -> Text,
        drawn_at -> BigInt,
    }
}

diesel::table! {
    room_comments (comment) {
        comment -> Text,
        meeting -> Text,
        attendee -> Text,
        entered_by -> Text,
    }
}

diesel::table! {
    host_calls (id) {
        id -> Text,
        process -> Text,
        purpose -> Text,
        title -> Text,
        about -> Text,
        closes_at -> BigInt,
        zone -> Text,
        decided_at -> Nullable<BigInt>,
        reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> BigInt,
    }
}

diesel::table! {
    host_offers (id) {
        id -> Text,
        call -> Text,
        author -> Text,
        party -> Nullable<Text>,
        host -> Text,
        city -> Text,
        country -> Text,
        first_day -> Text,
        last_day -> Text,
        means -> Text,
        contact -> Text,
        state -> Text,
        floor -> Bool,
        created_at -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    host_contributions (offer, ordinal) {
        offer -> Text,
        ordinal -> BigInt,
        what -> Text,
        amount -> Nullable<BigInt>,
        currency -> Nullable<Text>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(meetings, attendees, attendee_keys, room_comments);
diesel::allow_tables_to_appear_in_same_query!(host_offers, host_contributions);

diesel::allow_tables_to_appear_in_same_query!(room_comments, comments);
