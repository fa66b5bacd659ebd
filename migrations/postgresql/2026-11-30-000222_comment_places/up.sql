-- Where people have said that a comment belongs in a later draft, or that it stays where it was made. The last answer counts.
CREATE TABLE comment_places (
    id TEXT NOT NULL CONSTRAINT comment_places_id PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT REFERENCES paragraphs (id),
    start_at BIGINT,
    end_at BIGINT,
    placed_at BIGINT NOT NULL
);
CREATE INDEX comment_places_comment ON comment_places (comment);
CREATE TRIGGER comment_places_update BEFORE UPDATE ON comment_places
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_places_delete BEFORE DELETE ON comment_places
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_places_truncate BEFORE TRUNCATE ON comment_places
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
