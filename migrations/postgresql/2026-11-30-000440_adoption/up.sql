-- The way of drafts to adoption, and what comes after. Days are `YYYY-MM-DD`. Who recorded a step stands in the record of acts
-- alone; a record that was wrong is corrected by a later one, and both stay.
CREATE TABLE draft_steps (
    draft TEXT NOT NULL REFERENCES drafts (id),
    ordinal BIGINT NOT NULL,
    step TEXT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    symbol TEXT,
    corrects BOOLEAN NOT NULL,
    reason TEXT,
    recorded_at BIGINT NOT NULL,
    CONSTRAINT draft_steps_draft_ordinal PRIMARY KEY (draft, ordinal)
);

-- Every symbol a text travelled under, by which it is found: one symbol, one text.
CREATE TABLE symbols (
    "key" TEXT NOT NULL CONSTRAINT symbols_key PRIMARY KEY,
    symbol TEXT NOT NULL,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    recorded_at BIGINT NOT NULL
);
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
    from_draft TEXT NOT NULL CONSTRAINT cycles_from_draft PRIMARY KEY REFERENCES drafts (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    begun_at BIGINT NOT NULL
);
CREATE INDEX cycles_instrument ON cycles (instrument);

CREATE TRIGGER draft_steps_update BEFORE UPDATE ON draft_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER draft_steps_delete BEFORE DELETE ON draft_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER draft_steps_truncate BEFORE TRUNCATE ON draft_steps
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER symbols_update BEFORE UPDATE ON symbols
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER symbols_delete BEFORE DELETE ON symbols
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER symbols_truncate BEFORE TRUNCATE ON symbols
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cycles_update BEFORE UPDATE ON cycles
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cycles_delete BEFORE DELETE ON cycles
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cycles_truncate BEFORE TRUNCATE ON cycles
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
