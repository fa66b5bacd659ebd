-- Positions a delegation prepares: its own alone, until its coordinator states them or somebody of it drops them. Rows go then.
CREATE TABLE drafted_positions (
    id TEXT NOT NULL PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    party TEXT NOT NULL,
    body TEXT NOT NULL,
    words TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES people (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drafted_positions_party ON drafted_positions (instrument, party, created_at);
