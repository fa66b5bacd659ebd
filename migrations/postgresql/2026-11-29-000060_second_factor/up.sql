-- The second factor of signing in, the codes for the day it is lost, and what a session knows of how it began. Secrets are sealed
-- with a key that is not in the database; codes are kept as hashes.
CREATE TABLE factors (
    person TEXT NOT NULL CONSTRAINT factors_person PRIMARY KEY REFERENCES people (id),
    secret TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
    hash TEXT NOT NULL CONSTRAINT recovery_codes_hash PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX recovery_codes_person ON recovery_codes (person);

-- One row for a session, beside its tokens: on which kind of device it began, when somebody last proved who they are, and when
-- the second factor was shown.
CREATE TABLE session_cards (
    session TEXT NOT NULL CONSTRAINT session_cards_session PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    device TEXT NOT NULL,
    proved_at BIGINT,
    factor_at BIGINT
);
CREATE INDEX session_cards_person ON session_cards (person);
