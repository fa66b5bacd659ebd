-- Where people have said that a comment belongs in a later draft, or that it stays where it was made. The last answer counts.
CREATE TABLE comment_places (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    draft TEXT NOT NULL REFERENCES drafts (id),
    paragraph TEXT REFERENCES paragraphs (id),
    start_at INTEGER,
    end_at INTEGER,
    placed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX comment_places_comment ON comment_places (comment);
CREATE TRIGGER comment_places_update BEFORE UPDATE ON comment_places
BEGIN SELECT RAISE(ABORT, 'immutable: comment_places'); END;
CREATE TRIGGER comment_places_delete BEFORE DELETE ON comment_places
BEGIN SELECT RAISE(ABORT, 'immutable: comment_places'); END;
