-- What the texts of a process rest on, and where it is cited. A source that another has taken the place of stays, with what cites it.
CREATE TABLE sources (
    id TEXT NOT NULL CONSTRAINT sources_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    symbol TEXT,
    day TEXT,
    address TEXT,
    note TEXT,
    successor TEXT REFERENCES sources (id),
    superseded_at BIGINT,
    superseded_reason TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX sources_process ON sources (process, created_at);

-- A paragraph or a comment cites a source. That one was kept although its source was superseded, or ended, is said with why.
CREATE TABLE citations (
    id TEXT NOT NULL CONSTRAINT citations_id PRIMARY KEY,
    source TEXT NOT NULL REFERENCES sources (id),
    instrument TEXT NOT NULL REFERENCES instruments (id),
    paragraph TEXT REFERENCES paragraphs (id),
    comment TEXT REFERENCES comments (id),
    place TEXT,
    created_at BIGINT NOT NULL,
    kept_at BIGINT,
    kept_reason TEXT,
    ended_at BIGINT,
    ended_reason TEXT
);
CREATE INDEX citations_source ON citations (source);
CREATE INDEX citations_paragraph ON citations (paragraph);

CREATE TRIGGER sources_delete BEFORE DELETE ON sources
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sources_truncate BEFORE TRUNCATE ON sources
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citations_delete BEFORE DELETE ON citations
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citations_truncate BEFORE TRUNCATE ON citations
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
