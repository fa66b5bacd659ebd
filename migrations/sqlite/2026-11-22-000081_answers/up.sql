-- Of which comment another is the same, and the words of the working draft an answer points at.
ALTER TABLE dispositions ADD COLUMN duplicate_of TEXT REFERENCES comments (id);
ALTER TABLE dispositions ADD COLUMN landing_words TEXT;

-- Reasons in the secretariat's own words, ready to be given. Retired, the row stays.
CREATE TABLE reasons (
    id TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    kind TEXT,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    written_by TEXT NOT NULL REFERENCES people (id),
    written_at INTEGER NOT NULL,
    retired_at INTEGER
) STRICT;
CREATE INDEX reasons_process ON reasons (process);
CREATE TRIGGER reasons_delete BEFORE DELETE ON reasons
BEGIN SELECT RAISE(ABORT, 'immutable: reasons'); END;
