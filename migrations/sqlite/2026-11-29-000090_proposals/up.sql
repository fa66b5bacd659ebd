-- What parties propose on paragraphs of a draft. The words may change while a proposal is the delegation's own; once it is
-- tabled they never do. `number` is given when it is tabled, so that numbers say nothing of what is not.
CREATE TABLE proposals (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT REFERENCES paragraphs (id),
    behind TEXT REFERENCES paragraphs (id),
    kind TEXT NOT NULL,
    party TEXT NOT NULL,
    floor INTEGER NOT NULL CHECK (floor IN (0, 1)),
    base_wording TEXT NOT NULL,
    wording TEXT NOT NULL,
    justification TEXT,
    state TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES people (id),
    replaces TEXT REFERENCES proposals (id),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    reason TEXT,
    landed TEXT REFERENCES wordings (id),
    CONSTRAINT proposals_place CHECK (paragraph IS NULL OR behind IS NULL OR kind = 'move')
) STRICT;
CREATE INDEX proposals_instrument ON proposals (instrument, paragraph);

CREATE TABLE proposal_sponsors (
    proposal TEXT NOT NULL REFERENCES proposals (id),
    party TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    since INTEGER NOT NULL,
    PRIMARY KEY (proposal, party)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER proposals_delete BEFORE DELETE ON proposals
BEGIN SELECT RAISE(ABORT, 'immutable: proposals'); END;
CREATE TRIGGER proposals_update
BEFORE UPDATE OF id, instrument, draft, paragraph, behind, party, floor, base_wording, author, created_at ON proposals
BEGIN SELECT RAISE(ABORT, 'immutable: proposals'); END;
CREATE TRIGGER proposals_words BEFORE UPDATE OF kind, wording, justification ON proposals WHEN OLD.state <> 'drafted'
BEGIN SELECT RAISE(ABORT, 'immutable: proposals'); END;
CREATE TRIGGER proposal_sponsors_delete BEFORE DELETE ON proposal_sponsors
BEGIN SELECT RAISE(ABORT, 'immutable: proposal_sponsors'); END;
CREATE TRIGGER proposal_sponsors_update BEFORE UPDATE ON proposal_sponsors
BEGIN SELECT RAISE(ABORT, 'immutable: proposal_sponsors'); END;
