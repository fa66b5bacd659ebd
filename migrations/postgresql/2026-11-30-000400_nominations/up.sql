-- Calls for nominations, whom States nominate, and who is appointed. A nominee's address is the account's alone. What a call was
-- before a change is kept with the change; who changed it stands in the record of acts.
CREATE TABLE nomination_calls (
    id TEXT NOT NULL CONSTRAINT nomination_calls_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    title TEXT NOT NULL,
    criteria TEXT NOT NULL,
    competences TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    per_state BIGINT NOT NULL,
    seats BIGINT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX nomination_calls_process ON nomination_calls (process, created_at);

CREATE TABLE nomination_call_changes (
    call TEXT NOT NULL REFERENCES nomination_calls (id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    per_state BIGINT NOT NULL,
    seats BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    changed_at BIGINT NOT NULL,
    CONSTRAINT nomination_call_changes_call_version PRIMARY KEY (call, version)
);

CREATE TABLE nominations (
    id TEXT NOT NULL CONSTRAINT nominations_id PRIMARY KEY,
    call TEXT NOT NULL REFERENCES nomination_calls (id),
    party TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    competences TEXT NOT NULL,
    statement TEXT,
    cv TEXT,
    gender TEXT,
    consent TEXT,
    consent_at BIGINT,
    by_secretariat BOOLEAN NOT NULL,
    nominated_by TEXT REFERENCES people (id),
    state TEXT NOT NULL,
    reason TEXT,
    mandate TEXT REFERENCES mandates (id),
    successor TEXT REFERENCES nominations (id),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX nominations_call ON nominations (call, party, created_at);
CREATE INDEX nominations_person ON nominations (person);
-- Nobody is nominated twice for one call, whoever asks at once.
CREATE UNIQUE INDEX nominations_call_person ON nominations (call, person)
WHERE state IN ('proposed', 'confirmed', 'shortlisted', 'appointed');

CREATE TABLE nomination_links (
    link TEXT NOT NULL CONSTRAINT nomination_links_link PRIMARY KEY REFERENCES links (id),
    nomination TEXT NOT NULL REFERENCES nominations (id)
);
CREATE INDEX nomination_links_nomination ON nomination_links (nomination);

CREATE TABLE appointments (
    id TEXT NOT NULL CONSTRAINT appointments_id PRIMARY KEY,
    call TEXT NOT NULL REFERENCES nomination_calls (id),
    note TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT,
    concludes BOOLEAN NOT NULL,
    replaces TEXT REFERENCES nominations (id),
    state TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES people (id),
    proposed_at BIGINT NOT NULL,
    decided_by TEXT REFERENCES people (id),
    decided_at BIGINT,
    authority TEXT,
    reason TEXT,
    -- Two persons appoint: whoever proposed does not approve.
    CHECK (state <> 'approved' OR decided_by <> proposed_by)
);
CREATE INDEX appointments_of_call ON appointments (call, proposed_at);
-- One proposal at a time waits for its second person.
CREATE UNIQUE INDEX appointments_call ON appointments (call) WHERE state = 'proposed';

CREATE TABLE appointment_people (
    appointment TEXT NOT NULL REFERENCES appointments (id),
    ordinal BIGINT NOT NULL,
    nomination TEXT NOT NULL REFERENCES nominations (id),
    CONSTRAINT appointment_people_appointment_ordinal PRIMARY KEY (appointment, ordinal)
);

CREATE TRIGGER nomination_calls_delete BEFORE DELETE ON nomination_calls
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nomination_calls_truncate BEFORE TRUNCATE ON nomination_calls
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nomination_call_changes_delete BEFORE DELETE ON nomination_call_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nomination_call_changes_truncate BEFORE TRUNCATE ON nomination_call_changes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nomination_call_changes_update BEFORE UPDATE ON nomination_call_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nominations_delete BEFORE DELETE ON nominations
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nominations_truncate BEFORE TRUNCATE ON nominations
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointments_delete BEFORE DELETE ON appointments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointments_truncate BEFORE TRUNCATE ON appointments
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointments_update BEFORE UPDATE ON appointments
FOR EACH ROW WHEN (OLD.state <> 'proposed') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointment_people_delete BEFORE DELETE ON appointment_people
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointment_people_truncate BEFORE TRUNCATE ON appointment_people
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appointment_people_update BEFORE UPDATE ON appointment_people
FOR EACH ROW EXECUTE FUNCTION refuse_change();
