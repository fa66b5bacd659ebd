-- What was agreed, on which rung of the process's ladder, on which words. A row is written once; that it was opened again is
-- added to it once. Rungs are names, in order; a process that names none has those of the house.
CREATE TABLE agreements (
    id TEXT NOT NULL CONSTRAINT agreements_id PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    scope TEXT NOT NULL,
    level TEXT NOT NULL,
    rung BIGINT NOT NULL,
    condition TEXT,
    pending_on TEXT,
    meeting TEXT,
    chair TEXT,
    stamp TEXT,
    person TEXT NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL,
    reopened_by TEXT REFERENCES people (id),
    reopened_at BIGINT,
    reopened_reason TEXT
);
CREATE INDEX agreements_instrument ON agreements (instrument, created_at);

CREATE TABLE agreement_parts (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    ordinal BIGINT NOT NULL,
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    bracket TEXT,
    stays BOOLEAN NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT agreement_parts_agreement_ordinal PRIMARY KEY (agreement, ordinal)
);

CREATE TABLE agreement_levels (
    process TEXT NOT NULL REFERENCES processes (id),
    rung BIGINT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT agreement_levels_process_rung PRIMARY KEY (process, rung)
);

CREATE TRIGGER agreements_delete BEFORE DELETE ON agreements
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreements_update
BEFORE UPDATE OF id, instrument, draft, scope, level, rung, condition, pending_on, meeting, chair, stamp, person, created_at ON agreements
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreements_reopened BEFORE UPDATE ON agreements
FOR EACH ROW WHEN (OLD.reopened_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_parts_delete BEFORE DELETE ON agreement_parts
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_parts_update BEFORE UPDATE ON agreement_parts
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreements_truncate BEFORE TRUNCATE ON agreements
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_parts_truncate BEFORE TRUNCATE ON agreement_parts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
