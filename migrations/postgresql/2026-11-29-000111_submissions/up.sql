-- Sets of comments that a team lodges as one. What is collected is the team's alone until it is lodged.
CREATE TABLE submissions (
    id TEXT NOT NULL CONSTRAINT submissions_id PRIMARY KEY,
    round TEXT NOT NULL REFERENCES rounds (id),
    party TEXT,
    person TEXT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    replaces TEXT REFERENCES submissions (id),
    created_at BIGINT NOT NULL,
    number TEXT,
    sentence TEXT,
    submitted_by TEXT REFERENCES people (id),
    submitted_at BIGINT,
    late BOOLEAN
);
CREATE INDEX submissions_round ON submissions (round);
-- A team collects in one set at a time.
CREATE UNIQUE INDEX submissions_party ON submissions (round, party) WHERE state = 'collecting' AND party IS NOT NULL;
CREATE UNIQUE INDEX submissions_person ON submissions (round, person) WHERE state = 'collecting' AND party IS NULL;

-- A comment as it would be lodged, in the form it was sent. Its words never change: written anew it is another.
CREATE TABLE contributions (
    id TEXT NOT NULL CONSTRAINT contributions_id PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions (id),
    author TEXT NOT NULL REFERENCES people (id),
    paragraph TEXT REFERENCES paragraphs (id),
    body TEXT NOT NULL,
    replaces TEXT REFERENCES contributions (id),
    created_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    merged_into TEXT REFERENCES contributions (id),
    reason TEXT,
    decided_by TEXT REFERENCES people (id),
    decided_at BIGINT
);
CREATE INDEX contributions_submission ON contributions (submission);
CREATE INDEX contributions_author ON contributions (author);

-- What a team says among itself about its set.
CREATE TABLE team_notes (
    id TEXT NOT NULL CONSTRAINT team_notes_id PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions (id),
    contribution TEXT REFERENCES contributions (id),
    author TEXT NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX team_notes_submission ON team_notes (submission);
CREATE INDEX team_notes_author ON team_notes (author);

ALTER TABLE comments ADD COLUMN submission TEXT REFERENCES submissions (id);
CREATE INDEX comments_submission ON comments (submission);

-- Whether an answer does justice to what its author meant: said once of each answer.
CREATE TABLE judgements (
    disposition TEXT NOT NULL CONSTRAINT judgements_disposition PRIMARY KEY REFERENCES dispositions (id),
    comment TEXT NOT NULL REFERENCES comments (id),
    person TEXT NOT NULL REFERENCES people (id),
    reflects BOOLEAN NOT NULL,
    words TEXT,
    said_at BIGINT NOT NULL
);
CREATE INDEX judgements_comment ON judgements (comment);
CREATE INDEX judgements_person ON judgements (person);

CREATE TRIGGER comments_submission_update BEFORE UPDATE OF submission ON comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submissions_update BEFORE UPDATE OF id, round, party, person, replaces, created_at ON submissions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submissions_lodged BEFORE UPDATE OF number, sentence, submitted_by, submitted_at, late ON submissions
FOR EACH ROW WHEN (OLD.number IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submissions_delete BEFORE DELETE ON submissions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submissions_truncate BEFORE TRUNCATE ON submissions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contributions_update BEFORE UPDATE OF id, submission, author, paragraph, body, replaces, created_at ON contributions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contributions_delete BEFORE DELETE ON contributions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contributions_truncate BEFORE TRUNCATE ON contributions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_notes_update BEFORE UPDATE ON team_notes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_notes_delete BEFORE DELETE ON team_notes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_notes_truncate BEFORE TRUNCATE ON team_notes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgements_update BEFORE UPDATE ON judgements
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgements_delete BEFORE DELETE ON judgements
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgements_truncate BEFORE TRUNCATE ON judgements
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
