-- Texts adopted elsewhere, which drafts of a process quote. What was added stays; what is not to be quoted any more is put away.
CREATE TABLE library_texts (
    id TEXT NOT NULL CONSTRAINT library_texts_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    title TEXT NOT NULL,
    symbol TEXT,
    symbol_key TEXT,
    day TEXT,
    body TEXT,
    language TEXT NOT NULL,
    address TEXT,
    hash TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    put_away_at BIGINT,
    put_away_reason TEXT
);
CREATE INDEX library_texts_process ON library_texts (process, added_at);
CREATE UNIQUE INDEX library_texts_symbol ON library_texts (process, symbol_key) WHERE put_away_at IS NULL;

CREATE TABLE library_paragraphs (
    text TEXT NOT NULL REFERENCES library_texts (id),
    ordinal BIGINT NOT NULL,
    label TEXT,
    kind TEXT NOT NULL,
    wording TEXT NOT NULL,
    CONSTRAINT library_paragraphs_text_ordinal PRIMARY KEY (text, ordinal)
);

CREATE TRIGGER library_texts_delete BEFORE DELETE ON library_texts
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER library_texts_truncate BEFORE TRUNCATE ON library_texts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER library_paragraphs_update BEFORE UPDATE ON library_paragraphs
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER library_paragraphs_delete BEFORE DELETE ON library_paragraphs
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER library_paragraphs_truncate BEFORE TRUNCATE ON library_paragraphs
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
