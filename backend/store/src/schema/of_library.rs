//! Tables of the library of adopted texts.

diesel::table! {
    library_texts (id) {
        id -> Text,
        process -> Text,
        title -> Text,
        symbol -> Nullable<Text>,
        symbol_key -> Nullable<Text>,
        day -> Nullable<Text>,
        body -> Nullable<Text>,
        language -> Text,
        address -> Nullable<Text>,
        hash -> Text,
        added_at -> BigInt,
        put_away_at -> Nullable<BigInt>,
        put_away_reason -> Nullable<Text>,
    }
}

diesel::table! {
    library_paragraphs (text, ordinal) {
        text -> Text,
        ordinal -> BigInt,
        label -> Nullable<Text>,
        kind -> Text,
        wording -> Text,
    }
}
