-- A round says whom else it is for, when and to whom its comments are shown, what it asks, and whether its hour was moved.
ALTER TABLE rounds ADD COLUMN classes TEXT NOT NULL DEFAULT '';
ALTER TABLE rounds ADD COLUMN shown_from TEXT NOT NULL DEFAULT 'at_once';
ALTER TABLE rounds ADD COLUMN names INTEGER NOT NULL DEFAULT 0 CHECK (names IN (0, 1));
ALTER TABLE rounds ADD COLUMN languages TEXT NOT NULL DEFAULT '';
-- The deadline announced at first, once there is a later one.
ALTER TABLE rounds ADD COLUMN first_closes_at INTEGER;
ALTER TABLE rounds ADD COLUMN answered_at INTEGER;

-- Every later deadline with its reason: the one that counts stands in the round, none is forgotten.
CREATE TABLE round_extensions (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES rounds (id),
    from_closes_at INTEGER NOT NULL,
    to_closes_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    extended_by TEXT REFERENCES people (id),
    extended_at INTEGER NOT NULL
) STRICT;
CREATE INDEX round_extensions_round ON round_extensions (round);

-- What participants are asked, in its order.
CREATE TABLE round_questions (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES rounds (id),
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX round_questions_round ON round_questions (round);

-- Which question a comment answers, the language it is written in, and for what kind of organization it speaks.
ALTER TABLE comments ADD COLUMN question TEXT REFERENCES round_questions (id);
ALTER TABLE comments ADD COLUMN language TEXT;
ALTER TABLE comments ADD COLUMN author_class TEXT;
CREATE TRIGGER comments_context_update BEFORE UPDATE OF question, language, author_class ON comments
BEGIN SELECT RAISE(ABORT, 'immutable: comments'); END;
CREATE TRIGGER round_extensions_update BEFORE UPDATE ON round_extensions
BEGIN SELECT RAISE(ABORT, 'immutable: round_extensions'); END;
CREATE TRIGGER round_extensions_delete BEFORE DELETE ON round_extensions
BEGIN SELECT RAISE(ABORT, 'immutable: round_extensions'); END;
CREATE TRIGGER round_questions_update BEFORE UPDATE ON round_questions
BEGIN SELECT RAISE(ABORT, 'immutable: round_questions'); END;
CREATE TRIGGER round_questions_delete BEFORE DELETE ON round_questions
BEGIN SELECT RAISE(ABORT, 'immutable: round_questions'); END;
