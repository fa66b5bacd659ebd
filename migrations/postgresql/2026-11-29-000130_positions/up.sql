-- Positions as acts: what a party said on a bracket or a proposal, when, through whom, on which words. Rows are added, never
-- changed; the last one of a party on a thing counts. `positions` stays what it is: read out of the wording.
CREATE TABLE stances (
    id TEXT NOT NULL CONSTRAINT stances_id PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    bracket TEXT,
    proposal TEXT REFERENCES proposals (id),
    paragraph TEXT REFERENCES paragraphs (id),
    words TEXT NOT NULL,
    party TEXT NOT NULL,
    stance TEXT NOT NULL,
    rank BIGINT,
    pending_on TEXT,
    reason TEXT,
    floor BOOLEAN NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    mandate TEXT,
    printed TEXT REFERENCES wordings (id),
    created_at BIGINT NOT NULL,
    CONSTRAINT stances_about CHECK ((bracket IS NULL) <> (proposal IS NULL))
);
CREATE INDEX stances_instrument ON stances (instrument, created_at);

CREATE TRIGGER stances_delete BEFORE DELETE ON stances
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stances_update BEFORE UPDATE ON stances
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stances_truncate BEFORE TRUNCATE ON stances
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
