//! Tables of the way to adoption.

diesel::table! {
    draft_steps (draft, ordinal) {
        draft -> Text,
        ordinal -> BigInt,
        step -> Text,
        day -> Text,
        body -> Text,
        symbol -> Nullable<Text>,
        corrects -> Bool,
        reason -> Nullable<Text>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    symbols (key) {
        key -> Text,
        symbol -> Text,
        instrument -> Text,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    cycles (from_draft) {
        from_draft -> Text,
        instrument -> Text,
        day -> Text,
        reason -> Text,
        begun_at -> BigInt,
    }
}
