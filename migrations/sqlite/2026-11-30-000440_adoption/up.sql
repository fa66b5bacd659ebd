-- The way of drafts to adoption, and what comes after. Days are `YYYY-MM-DD`. Who recorded a step stands in the record of acts
-- alone; a record that was wrong is corrected by a later one, and both stay.
CREATE TABLE draft_steps (
    draft TEXT NOT NULL REFERENCES drafts (id),
    ordinal INTEGER NOT NULL,
    step TEXT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    symbol TEXT,
    corrects INTEGER NOT NULL CHECK (corrects IN (0, 1)),
    reason TEXT,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (draft, ordinal)
) STRICT, WITHOUT ROWID;

-- Every symbol a text travelled under, by which it is found: one symbol, one text.
CREATE TABLE symbols (
    "key" TEXT NOT NULL PRIMARY KEY,
    symbol TEXT NOT NULL,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX symbols_instrument ON symbols (instrument);

-- Drafts that were issued before are found by theirs, too.
INSERT INTO symbols ("key", symbol, instrument, recorded_at)
SELECT trim(replace(replace(replace(replace(replace(lower(symbol), '/', '-'), '.', '-'), ' ', '-'), '--', '-'), '--', '-'), '-'),
    symbol, instrument, issued_at
FROM drafts WHERE status = 'issued' AND symbol IS NOT NULL AND symbol <> '' AND issued_at IS NOT NULL
ORDER BY issued_at
ON CONFLICT DO NOTHING;

-- Work that began again from an adopted draft.
CREATE TABLE cycles (
    from_draft TEXT NOT NULL PRIMARY KEY REFERENCES drafts (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    begun_at INTEGER NOT NULL
) STRICT;
CREATE INDEX cycles_instrument ON cycles (instrument);

CREATE TRIGGER draft_steps_update BEFORE UPDATE ON draft_steps
BEGIN SELECT RAISE(ABORT, 'immutable: draft_steps'); END;
CREATE TRIGGER draft_steps_delete BEFORE DELETE ON draft_steps
BEGIN SELECT RAISE(ABORT, 'immutable: draft_steps'); END;
CREATE TRIGGER symbols_update BEFORE UPDATE ON symbols
BEGIN SELECT RAISE(ABORT, 'immutable: symbols'); END;
CREATE TRIGGER symbols_delete BEFORE DELETE ON symbols
BEGIN SELECT RAISE(ABORT, 'immutable: symbols'); END;
CREATE TRIGGER cycles_update BEFORE UPDATE ON cycles
BEGIN SELECT RAISE(ABORT, 'immutable: cycles'); END;
CREATE TRIGGER cycles_delete BEFORE DELETE ON cycles
BEGIN SELECT RAISE(ABORT, 'immutable: cycles'); END;
