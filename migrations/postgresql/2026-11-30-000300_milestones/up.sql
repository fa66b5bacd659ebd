-- The dated steps of a process, what each waits for and what belongs to it. Days are `YYYY-MM-DD`. What a milestone was before
-- a change is kept with the change; who changed it stands in the record of acts alone.
CREATE TABLE milestones (
    id TEXT NOT NULL CONSTRAINT milestones_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    title TEXT NOT NULL,
    description TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    precision TEXT NOT NULL,
    tentative BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX milestones_process ON milestones (process, first_day);

CREATE TABLE milestone_links (
    milestone TEXT NOT NULL REFERENCES milestones (id),
    ordinal BIGINT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    title TEXT,
    CONSTRAINT milestone_links_milestone_ordinal PRIMARY KEY (milestone, ordinal)
);

CREATE TABLE milestone_changes (
    milestone TEXT NOT NULL REFERENCES milestones (id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    precision TEXT NOT NULL,
    tentative BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    changed_at BIGINT NOT NULL,
    CONSTRAINT milestone_changes_milestone_version PRIMARY KEY (milestone, version)
);

CREATE TRIGGER milestones_delete BEFORE DELETE ON milestones
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER milestones_truncate BEFORE TRUNCATE ON milestones
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER milestone_changes_delete BEFORE DELETE ON milestone_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER milestone_changes_update BEFORE UPDATE ON milestone_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER milestone_changes_truncate BEFORE TRUNCATE ON milestone_changes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
