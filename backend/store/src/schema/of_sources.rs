//! Tables of sources and citations.

diesel::table! {
    sources (id) {
        id -> Text,
        process -> Text,
        kind -> Text,
        title -> Text,
        publisher -> Nullable<Text>,
        symbol -> Nullable<Text>,
        day -> Nullable<Text>,
        address -> Nullable<Text>,
        note -> Nullable<Text>,
        successor -> Nullable<Text>,
        superseded_at -> Nullable<BigInt>,
        superseded_reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> BigInt,
    }
}

diesel::table! {
    citations (id) {
        id -> Text,
        source -> Text,
        instrument -> Text,
        paragraph -> Nullable<Text>,
        comment -> Nullable<Text>,
        place -> Nullable<Text>,
        created_at -> BigInt,
        kept_at -> Nullable<BigInt>,
        kept_reason -> Nullable<Text>,
        ended_at -> Nullable<BigInt>,
        ended_reason -> Nullable<Text>,
    }
}

diesel::joinable!(citations -> sources (source));
diesel::allow_tables_to_appear_in_same_query!(sources, citations);
