-- What a comment points at. Until now it followed from the other columns; what is missing after a paragraph does not.
ALTER TABLE comments ADD COLUMN target TEXT NOT NULL DEFAULT 'paragraph';
UPDATE comments SET target = CASE
    WHEN quote_exact IS NOT NULL THEN 'words'
    WHEN paragraph IS NULL THEN 'whole'
    ELSE 'paragraph'
END;
CREATE TRIGGER comments_target_update BEFORE UPDATE OF target ON comments
BEGIN SELECT RAISE(ABORT, 'immutable: comments'); END;

-- What is said about a comment, and to whom. It never changes.
CREATE TABLE replies (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    author TEXT NOT NULL REFERENCES people (id),
    author_role TEXT NOT NULL,
    author_party TEXT,
    reach TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX replies_comment_id ON replies (comment, id);
CREATE INDEX replies_author_id ON replies (author, id);
CREATE TRIGGER replies_update BEFORE UPDATE ON replies
BEGIN SELECT RAISE(ABORT, 'immutable: replies'); END;
CREATE TRIGGER replies_delete BEFORE DELETE ON replies
BEGIN SELECT RAISE(ABORT, 'immutable: replies'); END;

-- Who supports somebody else's comment; taken back, the row stays.
CREATE TABLE supports (
    comment TEXT NOT NULL REFERENCES comments (id),
    person TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    party TEXT,
    created_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (comment, person)
) STRICT;
CREATE INDEX supports_person ON supports (person);
CREATE TRIGGER supports_delete BEFORE DELETE ON supports
BEGIN SELECT RAISE(ABORT, 'immutable: supports'); END;
