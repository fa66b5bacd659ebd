-- A round says whom else it is for, when and to whom its comments are shown, what it asks, and whether its hour was moved.
ALTER TABLE rounds ADD COLUMN classes TEXT NOT NULL DEFAULT '';
ALTER TABLE rounds ADD COLUMN shown_from TEXT NOT NULL DEFAULT 'at_once';
ALTER TABLE rounds ADD COLUMN names BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE rounds ADD COLUMN languages TEXT NOT NULL DEFAULT '';
-- The deadline announced at first, once there is a later one.
ALTER TABLE rounds ADD COLUMN first_closes_at BIGINT;
ALTER TABLE rounds ADD COLUMN answered_at BIGINT;

-- Every later deadline with its reason: the one that counts stands in the round, none is forgotten.
CREATE TABLE round_extensions (
    id TEXT NOT NULL CONSTRAINT round_extensions_id PRIMARY KEY,
    round TEXT NOT NULL REFERENCES rounds (id),
    from_closes_at BIGINT NOT NULL,
    to_closes_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    extended_by TEXT REFERENCES people (id),
    extended_at BIGINT NOT NULL
);
CREATE INDEX round_extensions_round ON round_extensions (round);

-- What participants are asked, in its order.
CREATE TABLE round_questions (
    id TEXT NOT NULL CONSTRAINT round_questions_id PRIMARY KEY,
    round TEXT NOT NULL REFERENCES rounds (id),
    ordinal BIGINT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX round_questions_round ON round_questions (round);

-- Which question a comment answers, the language it is written in, and for what kind of organization it speaks.
ALTER TABLE comments ADD COLUMN question TEXT REFERENCES round_questions (id);
ALTER TABLE comments ADD COLUMN language TEXT;
ALTER TABLE comments ADD COLUMN author_class TEXT;
CREATE TRIGGER comments_context_update BEFORE UPDATE OF question, language, author_class ON comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_extensions_update BEFORE UPDATE ON round_extensions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_extensions_delete BEFORE DELETE ON round_extensions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_extensions_truncate BEFORE TRUNCATE ON round_extensions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_questions_update BEFORE UPDATE ON round_questions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_questions_delete BEFORE DELETE ON round_questions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_questions_truncate BEFORE TRUNCATE ON round_questions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
