-- A proposal may begin with what somebody else commented: which comment it took its words from.
ALTER TABLE proposals ADD COLUMN comment TEXT REFERENCES comments (id);
CREATE TRIGGER proposals_comment BEFORE UPDATE OF comment ON proposals
FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was done at the desk to a place and not to words: a paragraph put in, or moved. `behind` is the paragraph it stood
-- behind before, absent for the first; `wording` what it read when it was done. The last one is undone at most once.
CREATE TABLE desk_steps (
    id TEXT NOT NULL CONSTRAINT desk_steps_id PRIMARY KEY,
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    kind TEXT NOT NULL,
    behind TEXT REFERENCES paragraphs (id),
    wording TEXT NOT NULL REFERENCES wordings (id),
    at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX desk_steps_paragraph ON desk_steps (draft, paragraph, at);
CREATE TRIGGER desk_steps_delete BEFORE DELETE ON desk_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER desk_steps_update BEFORE UPDATE OF id, draft, paragraph, kind, behind, wording, at ON desk_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER desk_steps_truncate BEFORE TRUNCATE ON desk_steps
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who is at which paragraph of a desk right now; a row counts for less than a minute.
CREATE TABLE desk_presence (
    instrument TEXT NOT NULL REFERENCES instruments (id),
    person TEXT NOT NULL REFERENCES people (id),
    paragraph TEXT NOT NULL REFERENCES paragraphs (id),
    seen_at BIGINT NOT NULL,
    CONSTRAINT desk_presence_instrument_person PRIMARY KEY (instrument, person)
);
