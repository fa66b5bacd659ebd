-- Sets of comments that a team lodges as one. What is collected is the team's alone until it is lodged.
CREATE TABLE submissions (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES rounds (id),
    party TEXT,
    person TEXT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    replaces TEXT REFERENCES submissions (id),
    created_at INTEGER NOT NULL,
    number TEXT,
    sentence TEXT,
    submitted_by TEXT REFERENCES people (id),
    submitted_at INTEGER,
    late INTEGER CHECK (late IN (0, 1))
) STRICT;
CREATE INDEX submissions_round ON submissions (round);
-- A team collects in one set at a time.
CREATE UNIQUE INDEX submissions_party ON submissions (round, party) WHERE state = 'collecting' AND party IS NOT NULL;
CREATE UNIQUE INDEX submissions_person ON submissions (round, person) WHERE state = 'collecting' AND party IS NULL;

-- A comment as it would be lodged, in the form it was sent. Its words never change: written anew it is another.
CREATE TABLE contributions (
    id TEXT NOT NULL PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions (id),
    author TEXT NOT NULL REFERENCES people (id),
    paragraph TEXT REFERENCES paragraphs (id),
    body TEXT NOT NULL,
    replaces TEXT REFERENCES contributions (id),
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    merged_into TEXT REFERENCES contributions (id),
    reason TEXT,
    decided_by TEXT REFERENCES people (id),
    decided_at INTEGER
) STRICT;
CREATE INDEX contributions_submission ON contributions (submission);
CREATE INDEX contributions_author ON contributions (author);

-- What a team says among itself about its set.
CREATE TABLE team_notes (
    id TEXT NOT NULL PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions (id),
    contribution TEXT REFERENCES contributions (id),
    author TEXT NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX team_notes_submission ON team_notes (submission);
CREATE INDEX team_notes_author ON team_notes (author);

ALTER TABLE comments ADD COLUMN submission TEXT REFERENCES submissions (id);
CREATE INDEX comments_submission ON comments (submission);

-- Whether an answer does justice to what its author meant: said once of each answer.
CREATE TABLE judgements (
    disposition TEXT NOT NULL PRIMARY KEY REFERENCES dispositions (id),
    comment TEXT NOT NULL REFERENCES comments (id),
    person TEXT NOT NULL REFERENCES people (id),
    reflects INTEGER NOT NULL CHECK (reflects IN (0, 1)),
    words TEXT,
    said_at INTEGER NOT NULL
) STRICT;
CREATE INDEX judgements_comment ON judgements (comment);
CREATE INDEX judgements_person ON judgements (person);

CREATE TRIGGER comments_submission_update BEFORE UPDATE OF submission ON comments
BEGIN SELECT RAISE(ABORT, 'immutable: comments'); END;
CREATE TRIGGER submissions_update BEFORE UPDATE OF id, round, party, person, replaces, created_at ON submissions
BEGIN SELECT RAISE(ABORT, 'immutable: submissions'); END;
CREATE TRIGGER submissions_lodged BEFORE UPDATE OF number, sentence, submitted_by, submitted_at, late ON submissions
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: submissions'); END;
CREATE TRIGGER submissions_delete BEFORE DELETE ON submissions
BEGIN SELECT RAISE(ABORT, 'immutable: submissions'); END;
CREATE TRIGGER contributions_update BEFORE UPDATE OF id, submission, author, paragraph, body, replaces, created_at ON contributions
BEGIN SELECT RAISE(ABORT, 'immutable: contributions'); END;
CREATE TRIGGER contributions_delete BEFORE DELETE ON contributions
BEGIN SELECT RAISE(ABORT, 'immutable: contributions'); END;
CREATE TRIGGER team_notes_update BEFORE UPDATE ON team_notes
BEGIN SELECT RAISE(ABORT, 'immutable: team_notes'); END;
CREATE TRIGGER team_notes_delete BEFORE DELETE ON team_notes
BEGIN SELECT RAISE(ABORT, 'immutable: team_notes'); END;
CREATE TRIGGER judgements_update BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'immutable: judgements'); END;
CREATE TRIGGER judgements_delete BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'immutable: judgements'); END;
