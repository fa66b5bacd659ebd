-- The second factor of signing in, the codes for the day it is lost, and what a session knows of how it began. Secrets are sealed
-- with a key that is not in the database; codes are kept as hashes.
CREATE TABLE factors (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    secret TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX recovery_codes_person ON recovery_codes (person);

-- One row for a session, beside its tokens: on which kind of device it began, when somebody last proved who they are, and when
-- the second factor was shown.
CREATE TABLE session_cards (
    session TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    device TEXT NOT NULL,
    proved_at INTEGER,
    factor_at INTEGER
) STRICT;
CREATE INDEX session_cards_person ON session_cards (person);
