-- Calls for nominations, whom States nominate, and who is appointed. A nominee's address is the account's alone. What a call was
-- before a change is kept with the change; who changed it stands in the record of acts.
CREATE TABLE nomination_calls (
    id TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    title TEXT NOT NULL,
    criteria TEXT NOT NULL,
    competences TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    per_state INTEGER NOT NULL,
    seats INTEGER NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX nomination_calls_process ON nomination_calls (process, created_at);

CREATE TABLE nomination_call_changes (
    call TEXT NOT NULL REFERENCES nomination_calls (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    per_state INTEGER NOT NULL,
    seats INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (call, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE nominations (
    id TEXT NOT NULL PRIMARY KEY,
    call TEXT NOT NULL REFERENCES nomination_calls (id),
    party TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    competences TEXT NOT NULL,
    statement TEXT,
    cv TEXT,
    gender TEXT,
    consent TEXT,
    consent_at INTEGER,
    by_secretariat INTEGER NOT NULL CHECK (by_secretariat IN (0, 1)),
    nominated_by TEXT REFERENCES people (id),
    state TEXT NOT NULL,
    reason TEXT,
    mandate TEXT REFERENCES mandates (id),
    successor TEXT REFERENCES nominations (id),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX nominations_call ON nominations (call, party, created_at);
CREATE INDEX nominations_person ON nominations (person);
-- Nobody is nominated twice for one call, whoever asks at once.
CREATE UNIQUE INDEX nominations_call_person ON nominations (call, person)
WHERE state IN ('proposed', 'confirmed', 'shortlisted', 'appointed');

CREATE TABLE nomination_links (
    link TEXT NOT NULL PRIMARY KEY REFERENCES links (id),
    nomination TEXT NOT NULL REFERENCES nominations (id)
) STRICT;
CREATE INDEX nomination_links_nomination ON nomination_links (nomination);

CREATE TABLE appointments (
    id TEXT NOT NULL PRIMARY KEY,
    call TEXT NOT NULL REFERENCES nomination_calls (id),
    note TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT,
    concludes INTEGER NOT NULL CHECK (concludes IN (0, 1)),
    replaces TEXT REFERENCES nominations (id),
    state TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES people (id),
    proposed_at INTEGER NOT NULL,
    decided_by TEXT REFERENCES people (id),
    decided_at INTEGER,
    authority TEXT,
    reason TEXT,
    -- Two persons appoint: whoever proposed does not approve.
    CHECK (state <> 'approved' OR decided_by <> proposed_by)
) STRICT;
CREATE INDEX appointments_of_call ON appointments (call, proposed_at);
-- One proposal at a time waits for its second person.
CREATE UNIQUE INDEX appointments_call ON appointments (call) WHERE state = 'proposed';

CREATE TABLE appointment_people (
    appointment TEXT NOT NULL REFERENCES appointments (id),
    ordinal INTEGER NOT NULL,
    nomination TEXT NOT NULL REFERENCES nominations (id),
    PRIMARY KEY (appointment, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER nomination_calls_delete BEFORE DELETE ON nomination_calls
BEGIN SELECT RAISE(ABORT, 'immutable: nomination_calls'); END;
CREATE TRIGGER nomination_call_changes_delete BEFORE DELETE ON nomination_call_changes
BEGIN SELECT RAISE(ABORT, 'immutable: nomination_call_changes'); END;
CREATE TRIGGER nomination_call_changes_update BEFORE UPDATE ON nomination_call_changes
BEGIN SELECT RAISE(ABORT, 'immutable: nomination_call_changes'); END;
CREATE TRIGGER nominations_delete BEFORE DELETE ON nominations
BEGIN SELECT RAISE(ABORT, 'immutable: nominations'); END;
CREATE TRIGGER appointments_delete BEFORE DELETE ON appointments
BEGIN SELECT RAISE(ABORT, 'immutable: appointments'); END;
CREATE TRIGGER appointments_update BEFORE UPDATE ON appointments WHEN OLD.state <> 'proposed'
BEGIN SELECT RAISE(ABORT, 'immutable: appointments'); END;
CREATE TRIGGER appointment_people_delete BEFORE DELETE ON appointment_people
BEGIN SELECT RAISE(ABORT, 'immutable: appointment_people'); END;
CREATE TRIGGER appointment_people_update BEFORE UPDATE ON appointment_people
BEGIN SELECT RAISE(ABORT, 'immutable: appointment_people'); END;
