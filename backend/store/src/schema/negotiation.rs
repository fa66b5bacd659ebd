//! Tables of positions and agreements.

diesel::table! {
    stances (id) {
        id -> Text,
        instrument -> Text,
        draft -> Text,
        bracket -> Nullable<Text>,
        proposal -> Nullable<Text>,
        paragraph -> Nullable<Text>,
        words -> Text,
        party -> Text,
        stance -> Text,
        rank -> Nullable<BigInt>,
        pending_on -> Nullable<Text>,
        reason -> Nullable<Text>,
        floor -> Bool,
        person -> Text,
        mandate -> Nullable<Text>,
        printed -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    drafted_positions (id) {
        id -> Text,
        instrument -> Text,
        draft -> Text,
        party -> Text,
        body -> Text,
        words -> Text,
        author -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    agreements (id) {
        id -> Text,
        instrument -> Text,
        draft -> Text,
        scope -> Text,
        level -> Text,
        rung -> BigInt,
        condition -> Nullable<Text>,
        pending_on -> Nullable<Text>,
        meeting -> Nullable<Text>,
        chair -> Nullable<Text>,
        stamp -> Nullable<Text>,
        person -> Text,
        created_at -> BigInt,
        reopened_by -> Nullable<Text>,
        reopened_at -> Nullable<BigInt>,
        reopened_reason -> Nullable<Text>,
    }
}

diesel::table! {
    agreement_parts (agreement, ordinal) {
        agreement -> Text,
        ordinal -> BigInt,
        paragraph -> Text,
        bracket -> Nullable<Text>,
        stays -> Bool,
        words -> Text,
    }
}

diesel::table! {
    agreement_levels (process, rung) {
        process -> Text,
        rung -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    proposals (id) {
        id -> Text,
        number -> Nullable<Text>,
        instrument -> Text,
        draft -> Text,
        paragraph -> Nullable<Text>,
        behind -> Nullable<Text>,
        kind -> Text,
        party -> Text,
        floor -> Bool,
        base_wording -> Text,
        wording -> Text,
        justification -> Nullable<Text>,
        state -> Text,
        author -> Text,
        replaces -> Nullable<Text>,
        created_at -> BigInt,
        changed_at -> BigInt,
        reason -> Nullable<Text>,
        landed -> Nullable<Text>,
        comment -> Nullable<Text>,
    }
}

diesel::table! {
    proposal_sponsors (proposal, party) {
        proposal -> Text,
        party -> Text,
        person -> Text,
        since -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(stances, agreements, agreement_parts, agreement_levels);
