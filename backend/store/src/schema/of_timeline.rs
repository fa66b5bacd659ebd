//! Tables of the timeline and of the card of a process.

diesel::table! {
    milestones (id) {
        id -> Text,
        process -> Text,
        title -> Text,
        description -> Nullable<Text>,
        first_day -> Text,
        last_day -> Text,
        precision -> Text,
        tentative -> Bool,
        state -> Text,
        version -> BigInt,
        created_at -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    milestone_links (milestone, ordinal) {
        milestone -> Text,
        ordinal -> BigInt,
        kind -> Text,
        target -> Text,
        title -> Nullable<Text>,
    }
}

diesel::table! {
    milestone_changes (milestone, version) {
        milestone -> Text,
        version -> BigInt,
        title -> Text,
        first_day -> Text,
        last_day -> Text,
        precision -> Text,
        tentative -> Bool,
        state -> Text,
        reason -> Nullable<Text>,
        changed_at -> BigInt,
    }
}

diesel::table! {
    process_abouts (process) {
        process -> Text,
        mandate -> Nullable<Text>,
        contact -> Nullable<Text>,
        version -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    process_resources (process, ordinal) {
        process -> Text,
        ordinal -> BigInt,
        kind -> Text,
        what -> Text,
        amount -> Nullable<Text>,
        pledged_by -> Nullable<Text>,
    }
}

diesel::table! {
    milestone_tellings (milestone, kind, about) {
        milestone -> Text,
        kind -> Text,
        about -> Text,
        reached -> Nullable<Text>,
        done_at -> Nullable<BigInt>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(milestones, milestone_links, milestone_changes, milestone_tellings);
