-- The dated steps of a process, what each waits for and what belongs to it. Days are `YYYY-MM-DD`. What a milestone was before
-- a change is kept with the change; who changed it stands in the record of acts alone.
CREATE TABLE milestones (
    id TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    title TEXT NOT NULL,
    description TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    precision TEXT NOT NULL,
    tentative INTEGER NOT NULL CHECK (tentative IN (0, 1)),
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX milestones_process ON milestones (process, first_day);

CREATE TABLE milestone_links (
    milestone TEXT NOT NULL REFERENCES milestones (id),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    title TEXT,
    PRIMARY KEY (milestone, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone_changes (
    milestone TEXT NOT NULL REFERENCES milestones (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    precision TEXT NOT NULL,
    tentative INTEGER NOT NULL CHECK (tentative IN (0, 1)),
    state TEXT NOT NULL,
    reason TEXT,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (milestone, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER milestones_delete BEFORE DELETE ON milestones
BEGIN SELECT RAISE(ABORT, 'immutable: milestones'); END;
CREATE TRIGGER milestone_changes_delete BEFORE DELETE ON milestone_changes
BEGIN SELECT RAISE(ABORT, 'immutable: milestone_changes'); END;
CREATE TRIGGER milestone_changes_update BEFORE UPDATE ON milestone_changes
BEGIN SELECT RAISE(ABORT, 'immutable: milestone_changes'); END;
