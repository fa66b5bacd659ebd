-- Ids are 32 hexadecimal characters, instants microseconds since 1970, enums stable codes, JSON text, booleans true or false.
-- The SQLite migration of the same name declares the same tables and columns; a test compares them.

CREATE TABLE people (
    id TEXT NOT NULL CONSTRAINT people_id PRIMARY KEY,
    email TEXT NOT NULL CONSTRAINT people_email UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    party TEXT,
    region TEXT,
    language TEXT NOT NULL,
    password_hash TEXT,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE sessions (
    token_hash TEXT NOT NULL CONSTRAINT sessions_token_hash PRIMARY KEY,
    id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    replaced_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX sessions_id ON sessions (id);
CREATE INDEX sessions_person ON sessions (person);

CREATE TABLE processes (
    id TEXT NOT NULL CONSTRAINT processes_id PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT processes_slug UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    zone TEXT NOT NULL,
    public BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE instruments (
    id TEXT NOT NULL CONSTRAINT instruments_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    slug TEXT NOT NULL CONSTRAINT instruments_slug UNIQUE,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    next_receipt BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX instruments_process ON instruments (process);

CREATE TABLE drafts (
    id TEXT NOT NULL CONSTRAINT drafts_id PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    slug TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('working', 'issued')),
    openness TEXT NOT NULL,
    positions_public BOOLEAN NOT NULL,
    symbol TEXT,
    date TEXT,
    front TEXT NOT NULL,
    based_on TEXT REFERENCES drafts (id),
    hash TEXT,
    revision BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    issued_at BIGINT,
    CONSTRAINT drafts_instrument_slug UNIQUE (instrument, slug)
);
CREATE INDEX drafts_instrument_ordinal ON drafts (instrument, ordinal);
-- An instrument has one working draft, whatever two editors do at once.
CREATE UNIQUE INDEX drafts_instrument ON drafts (instrument) WHERE status = 'working';

CREATE TABLE paragraphs (
    id TEXT NOT NULL CONSTRAINT paragraphs_id PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    created_at BIGINT NOT NULL
);

CREATE TABLE wordings (
    id TEXT NOT NULL CONSTRAINT wordings_id PRIMARY KEY,
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    text TEXT NOT NULL,
    author TEXT REFERENCES people (id),
    reason TEXT,
    previous TEXT REFERENCES wordings (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX wordings_paragraph ON wordings (paragraph);

CREATE TABLE placements (
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    ordinal BIGINT NOT NULL,
    label TEXT,
    kind TEXT NOT NULL,
    level BIGINT NOT NULL,
    wording TEXT NOT NULL REFERENCES wordings (id),
    revision BIGINT NOT NULL,
    brackets BIGINT NOT NULL,
    unclosed BIGINT NOT NULL,
    remarks BIGINT NOT NULL,
    agreed BOOLEAN NOT NULL,
    CONSTRAINT placements_draft_paragraph PRIMARY KEY (draft, paragraph)
);
CREATE INDEX placements_draft_ordinal ON placements (draft, ordinal);
CREATE INDEX placements_paragraph ON placements (paragraph);

CREATE TABLE lineage (
    seq BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT lineage_seq PRIMARY KEY,
    from_draft TEXT NOT NULL REFERENCES drafts (id),
    to_draft TEXT NOT NULL REFERENCES drafts (id),
    from_paragraph TEXT REFERENCES paragraphs (id),
    to_paragraph TEXT REFERENCES paragraphs (id),
    kind TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    sure BOOLEAN NOT NULL,
    decided_by TEXT REFERENCES people (id)
);
CREATE INDEX lineage_from_draft_to_draft ON lineage (from_draft, to_draft);

CREATE TABLE positions (
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    ordinal BIGINT NOT NULL,
    party TEXT NOT NULL,
    stance TEXT NOT NULL,
    target TEXT NOT NULL,
    uncertain BOOLEAN NOT NULL,
    CONSTRAINT positions_draft_paragraph_ordinal PRIMARY KEY (draft, paragraph, ordinal)
);

CREATE TABLE rounds (
    id TEXT NOT NULL CONSTRAINT rounds_id PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    zone TEXT NOT NULL,
    audience TEXT NOT NULL,
    shown TEXT NOT NULL,
    guidance TEXT,
    closed_by_hand_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX rounds_instrument ON rounds (instrument);

CREATE TABLE comments (
    id TEXT NOT NULL CONSTRAINT comments_id PRIMARY KEY,
    number TEXT NOT NULL,
    round TEXT NOT NULL REFERENCES rounds (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT REFERENCES paragraphs (id),
    author TEXT NOT NULL REFERENCES people (id),
    author_role TEXT NOT NULL,
    author_party TEXT,
    author_region TEXT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    proposed_wording TEXT,
    justification TEXT,
    quote_exact TEXT,
    quote_prefix TEXT,
    quote_suffix TEXT,
    quote_start BIGINT,
    quote_end BIGINT,
    late BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    CONSTRAINT comments_instrument_number UNIQUE (instrument, number)
);
CREATE INDEX comments_instrument_id ON comments (instrument, id);
CREATE INDEX comments_draft_paragraph ON comments (draft, paragraph);
CREATE INDEX comments_author_id ON comments (author, id);
CREATE INDEX comments_round_id ON comments (round, id);

CREATE TABLE dispositions (
    id TEXT NOT NULL CONSTRAINT dispositions_id PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    kind TEXT NOT NULL,
    reason TEXT,
    "by" TEXT NOT NULL REFERENCES people (id),
    landing_draft TEXT REFERENCES drafts (id),
    landing_paragraph TEXT REFERENCES paragraphs (id),
    "at" BIGINT NOT NULL
);
CREATE INDEX dispositions_comment_at ON dispositions (comment, "at");

CREATE TABLE events (
    seq BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT events_seq PRIMARY KEY,
    "at" BIGINT NOT NULL,
    actor TEXT REFERENCES people (id),
    kind TEXT NOT NULL,
    process TEXT REFERENCES processes (id),
    object TEXT NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE notices (
    id TEXT NOT NULL CONSTRAINT notices_id PRIMARY KEY,
    message_id TEXT NOT NULL CONSTRAINT notices_message_id UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL REFERENCES people (id),
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    data TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
);
CREATE INDEX notices_state_next_at ON notices (state, next_at);

CREATE TABLE idempotency (
    person TEXT NOT NULL REFERENCES people (id),
    "key" TEXT NOT NULL,
    route TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT idempotency_person_key PRIMARY KEY (person, "key")
);
CREATE INDEX idempotency_created_at ON idempotency (created_at);

-- Nothing disappears, and issued drafts never change: the database itself says no, whatever the program does.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'immutable: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND (SELECT status FROM drafts WHERE id = OLD.draft) = 'issued' THEN
        RAISE EXCEPTION 'immutable: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF (SELECT status FROM drafts WHERE id = NEW.draft) = 'issued' THEN
        RAISE EXCEPTION 'immutable: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER wordings_update BEFORE UPDATE ON wordings
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wordings_delete BEFORE DELETE ON wordings
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_update BEFORE UPDATE ON events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_delete BEFORE DELETE ON events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispositions_update BEFORE UPDATE ON dispositions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispositions_delete BEFORE DELETE ON dispositions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comments_delete BEFORE DELETE ON comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comments_update
BEFORE UPDATE OF id, number, draft, paragraph, author, text, proposed_wording, justification, created_at ON comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who may read an issued draft may still be widened; what it says may not.
CREATE TRIGGER drafts_update
BEFORE UPDATE OF id, instrument, slug, label, kind, status, symbol, date, front, hash, ordinal, issued_at ON drafts
FOR EACH ROW WHEN (OLD.status = 'issued') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER drafts_delete BEFORE DELETE ON drafts
FOR EACH ROW WHEN (OLD.status = 'issued') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER placements_insert BEFORE INSERT ON placements
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();
CREATE TRIGGER placements_update BEFORE UPDATE ON placements
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();
CREATE TRIGGER placements_delete BEFORE DELETE ON placements
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();

-- TRUNCATE passes by row triggers.
CREATE TRIGGER wordings_truncate BEFORE TRUNCATE ON wordings
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_truncate BEFORE TRUNCATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispositions_truncate BEFORE TRUNCATE ON dispositions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comments_truncate BEFORE TRUNCATE ON comments
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
