//! The tables of what the public sends, and of what people want to be mailed.

diesel::table! {
    mail_choices (person) {
        person -> Text,
        token -> Text,
        often -> Text,
    }
}

diesel::table! {
    public_comments (id) {
        id -> Text,
        number -> Text,
        round -> Text,
        instrument -> Text,
        content -> Text,
        late -> Bool,
        language -> Text,
        address -> Text,
        name -> Nullable<Text>,
        name_shown -> Bool,
        region -> Text,
        organization_class -> Nullable<Text>,
        organization -> Nullable<Text>,
        consent -> Text,
        proven -> Bool,
        request -> Nullable<Text>,
        state -> Text,
        created_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
        decided_at -> Nullable<BigInt>,
        decided_by -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    public_keys (hash) {
        hash -> Text,
        comment -> Text,
        purpose -> Text,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    public_terms (round) {
        round -> Text,
        moderation -> Text,
    }
}

diesel::table! {
    spent_proofs (challenge) {
        challenge -> Text,
        expires_at -> BigInt,
    }
}
