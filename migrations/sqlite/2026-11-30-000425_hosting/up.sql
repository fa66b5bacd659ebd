-- Who is asked to host meetings of a process or to be a partner in it, and what they offer.
CREATE TABLE host_calls (
    id TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    purpose TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    closes_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    decided_at INTEGER,
    reason TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX host_calls_process ON host_calls (process);

CREATE TABLE host_offers (
    id TEXT NOT NULL PRIMARY KEY,
    call TEXT NOT NULL REFERENCES host_calls (id),
    author TEXT NOT NULL REFERENCES people (id),
    party TEXT,
    host TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    means TEXT NOT NULL,
    contact TEXT NOT NULL,
    state TEXT NOT NULL,
    floor INTEGER NOT NULL CHECK (floor IN (0, 1)),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX host_offers_call ON host_offers (call);
CREATE INDEX host_offers_author ON host_offers (author);

CREATE TABLE host_contributions (
    offer TEXT NOT NULL REFERENCES host_offers (id),
    ordinal INTEGER NOT NULL,
    what TEXT NOT NULL,
    amount INTEGER,
    currency TEXT,
    PRIMARY KEY (offer, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER host_calls_delete BEFORE DELETE ON host_calls
BEGIN SELECT RAISE(ABORT, 'immutable: host_calls'); END;
CREATE TRIGGER host_offers_delete BEFORE DELETE ON host_offers
BEGIN SELECT RAISE(ABORT, 'immutable: host_offers'); END;
