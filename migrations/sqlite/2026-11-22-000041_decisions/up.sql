-- What people said about paragraphs of two drafts where comparing alone was not sure. Paragraphs are ids separated by
-- single spaces; `was` is the identity a paragraph of the working draft had before the answer gave it another.
CREATE TABLE decisions (
    id TEXT NOT NULL PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    from_draft TEXT NOT NULL REFERENCES drafts (id),
    to_draft TEXT NOT NULL REFERENCES drafts (id),
    kind TEXT NOT NULL,
    effect TEXT NOT NULL,
    from_paragraphs TEXT NOT NULL,
    to_paragraphs TEXT NOT NULL,
    was TEXT REFERENCES paragraphs (id),
    reason TEXT,
    decided_by TEXT NOT NULL REFERENCES people (id),
    decided_at INTEGER NOT NULL,
    withdrawn_by TEXT REFERENCES people (id),
    withdrawn_at INTEGER,
    withdrawn_reason TEXT
) STRICT;
CREATE INDEX decisions_instrument ON decisions (instrument);

CREATE TRIGGER decisions_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'immutable: decisions'); END;
CREATE TRIGGER decisions_update
BEFORE UPDATE OF id, instrument, from_draft, to_draft, kind, effect, from_paragraphs, to_paragraphs, was, reason,
    decided_by, decided_at ON decisions
BEGIN SELECT RAISE(ABORT, 'immutable: decisions'); END;
