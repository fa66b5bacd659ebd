-- What a comment points at. Until now it followed from the other columns; what is missing after a paragraph does not.
ALTER TABLE comments ADD COLUMN target TEXT NOT NULL DEFAULT 'paragraph';
UPDATE comments SET target = CASE
    WHEN quote_exact IS NOT NULL THEN 'words'
    WHEN paragraph IS NULL THEN 'whole'
    ELSE 'paragraph'
END;
CREATE TRIGGER comments_target_update BEFORE UPDATE OF target ON comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is said about a comment, and to whom. It never changes.
CREATE TABLE replies (
    id TEXT NOT NULL CONSTRAINT replies_id PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    author TEXT NOT NULL REFERENCES people (id),
    author_role TEXT NOT NULL,
    author_party TEXT,
    reach TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX replies_comment_id ON replies (comment, id);
CREATE INDEX replies_author_id ON replies (author, id);
CREATE TRIGGER replies_update BEFORE UPDATE ON replies
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER replies_delete BEFORE DELETE ON replies
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER replies_truncate BEFORE TRUNCATE ON replies
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who supports somebody else's comment; taken back, the row stays.
CREATE TABLE supports (
    comment TEXT NOT NULL REFERENCES comments (id),
    person TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    party TEXT,
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    CONSTRAINT supports_comment_person PRIMARY KEY (comment, person)
);
CREATE INDEX supports_person ON supports (person);
CREATE TRIGGER supports_delete BEFORE DELETE ON supports
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER supports_truncate BEFORE TRUNCATE ON supports
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
