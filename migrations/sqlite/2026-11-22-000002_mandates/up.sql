-- People hold mandates; what they once were moves into one each. Regions were free words: the known ones become codes, the others
-- stay readable in the note.
CREATE TABLE organizations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    class TEXT NOT NULL,
    region TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mandates (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    capacity TEXT NOT NULL,
    party TEXT,
    organization TEXT REFERENCES organizations (id),
    region TEXT,
    process TEXT REFERENCES processes (id),
    since INTEGER NOT NULL,
    until INTEGER,
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'suspended', 'ended')),
    granted_by TEXT REFERENCES people (id),
    granted_at INTEGER NOT NULL,
    note TEXT,
    status_by TEXT REFERENCES people (id),
    status_at INTEGER,
    status_reason TEXT
) STRICT;
CREATE INDEX mandates_person ON mandates (person);
CREATE INDEX mandates_party ON mandates (party);

CREATE TABLE acting (
    session TEXT NOT NULL PRIMARY KEY,
    mandate TEXT NOT NULL REFERENCES mandates (id),
    chosen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE parties (
    code TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    english TEXT NOT NULL,
    french TEXT NOT NULL,
    added_by TEXT REFERENCES people (id),
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE party_aliases (
    alias TEXT NOT NULL PRIMARY KEY,
    party TEXT NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE memberships (
    id TEXT NOT NULL PRIMARY KEY,
    party TEXT NOT NULL,
    member TEXT NOT NULL,
    since TEXT,
    until TEXT,
    exception INTEGER NOT NULL CHECK (exception IN (0, 1)),
    reason TEXT,
    added_by TEXT REFERENCES people (id),
    added_at INTEGER NOT NULL
) STRICT;

INSERT INTO mandates (id, person, capacity, party, region, since, status, granted_at, note)
SELECT
    id,
    id,
    CASE WHEN role <> 'participant' THEN role WHEN region IS NOT NULL THEN 'regional' ELSE 'public' END,
    party,
    CASE lower(region)
        WHEN 'africa' THEN 'africa'
        WHEN 'arab states' THEN 'arab_states'
        WHEN 'western asia' THEN 'arab_states'
        WHEN 'asia and the pacific' THEN 'asia_pacific'
        WHEN 'asia-pacific' THEN 'asia_pacific'
        WHEN 'europe' THEN 'europe'
        WHEN 'latin america and the caribbean' THEN 'latin_america_caribbean'
        WHEN 'north america' THEN 'north_america'
    END,
    created_at,
    'active',
    created_at,
    region
FROM people;

ALTER TABLE people DROP COLUMN role;
ALTER TABLE people DROP COLUMN party;
ALTER TABLE people DROP COLUMN region;
ALTER TABLE people ADD COLUMN number INTEGER;
ALTER TABLE people ADD COLUMN erased_at INTEGER;
CREATE UNIQUE INDEX people_number ON people (number);

ALTER TABLE drafts ADD COLUMN embargo_until INTEGER;
ALTER TABLE rounds ADD COLUMN region TEXT;

-- What a mandate gave never changes, and none disappears; only its status moves. An embargo is set when a draft is issued.
CREATE TRIGGER mandates_update
BEFORE UPDATE OF id, person, capacity, party, organization, region, process, since, until, granted_by, granted_at ON mandates
BEGIN SELECT RAISE(ABORT, 'immutable: mandates'); END;
CREATE TRIGGER mandates_revive BEFORE UPDATE ON mandates WHEN OLD.status = 'ended'
BEGIN SELECT RAISE(ABORT, 'immutable: mandates'); END;
CREATE TRIGGER mandates_delete BEFORE DELETE ON mandates
BEGIN SELECT RAISE(ABORT, 'immutable: mandates'); END;
CREATE TRIGGER memberships_update BEFORE UPDATE ON memberships
BEGIN SELECT RAISE(ABORT, 'immutable: memberships'); END;
CREATE TRIGGER memberships_delete BEFORE DELETE ON memberships
BEGIN SELECT RAISE(ABORT, 'immutable: memberships'); END;
CREATE TRIGGER drafts_embargo BEFORE UPDATE OF embargo_until ON drafts WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: drafts'); END;
