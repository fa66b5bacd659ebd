-- What a process rests on and needs, for its public card. What was said before stands in the record of acts.
CREATE TABLE process_abouts (
    process TEXT NOT NULL PRIMARY KEY REFERENCES processes (id),
    mandate TEXT,
    contact TEXT,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE process_resources (
    process TEXT NOT NULL REFERENCES processes (id),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    amount TEXT,
    pledged_by TEXT,
    PRIMARY KEY (process, ordinal)
) STRICT, WITHOUT ROWID;
