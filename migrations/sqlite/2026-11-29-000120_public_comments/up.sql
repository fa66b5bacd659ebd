-- What the public sends without an account. It stands apart from the comments until its address is confirmed and, where the
-- round asks for that, somebody has looked at it: nothing that reads comments can meet it before. The comment that comes of it
-- has the same id and number. What was turned away is sealed with a key that is not in the database.
CREATE TABLE public_comments (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    round TEXT NOT NULL REFERENCES rounds (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    content TEXT NOT NULL,
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT,
    name_shown INTEGER NOT NULL CHECK (name_shown IN (0, 1)),
    region TEXT NOT NULL,
    organization_class TEXT,
    organization TEXT,
    consent TEXT NOT NULL,
    proven INTEGER NOT NULL CHECK (proven IN (0, 1)),
    request TEXT UNIQUE,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    decided_at INTEGER,
    decided_by TEXT REFERENCES people (id),
    reason TEXT,
    UNIQUE (instrument, number)
) STRICT;
CREATE INDEX public_comments_instrument_state ON public_comments (instrument, state, id);
CREATE INDEX public_comments_address ON public_comments (address);
CREATE TRIGGER public_comments_delete BEFORE DELETE ON public_comments
BEGIN SELECT RAISE(ABORT, 'immutable: public_comments'); END;

-- What opens something about one of them to whoever holds it: a code that confirms, a key to follow it, a key to say that it was
-- not oneself. Of each a hash is kept, and nothing else.
CREATE TABLE public_keys (
    hash TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES public_comments (id),
    purpose TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX public_keys_comment ON public_keys (comment);

-- What a round asks of the public; without a row, what the house asks of everybody.
CREATE TABLE public_terms (
    round TEXT NOT NULL PRIMARY KEY REFERENCES rounds (id),
    moderation TEXT NOT NULL
) STRICT;

-- Proofs of work that were spent, until they would not count any more.
CREATE TABLE spent_proofs (
    challenge TEXT NOT NULL PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX spent_proofs_expires_at ON spent_proofs (expires_at);

-- Mails go to addresses nobody has an account for, too: then they are about one of the above.
CREATE TABLE notices_anew (
    id TEXT NOT NULL PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT REFERENCES people (id),
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
INSERT INTO notices_anew SELECT * FROM notices;
DROP TABLE notices;
ALTER TABLE notices_anew RENAME TO notices;
CREATE INDEX notices_state_next_at ON notices (state, next_at);
CREATE INDEX notices_recipient ON notices (recipient);
