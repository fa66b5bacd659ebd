CREATE TABLE notices_before (
    id TEXT NOT NULL PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL REFERENCES people (id),
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    data TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;
INSERT INTO notices_before SELECT * FROM notices WHERE recipient IS NOT NULL;
DROP TABLE notices;
ALTER TABLE notices_before RENAME TO notices;
CREATE INDEX notices_state_next_at ON notices (state, next_at);
DROP TABLE spent_proofs;
DROP TABLE public_terms;
DROP TABLE public_keys;
DROP TRIGGER public_comments_delete;
DROP TABLE public_comments;
