-- What parties propose on paragraphs of a draft. The words may change while a proposal is the delegation's own; once it is
-- tabled they never do. `number` is given when it is tabled, so that numbers say nothing of what is not.
CREATE TABLE proposals (
    id TEXT NOT NULL CONSTRAINT proposals_id PRIMARY KEY,
    number TEXT,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT REFERENCES paragraphs (id),
    behind TEXT REFERENCES paragraphs (id),
    kind TEXT NOT NULL,
    party TEXT NOT NULL,
    floor BOOLEAN NOT NULL,
    base_wording TEXT NOT NULL,
    wording TEXT NOT NULL,
    justification TEXT,
    state TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES people (id),
    replaces TEXT REFERENCES proposals (id),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    reason TEXT,
    landed TEXT REFERENCES wordings (id),
    CONSTRAINT proposals_place CHECK (paragraph IS NULL OR behind IS NULL OR kind = 'move')
);
CREATE INDEX proposals_instrument ON proposals (instrument, paragraph);

CREATE TABLE proposal_sponsors (
    proposal TEXT NOT NULL REFERENCES proposals (id),
    party TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    since BIGINT NOT NULL,
    CONSTRAINT proposal_sponsors_proposal_party PRIMARY KEY (proposal, party)
);

CREATE TRIGGER proposals_delete BEFORE DELETE ON proposals
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposals_update
BEFORE UPDATE OF id, instrument, draft, paragraph, behind, party, floor, base_wording, author, created_at ON proposals
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposals_words BEFORE UPDATE OF kind, wording, justification ON proposals
FOR EACH ROW WHEN (OLD.state <> 'drafted') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposals_truncate BEFORE TRUNCATE ON proposals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_sponsors_delete BEFORE DELETE ON proposal_sponsors
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_sponsors_update BEFORE UPDATE ON proposal_sponsors
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_sponsors_truncate BEFORE TRUNCATE ON proposal_sponsors
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
