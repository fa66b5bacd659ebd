-- What the texts of a process rest on, and where it is cited. A source that another has taken the place of stays, with what cites it.
CREATE TABLE sources (
    id TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    symbol TEXT,
    day TEXT,
    address TEXT,
    note TEXT,
    successor TEXT REFERENCES sources (id),
    superseded_at INTEGER,
    superseded_reason TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sources_process ON sources (process, created_at);

-- A paragraph or a comment cites a source. That one was kept although its source was superseded, or ended, is said with why.
CREATE TABLE citations (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL REFERENCES sources (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    paragraph TEXT REFERENCES paragraphs (id),
    comment TEXT REFERENCES comments (id),
    place TEXT,
    created_at INTEGER NOT NULL,
    kept_at INTEGER,
    kept_reason TEXT,
    ended_at INTEGER,
    ended_reason TEXT
) STRICT;
CREATE INDEX citations_source ON citations (source);
CREATE INDEX citations_paragraph ON citations (paragraph);

CREATE TRIGGER sources_delete BEFORE DELETE ON sources
BEGIN SELECT RAISE(ABORT, 'immutable: sources'); END;
CREATE TRIGGER citations_delete BEFORE DELETE ON citations
BEGIN SELECT RAISE(ABORT, 'immutable: citations'); END;
