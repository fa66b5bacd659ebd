//! Tables of the ledger.

diesel::table! {
    ledger_nodes (height, position) {
        height -> BigInt,
        position -> BigInt,
        hash -> Text,
    }
}

diesel::table! {
    ledger_checkpoints (size) {
        size -> BigInt,
        root -> Text,
        note -> Text,
        signer -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    ledger_keys (verifier) {
        verifier -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    rate_debts (who) {
        who -> Text,
        until -> BigInt,
    }
}
