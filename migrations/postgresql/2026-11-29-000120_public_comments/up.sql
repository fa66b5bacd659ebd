-- What the public sends without an account. It stands apart from the comments until its address is confirmed and, where the
-- round asks for that, somebody has looked at it: nothing that reads comments can meet it before. The comment that comes of it
-- has the same id and number. What was turned away is sealed with a key that is not in the database.
CREATE TABLE public_comments (
    id TEXT NOT NULL CONSTRAINT public_comments_id PRIMARY KEY,
    number TEXT NOT NULL,
    round TEXT NOT NULL REFERENCES rounds (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    content TEXT NOT NULL,
    late BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT,
    name_shown BOOLEAN NOT NULL,
    region TEXT NOT NULL,
    organization_class TEXT,
    organization TEXT,
    consent TEXT NOT NULL,
    proven BOOLEAN NOT NULL,
    request TEXT CONSTRAINT public_comments_request UNIQUE,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    decided_at BIGINT,
    decided_by TEXT REFERENCES people (id),
    reason TEXT,
    CONSTRAINT public_comments_instrument_number UNIQUE (instrument, number)
);
CREATE INDEX public_comments_instrument_state ON public_comments (instrument, state, id);
CREATE INDEX public_comments_address ON public_comments (address);
CREATE TRIGGER public_comments_delete BEFORE DELETE ON public_comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What opens something about one of them to whoever holds it: a code that confirms, a key to follow it, a key to say that it was
-- not oneself. Of each a hash is kept, and nothing else.
CREATE TABLE public_keys (
    hash TEXT NOT NULL CONSTRAINT public_keys_hash PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES public_comments (id),
    purpose TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX public_keys_comment ON public_keys (comment);

-- What a round asks of the public; without a row, what the house asks of everybody.
CREATE TABLE public_terms (
    round TEXT NOT NULL CONSTRAINT public_terms_round PRIMARY KEY REFERENCES rounds (id),
    moderation TEXT NOT NULL
);

-- Proofs of work that were spent, until they would not count any more.
CREATE TABLE spent_proofs (
    challenge TEXT NOT NULL CONSTRAINT spent_proofs_challenge PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX spent_proofs_expires_at ON spent_proofs (expires_at);

-- Mails go to addresses nobody has an account for, too: then they are about one of the above.
ALTER TABLE notices ALTER COLUMN recipient DROP NOT NULL;
CREATE INDEX notices_recipient ON notices (recipient);
