-- What was agreed, on which rung of the process's ladder, on which words. A row is written once; that it was opened again is
-- added to it once. Rungs are names, in order; a process that names none has those of the house.
CREATE TABLE agreements (
    id TEXT NOT NULL PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    scope TEXT NOT NULL,
    level TEXT NOT NULL,
    rung INTEGER NOT NULL,
    condition TEXT,
    pending_on TEXT,
    meeting TEXT,
    chair TEXT,
    stamp TEXT,
    person TEXT NOT NULL REFERENCES people (id),
    created_at INTEGER NOT NULL,
    reopened_by TEXT REFERENCES people (id),
    reopened_at INTEGER,
    reopened_reason TEXT
) STRICT;
CREATE INDEX agreements_instrument ON agreements (instrument, created_at);

CREATE TABLE agreement_parts (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    ordinal INTEGER NOT NULL,
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    bracket TEXT,
    stays INTEGER NOT NULL CHECK (stays IN (0, 1)),
    words TEXT NOT NULL,
    PRIMARY KEY (agreement, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_levels (
    process TEXT NOT NULL REFERENCES processes (id),
    rung INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (process, rung)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER agreements_delete BEFORE DELETE ON agreements
BEGIN SELECT RAISE(ABORT, 'immutable: agreements'); END;
CREATE TRIGGER agreements_update
BEFORE UPDATE OF id, instrument, draft, scope, level, rung, condition, pending_on, meeting, chair, stamp, person, created_at ON agreements
BEGIN SELECT RAISE(ABORT, 'immutable: agreements'); END;
CREATE TRIGGER agreements_reopened BEFORE UPDATE ON agreements WHEN OLD.reopened_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: agreements'); END;
CREATE TRIGGER agreement_parts_delete BEFORE DELETE ON agreement_parts
BEGIN SELECT RAISE(ABORT, 'immutable: agreement_parts'); END;
CREATE TRIGGER agreement_parts_update BEFORE UPDATE ON agreement_parts
BEGIN SELECT RAISE(ABORT, 'immutable: agreement_parts'); END;
