//! Tables of the desk.

diesel::table! {
    desk_steps (id) {
        id -> Text,
        draft -> Text,
        paragraph -> Text,
        kind -> Text,
        behind -> Nullable<Text>,
        wording -> Text,
        at -> BigInt,
        undone_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    desk_presence (instrument, person) {
        instrument -> Text,
        person -> Text,
        paragraph -> Text,
        seen_at -> BigInt,
    }
}
