-- Ids are 32 hexadecimal characters, instants microseconds since 1970, enums stable codes, JSON text, booleans 0 or 1.
-- The PostgreSQL migration of the same name declares the same tables and columns; a test compares them.

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    party TEXT,
    region TEXT,
    language TEXT NOT NULL,
    password_hash TEXT,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    replaced_at INTEGER,
    ended_at INTEGER
) STRICT;
CREATE INDEX sessions_id ON sessions (id);
CREATE INDEX sessions_person ON sessions (person);

CREATE TABLE processes (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    zone TEXT NOT NULL,
    public INTEGER NOT NULL CHECK (public IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE instruments (
    id TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    next_receipt INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX instruments_process ON instruments (process);

CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    slug TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('working', 'issued')),
    openness TEXT NOT NULL,
    positions_public INTEGER NOT NULL CHECK (positions_public IN (0, 1)),
    symbol TEXT,
    date TEXT,
    front TEXT NOT NULL,
    based_on TEXT REFERENCES drafts (id),
    hash TEXT,
    revision INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    issued_at INTEGER,
    UNIQUE (instrument, slug)
) STRICT;
CREATE INDEX drafts_instrument_ordinal ON drafts (instrument, ordinal);
-- An instrument has one working draft, whatever two editors do at once.
CREATE UNIQUE INDEX drafts_instrument ON drafts (instrument) WHERE status = 'working';

CREATE TABLE paragraphs (
    id TEXT NOT NULL PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE wordings (
    id TEXT NOT NULL PRIMARY KEY,
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    text TEXT NOT NULL,
    author TEXT REFERENCES people (id),
    reason TEXT,
    previous TEXT REFERENCES wordings (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX wordings_paragraph ON wordings (paragraph);

CREATE TABLE placements (
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    ordinal INTEGER NOT NULL,
    label TEXT,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    wording TEXT NOT NULL REFERENCES wordings (id),
    revision INTEGER NOT NULL,
    brackets INTEGER NOT NULL,
    unclosed INTEGER NOT NULL,
    remarks INTEGER NOT NULL,
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    PRIMARY KEY (draft, paragraph)
) STRICT;
CREATE INDEX placements_draft_ordinal ON placements (draft, ordinal);
CREATE INDEX placements_paragraph ON placements (paragraph);

CREATE TABLE lineage (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    from_draft TEXT NOT NULL REFERENCES drafts (id),
    to_draft TEXT NOT NULL REFERENCES drafts (id),
    from_paragraph TEXT REFERENCES paragraphs (id),
    to_paragraph TEXT REFERENCES paragraphs (id),
    kind TEXT NOT NULL,
    score REAL NOT NULL,
    sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
    decided_by TEXT REFERENCES people (id)
) STRICT;
CREATE INDEX lineage_from_draft_to_draft ON lineage (from_draft, to_draft);

CREATE TABLE positions (
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    ordinal INTEGER NOT NULL,
    party TEXT NOT NULL,
    stance TEXT NOT NULL,
    target TEXT NOT NULL,
    uncertain INTEGER NOT NULL CHECK (uncertain IN (0, 1)),
    PRIMARY KEY (draft, paragraph, ordinal)
) STRICT;

CREATE TABLE rounds (
    id TEXT NOT NULL PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    audience TEXT NOT NULL,
    shown TEXT NOT NULL,
    guidance TEXT,
    closed_by_hand_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rounds_instrument ON rounds (instrument);

CREATE TABLE comments (
    id TEXT NOT NULL PRIMARY KEY,
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
    quote_start INTEGER,
    quote_end INTEGER,
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    UNIQUE (instrument, number)
) STRICT;
CREATE INDEX comments_instrument_id ON comments (instrument, id);
CREATE INDEX comments_draft_paragraph ON comments (draft, paragraph);
CREATE INDEX comments_author_id ON comments (author, id);
CREATE INDEX comments_round_id ON comments (round, id);

CREATE TABLE dispositions (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    kind TEXT NOT NULL,
    reason TEXT,
    "by" TEXT NOT NULL REFERENCES people (id),
    landing_draft TEXT REFERENCES drafts (id),
    landing_paragraph TEXT REFERENCES paragraphs (id),
    "at" INTEGER NOT NULL
) STRICT;
CREATE INDEX dispositions_comment_at ON dispositions (comment, "at");

CREATE TABLE events (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    actor TEXT REFERENCES people (id),
    kind TEXT NOT NULL,
    process TEXT REFERENCES processes (id),
    object TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;

CREATE TABLE notices (
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
CREATE INDEX notices_state_next_at ON notices (state, next_at);

CREATE TABLE idempotency (
    person TEXT NOT NULL REFERENCES people (id),
    "key" TEXT NOT NULL,
    route TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (person, "key")
) STRICT;
CREATE INDEX idempotency_created_at ON idempotency (created_at);

-- Nothing disappears, and issued drafts never change: the database itself says no, whatever the program does.
CREATE TRIGGER wordings_update BEFORE UPDATE ON wordings
BEGIN SELECT RAISE(ABORT, 'immutable: wordings'); END;
CREATE TRIGGER wordings_delete BEFORE DELETE ON wordings
BEGIN SELECT RAISE(ABORT, 'immutable: wordings'); END;
CREATE TRIGGER events_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'immutable: events'); END;
CREATE TRIGGER events_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'immutable: events'); END;
CREATE TRIGGER dispositions_update BEFORE UPDATE ON dispositions
BEGIN SELECT RAISE(ABORT, 'immutable: dispositions'); END;
CREATE TRIGGER dispositions_delete BEFORE DELETE ON dispositions
BEGIN SELECT RAISE(ABORT, 'immutable: dispositions'); END;
CREATE TRIGGER comments_delete BEFORE DELETE ON comments
BEGIN SELECT RAISE(ABORT, 'immutable: comments'); END;
CREATE TRIGGER comments_update
BEFORE UPDATE OF id, number, draft, paragraph, author, text, proposed_wording, justification, created_at ON comments
BEGIN SELECT RAISE(ABORT, 'immutable: comments'); END;

-- Who may read an issued draft may still be widened; what it says may not.
CREATE TRIGGER drafts_update
BEFORE UPDATE OF id, instrument, slug, label, kind, status, symbol, date, front, hash, ordinal, issued_at ON drafts
WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: drafts'); END;
CREATE TRIGGER drafts_delete BEFORE DELETE ON drafts
WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: drafts'); END;
CREATE TRIGGER placements_insert BEFORE INSERT ON placements
WHEN (SELECT status FROM drafts WHERE id = NEW.draft) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: placements'); END;
CREATE TRIGGER placements_update BEFORE UPDATE ON placements
WHEN (SELECT status FROM drafts WHERE id = OLD.draft) = 'issued'
  OR (SELECT status FROM drafts WHERE id = NEW.draft) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: placements'); END;
CREATE TRIGGER placements_delete BEFORE DELETE ON placements
WHEN (SELECT status FROM drafts WHERE id = OLD.draft) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: placements'); END;
